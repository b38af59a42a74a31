"""Electronics: phones and tablets, audio."""

from cli.demo.tables import ProductType

SMARTPHONES = ProductType(
    key="smartphones",
    code="PH",
    drawing="phone",
    family="gadget",
    noun="phone | das Smartphone | 手机",
    attributes="connection=bluetooth charging=usb-c",
    openers="""
Everything you need, and a battery that sees the evening. | Alles, was man braucht, und ein Akku, der den Abend erlebt. | 该有的都有，电量还能撑到晚上。 | 必要なものはすべて、夜まで持つ電池とともに。
Fast where it counts, quiet where it does not. | Schnell, wo es darauf ankommt, und sonst zurückhaltend. | 该快的地方快，其余时候不打扰。 | 大事な場面では速く、あとは静かです。
""",
    features="""
Security updates arrive for seven years. | Sicherheitsupdates kommen sieben Jahre lang. | 提供七年安全更新。 | セキュリティ更新は7年間続きます。
Screen and battery can be replaced with a small screwdriver. | Bildschirm und Akku lassen sich mit einem kleinen Schraubendreher tauschen. | 屏幕与电池用小螺丝刀即可自行更换。 | 画面と電池は小さなドライバーで交換できます。
Two SIM cards fit, one of them as eSIM. | Zwei SIM-Karten passen hinein, eine davon als eSIM. | 支持双卡，其中一张为eSIM。 | SIMは2枚使え、1枚はeSIMです。
""",
    products="""
TLM | Orbit 5 | Smartphone | Smartphone | 智能手机 | スマートフォン | 549.00 | color=black,sage,lavender storage=128gb,256gb | screen=6.1in camera=50mp battery-life=30h weight=178g
A bright 6.1-inch screen that fits one hand and one pocket. | Ein heller 6,1-Zoll-Bildschirm, der in eine Hand und in eine Tasche passt. | 6.1英寸明亮屏幕，单手可握，口袋可装。 | 明るい6.1インチ画面は、片手にもポケットにも収まります。
TLM | Orbit 5 Max | Smartphone with Large Screen | Smartphone mit großem Bildschirm | 大屏智能手机 | 大画面スマートフォン | 749.00 | color=black,navy,ivory storage=256gb,512gb | screen=6.8in camera=50mp battery-life=42h weight=214g charging=wireless-charging
The large sibling for films, maps and two days without a socket. | Das große Geschwister für Filme, Karten und zwei Tage ohne Steckdose. | 看片、看地图都过瘾的大屏版，两天不插电也够用。 | 映画にも地図にも、充電なしの2日間にも応える大きな兄弟モデルです。
TLM | Orbit Mini | Compact Smartphone | kompaktes Smartphone | 小屏智能手机 | 小型スマートフォン | 449.00 | color=pink,mint,charcoal storage=128gb,256gb | screen=5.4in camera=12mp battery-life=24h weight=139g
Small on purpose: all of it is within reach of a thumb. | Mit Absicht klein: Der Daumen erreicht alles. | 刻意做小，拇指够得到每个角落。 | あえて小さく。すべてが親指の届く範囲にあります。
TLM | Atlas Pro | Camera Smartphone | Kamera-Smartphone | 影像旗舰手机 | カメラ重視スマートフォン | 999.00 | color=black,forest storage=256gb,512gb,1tb | screen=6.5in camera=108mp battery-life=34h weight=203g charging=wireless-charging
Three lenses and a large sensor find light where the eye sees none. | Drei Objektive und ein großer Sensor finden Licht, wo das Auge keines sieht. | 三摄加大底传感器，肉眼看不清的暗处也拍得亮。 | 3つのレンズと大型センサーが、目に見えない光をとらえます。
TLM | Harbor One/港湾一号 | Rugged Smartphone | robustes Outdoor-Smartphone | 三防户外手机 | 高耐久スマートフォン | 399.00 | color=orange,charcoal storage=64gb,128gb | screen=6in camera=12mp battery-life=60h weight=248g water-resistance=ipx7
Survives building sites, canoes and the floor of the workshop. | Übersteht Baustelle, Kanu und Werkstattboden. | 工地、皮划艇、车间地板，怎么摔都不怕。 | 工事現場でも、カヌーでも、作業場の床でも壊れません。
TLM | Simple 3 | Easy-to-Use Phone | einfaches Tastenhandy | 大按键老人机 | かんたん携帯電話 | 89.00 | color=black,red,white | screen=2.8in battery-life=10d weight=96g
Large keys, a loud bell and an emergency button at the back. | Große Tasten, ein lauter Klingelton und eine Notruftaste auf der Rückseite. | 大按键、大铃声，背面设有紧急呼叫键。 | 大きなボタンと大きな着信音、背面に緊急ボタンがあります。
""",
)

TABLETS = ProductType(
    key="tablets",
    code="TA",
    drawing="tablet",
    family="gadget",
    noun="tablet | das Tablet | 平板电脑",
    attributes="connection=bluetooth charging=usb-c",
    openers="""
For the sofa, the lecture hall and the folding table on the train. | Für Sofa, Hörsaal und den Klapptisch im Zug. | 沙发上、教室里、列车小桌板上都好用。 | ソファでも講義室でも、電車のテーブルでも使えます。
A big screen without a big computer. | Ein großer Bildschirm ohne großen Computer. | 要大屏幕，不要大电脑。 | 大きなパソコンのいらない大画面です。
""",
    features="""
Four speakers turn the sound with the screen. | Vier Lautsprecher drehen den Ton mit dem Bild. | 四扬声器随屏幕方向自动切换声道。 | 4つのスピーカーが画面の向きに合わせて音を変えます。
The glass is matte and reflects little. | Das Glas ist matt und spiegelt kaum. | 磨砂玻璃屏，反光少。 | ガラスはつや消しで、映り込みを抑えます。
Profiles keep the children's apps apart from yours. | Profile halten die Apps der Kinder von den eigenen getrennt. | 支持多用户，孩子与大人的应用各自独立。 | プロフィールで、お子さまとご自分のアプリを分けられます。
""",
    products="""
TLM | Canvas 11 | Tablet | Tablet | 平板电脑 | タブレット | 429.00 | color=silver,charcoal storage=128gb,256gb | screen=11in battery-life=12h weight=468g
A sharp 11-inch screen and a body as thin as a magazine. | Ein scharfer 11-Zoll-Bildschirm und ein Gehäuse, dünn wie eine Zeitschrift. | 11英寸清晰屏幕，机身薄如杂志。 | 鮮やかな11インチ画面に、雑誌ほどの薄さです。
TLM | Canvas 13 | Drawing Tablet with Pen | Zeichentablet mit Stift | 手写绘画平板 | ペン付きお絵描きタブレット | 699.00 | color=charcoal,ivory storage=256gb,512gb | screen=13in battery-life=10h weight=640g
The pen reacts to pressure and tilt, and sticks to the edge. | Der Stift reagiert auf Druck und Neigung und haftet magnetisch am Rand. | 手写笔感应压力与倾角，可磁吸收纳于侧边。 | ペンは筆圧と傾きに反応し、縁に吸着します。
TLM | Canvas Mini | Small Tablet | kleines Tablet | 小尺寸平板 | 小型タブレット | 299.00 | color=sky,pink,charcoal storage=64gb,128gb | screen=8.3in battery-life=11h weight=298g
A notebook-sized tablet that slips into a coat pocket. | Ein Tablet im Notizbuchformat, das in die Manteltasche gleitet. | 笔记本大小，大衣口袋就能装下。 | コートのポケットに入るノートサイズのタブレットです。
TLM | Sandbox/沙盒 | Children's Tablet | Kindertablet | 儿童平板 | 子ども用タブレット | 179.00 | color=yellow,teal | screen=8in battery-life=9h weight=420g age=3plus storage=64gb
A thick foam rim absorbs the fall from the high chair. | Ein dicker Schaumrand fängt den Sturz vom Hochstuhl ab. | 厚实防摔边框，从餐椅上掉下来也不怕。 | 厚いフォームの枠が、椅子から落としても衝撃を受け止めます。
TLM | Ledger/账册 | Business Tablet with Keyboard | Business-Tablet mit Tastatur | 商务键盘平板 | キーボード付きビジネスタブレット | 829.00 | color=charcoal layout=ansi-us,iso-de | screen=12.4in battery-life=14h weight=735g
The cover holds a real keyboard with keys that travel. | In der Hülle steckt eine echte Tastatur mit spürbarem Hub. | 保护套内置实体键盘，键程分明。 | カバーには、打鍵感のある本物のキーボードを備えています。
TLM | Galley/灶台 | Kitchen Tablet with Stand | Küchentablet mit Standfuß | 厨房支架平板 | スタンド付きキッチンタブレット | 249.00 | color=white,sage | screen=10in battery-life=8h weight=510g storage=64gb
A stand in the back and a screen that wet fingers can use. | Ein Fuß auf der Rückseite und ein Bildschirm, der nasse Finger erkennt. | 自带支架，手指沾水也能顺畅操作。 | 背面のスタンドと、濡れた指でも使える画面です。
""",
)

E_READERS = ProductType(
    key="e-readers",
    code="ER",
    drawing="e_reader",
    family="gadget",
    noun="e-reader | der E-Book-Reader | 电子书阅读器",
    attributes="connection=bluetooth charging=usb-c",
    openers="""
A library that weighs less than a paperback. | Eine Bibliothek, die weniger wiegt als ein Taschenbuch. | 一座图书馆，比一本平装书还轻。 | 文庫本より軽い図書館です。
Made for reading and nothing else. | Zum Lesen gemacht und zu sonst nichts. | 只为阅读而生。 | 読むためだけに作りました。
""",
    features="""
The light turns from cool to warm as the evening goes on. | Das Licht wandert im Lauf des Abends von kühl zu warm. | 前光随夜色渐深，由冷转暖。 | 夜が更けるにつれ、明かりが寒色から暖色に変わります。
Open formats load over USB, without an account. | Offene Formate lassen sich per USB laden, ganz ohne Konto. | 支持开放格式，USB直接拷书，无需注册账号。 | 一般的な形式の本を、アカウントなしでUSBから読み込めます。
Page buttons work with gloves on. | Die Blättertasten funktionieren auch mit Handschuhen. | 实体翻页键，戴手套也能用。 | ページ送りボタンは手袋でも押せます。
""",
    products="""
TLM | Page/书页 | E-Reader | E-Book-Reader | 电子书阅读器 | 電子書籍リーダー | 119.00 | color=black,white | screen=6in storage=16gb battery-life=28d weight=158g
Paper-like contrast, readable on the brightest beach. | Kontrast wie auf Papier, lesbar am hellsten Strand. | 如纸张般清晰，烈日沙滩上也看得清。 | 紙のようなコントラストで、まぶしい浜辺でも読めます。
TLM | Page Tide/潮页 | Waterproof E-Reader | wasserdichter E-Book-Reader | 防水电子书阅读器 | 防水電子書籍リーダー | 169.00 | color=black,teal | screen=7in storage=32gb battery-life=35d weight=198g water-resistance=ipx7
Reads on in the bathtub, even from the bottom of it. | Liest auch in der Badewanne weiter, notfalls am Grund. | 泡澡时也能看，掉进浴缸也不怕。 | お風呂で読めます。底に沈んでも大丈夫です。
TLM | Folio 10 | Large E-Reader with Pen | großer E-Book-Reader mit Stift | 大屏手写电子书 | ペン付き大画面電子書籍リーダー | 329.00 | color=charcoal storage=32gb,64gb | screen=10.3in battery-life=21d weight=388g
Scores, papers and notes in the margin at full size. | Noten, Aufsätze und Randnotizen in voller Größe. | 乐谱、论文原尺寸阅读，页边随手批注。 | 楽譜も論文も余白の書き込みも、原寸で楽しめます。
TLM | Pixie/小精灵 | Pocket E-Reader | E-Book-Reader im Taschenformat | 口袋电子书 | ポケットサイズ電子書籍リーダー | 99.00 | color=mint,lavender,black | screen=5.2in storage=16gb battery-life=21d weight=112g
The size of a phone, and none of its noise. | So groß wie ein Telefon, aber ohne dessen Lärm. | 手机大小，却没有手机的喧闹。 | スマホほどの大きさで、通知に邪魔されません。
TLM | Palette/调色板 | Color E-Reader | E-Book-Reader mit Farbbildschirm | 彩色电子书阅读器 | カラー電子書籍リーダー | 219.00 | color=black,ivory | screen=7.8in storage=32gb battery-life=18d weight=225g
Muted colors bring comics, maps and picture books to electronic paper. | Gedeckte Farben bringen Comics, Karten und Bilderbücher aufs elektronische Papier. | 柔和彩墨屏，漫画、地图、绘本都有了颜色。 | 落ち着いた色合いで、漫画や地図、絵本を電子ペーパーに映します。
TLM | Storyteller/说书人 | Audio E-Reader | E-Book-Reader mit Vorlesefunktion | 听读两用电子书 | 読み上げ電子書籍リーダー | 149.00 | color=navy,sand | screen=6.8in storage=32gb battery-life=24d weight=186g
Reads aloud where your eyes stopped, and finds the line again. | Liest vor, wo die Augen aufgehört haben, und findet die Zeile wieder. | 眼睛累了就听，再看时自动回到那一行。 | 目を止めた所から読み上げ、また元の行を見つけます。
""",
)

HEADPHONES = ProductType(
    key="headphones",
    code="HP",
    drawing="headphones",
    family="audio",
    noun="headphones | der Kopfhörer | 耳机",
    attributes="connection=bluetooth charging=usb-c",
    openers="""
Music first, everything else later. | Erst die Musik, dann alles andere. | 先听音乐，其他的以后再说。 | まず音楽。ほかのことはあとで。
Light enough to forget, good enough to notice. | Leicht genug, um ihn zu vergessen, gut genug, um ihn zu hören. | 轻到忘记戴着，好到一听便知。 | 着けているのを忘れる軽さと、気づかせる音です。
""",
    features="""
Ear pads and battery are spare parts. | Ohrpolster und Akku gibt es als Ersatzteil. | 耳罩与电池均可单独更换。 | イヤーパッドと電池は交換できます。
Two devices connect at once. | Zwei Geräte lassen sich gleichzeitig verbinden. | 可同时连接两台设备。 | 2台の機器に同時に接続できます。
Ten minutes of charging give five hours of music. | Zehn Minuten Laden reichen für fünf Stunden Musik. | 充电十分钟，畅听五小时。 | 10分の充電で5時間再生できます。
""",
    products="""
SNV | Aria/咏叹 | Noise-Cancelling Headphones | Kopfhörer mit Geräuschunterdrückung | 主动降噪头戴耳机 | ノイズキャンセリングヘッドホン | 229.00 | color=black,sand,navy | noise-cancelling=yes battery-life=38h weight=246g
Six microphones remove the train and leave the announcement. | Sechs Mikrofone nehmen den Zug weg und lassen die Durchsage durch. | 六麦克风降噪，消去车厢轰鸣，保留到站广播。 | 6つのマイクが電車の騒音を消し、アナウンスは残します。
SNV | Ballad/民谣 | On-Ear Headphones | On-Ear-Kopfhörer | 贴耳式无线耳机 | オンイヤーヘッドホン | 79.00 | color=mint,pink,charcoal | noise-cancelling=no battery-life=45h weight=158g
They fold to the size of a fist and weigh next to nothing. | Gefaltet faustgroß und beinahe gewichtslos. | 折叠后仅拳头大小，几乎没有重量。 | こぶし大に折りたため、重さもほとんど感じません。
SNV | Maestro/大师 | Studio Headphones | Studiokopfhörer | 录音棚监听耳机 | スタジオヘッドホン | 189.00 | color=black length=1.5m,3m | connection=cable noise-cancelling=no weight=285g
A neutral sound that flatters no mix and forgives no breath. | Ein neutraler Klang, der keinem Mix schmeichelt und kein Atmen verzeiht. | 声音中性不讨好，混音里的每次呼吸都听得见。 | 飾らない音が、ミックスの粗も息づかいもそのまま伝えます。
SNV | Nocturne/夜曲 | Open-Back Headphones | offener Kopfhörer | 开放式头戴耳机 | 開放型ヘッドホン | 259.00 | color=walnut,black | connection=cable noise-cancelling=no weight=310g
Walnut cups let the room in and the music breathe. | Schalen aus Nussbaum lassen den Raum herein und die Musik atmen. | 胡桃木腔体，让空间融入，让音乐呼吸。 | ウォールナットのハウジングが空間を取り込み、音楽をのびやかに響かせます。
SNV | Skip/跳跃 | Children's Headphones | Kinderkopfhörer | 儿童护耳耳机 | 子ども用ヘッドホン | 39.90 | color=yellow,sky,lavender | noise-cancelling=no battery-life=40h weight=142g age=3plus
The volume ends at 85 decibels, whatever little fingers try. | Bei 85 Dezibel ist Schluss, was kleine Finger auch versuchen. | 音量上限85分贝，小手怎么调都安全。 | 小さな指がどう操作しても、音量は85デシベルまでです。
RDV | Rhythm/节律 | Sports Headphones | Sportkopfhörer | 运动防汗耳机 | スポーツヘッドホン | 99.00 | color=teal,black,orange | noise-cancelling=no battery-life=30h weight=175g water-resistance=ipx4
A firm grip and pads that take sweat and can be washed. | Fester Sitz und Polster, die Schweiß vertragen und waschbar sind. | 佩戴牢固，耳罩耐汗可水洗。 | しっかりした装着感で、汗に強いパッドは洗えます。
""",
)

EARBUDS = ProductType(
    key="earbuds",
    code="EB",
    drawing="earbuds",
    family="audio",
    noun="earbuds | der In-Ear-Kopfhörer | 耳塞",
    attributes="connection=bluetooth charging=usb-c",
    openers="""
The case goes into the watch pocket of your jeans. | Das Etui passt in die kleine Tasche der Jeans. | 充电盒小到能放进牛仔裤的表袋。 | ケースはジーンズのコインポケットに入ります。
For calls on the move and albums on the sofa. | Für Gespräche unterwegs und Alben auf dem Sofa. | 路上通话，沙发听歌，都是它。 | 移動中の通話にも、ソファでのアルバム鑑賞にも。
""",
    features="""
Four sizes of tips come with them. | Vier Größen von Ohrstücken liegen bei. | 附四种尺寸耳塞套。 | 4サイズのイヤーピースが付属します。
Take one out and the music pauses. | Nimmt man einen heraus, pausiert die Musik. | 摘下一只，音乐自动暂停。 | 片方を外すと音楽が止まります。
Touch controls can be locked. | Die Berührungssteuerung lässt sich sperren. | 触控可锁定，防误触。 | タッチ操作はロックできます。
""",
    products="""
SNV | Pebble/卵石 | Wireless Earbuds | kabellose In-Ear-Kopfhörer | 真无线耳机 | ワイヤレスイヤホン | 89.00 | color=white,black,sage | noise-cancelling=no battery-life=28h water-resistance=ipx4
Round, smooth and without a stem, like pebbles from the beach. | Rund, glatt und ohne Stiel, wie Kiesel vom Strand. | 圆润无柄，像海滩上捡来的小卵石。 | 軸のない丸くなめらかな形は、浜辺の小石のようです。
SNV | Pebble Pro/卵石Pro | Noise-Cancelling Earbuds | In-Ear-Kopfhörer mit Geräuschunterdrückung | 真无线降噪耳机 | ノイズキャンセリングイヤホン | 159.00 | color=black,ivory,navy | noise-cancelling=yes battery-life=32h water-resistance=ipx4 charging=wireless-charging
Silence at the press of a finger, street noise at the next. | Ein Druck bringt Ruhe, der nächste die Straße zurück. | 轻按入静，再按回到街头。 | ひと押しで静寂に、もうひと押しで街の音が聞こえます。
RDV | Breakaway/突围 | Sports Earbuds | Sport-In-Ears | 耳挂式运动耳机 | スポーツイヤホン | 79.00 | color=orange,teal,black | noise-cancelling=no battery-life=24h water-resistance=ipx7
Hooks over the ear hold through hurdles and handstands. | Bügel über dem Ohr halten bei Hürdenlauf und Handstand. | 耳挂设计，跨栏倒立都不掉。 | 耳掛けフックで、ハードルでも逆立ちでも外れません。
SNV | Whisper/低语 | Sleep Earbuds | Schlafkopfhörer | 睡眠耳塞 | 睡眠用イヤホン | 119.00 | color=lavender,ivory | noise-cancelling=yes battery-life=14h
So flat that side sleepers do not feel them. | So flach, dass auch Seitenschläfer sie nicht spüren. | 扁平贴耳，侧睡也无感。 | 横向きに寝ても気にならない薄さです。
SNV | Thread/细线 | Wired Earbuds | kabelgebundene In-Ear-Kopfhörer | 有线入耳式耳机 | 有線イヤホン | 29.90 | color=black,white,red | connection=cable noise-cancelling=no
A textile cable that does not tangle and never needs charging. | Ein Textilkabel, das sich nicht verheddert und nie geladen werden muss. | 编织线不缠绕，永远不用充电。 | からみにくい布巻きケーブルで、充電もいりません。
SNV | Bird Call/旷野 | Open-Ear Earbuds | offene Kopfhörer | 开放式不入耳耳机 | オープンイヤー型イヤホン | 109.00 | color=charcoal,mint | noise-cancelling=no battery-life=26h water-resistance=ipx4
The ear stays open for bells, traffic and birds. | Das Ohr bleibt offen für Klingeln, Verkehr und Vögel. | 不堵耳道，铃声、车声、鸟鸣都听得见。 | 耳をふさがず、ベルも車の音も鳥の声も聞こえます。
""",
)

SPEAKERS = ProductType(
    key="speakers",
    code="SP",
    drawing="speaker",
    family="audio",
    noun="speaker | der Lautsprecher | 音箱",
    attributes="connection=bluetooth",
    openers="""
Fills a room without filling the shelf. | Füllt den Raum, ohne das Regal zu füllen. | 声满一室，却不占满书架。 | 棚を占領せずに、部屋いっぱいに響きます。
Sound with a body, at low volume too. | Klang mit Körper, auch bei kleiner Lautstärke. | 小音量下依然饱满有质感。 | 小さな音量でも厚みのある音です。
""",
    features="""
Two of them pair to stereo. | Zwei davon ergeben Stereo. | 两台可组成立体声。 | 2台でステレオになります。
The cover comes off for washing. | Der Bezug lässt sich zum Waschen abnehmen. | 网罩可拆洗。 | カバーは外して洗えます。
A knob on top does what a knob should do. | Ein Drehknopf oben tut, was ein Drehknopf soll. | 顶部旋钮，手感扎实，音量随心。 | 上面のつまみが、つまみらしい仕事をします。
""",
    products="""
SNV | Chorus/合唱 | Portable Speaker | tragbarer Lautsprecher | 便携蓝牙音箱 | ポータブルスピーカー | 89.00 | color=teal,terracotta,charcoal | battery-life=18h weight=620g water-resistance=ipx7 charging=usb-c
Takes rain, sand and a fall into the pool. | Verträgt Regen, Sand und den Sturz in den Pool. | 淋雨、沾沙、掉进泳池都没事。 | 雨にも砂にも、プールへの落下にも耐えます。
SNV | Sonata/奏鸣曲 | Bookshelf Speaker | Regallautsprecher | 书架音箱 | ブックシェルフスピーカー | 199.00 | color=oak,walnut,black plug=eu,us,cn | power=60w weight=3.4kg charging=mains
A wooden cabinet and a silk dome, tuned by ear for a year. | Ein Holzgehäuse und eine Seidenkalotte, ein Jahr lang nach Gehör abgestimmt. | 木质箱体配丝膜高音，人耳调音历时一年。 | 木のキャビネットとシルクドームを、一年かけて耳で調律しました。
SNV | Lullaby/摇篮曲 | Bedside Radio | Radiowecker | 床头收音机 | ベッドサイドラジオ | 74.90 | color=ivory,sage plug=eu,us,cn | power=8w weight=780g charging=mains
Wakes you with birds or news, and the clock dims at night. | Weckt mit Vögeln oder Nachrichten, und die Uhr dimmt sich nachts. | 用鸟鸣或新闻叫醒你，夜间屏幕自动变暗。 | 鳥の声やニュースで目覚め、夜は時計が暗くなります。
SNV | Prelude/序曲 | Sound Bar | Soundbar | 回音壁音箱 | サウンドバー | 249.00 | color=black,white plug=eu,us,cn | power=120w weight=2.8kg charging=mains
Speech stays clear even when the orchestra gets loud. | Sprache bleibt klar, auch wenn das Orchester laut wird. | 配乐再响，对白依然清晰。 | オーケストラが高まっても、セリフが明瞭に聞こえます。
SNV | Marble/弹珠 | Mini Speaker | Mini-Lautsprecher | 迷你小音箱 | ミニスピーカー | 34.90 | color=red,mint,yellow,black | battery-life=10h weight=180g water-resistance=ipx4 charging=usb-c
Hangs from a strap and sounds twice its size. | Hängt an einer Schlaufe und klingt doppelt so groß. | 挂绳随身带，声音比个头大一倍。 | ストラップで吊るせ、見た目の倍の音がします。
SNV | Carousel/唱盘 | Turntable with Speakers | Plattenspieler mit Lautsprechern | 一体式黑胶唱机 | スピーカー付きレコードプレーヤー | 279.00 | color=walnut,oak plug=eu,us,cn | power=30w weight=4.6kg charging=mains
Belt drive, automatic stop and a lid against dust and cats. | Riemenantrieb, automatischer Stopp und ein Deckel gegen Staub und Katzen. | 皮带驱动、自动停止，防尘盖也防猫。 | ベルトドライブとオートストップ、ほこりと猫を防ぐふた付きです。
""",
)

TYPES = (SMARTPHONES, TABLETS, E_READERS, HEADPHONES, EARBUDS, SPEAKERS)
