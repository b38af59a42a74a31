"""Drawings of lamps, textiles and decoration."""

from cli.demo.drawings import Drawing

_GLOW = '<circle cx="400" cy="300" r="280" fill="url(#y)"/>'

TABLE_LAMP = Drawing(
    "",
    (
        _GLOW
        + '<path fill="url(#c)" d="M366 380h68l24 250H342z"/><path fill="url(#g)" d="M190 400Q200 190 400 186Q600 190 610 400Q400 440 190 400Z"/><path fill="#fff3cf" opacity=".5" d="M250 380Q270 230 380 214Q330 290 330 398Z"/><ellipse cx="400" cy="634" rx="90" ry="24" fill="$d"/>',
        '<path fill="none" stroke="$i" stroke-width="14" d="M300 630L260 400 450 230"/><circle cx="260" cy="400" r="20" fill="$m"/><path fill="#ffe9b0" opacity=".45" d="M420 290L640 260 720 520 400 520Z"/><path fill="url(#g)" d="M420 180L520 210Q600 260 640 330L420 300Q400 230 420 180Z" transform="rotate(-14 500 250)"/><path fill="url(#g)" d="M200 640Q200 612 300 612T400 640V652H200Z"/>',
        '<circle cx="400" cy="300" r="250" fill="url(#y)"/><path fill="url(#c)" d="M384 330h32v270h-32z"/><path fill="url(#g)" d="M250 330Q270 220 400 220T550 330Z"/><path fill="#fff3cf" d="M250 330h300l-6 20H256z"/><path fill="url(#c)" d="M310 600h180v36q-90 20-180 0z"/>',
        _GLOW
        + '<path fill="#fdf3dc" d="M270 170Q400 140 530 170Q580 330 530 470Q400 500 270 470Q220 330 270 170Z"/><g fill="none" stroke="#d9c69c" stroke-width="4"><path d="M246 230Q400 200 554 230M238 290Q400 264 562 290M238 350Q400 330 562 350M246 410Q400 400 554 410M340 158Q310 330 340 484M460 158Q490 330 460 484"/></g><g fill="$d"><path d="M300 470l-40 170h18l46-168zM500 470l40 170h-18l-46-168zM394 480h14v160h-14z"/></g>',
        '<path fill="#ffe9b0" opacity=".4" d="M220 330L580 330 660 620H140Z"/><path fill="url(#g)" d="M190 340Q210 210 400 210T610 340Z"/><path fill="$h" opacity=".5" d="M240 320Q270 240 380 228Q320 270 310 330Z"/><path fill="#caa45e" d="M388 340h24v260h-24zM300 600h200l20 40H280z"/><circle cx="400" cy="200" r="16" fill="#caa45e"/><path stroke="#caa45e" stroke-width="5" stroke-dasharray="6 5" d="M500 340v120"/><circle cx="500" cy="470" r="10" fill="#caa45e"/>',
        '<circle cx="400" cy="400" r="330" fill="url(#y)"/><circle cx="400" cy="410" r="200" fill="url(#g)"/><circle cx="400" cy="410" r="160" fill="#ffe7b8"/><circle cx="400" cy="440" r="120" fill="#ffc47a" opacity=".8"/><path fill="$d" d="M290 610h220v40H290z"/><text x="400" y="440" font-family="sans-serif" font-size="76" fill="#8a5a2a" text-anchor="middle">6:45</text>',
    ),
    (400, 160, 660),
)

PENDANT_LAMP = Drawing(
    '<path fill="$i" d="M397 0h6v250h-6z"/><circle cx="400" cy="420" r="300" fill="url(#y)"/>',
    (
        '<path fill="url(#c)" d="M380 220h40v50h-40z"/><path fill="url(#g)" d="M210 480Q220 270 400 262Q580 270 590 480Z"/><ellipse cx="400" cy="480" rx="190" ry="34" fill="#fff1c9"/><ellipse cx="400" cy="478" rx="46" ry="14" fill="#fff"/>',
        '<path fill="$i" d="M376 230h48v60h-48z"/><circle cx="400" cy="430" r="160" fill="url(#g)" opacity=".55"/><circle cx="400" cy="410" r="50" fill="#ffe28a"/><circle cx="400" cy="410" r="90" fill="#ffe28a" opacity=".35"/><path fill="none" stroke="#fff" stroke-width="12" opacity=".7" stroke-linecap="round" d="M286 390Q300 320 360 296"/>',
        '<path fill="url(#g)" d="M180 500Q230 280 400 256Q570 280 620 500Q400 560 180 500Z"/><g fill="none" stroke="$k" stroke-width="5" opacity=".35"><path d="M200 440Q400 490 600 440M224 380Q400 424 576 380M264 320Q400 350 536 320M260 520Q280 340 390 260M340 536Q350 360 398 260M540 520Q520 340 410 260M460 536Q450 360 402 260M200 500Q360 430 470 276M600 500Q440 430 330 276"/></g><ellipse cx="400" cy="512" rx="190" ry="22" fill="#ffe9b0" opacity=".9"/>',
        '<path fill="$h" d="M400 240L200 500 290 540 400 240Z"/><path fill="$l" d="M400 240L290 540 400 520Z"/><path fill="$b" d="M400 240L400 520 510 540Z"/><path fill="$d" d="M400 240L510 540 600 500Z"/><path fill="#fff1c9" d="M290 540L400 520 510 540 400 560Z"/>',
        '<path fill="url(#g)" d="M130 240h540v18H130z"/><g fill="$i"><path d="M218 258h5v90h-5zM398 258h5v150h-5zM578 258h5v90h-5z"/></g><g fill="url(#g)"><path d="M160 440Q170 350 220 346T280 440ZM340 500Q350 410 400 406T460 500ZM520 440Q530 350 580 346T640 440Z"/></g><g fill="#fff1c9"><ellipse cx="220" cy="440" rx="60" ry="14"/><ellipse cx="400" cy="500" rx="60" ry="14"/><ellipse cx="580" cy="440" rx="60" ry="14"/></g>',
        '<path fill="$q" d="M372 220h56v40h-56z"/><path fill="url(#g)" d="M300 540Q240 300 372 258H428Q560 300 500 540Z"/><g fill="none" stroke="$k" stroke-width="4" opacity=".35"><path d="M330 530Q290 340 384 264M370 536Q350 360 396 264M430 536Q450 360 404 264M470 530Q510 340 416 264"/></g><ellipse cx="400" cy="540" rx="100" ry="20" fill="#fff1c9"/>',
    ),
    (400, 200, 720),
    lift=-40,
)

BEDDING = Drawing(
    """<path fill="$q" d="M130 300h40v340h-40zM630 300h40v340h-40z"/><rect x="130" y="250" width="540" height="150" rx="20" fill="$o"/><rect x="150" y="440" width="500" height="190" rx="20" fill="$w"/>
<g fill="$w"><rect x="180" y="300" width="200" height="130" rx="36"/><rect x="420" y="300" width="200" height="130" rx="36"/></g><g fill="$h"><rect x="190" y="310" width="180" height="110" rx="30"/><rect x="430" y="310" width="180" height="110" rx="30"/></g>
<g fill="url(#g)"><path id="t" d="M140 430Q400 390 660 430L680 620Q400 660 120 620Z"/></g><path fill="$h" d="M140 430Q400 390 660 430L663 470Q400 432 137 470Z"/>""",
    (
        '<path fill="none" stroke="$k" stroke-width="5" opacity=".15" d="M260 480q40 70 0 150M480 470q-30 80 20 170"/>',
        '<path fill="none" stroke="$k" stroke-width="5" opacity=".2" d="M220 480q40 70 0 150M340 470q-20 60 10 170M480 470q-30 80 20 170M570 480q30 70 0 150"/>',
        '<defs><pattern id="p" width="64" height="64" patternUnits="userSpaceOnUse"><path stroke="$w" stroke-width="14" opacity=".45" d="M32 0v64M0 32h64"/></pattern></defs><use href="#t" fill="url(#p)"/>',
        '<path fill="$h" opacity=".4" d="M200 480Q320 540 300 640l60 4Q380 520 290 466z"/>',
        '<g fill="$w" opacity=".95"><path id="q" d="M220 540a24 24 0 0 1 34-30 30 30 0 0 1 54 6 22 22 0 0 1 6 24z"/><use href="#q" x="150" y="40"/><use href="#q" x="290" y="-10"/></g>',
        '<defs><pattern id="p" width="26" height="26" patternUnits="userSpaceOnUse"><path fill="none" stroke="$k" stroke-width="3" opacity=".3" d="M0 0h26v26H0z"/></pattern></defs><use href="#t" fill="url(#p)"/>',
    ),
    (400, 300, 660),
    lift=50,
)

TOWEL = Drawing(
    """<g fill="url(#g)"><rect x="190" y="490" width="420" height="110" rx="50"/><rect x="200" y="380" width="400" height="110" rx="50"/><rect x="212" y="270" width="376" height="110" rx="50"/></g><g fill="$k" opacity=".16"><rect x="190" y="540" width="420" height="60" rx="30"/><rect x="200" y="430" width="400" height="60" rx="30"/><rect x="212" y="320" width="376" height="60" rx="30"/></g>""",
    (
        '<g stroke="$h" stroke-width="9" opacity=".8"><path d="M520 274v102M540 276v98M510 384v102M532 386v98M540 496v96M562 498v90"/></g>',
        '<defs><pattern id="p" width="24" height="24" patternUnits="userSpaceOnUse"><path fill="none" stroke="$k" stroke-width="4" opacity=".25" d="M0 0h24v24H0z"/></pattern></defs><path fill="url(#p)" d="M236 272h330v106H236zM226 382h350v106H226zM216 492h370v106H216z"/>',
        '<g fill="$w" opacity=".85"><path d="M270 270h24v110h-24zM310 270h10v110h-10zM260 380h24v110h-24zM300 380h10v110h-10zM250 490h24v110h-24zM290 490h10v110h-10z"/></g><path stroke="$w" stroke-width="7" d="M588 300l30 6M590 330l30 2M600 410l30 6M600 440l32 2M612 520l30 6M612 560l30 0"/>',
        '<rect x="300" y="250" width="200" height="360" rx="90" fill="url(#g)"/><path fill="$k" d="M300 400h200v40H300z" opacity=".6"/><path fill="none" stroke="$k" stroke-width="6" opacity=".4" d="M400 300a40 34 0 1 0 40 34 60 50 0 1 0-100 0"/>',
        '<path fill="$l" d="M250 270Q240 160 400 160T550 270Z"/><g fill="$i"><circle cx="360" cy="220" r="10"/><circle cx="440" cy="220" r="10"/></g><path fill="#e98a48" d="M376 240h48l-24 24z"/>',
        '<path fill="$w" d="M230 300h340v40H230zM220 410h360v40H220zM210 520h380v40H210z" opacity=".9"/><path fill="$b" d="M230 314h340v6H230zM220 424h360v6H220zM210 534h380v6H210z"/>',
    ),
    (400, 250, 616),
    lift=20,
)

CUSHION = Drawing(
    """<g fill="url(#g)"><path id="t" d="M170 200Q400 240 630 200Q660 190 650 230Q610 400 650 590Q656 626 620 616Q400 580 180 616Q144 626 150 590Q190 400 150 230Q140 190 170 200Z"/></g><path fill="$k" opacity=".13" d="M650 590Q656 626 620 616Q400 580 180 616Q150 622 150 590Q400 540 650 590Z"/><path fill="none" stroke="$h" stroke-width="5" opacity=".5" d="M190 232Q400 262 610 232"/>""",
    (
        '<path fill="$h" opacity=".35" d="M200 250Q360 280 380 420Q260 380 190 470Q200 360 200 250Z"/>',
        '<path fill="none" stroke="$k" stroke-width="5" opacity=".3" d="M200 252Q400 284 600 252Q570 400 600 560Q400 530 200 560Q230 400 200 252Z"/>',
        '<defs><pattern id="p" width="30" height="30" patternUnits="userSpaceOnUse"><g fill="none" stroke="$k" stroke-width="4" opacity=".25"><circle cx="9" cy="9" r="6"/><circle cx="23" cy="22" r="6"/></g></pattern></defs><use href="#t" fill="url(#p)"/>',
        '<defs><pattern id="p" width="76" height="40" patternUnits="userSpaceOnUse"><rect width="34" height="40" fill="$w"/></pattern></defs><use href="#t" fill="url(#p)" opacity=".85"/>',
        '<path fill="url(#g)" d="M120 520Q120 400 400 400T680 520 400 650 120 520Z" opacity="0"/><circle cx="400" cy="410" r="16" fill="$k"/><g fill="none" stroke="$k" stroke-width="5" opacity=".25"><path d="M400 410Q300 300 180 220M400 410Q500 300 620 220M400 410Q300 500 180 600M400 410Q500 500 620 600"/></g>',
        '<defs><pattern id="p" width="18" height="40" patternUnits="userSpaceOnUse"><rect width="7" height="40" fill="$k"/></pattern></defs><use href="#t" fill="url(#p)" opacity=".18"/>',
    ),
    (400, 240, 640),
)

BLANKET = Drawing(
    """<g fill="url(#g)"><path id="t" d="M180 300Q400 250 620 300Q650 310 640 360L620 600Q400 640 180 600L160 360Q150 310 180 300Z"/></g><path fill="$d" d="M160 380Q400 330 640 380L636 420Q400 370 164 420Z"/><path fill="$l" d="M180 300Q400 250 620 300Q650 310 640 360Q400 306 160 360Q150 310 180 300Z"/>""",
    (
        '<defs><pattern id="p" width="30" height="40" patternUnits="userSpaceOnUse"><path fill="none" stroke="$k" stroke-width="4" opacity=".3" d="M0 0l15 20 15-20M0 20l15 20 15-20"/></pattern></defs><use href="#t" fill="url(#p)"/><g stroke="$d" stroke-width="6"><path d="M190 600v40M220 606v40M250 610v40M280 612v40M310 616v40M340 618v40M370 620v40M400 620v40M430 620v40M460 618v40M490 616v40M520 612v40M550 608v40M580 604v40M608 600v40"/></g>',
        '<g fill="$h" opacity=".4"><circle cx="250" cy="500" r="12"/><circle cx="330" cy="540" r="12"/><circle cx="410" cy="490" r="12"/><circle cx="490" cy="550" r="12"/><circle cx="570" cy="500" r="12"/><circle cx="290" cy="440" r="12"/><circle cx="530" cy="440" r="12"/></g>',
        '<g fill="none" stroke="$k" stroke-width="16" opacity=".22" stroke-linecap="round"><path d="M220 320q30 40 0 80t0 80 0 80v30M290 306q30 40 0 80t0 80 0 80v50M360 300q30 40 0 80t0 80 0 80v60M430 300q30 40 0 80t0 80 0 80v60M500 304q30 40 0 80t0 80 0 80v50M570 316q30 40 0 80t0 80 0 80v30"/></g>',
        '<path fill="$w" opacity=".85" d="M166 450Q400 410 634 450v16Q400 426 166 466zM170 500Q400 470 630 500v34Q400 504 170 534zM176 560Q400 540 624 560v12Q400 552 176 572z"/>',
        '<g fill="none" stroke="$k" stroke-width="6" opacity=".3"><path d="M166 450Q400 410 634 450M170 520Q400 484 630 520M260 284V618M350 268V630M450 268V630M540 284V618"/></g>',
        '<defs><pattern id="p" width="84" height="84" patternUnits="userSpaceOnUse"><path stroke="$k" stroke-width="26" opacity=".35" d="M42 0v84M0 42h84"/><path stroke="$w" stroke-width="5" opacity=".8" d="M12 0v84M0 12h84"/></pattern></defs><use href="#t" fill="url(#p)"/><path fill="#7a5236" d="M270 280h26v340h-26zM504 280h26v340h-26zM290 250q110-60 220 0l-6 20q-104-50-208 0z"/>',
    ),
    (400, 250, 650),
)

VASE = Drawing(
    '<g fill="none" stroke="#7f9470" stroke-width="7"><path d="M400 300Q390 180 340 90M400 300Q410 160 460 70"/></g><g fill="#a9b98f"><path d="M340 90q-50-6-60-46 46 0 60 46zM362 150q-60 6-76-30 50-10 76 30zM386 220q-56 4-70-30 50-8 70 30zM460 70q10-46 56-50-4 44-56 50zM444 130q10-40 66-40-10 40-66 40zM416 220q16-44 70-40-14 42-70 40z"/></g>',
    (
        '<path fill="url(#c)" d="M346 280H454Q452 340 500 400Q550 480 500 600Q490 640 400 640T300 600Q250 480 300 400Q348 340 346 280Z"/><g fill="$k" opacity=".3"><circle cx="350" cy="460" r="4"/><circle cx="400" cy="420" r="5"/><circle cx="440" cy="520" r="4"/><circle cx="380" cy="570" r="5"/><circle cx="470" cy="450" r="4"/></g>',
        '<path fill="url(#c)" d="M376 230H424Q420 420 480 500Q520 600 460 640H340Q280 600 320 500Q380 420 376 230Z"/>',
        '<path fill="url(#c)" opacity=".72" d="M300 280H500L470 640H330Z"/><g stroke="#fff" stroke-width="6" opacity=".5"><path d="M330 290l22 340M365 290l14 340M400 290v340M435 290l-14 340M470 290l-22 340"/></g>',
        '<path fill="url(#c)" d="M340 280H460L540 420Q560 520 470 640H330Q240 520 260 420Z"/><path fill="$k" opacity=".2" d="M262 430Q400 470 538 430l2 30Q400 500 260 460z"/>',
        '<g fill="url(#c)" opacity=".8"><path d="M374 330h52q0 60 40 100 40 60 0 120-66 40-132 0-40-60 0-120 40-40 40-100z"/><path d="M226 420h40q0 50 30 80 30 50 0 90-50 30-100 0-30-40 0-90 30-30 30-80zM534 400h40q0 50 30 80 30 60 0 100-50 30-100 0-30-40 0-100 30-30 30-80z"/></g>',
        '<circle cx="400" cy="460" r="180" fill="url(#g)"/><path fill="$d" d="M346 270h108v30H346zM330 620h140v24H330z"/><path fill="none" stroke="$k" stroke-width="4" opacity=".2" d="M222 460Q400 500 578 460"/>',
    ),
    (400, 140, 654),
)

CANDLE = Drawing(
    "",
    (
        '<circle cx="400" cy="240" r="180" fill="url(#y)"/><path fill="url(#c)" opacity=".75" d="M260 330H540V600Q540 640 500 640H300Q260 640 260 600Z"/><path fill="#f4ead6" d="M276 380H524V596Q524 624 496 624H304Q276 624 276 596Z"/><path fill="$i" d="M397 310h6v74h-6z"/><path fill="#ffb347" d="M400 230q40 60 0 90-40-30 0-90z"/><rect x="310" y="450" width="180" height="110" fill="$w"/><path fill="$k" d="M340 486h120v9H340zM356 510h88v7h-88z"/>',
        '<circle cx="400" cy="210" r="180" fill="url(#y)"/><path fill="url(#c)" d="M290 320Q400 290 510 320V630Q400 660 290 630Z"/><defs><pattern id="p" width="40" height="46" patternUnits="userSpaceOnUse"><path fill="none" stroke="$k" stroke-width="3" opacity=".35" d="M20 0l20 12v22L20 46 0 34V12z"/></pattern></defs><path fill="url(#p)" d="M290 330Q400 300 510 330V630Q400 660 290 630Z"/><path fill="$i" d="M397 270h6v46h-6z"/><path fill="#ffb347" d="M400 190q40 60 0 90-40-30 0-90z"/>',
        '<g fill="url(#c)"><path d="M220 250h36v390h-36zM300 220h36v420h-36zM380 260h36v380h-36zM460 210h36v430h-36zM540 240h36v400h-36z"/></g><g fill="#ffb347"><path d="M238 180q22 40 0 60-22-20 0-60zM318 150q22 40 0 60-22-20 0-60zM398 190q22 40 0 60-22-20 0-60zM478 140q22 40 0 60-22-20 0-60zM558 170q22 40 0 60-22-20 0-60z"/></g>',
        '<circle cx="400" cy="260" r="180" fill="url(#y)"/><path fill="url(#c)" d="M240 380Q400 360 560 380Q570 560 480 630H320Q230 560 240 380Z"/><ellipse cx="400" cy="382" rx="160" ry="34" fill="#f4ead6"/><path fill="$i" d="M397 316h6v60h-6z"/><path fill="#ffb347" d="M400 236q40 60 0 90-40-30 0-90z"/><path fill="$h" opacity=".5" d="M250 470Q400 500 552 470l-6 26Q400 526 256 496z"/>',
        '<circle cx="400" cy="250" r="190" fill="url(#y)"/><path fill="url(#c)" opacity=".85" d="M270 330H530V610Q530 640 500 640H300Q270 640 270 610Z"/><path fill="#f4ead6" opacity=".9" d="M286 390H514V380H286z"/><path fill="#b98a55" d="M350 320h100v66H350z"/><path fill="#ffb347" d="M352 320q10-60 30-40 10-70 36-20 24-20 30 60z"/><path fill="$w" opacity=".9" d="M320 460h160v110H320z"/>',
        '<g fill="url(#c)"><path d="M170 520h130v90q-65 20-130 0zM335 520h130v90q-65 20-130 0zM500 520h130v90q-65 20-130 0zM250 400h130v90q-65 20-130 0zM420 400h130v90q-65 20-130 0z"/></g><g fill="#f4ead6"><ellipse cx="235" cy="520" rx="65" ry="16"/><ellipse cx="400" cy="520" rx="65" ry="16"/><ellipse cx="565" cy="520" rx="65" ry="16"/><ellipse cx="315" cy="400" rx="65" ry="16"/><ellipse cx="485" cy="400" rx="65" ry="16"/></g><g fill="#ffb347"><path d="M235 460q18 34 0 50-18-16 0-50zM400 460q18 34 0 50-18-16 0-50zM565 460q18 34 0 50-18-16 0-50zM315 340q18 34 0 50-18-16 0-50zM485 340q18 34 0 50-18-16 0-50z"/></g>',
    ),
    (400, 190, 650),
)

CLOCK = Drawing(
    "",
    (
        '<circle cx="400" cy="400" r="262" fill="$k"/><circle cx="400" cy="394" r="262" fill="url(#g)"/><circle cx="400" cy="394" r="232" fill="$w"/><g stroke="$i" stroke-width="9"><path d="M400 180v34M400 574v34M186 394h34M580 394h34M507 209l-14 24M293 209l14 24M507 579l-14-24M293 579l14-24"/></g><path stroke="$i" stroke-width="16" stroke-linecap="round" d="M400 394V260M400 394l96 54"/><path stroke="$a" stroke-width="5" d="M400 440V230"/>',
        '<circle cx="400" cy="394" r="256" fill="url(#g)"/><g fill="none" stroke="$k" stroke-width="5" opacity=".3"><circle cx="390" cy="386" r="60"/><circle cx="392" cy="388" r="110"/><circle cx="396" cy="390" r="160"/><circle cx="398" cy="392" r="210"/></g><g fill="#d9b66c"><circle cx="400" cy="170" r="10"/><circle cx="400" cy="618" r="10"/><circle cx="176" cy="394" r="10"/><circle cx="624" cy="394" r="10"/><circle cx="512" cy="200" r="7"/><circle cx="288" cy="200" r="7"/><circle cx="512" cy="588" r="7"/><circle cx="288" cy="588" r="7"/></g><path stroke="$w" stroke-width="16" stroke-linecap="round" d="M400 394V260M400 394l-90 60"/>',
        '<g fill="$i"><path d="M270 600l-40 60h34l30-50zM530 600l40 60h-34l-30-50z"/></g><path fill="url(#m)" d="M190 270q10-110 130-120-60 40-100 130zM610 270q-10-110-130-120 60 40 100 130z"/><circle cx="400" cy="420" r="210" fill="url(#g)"/><circle cx="400" cy="420" r="168" fill="$w"/><g stroke="$i" stroke-width="9"><path d="M400 270v28M400 542v28M250 420h28M522 420h28"/></g><path stroke="$i" stroke-width="15" stroke-linecap="round" d="M400 420V320M400 420l70-36"/>',
        '<path fill="$k" d="M230 300Q230 240 400 240T570 300V640H230Z"/><path fill="url(#g)" d="M220 296Q220 236 400 236T580 296V636H220Z"/><circle cx="400" cy="430" r="120" fill="$w"/><g fill="$i"><circle cx="400" cy="334" r="7"/><circle cx="400" cy="526" r="7"/><circle cx="304" cy="430" r="7"/><circle cx="496" cy="430" r="7"/></g><path stroke="$i" stroke-width="12" stroke-linecap="round" d="M400 430v-70M400 430l50 30"/>',
        '<path fill="$k" d="M120 330h570v240H120z"/><rect x="112" y="320" width="570" height="240" rx="14" fill="url(#g)"/><g stroke="$k" stroke-width="3" opacity=".25"><path d="M112 370h570M112 430h570M112 490h570"/></g><text x="398" y="502" font-family="sans-serif" font-weight="700" font-size="170" fill="#fff" text-anchor="middle">10:24</text>',
        '<circle cx="400" cy="394" r="256" fill="url(#g)"/><circle cx="400" cy="394" r="220" fill="$w"/><circle cx="400" cy="394" r="190" fill="none" stroke="#e58a7c" stroke-width="34" stroke-dasharray="99 99"/><circle cx="400" cy="394" r="140" fill="none" stroke="#7cc4a4" stroke-width="34"/><path fill="#e98a48" d="M340 360l-10-50 44 24h52l44-24-10 50-60 60z"/><g fill="$i"><circle cx="372" cy="368" r="7"/><circle cx="428" cy="368" r="7"/></g><path stroke="$i" stroke-width="14" stroke-linecap="round" d="M400 430V280M400 430l90 30"/>',
    ),
    (400, 220, 690),
)

DRAWINGS = {
    "table_lamp": TABLE_LAMP,
    "pendant_lamp": PENDANT_LAMP,
    "bedding": BEDDING,
    "towel": TOWEL,
    "cushion": CUSHION,
    "blanket": BLANKET,
    "vase": VASE,
    "candle": CANDLE,
    "clock": CLOCK,
}
