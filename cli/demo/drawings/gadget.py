"""Drawings of electronics."""

from cli.demo.drawings import Drawing

PHONE = Drawing(
    """<rect x="290" y="120" width="252" height="540" rx="44" fill="$k"/><rect x="262" y="112" width="252" height="540" rx="44" fill="url(#g)"/><rect x="276" y="126" width="224" height="512" rx="32" fill="url(#k)"/>""",
    (
        '<path fill="$b" opacity=".55" d="M276 470Q390 400 500 500V606Q500 638 468 638H308Q276 638 276 606Z"/><circle cx="388" cy="152" r="9" fill="#000"/><path fill="$w" opacity=".85" d="M330 250h116v14H330zM350 282h76v9h-76z"/>',
        '<path fill="$h" opacity=".6" d="M276 500L360 400 430 470 500 380V606Q500 638 468 638H308Q276 638 276 606Z"/><circle cx="440" cy="280" r="36" fill="#f3d48b"/><circle cx="388" cy="152" r="9" fill="#000"/>',
        '<g fill="$h" opacity=".75"><rect x="302" y="230" width="52" height="52" rx="14"/><rect x="362" y="230" width="52" height="52" rx="14"/><rect x="422" y="230" width="52" height="52" rx="14"/><rect x="302" y="292" width="52" height="52" rx="14"/><rect x="362" y="292" width="52" height="52" rx="14"/><rect x="422" y="292" width="52" height="52" rx="14"/></g>',
        '<rect x="262" y="112" width="252" height="540" rx="44" fill="url(#g)"/><rect x="290" y="142" width="124" height="190" rx="36" fill="$k"/><g fill="url(#k)" stroke="$m" stroke-width="6"><circle cx="352" cy="192" r="34"/><circle cx="352" cy="280" r="34"/></g><circle cx="446" cy="180" r="14" fill="$w"/>',
        '<rect x="250" y="98" width="276" height="568" rx="30" fill="none" stroke="$i" stroke-width="26"/><path fill="$i" d="M240 110l50-20 10 40-60 40zM536 110l-50-20-10 40 60 40zM240 654l50 20 10-40-60-40zM536 654l-50 20-10-40 60-40z"/><path fill="none" stroke="$a" stroke-width="12" d="M320 400l40-60 40 40 40-80 40 100"/>',
        '<rect x="276" y="126" width="224" height="512" rx="32" fill="$b"/><rect x="300" y="156" width="176" height="170" rx="12" fill="#cfe3d4"/><g fill="$w"><rect x="306" y="380" width="48" height="34" rx="10"/><rect x="364" y="380" width="48" height="34" rx="10"/><rect x="422" y="380" width="48" height="34" rx="10"/><rect x="306" y="430" width="48" height="34" rx="10"/><rect x="364" y="430" width="48" height="34" rx="10"/><rect x="422" y="430" width="48" height="34" rx="10"/><rect x="306" y="480" width="48" height="34" rx="10"/><rect x="364" y="480" width="48" height="34" rx="10"/><rect x="422" y="480" width="48" height="34" rx="10"/><rect x="364" y="530" width="48" height="34" rx="10"/></g>',
    ),
    (400, 170, 682),
)

TABLET = Drawing(
    """<rect x="200" y="130" width="430" height="540" rx="34" fill="$k"/><rect x="180" y="120" width="430" height="540" rx="34" fill="url(#g)"/><rect x="204" y="148" width="382" height="484" rx="14" fill="url(#k)"/>""",
    (
        '<path fill="$h" opacity=".5" d="M204 520L330 380 430 480 500 400 586 500V618Q586 632 572 632H218Q204 632 204 618Z"/><circle cx="490" cy="260" r="46" fill="#f3d48b"/>',
        '<path fill="none" stroke="$a" stroke-width="14" stroke-linecap="round" d="M260 500q60-200 120-90t60 40 80-150"/><path fill="$w" d="M640 190l26 10-70 330-34 50-4-62z"/><path fill="$i" d="M562 518l-4 62 24-34z"/>',
        '<g fill="$w" opacity=".85"><path d="M250 220h290v16H250zM250 262h290v10H250zM250 288h250v10H250zM250 314h290v10H250z"/></g><path fill="$h" opacity=".7" d="M250 360h290v190H250z"/>',
        '<rect x="166" y="106" width="458" height="568" rx="60" fill="none" stroke="$b" stroke-width="40"/><circle cx="320" cy="360" r="60" fill="#f3d48b"/><path fill="#7cc4a4" d="M420 310h110v110H420z"/><path fill="#e58a7c" d="M380 450l60 110H320z"/>',
        '<path fill="$i" d="M120 640h560l40 60H80z"/><path stroke="$m" stroke-width="8" stroke-dasharray="26 8" d="M140 656h520M128 674h544"/><g fill="$w" opacity=".85"><path d="M240 190h120v90H240zM380 190h160v14H380zM380 222h130v10H380zM380 248h150v10H380zM240 310h300v10H240zM240 340h260v10H240z"/></g>',
        '<path fill="$d" d="M330 650h140l50 50H280z"/><g fill="none" stroke="$h" stroke-width="12" opacity=".85"><circle cx="396" cy="340" r="76"/><path d="M396 264v-40M340 470h112"/></g>',
    ),
    (400, 240, 700),
)

E_READER = Drawing(
    """<rect x="250" y="120" width="330" height="540" rx="30" fill="$k"/><rect x="232" y="112" width="330" height="540" rx="30" fill="url(#g)"/><rect x="262" y="144" width="270" height="420" rx="6" fill="#e9e6dd"/>
<g stroke="#5d5f60" stroke-width="7" opacity=".75"><path d="M290 250h214M290 280h214M290 310h196M290 340h214M290 370h206M290 400h214M290 430h150"/></g>""",
    (
        '<path fill="#3a3c3e" d="M290 186h130v18H290z"/><circle cx="397" cy="608" r="16" fill="$k"/>',
        '<path fill="#3a3c3e" d="M290 186h130v18H290z"/><g fill="#7fb4d4" opacity=".9"><path d="M600 300q34 50 0 70-34-20 0-70zM640 420q26 40 0 56-26-16 0-56z"/></g>',
        '<path fill="none" stroke="#3a3c3e" stroke-width="6" d="M290 480q40-40 80 0t80 0 50-10"/><path fill="$i" d="M600 180l22 8-60 300-22 40-2-46z"/>',
        '<path fill="#3a3c3e" d="M290 176h90v40h-90z"/>',
        '<path fill="#c98a6c" d="M290 170h210v150H290z"/><path fill="#7fa38a" d="M290 320l70-90 60 60 40-40 40 70z"/><circle cx="460" cy="206" r="18" fill="#e6c877"/>',
        '<path fill="none" stroke="#3a3c3e" stroke-width="8" d="M296 500v-30M316 510v-50M336 496v-22M356 514v-58M376 500v-30M396 508v-46M416 496v-22M436 512v-54M456 500v-30M476 506v-42M496 498v-26"/>',
    ),
    (405, 200, 676),
)

HEADPHONES = Drawing(
    """<path fill="none" stroke="$k" stroke-width="40" d="M190 480Q170 150 400 146Q630 150 610 480"/><path fill="none" stroke="url(#g)" stroke-width="30" d="M190 470Q174 160 400 156Q626 160 610 470"/>
<g fill="$k"><rect x="216" y="420" width="70" height="200" rx="34"/><rect x="514" y="420" width="70" height="200" rx="34"/></g><g fill="url(#g)"><rect x="150" y="410" width="94" height="220" rx="46"/><rect x="556" y="410" width="94" height="220" rx="46"/></g>""",
    (
        '<g fill="$h" opacity=".5"><rect x="168" y="440" width="16" height="150" rx="8"/><rect x="574" y="440" width="16" height="150" rx="8"/></g>',
        '<path fill="none" stroke="$a" stroke-width="10" d="M270 200Q330 172 400 170"/>',
        '<path fill="none" stroke="$i" stroke-width="9" d="M197 630q0 70 90 60t180 20"/><g fill="none" stroke="$n" stroke-width="8"><circle cx="197" cy="520" r="24"/><circle cx="603" cy="520" r="24"/></g>',
        '<g fill="none" stroke="$k" stroke-width="6" opacity=".5"><path d="M160 470h74M156 500h80M156 530h80M156 560h80M566 470h74M564 500h80M564 530h80M564 560h80"/></g>',
        '<g fill="$w"><path d="M197 480l12 26 28 4-20 20 5 28-25-14-25 14 5-28-20-20 28-4zM603 480l12 26 28 4-20 20 5 28-25-14-25 14 5-28-20-20 28-4z"/></g>',
        '<path fill="none" stroke="$a" stroke-width="14" d="M176 480v80M624 480v80"/><path fill="none" stroke="$a" stroke-width="8" d="M230 260Q290 186 400 182Q510 186 570 260"/>',
    ),
    (400, 250, 660),
)

EARBUDS = Drawing(
    """<path fill="$k" d="M210 440Q210 360 300 360H500Q590 360 590 440V560Q590 640 500 640H300Q210 640 210 560Z"/><path fill="url(#g)" d="M210 450H590V552Q590 632 500 632H300Q210 632 210 552Z"/><path fill="$d" d="M220 448Q222 372 300 372H500Q578 372 580 448Z"/>""",
    (
        '<g fill="url(#g)"><circle cx="320" cy="250" r="66"/><circle cx="480" cy="250" r="66"/></g><g fill="$i"><ellipse cx="352" cy="286" rx="30" ry="24"/><ellipse cx="448" cy="286" rx="30" ry="24"/></g><circle cx="400" cy="540" r="9" fill="#8fe0a0"/>',
        '<g fill="url(#g)"><path d="M268 250q0-66 60-66t60 60q0 40-40 52l-10 110h-40l-6-110q-24-14-24-46zM532 250q0-66-60-66t-60 60q0 40 40 52l10 110h40l6-110q24-14 24-46z"/></g><circle cx="400" cy="540" r="9" fill="#8fe0a0"/>',
        '<g fill="none" stroke="$a" stroke-width="16" stroke-linecap="round"><path d="M270 300Q220 160 310 150 360 150 350 210M530 300Q580 160 490 150 440 150 450 210"/></g><g fill="url(#g)"><circle cx="330" cy="270" r="54"/><circle cx="470" cy="270" r="54"/></g>',
        '<g fill="url(#g)"><path d="M270 270q10-70 80-60 50 30 20 90-60 40-100-30zM530 270q-10-70-80-60-50 30-20 90 60 40 100-30z"/></g><path fill="$w" opacity=".9" d="M420 500a44 44 0 1 0 24 70 50 50 0 0 1-24-70z"/>',
        '<path fill="none" stroke="$d" stroke-width="9" d="M320 260q-90 200 80 230t60-230M400 490v120"/><g fill="url(#g)"><circle cx="320" cy="240" r="46"/><circle cx="480" cy="240" r="46"/></g>',
        '<g fill="none" stroke="url(#g)" stroke-width="34" stroke-linecap="round"><path d="M290 310Q240 200 330 170 390 180 360 270M510 310Q560 200 470 170 410 180 440 270"/></g>',
    ),
    (400, 220, 656),
)

SPEAKER = Drawing(
    "",
    (
        '<rect x="190" y="270" width="420" height="350" rx="90" fill="url(#g)"/><defs><pattern id="p" width="16" height="16" patternUnits="userSpaceOnUse"><circle cx="8" cy="8" r="4" fill="$k" opacity=".45"/></pattern></defs><rect x="214" y="300" width="372" height="290" rx="74" fill="url(#p)"/><path fill="none" stroke="$a" stroke-width="20" stroke-linecap="round" d="M560 310q90-20 80 90"/><path fill="none" stroke="$w" stroke-width="9" d="M376 250h48M400 226v48" opacity="0"/>',
        '<rect x="256" y="120" width="288" height="540" rx="16" fill="url(#g)"/><circle cx="400" cy="480" r="110" fill="$i"/><circle cx="400" cy="480" r="92" fill="url(#k)"/><circle cx="400" cy="480" r="34" fill="$m"/><circle cx="400" cy="240" r="56" fill="$i"/><circle cx="400" cy="240" r="36" fill="$m"/>',
        '<rect x="180" y="330" width="440" height="290" rx="40" fill="url(#g)"/><defs><pattern id="p" width="14" height="14" patternUnits="userSpaceOnUse"><rect width="6" height="14" fill="$k" opacity=".3"/></pattern></defs><rect x="204" y="356" width="220" height="238" rx="20" fill="url(#p)"/><rect x="448" y="370" width="140" height="80" rx="10" fill="$i"/><text x="518" y="426" font-family="sans-serif" font-size="42" fill="#f0c46c" text-anchor="middle">7:30</text><circle cx="518" cy="528" r="46" fill="$d"/><path stroke="$w" stroke-width="8" d="M518 490v20"/>',
        '<rect x="80" y="500" width="640" height="120" rx="40" fill="url(#g)"/><defs><pattern id="p" width="12" height="12" patternUnits="userSpaceOnUse"><circle cx="6" cy="6" r="3" fill="$k" opacity=".5"/></pattern></defs><rect x="110" y="516" width="580" height="88" rx="30" fill="url(#p)"/><rect x="150" y="170" width="500" height="290" rx="12" fill="url(#k)" opacity=".9"/>',
        '<circle cx="400" cy="430" r="190" fill="url(#g)"/><defs><pattern id="p" width="18" height="18" patternUnits="userSpaceOnUse"><circle cx="9" cy="9" r="4" fill="$k" opacity=".45"/></pattern></defs><circle cx="400" cy="430" r="150" fill="url(#p)"/><path fill="none" stroke="$a" stroke-width="18" d="M400 240q-60-120 60-130"/>',
        '<rect x="150" y="380" width="500" height="230" rx="20" fill="url(#g)"/><path fill="$k" opacity=".4" d="M170 520h460v70H170z"/><ellipse cx="360" cy="400" rx="180" ry="70" fill="$i"/><ellipse cx="360" cy="396" rx="120" ry="44" fill="none" stroke="#4a5058" stroke-width="4"/><ellipse cx="360" cy="396" rx="54" ry="20" fill="$a"/><path fill="none" stroke="url(#m)" stroke-width="14" stroke-linecap="round" d="M590 360q-10 60-110 60"/><circle cx="592" cy="356" r="22" fill="$m"/><circle cx="580" cy="556" r="20" fill="$n"/>',
    ),
    (400, 240, 640),
)

POWER_BANK = Drawing(
    "",
    (
        '<rect x="290" y="150" width="230" height="500" rx="40" fill="$k"/><rect x="278" y="144" width="230" height="500" rx="40" fill="url(#g)"/><g fill="$w"><circle cx="340" cy="600" r="7"/><circle cx="366" cy="600" r="7"/><circle cx="392" cy="600" r="7"/><circle cx="418" cy="600" r="7" opacity=".4"/></g>',
        '<rect x="210" y="180" width="380" height="450" rx="34" fill="$i"/><rect x="198" y="172" width="380" height="450" rx="34" fill="url(#g)"/><rect x="250" y="220" width="276" height="90" rx="14" fill="$i"/><text x="388" y="286" font-family="sans-serif" font-size="60" fill="#9fe3b0" text-anchor="middle">86%</text>',
        '<rect x="280" y="200" width="250" height="400" rx="46" fill="$k"/><rect x="268" y="192" width="250" height="400" rx="46" fill="url(#g)"/><circle cx="393" cy="360" r="84" fill="none" stroke="$h" stroke-width="14" opacity=".7"/><path fill="$w" d="M404 310l-44 64h30l-10 50 46-68h-32z"/>',
        '<path fill="$k" d="M150 300L650 240 660 560 160 620Z"/><g fill="#2b3f5c" stroke="$b" stroke-width="10"><path d="M166 306l110-13 8 300-112 12zM292 291l108-13 6 302-110 11zM416 276l108-13 4 304-108 11zM540 262l104-12 6 304-108 10z"/></g>',
        '<rect x="330" y="190" width="150" height="410" rx="40" fill="$k"/><rect x="320" y="184" width="150" height="410" rx="40" fill="url(#g)"/><rect x="366" y="130" width="58" height="60" rx="10" fill="url(#m)"/><circle cx="395" cy="540" r="9" fill="#9fe3b0"/>',
        '<rect x="250" y="190" width="300" height="420" rx="140" fill="$k"/><rect x="240" y="182" width="300" height="420" rx="140" fill="url(#g)"/><g fill="none" stroke="$h" stroke-width="14" stroke-linecap="round" opacity=".8"><path d="M340 460q-20-40 0-70t0-70M390 460q-20-40 0-70t0-70M440 460q-20-40 0-70t0-70"/></g>',
    ),
    (400, 190, 664),
)

CHARGER = Drawing(
    "",
    (
        '<path fill="url(#m)" d="M340 170h26v100h-26zM434 170h26v100h-26z"/><rect x="260" y="250" width="280" height="300" rx="50" fill="url(#g)"/><rect x="356" y="460" width="88" height="30" rx="15" fill="$k"/>',
        '<path fill="url(#m)" d="M340 150h26v100h-26zM434 150h26v100h-26z"/><rect x="240" y="230" width="320" height="360" rx="44" fill="url(#g)"/><g fill="$k"><rect x="350" y="330" width="100" height="34" rx="17"/><rect x="350" y="400" width="100" height="34" rx="17"/><rect x="350" y="470" width="100" height="34" rx="6"/></g>',
        '<path fill="none" stroke="$i" stroke-width="14" d="M620 560q90 0 90-110"/><rect x="160" y="400" width="470" height="210" rx="36" fill="url(#g)"/><g fill="$i"><rect x="200" y="480" width="70" height="30" rx="15"/><rect x="300" y="480" width="70" height="30" rx="15"/><rect x="400" y="480" width="70" height="30" rx="15"/><rect x="500" y="474" width="80" height="42" rx="6"/></g><circle cx="240" cy="560" r="7" fill="#9fe3b0"/>',
        '<path fill="none" stroke="$i" stroke-width="12" d="M640 500q100 20 110-100"/><ellipse cx="400" cy="520" rx="260" ry="120" fill="$k"/><ellipse cx="400" cy="496" rx="260" ry="120" fill="url(#g)"/><ellipse cx="400" cy="492" rx="150" ry="64" fill="none" stroke="$h" stroke-width="10" opacity=".6"/>',
        '<path fill="url(#m)" d="M350 140h22v110h-22zM428 140h22v110h-22z"/><rect x="250" y="240" width="300" height="370" rx="30" fill="url(#g)"/><rect x="250" y="240" width="300" height="90" rx="30" fill="$d"/><g fill="$k"><circle cx="360" cy="440" r="16"/><circle cx="440" cy="440" r="16"/><rect x="340" y="520" width="120" height="30" rx="6"/></g>',
        '<path fill="none" stroke="url(#g)" stroke-width="24" d="M250 250Q250 560 400 560 560 560 560 400 560 300 440 300 330 310 350 430 380 500 460 470"/><path fill="none" stroke="$k" stroke-width="24" stroke-dasharray="4 10" opacity=".25" d="M250 250Q250 560 400 560 560 560 560 400 560 300 440 300 330 310 350 430 380 500 460 470"/><rect x="226" y="150" width="48" height="110" rx="12" fill="$i"/><rect x="236" y="110" width="28" height="44" rx="8" fill="url(#m)"/><rect x="440" y="446" width="90" height="46" rx="12" fill="$i"/><rect x="526" y="456" width="40" height="26" rx="8" fill="url(#m)"/>',
    ),
    (400, 200, 640),
)

KEYBOARD = Drawing(
    """<rect x="90" y="330" width="620" height="230" rx="28" fill="$k"/><rect x="90" y="316" width="620" height="230" rx="28" fill="url(#g)"/>""",
    (
        '<defs><pattern id="p" x="112" y="336" width="48" height="48" patternUnits="userSpaceOnUse"><rect width="42" height="42" rx="8" fill="$w"/><rect x="5" y="3" width="32" height="30" rx="6" fill="#fff"/></pattern></defs><path fill="url(#p)" d="M112 336h576v144H112z"/><g fill="$w"><rect x="112" y="480" width="90" height="42" rx="8"/><rect x="208" y="480" width="330" height="42" rx="8"/><rect x="544" y="480" width="144" height="42" rx="8"/></g><rect x="112" y="336" width="42" height="42" rx="8" fill="$a"/>',
        '<defs><pattern id="p" x="112" y="336" width="48" height="48" patternUnits="userSpaceOnUse"><rect width="42" height="42" rx="6" fill="$h"/></pattern></defs><path fill="url(#p)" d="M112 336h576v144H112z"/><rect x="208" y="480" width="330" height="42" rx="6" fill="$h"/>',
        '<path fill="$w" d="M386 300h28v280h-28z"/><defs><pattern id="p" x="112" y="336" width="54" height="48" patternUnits="userSpaceOnUse"><rect width="47" height="41" rx="8" fill="$m"/></pattern></defs><path fill="url(#p)" d="M112 336h270v190H112zM436 336h270v190H436z"/>',
        '<path stroke="$k" stroke-width="8" d="M296 318v226M504 318v226"/><defs><pattern id="p" x="108" y="336" width="42" height="46" patternUnits="userSpaceOnUse"><rect width="36" height="38" rx="6" fill="$w" opacity=".9"/></pattern></defs><path fill="url(#p)" d="M108 336h168v180H108zM318 336h168v180H318zM528 336h160v180H528z"/>',
        '<defs><pattern id="p" x="112" y="338" width="52" height="50" patternUnits="userSpaceOnUse"><circle cx="23" cy="22" r="21" fill="$k"/><circle cx="23" cy="20" r="18" fill="$w"/></pattern></defs><path fill="url(#p)" d="M112 338h572v150H112z"/><rect x="230" y="490" width="340" height="38" rx="19" fill="$w"/>',
        '<path fill="#fff" opacity="0" d="M0 0h1v1H0z"/><defs><pattern id="p" x="112" y="336" width="96" height="48" patternUnits="userSpaceOnUse"><rect width="88" height="41" rx="8" fill="$m"/></pattern></defs><path fill="url(#p)" d="M112 336h576v190H112z"/>',
    ),
    (400, 310, 580),
    lift=30,
)

NUMBER_PAD = Drawing(
    """<rect x="260" y="190" width="300" height="430" rx="30" fill="$k"/><rect x="248" y="180" width="300" height="430" rx="30" fill="url(#g)"/><defs><pattern id="p" x="274" y="210" width="64" height="74" patternUnits="userSpaceOnUse"><rect width="56" height="64" rx="10" fill="$w"/></pattern></defs><path fill="url(#p)" d="M274 210h256v370H274z"/><rect x="466" y="432" width="56" height="138" rx="10" fill="$a"/>""",
    shadow=(400, 190, 640),
)

MOUSE = Drawing(
    "",
    (
        '<path fill="$k" d="M270 420Q270 170 400 170T530 420V480Q530 640 400 640T270 480Z"/><path fill="url(#g)" d="M270 410Q270 164 400 164T530 410V470Q530 630 400 630T270 470Z"/><path stroke="$k" stroke-width="5" opacity=".5" d="M400 166v170"/><rect x="382" y="230" width="36" height="84" rx="18" fill="$i"/><path fill="none" stroke="$k" stroke-width="5" opacity=".4" d="M272 350Q400 320 528 350"/>',
        '<path fill="$k" d="M250 440Q240 180 420 176Q560 190 560 430Q560 640 430 640Q300 640 250 600Q190 560 250 440Z"/><path fill="url(#g)" d="M254 430Q246 172 420 168Q556 184 556 420Q556 628 430 628Q306 630 254 592Q196 552 254 430Z"/><rect x="410" y="220" width="36" height="90" rx="18" fill="$i"/><path fill="$d" d="M246 440Q210 520 262 590Q300 540 280 440Z"/>',
        '<path fill="url(#g)" d="M300 620Q260 400 330 220Q380 150 450 190Q540 300 540 470L560 620Z"/><path fill="$k" opacity=".35" d="M300 620Q260 400 330 220Q350 190 376 180Q340 400 400 620Z"/><rect x="430" y="260" width="26" height="80" rx="13" fill="$i"/><path fill="$i" d="M280 616h300v20H280z"/>',
        '<path fill="$k" d="M276 420Q270 160 400 150T524 420V490Q524 640 400 640T276 490Z"/><path fill="url(#k)" d="M276 410Q270 156 400 146T524 410V480Q524 630 400 630T276 480Z"/><path fill="$b" d="M276 430L330 620Q276 580 276 480ZM524 430L470 620Q524 580 524 480ZM340 170l24 140-60-60zM460 170l-24 140 60-60z"/><rect x="384" y="216" width="32" height="80" rx="16" fill="$a"/>',
        '<path fill="$k" d="M240 420Q240 200 400 200T560 420V500Q560 640 400 640T240 500Z"/><path fill="url(#g)" d="M240 410Q240 194 400 194T560 410V490Q560 630 400 630T240 490Z"/><circle cx="330" cy="380" r="86" fill="$k"/><circle cx="330" cy="376" r="74" fill="#c94a46"/><circle cx="306" cy="350" r="18" fill="#fff" opacity=".6"/><rect x="450" y="270" width="30" height="80" rx="15" fill="$i"/>',
        '<path fill="$k" d="M280 410Q280 190 400 190T520 410V490Q520 630 400 630T280 490Z"/><path fill="url(#g)" d="M280 400Q280 184 400 184T520 400V480Q520 620 400 620T280 480Z"/><rect x="388" y="240" width="24" height="70" rx="12" fill="$w"/><path fill="$h" opacity=".5" d="M300 400Q300 240 370 206Q330 280 326 420Z"/>',
    ),
    (400, 170, 652),
)

DRAWINGS = {
    "phone": PHONE,
    "tablet": TABLET,
    "e_reader": E_READER,
    "headphones": HEADPHONES,
    "earbuds": EARBUDS,
    "speaker": SPEAKER,
    "power_bank": POWER_BANK,
    "charger": CHARGER,
    "keyboard": KEYBOARD,
    "number_pad": NUMBER_PAD,
    "mouse": MOUSE,
}
