"""What German-speaking shoppers say. `{Nom}`, `{nom}`, `{akk}` and `{dat}` are the noun with its article."""

TITLES = """
p | Genau, was ich gesucht habe
p | Absolute Kaufempfehlung
p | Immer wieder gern
p | Besser als erwartet
p | Mein neues Lieblingsstück
p | Jeden Cent wert
p | Toll verarbeitet
p | Rundum zufrieden
p | Begeistert
g | Sehr gut mit kleinen Abstrichen
g | Solide Qualität
g | Gutes Preis-Leistungs-Verhältnis
g | Im Großen und Ganzen zufrieden
g | Fast perfekt
m | Ganz in Ordnung
m | Gemischte Gefühle
m | Brauchbar, aber nicht für alle
m | Hatte etwas mehr erwartet
n | Leider enttäuscht
n | Nicht wie beschrieben
n | Geht zurück
n | Hält nicht lange
n | Würde ich nicht noch einmal kaufen
n | Den Preis nicht wert
"""

OPENERS = """
p | Ich habe {akk} seit ein paar Wochen und nutze sie praktisch täglich. | f
p | Ich habe {akk} seit ein paar Wochen und nutze ihn praktisch täglich. | m
p | Ich habe {akk} seit ein paar Wochen und nutze es praktisch täglich. | n
p | Eigentlich war es ein Geschenk, dann habe ich gleich noch einmal für mich bestellt.
p | Wegen des Preises habe ich gezögert, bin aber froh, dass ich zugeschlagen habe.
p | Kam zwei Tage früher als angekündigt und gut verpackt, ganz ohne Plastik.
p | Meine Schwester schwärmt schon lange davon, jetzt weiß ich, warum.
p | Ersetzt ein Stück, das ich zehn Jahre hatte, und ich vermisse das alte nicht.
p | Mit {dat} bin ich rundum glücklich.
g | Alles in allem ein guter Kauf.
g | Die Lieferung war schnell, und alles sieht aus wie auf dem Bild.
g | Nach einem Monat kann ich etwas dazu sagen.
g | Ich habe lange verglichen, bevor ich mich entschieden habe.
m | Hat gute und weniger gute Seiten.
m | Ich wollte {akk} lieber mögen, als ich es tue.
m | Für den Preis ist es in Ordnung.
n | Ich hatte mich sehr darauf gefreut.
n | Nach den anderen Bewertungen hatte ich etwas anderes erwartet.
n | Vielleicht habe ich ein Montagsstück erwischt.
n | Leider kann ich mich dem Lob hier nicht anschließen.
"""

CLOSERS = """
p | Klare Empfehlung.
p | Ich komme wieder.
p | Habe schon zwei Freundinnen davon erzählt.
p | Danke für etwas, das einfach funktioniert.
p | Ich bereue nichts.
g | Vier Sterne, weil nichts perfekt ist.
g | Würde ich trotzdem empfehlen.
g | Insgesamt bin ich zufrieden.
m | Von mir drei Sterne.
m | In Ordnung, wenn man weiß, was man bekommt.
n | Geht zurück.
n | Immerhin war der Kundendienst freundlich.
n | Beim nächsten Mal nehme ich etwas anderes.
n | Für das Geld hatte ich mehr erwartet.
"""

OPINIONS = """
wear | p | Der Stoff fühlt sich auf der Haut sehr gut an und ist auch nach mehreren Wäschen in Form.
wear | p | Fällt größengerecht aus: Ich trage sonst M, und M passt perfekt.
wear | p | Die Farbe ist noch schöner als auf dem Foto und nicht verblasst.
wear | p | Saubere Nähte, keine losen Fäden, wirkt teurer, als es war.
wear | m | Fällt etwas groß aus, im Zweifel eine Nummer kleiner nehmen.
wear | m | Für mich könnte der Schnitt einen Zentimeter länger sein.
wear | n | Nach der ersten Wäsche eingelaufen, obwohl ich mich an das Etikett gehalten habe.
wear | n | Sitzt kastig, und nach zwei Wochen ging eine Naht auf.
shoes | p | Vom ersten Moment an bequem, auch nach einem langen Tag keine Blasen.
shoes | p | Guter Halt auf nassem Stein und genug Platz für die Zehen.
shoes | p | Hervorragend verarbeitet, das sieht man schon an den Nähten.
shoes | p | Das halbe Büro hat gefragt, woher ich sie habe.
shoes | m | Muss man etwa eine Woche einlaufen.
shoes | m | Für breite Füße etwas schmal.
shoes | n | Nach einem Monat löste sich die Sohle.
shoes | n | Scheuert an der Ferse, auch eine halbe Nummer größer half nicht.
carry | p | Alles hat seinen Platz, nichts klappert.
carry | p | Robustes Material, der Regen perlt einfach ab.
carry | p | Macht im Büro eine gute Figur und übersteht auch das Wochenende.
carry | p | Reißverschlüsse und Nähte wirken, als hielten sie jahrelang.
carry | m | Ein Innenfach mehr wäre schön gewesen.
carry | m | Riecht in den ersten Tagen etwas neu.
carry | n | Nach wenigen Wochen normaler Nutzung ist eine Naht gerissen.
carry | n | Kleiner, als es auf den Bildern wirkt.
gadget | p | In fünf Minuten eingerichtet, seitdem keine Probleme.
gadget | p | Der Akku bringt mich locker durch zwei Tage.
gadget | p | Liegt wertig in der Hand, da knarzt nichts.
gadget | p | Tut genau, was versprochen wird, ganz ohne Konto und App.
gadget | m | Die Anleitung dürfte ausführlicher sein.
gadget | m | Das Laden dauert länger, als ich gehofft hatte.
gadget | n | Lädt nach drei Wochen nicht mehr.
gadget | n | Die Verbindung bricht mehrmals am Tag ab.
audio | p | Warmer, klarer Klang, der auch nach Stunden nicht anstrengt.
audio | p | Auch leise gestellt bleibt der Klang klar.
audio | p | Ich entdecke Details in Liedern, die ich seit Jahren kenne.
audio | p | Sofort verbunden und seither kein einziger Aussetzer.
audio | m | Der Bass könnte eine Spur kräftiger sein.
audio | m | An die Bedienung muss man sich gewöhnen.
audio | n | Nach ein paar Wochen wurde eine Seite leiser.
audio | n | Klingt blechern im Vergleich zu meinem alten Modell.
light | p | Das Licht ist warm und angenehm, ideal für den Abend.
light | p | Damit wirkt die ganze Ecke endlich fertig.
light | p | Der Dimmer läuft stufenlos und brummt nicht.
light | p | In zehn Minuten montiert, die Anleitung war klar.
light | m | Das Kabel ist für unser Zimmer etwas kurz.
light | m | Das Weiß geht eher ins Cremefarbene.
light | n | Flackert gedimmt, auch mit einem anderen Leuchtmittel.
light | n | Schon beim Auspacken war ein Kratzer am Schirm.
textile | p | Wunderbar weich und wird mit jeder Wäsche weicher.
textile | p | Die Farbe passt zu allem, sauber verarbeitet.
textile | p | Kein Fusseln, kein Geruch, trocknet schnell.
textile | p | Die Katze hat es in Besitz genommen, das sagt alles.
textile | m | Der Ton ist etwas dunkler als auf meinem Bildschirm.
textile | m | Fusselt bei den ersten beiden Wäschen ein wenig.
textile | n | Nach der zweiten Wäsche voller Knötchen.
textile | n | Für den Preis dünner, als ich dachte.
decor | p | Schlicht, schön, und jeder Besuch fragt danach.
decor | p | Man sieht, dass hier von Hand gearbeitet wurde.
decor | p | Sieht auf der Fensterbank wunderschön aus, in echt noch besser.
decor | p | So gut verpackt, dass es auch einen Sturz vom Dach überstanden hätte.
decor | m | Etwas kleiner, als ich es mir vorgestellt hatte.
decor | m | Auf der Oberfläche sieht man Fingerabdrücke.
decor | n | Kam mit einer abgeplatzten Stelle am Rand an.
decor | n | Aus der Nähe wirkt die Oberfläche billig.
cook | p | Einfach zu benutzen und leicht zu reinigen.
cook | p | Täglich im Einsatz und sieht noch aus wie neu.
cook | p | Gutes Gewicht, gut ausbalanciert, nichts wackelt.
cook | p | Seitdem koche ich öfter, ein größeres Lob gibt es kaum.
cook | m | Für kleine Hände etwas schwer.
cook | m | Braucht etwas Platz im Schrank.
cook | n | Nach dem dritten Mal schon unschöne Flecken.
cook | n | Nach einem Monat zerkratzt.
table | p | Wunderschön gemacht, und keines gleicht ganz dem anderen.
table | p | Liegt gut in der Hand und übersteht die Spülmaschine.
table | p | Genau die richtige Größe fürs Frühstück.
table | p | Fürs Büro haben wir gleich noch einmal bestellt.
table | m | Die Unterseite ist auf einem Holztisch etwas rau.
table | m | Die Farbe weicht leicht vom Bild ab.
table | n | Kam zerbrochen an.
table | n | Bei ganz normalem Gebrauch zerkratzt.
drink | p | Bisher kein Tropfen in der Tasche.
drink | p | Täglich dabei und sieht noch aus wie neu.
drink | p | Leicht zu reinigen, keine versteckten Ecken.
drink | p | Der Deckel schließt mit einem satten Klick.
drink | m | Der Deckel braucht anfangs etwas Kraft.
drink | m | Eine Spur schwerer als gedacht.
drink | n | Schon am zweiten Tag undicht.
drink | n | Der erste Sturz hinterließ eine Delle.
care | p | Sanft und wirksam, das möchte ich nicht mehr missen.
care | p | Dezenter Duft und sehr ergiebig.
care | p | Ich habe empfindliche Haut und vertrage es ohne jede Reaktion.
care | p | Nach zwei Wochen war ein Unterschied zu sehen.
care | m | Der Duft ist nicht ganz meiner.
care | m | Die Packung dürfte etwas größer sein.
care | n | Meine Haut hat gejuckt, ich musste es absetzen.
care | n | Nach sechs Wochen keine Wirkung festgestellt.
camp | p | Hat eine stürmische Nacht an der Küste problemlos überstanden.
camp | p | So leicht, dass ich es im Rucksack kaum merke.
camp | p | Lässt sich auch mit kalten Fingern gut bedienen.
camp | p | Bis ins Detail gut durchdacht.
camp | m | Der mitgelieferte Beutel ist ziemlich knapp.
camp | m | Könnte noch etwas leichter sein.
camp | n | Hat die erste Regennacht nicht überstanden.
camp | n | Auf der zweiten Tour ging etwas kaputt.
fit | p | Guter Halt, kein Rutschen, kein Chemiegeruch.
fit | p | Jetzt trainiere ich wirklich dreimal die Woche zu Hause.
fit | p | Stabil und leicht zu verstauen.
fit | p | Meine Knie danken es mir.
fit | m | Riecht in den ersten Tagen ein wenig.
fit | m | Eine Zwischengröße wäre schön.
fit | n | Nach wenigen Einheiten schon Abnutzungsspuren.
fit | n | Weniger bequem, als ich gehofft hatte.
ride | p | Sitzt gut und wackelt auch auf Kopfsteinpflaster nicht.
ride | p | Ich fühle mich im Verkehr jetzt deutlich sicherer.
ride | p | Leicht einzustellen, die Qualität überzeugt.
ride | p | Leicht und passt optisch zu jedem Rad.
ride | m | Das Band könnte etwas länger sein.
ride | m | Mit Handschuhen etwas fummelig.
ride | n | Auf dem ersten holprigen Weg brach eine Klammer.
ride | n | Fühlt sich billiger an, als es aussieht.
paper | p | Die Qualität spürt man, sobald man es in der Hand hat.
paper | p | Da bekommt man wieder Lust, Briefe zu schreiben.
paper | p | Jeden Morgen eine Freude.
paper | p | Meine Tochter benutzt es täglich und passt gut darauf auf.
paper | m | Für das, was es ist, ein wenig teuer.
paper | m | Mehr Farben zur Auswahl wären schön.
paper | n | Nicht besser als das billigere, das ich vorher hatte.
paper | n | Kam mit verbogenen Ecken an.
play | p | Unser Sohn spielt seit dem Geburtstag jeden Tag damit.
play | p | Schöne Farben, glatte Kanten, keine Splitter.
play | p | Sogar die Großen spielen mit.
play | p | Stabil genug für einen wilden Dreijährigen.
play | m | Die Schachtel ist viel größer als ihr Inhalt.
play | m | Am Anfang brauchte unsere Kleine etwas Hilfe.
play | n | Ein Teil hat gefehlt.
play | n | Nach zwei Tagen ging eine Naht auf.
adorn | p | Sieht in echt noch besser aus als auf dem Bild.
adorn | p | Leicht und angenehm, man merkt es kaum.
adorn | p | Sorgfältig gemacht, da wirkt nichts billig.
adorn | p | Ich werde ständig darauf angesprochen.
adorn | m | Die Farbe ist etwas dunkler als auf meinem Bildschirm.
adorn | m | Etwas teurer, als ich ausgeben wollte.
adorn | n | Nach ein paar Tagen bei normalem Gebrauch kaputt.
adorn | n | Sieht billiger aus als auf den Bildern.
plug | p | Eingesteckt, fertig, seitdem keine Probleme.
plug | p | Klein, gut verarbeitet und wird kaum warm.
plug | p | So aufgeräumt war mein Schreibtisch noch nie.
plug | p | Fühlt sich solide an, da knarzt und wackelt nichts.
plug | m | Die Anleitung ist nur zwei Seiten lang.
plug | m | Die Oberfläche zieht Staub an.
plug | n | Nach drei Wochen war Schluss.
plug | n | Gibt ein leises Geräusch von sich, das mich wahnsinnig macht.
"""

REPLIES = """
p | Vielen Dank für die freundlichen Worte, das freut uns sehr!
p | Das hat uns den Tag gerettet. Lange Freude damit!
p | Danke, dass Sie sich die Zeit genommen haben. Wir geben das Lob an die Werkstatt weiter.
m | Danke für die ehrliche Rückmeldung, wir haben sie an unser Produktteam weitergegeben.
m | Danke für den Hinweis! Falls es nicht passt, können Sie es innerhalb von 30 Tagen zurückgeben.
n | Das tut uns leid. Bitte schreiben Sie uns mit Ihrer Bestellnummer, wir ersetzen den Artikel sofort.
n | Das ist nicht die Qualität, für die wir stehen. Wir haben Ihnen geschrieben und bringen das in Ordnung.
n | Danke für die Nachricht und Entschuldigung für den Ärger. Ersatz ist unterwegs.
"""

SPAM = """
Billige Uhren und Follower, schreibt mir für den besten Preis!!!
Auf meiner Seite gibt es einen Code mit 90 Prozent Rabatt, nur heute!!!
Dieser Laden und alle, die dort arbeiten, sind Idioten.
"""
