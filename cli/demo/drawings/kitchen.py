"""Drawings of cookware, tableware and what one drinks from."""

from cli.demo.drawings import Drawing

_STEAM = '<path fill="none" stroke="$m" stroke-width="9" stroke-linecap="round" opacity=".35" d="M350 190q-20-30 0-60t0-60M420 190q-20-30 0-60t0-60"/>'

FRYING_PAN = Drawing(
    '<path fill="$k" d="M520 470L720 620Q740 660 700 660 690 660 500 520Z"/>',
    (
        '<path fill="url(#k)" d="M520 456L716 600Q740 630 706 646 690 650 496 510Z"/><ellipse cx="340" cy="410" rx="250" ry="190" fill="$k"/><ellipse cx="340" cy="396" rx="250" ry="190" fill="url(#g)"/><ellipse cx="340" cy="400" rx="214" ry="158" fill="url(#k)"/><path fill="none" stroke="#fff" stroke-width="8" opacity=".18" d="M170 340Q220 260 340 258"/>',
        '<path fill="url(#m)" d="M520 456L716 600Q740 630 706 646 690 650 496 510Z"/><ellipse cx="340" cy="410" rx="250" ry="190" fill="#3a4048"/><ellipse cx="340" cy="396" rx="250" ry="190" fill="url(#k)"/><ellipse cx="340" cy="400" rx="206" ry="150" fill="#40474f"/><path fill="#fff" d="M260 380q-10-60 60-60 80-10 100 50 30 60-40 80-100 30-120-70z"/><circle cx="330" cy="390" r="40" fill="#f2b63c"/>',
        '<path fill="url(#o)" d="M520 456L716 600Q740 630 706 646 690 650 496 510Z"/><ellipse cx="340" cy="410" rx="250" ry="190" fill="$k"/><ellipse cx="340" cy="396" rx="250" ry="190" fill="url(#g)"/><ellipse cx="340" cy="400" rx="214" ry="158" fill="#efece5"/><ellipse cx="340" cy="408" rx="190" ry="136" fill="#e6e2d8"/>',
        '<path fill="url(#m)" d="M520 456L716 600Q740 630 706 646 690 650 496 510Z"/><ellipse cx="340" cy="410" rx="250" ry="190" fill="#7c848d"/><ellipse cx="340" cy="396" rx="250" ry="190" fill="url(#m)"/><ellipse cx="340" cy="404" rx="210" ry="154" fill="#b9c0c8"/><ellipse cx="340" cy="404" rx="150" ry="108" fill="none" stroke="#fff" stroke-width="5" opacity=".5"/>',
        '<path fill="url(#o)" d="M540 430L726 560Q744 590 716 604 700 610 520 486Z"/><path fill="#23272c" d="M80 380Q340 300 600 380Q560 640 340 650 120 640 80 380Z"/><ellipse cx="340" cy="380" rx="260" ry="90" fill="url(#k)"/><ellipse cx="340" cy="386" rx="220" ry="66" fill="#464d56"/><g fill="#7fae62"><circle cx="300" cy="390" r="20"/><circle cx="390" cy="400" r="16"/></g><g fill="#d9644a"><circle cx="350" cy="372" r="15"/><circle cx="250" cy="380" r="12"/></g>',
        '<path fill="url(#k)" d="M540 440L730 580Q750 610 720 624 706 628 520 490Z"/><ellipse cx="340" cy="420" rx="260" ry="170" fill="$k"/><ellipse cx="340" cy="410" rx="260" ry="170" fill="url(#k)"/><ellipse cx="340" cy="412" rx="220" ry="138" fill="#efcf93"/><path fill="#d9a860" opacity=".6" d="M200 400q40-60 120-60-60 40-40 90zM360 480q80 10 120-60-10 90-120 60z"/>',
    ),
    (360, 260, 630),
    lift=30,
)

POT = Drawing(
    "",
    (
        '<g fill="$d"><path d="M130 400h70v46h-70q-20-22 0-46zM670 400h-70v46h70q20-22 0-46z"/></g><path fill="url(#c)" d="M180 370H620V560Q620 630 550 630H250Q180 630 180 560Z"/><path fill="url(#c)" d="M170 366Q190 290 400 284T630 366Z"/><rect x="360" y="244" width="80" height="40" rx="18" fill="#d0ae6a"/>',
        '<path fill="url(#m)" d="M540 400h200v30H540z"/><path fill="url(#m)" d="M200 350H560V570Q560 620 510 620H250Q200 620 200 570Z"/><ellipse cx="380" cy="350" rx="180" ry="36" fill="#e9ecef"/><ellipse cx="380" cy="354" rx="156" ry="26" fill="#8c949c"/>',
        '<g fill="$i"><path d="M140 470h60v36h-60zM600 470h60v36h-60z"/></g><path fill="url(#c)" d="M200 430H600V600Q600 640 560 640H240Q200 640 200 600Z"/><path fill="url(#c)" d="M210 300H590V420H210z"/><g fill="$k" opacity=".4"><circle cx="270" cy="360" r="9"/><circle cx="330" cy="360" r="9"/><circle cx="400" cy="360" r="9"/><circle cx="470" cy="360" r="9"/><circle cx="530" cy="360" r="9"/></g><path fill="url(#c)" d="M206 298Q220 240 400 236T594 298Z"/><circle cx="400" cy="222" r="20" fill="$i"/>',
        '<path fill="#5d4030" d="M150 420h70v40h-70zM580 420h70v40h-70z"/><path fill="url(#c)" d="M180 390H620Q630 560 520 640H280Q170 560 180 390Z"/><path fill="url(#c)" d="M170 388Q210 310 400 304T630 388Z"/><circle cx="400" cy="290" r="24" fill="$k"/>'
        + _STEAM,
        '<path fill="url(#c)" d="M130 470H430V620H130z"/><path fill="url(#c)" d="M120 466Q150 430 280 426T440 466Z"/><path fill="url(#c)" d="M400 430H680V620H400z"/><path fill="url(#c)" d="M390 426Q420 390 540 386T690 426Z"/><path fill="url(#c)" d="M270 290H520V380Q520 420 490 420H300Q270 420 270 390Z"/><path fill="url(#c)" d="M262 286Q290 250 395 246T530 286Z"/><g fill="$q"><circle cx="280" cy="416" r="14"/><circle cx="540" cy="376" r="14"/><circle cx="395" cy="236" r="14"/></g>',
        '<path fill="none" stroke="#c9a45c" stroke-width="18" d="M190 400Q200 180 400 176T610 400"/><path fill="url(#c)" d="M150 380H650L580 630H220Z"/><ellipse cx="400" cy="380" rx="250" ry="50" fill="$h"/><ellipse cx="400" cy="386" rx="220" ry="36" fill="#b33a4c"/><g fill="$h" opacity=".35"><circle cx="270" cy="470" r="10"/><circle cx="340" cy="520" r="10"/><circle cx="420" cy="470" r="10"/><circle cx="490" cy="530" r="10"/><circle cx="540" cy="460" r="10"/></g>',
    ),
    (400, 250, 650),
)

KNIFE = Drawing(
    "",
    (
        '<g transform="rotate(-38 400 400)"><path fill="url(#m)" d="M330 350H700Q640 440 330 450Z"/><path fill="none" stroke="#7f8790" stroke-width="4" opacity=".6" d="M340 424q40-20 80 0t80-6 80-16"/><path fill="url(#g)" d="M90 356Q90 344 120 344H330V404H140Q90 404 90 370Z"/><path fill="$m" d="M320 340h16v112h-16z"/></g>',
        '<g transform="rotate(-38 400 400)"><path fill="url(#m)" d="M330 350H600Q690 356 680 446H330Z"/><path fill="url(#g)" d="M90 356Q90 344 120 344H330V404H140Q90 404 90 370Z"/><path fill="$m" d="M320 340h16v108h-16z"/></g>',
        '<g transform="rotate(-38 400 400)"><path fill="url(#m)" d="M330 310H700V470H330Z"/><path fill="#fff" opacity=".5" d="M330 446H700v24H330z"/><path fill="url(#g)" d="M90 336Q90 324 120 324H330V384H140Q90 384 90 350Z"/></g>',
        '<g transform="rotate(-38 400 400)"><path fill="url(#m)" d="M400 370H640Q600 424 400 430Z"/><path fill="url(#g)" d="M170 372Q170 358 200 358H404V424H220Q170 424 170 390Z"/><circle cx="240" cy="390" r="8" fill="$w"/></g>',
        '<g transform="rotate(-38 400 400)"><path fill="url(#m)" d="M310 350H720Q730 420 690 430q-10-12-20 0-10-12-20 0-10-12-20 0-10-12-20 0-10-12-20 0-10-12-20 0-10-12-20 0-10-12-20 0-10-12-20 0-10-12-20 0-10-12-20 0-10-12-20 0H310Z"/><path fill="url(#g)" d="M70 356Q70 344 100 344H310V404H120Q70 404 70 370Z"/></g>',
        '<path fill="url(#g)" d="M230 300H570V640H230Z"/><path fill="$k" opacity=".25" d="M230 300H570v30H230z"/><g fill="$i"><rect x="256" y="130" width="40" height="170" rx="14"/><rect x="322" y="110" width="40" height="190" rx="14"/><rect x="388" y="140" width="40" height="160" rx="14"/><rect x="454" y="150" width="36" height="150" rx="14"/><rect x="512" y="170" width="34" height="130" rx="14"/></g>',
    ),
    (400, 220, 660),
)

MUG = Drawing(
    "",
    (
        '<path fill="none" stroke="$d" stroke-width="36" d="M540 340Q680 330 670 440T530 540"/><path fill="url(#c)" d="M210 260H560V560Q560 640 480 640H290Q210 640 210 560Z"/><path fill="#c9b394" d="M212 580H558Q550 640 480 640H290Q220 640 212 580Z"/><ellipse cx="385" cy="260" rx="175" ry="40" fill="$h"/><ellipse cx="385" cy="264" rx="152" ry="30" fill="#5a3a28"/>'
        + _STEAM,
        '<path fill="none" stroke="$d" stroke-width="26" d="M540 340Q660 330 650 430T520 530"/><path fill="url(#c)" d="M220 250H560Q560 540 480 630H300Q220 540 220 250Z"/><ellipse cx="390" cy="250" rx="170" ry="36" fill="$h"/><ellipse cx="390" cy="254" rx="148" ry="26" fill="#b9772f"/>',
        '<path fill="none" stroke="$d" stroke-width="30" d="M546 320Q680 320 670 430T540 520"/><path fill="url(#c)" d="M210 250H560V620Q385 650 210 620Z"/><ellipse cx="385" cy="250" rx="175" ry="38" fill="#f7f5ef"/><ellipse cx="385" cy="256" rx="150" ry="26" fill="$k"/><path fill="none" stroke="#2f343a" stroke-width="9" d="M210 250a175 38 0 0 0 350 0"/><g fill="$w" opacity=".7"><circle cx="260" cy="400" r="3"/><circle cx="330" cy="480" r="4"/><circle cx="440" cy="360" r="4"/><circle cx="500" cy="520" r="3"/><circle cx="300" cy="560" r="4"/></g>',
        '<path fill="#d7e6ea" opacity=".75" d="M230 200H570L540 600Q530 640 490 640H310Q270 640 260 600Z"/><path fill="#5a3a28" d="M266 330H534L512 540Q500 600 400 600T288 540Z"/><path fill="#d9b48a" d="M264 300H536L534 334H266Z"/><path fill="none" stroke="#fff" stroke-width="12" opacity=".8" stroke-linecap="round" d="M276 260l22 300"/>',
        '<g fill="none" stroke="$d" stroke-width="18"><path d="M330 420q60 0 50 46t-60 40M640 420q60 0 50 46t-60 40"/></g><g fill="url(#c)"><path d="M150 380H350V520Q350 570 300 570H200Q150 570 150 520ZM460 380H660V520Q660 570 610 570H510Q460 570 460 520Z"/></g><g fill="#5a3a28"><ellipse cx="250" cy="382" rx="90" ry="18"/><ellipse cx="560" cy="382" rx="90" ry="18"/></g><g fill="$d"><ellipse cx="250" cy="584" rx="140" ry="24"/><ellipse cx="560" cy="584" rx="140" ry="24"/></g>',
        '<path fill="none" stroke="$d" stroke-width="34" d="M540 360Q670 350 660 450T530 540"/><path fill="url(#c)" d="M220 290H560V570Q560 640 490 640H290Q220 640 220 570Z"/><path fill="$o" d="M206 250H574V296H206z"/><circle cx="390" cy="236" r="20" fill="$q"/><path fill="$w" opacity=".85" d="M290 400h200v14H290zM290 440h150v12H290z"/>',
    ),
    (400, 210, 650),
)

BOWL = Drawing(
    "",
    (
        '<path fill="url(#c)" d="M140 370H660Q640 590 480 620H320Q160 590 140 370Z"/><ellipse cx="400" cy="370" rx="260" ry="70" fill="$h"/><ellipse cx="400" cy="376" rx="230" ry="54" fill="#d98f4a"/><g fill="none" stroke="#f4dca0" stroke-width="12"><path d="M240 380q60-40 120 0t120 0 80 0M260 400q60-30 120 0t120 0"/></g><ellipse cx="470" cy="360" rx="44" ry="26" fill="#fff"/><circle cx="470" cy="360" r="16" fill="#f2b63c"/><g fill="#5f9a58"><circle cx="330" cy="350" r="12"/><circle cx="360" cy="366" r="9"/></g><path fill="#7a5236" d="M520 330L700 150l12 10L536 340zM550 340L730 170l12 12L566 350z"/>',
        '<g fill="url(#c)"><path d="M120 400H380Q370 540 290 560H210Q130 540 120 400ZM420 400H680Q670 540 590 560H510Q430 540 420 400Z"/><path d="M200 560h100v30H200zM500 560h100v30H500z"/></g><g fill="$h"><ellipse cx="250" cy="400" rx="130" ry="34"/><ellipse cx="550" cy="400" rx="130" ry="34"/></g><g fill="#fff"><path d="M150 400q100-100 200 0-100 40-200 0zM450 400q100-100 200 0-100 40-200 0z"/></g>',
        '<ellipse cx="400" cy="470" rx="290" ry="120" fill="$k"/><ellipse cx="400" cy="450" rx="290" ry="120" fill="url(#g)"/><ellipse cx="400" cy="450" rx="200" ry="76" fill="$h" opacity=".6"/><ellipse cx="400" cy="400" rx="290" ry="120" fill="$k" opacity="0"/><ellipse cx="400" cy="430" rx="290" ry="120" fill="none" stroke="$h" stroke-width="7" opacity=".7"/>',
        '<path fill="url(#c)" d="M130 350H670Q650 590 480 630H320Q150 590 130 350Z"/><ellipse cx="400" cy="350" rx="270" ry="70" fill="$h"/><g fill="#7fae62"><path d="M200 350q20-80 90-70 20-50 90-30 60-50 120 10 80-10 90 90-180 60-390 0z"/></g><g fill="#d9524a"><circle cx="300" cy="320" r="26"/><circle cx="460" cy="330" r="26"/></g><g fill="#f0d27a"><circle cx="390" cy="300" r="16"/><circle cx="530" cy="330" r="14"/></g>',
        '<path fill="url(#g)" d="M140 380H660Q620 600 400 610T140 380Z"/><ellipse cx="400" cy="380" rx="260" ry="70" fill="$l"/><ellipse cx="400" cy="388" rx="230" ry="52" fill="$d"/><g fill="none" stroke="$k" stroke-width="4" opacity=".35"><path d="M170 440Q400 520 630 440M190 490Q400 570 610 490M400 392m-150 0a150 30 0 0 0 300 0"/></g>',
        '<ellipse cx="300" cy="540" rx="210" ry="80" fill="$d"/><ellipse cx="300" cy="524" rx="210" ry="80" fill="url(#g)"/><ellipse cx="300" cy="524" rx="140" ry="50" fill="$h" opacity=".7"/><path fill="url(#c)" d="M480 380H660V560Q660 600 620 600H520Q480 600 480 560Z"/><path fill="url(#c)" d="M200 400H420Q410 500 350 510H270Q210 500 200 400Z"/><ellipse cx="310" cy="400" rx="110" ry="26" fill="$h"/><g fill="$i"><circle cx="546" cy="470" r="8"/><circle cx="594" cy="470" r="8"/></g><path fill="none" stroke="$i" stroke-width="6" d="M556 500q14 14 28 0"/>',
    ),
    (400, 260, 640),
    lift=40,
)

_CLEAR = 'fill="url(#c)" opacity=".5"'

GLASS = Drawing(
    "",
    (
        f'<g {_CLEAR}><path d="M150 320H370L350 620H170ZM430 320H650L630 620H450Z"/></g><g fill="#bfe0ea" opacity=".7"><path d="M160 440H360L350 620H170ZM440 440H640L630 620H450Z"/></g><g fill="none" stroke="#fff" stroke-width="8" opacity=".8"><path d="M170 400q50 20 90 0t90 0M176 500q46 20 86 0t84 0M450 400q50 20 90 0t90 0M456 500q46 20 86 0t84 0"/></g>',
        f'<g {_CLEAR}><path d="M180 190H360V640H180ZM440 190H620V640H440Z"/></g><g fill="#f0c987" opacity=".75"><path d="M190 330H350V630H190ZM450 330H610V630H450Z"/></g><g fill="#fff" opacity=".7"><rect x="210" y="360" width="60" height="60" rx="8" transform="rotate(14 240 390)"/><rect x="480" y="370" width="60" height="60" rx="8" transform="rotate(-12 510 400)"/></g><path stroke="#fff" stroke-width="9" opacity=".8" d="M204 210v400M464 210v400"/>',
        '<g fill="#d5e6ec" opacity=".75"><path d="M190 170H370Q390 360 290 410 L290 620H360V640H200V620H270L270 410Q170 360 190 170ZM430 170H610Q630 360 530 410L530 620H600V640H440V620H510L510 410Q410 360 430 170Z"/></g><g fill="#8f2f44"><path d="M190 280H370Q364 370 280 386 196 370 190 280ZM430 280H610Q604 370 520 386 436 370 430 280Z"/></g><path fill="none" stroke="#fff" stroke-width="8" opacity=".8" d="M206 190q-8 90 20 150M446 190q-8 90 20 150"/>',
        f'<g {_CLEAR}><path d="M140 340H380L360 630H160ZM420 340H660L640 630H440Z"/></g><g fill="#c9812f" opacity=".85"><path d="M152 470H368L360 600H160ZM432 470H648L640 600H440Z"/></g><g stroke="#fff" stroke-width="6" opacity=".7"><path d="M190 350l14 270M240 350l6 270M290 350l-4 270M340 350l-14 270M470 350l14 270M520 350l6 270M570 350l-4 270M620 350l-14 270"/></g>',
        f'<g {_CLEAR}><path d="M350 220H450V320Q560 400 560 520T480 640H320Q240 620 240 520T350 320Z"/></g><path fill="#bfe0ea" opacity=".75" d="M262 450Q400 430 538 450 570 560 480 630H320Q230 560 262 450Z"/><path fill="$o" d="M340 180h120v50H340z"/><g fill="#7fae62"><path d="M330 500q40-40 70 0-30 40-70 0zM420 550q40-40 70 0-30 40-70 0z"/></g><path fill="none" stroke="#fff" stroke-width="9" opacity=".8" d="M290 440q-30 70 0 150"/>',
        '<g fill="#d7e6ea" opacity=".8"><path d="M130 400H300V640H130ZM320 320H490V640H320ZM510 240H680V640H510Z"/></g><g fill="url(#g)"><path d="M120 360H310V410H120zM310 280H500V330H310zM500 200H690V250H500z"/></g><path fill="#6b4530" d="M140 480H290V630H140z"/><path fill="#e6cf9a" d="M330 420H480V630H330z"/><path fill="#c96f4a" d="M520 360H670V630H520z"/><g stroke="#fff" stroke-width="9" opacity=".7"><path d="M150 420v200M340 340v280M530 260v360"/></g>',
    ),
    (400, 260, 652),
)

TEAPOT = Drawing(
    "",
    (
        '<path fill="none" stroke="$i" stroke-width="20" d="M220 330Q230 130 400 126T580 330"/><path fill="$d" d="M560 430Q640 430 660 330L700 340Q690 520 570 560Z"/><path fill="url(#c)" d="M190 460Q190 320 400 320T610 460Q610 620 500 630H300Q190 620 190 460Z"/><ellipse cx="400" cy="322" rx="110" ry="24" fill="$d"/><circle cx="400" cy="294" r="22" fill="$k"/><defs><pattern id="p" width="30" height="26" patternUnits="userSpaceOnUse"><circle cx="8" cy="8" r="5" fill="$h" opacity=".4"/><circle cx="23" cy="21" r="5" fill="$k" opacity=".3"/></pattern></defs><path fill="url(#p)" d="M196 420Q400 400 604 420L600 540Q400 560 200 540Z"/>',
        '<path fill="none" stroke="$d" stroke-width="28" d="M230 380Q110 380 130 480T260 560"/><path fill="$d" d="M570 480Q640 460 680 360L720 376Q700 540 580 580Z"/><path fill="url(#g)" d="M210 490Q200 360 400 356T590 490Q600 610 510 630H290Q200 610 210 490Z"/><path fill="$l" d="M300 360Q310 300 400 296T500 360Q400 384 300 360Z"/><circle cx="400" cy="284" r="20" fill="$d"/>',
        '<path fill="none" stroke="#bcd3dc" stroke-width="22" opacity=".9" d="M240 360Q120 360 140 460T260 540"/><path fill="#cfe1e8" opacity=".85" d="M570 460Q640 440 670 330L704 340Q690 520 580 560Z"/><path fill="#d7e7ec" opacity=".85" d="M200 470Q200 320 400 320T600 470Q600 620 500 630H300Q200 620 200 470Z"/><path fill="#d39a45" opacity=".8" d="M206 470H594Q590 610 500 620H300Q212 610 206 470Z"/><g fill="#8f5a2c"><circle cx="340" cy="560" r="16"/><circle cx="400" cy="580" r="18"/><circle cx="450" cy="556" r="14"/></g><path fill="#eef5f7" d="M320 322Q330 276 400 272T480 322Z"/><circle cx="400" cy="262" r="16" fill="$o"/>',
        '<ellipse cx="400" cy="610" rx="230" ry="44" fill="$d"/><ellipse cx="400" cy="600" rx="230" ry="44" fill="url(#g)"/><path fill="url(#c)" d="M220 360H580Q560 560 460 590H340Q240 560 220 360Z"/><path fill="url(#g)" d="M236 360Q270 280 400 276T564 360Q400 384 236 360Z"/><path fill="$d" d="M366 276q-6-40 34-42 40 2 34 42-34 10-68 0z"/>',
        '<path fill="url(#c)" d="M180 400H520Q510 590 430 620H270Q190 590 180 400Z"/><ellipse cx="350" cy="400" rx="170" ry="44" fill="$h"/><ellipse cx="350" cy="406" rx="146" ry="32" fill="#8fae5d"/><g stroke="#d8b878" stroke-width="7"><path d="M590 620l-16-150M610 620l-6-160M630 620l6-160M650 620l16-150M670 620l24-130M570 620l-24-130"/></g><path fill="#c9a45c" d="M580 560h90v80h-90z"/>',
        '<path fill="none" stroke="$d" stroke-width="26" d="M230 360Q90 360 120 480T260 570"/><path fill="$d" d="M570 480Q650 450 680 310L724 320Q710 560 580 590Z"/><path fill="url(#c)" d="M190 450Q190 300 400 296T610 450Q610 620 500 634H300Q190 620 190 450Z"/><path fill="$l" d="M290 310Q310 250 400 246T510 310Q400 336 290 310Z"/><circle cx="400" cy="232" r="20" fill="#d0ae6a"/><path fill="none" stroke="#d0ae6a" stroke-width="5" d="M196 420Q400 450 604 420"/>',
    ),
    (400, 230, 650),
)

KETTLE = Drawing(
    "",
    (
        '<path fill="$i" d="M250 620H540V650H250z"/><path fill="none" stroke="$d" stroke-width="24" d="M240 520Q120 500 170 360 180 300 120 290"/><path fill="none" stroke="$i" stroke-width="30" stroke-linejoin="round" d="M520 340H640V540"/><path fill="url(#c)" d="M300 320H490L560 610H230Z"/><path fill="$d" d="M306 290H484L492 330H298Z"/><circle cx="395" cy="276" r="16" fill="$q"/>',
        '<path fill="$i" d="M240 620H560V650H240z"/><path fill="none" stroke="$i" stroke-width="36" d="M540 280Q660 280 650 420T560 580"/><path fill="url(#c)" d="M270 230H530L570 614H230Z"/><path fill="$d" d="M270 230L210 250 250 330Z"/><path fill="$i" d="M270 200H530V236H270z"/><path fill="#fff" opacity=".5" d="M300 260h20v320h-26z"/>',
        '<path fill="$i" d="M240 610H560V650H240z"/><path fill="none" stroke="$i" stroke-width="34" d="M540 280Q660 280 650 420T560 570"/><path fill="#d7e7ec" opacity=".85" d="M270 230H530L570 606H230Z"/><path fill="#aed4e4" opacity=".8" d="M254 380H546L566 600H234Z"/><g fill="#fff" opacity=".8"><circle cx="340" cy="500" r="12"/><circle cx="400" cy="440" r="16"/><circle cx="450" cy="530" r="10"/><circle cx="370" cy="560" r="9"/></g><path fill="#4aa3df" opacity=".7" d="M234 590H566v14H234z"/><path fill="$i" d="M270 200H530V236H270z"/>',
        '<path fill="$i" d="M230 616H570V650H230z"/><path fill="none" stroke="$o" stroke-width="34" d="M546 300Q660 300 640 420T566 560"/><path fill="url(#c)" d="M280 260Q400 230 520 260L566 610H234Z"/><path fill="$d" d="M282 264L216 290 256 370Z"/><circle cx="400" cy="236" r="18" fill="$q"/><g fill="$w"><circle cx="300" cy="634" r="8"/><circle cx="360" cy="634" r="8"/><circle cx="420" cy="634" r="8"/><circle cx="480" cy="634" r="8"/></g>',
        '<path fill="none" stroke="$i" stroke-width="26" d="M230 400Q230 180 400 176T570 400"/><path fill="$d" d="M580 470Q650 440 680 370L716 390Q690 540 590 560Z"/><path fill="url(#c)" d="M180 540Q190 370 400 366T620 540L610 630H190Z"/><path fill="$l" d="M320 368Q330 330 400 326T480 368Z"/><circle cx="400" cy="314" r="16" fill="$i"/>',
        '<path fill="$i" d="M250 610H550V640H250z"/><path fill="none" stroke="$i" stroke-width="30" d="M530 380Q640 380 630 470T550 560"/><g fill="url(#c)"><path d="M270 360H530V400H270zM254 410H546V450H254zM262 460H538V500H262zM246 510H554V560H246zM250 566H550V606H250z"/></g><path fill="$d" d="M290 330H510V356H290z"/><path fill="$d" d="M270 366L220 384 268 420Z"/>',
    ),
    (400, 220, 664),
)

COFFEE_MAKER = Drawing(
    "",
    (
        '<path fill="url(#c)" d="M200 230H600L470 420H330Z"/><ellipse cx="400" cy="230" rx="200" ry="46" fill="$h"/><ellipse cx="400" cy="238" rx="170" ry="34" fill="#6b4530"/><path fill="$d" d="M290 416H510V444H290z"/><path fill="#d7e7ec" opacity=".85" d="M320 450H480Q500 500 540 540 560 620 500 640H300Q240 620 260 540 300 500 320 450Z"/><path fill="#5a3a28" d="M272 540Q400 520 528 540 546 610 494 630H306Q254 610 272 540Z"/>',
        '<path fill="none" stroke="$i" stroke-width="30" d="M540 330Q660 330 650 440T540 570"/><path fill="#d7e7ec" opacity=".8" d="M250 280H550V640H250z"/><path fill="#5a3a28" d="M262 420H538V630H262z"/><path fill="url(#c)" d="M240 260H560V296H240zM240 600H560V640H240zM246 400H266V600H246zM534 400H554V600H534z"/><path fill="url(#c)" d="M262 396H538V420H262z"/><path fill="$m" d="M394 130h12v270h-12z"/><circle cx="400" cy="124" r="24" fill="$i"/>',
        '<path fill="none" stroke="$i" stroke-width="30" stroke-linejoin="round" d="M510 260H620L600 470"/><path fill="url(#c)" d="M290 210H510L480 400H320Z"/><path fill="$d" d="M290 214L230 240 304 300Z"/><path fill="$d" d="M306 400H494V436H306z"/><path fill="url(#c)" d="M316 436H484L540 640H260Z"/><path fill="url(#c)" d="M300 204Q400 160 500 204Z"/><circle cx="400" cy="166" r="16" fill="$i"/>',
        '<path fill="url(#m)" d="M390 150h200v18H390z"/><circle cx="600" cy="160" r="32" fill="$q"/><path fill="url(#m)" d="M388 150h24v100h-24z"/><path fill="url(#c)" d="M310 250H490V480H310z"/><path fill="$k" opacity=".4" d="M310 470H490v16H310z"/><path fill="url(#g)" d="M316 486H484V640H316z"/><path fill="#fff" opacity=".35" d="M336 260h18v370h-18z"/>',
        '<path fill="#d7e7ec" opacity=".85" d="M340 240H460Q466 320 520 360V600Q520 640 480 640H320Q280 640 280 600V360Q334 320 340 240Z"/><path fill="#4a2e20" d="M292 400H508V596Q508 628 476 628H324Q292 628 292 596Z"/><path fill="url(#c)" d="M334 180H466V246H334z"/><path fill="#fff" opacity=".5" d="M306 380h18v220h-18z"/>',
        '<path fill="$k" d="M200 220H610V640H200z"/><path fill="url(#g)" d="M190 210H610V630H190z"/><path fill="#22262b" d="M230 340H570V560H230z"/><path fill="url(#m)" d="M330 320H470V370H330zM380 370h40v40h-40z"/><path fill="$q" d="M420 380h150v26H420z"/><path fill="$w" d="M350 470h100v70q-50 20-100 0z"/><path fill="url(#m)" d="M230 556H570V590H230z"/><circle cx="290" cy="270" r="26" fill="$n"/><path stroke="$i" stroke-width="5" d="M290 270l10-16"/><g fill="$w"><circle cx="500" cy="270" r="12"/><circle cx="550" cy="270" r="12"/></g>',
    ),
    (400, 210, 652),
)

BOTTLE = Drawing(
    "",
    (
        '<path fill="$i" d="M350 110H450V190H350z"/><path fill="url(#m)" d="M340 186H460V214H340z"/><path fill="url(#c)" d="M330 214H470Q520 250 520 320V620Q520 660 480 660H320Q280 660 280 620V320Q280 250 330 214Z"/><path fill="$h" opacity=".5" d="M306 330h18v290h-18z"/>',
        '<path fill="none" stroke="$a" stroke-width="14" d="M450 140Q540 130 530 200"/><path fill="$i" d="M360 120H440V200H360z"/><path fill="url(#c)" d="M352 200H448Q530 260 530 350V620Q530 656 494 656H306Q270 656 270 620V350Q270 260 352 200Z"/><path fill="none" stroke="$w" stroke-width="10" d="M320 500l50-70 40 50 30-30 50 60"/>',
        '<path fill="url(#g)" d="M330 110H470V200H330z"/><path fill="#d7e7ec" opacity=".85" d="M310 200H490V620Q490 660 450 660H350Q310 660 310 620Z"/><path fill="#c9a04a" opacity=".75" d="M322 330H478V616Q478 648 446 648H354Q322 648 322 616Z"/><g fill="#7f9a52"><path d="M350 560q40-40 70 0-30 40-70 0zM390 600q40-40 60 0-30 30-60 0zM360 500q30-30 50 0-20 30-50 0z"/></g><path stroke="#fff" stroke-width="9" opacity=".7" d="M334 220v400"/>',
        '<path fill="$i" d="M370 110h60v60h-60z"/><path fill="$i" d="M330 166H470Q490 200 490 230H310Q310 200 330 166Z"/><path fill="url(#c)" d="M306 230H494V360Q460 390 494 420V620Q494 656 458 656H342Q306 656 306 620V420Q340 390 306 360Z"/><path fill="$a" d="M306 500H494V540H306z"/>',
        '<path fill="$i" d="M290 200Q300 160 400 160T510 200V240H290z"/><path fill="url(#c)" d="M294 240H506L470 640Q400 660 330 640Z"/><path fill="$k" opacity=".5" d="M304 360H496L484 480H316Z"/><circle cx="400" cy="150" r="14" fill="$a"/>',
        '<path fill="none" stroke="$a" stroke-width="18" stroke-linecap="round" d="M400 190V110h60"/><path fill="$d" d="M300 190H500V250H300z"/><path fill="url(#c)" d="M290 250H510V610Q510 650 470 650H330Q290 650 290 610Z"/><g fill="$w" opacity=".9"><path d="M400 360q50 0 50 50t-50 70q-50-20-50-70t50-50z"/></g><path stroke="#5f9a58" stroke-width="8" d="M400 470v80M400 510q-30 0-36-30M400 520q30 0 36-30"/>',
    ),
    (400, 140, 670),
)

LUNCH_BOX = Drawing(
    "",
    (
        '<path fill="none" stroke="$m" stroke-width="18" d="M250 330Q260 210 400 210T550 330"/><g fill="url(#c)"><path d="M210 520H590V620Q590 640 560 640H240Q210 640 210 620ZM210 410H590V510H210zM210 320H590V400H210z"/></g><path fill="url(#m)" d="M200 296H600V326H200z"/><g fill="$i"><path d="M190 400h26v120h-26zM584 400h26v120h-26z"/></g>',
        '<path fill="url(#g)" d="M170 340H630V450H170zM170 460H630V580Q630 600 600 600H200Q170 600 170 580Z"/><path fill="$d" d="M160 316H640V350H160z"/><path fill="$a" d="M370 310H430V604H370z"/><g fill="$q"><path d="M180 290h440v10H180zM180 306h440v8H180z"/></g>',
        '<path fill="#d7e7ec" opacity=".85" d="M190 360H610L580 620H220Z"/><path fill="#e6a85a" d="M206 470H400L400 610H224z"/><path fill="#7fae62" d="M400 450H596L578 610H400z"/><path fill="url(#g)" d="M170 310H630V366H170z"/><g fill="$d"><path d="M150 330h40v60h-40zM610 330h40v60h-40z"/></g>',
        '<path fill="$i" d="M310 170H490V240H310z"/><path fill="url(#c)" d="M280 240H520V600Q520 650 470 650H330Q280 650 280 600Z"/><path fill="url(#m)" d="M276 290H524V316H276z"/><path fill="$h" opacity=".5" d="M306 340h18v270h-18z"/>',
        '<path fill="url(#g)" d="M180 350Q180 310 220 310H580Q620 310 620 350V580Q620 620 580 620H220Q180 620 180 580Z"/><g fill="$w"><circle cx="340" cy="420" r="34"/><circle cx="460" cy="420" r="34"/><ellipse cx="400" cy="490" rx="100" ry="84"/></g><g fill="$i"><circle cx="370" cy="470" r="9"/><circle cx="430" cy="470" r="9"/><ellipse cx="400" cy="498" rx="16" ry="12"/></g><rect x="370" y="296" width="60" height="30" rx="8" fill="$d"/>',
        '<path fill="url(#g)" d="M180 300L560 260 640 560 250 620Z"/><g fill="$w" opacity=".6"><path d="M270 350l20-30 20 30-20 30zM370 340l20-30 20 30-20 30zM470 330l20-30 20 30-20 30zM300 440l20-30 20 30-20 30zM400 430l20-30 20 30-20 30zM500 420l20-30 20 30-20 30zM330 530l20-30 20 30-20 30zM430 520l20-30 20 30-20 30zM530 510l20-30 20 30-20 30z"/></g><path fill="$d" d="M560 260L640 560 600 566Q560 400 500 266Z"/>',
    ),
    (400, 230, 656),
    lift=20,
)

DRAWINGS = {
    "frying_pan": FRYING_PAN,
    "pot": POT,
    "knife": KNIFE,
    "mug": MUG,
    "bowl": BOWL,
    "glass": GLASS,
    "teapot": TEAPOT,
    "kettle": KETTLE,
    "coffee_maker": COFFEE_MAKER,
    "bottle": BOTTLE,
    "lunch_box": LUNCH_BOX,
}
