"""Stationery and toys."""

from cli.demo.tables import ProductType

NOTEBOOKS = ProductType(
    key="notebooks",
    code="NB",
    drawing="notebook",
    family="paper",
    noun="notebook | das Notizbuch | 笔记本",
    openers="""
For plans, lists and the sentence that came on the train. | Für Pläne, Listen und den Satz, der im Zug kam. | 写计划、列清单，记下车上想到的那句话。 | 計画にも、リストにも、電車で浮かんだ一文にも。
Paper never needs an update. | Papier braucht nie ein Update. | 纸，永远不需要升级。 | 紙に更新はいりません。
""",
    features="""
Thread-bound, so that it lies flat on every page. | Fadengebunden, liegt auf jeder Seite flach. | 锁线装订，每页都能摊平。 | 糸かがり綴じで、どのページも平らに開きます。
Ink does not bleed through. | Tinte schlägt nicht durch. | 墨水不洇不透。 | インクが裏抜けしません。
The last pages tear out neatly. | Die letzten Seiten lassen sich sauber heraustrennen. | 末尾数页可整齐撕下。 | 最後の数ページは、きれいに切り離せます。
""",
    products="""
QLM | Harbor Log/航海志 | Hardcover Notebook | Notizbuch mit festem Einband | 硬面笔记本 | ハードカバーノート | 16.90 | color=navy,terracotta,sage,black ruling=lined,dotted,blank | paper=wood-free pages=192pages
Cloth spine, two ribbons and numbered pages. | Leinenrücken, zwei Lesebändchen und nummerierte Seiten. | 布面书脊、双丝带书签，页页有编号。 | 布の背にしおりひも2本、ページ番号入りです。
QLM | Footpath/小径 | Pocket Notebooks, Set of 3 | Taschennotizbücher, 3er-Set | 口袋本三本装 | ポケットノート 3冊セット | 11.90 | color=mustard,grey,forest ruling=squared,dotted | paper=recycled-paper pages=48pages
Thin enough to bend with the trouser pocket. | Dünn genug, um sich der Hosentasche anzupassen. | 薄到能随裤袋弯曲。 | ズボンのポケットに沿って曲がる薄さです。
QLM | Folium/叶脉 | Leather Journal | Lederjournal | 皮面手账 | レザージャーナル | 44.90 | color=brown,burgundy,black ruling=lined,blank | material=vegetable-leather paper=cotton-paper pages=160pages
The leather wraps around refills and stays for years. | Das Leder umhüllt Nachfülleinlagen und bleibt jahrelang. | 皮套可换芯，一用多年。 | レザーカバーで詰め替え用を包み、何年も使えます。
QLM | Almanac/年鉴 | Weekly Planner | Wochenkalender ohne Datum | 无日期周计划本 | 週間手帳 | 19.90 | color=pink,teal,ivory | paper=wood-free pages=128pages
Undated: the year begins when you say so. | Ohne Datum: Das Jahr beginnt, wann man möchte. | 不印日期，哪天开始都行。 | 日付なしだから、好きな日から一年が始まります。
QLM | Plein Air/画意 | Sketchbook | Skizzenbuch | 速写本 | スケッチブック | 18.50 | color=black,sand size=s,m,l | paper=cotton-paper pages=96pages
Heavy paper with a tooth for pencil, ink and light washes. | Schweres Papier mit Korn für Bleistift, Tusche und leichte Lavuren. | 厚实带纹理，铅笔、墨水、淡彩都适用。 | 鉛筆にもインクにも淡い水彩にも合う、目のある厚い紙です。
QLM | Letterpress/活字 | Writing Pad with Envelopes | Briefblock mit Umschlägen | 信笺信封套装 | 封筒付き便箋 | 14.90 | color=sky,ivory,lavender | paper=cotton-paper pages=40pages
For letters that will be kept. | Für Briefe, die aufgehoben werden. | 写给会被好好收藏的信。 | 取っておかれる手紙のために。
""",
)

FOUNTAIN_PENS = ProductType(
    key="fountain-pens",
    code="PN",
    drawing="fountain_pen",
    family="paper",
    noun="pen | der Füller | 钢笔",
    openers="""
Handwriting deserves a good tool. | Handschrift verdient ein gutes Werkzeug. | 好字，值得一支好笔。 | 手書きには、よい道具を。
It gets used to your hand within a month. | Er gewöhnt sich in einem Monat an die Hand. | 写上一个月，它就熟悉了你的手。 | ひと月ほどで、あなたの手になじみます。
""",
    features="""
Takes cartridges as well as a converter. | Nimmt Patronen und Konverter auf. | 墨囊与上墨器两用。 | カートリッジにもコンバーターにも対応します。
The cap posts on the end without tipping the balance. | Die Kappe lässt sich aufstecken, ohne die Balance zu stören. | 笔帽可插笔尾，重心不偏。 | キャップを後ろに挿しても、バランスが崩れません。
Nibs can be exchanged. | Die Federn sind austauschbar. | 笔尖可更换。 | ペン先は交換できます。
""",
    products="""
QLM | Estuary/河口 | Fountain Pen | Füllfederhalter aus Edelharz | 树脂钢笔 | 万年筆 | 49.00 | color=navy,ivory,forest nib=extra-fine,fine,medium,broad | material=resin
A steel nib tuned by hand on a barrel of polished resin. | Eine von Hand eingestellte Stahlfeder an einem polierten Harzschaft. | 抛光树脂笔杆，钢尖逐支手工调校。 | 磨いたレジンの軸に、手で調整した鉄のペン先を合わせました。
QLM | Captain/船长 | Brass Fountain Pen | Füllfederhalter aus Messing | 黄铜钢笔 | 真鍮の万年筆 | 79.00 | color=gold,black nib=fine,medium | material=brass
Solid brass that darkens where the fingers hold it. | Massives Messing, das dort nachdunkelt, wo die Finger greifen. | 实心黄铜，握久之处色泽渐深。 | 指の触れるところから色が深まる、無垢の真鍮です。
QLM | First Line/第一行 | School Fountain Pen | Schulfüller | 学生钢笔 | 学童用万年筆 | 19.90 | color=red,sky,mint nib=fine,medium | material=abs age=5plus
A soft three-sided grip shows small fingers where to hold. | Ein weicher Dreikantgriff zeigt kleinen Fingern, wo sie hingehören. | 三角软握，教小手正确握笔。 | やわらかな三角グリップが、小さな指に持ち方を教えます。
QLM | Tide Line/潮线 | Rollerball Pen | Tintenroller | 宝珠笔 | ローラーボールペン | 29.90 | color=charcoal,teal,burgundy | material=aluminium
Flows like ink, forgives like a ballpoint. | Fließt wie Tinte und verzeiht wie ein Kugelschreiber. | 流畅如墨水，省心如圆珠笔。 | インクのようになめらかで、ボールペンのように気軽です。
QLM | Ink Well/墨池 | Bottled Ink | Tinte im Glas | 彩色钢笔墨水 | ボトルインク | 14.50 | color=navy,burgundy,forest,teal | material=glass capacity=50ml
Shades from deep to pale within a single stroke. | Changiert in einem einzigen Strich von tief bis blass. | 一笔之间，由深入浅。 | ひと筆の中で、濃淡が移ろいます。
QLM | Brushwood/柴枝 | Brush Pen | Pinselstift | 软头毛笔 | 筆ペン | 12.90 | color=black,plum | material=bamboo
A synthetic brush tip for characters and greeting cards. | Eine Pinselspitze für Schriftzeichen und Grußkarten. | 纤维软毫，写书法、写贺卡都行。 | 文字にも挨拶状にも使える、合成毛の筆先です。
""",
)

PENCILS = ProductType(
    key="pencils",
    code="PC",
    drawing="pencils",
    family="paper",
    noun="set | das Stifteset | 画笔",
    attributes="material=cedar-wood",
    openers="""
Everything begins with a line. | Alles beginnt mit einem Strich. | 一切从一根线条开始。 | すべては一本の線から始まります。
For sketchers, builders and second-graders. | Für Zeichner, Bauherren und Zweitklässler. | 画图的、盖房的、上二年级的，都合适。 | 絵を描く人にも、作る人にも、小学2年生にも。
""",
    features="""
The leads are glued in and survive a fall. | Die Minen sind verleimt und überstehen einen Sturz. | 整体胶合笔芯，摔落不断。 | 芯は接着され、落としても折れません。
Wood from certified forests. | Holz aus zertifizierten Wäldern. | 木材来自认证森林。 | 認証された森の木を使っています。
They come in a tin that closes. | Sie kommen in einer Dose, die schließt. | 附可盖紧的铁盒。 | ふたの閉まる缶入りです。
""",
    products="""
QLM | Graphite/石墨 | Drawing Pencils | Zeichenbleistifte | 素描铅笔 | デッサン鉛筆 | 16.90 | set=6pack,12pack | weight=90g
From 6H to 8B, hard as slate to soft as soot. | Von 6H bis 8B, hart wie Schiefer bis weich wie Ruß. | 从6H到8B，硬如石板，软如烟炱。 | 6Hから8Bまで、石板のような硬さから、すすのようなやわらかさまで。
QLM | Meadow Colors/草地色 | Colored Pencils | Buntstifte | 彩色铅笔 | 色鉛筆 | 19.90 | set=12pack,24pack,48pack | weight=180g
Soft wax leads that layer like paint. | Weiche Wachsminen, die sich wie Farbe übereinanderlegen. | 蜡质软芯，可像颜料般层层叠色。 | やわらかなワックス芯は、絵の具のように重ね塗りできます。
TMB | Fistful/小拳头 | Wax Crayons | Wachsmalstifte | 幼儿蜡笔 | 蜜蝋クレヨン | 12.50 | set=8pack,16pack | material=beeswax age=3plus
Blocks of beeswax that fit a whole fist. | Klötze aus Bienenwachs, die in eine ganze Faust passen. | 蜂蜡方块，小拳头一把握住。 | 握りこぶしに合う、蜜蝋のブロックです。
QLM | Rain Wash/雨洗 | Watercolor Set | Aquarellkasten | 固体水彩套装 | 水彩絵の具セット | 34.90 | set=12pack,24pack | material=steel
Half pans in an enameled box with a thumb ring. | Halbe Näpfchen in einem emaillierten Kasten mit Daumenring. | 半块装颜料配珐琅铁盒，附指环便于写生。 | 指を通すリング付きのホーロー缶に、ハーフパンを収めました。
QLM | Highlight/划线 | Pastel Markers | Pastell-Textmarker | 淡彩荧光笔 | パステルマーカー | 9.90 | set=6pack,12pack | material=abs
Pale enough to read through, wide enough for a line. | Blass genug zum Durchlesen, breit genug für eine Zeile. | 色淡不遮字，一笔正好一行。 | 下の文字が読める淡さで、一行を引ける幅です。
QLM | Carpenter/木匠 | Mechanical Pencil | Druckbleistift | 自动铅笔 | シャープペンシル | 24.90 | color=silver,black,red | material=aluminium weight=21g
Knurled metal and a lead that never turns away. | Gerändeltes Metall und eine Mine, die sich nicht wegdreht. | 滚花金属握位，铅芯稳固不转动。 | ローレット加工の金属軸に、芯が回らない機構です。
""",
)

BUILDING_BLOCKS = ProductType(
    key="building-blocks",
    code="BB",
    drawing="blocks",
    family="play",
    noun="set | das Bausteinset | 积木",
    attributes="material=beech",
    openers="""
A tower wants to be built, and to fall. | Ein Turm will gebaut werden und dann fallen. | 高塔生来就要搭起，再轰然倒下。 | 塔は積まれ、そして崩れるためにあります。
Rainy Sundays pass quickly with this. | Verregnete Sonntage vergehen damit schnell. | 有了它，下雨的周日过得飞快。 | 雨の日曜日も、あっという間です。
""",
    features="""
Edges are rounded and smooth. | Die Kanten sind rund und glatt. | 边角圆润光滑。 | 角は丸く、なめらかに仕上げています。
Colored with saliva-proof glazes. | Mit speichelfesten Lasuren gefärbt. | 水性漆着色，宝宝啃咬也安全。 | よだれにも安心な塗料で彩色しています。
Fits together with our other sets. | Passt zu unseren anderen Sets. | 可与同系列其他套装混搭。 | ほかのセットと組み合わせられます。
""",
    products="""
TMB | Hilltown/山城 | Wooden Blocks | Holzbausteine | 原木积木 | 積み木 | 39.90 | color=oak,sky pieces=50pcs,100pcs | age=3plus
Arches, roofs and cubes for a town with a market place. | Bögen, Dächer und Würfel für eine Stadt mit Marktplatz. | 拱门、屋顶、方块，搭出一座带集市的小城。 | アーチと屋根と立方体で、広場のある町ができます。
TMB | Cascade/瀑布 | Marble Run | Kugelbahn aus Holz | 木质弹珠轨道 | 玉転がし | 54.90 | color=oak pieces=48pcs,90pcs | age=5plus
Rails, funnels and a bell at the very bottom. | Schienen, Trichter und ganz unten eine Glocke. | 轨道、漏斗，终点还有一声铃响。 | レールと漏斗、いちばん下には鈴が付いています。
TMB | Rainbow Bridge/彩虹桥 | Wooden Stacker | Stapelbogen aus Holz | 叠叠乐 | 木のスタッキングトイ | 34.90 | color=red,pink,sage pieces=7pcs,12pcs | age=3plus
Bridge, cradle, fence or just a rainbow. | Brücke, Wiege, Zaun oder einfach ein Regenbogen. | 是桥、是摇篮、是围栏，也可以只是彩虹。 | 橋にも、ゆりかごにも、柵にも、ただの虹にもなります。
TMB | Little Express/小快车 | Wooden Train Set | Holzeisenbahn | 木质小火车套装 | 木製レールセット | 59.00 | color=red,forest pieces=30pcs,60pcs | age=3plus
Tracks from tunnel to bridge, with magnets that never argue. | Schienen vom Tunnel bis zur Brücke und Magnete, die nie streiten. | 隧道连桥梁，磁吸车厢一碰即合。 | トンネルから橋までの線路と、仲よくつながるマグネットです。
TMB | Workshop/小工坊 | Construction Kit | Konstruktionsbaukasten | 螺丝拼装玩具 | 組み立てキット | 44.90 | color=yellow,teal pieces=80pcs,150pcs | age=5plus
Bolts and plates become cranes, cars and things without a name. | Aus Schrauben und Platten werden Kräne, Autos und Dinge ohne Namen. | 螺丝与板件，拼出吊车、汽车和叫不出名字的东西。 | ボルトと板が、クレーンや車や名前のないものになります。
TMB | Windowpane/窗格 | Magnetic Tiles | Magnetbausteine | 磁力片积木 | マグネットタイル | 49.90 | color=clear,lavender pieces=32pcs,60pcs,100pcs | material=abs age=3plus
Colored panes click together and glow at the window. | Farbige Scheiben klicken zusammen und leuchten am Fenster. | 彩色磁片咔哒相吸，放在窗边透出光彩。 | 色とりどりの板がぱちっと付き、窓辺で光ります。
""",
)

PLUSH_TOYS = ProductType(
    key="plush-toys",
    code="PY",
    drawing="bear",
    family="play",
    noun="plush toy | das Kuscheltier | 毛绒玩具",
    attributes="material=plush care=wash-30 age=3plus",
    openers="""
Listens well and tells nobody. | Hört gut zu und erzählt nichts weiter. | 认真倾听，从不泄密。 | よく話を聞き、誰にも言いません。
Goes along to kindergarten, hospital and the moon. | Kommt mit in den Kindergarten, ins Krankenhaus und zum Mond. | 去幼儿园、去医院、去月球，它都陪着。 | 幼稚園へも、病院へも、月へも一緒です。
""",
    features="""
Eyes are embroidered and cannot come off. | Die Augen sind gestickt und können nicht abgehen. | 刺绣眼睛，不会脱落。 | 目は刺しゅうで、取れません。
Filled with recycled fiber. | Gefüllt mit Recyclingfaser. | 填充再生纤维。 | 中わたは再生繊維です。
Washable, in a pillow case. | Waschbar, am besten im Kissenbezug. | 套上枕套即可机洗。 | 枕カバーに入れて洗えます。
""",
    products="""
TMB | Bruno/布鲁诺 | Plush Bear | Kuschelbär | 毛绒小熊 | くまのぬいぐるみ | 27.90 | color=brown,ivory,grey height=25cm,40cm |
A round belly, short arms and a serious look. | Runder Bauch, kurze Arme und ein ernster Blick. | 圆肚皮、短胳膊，一脸认真。 | 丸いおなかに短い腕、まじめな顔つきです。
TMB | Lotte/洛特 | Plush Rabbit | Kuschelhase | 毛绒长耳兔 | うさぎのぬいぐるみ | 24.90 | color=pink,ivory,grey height=25cm,40cm |
Ears long enough to be carried by. | Ohren, lang genug zum Tragen. | 耳朵够长，拎着就走。 | 持って運べるほど長い耳です。
TMB | Finn/芬恩 | Plush Fox | Kuschelfuchs | 毛绒小狐狸 | きつねのぬいぐるみ | 26.90 | color=orange,white height=30cm |
The tail doubles as a pillow. | Der Schwanz ist zugleich ein Kopfkissen. | 大尾巴也能当枕头。 | しっぽは枕にもなります。
TMB | Tangtang/糖糖 | Plush Panda | Kuschelpanda | 毛绒熊猫 | パンダのぬいぐるみ | 29.90 | color=black,brown height=30cm,45cm |
Sits on its own and holds a bamboo shoot made of felt. | Sitzt von allein und hält einen Bambustrieb aus Filz. | 能自己坐稳，抱着一截毛毡竹笋。 | ひとりで座り、フェルトのたけのこを抱えています。
TMB | Olga/奥尔加 | Plush Whale | Kuschelwal | 毛绒大鲸鱼 | くじらのぬいぐるみ | 34.90 | color=sky,navy,grey height=35cm |
As big as an arm rest and as calm as the deep sea. | Groß wie eine Armlehne und ruhig wie die Tiefsee. | 像扶手一样大，像深海一样安静。 | 肘掛けほどの大きさで、深海のような穏やかさです。
TMB | Snooze/打盹 | Comforter Blanket | Schmusetuch mit Bär | 安抚巾玩偶 | くまのお休みタオル | 16.90 | color=mint,pink,sky | material=organic-cotton
Half bear, half blanket, with knots to chew on. | Halb Bär, halb Tuch, mit Knoten zum Knabbern. | 半只小熊半条巾，四角打结可啃咬。 | 半分はくま、半分は毛布。かめる結び目付きです。
""",
)

PUZZLES = ProductType(
    key="puzzles",
    code="PZ",
    drawing="puzzle",
    family="play",
    noun="puzzle | das Puzzle | 拼图",
    attributes="material=cardboard",
    openers="""
Clear the table, it may take days. | Tisch freiräumen, es kann Tage dauern. | 先清空桌子，可能要拼上好几天。 | 食卓を空けてください。何日かかかります。
The rest of the family will just have a quick look, for hours. | Der Rest der Familie schaut nur kurz vorbei, stundenlang. | 全家人都说只看一眼，一看就是几小时。 | 家族も「ちょっとだけ」と言いながら、何時間も過ごします。
""",
    features="""
Pieces fit with a soft click. | Die Teile fügen sich mit leisem Klick. | 咬合紧密，轻轻一声即到位。 | ピースはやわらかな音を立ててはまります。
Matte print without glare. | Matter Druck ohne Spiegelung. | 哑面印刷不反光。 | つや消し印刷で、光りません。
A missing piece is replaced free of charge. | Ein fehlendes Teil ersetzen wir kostenlos. | 缺片免费补寄。 | なくなったピースは無料でお届けします。
""",
    products="""
TMB | Night Market/夜市 | Jigsaw Puzzle | Puzzle mit Nachtmarktmotiv | 风情拼图 | ジグソーパズル | 22.90 | pieces=500pcs,1000pcs,2000pcs | age=8plus
Lanterns, noodles and two hundred people to discover. | Laternen, Nudeln und zweihundert Menschen zum Entdecken. | 灯笼、面摊，还有两百个人物等你发现。 | 提灯に麺、200人の人々を探して楽しめます。
TMB | Alpine Lake/高山湖 | Jigsaw Puzzle | Puzzle mit Bergseemotiv | 风光拼图 | ジグソーパズル | 21.90 | pieces=500pcs,1000pcs | age=8plus
Half of it is sky, and that is the hard half. | Die Hälfte ist Himmel, und das ist die schwere Hälfte. | 一半是天空，难的正是这一半。 | 半分は空。そこが難しい半分です。
TMB | Herbarium/植物志 | Botanical Jigsaw Puzzle | Puzzle mit Pflanzentafeln | 图鉴拼图 | 植物画ジグソーパズル | 23.90 | pieces=1000pcs,1500pcs | age=8plus
Sixty plants, drawn by us and named in Latin. | Sechzig Pflanzen, von uns gezeichnet und lateinisch benannt. | 六十种植物手绘，附拉丁学名。 | 私たちが描いた60種の植物に、ラテン語の名前を添えました。
TMB | Barnyard/农场 | Wooden Puzzle | Holzpuzzle | 木质拼图 | 木製パズル | 17.90 | color=yellow,sage pieces=8pcs,16pcs | material=beech age=3plus
Thick animals that stand on their own as well. | Dicke Tiere, die auch allein stehen können. | 加厚动物块，拿下来还能立着玩。 | 厚みのある動物は、そのまま立てて遊べます。
TMB | Globe/地球 | Spherical Puzzle | Puzzleball mit Weltkarte | 立体球形拼图 | 球体パズル | 29.90 | pieces=240pcs,540pcs | material=abs age=8plus
Curved pieces become a globe without any glue. | Gewölbte Teile werden ohne Kleber zum Globus. | 弧面拼片，无需胶水拼成地球。 | 曲面のピースが、のりを使わずに地球儀になります。
TMB | Seven Shapes/巧思 | Tangram | Legespiel aus Holz | 木质七巧板 | タングラム | 12.90 | color=walnut,red,blue | material=walnut age=5plus
Seven pieces, and more figures than anyone has counted. | Sieben Teile und mehr Figuren, als je jemand gezählt hat. | 七块板，拼法多到数不清。 | 7枚のピースで、数えきれないほどの形が作れます。
""",
)

TYPES = (NOTEBOOKS, FOUNTAIN_PENS, PENCILS, BUILDING_BLOCKS, PLUSH_TOYS, PUZZLES)
