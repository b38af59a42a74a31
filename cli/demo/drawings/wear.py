"""Drawings of clothes and shoes."""

from cli.demo.drawings import Drawing

_TEE = "M305 185C335 225 465 225 495 185L565 210 680 330 605 400 562 355 566 640Q400 662 234 640L238 355 195 400 120 330 235 210Z"
_LONG = "M305 180C335 220 465 220 495 180L562 205C600 235 640 330 668 560L600 580 562 380 566 640Q400 662 234 640L238 380 200 580 132 560C160 330 200 235 238 205Z"

T_SHIRT = Drawing(
    f"""<g fill="url(#g)"><path id="t" d="{_TEE}"/></g>
<path fill="$d" d="M305 185C335 225 465 225 495 185L482 180C458 209 342 209 318 180Z"/>
<path fill="none" stroke="$k" stroke-width="5" opacity=".22" d="M238 355Q250 300 244 260M562 355Q550 300 556 260M300 640Q320 560 300 470M500 630Q486 560 500 500"/>
<path fill="none" stroke="$h" stroke-width="4" stroke-dasharray="9 6" opacity=".55" d="M135 345L208 412M665 345L592 412M240 624Q400 646 560 624"/>""",
    (
        '<rect x="238" y="600" width="26" height="14" fill="$w" opacity=".9"/>',
        '<path fill="$d" opacity=".55" d="M455 300h78v70q-39 26-78 0z"/><path fill="none" stroke="$h" stroke-width="3" opacity=".7" d="M455 314h78"/>',
        '<defs><pattern id="p" width="40" height="64" patternUnits="userSpaceOnUse"><rect width="40" height="22" fill="$w"/></pattern></defs><use href="#t" fill="url(#p)" opacity=".85"/>',
        '<path fill="none" stroke="$a" stroke-width="7" d="M450 330l22-34 18 20 12-12 26 34"/>',
        '<path fill="$w" d="M330 190L400 282 470 190 455 200Q400 220 345 200Z"/><path fill="none" stroke="$d" stroke-width="12" d="M318 184L400 286 482 184"/>',
        '<defs><pattern id="p" width="14" height="40" patternUnits="userSpaceOnUse"><rect width="4" height="40" fill="$k"/></pattern></defs><use href="#t" fill="url(#p)" opacity=".2"/>',
    ),
)

SHIRT = Drawing(
    f"""<g fill="url(#g)"><path id="t" d="{_LONG}"/></g>
<path fill="$d" d="M132 560L200 580 196 612 124 590ZM668 560L600 580 604 612 676 590Z"/>
<path fill="$b" d="M386 215h28v430h-28z"/><path stroke="$k" stroke-width="3" opacity=".25" d="M386 225v420M414 225v420"/>
<path fill="$h" d="M306 178L400 232 352 290 282 208ZM494 178L400 232 448 290 518 208Z"/><path fill="$k" opacity=".3" d="M306 178Q400 212 494 178L400 232Z"/>
<g fill="$w" stroke="$k" stroke-width="2"><circle cx="400" cy="262" r="7"/><circle cx="400" cy="330" r="7"/><circle cx="400" cy="400" r="7"/><circle cx="400" cy="470" r="7"/><circle cx="400" cy="540" r="7"/><circle cx="400" cy="606" r="7"/></g>""",
    (
        '<path fill="$d" opacity=".5" d="M452 320h82v84l-41 18-41-18z"/>',
        '<path fill="none" stroke="$k" stroke-width="4" opacity=".18" d="M290 300q30 90 6 180M330 460q20 70-8 150M500 330q-22 80 4 170M470 500q24 60 4 120"/>',
        '<defs><pattern id="p" width="66" height="66" patternUnits="userSpaceOnUse"><path stroke="$k" stroke-width="20" opacity=".35" d="M33 0v66M0 33h66"/><path stroke="$h" stroke-width="4" opacity=".6" d="M8 0v66M0 8h66"/></pattern></defs><use href="#t" fill="url(#p)"/>',
        '<path fill="none" stroke="$k" stroke-width="5" opacity=".2" d="M250 420q40 50 20 130M550 420q-40 50-20 130"/>',
        '<path fill="$h" opacity=".35" d="M270 260q60 160 10 370l50 6q40-190-10-390z"/>',
        '<defs><pattern id="p" width="16" height="40" patternUnits="userSpaceOnUse"><rect width="6" height="40" fill="$k"/></pattern></defs><use href="#t" fill="url(#p)" opacity=".16"/><path fill="$d" d="M262 320h86v80h-86zM452 320h86v80h-86z" opacity=".6"/>',
    ),
)

SWEATER = Drawing(
    f"""<g fill="url(#g)"><path id="t" d="{_LONG}"/></g>
<g fill="$d"><path d="M132 556L200 578 194 622 122 596ZM668 556L600 578 606 622 678 596ZM234 622Q400 646 566 622L562 664Q400 688 238 664ZM300 184C335 232 465 232 500 184L486 172C456 208 344 208 314 172Z"/></g>
<path fill="none" stroke="$k" stroke-width="4" opacity=".3" d="M238 380q-4-60 8-110M562 380q4-60-8-110"/>
<path stroke="$k" stroke-width="3" opacity=".25" d="M260 628v38M290 632v38M320 636v38M350 638v38M380 640v38M410 640v38M440 640v38M470 638v38M500 634v38M530 630v38"/>""",
    (
        '<defs><pattern id="p" width="30" height="24" patternUnits="userSpaceOnUse"><path fill="none" stroke="$k" stroke-width="3" opacity=".22" d="M0 0l15 14L30 0"/></pattern></defs><use href="#t" fill="url(#p)"/>',
        '<g fill="none" stroke="$k" stroke-width="9" opacity=".28"><path d="M320 250q40 50 0 100t0 100 0 100v60M345 250q-40 50 0 100t0 100 0 100v60M455 250q40 50 0 100t0 100 0 100v60M480 250q-40 50 0 100t0 100 0 100v60"/></g>',
        '<path fill="$h" opacity=".3" d="M290 260q40 170 0 360l60 8q30-190-10-370z"/>',
        '<path fill="url(#v)" d="M316 120Q400 96 484 120L494 190Q400 238 306 190Z"/><path fill="none" stroke="$k" stroke-width="3" opacity=".3" d="M340 120v92M370 114v106M400 112v108M430 114v106M460 120v92"/>',
        '<path fill="$d" d="M320 140Q400 120 480 140L490 190Q400 232 310 190Z"/><path stroke="$n" stroke-width="8" d="M400 150v190"/><rect x="392" y="336" width="16" height="34" rx="5" fill="$m"/>',
        '<path fill="$d" d="M384 216h32v446h-32z"/><path fill="$w" d="M330 190L400 330 470 190Q400 226 330 190Z"/><g fill="$q"><circle cx="400" cy="360" r="9"/><circle cx="400" cy="430" r="9"/><circle cx="400" cy="500" r="9"/><circle cx="400" cy="570" r="9"/><circle cx="400" cy="636" r="9"/></g>',
    ),
)

HOODIE = Drawing(
    f"""<path fill="$d" d="M292 210Q270 110 400 100Q530 110 508 210Q470 270 400 270Q330 270 292 210Z"/><path fill="$k" opacity=".55" d="M322 200Q330 138 400 134Q470 138 478 200Q440 246 400 246Q360 246 322 200Z"/>
<path id="t" fill="url(#g)" d="{_LONG.replace("305 180C335 220 465 220 495 180", "292 200C330 262 470 262 508 200")}"/>
<path fill="$d" d="M132 556L200 578 194 622 122 596ZM668 556L600 578 606 622 678 596ZM234 622Q400 646 566 622L562 664Q400 688 238 664Z"/>
<path fill="none" stroke="$k" stroke-width="4" opacity=".3" d="M238 380q-4-60 8-110M562 380q4-60-8-110"/>""",
    (
        '<path fill="$d" opacity=".75" d="M310 470h180l44 120H266z"/><path stroke="$w" stroke-width="7" stroke-linecap="round" d="M362 246q-6 50 2 92M438 246q6 50-2 92"/>',
        '<path stroke="$n" stroke-width="9" stroke-dasharray="5 3" d="M400 250v390"/><path fill="$d" opacity=".7" d="M270 480l90-16v116l-90 12zM530 480l-90-16v116l90 12z"/>',
        '<path fill="$b" d="M300 120h200v70q-100 90-200 0z" opacity="0"/><path fill="none" stroke="$h" stroke-width="6" opacity=".6" d="M370 250l30 40 30-40"/>',
        '<path fill="$d" opacity=".75" d="M310 470h180l44 120H266z"/><path fill="none" stroke="$w" stroke-width="16" stroke-dasharray="3 9" opacity=".8" d="M318 196Q328 128 400 124Q472 128 482 196"/>',
        '<path fill="$a" d="M238 380L246 270 276 262 262 640 234 640ZM562 380L554 270 524 262 538 640 566 640Z"/>',
        '<path fill="none" stroke="$k" stroke-width="6" opacity=".2" d="M300 420q30 90-6 200M500 400q-30 90 6 220M360 330q20 40 10 100"/>',
    ),
)

TROUSERS = Drawing(
    """<path fill="url(#g)" d="M280 130H520Q536 400 556 690L432 694 400 330 368 694 244 690Q264 400 280 130Z"/>
<path fill="$d" d="M278 126H522L525 166H275Z"/><path stroke="$k" stroke-width="9" d="M310 122v48M400 122v48M490 122v48"/>
<path fill="none" stroke="$k" stroke-width="4" opacity=".4" d="M400 166v164M400 170q34 60 0 130M276 210q60-4 66-44M524 210q-60-4-66-44"/><circle cx="400" cy="147" r="9" fill="$n"/>""",
    (
        '<path fill="none" stroke="#d59a4a" stroke-width="4" stroke-dasharray="10 6" d="M404 172q40 60 0 134M270 216q66-4 76-48M530 216q-66-4-76-48M250 668l114 4M550 668l-114 4"/>',
        '<path fill="none" stroke="$h" stroke-width="4" opacity=".5" d="M322 240q-10 200-16 440M478 240q10 200 16 440"/>',
        '<path fill="none" stroke="$k" stroke-width="5" opacity=".25" d="M300 420q40 24 70 10M500 420q-40 24-70 10M296 450q40 20 66 6"/><path fill="$d" d="M242 668l126 4 2 26-130-4zM558 668l-126 4-2 26 130-4z"/>',
        '<path fill="none" stroke="#d59a4a" stroke-width="4" stroke-dasharray="10 6" d="M250 668l114 4M550 668l-114 4"/><path fill="none" stroke="$k" stroke-width="4" opacity=".3" d="M350 176q6 30-4 60M450 176q-6 30 4 60"/>',
        '<path fill="$d" opacity=".55" d="M262 400l78-6 4 150-92 6zM538 400l-78-6-4 150 92 6z"/>',
        '<path fill="$d" opacity=".5" d="M266 380l88-4-6 110-90 4zM534 380l-88-4 6 110 90 4z"/><path fill="$w" d="M432 664h124v10H432z" opacity=".9"/>',
    ),
    (400, 190, 700),
)

SHORTS = Drawing(
    """<path fill="url(#g)" d="M250 210H550L610 590Q520 618 424 604L400 430 376 604Q280 618 190 590Z"/>
<path fill="$d" d="M248 206H552L558 254H242Z"/><path stroke="$k" stroke-width="3" opacity=".35" d="M270 210v40M300 210v42M330 210v42M360 210v42M440 210v42M470 210v42M500 210v42M530 210v40"/>
<path fill="none" stroke="$k" stroke-width="4" opacity=".4" d="M400 254v176M232 320q70-10 84-66M568 320q-70-10-84-66"/>
<path fill="none" stroke="$h" stroke-width="4" stroke-dasharray="9 6" opacity=".6" d="M196 566Q280 592 372 580M604 566Q520 592 428 580"/>""",
    (
        '<path fill="none" stroke="$w" stroke-width="8" stroke-linecap="round" d="M392 250q-20 40-10 78M408 250q22 40 12 84"/>',
        '<path fill="$d" d="M192 560Q280 590 376 576L376 606Q280 620 188 592ZM608 560Q520 590 424 576L424 606Q520 620 612 592Z"/>',
        '<path fill="$d" opacity=".6" d="M214 400l90-6 6 110-112 2zM586 400l-90-6-6 110 112 2z"/>',
        '<path fill="$a" d="M222 400L190 590 226 600 254 330ZM578 400L610 590 574 600 546 330Z"/>',
        '<path fill="none" stroke="$k" stroke-width="5" opacity=".2" d="M280 330q20 120-6 250M520 330q-20 120 6 250"/>',
        '<path fill="none" stroke="$w" stroke-width="8" stroke-linecap="round" d="M392 250q-20 40-10 78M408 250q22 40 12 84"/>',
    ),
    (400, 210, 640),
    lift=20,
)

SKIRT = Drawing(
    """<path fill="url(#g)" d="M298 180H502Q560 430 630 640Q400 700 170 640Q240 430 298 180Z"/>
<path fill="$d" d="M296 160H504L508 206H292Z"/>
<path fill="none" stroke="$k" stroke-width="4" opacity=".18" d="M340 206Q310 440 262 660M460 206Q490 440 538 660"/>""",
    (
        '<path fill="$k" opacity=".2" d="M320 206L226 652 262 660 340 206ZM370 206L330 672 366 676 388 206ZM430 206L470 672 434 676 412 206ZM480 206L574 652 538 660 460 206Z"/>',
        '<path fill="$d" opacity=".6" d="M400 206Q520 420 560 656L630 640Q560 430 502 206Z"/><path fill="none" stroke="$b" stroke-width="14" stroke-linecap="round" d="M500 186q50 20 66 80M500 186q26 40 22 90"/>',
        '<path stroke="#d59a4a" stroke-width="4" stroke-dasharray="10 6" d="M400 206v466"/><g fill="#d59a4a"><circle cx="414" cy="260" r="8"/><circle cx="414" cy="350" r="8"/><circle cx="414" cy="440" r="8"/><circle cx="414" cy="530" r="8"/><circle cx="414" cy="620" r="8"/></g>',
        '<path fill="$h" opacity=".35" d="M330 206Q320 430 250 650l60 14Q360 430 360 206z"/>',
        '<path fill="$h" opacity=".45" d="M420 206Q500 420 470 670l44-6Q560 430 450 206z"/><path fill="$k" opacity=".12" d="M360 206Q300 420 330 672l-40-6Q260 430 340 206z"/>',
        '<path fill="none" stroke="$a" stroke-width="12" d="M182 616Q400 676 618 616"/><path fill="$k" opacity=".25" d="M250 400l70-10v16l-72 10z"/>',
    ),
    (400, 240, 690),
)

_JACKET = "M318 170Q400 205 482 170L560 200C606 236 646 350 672 580L602 600 566 390 574 660Q400 684 226 660L234 390 198 600 128 580C154 350 194 236 240 200Z"

JACKET = Drawing(
    f"""<path fill="$d" d="M306 196Q286 104 400 98Q514 104 494 196L400 236Z"/><path fill="$k" opacity=".6" d="M336 190Q340 138 400 134Q460 138 464 190L400 222Z"/>
<path fill="url(#g)" d="{_JACKET}"/>
<path stroke="$k" stroke-width="10" opacity=".6" d="M400 200v470"/><path stroke="$n" stroke-width="4" stroke-dasharray="4 4" d="M400 204v462"/>
<path fill="none" stroke="$k" stroke-width="4" opacity=".3" d="M234 390q-2-70 14-120M566 390q2-70-14-120M244 262Q320 290 400 286 480 290 556 262"/><path fill="$d" d="M130 566l70 20-4 28-72-20zM670 566l-70 20 4 28 72-20z"/>""",
    (
        '<path fill="$a" d="M262 486l76-26 8 12-78 28zM538 486l-76-26-8 12 78 28z"/>',
        '<path fill="$d" opacity=".6" d="M250 500h100v90h-100zM450 500h100v90H450z"/>',
        '<path fill="$b" d="M384 200h40v466h-40z"/><g fill="$n"><circle cx="404" cy="270" r="8"/><circle cx="404" cy="370" r="8"/><circle cx="404" cy="470" r="8"/><circle cx="404" cy="570" r="8"/></g><path fill="$d" d="M252 490h98v22h-98zM450 490h98v22h-98z"/>',
        '<path fill="$d" d="M228 450h344v36H228z"/><rect x="372" y="444" width="56" height="48" rx="6" fill="none" stroke="$q" stroke-width="9"/><path fill="$l" d="M318 168L400 206 330 340 262 220ZM482 168L400 206 470 340 538 220Z"/>',
        '<path fill="$w" opacity=".85" d="M230 420Q400 452 570 420v22Q400 474 230 442z"/>',
        '<g fill="none" stroke="$k" stroke-width="4" opacity=".25"><path d="M236 340Q400 376 564 340M234 430Q400 466 566 430M232 520Q400 556 570 520M230 600Q400 636 572 600"/></g><path fill="$w" opacity=".85" d="M300 206Q284 110 400 100 516 110 500 206l-18-4Q494 126 400 120 306 126 318 202z"/>',
    ),
    (400, 230, 700),
)

PUFFER = Drawing(
    """<path fill="$d" d="M316 190Q310 118 400 112Q490 118 484 190L400 220Z"/>
<path fill="url(#g)" d="M318 180Q400 214 482 180L556 204Q636 260 676 560Q682 600 602 606Q576 520 568 400Q590 530 574 660Q400 690 226 660Q210 530 232 400Q224 520 198 606Q118 600 124 560Q164 260 244 204Z"/>
<g fill="none" stroke="$k" stroke-width="7" opacity=".32" stroke-linecap="round"><path d="M240 290Q320 320 396 312M404 312Q480 320 560 290M230 370Q320 400 396 392M404 392Q480 400 570 370M222 450Q320 480 396 472M404 472Q480 480 578 450M220 530Q320 560 396 552M404 552Q480 560 580 530M222 606Q320 634 396 628M404 628Q480 634 578 606M168 380Q200 396 228 386M632 380Q600 396 572 386M144 470Q180 488 214 480M656 470Q620 488 586 480"/></g>
<g fill="none" stroke="$h" stroke-width="6" opacity=".5" stroke-linecap="round"><path d="M256 330Q310 348 370 344M430 344Q490 348 544 330M250 412Q310 430 370 424M430 424Q490 430 550 412M246 492Q310 510 370 504M430 504Q490 510 554 492"/></g>
<path stroke="$k" stroke-width="9" opacity=".7" d="M400 196v484"/><path stroke="$n" stroke-width="4" stroke-dasharray="4 4" d="M400 200v476"/>""",
    (
        '<rect x="470" y="330" width="44" height="26" rx="4" fill="$w" opacity=".85"/>',
        '<path fill="none" stroke="$q" stroke-width="26" stroke-dasharray="6 7" d="M312 196Q306 112 400 106Q494 112 488 196"/>',
        '<path fill="$k" opacity=".5" d="M342 186Q342 142 400 138Q458 142 458 186L400 206Z"/>',
        '<path fill="$w" d="M244 204Q164 260 124 560Q118 600 198 606Q224 520 232 400Q224 300 262 240ZM556 204Q636 260 676 560Q682 600 602 606Q576 520 568 400Q576 300 538 240Z" opacity=".93"/>',
        '<path fill="$k" d="M226 470Q400 500 574 470v30Q400 530 226 500z"/><rect x="376" y="470" width="48" height="44" rx="6" fill="none" stroke="$n" stroke-width="8"/>',
        '<path fill="$a" opacity=".8" d="M244 204L318 180Q400 214 482 180L556 204 566 262Q400 310 234 262Z"/>',
    ),
    (400, 240, 700),
)

VEST = Drawing(
    """<path fill="$d" d="M318 176Q314 112 400 106Q486 112 482 176L400 210Z"/>
<path fill="url(#g)" d="M318 170Q400 206 482 170L548 198Q520 300 572 360 590 520 574 660Q400 688 226 660 210 520 228 360 280 300 252 198Z"/>
<path fill="none" stroke="$d" stroke-width="12" d="M252 198Q280 300 228 360M548 198Q520 300 572 360"/>
<path stroke="$k" stroke-width="9" opacity=".7" d="M400 190v488"/><path stroke="$n" stroke-width="4" stroke-dasharray="4 4" d="M400 194v480"/>""",
    (
        '<path fill="$d" d="M256 470h96v16h-96zM448 470h96v16h-96z"/>',
        '<rect x="450" y="320" width="80" height="64" rx="6" fill="$d"/><path stroke="$d" stroke-width="10" stroke-linecap="round" d="M272 540l54-90M528 540l-54-90"/>',
        '<path fill="$d" d="M256 470h96v16h-96zM448 470h96v16h-96z"/>',
        '<g fill="none" stroke="$k" stroke-width="7" opacity=".32" stroke-linecap="round"><path d="M262 290Q320 316 396 310M404 310Q480 316 538 290M228 370Q320 400 396 392M404 392Q480 400 572 370M222 450Q320 480 396 472M404 472Q480 480 578 450M220 530Q320 560 396 552M404 552Q480 560 580 530M222 606Q320 634 396 628M404 628Q480 634 578 606"/></g><g fill="none" stroke="$h" stroke-width="6" opacity=".5" stroke-linecap="round"><path d="M250 412Q310 430 370 424M430 424Q490 430 550 412M246 492Q310 510 370 504M430 504Q490 510 554 492"/></g>',
    ),
    (400, 190, 700),
)

FLEECE = Drawing(
    f"""<path fill="$d" d="M322 186Q320 130 400 126Q480 130 478 186L400 220Z"/>
<g fill="url(#g)"><path id="t" d="{_JACKET}"/></g><defs><pattern id="p" width="26" height="26" patternUnits="userSpaceOnUse"><g fill="$h" opacity=".3"><circle cx="6" cy="6" r="5"/><circle cx="19" cy="18" r="6"/></g><circle cx="18" cy="5" r="4" fill="$k" opacity=".12"/></pattern></defs><use href="#t" fill="url(#p)"/>
<path stroke="$k" stroke-width="9" opacity=".6" d="M400 196v478"/><path stroke="$n" stroke-width="4" stroke-dasharray="4 4" d="M400 200v472"/>
<path fill="$d" d="M128 570l72 20-4 26-72-20zM672 570l-72 20 4 26 72-20zM226 642Q400 668 574 642v26Q400 694 226 668z"/>""",
    (
        '<path stroke="$d" stroke-width="10" stroke-linecap="round" d="M272 540l54-90M528 540l-54-90"/>',
        '<path fill="$a" opacity=".9" d="M240 200L318 170Q400 205 482 170L560 200 572 268Q400 300 228 268Z"/><path fill="$a" d="M450 340h84v70h-84z"/>',
        '<path fill="$w" opacity=".95" d="M240 200Q190 240 128 580l72 20Q210 480 234 390 230 300 262 226ZM560 200Q610 240 672 580l-72 20Q590 480 566 390 570 300 538 226Z"/>',
        '<path fill="$k" opacity=".35" d="M240 200L318 170Q400 205 482 170L560 200 570 330Q400 300 230 330Z"/>',
        '<path stroke="$w" stroke-width="7" opacity=".8" d="M262 270L250 640M538 270L550 640"/>',
        '<rect x="440" y="330" width="96" height="84" rx="8" fill="$a"/><path fill="$a" d="M384 190h32v170h-32z"/><g fill="$w"><circle cx="400" cy="230" r="7"/><circle cx="400" cy="280" r="7"/><circle cx="400" cy="330" r="7"/></g>',
    ),
    (400, 230, 700),
)

SNEAKER = Drawing(
    """<path fill="$w" d="M110 540Q106 600 150 606H640Q700 604 694 548L690 520H118Z"/><path fill="$m" opacity=".45" d="M112 572Q112 604 150 606H640Q690 606 694 572Z"/>
<path fill="url(#g)" d="M118 530Q104 420 150 330Q200 372 262 330Q330 300 372 340Q460 430 590 452Q700 474 692 530Q400 548 118 530Z"/>
<path fill="$d" d="M118 530Q110 440 136 370Q190 420 210 532ZM600 454Q700 474 692 530L560 536Q550 480 600 454Z"/>
<path fill="$k" opacity=".55" d="M262 330Q330 300 372 340L352 366Q300 340 240 362Z"/>
<g stroke="$w" stroke-width="10" stroke-linecap="round"><path d="M352 376l54-30M392 408l54-34M434 434l52-36M478 452l46-34"/></g>""",
    (
        '<path fill="none" stroke="$k" stroke-width="4" stroke-dasharray="8 6" opacity=".5" d="M222 520Q260 430 340 420Q430 500 540 512"/>',
        '<path fill="$w" d="M562 524Q560 470 606 456Q700 476 692 528Z"/><circle cx="172" cy="440" r="26" fill="$w"/>',
        '<path fill="none" stroke="$a" stroke-width="16" stroke-linecap="round" d="M240 510Q330 490 420 440M280 520Q360 508 450 462"/><path fill="$a" d="M110 556h584v14H110z"/>',
        '<path fill="$i" d="M110 588h36l8 22h26l8-22h40l8 22h26l8-22h40l8 22h26l8-22h40l8 22h26l8-22h40l8 22h26l8-22h42l8 22h26l8-22h30v18q-4 30-44 30H150q-40 0-40-30z"/>',
        '<path fill="$k" opacity=".5" d="M300 350q80 60 150 100l-40 70q-80-60-150-120z"/>',
        '<path fill="$w" opacity=".92" d="M270 524q90-40 130-128l26 22q-30 76-90 110zM350 530q70-40 100-96l28 16q-30 50-76 82z"/>',
    ),
    (400, 310, 622),
    lift=70,
)

BOOT = Drawing(
    """<path fill="$i" d="M196 600H610Q640 604 636 640H400L386 624H330L326 650H196Z"/>
<path fill="url(#g)" d="M214 150H410Q404 330 430 400Q470 440 560 456Q640 480 634 604H200Q190 380 214 150Z"/>
<path fill="$d" d="M214 150H410L408 190H212ZM200 604Q196 520 204 440Q290 470 300 604ZM540 452Q640 476 634 604H556Q500 520 540 452Z"/><path fill="none" stroke="$h" stroke-width="5" opacity=".35" d="M240 210q-14 120-6 240"/>""",
    (
        '<g stroke="$w" stroke-width="9" stroke-linecap="round"><path d="M330 220l78 8M328 270l80 8M330 320l82 8M334 366l88 8M352 410l90 2M390 446l70-12"/></g><path fill="none" stroke="#d59a4a" stroke-width="5" stroke-dasharray="9 6" d="M204 594H630"/>',
        '<path fill="$k" opacity=".8" d="M296 190h66l-6 190q-34 20-58-4z"/><path fill="$q" d="M220 120h26v60h-26z"/>',
        '<path fill="$i" d="M190 576H640v40H190z"/><g stroke="$a" stroke-width="10" stroke-linecap="round"><path d="M326 220l82 10M326 280l84 10M332 340l86 10M350 396l92 4M396 440l68-10"/></g>',
        '<path fill="#e8dcc8" d="M206 128Q312 110 416 128L412 196Q312 214 208 196Z"/><path fill="$i" d="M190 566H638v50H190z"/><g stroke="$w" stroke-width="9"><path d="M330 270l82 8M332 330l86 8M346 386l94 4"/></g>',
        '<path fill="#e6d3b0" d="M196 588H636v28H196z"/><g stroke="$k" stroke-width="9" stroke-linecap="round"><path d="M352 372l84 6M374 414l84 0"/></g><path fill="$w" d="M214 150H410L406 330H208z" opacity="0"/>',
        '<path fill="$h" opacity=".45" d="M236 170h40q-10 200-4 400h-40q-6-200 4-400z"/><path fill="$w" d="M198 572H632v16H198z"/>',
    ),
    (410, 260, 660),
)

SANDAL = Drawing(
    """<path fill="#8a6a4a" d="M110 560Q100 620 160 622H640Q706 616 694 556Q540 520 400 556T110 560Z"/><path fill="$i" d="M112 592Q112 624 160 626H640Q700 620 696 590Z"/>
<path fill="#c9a47a" d="M110 556Q150 520 250 540Q330 560 420 530Q560 490 694 552Q560 560 430 570Q260 590 110 556Z"/>""",
    (
        '<path fill="url(#g)" d="M250 566Q260 440 330 400L410 420Q400 500 404 566ZM470 560Q480 440 560 430L640 470Q620 520 622 556Z"/><g fill="none" stroke="$n" stroke-width="9"><rect x="316" y="444" width="44" height="36" rx="6"/><rect x="540" y="462" width="42" height="34" rx="6"/></g>',
        '<path fill="url(#g)" d="M150 556Q140 440 170 350L226 360Q204 460 222 556ZM300 562Q300 450 360 400L430 420Q410 500 414 566ZM490 560Q500 456 570 444L640 482Q624 520 626 556Z"/><path fill="$d" d="M172 356L180 400Q280 410 372 452L390 410Q290 366 172 350Z"/><g fill="$a"><rect x="350" y="400" width="44" height="34" rx="8"/><rect x="560" y="466" width="40" height="32" rx="8"/></g>',
        '<path fill="none" stroke="url(#g)" stroke-width="22" d="M180 556Q170 400 260 360Q400 330 560 552M250 380Q330 470 340 564M400 560Q420 470 500 440M560 552Q600 500 650 548"/>',
        '<path fill="url(#g)" d="M400 566Q400 420 520 410Q640 420 660 552Q520 552 400 566Z"/><path fill="none" stroke="$h" stroke-width="6" opacity=".6" d="M420 530Q430 440 520 434Q610 440 636 520"/>',
        '<path fill="url(#g)" d="M350 572Q340 420 470 390Q640 380 694 552Q520 552 350 572Z"/><path fill="none" stroke="$k" stroke-width="4" stroke-dasharray="8 6" opacity=".5" d="M372 556Q370 440 470 416Q610 406 660 536"/>',
        '<path fill="url(#g)" d="M330 574Q350 430 470 406Q640 396 694 552Q520 552 330 574ZM110 556Q96 470 150 440Q210 430 230 548Z"/><path fill="none" stroke="#a98755" stroke-width="12" stroke-dasharray="10 5" d="M112 600H690"/>',
    ),
    (400, 300, 640),
    lift=110,
)

DRAWINGS = {
    "t_shirt": T_SHIRT,
    "shirt": SHIRT,
    "sweater": SWEATER,
    "hoodie": HOODIE,
    "trousers": TROUSERS,
    "shorts": SHORTS,
    "skirt": SKIRT,
    "jacket": JACKET,
    "puffer": PUFFER,
    "vest": VEST,
    "fleece": FLEECE,
    "sneaker": SNEAKER,
    "boot": BOOT,
    "sandal": SANDAL,
}
