"""Drawings of cosmetics."""

from cli.demo.drawings import Drawing

_LEAF = '<path fill="$k" opacity=".55" d="M400 {y}q44-34 74 0-34 34-74 0zM400 {y}q-44-34-74 0 34 34 74 0z"/>'
_LABEL = '<path fill="$k" opacity=".6" d="M340 {a}h120v10H340zM362 {b}h76v7h-76z"/>'

CREAM_JAR = Drawing(
    """<path fill="url(#c)" d="M220 400H580V590Q580 640 530 640H270Q220 640 220 590Z"/><path fill="$w" opacity=".35" d="M236 420h14v200h-14z"/>""",
    (
        '<rect x="206" y="290" width="388" height="116" rx="20" fill="url(#o)"/>'
        + _LEAF.format(y=490)
        + _LABEL.format(a=550, b=576),
        '<rect x="206" y="290" width="388" height="116" rx="20" fill="url(#k)"/><path fill="$w" opacity=".9" d="M410 460a54 54 0 1 0 34 96 62 62 0 0 1-34-96z"/>',
        '<rect x="206" y="290" width="388" height="116" rx="20" fill="$w"/><path fill="$w" opacity=".85" d="M400 450q50 66 0 100-50-34 0-100z"/>'
        + _LABEL.format(a=576, b=600),
        '<rect x="206" y="290" width="388" height="116" rx="20" fill="url(#m)"/><circle cx="400" cy="510" r="64" fill="$w" opacity=".85"/><path fill="none" stroke="$k" stroke-width="8" d="M366 510h68M400 476v68"/>',
        '<rect x="206" y="290" width="388" height="116" rx="20" fill="#d0ae6a"/><g fill="$w" opacity=".9"><circle cx="400" cy="480" r="24"/><circle cx="364" cy="510" r="24"/><circle cx="436" cy="510" r="24"/><circle cx="378" cy="550" r="24"/><circle cx="422" cy="550" r="24"/></g><circle cx="400" cy="516" r="16" fill="#e6b84e"/>',
        '<path fill="url(#m)" d="M360 110h80l20 180H340z"/><rect x="206" y="290" width="388" height="116" rx="20" fill="$h"/><path fill="none" stroke="$k" stroke-width="8" opacity=".6" d="M310 520q90-70 180 0-90 70-180 0z"/><circle cx="400" cy="520" r="22" fill="$k" opacity=".6"/>',
    ),
    (400, 210, 654),
)

DROPPER_BOTTLE = Drawing(
    """<path fill="$i" d="M364 100Q364 70 400 70T436 100V200H364z"/><path fill="url(#m)" d="M344 200H456V262H344z"/><path fill="#7a4a26" d="M310 300Q312 262 350 262H450Q488 262 490 300V610Q490 650 450 650H350Q310 650 310 610Z"/><path fill="#a2673a" opacity=".7" d="M326 290h22v340h-22z"/><rect x="310" y="360" width="180" height="220" fill="url(#c)"/>""",
    (
        '<path fill="$w" opacity=".9" d="M400 390q44 60 0 92-44-32 0-92z"/>' + _LABEL.format(a=510, b=536),
        '<circle cx="400" cy="440" r="34" fill="$w" opacity=".9"/><path stroke="$w" stroke-width="8" d="M400 386v-16M400 494v16M346 440h-16M454 440h16M362 402l-12-12M438 478l12 12M438 402l12-12M362 478l-12 12"/>'
        + _LABEL.format(a=530, b=554),
        '<g fill="$w" opacity=".9"><ellipse cx="400" cy="470" rx="60" ry="22"/><ellipse cx="400" cy="434" rx="44" ry="18"/><ellipse cx="400" cy="404" rx="28" ry="13"/></g>'
        + _LABEL.format(a=516, b=542),
        '<path fill="$w" opacity=".9" d="M410 390a50 50 0 1 0 34 90 58 58 0 0 1-34-90z"/>'
        + _LABEL.format(a=520, b=546),
        _LEAF.format(y=430) + _LEAF.format(y=476) + _LABEL.format(a=520, b=546),
        '<g fill="$w" opacity=".9"><circle cx="400" cy="412" r="18"/><circle cx="370" cy="434" r="18"/><circle cx="430" cy="434" r="18"/><circle cx="382" cy="466" r="18"/><circle cx="418" cy="466" r="18"/></g><circle cx="400" cy="440" r="12" fill="$a"/>'
        + _LABEL.format(a=520, b=546),
    ),
    (400, 120, 664),
)

TUBE = Drawing(
    """<path fill="$d" d="M270 110H530V140H270z"/><path fill="url(#c)" d="M268 136H532Q520 420 480 560H320Q280 420 268 136Z"/><rect x="324" y="560" width="152" height="90" rx="12" fill="$w"/><path stroke="$m" stroke-width="4" opacity=".5" d="M344 566v78M364 566v78M384 566v78M404 566v78M424 566v78M444 566v78"/>""",
    (
        '<circle cx="400" cy="270" r="56" fill="$w" opacity=".9"/><path stroke="$w" stroke-width="9" d="M400 196v-20M400 344v20M326 270h-20M474 270h20M348 218l-14-14M452 322l14 14M452 218l14-14M348 322l-14 14"/>'
        + _LABEL.format(a=420, b=446),
        '<path fill="none" stroke="$w" stroke-width="13" stroke-linecap="round" d="M310 270q44-40 90 0t90 0M316 320q42-40 84 0t84 0"/>'
        + _LABEL.format(a=420, b=446),
        '<g fill="$w" opacity=".92"><ellipse cx="400" cy="280" rx="70" ry="52"/><circle cx="486" cy="270" r="24"/><ellipse cx="350" cy="336" rx="18" ry="13"/><ellipse cx="450" cy="336" rx="18" ry="13"/></g><g fill="none" stroke="$k" stroke-width="5"><path d="M360 250l40 30 40-30M400 280v50"/></g>'
        + _LABEL.format(a=420, b=446),
        '<path fill="$w" opacity=".9" d="M330 320l60-110 34 60 20-30 50 80z"/>' + _LABEL.format(a=420, b=446),
        '<g stroke="$w" stroke-width="10" stroke-linecap="round"><path d="M400 200v140M340 236l120 68M460 236l-120 68"/></g>'
        + _LABEL.format(a=420, b=446),
        '<path fill="$w" opacity=".9" d="M380 340q-10-110 20-150 30 40 20 150zM370 340q-50-60-50-120 40 40 60 116zM430 340q50-60 50-120-40 40-60 116z"/>'
        + _LABEL.format(a=420, b=446),
    ),
    (400, 130, 664),
)

PUMP_BOTTLE = Drawing(
    """<path fill="$i" d="M388 150h24v80h-24zM350 226H450V270H350z"/><path fill="$i" d="M388 150V120H270Q250 124 250 150H274V146H388Z"/><path fill="url(#c)" d="M290 320Q292 268 350 268H450Q508 268 510 320V610Q510 650 470 650H330Q290 650 290 610Z"/><rect x="312" y="370" width="176" height="210" rx="8" fill="$w" opacity=".9"/>""",
    (
        _LEAF.format(y=430) + _LABEL.format(a=490, b=516),
        '<path fill="$a" opacity=".8" d="M400 396q36 50 0 76-36-26 0-76z"/>' + _LABEL.format(a=500, b=526),
        '<g fill="none" stroke="$d" stroke-width="9" stroke-linecap="round"><path d="M352 440q24-40 48 0t48 0M352 470q24-40 48 0t48 0"/></g>'
        + _LABEL.format(a=510, b=536),
        "",
        '<path fill="none" stroke="$d" stroke-width="9" stroke-linecap="round" d="M356 470q10-80 0-90M384 470q10-90 0-90M412 470q10-90 0-90M440 470q10-80 0-90"/>'
        + _LABEL.format(a=510, b=536),
        '<g fill="$i"><circle cx="374" cy="430" r="9"/><circle cx="426" cy="430" r="9"/></g><path fill="none" stroke="$i" stroke-width="8" stroke-linecap="round" d="M374 464q26 26 52 0"/>'
        + _LABEL.format(a=516, b=542),
    ),
    (400, 140, 664),
)

SOAP = Drawing(
    """<ellipse cx="400" cy="590" rx="270" ry="46" fill="$q"/><ellipse cx="400" cy="576" rx="270" ry="46" fill="$o"/><path fill="$d" d="M200 400Q200 350 250 346L550 330Q600 330 604 380L610 500Q610 550 560 556L250 572Q200 572 196 524Z"/><path fill="url(#g)" d="M200 380Q200 330 250 326L550 310Q600 310 604 360L608 470Q608 520 558 526L250 542Q200 542 197 494Z"/>""",
    (
        '<g fill="$k" opacity=".35"><path d="M400 430q44-44 90-14-40 50-90 14zM400 430q-40-50-90-24 36 54 90 24z"/><circle cx="280" cy="380" r="6"/><circle cx="530" cy="470" r="6"/><circle cx="300" cy="490" r="5"/><circle cx="520" cy="370" r="5"/></g>',
        '<path fill="none" stroke="$w" stroke-width="9" opacity=".85" d="M250 370L552 354Q562 356 562 372L564 466Q564 478 550 480L252 496Q240 494 240 480L238 388Q238 372 250 370Z"/>',
        '<path fill="#3a3d42" opacity=".9" d="M200 380Q200 330 250 326L550 310Q600 310 604 360L608 470Q608 520 558 526L250 542Q200 542 197 494Z"/><g fill="$w" opacity=".9"><circle cx="250" cy="320" r="30"/><circle cx="300" cy="300" r="40"/><circle cx="350" cy="316" r="26"/></g>',
        '<path fill="url(#o)" d="M150 300H650V560H150z"/><g fill="url(#g)"><path d="M180 340H390V440H180zM410 340H620V440H410zM180 450H390V540H180zM410 450H620V540H410z"/></g>',
        '<g fill="$w" opacity=".8"><circle cx="270" cy="380" r="6"/><circle cx="330" cy="440" r="7"/><circle cx="400" cy="370" r="6"/><circle cx="460" cy="460" r="7"/><circle cx="540" cy="390" r="6"/><circle cx="290" cy="490" r="6"/><circle cx="390" cy="480" r="5"/><circle cx="550" cy="480" r="6"/></g>',
        '<path fill="url(#o)" d="M620 180h50v150h-50z"/><path fill="#e9e2d3" d="M600 330h90q20 60-10 120h-70q-30-60-10-120z"/><g fill="$w" opacity=".9"><circle cx="300" cy="310" r="40"/><circle cx="370" cy="290" r="50"/><circle cx="440" cy="300" r="36"/></g>',
    ),
    (400, 280, 630),
    lift=50,
)

DRAWINGS = {
    "cream_jar": CREAM_JAR,
    "dropper_bottle": DROPPER_BOTTLE,
    "tube": TUBE,
    "pump_bottle": PUMP_BOTTLE,
    "soap": SOAP,
}
