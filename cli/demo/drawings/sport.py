"""Drawings of what is used outdoors and in training."""

from cli.demo.drawings import Drawing

TENT = Drawing(
    '<ellipse cx="400" cy="630" rx="330" ry="50" fill="#a9b88a" opacity=".45"/>',
    (
        '<path fill="url(#g)" d="M110 620Q240 340 400 240Q560 340 690 620Z"/><path fill="$k" d="M330 620Q370 440 400 300Q430 440 480 620Z"/><path fill="$d" d="M400 240Q440 420 540 620H690Q560 340 400 240Z"/><path fill="none" stroke="$w" stroke-width="5" opacity=".7" d="M110 620Q240 330 404 236"/><path stroke="$i" stroke-width="4" d="M690 620l40 20M110 620l-40 20"/>',
        '<path fill="url(#g)" d="M90 620Q100 330 330 300H500Q700 330 710 620Z"/><path fill="$d" d="M470 620Q460 400 500 300 700 330 710 620Z"/><path fill="$k" d="M190 620Q200 440 280 430T370 620Z"/><path fill="#cfe1e8" d="M540 450h90v70h-90z"/><path stroke="$k" stroke-width="5" opacity=".5" d="M430 300Q410 430 420 620"/>',
        '<path fill="url(#g)" d="M120 620Q120 320 400 310T680 620Z"/><path fill="$k" d="M400 620Q280 600 300 470Q360 400 440 450Q500 540 400 620Z"/><path fill="none" stroke="$h" stroke-width="7" opacity=".7" d="M140 560Q200 320 400 316T660 560"/>',
        '<path fill="url(#g)" d="M60 420L400 250 740 420 620 400 400 330 180 400Z"/><path fill="$d" d="M400 250L740 420 620 400 400 330Z"/><g fill="$q"><path d="M394 250h12v380h-12zM70 420h10v210H70zM720 420h10v210h-10z"/></g><path stroke="$i" stroke-width="4" d="M60 420L30 630M740 420l30 210"/>',
        '<path fill="url(#g)" d="M90 620Q120 330 400 290Q680 330 710 620Z"/><g fill="none" stroke="$i" stroke-width="9"><path d="M90 620Q300 250 560 620M710 620Q500 250 240 620M130 480Q400 380 670 480"/></g><path fill="$k" d="M350 620Q360 500 400 480T450 620Z"/><path fill="#fff" opacity=".85" d="M90 620q60-40 120 0zM590 620q60-40 120 0z"/>',
        '<path fill="$q" d="M380 130l20-20 300 520h-24zM420 130l-20-20L100 630h24z"/><path fill="url(#g)" d="M400 170L650 620H150Z"/><path fill="$d" d="M400 300Q330 480 310 620H490Q470 480 400 300Z"/><path fill="#fff3cf" d="M400 380Q360 500 350 620H450Q440 500 400 380Z"/><g fill="$w"><circle cx="280" cy="470" r="12"/><circle cx="240" cy="560" r="12"/><circle cx="530" cy="500" r="12"/><circle cx="560" cy="580" r="12"/></g>',
    ),
    (400, 300, 640),
    lift=20,
)

SLEEPING_BAG = Drawing(
    "",
    (
        '<g transform="rotate(18 400 400)"><path fill="url(#g)" d="M400 80Q550 90 550 260Q540 560 470 700H330Q260 560 250 260Q250 90 400 80Z"/><path fill="$k" d="M400 130Q490 140 490 230 480 300 400 306 320 300 310 230 310 140 400 130Z"/><g fill="none" stroke="$k" stroke-width="6" opacity=".3"><path d="M256 360Q400 400 544 360M264 440Q400 480 536 440M276 520Q400 556 524 520M296 600Q400 634 504 600"/></g><path fill="none" stroke="$n" stroke-width="5" stroke-dasharray="5 4" d="M500 290Q490 520 440 690"/></g>',
        '<path fill="url(#g)" d="M200 180H600V660Q400 690 200 660Z"/><path fill="$l" d="M200 180H600V290H200z"/><path fill="$a" opacity=".6" d="M430 180H600V420Z"/><g stroke="$k" stroke-width="6" opacity=".25"><path d="M200 360H600M200 440H600M200 520H600M200 600H600"/></g><rect x="260" y="200" width="130" height="70" rx="30" fill="$w"/>',
        '<path fill="url(#g)" d="M180 200Q400 150 620 200L580 660Q400 700 220 660Z"/><g fill="none" stroke="$k" stroke-width="6" opacity=".3"><path d="M260 190L280 670M340 176L346 680M420 172L420 684M500 178L490 680M570 190L550 668M186 320Q400 290 614 320M198 440Q400 410 602 440M208 560Q400 540 592 560"/></g>',
        '<path fill="url(#g)" d="M280 200Q280 110 400 110T520 200V600Q520 690 400 690T280 600Z"/><path fill="$k" d="M320 220Q320 150 400 150T480 220 440 300H360Q320 290 320 220Z"/><circle cx="400" cy="230" r="50" fill="#f2cfa8"/><g fill="$i"><circle cx="382" cy="226" r="6"/><circle cx="418" cy="226" r="6"/></g><path fill="none" stroke="$i" stroke-width="5" d="M386 250q14 12 28 0"/><g fill="none" stroke="$k" stroke-width="9" opacity=".3"><path d="M282 380H518M282 470H518M282 560H518"/></g><path stroke="$i" stroke-width="7" d="M350 116l-20-46M450 116l20-46"/>',
        '<path fill="url(#g)" d="M240 160Q400 130 560 160V640Q400 680 240 640Z"/><path fill="$h" opacity=".45" d="M280 160Q360 400 300 650l60 14Q420 400 340 150z"/><path fill="$d" d="M240 160Q400 130 560 160V200Q400 170 240 200Z"/>',
        '<path fill="url(#g)" d="M230 150Q400 110 570 150L600 640Q400 690 200 640Z"/><g fill="$k" opacity=".22"><path d="M270 180h60v440h-60zM370 170h60v470h-60zM470 180h60v440h-60z"/></g><circle cx="540" cy="180" r="18" fill="$i"/>',
    ),
    (400, 210, 700),
)

HEADLAMP = Drawing(
    '<path fill="none" stroke="$d" stroke-width="56" d="M190 430Q180 250 400 246Q620 250 610 430"/><path fill="none" stroke="$h" stroke-width="6" stroke-dasharray="16 10" opacity=".7" d="M190 430Q180 250 400 246Q620 250 610 430"/>',
    (
        '<rect x="280" y="360" width="240" height="190" rx="60" fill="url(#g)"/><circle cx="400" cy="455" r="70" fill="$i"/><circle cx="400" cy="455" r="54" fill="url(#y)"/><circle cx="400" cy="455" r="30" fill="#fff6d8"/>',
        '<rect x="250" y="350" width="300" height="210" rx="50" fill="url(#g)"/><g fill="$i"><circle cx="330" cy="455" r="64"/><circle cx="470" cy="455" r="64"/></g><g fill="#fff6d8"><circle cx="330" cy="455" r="44"/><circle cx="470" cy="455" r="44"/></g><rect x="370" y="326" width="60" height="30" rx="8" fill="$a"/>',
        "",
        "",
        '<path fill="$d" d="M330 300l-90 320h40l90-300zM470 300l90 320h-40l-90-300z"/><rect x="290" y="380" width="220" height="160" rx="40" fill="url(#g)"/><circle cx="400" cy="460" r="54" fill="#fff6d8"/>',
        '<rect x="280" y="360" width="240" height="190" rx="80" fill="url(#g)"/><circle cx="400" cy="470" r="56" fill="#fff6d8"/><g fill="$i"><circle cx="330" cy="400" r="10"/><circle cx="470" cy="400" r="10"/></g><path fill="#e9a9b1" d="M386 540h28l-14 20z"/>',
    ),
    (400, 230, 610),
)

LANTERN = Drawing(
    """<circle cx="400" cy="420" r="280" fill="url(#y)"/><path fill="none" stroke="$i" stroke-width="16" d="M300 230Q310 110 400 106T500 230"/><path fill="url(#c)" d="M290 220H510V280H290z"/><rect x="310" y="280" width="180" height="250" rx="20" fill="#fff3cf"/><path fill="#ffd27a" opacity=".8" d="M360 330h80v160h-80z"/><g fill="$i"><path d="M306 280h10v250h-10zM484 280h10v250h-10z"/></g><path fill="url(#c)" d="M280 530H520V640H280z"/><circle cx="400" cy="586" r="20" fill="$w"/>""",
    shadow=(400, 150, 654),
)

FLASHLIGHT = Drawing(
    """<path fill="#ffe9b0" opacity=".5" d="M540 220L780 60V420L600 330Z"/><g transform="rotate(-38 400 400)"><path fill="url(#v)" d="M120 350H520V450H120Q100 450 100 430V370Q100 350 120 350Z"/><path fill="url(#v)" d="M510 350L590 310H660V490H590L510 450Z"/><g stroke="$k" stroke-width="5" opacity=".5"><path d="M180 350v100M200 350v100M220 350v100M240 350v100M260 350v100M280 350v100M300 350v100"/></g><rect x="400" y="338" width="60" height="22" rx="10" fill="$a"/><ellipse cx="660" cy="400" rx="16" ry="90" fill="#fff6d8"/></g>""",
    shadow=(380, 200, 640),
)

YOGA_MAT = Drawing(
    """<path fill="url(#g)" d="M250 250L720 470 610 610 150 380Z"/><path fill="$d" d="M150 380L610 610 606 626 146 396Z"/>""",
    (
        '<ellipse cx="206" cy="316" rx="90" ry="90" fill="$d"/><path fill="none" stroke="$h" stroke-width="8" d="M206 236a80 80 0 1 0 80 80 56 56 0 1 0-56 50 34 34 0 1 0-30-40"/><path fill="none" stroke="$h" stroke-width="7" opacity=".6" d="M430 430q60-60 110-10t-20 110q-60-10-90-100z"/>',
        '<ellipse cx="206" cy="316" rx="90" ry="90" fill="$d"/><path fill="none" stroke="$h" stroke-width="8" d="M206 236a80 80 0 1 0 80 80 56 56 0 1 0-56 50"/><g fill="$k" opacity=".3"><circle cx="380" cy="380" r="6"/><circle cx="450" cy="430" r="8"/><circle cx="520" cy="450" r="6"/><circle cx="560" cy="520" r="7"/><circle cx="420" cy="480" r="6"/><circle cx="340" cy="440" r="7"/><circle cx="620" cy="500" r="6"/></g>',
        '<ellipse cx="206" cy="316" rx="90" ry="90" fill="$d"/><path fill="none" stroke="$h" stroke-width="8" d="M206 236a80 80 0 1 0 80 80 56 56 0 1 0-56 50"/><path fill="none" stroke="$h" stroke-width="5" opacity=".6" d="M250 280L700 490"/>',
        '<path stroke="$k" stroke-width="9" opacity=".3" d="M360 306L266 440M480 360L384 498M600 414L500 556"/>',
        '<ellipse cx="206" cy="316" rx="110" ry="110" fill="$d"/><path fill="none" stroke="$h" stroke-width="14" d="M206 220a96 96 0 1 0 96 96 66 66 0 1 0-66 60"/><g stroke="$k" stroke-width="8" opacity=".2"><path d="M330 330L640 480M310 370L620 520M290 400L590 550"/></g>',
        "",
    ),
    (420, 280, 640),
)

BLOCKS = Drawing(
    """<g fill="url(#g)"><path d="M160 440H420V600H160zM380 330H640V480H380z"/></g><path fill="$l" d="M160 440l60-60H480l-60 60zM380 330l50-50H690l-50 50z"/><path fill="$d" d="M420 440l60-60V540l-60 60zM640 330l50-50V430l-50 50z"/><g fill="$k" opacity=".3"><circle cx="220" cy="500" r="6"/><circle cx="290" cy="540" r="8"/><circle cx="360" cy="490" r="6"/><circle cx="450" cy="390" r="7"/><circle cx="540" cy="430" r="6"/><circle cx="590" cy="380" r="7"/></g>""",
    shadow=(410, 270, 614),
)

DUMBBELL = Drawing(
    "",
    (
        '<g transform="rotate(-14 400 420)"><path fill="url(#m)" d="M290 400H510V450H290z"/><g fill="url(#g)"><path d="M160 350l50-40h70l30 40v150l-30 40h-70l-50-40zM490 350l30-40h70l50 40v150l-50 40h-70l-30-40z"/></g><g fill="$k" opacity=".25"><path d="M160 350l50-40v230l-50-40zM590 310l50 40v150l-50 40z"/></g></g>',
        '<path fill="$i" d="M180 560H620V630H180z"/><path fill="url(#m)" d="M330 390H470V440H330z"/><g fill="url(#g)"><path d="M170 320h36v190h-36zM212 300h36v230h-36zM254 290h36v250h-36zM296 300h36v230h-36zM468 300h36v230h-36zM510 290h36v250h-36zM552 300h36v230h-36zM594 320h36v190h-36z"/></g>',
        '<path fill="none" stroke="url(#g)" stroke-width="52" d="M300 400Q270 200 400 196T500 400"/><circle cx="400" cy="480" r="166" fill="url(#g)"/><circle cx="400" cy="480" r="76" fill="$w" opacity=".9"/><text x="400" y="506" font-family="sans-serif" font-weight="700" font-size="70" fill="$i" text-anchor="middle">8</text><path fill="$k" opacity=".3" d="M300 626h200v16H300z"/>',
        '<g fill="none" stroke-width="34"><ellipse cx="400" cy="300" rx="210" ry="60" stroke="#e2a24c"/><ellipse cx="400" cy="370" rx="210" ry="60" stroke="#c97a6a"/><ellipse cx="400" cy="440" rx="210" ry="60" stroke="url(#g)"/><ellipse cx="400" cy="510" rx="210" ry="60" stroke="#6f8fb8"/><ellipse cx="400" cy="580" rx="210" ry="60" stroke="#596069"/></g>',
        '<path fill="none" stroke="url(#g)" stroke-width="14" d="M270 260Q200 640 420 640 640 640 560 400 500 260 380 420 320 560 470 560 560 540 530 260"/><g fill="$i"><rect x="246" y="110" width="46" height="170" rx="20"/><rect x="508" y="110" width="46" height="170" rx="20"/></g><g fill="$a"><path d="M246 240h46v16h-46zM508 240h46v16h-46z"/></g>',
        '<g transform="rotate(-18 400 420)"><path fill="url(#v)" d="M180 310H600V530H180Q120 520 120 420T180 310Z"/><ellipse cx="600" cy="420" rx="54" ry="110" fill="$d"/><ellipse cx="600" cy="420" rx="34" ry="76" fill="$i"/><g fill="$k" opacity=".35"><path d="M200 330h40v30h-40zM280 330h40v30h-40zM360 330h40v30h-40zM440 330h40v30h-40zM180 390h40v30h-40zM260 390h40v30h-40zM340 390h40v30h-40zM420 390h40v30h-40zM500 390h40v30h-40zM200 450h40v30h-40zM280 450h40v30h-40zM360 450h40v30h-40zM440 450h40v30h-40z"/></g></g>',
    ),
    (400, 250, 654),
)

HELMET = Drawing(
    '<path fill="none" stroke="$i" stroke-width="12" d="M250 500Q290 640 380 650M560 510Q480 640 380 650"/>',
    (
        '<path fill="url(#g)" d="M140 480Q140 200 400 196T670 470Q660 520 600 520H200Q140 524 140 480Z"/><path fill="$k" d="M150 490H660Q650 520 600 520H200Q156 520 150 490Z"/><g fill="$k" opacity=".5"><rect x="300" y="270" width="30" height="110" rx="15"/><rect x="390" y="256" width="30" height="120" rx="15"/><rect x="480" y="270" width="30" height="110" rx="15"/></g><circle cx="170" cy="440" r="14" fill="#e2564a"/>',
        '<path fill="url(#g)" d="M110 440Q180 200 420 210Q660 230 690 470Q660 520 560 510L200 500Q120 490 110 440Z"/><g fill="$k"><path d="M200 400q80-110 200-110l-10 30q-100 10-160 90zM280 440q70-90 180-90v34q-90 6-140 66zM470 280q110 10 160 110l-40 10q-40-70-120-84zM490 380q70 10 100 60l-50 10q-20-30-60-36z"/></g>',
        '<path fill="$k" d="M560 350Q720 340 750 400L730 430Q660 400 560 420Z"/><path fill="url(#g)" d="M130 520Q110 220 400 210T660 440Q650 480 560 480L320 500Q280 570 200 570Q140 570 130 520Z"/><g fill="$k" opacity=".7"><path d="M240 340q60-70 150-70l-6 40q-70 0-110 60zM440 276q90 10 130 80l-50 10q-30-50-86-56zM230 440q60-40 120-40v36q-50 0-80 30z"/></g>',
        '<path fill="url(#g)" d="M150 480Q150 210 400 206T650 470Q640 520 590 520H210Q150 524 150 480Z"/><g fill="$w"><circle cx="310" cy="330" r="40"/><circle cx="470" cy="300" r="30"/><circle cx="540" cy="420" r="36"/><circle cx="240" cy="440" r="26"/><circle cx="400" cy="430" r="30"/></g><path fill="$k" d="M160 492H640Q630 520 590 520H210Q166 520 160 492Z"/>',
        '<path fill="url(#g)" d="M150 480Q150 230 400 226T650 470Q640 510 590 510H210Q150 514 150 480Z"/><g fill="none" stroke="$k" stroke-width="9" opacity=".5"><path d="M250 510Q240 320 330 236M340 510Q340 330 380 228M460 510Q460 330 420 228M550 510Q560 320 470 236"/></g>',
        '<path fill="url(#g)" d="M150 470Q150 200 400 196T650 420L640 470H600Q400 430 300 520H210Q150 514 150 470Z"/><path fill="#3a4048" opacity=".75" d="M330 500Q450 420 660 440L670 590Q500 640 360 600Z"/><path fill="#fff" opacity=".3" d="M400 500q100-50 180-50l-60 140q-60 10-100 0z"/>',
    ),
    (400, 240, 660),
)

BIKE_LIGHT = Drawing(
    "",
    (
        '<path fill="#ffe9b0" opacity=".5" d="M560 320L790 180V620L560 480Z"/><path fill="$i" d="M330 500h120v110q-60 40-120 0z"/><path fill="url(#v)" d="M180 320H500L570 290V510L500 490H180Q150 480 150 405T180 320Z"/><ellipse cx="570" cy="400" rx="26" ry="110" fill="#fff6d8"/><rect x="280" y="300" width="80" height="24" rx="12" fill="$a"/>',
        '<circle cx="400" cy="380" r="240" fill="#e2564a" opacity=".16"/><rect x="290" y="210" width="220" height="350" rx="80" fill="url(#g)"/><rect x="320" y="250" width="160" height="240" rx="60" fill="#b3262c"/><g fill="#ff8a80"><circle cx="400" cy="310" r="26"/><circle cx="400" cy="370" r="26"/><circle cx="400" cy="430" r="26"/></g><path fill="$i" d="M350 550h100v70H350z"/>',
        '<rect x="170" y="270" width="200" height="250" rx="60" fill="url(#g)"/><circle cx="270" cy="390" r="66" fill="#fff6d8"/><rect x="440" y="270" width="200" height="250" rx="60" fill="url(#g)"/><rect x="480" y="310" width="120" height="150" rx="40" fill="#c9353a"/><g fill="$i"><path d="M230 516h80v90h-80zM500 516h80v90h-80z"/></g>',
        '<path fill="$i" d="M360 540h80v110h-80z"/><path fill="url(#g)" d="M200 400Q200 220 400 220T600 400 400 580 200 400Z"/><circle cx="400" cy="400" r="140" fill="url(#m)"/><circle cx="400" cy="400" r="112" fill="#fff6d8"/><path stroke="$m" stroke-width="5" opacity=".6" d="M400 290v220M340 300v200M460 300v200"/>',
        '<circle cx="400" cy="400" r="260" fill="none" stroke="$i" stroke-width="26"/><g stroke="$m" stroke-width="4"><path d="M400 150v500M150 400h500M224 224l352 352M576 224L224 576"/></g><circle cx="400" cy="400" r="34" fill="$m"/><path fill="none" stroke="$b" stroke-width="18" stroke-linecap="round" d="M270 270A184 184 0 0 1 530 270M530 530A184 184 0 0 1 270 530"/>',
        '<path fill="$i" d="M340 560h120v70H340z"/><path fill="url(#g)" d="M180 520Q180 290 400 286T620 520Z"/><ellipse cx="400" cy="524" rx="226" ry="40" fill="$d"/><circle cx="400" cy="276" r="24" fill="$k"/><path fill="none" stroke="$h" stroke-width="12" opacity=".7" stroke-linecap="round" d="M230 480Q250 350 360 316"/>',
    ),
    (400, 210, 660),
)

DRAWINGS = {
    "tent": TENT,
    "sleeping_bag": SLEEPING_BAG,
    "headlamp": HEADLAMP,
    "lantern": LANTERN,
    "flashlight": FLASHLIGHT,
    "yoga_mat": YOGA_MAT,
    "yoga_blocks": BLOCKS,
    "dumbbell": DUMBBELL,
    "helmet": HELMET,
    "bike_light": BIKE_LIGHT,
}
