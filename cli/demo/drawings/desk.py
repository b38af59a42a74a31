"""Drawings of stationery and toys."""

from cli.demo.drawings import Drawing

NOTEBOOK = Drawing(
    "",
    (
        '<path fill="$w" d="M236 130H590V664H236z"/><path fill="$k" d="M220 120H570Q584 120 584 134V640Q584 654 570 654H220z"/><path fill="url(#g)" d="M216 112H562Q576 112 576 126V630Q576 644 562 644H216z"/><path fill="$k" opacity=".4" d="M216 112h44v532h-44z"/><path fill="$a" d="M470 640h16v70l-8-12-8 12z"/><path fill="$w" opacity=".85" d="M330 230h170v70H330z"/>',
        '<g transform="rotate(8 400 400)"><path fill="$d" d="M320 180H580V560H320z"/></g><g transform="rotate(-4 400 400)"><path fill="$l" d="M270 190H530V580H270z"/></g><path fill="url(#g)" d="M220 200H480V600H220z"/><path fill="$k" opacity=".4" d="M220 200h20v400h-20z"/><path fill="$w" opacity=".85" d="M290 280h130v50H290z"/>',
        '<path fill="url(#g)" d="M210 120H570Q590 120 590 140V630Q590 650 570 650H210z"/><path fill="none" stroke="$h" stroke-width="4" stroke-dasharray="11 7" opacity=".6" d="M226 136H560Q574 136 574 150V620Q574 634 560 634H226z"/><path fill="$k" d="M210 360H600V400H210z"/><circle cx="560" cy="380" r="16" fill="#d0ae6a"/>',
        '<path fill="url(#g)" d="M210 150H590V640H210z"/><path fill="$w" d="M240 200H560V610H240z"/><g stroke="$m" stroke-width="4"><path d="M240 270H560M240 340H560M240 410H560M240 480H560M240 550H560M400 200V610"/></g><g fill="$a"><circle cx="280" cy="236" r="9"/><circle cx="440" cy="306" r="9"/><circle cx="280" cy="446" r="9"/></g><g fill="none" stroke="$i" stroke-width="8"><path d="M270 130v40M330 130v40M400 130v40M470 130v40M530 130v40"/></g>',
        '<path fill="$w" d="M220 170H590V640H220z"/><path fill="url(#g)" d="M210 160H580V630H210z"/><path fill="$w" d="M240 210H550V580H240z"/><path fill="none" stroke="$i" stroke-width="5" opacity=".8" d="M280 520q40-160 110-170t90 60 40 110M300 520h220M390 350q-20-60 20-90"/><path fill="$q" d="M600 180l30 14-110 360-26 40 2-46z"/>',
        '<path fill="$w" d="M170 300H540V640H170z"/><g stroke="$m" stroke-width="3" opacity=".7"><path d="M200 360H510M200 400H510M200 440H510M200 480H510M200 520H510M200 560H510"/></g><path fill="url(#g)" d="M300 180H650V420H300z"/><path fill="$d" d="M300 180L475 320 650 180z"/><circle cx="475" cy="310" r="24" fill="#b3363c"/>',
    ),
    (400, 210, 668),
)

FOUNTAIN_PEN = Drawing(
    "",
    (
        '<g transform="rotate(-42 400 400)"><path fill="url(#v)" d="M60 366H330V434H60Q40 430 40 400T60 366Z"/><path fill="#d0ae6a" d="M326 364h14v72h-14z"/><path fill="url(#v)" d="M340 372H520L560 384V416L520 428H340Z"/><path fill="#d0ae6a" d="M556 382L660 398V402L556 418Z"/><path stroke="$i" stroke-width="3" d="M580 400H656"/><circle cx="590" cy="400" r="6" fill="$i"/></g>',
        '<g transform="rotate(-42 400 400)"><path fill="url(#v)" d="M80 362H400V438H80z"/><path fill="$k" opacity=".4" d="M396 362h10v76h-10z"/><path fill="url(#v)" d="M406 372H540L570 384V416L540 428H406Z"/><path fill="$n" d="M566 384L670 398V402L566 416Z"/><path stroke="$i" stroke-width="3" d="M590 400H664"/><path fill="$d" d="M120 346h160v16H120z"/></g>',
        '<g transform="rotate(-42 400 400)"><path fill="url(#v)" d="M70 362H360V438H70Q50 434 50 400T70 362Z"/><path fill="$i" d="M360 368H520L550 384V416L520 432H360Z"/><path fill="$n" d="M546 384L640 398V402L546 416Z"/><circle cx="200" cy="400" r="20" fill="$w"/><path fill="$a" d="M330 362h30v76h-30z"/></g>',
        '<g transform="rotate(-42 400 400)"><path fill="url(#v)" d="M70 366H420V434H70Q54 430 54 400T70 366Z"/><path fill="url(#m)" d="M416 366H560L640 396V404L560 434H416Z"/><path fill="$n" d="M100 340H300V356H116V372H100z"/></g>',
        '<path fill="$i" d="M320 180H480V280H320z"/><path fill="#cfe0e6" opacity=".85" d="M330 280H470L580 380V620Q580 640 560 640H240Q220 640 220 620V380Z"/><path fill="url(#g)" d="M232 420H568V616Q568 630 554 630H246Q232 630 232 616Z"/><rect x="290" y="450" width="220" height="120" fill="$w"/><path fill="none" stroke="$b" stroke-width="9" stroke-linecap="round" d="M320 520q30-50 60 0t60-10 50 0"/>',
        '<g transform="rotate(-42 400 400)"><path fill="url(#o)" d="M60 370H400V430H60Q44 426 44 400T60 370Z"/><path fill="$i" d="M400 370H540V430H400z"/><path fill="$b" d="M540 376Q600 376 690 400Q600 424 540 424Z"/></g>',
    ),
    (400, 200, 650),
)

PENCILS = Drawing(
    "",
    (
        '<g transform="rotate(-8 400 400)"><g fill="#e8c48c"><path d="M250 200l25-80 25 80zM330 200l25-80 25 80zM410 200l25-80 25 80zM490 200l25-80 25 80z"/></g><g fill="#3a3f45"><path d="M267 146l8-26 8 26zM347 146l8-26 8 26zM427 146l8-26 8 26zM507 146l8-26 8 26z"/></g><g fill="url(#g)"><path d="M250 200h50v450h-50zM330 200h50v450h-50zM410 200h50v450h-50zM490 200h50v450h-50z"/></g><g fill="$k" opacity=".3"><path d="M283 200h17v450h-17zM363 200h17v450h-17zM443 200h17v450h-17zM523 200h17v450h-17z"/></g></g>',
        '<g><path fill="#d9524a" d="M200 220h60v430h-60z"/><path fill="#e98a48" d="M270 220h60v430h-60z"/><path fill="#f0c64c" d="M340 220h60v430h-60z"/><path fill="#6fae72" d="M410 220h60v430h-60z"/><path fill="#4a86c9" d="M480 220h60v430h-60z"/><path fill="#8a6fb8" d="M550 220h60v430h-60z"/></g><g fill="#ecd0a2"><path d="M200 220l30-90 30 90zM270 220l30-90 30 90zM340 220l30-90 30 90zM410 220l30-90 30 90zM480 220l30-90 30 90zM550 220l30-90 30 90z"/></g><path fill="$d" d="M170 470H640V670H170z"/><path fill="url(#g)" d="M170 490H640V670H170z"/>',
        '<g><rect x="190" y="220" width="90" height="240" rx="20" fill="#d9524a"/><rect x="300" y="190" width="90" height="270" rx="20" fill="#f0c64c"/><rect x="410" y="230" width="90" height="230" rx="20" fill="#6fae72"/><rect x="520" y="200" width="90" height="260" rx="20" fill="#4a86c9"/></g><path fill="url(#g)" d="M160 420H640V640H160z"/><circle cx="400" cy="530" r="56" fill="$w"/><g fill="$i"><circle cx="380" cy="520" r="8"/><circle cx="420" cy="520" r="8"/></g><path fill="none" stroke="$i" stroke-width="7" d="M376 546q24 20 48 0"/>',
        '<path fill="$i" d="M130 330H670V620H130z"/><path fill="url(#g)" d="M140 200H660V340H140z"/><path fill="$w" opacity=".9" d="M170 220H380V320H170zM420 220H630V320H420z"/><g><path fill="#d9524a" d="M160 370h76v90h-76z"/><path fill="#e98a48" d="M244 370h76v90h-76z"/><path fill="#f0c64c" d="M328 370h76v90h-76z"/><path fill="#6fae72" d="M412 370h76v90h-76z"/><path fill="#4a86c9" d="M496 370h76v90h-76z"/><path fill="#8a6fb8" d="M580 370h60v90h-60z"/><path fill="#c98a5c" d="M160 480h76v90h-76z"/><path fill="#7a5236" d="M244 480h76v90h-76z"/><path fill="#4f7f8c" d="M328 480h76v90h-76z"/><path fill="#e9a9b1" d="M412 480h76v90h-76z"/><path fill="#3a3f45" d="M496 480h76v90h-76z"/><path fill="#efe9dc" d="M580 480h60v90h-60z"/></g>',
        '<g transform="rotate(10 400 400)"><g><path fill="#f6e58d" d="M220 260h80v390h-80z"/><path fill="#f5b7b1" d="M320 260h80v390h-80z"/><path fill="#a9dfbf" d="M420 260h80v390h-80z"/><path fill="#aed6f1" d="M520 260h80v390h-80z"/></g><g fill="$w"><path d="M220 260l10-70h60l10 70zM320 260l10-70h60l10 70zM420 260l10-70h60l10 70zM520 260l10-70h60l10 70z"/></g><g><path fill="#f6e58d" d="M240 190l40-50v50z"/><path fill="#f5b7b1" d="M340 190l40-50v50z"/><path fill="#a9dfbf" d="M440 190l40-50v50z"/><path fill="#aed6f1" d="M540 190l40-50v50z"/></g></g>',
        '<g transform="rotate(-42 400 400)"><path fill="url(#v)" d="M90 370H500V430H90z"/><path fill="url(#m)" d="M500 372H580L650 394V406L580 428H500z"/><path fill="$i" d="M648 397h50v6h-50zM60 386h32v28H60z"/><g stroke="$k" stroke-width="4" opacity=".5"><path d="M420 370v60M436 370v60M452 370v60M468 370v60M484 370v60"/></g><path fill="$n" d="M120 346H300V362H134V378H120z"/></g>',
    ),
    (400, 220, 680),
)

BLOCKS = Drawing(
    "",
    (
        '<g><path fill="#d9a05a" d="M180 500h150v140H180z"/><path fill="url(#g)" d="M330 500h150v140H330z"/><path fill="#7cae8a" d="M480 500h150v140H480z"/><path fill="#e2b64c" d="M250 360h150v140H250z"/><path fill="#6f95bf" d="M410 360h150v140H410z"/><path fill="#d0645a" d="M300 360l105-130 105 130z"/></g><path fill="#000" opacity=".08" d="M180 610h450v30H180zM250 476h310v24H250z"/><path fill="$w" opacity=".8" d="M380 640v-60a26 26 0 0 1 52 0v60z"/>',
        '<g fill="url(#o)"><path d="M180 180h36v460h-36zM590 260h36v380h-36z"/></g><g fill="none" stroke="url(#g)" stroke-width="26"><path d="M190 230L600 300M610 380L200 450M190 530L560 590"/></g><g><circle cx="320" cy="226" r="22" fill="#d0645a"/><circle cx="420" cy="384" r="22" fill="#6f95bf"/><circle cx="330" cy="526" r="22" fill="#e2b64c"/></g><path fill="#d0ae6a" d="M560 600q40-60 80 0z"/>',
        '<g fill="none" stroke-width="44"><path stroke="#d0645a" d="M150 620a250 250 0 0 1 500 0"/><path stroke="#e2974c" d="M200 620a200 200 0 0 1 400 0"/><path stroke="#e9c95c" d="M250 620a150 150 0 0 1 300 0"/><path stroke="#7cae8a" d="M300 620a100 100 0 0 1 200 0"/></g><path fill="url(#g)" d="M350 640a50 50 0 0 1 100 0z"/>',
        '<path fill="none" stroke="$q" stroke-width="22" stroke-dasharray="14 10" d="M90 640H710"/><path fill="url(#g)" d="M150 400H300V300H380V560H150z"/><path fill="$i" d="M190 310h50v90h-50z"/><path fill="#cfe1e8" d="M316 330h46v60h-46z"/><path fill="#e2b64c" d="M410 440H530V560H410z"/><path fill="#6f95bf" d="M560 440H680V560H560z"/><g fill="$i"><circle cx="200" cy="580" r="40"/><circle cx="320" cy="580" r="40"/><circle cx="440" cy="590" r="30"/><circle cx="510" cy="590" r="30"/><circle cx="590" cy="590" r="30"/><circle cx="660" cy="590" r="30"/></g><path fill="$i" d="M376 540h40v12h-40zM526 540h40v12h-40z"/>',
        '<path fill="url(#g)" d="M200 540H600V600H200z"/><path fill="#d9a05a" d="M300 180h46v360h-46z"/><path fill="#d0645a" d="M250 180H640V226H250z"/><path stroke="$i" stroke-width="5" d="M600 226v150"/><path fill="none" stroke="$m" stroke-width="14" d="M600 376q-30 20 0 40 34-10 20-40"/><g fill="$i"><circle cx="260" cy="620" r="40"/><circle cx="540" cy="620" r="40"/></g><g fill="$n"><circle cx="260" cy="620" r="16"/><circle cx="540" cy="620" r="16"/><circle cx="323" cy="203" r="12"/><circle cx="323" cy="560" r="12"/></g>',
        '<g opacity=".82"><path fill="#d0645a" d="M200 480h160v160H200z"/><path fill="#e2b64c" d="M360 480h160v160H360z"/><path fill="#7cae8a" d="M200 320h160v160H200z"/><path fill="url(#g)" d="M360 320h160v160H360z"/><path fill="#6f95bf" d="M520 640V480l120 160z"/><path fill="#b08ac9" d="M200 320l80-130 80 130zM360 320l80-130 80 130z"/></g><g fill="none" stroke="#fff" stroke-width="6" opacity=".7"><path d="M212 492h136v136H212zM372 492h136v136H372zM212 332h136v136H212zM372 332h136v136H372z"/></g>',
    ),
    (400, 250, 660),
)

_BEAR = """<g fill="url(#g)"><ellipse cx="290" cy="620" rx="70" ry="50"/><ellipse cx="510" cy="620" rx="70" ry="50"/><ellipse cx="260" cy="480" rx="50" ry="90" transform="rotate(24 260 480)"/><ellipse cx="540" cy="480" rx="50" ry="90" transform="rotate(-24 540 480)"/><ellipse cx="400" cy="520" rx="150" ry="140"/></g><ellipse cx="400" cy="530" rx="90" ry="96" fill="$h"/>"""

PLUSH = Drawing(
    "",
    (
        _BEAR
        + '<g fill="$d"><circle cx="280" cy="190" r="56"/><circle cx="520" cy="190" r="56"/></g><circle cx="400" cy="280" r="150" fill="url(#g)"/><ellipse cx="400" cy="330" rx="66" ry="52" fill="$h"/><g fill="$i"><circle cx="340" cy="270" r="14"/><circle cx="460" cy="270" r="14"/><ellipse cx="400" cy="312" rx="24" ry="17"/></g><path fill="none" stroke="$i" stroke-width="6" d="M400 330v20q-18 16-32 4M400 350q18 16 32 4"/>',
        _BEAR
        + '<g fill="url(#g)"><ellipse cx="330" cy="140" rx="40" ry="120"/><ellipse cx="470" cy="140" rx="40" ry="120"/></g><g fill="$h"><ellipse cx="330" cy="150" rx="20" ry="86"/><ellipse cx="470" cy="150" rx="20" ry="86"/></g><circle cx="400" cy="310" r="130" fill="url(#g)"/><g fill="$i"><circle cx="350" cy="300" r="12"/><circle cx="450" cy="300" r="12"/></g><path fill="#d98a96" d="M384 336h32l-16 20z"/>',
        _BEAR
        + '<path fill="url(#g)" d="M250 130L350 210H450L550 130 560 300Q500 410 400 420 300 410 240 300Z"/><path fill="$w" d="M250 300Q330 300 400 400 470 300 550 300 500 410 400 420 300 410 250 300Z"/><g fill="$i"><circle cx="340" cy="280" r="13"/><circle cx="460" cy="280" r="13"/><circle cx="400" cy="392" r="18"/></g>',
        '<g fill="$w"><ellipse cx="400" cy="520" rx="150" ry="140"/></g><g fill="$b"><ellipse cx="290" cy="620" rx="70" ry="50"/><ellipse cx="510" cy="620" rx="70" ry="50"/><ellipse cx="260" cy="480" rx="50" ry="90" transform="rotate(24 260 480)"/><ellipse cx="540" cy="480" rx="50" ry="90" transform="rotate(-24 540 480)"/><circle cx="280" cy="190" r="54"/><circle cx="520" cy="190" r="54"/></g><circle cx="400" cy="280" r="150" fill="#f6f4ee"/><g fill="$b"><ellipse cx="336" cy="280" rx="36" ry="46" transform="rotate(24 336 280)"/><ellipse cx="464" cy="280" rx="36" ry="46" transform="rotate(-24 464 280)"/></g><g fill="#fff"><circle cx="340" cy="274" r="12"/><circle cx="460" cy="274" r="12"/></g><ellipse cx="400" cy="330" rx="22" ry="15" fill="$i"/>',
        '<path fill="url(#g)" d="M110 470Q110 300 330 300T610 420Q640 420 660 360 600 330 610 280 670 280 690 320 710 280 760 290 750 350 700 370 690 520 560 570 330 610 130 620 110 470Z"/><path fill="$h" d="M120 500Q240 560 520 540 400 610 250 600 130 590 120 500Z"/><circle cx="230" cy="440" r="14" fill="$i"/><path fill="none" stroke="$m" stroke-width="9" stroke-linecap="round" d="M330 290v-40q-30-30-50-10M330 250q30-30 50-10"/><path fill="$d" d="M370 520q60 80 130 70-20-50-60-80z"/>',
        '<path fill="url(#g)" d="M400 330Q560 380 640 640 560 620 520 660 460 610 400 660 340 610 280 660 240 620 160 640 240 380 400 330Z"/><g fill="$d"><circle cx="310" cy="200" r="42"/><circle cx="490" cy="200" r="42"/></g><circle cx="400" cy="280" r="120" fill="url(#g)"/><ellipse cx="400" cy="320" rx="50" ry="38" fill="$h"/><path fill="$i" d="M384 300h32l-16 18z"/><g fill="none" stroke="$i" stroke-width="7" stroke-linecap="round"><path d="M340 266q14 12 28 0M432 266q14 12 28 0"/></g>',
    ),
    (400, 220, 676),
)

_PIECE = "M{x} {y}h60q-14-44 30-44t30 44h60v60q44-14 44 30t-44 30v60h-180v-60q44 14 44-30t-44-30z"

PUZZLE = Drawing(
    "",
    (
        '<g stroke="#fff" stroke-width="3">'
        f'<path fill="#2f3f66" d="{_PIECE.format(x=180, y=240)}"/><path fill="#b8503f" d="{_PIECE.format(x=400, y=250)}"/><path fill="url(#g)" d="{_PIECE.format(x=190, y=460)}"/><path fill="#e2a24c" d="{_PIECE.format(x=420, y=470)}"/></g><g fill="#ffd98a"><circle cx="260" cy="330" r="16"/><circle cx="480" cy="340" r="16"/><circle cx="500" cy="560" r="14"/></g>',
        '<g stroke="#fff" stroke-width="3">'
        f'<path fill="#8fc0e2" d="{_PIECE.format(x=180, y=240)}"/><path fill="#a9cfe8" d="{_PIECE.format(x=400, y=250)}"/><path fill="#6f8f6a" d="{_PIECE.format(x=190, y=460)}"/><path fill="url(#g)" d="{_PIECE.format(x=420, y=470)}"/></g><path fill="#fff" opacity=".9" d="M220 400l50-80 40 80z"/>',
        '<g stroke="#fff" stroke-width="3">'
        f'<path fill="#efe6d2" d="{_PIECE.format(x=180, y=240)}"/><path fill="#e8dcc2" d="{_PIECE.format(x=400, y=250)}"/><path fill="#efe6d2" d="{_PIECE.format(x=190, y=460)}"/><path fill="url(#g)" d="{_PIECE.format(x=420, y=470)}"/></g><g fill="#6f9a62"><path d="M250 400q-40-50 0-100 40 50 0 100zM500 400q-50-30-40-90 50 30 40 90zM280 620q-50-30-30-90 50 30 30 90z"/></g>',
        '<path fill="url(#o)" d="M140 260H660V620H140z"/><path fill="url(#g)" d="M170 290H630V590H170z"/><g><path fill="#d0645a" d="M220 540v-90l60-60 60 60v90z"/><path fill="#f6f4ee" d="M400 540v-70q0-50 60-50h60q50 0 50 60v60h-40v-40h-80v40z"/></g><g fill="$i"><circle cx="420" cy="450" r="8"/><circle cx="490" cy="470" r="18"/></g><circle cx="540" cy="350" r="34" fill="#f0c64c"/>',
        '<circle cx="400" cy="400" r="240" fill="#6fa3c9"/><path fill="#8fb27a" d="M240 300q60-90 150-80 20 60-40 90-20 60-70 50-40 20-40-60zM430 380q80-40 140 10 10 90-70 140-60-20-50-80-40-30-20-70zM280 480q60-10 70 50-30 50-60 30-30-40-10-80z"/><g fill="none" stroke="#fff" stroke-width="4" opacity=".8"><path d="M170 340q80 30 100-10t60 10 100 0 30 20 170-10M170 480q90-30 120 10t60-10 100 0 40-10 150 10M320 174q30 80-10 100t10 60 0 100 20 40-20 150M490 176q-30 80 10 100t-10 60 0 100-20 40 30 150"/></g><path fill="$q" d="M310 634h180v20H310z"/>',
        '<g stroke="#fff" stroke-width="5"><path fill="url(#g)" d="M180 220H620L400 440Z"/><path fill="#d9a05a" d="M180 220L400 440 180 660Z"/><path fill="#7a5236" d="M620 220V440L510 330Z"/><path fill="#c98a5c" d="M400 440L510 330 620 440 510 550Z"/><path fill="#a87447" d="M400 440L510 550H290Z"/><path fill="#e6c394" d="M180 660L290 550H510L400 660Z"/><path fill="#8f6238" d="M620 440V660H400Z"/></g>',
    ),
    (400, 260, 690),
)

DRAWINGS = {
    "notebook": NOTEBOOK,
    "fountain_pen": FOUNTAIN_PEN,
    "pencils": PENCILS,
    "blocks": BLOCKS,
    "bear": PLUSH,
    "puzzle": PUZZLE,
}
