"""Drawings of bags and of what one wears beside clothes."""

from cli.demo.drawings import Drawing

BACKPACK = Drawing(
    """<path fill="none" stroke="$d" stroke-width="22" d="M350 140Q350 92 400 92Q450 92 450 140"/><path fill="$k" d="M222 300Q176 340 180 560l30 20 30-200zM578 300Q624 340 620 560l-30 20-30-200z"/>
<path fill="url(#g)" d="M240 250Q240 130 400 130Q560 130 560 250L584 620Q584 680 520 680H280Q216 680 216 620Z"/>
<path fill="$d" d="M238 420H562L578 622Q578 668 520 668H280Q222 668 222 622Z"/><path fill="$b" d="M250 436H550L560 612Q560 652 514 652H286Q240 652 240 612Z"/>
<path fill="none" stroke="$k" stroke-width="7" d="M252 330Q262 176 400 174Q538 176 548 330"/>""",
    (
        '<path stroke="$k" stroke-width="7" d="M268 476H532"/><rect x="508" y="472" width="12" height="40" rx="5" fill="$n"/><rect x="360" y="250" width="80" height="34" rx="6" fill="$k" opacity=".5"/>',
        '<path fill="$k" d="M236 210Q250 116 400 112Q550 116 564 210L556 252Q400 224 244 252Z"/><path stroke="$a" stroke-width="14" d="M300 240v180M500 240v180"/><path fill="$a" d="M288 330h24v30h-24zM488 330h24v30h-24z"/><rect x="330" y="500" width="140" height="100" rx="12" fill="$d"/>',
        '<path fill="$d" d="M248 130H552L562 230Q400 250 238 230Z"/><path fill="$k" d="M248 120H552v34H248z"/><path stroke="$k" stroke-width="26" d="M400 150v160"/><rect x="376" y="296" width="48" height="36" rx="5" fill="none" stroke="$n" stroke-width="9"/>',
        '<path fill="$b" d="M236 240Q250 128 400 126Q550 128 564 240L556 360Q400 400 244 360Z"/><path fill="none" stroke="$k" stroke-width="4" opacity=".4" d="M244 356Q400 396 556 356"/><path stroke="#7a5236" stroke-width="22" d="M320 320v150M480 320v150"/><path fill="none" stroke="$n" stroke-width="8" d="M304 410h32v34h-32zM464 410h32v34h-32z"/>',
        '<g fill="$w"><circle cx="350" cy="290" r="30"/><circle cx="450" cy="290" r="30"/></g><g fill="$i"><circle cx="354" cy="292" r="14"/><circle cx="446" cy="292" r="14"/></g><path fill="$a" d="M384 316h32l-16 26z"/><path stroke="$k" stroke-width="7" d="M268 476H532"/>',
        '<path fill="none" stroke="$k" stroke-width="5" d="M270 470l260 150M530 470L270 620"/><path fill="$w" opacity=".9" d="M262 380h276v12H262z"/><path fill="$a" d="M388 190h24v90h-24z"/>',
    ),
    (400, 220, 692),
)

TOTE = Drawing(
    """<path fill="none" stroke="$d" stroke-width="20" d="M300 320Q290 110 400 110Q510 110 500 320"/>
<path fill="url(#g)" d="M196 290H604L640 660Q400 690 160 660Z"/><path fill="$k" opacity=".2" d="M196 290H604L606 316H194Z"/>
<path fill="none" stroke="$k" stroke-width="4" opacity=".2" d="M240 330Q250 500 232 650M560 330Q550 500 568 650"/>""",
    (
        '<path fill="$d" d="M286 290h28v90h-28zM486 290h28v90h-28z"/><path fill="none" stroke="$k" stroke-width="6" opacity=".5" d="M330 480q70-60 140 0-70 60-140 0z"/>',
        '<path fill="none" stroke="$h" stroke-width="4" stroke-dasharray="10 7" opacity=".6" d="M210 304L178 646Q400 672 622 646L590 304"/><path fill="$k" opacity=".5" d="M384 290h32v70q-16 16-32 0z"/><circle cx="400" cy="346" r="8" fill="#d4b06a"/>',
        '<g fill="$h" opacity=".6"><circle cx="290" cy="420" r="34"/><circle cx="430" cy="380" r="26"/><circle cx="530" cy="470" r="36"/><circle cx="340" cy="560" r="30"/><circle cx="470" cy="600" r="24"/></g>',
        '<path fill="$d" d="M188 270Q400 240 612 270L614 330H186Z"/><path stroke="$n" stroke-width="6" stroke-dasharray="5 3" d="M200 318H600"/><rect x="330" y="420" width="140" height="110" rx="14" fill="$w" opacity=".85"/><path stroke="$a" stroke-width="9" d="M400 440v70M370 458l60 34M430 458l-60 34"/>',
        '<path fill="#7a5236" d="M286 280h30v130h-30zM484 280h30v130h-30zM166 600L634 600 640 660Q400 690 160 660Z"/><path stroke="$n" stroke-width="6" stroke-dasharray="5 3" d="M200 304H600"/>',
        '<g fill="none" stroke="$w" stroke-width="9" opacity=".9"><path d="M300 440q50-30 100 0v120q-50-30-100 0zM500 440q-50-30-100 0v120q50-30 100 0z"/></g>',
    ),
    (400, 250, 676),
)

WALLET = Drawing(
    """<rect x="170" y="250" width="460" height="330" rx="26" fill="$k"/><rect x="170" y="236" width="460" height="330" rx="26" fill="url(#g)"/>
<rect x="186" y="252" width="428" height="298" rx="16" fill="none" stroke="$h" stroke-width="4" stroke-dasharray="11 7" opacity=".55"/>""",
    (
        '<path stroke="$k" stroke-width="6" opacity=".5" d="M400 238v326"/><rect x="520" y="500" width="62" height="26" rx="4" fill="$k" opacity=".3"/>',
        '<path fill="$d" d="M170 400h460v140q0 26-26 26H196q-26 0-26-26z"/><rect x="220" y="196" width="360" height="120" rx="14" fill="$w"/><rect x="220" y="226" width="360" height="26" fill="$a"/><path fill="$b" d="M170 300h460v100H170z"/>',
        '<path stroke="$n" stroke-width="10" stroke-dasharray="6 4" d="M176 292H624"/><rect x="596" y="284" width="18" height="60" rx="8" fill="#d4b06a"/>',
        '<circle cx="400" cy="370" r="62" fill="none" stroke="#d4b06a" stroke-width="8"/><path fill="none" stroke="#d4b06a" stroke-width="6" d="M338 370h124M400 308q-50 62 0 124M400 308q50 62 0 124"/><path fill="#d4b06a" d="M330 470h140v10H330z"/>',
        '<path fill="$a" d="M170 300h460v22H170z"/><rect x="470" y="400" width="100" height="70" rx="8" fill="$d"/>',
        '<path fill="$d" d="M170 262q0-26 26-26h408q26 0 26 26L400 450z"/><circle cx="400" cy="424" r="20" fill="#d4b06a"/>',
    ),
    (400, 230, 600),
    lift=10,
)

SUITCASE = Drawing(
    """<path fill="none" stroke="url(#m)" stroke-width="16" d="M336 170V80H464V170"/><rect x="330" y="66" width="140" height="26" rx="12" fill="$i"/>
<g fill="$i"><circle cx="270" cy="676" r="24"/><circle cx="530" cy="676" r="24"/></g>
<rect x="220" y="160" width="360" height="506" rx="40" fill="url(#g)"/><rect x="236" y="176" width="328" height="474" rx="28" fill="none" stroke="$k" stroke-width="4" opacity=".3"/>""",
    (
        '<g stroke="$k" stroke-width="9" opacity=".3"><path d="M280 190v446M330 184v460M380 184v460M430 184v460M480 184v460M520 190v446"/></g><rect x="366" y="200" width="68" height="24" rx="6" fill="$n"/>',
        '<rect x="266" y="230" width="268" height="190" rx="22" fill="$d"/><path stroke="$n" stroke-width="7" stroke-dasharray="6 4" d="M280 244H520"/><g stroke="$k" stroke-width="7" opacity=".3"><path d="M260 470H540M260 520H540M260 570H540"/></g>',
        '<g stroke="$k" stroke-width="6" opacity=".28"><path d="M224 220H576M224 270H576M224 320H576M224 370H576M224 420H576M224 470H576M224 520H576M224 570H576M224 620H576"/></g><g fill="$i"><rect x="206" y="260" width="36" height="60" rx="6"/><rect x="206" y="500" width="36" height="60" rx="6"/></g>',
        '<path fill="$d" d="M260 400H540V600Q540 626 514 626H286Q260 626 260 600Z"/><path stroke="$n" stroke-width="7" stroke-dasharray="6 4" d="M272 416H528M236 300H564"/><rect x="360" y="190" width="80" height="26" rx="12" fill="$k"/>',
        '<path fill="$k" d="M290 160h30v506h-30zM480 160h30v506h-30z" opacity=".7"/><rect x="350" y="380" width="100" height="30" rx="14" fill="$k"/><path fill="$a" d="M290 300h30v36h-30zM480 300h30v36h-30z"/>',
        '<g fill="$w" opacity=".9"><path d="M400 270l26 56 60 8-44 42 10 60-52-30-52 30 10-60-44-42 60-8z"/><circle cx="300" cy="520" r="14"/><circle cx="360" cy="580" r="9"/><circle cx="500" cy="540" r="12"/></g>',
    ),
    (400, 200, 704),
)

UMBRELLA = Drawing(
    """<path fill="url(#m)" d="M393 150h14v450h-14z"/><path fill="none" stroke="$q" stroke-width="24" stroke-linecap="round" d="M400 590v66q0 50-46 50-44 0-44-44"/>
<path fill="url(#g)" d="M96 420Q110 150 400 140Q690 150 704 420Q650 376 600 420Q550 376 500 420Q450 376 400 420Q350 376 300 420Q250 376 200 420Q150 376 96 420Z"/>
<path fill="$k" opacity=".22" d="M400 140Q330 260 300 420Q350 376 400 420ZM400 140Q560 240 600 420Q650 376 704 420Q690 150 400 140Z"/><path fill="$h" opacity=".3" d="M400 140Q220 230 200 420Q150 376 96 420Q110 150 400 140Z"/><path stroke="$i" stroke-width="12" stroke-linecap="round" d="M400 112v30"/>""",
    (
        "",
        '<path fill="none" stroke="$w" stroke-width="10" opacity=".8" d="M114 372Q160 330 206 374 256 330 304 374 352 330 400 374 448 330 496 374 546 330 594 374 644 330 688 372"/>',
        '<g fill="$w" opacity=".85"><circle cx="220" cy="300" r="13"/><circle cx="320" cy="240" r="13"/><circle cx="400" cy="320" r="13"/><circle cx="490" cy="240" r="13"/><circle cx="580" cy="310" r="13"/></g>',
        '<path fill="$a" d="M270 196Q320 158 400 150 480 158 530 196 470 230 400 230 330 230 270 196z"/>',
        '<path fill="$w" opacity=".45" d="M96 420Q110 150 400 140Q690 150 704 420Q650 376 600 420Q550 376 500 420Q450 376 400 420Q350 376 300 420Q250 376 200 420Q150 376 96 420Z"/>',
        '<g fill="none" stroke="$w" stroke-width="6" opacity=".8"><path d="M230 320q20-30 40 0-20 30-40 0zM380 270q20-30 40 0-20 30-40 0zM540 320q20-30 40 0-20 30-40 0z"/></g>',
    ),
    (400, 130, 720),
)

CAP = Drawing(
    """<path fill="url(#g)" d="M190 470Q190 240 400 236Q600 240 604 470Q400 510 190 470Z"/><path fill="$d" d="M290 490Q470 510 600 440Q706 462 744 536Q560 566 290 490Z"/><path fill="$h" opacity=".3" d="M600 452Q690 470 730 528Q660 500 560 476Z"/>
<path fill="none" stroke="$k" stroke-width="5" opacity=".35" d="M400 240Q330 340 330 486M400 240Q500 330 520 474"/><circle cx="400" cy="236" r="15" fill="$d"/>""",
    ('<rect x="380" y="370" width="90" height="50" rx="10" fill="$w" opacity=".85"/>',),
    (430, 270, 570),
    lift=10,
)

BEANIE = Drawing(
    """<path id="t" fill="url(#g)" d="M220 520Q200 210 400 196Q600 210 580 520Z"/><g fill="none" stroke="$k" stroke-width="6" opacity=".22"><path d="M280 500Q270 300 380 206M340 500Q335 320 394 204M400 500V204M460 500Q465 320 406 204M520 500Q530 300 420 206"/></g>
<rect x="200" y="480" width="400" height="110" rx="34" fill="$d"/><g stroke="$k" stroke-width="6" opacity=".3"><path d="M240 490v90M280 490v90M320 490v90M360 490v90M400 490v90M440 490v90M480 490v90M520 490v90M560 490v90"/></g>""",
    (
        "",
        '<rect x="470" y="516" width="70" height="44" rx="5" fill="$w"/>',
        '<circle cx="400" cy="180" r="56" fill="$l"/><circle cx="400" cy="180" r="56" fill="none" stroke="$h" stroke-width="16" stroke-dasharray="6 9" opacity=".7"/>',
    ),
    (400, 210, 606),
)

HAT = Drawing(
    """<ellipse cx="400" cy="540" rx="330" ry="78" fill="$d"/><ellipse cx="400" cy="526" rx="330" ry="74" fill="url(#g)"/><path fill="url(#g)" d="M250 520Q256 300 400 292Q544 300 550 520Q400 560 250 520Z"/><path fill="$i" d="M250 470Q400 512 550 470L551 520Q400 562 249 520Z"/>
<g fill="none" stroke="$k" stroke-width="3" opacity=".2"><path d="M262 430Q400 466 538 430M274 390Q400 420 526 390M296 350Q400 374 504 350M110 530Q400 640 690 530M150 560Q400 640 650 560"/></g>""",
    ("", "", "", "", '<path fill="none" stroke="$a" stroke-width="8" d="M256 520Q300 700 400 700T544 520"/>'),
    (400, 310, 620),
    lift=30,
)

SCARF = Drawing(
    """<defs><path id="t" d="M470 300L590 270 640 640H510ZM250 250Q400 170 560 250Q620 330 540 400Q400 460 260 400Q190 330 250 250ZM330 340L470 330 450 600H300Z"/></defs><use href="#t" fill="url(#g)"/>
<path fill="$k" opacity=".22" d="M250 250Q400 330 560 250Q620 330 540 400Q400 460 260 400Q190 330 250 250Z"/><path fill="$b" d="M262 262Q400 200 546 262Q400 330 262 262Z"/><path fill="$k" opacity=".3" d="M300 264Q400 230 506 264Q400 300 300 264Z"/>
<g stroke="$d" stroke-width="8" stroke-linecap="round"><path d="M308 602v46M338 602v46M368 602v46M398 602v46M428 602v46M446 602v42M520 642v40M550 642v40M580 642v40M610 642v40M632 642v36"/></g>""",
    (
        "",
        '<defs><pattern id="p" width="80" height="110" patternUnits="userSpaceOnUse"><rect width="80" height="34" fill="$w" opacity=".85"/><rect y="50" width="80" height="12" fill="$k" opacity=".5"/></pattern></defs><use href="#t" fill="url(#p)"/>',
        '<defs><pattern id="p" width="70" height="70" patternUnits="userSpaceOnUse"><path stroke="$k" stroke-width="20" opacity=".35" d="M35 0v70M0 35h70"/><path stroke="$a" stroke-width="4" d="M10 0v70M0 10h70"/></pattern></defs><use href="#t" fill="url(#p)"/>',
        '<defs><pattern id="p" width="60" height="60" patternUnits="userSpaceOnUse"><circle cx="30" cy="30" r="15" fill="$w" opacity=".8"/><circle cx="30" cy="30" r="6" fill="$a"/></pattern></defs><use href="#t" fill="url(#p)"/>',
        '<use href="#t" fill="$k" opacity=".12"/>',
        '<defs><pattern id="p" width="18" height="18" patternUnits="userSpaceOnUse"><path stroke="$h" stroke-width="3" opacity=".6" d="M0 9h18"/></pattern></defs><use href="#t" fill="url(#p)"/>',
    ),
    (460, 220, 690),
)

SUNGLASSES = Drawing(
    """<path fill="none" stroke="$d" stroke-width="16" stroke-linecap="round" d="M140 380Q180 250 300 230M660 380Q620 250 500 230" opacity=".6"/>""",
    (
        '<g fill="url(#k)" stroke="url(#g)" stroke-width="26"><path d="M140 380H370Q380 520 260 530Q150 530 140 380ZM430 380H660Q650 530 540 530Q420 520 430 380Z"/></g><path fill="none" stroke="$b" stroke-width="24" d="M370 400Q400 376 430 400"/>',
        '<g fill="url(#k)" stroke="url(#g)" stroke-width="9"><path d="M140 370Q260 340 372 380 380 540 260 560 150 540 140 370ZM660 370Q540 340 428 380 420 540 540 560 650 540 660 370Z"/></g><g fill="none" stroke="$b" stroke-width="10"><path d="M372 384Q400 366 428 384M330 352Q400 336 470 352"/></g>',
        '<path fill="url(#k)" stroke="url(#g)" stroke-width="18" d="M116 360Q400 320 684 360 690 500 560 530 450 540 424 460 400 430 376 460 350 540 240 530 110 500 116 360Z"/>',
        '<g fill="url(#k)" stroke="url(#g)" stroke-width="13"><circle cx="256" cy="450" r="108"/><circle cx="544" cy="450" r="108"/></g><path fill="none" stroke="$b" stroke-width="12" d="M364 440Q400 410 436 440"/>',
        '<g fill="url(#k)" stroke="url(#g)" stroke-width="20"><circle cx="262" cy="446" r="104"/><circle cx="538" cy="446" r="104"/></g><path fill="$b" d="M366 420h68v30h-68z"/><path fill="#7a5236" d="M130 400l34-6v104l-24-6zM670 400l-34-6v104l24-6z"/>',
        '<g fill="url(#k)" stroke="url(#g)" stroke-width="24"><path d="M100 340Q260 350 372 390 372 530 270 530 160 520 100 340ZM700 340Q540 350 428 390 428 530 530 530 640 520 700 340Z"/></g><path fill="none" stroke="$b" stroke-width="24" d="M370 410Q400 390 430 410"/>',
    ),
    (400, 270, 590),
    lift=10,
)

WATCH = Drawing(
    """<path fill="url(#c)" d="M336 60H464L478 250H322ZM322 550H478L464 740H336Z"/><circle cx="400" cy="400" r="190" fill="url(#m)"/><rect x="584" y="380" width="26" height="40" rx="8" fill="$m"/>""",
    (
        '<circle cx="400" cy="400" r="166" fill="$w"/><path stroke="$i" stroke-width="7" d="M400 250v26M400 524v26M250 400h26M524 400h26"/><path stroke="$i" stroke-width="12" stroke-linecap="round" d="M400 400V300M400 400l70 40"/><circle cx="400" cy="400" r="12" fill="$a"/>',
        '<circle cx="400" cy="400" r="166" fill="url(#k)"/><g stroke="$n" stroke-width="8"><path d="M400 250v30M400 520v30M250 400h30M520 400h30M475 270l-12 22M325 270l12 22M475 530l-12-22M325 530l12-22"/></g><circle cx="400" cy="470" r="36" fill="none" stroke="$n" stroke-width="5"/><path stroke="$n" stroke-width="12" stroke-linecap="round" d="M400 400V300M400 400l76-30"/>',
        '<circle cx="400" cy="400" r="178" fill="$k"/><circle cx="400" cy="400" r="178" fill="none" stroke="$w" stroke-width="16" stroke-dasharray="4 52"/><circle cx="400" cy="400" r="136" fill="url(#k)"/><path stroke="$w" stroke-width="16" stroke-linecap="round" d="M400 400V300M400 400l66 46"/><path stroke="$a" stroke-width="6" d="M400 400L330 300"/>',
        '<circle cx="400" cy="400" r="166" fill="$b"/><circle cx="400" cy="400" r="166" fill="none" stroke="$h" stroke-width="30" opacity=".35"/><path stroke="$k" stroke-width="12" stroke-linecap="round" d="M400 400V290M400 400l70 40"/><path fill="none" stroke="$k" stroke-width="6" d="M400 480v40M380 500h40"/>',
        '<circle cx="400" cy="400" r="166" fill="url(#k)"/><g fill="$w" font-family="sans-serif" font-size="44" font-weight="700" text-anchor="middle"><text x="400" y="292">12</text><text x="518" y="416">3</text><text x="400" y="540">6</text><text x="282" y="416">9</text></g><path stroke="$a" stroke-width="12" stroke-linecap="round" d="M400 400V320M400 400l64 34"/>',
        '<circle cx="400" cy="400" r="130" fill="$w" stroke="$b" stroke-width="26"/><path stroke="$k" stroke-width="8" stroke-linecap="round" d="M400 400V316M400 400l50 28"/><g fill="$b"><circle cx="400" cy="296" r="7"/><circle cx="400" cy="504" r="7"/><circle cx="296" cy="400" r="7"/><circle cx="504" cy="400" r="7"/></g>',
    ),
    (400, 90, 748),
)

DRAWINGS = {
    "backpack": BACKPACK,
    "tote": TOTE,
    "wallet": WALLET,
    "suitcase": SUITCASE,
    "umbrella": UMBRELLA,
    "cap": CAP,
    "beanie": BEANIE,
    "hat": HAT,
    "scarf": SCARF,
    "sunglasses": SUNGLASSES,
    "watch": WATCH,
}
