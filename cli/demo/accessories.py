"""Bags and accessories."""

from cli.demo.tables import ProductType

BACKPACKS = ProductType(
    key="backpacks",
    code="BP",
    drawing="backpack",
    family="carry",
    noun="backpack | der Rucksack | 双肩包",
    attributes="closure=zip",
    openers="""
It carries the day: laptop, lunch, rain jacket and a book. | Er trägt den ganzen Tag: Laptop, Mittagessen, Regenjacke und ein Buch. | 电脑、午餐、雨衣加一本书，一天所需都装得下。 | ノートパソコンもお弁当も、雨具も本も、一日分が入ります。
Sits close to the back and stays quiet on the stairs. | Sitzt nah am Rücken und wippt auf der Treppe nicht. | 贴背稳固，上下楼梯也不晃。 | 背中に寄り添い、階段でも揺れません。
""",
    features="""
The padded back lets air through. | Das gepolsterte Rückenteil lässt Luft durch. | 背部软垫带透气通道。 | パッド入りの背面が風を通します。
A hidden pocket at the back holds passport and wallet. | Ein verstecktes Fach am Rücken nimmt Pass und Geldbörse auf. | 背面暗袋可放护照与钱包。 | 背面の隠しポケットにパスポートと財布が入ります。
Zipper pulls are large enough for gloves. | Die Zipper sind groß genug für Handschuhe. | 拉头够大，戴手套也好拉。 | ファスナーの引き手は手袋でもつかめる大きさです。
""",
    products="""
CRV | Tramway/电车 | Laptop Backpack | Laptop-Rucksack | 通勤电脑双肩包 | ノートパソコン用リュック | 89.00 | color=charcoal,navy,olive | material=recycled-polyester capacity=20l laptop=16in protection=water-repellent
The laptop sits in its own padded sleeve that does not touch the ground. | Der Laptop steckt in einem eigenen Polsterfach, das den Boden nicht berührt. | 独立悬空电脑仓，放下包也不磕底。 | ノートパソコンは、底に触れない専用のパッド入りポケットに収まります。
FJV | Switchback/之字路 | Hiking Backpack | Wanderrucksack | 登山徒步背包 | 登山用リュック | 159.00 | color=teal,orange,forest capacity=28l,38l,50l | material=recycled-nylon protection=water-repellent
A light frame moves the load to the hips; the lid comes off. | Ein leichter Rahmen verlagert die Last auf die Hüfte; der Deckel ist abnehmbar. | 轻质支架把重量转移到腰部，顶包可拆。 | 軽いフレームが荷重を腰に移し、雨ぶたは外せます。
CRV | Courier/信使 | Roll-Top Backpack | Rolltop-Rucksack | 卷口双肩包 | ロールトップリュック | 109.00 | color=black,mustard,grey | material=recycled-polyester capacity=24l closure=roll-top protection=waterproof
Rolled up it is watertight, opened it swallows a whole market purchase. | Gerollt ist er wasserdicht, geöffnet schluckt er den ganzen Markteinkauf. | 卷起防水，展开能装下一整趟菜场采购。 | 巻けば防水、開けば市場の買い物が丸ごと入ります。
CRV | Scholar/学者 | Canvas Backpack | Canvas-Rucksack | 帆布双肩包 | キャンバスリュック | 74.90 | color=sand,navy,burgundy | material=canvas capacity=18l laptop=14in closure=buckle
Waxed canvas with leather straps that age along with their owner. | Gewachster Canvas mit Lederriemen, die mit ihrem Besitzer altern. | 上蜡帆布配皮带扣，与主人一同变老变美。 | ワックスキャンバスとレザーのベルトが、持ち主と一緒に年を重ねます。
CRV | Little Owl/小猫头鹰 | Children's Backpack | Kinderrucksack | 儿童双肩包 | 子ども用リュック | 44.90 | color=sky,pink,yellow | material=recycled-polyester capacity=8l age=3plus
A chest strap, reflective piping and a name tag inside. | Brustgurt, reflektierende Paspel und ein Namensschild innen. | 配胸扣、反光滚边，内有姓名贴。 | チェストストラップ、反射パイピング、内側の名札付きです。
RDV | Slipstream/尾流 | Cycling Backpack | Fahrradrucksack | 骑行背包 | 自転車用リュック | 94.00 | color=black,orange | material=recycled-nylon capacity=15l protection=waterproof
A raised back panel, a helmet net and a rain cover in the base. | Abgehobenes Rückenteil, Helmnetz und eine Regenhülle im Boden. | 悬空背板、头盔网兜，包底藏有防雨罩。 | 浮かせた背面パネル、ヘルメットネット、底のレインカバーを備えています。
""",
)

TOTE_BAGS = ProductType(
    key="tote-bags",
    code="TB",
    drawing="tote",
    family="carry",
    noun="tote bag | die Tragetasche | 托特包",
    openers="""
Hangs by the door, ready for anything. | Hängt an der Tür und ist zu allem bereit. | 挂在门边，随时出发。 | ドアのそばに掛けて、いつでも出かけられます。
The bag that replaces a hundred others. | Die Tasche, die hundert andere ersetzt. | 一只包，抵得上一百只塑料袋。 | 百枚の袋の代わりになるバッグです。
""",
    features="""
The handles are long enough for the shoulder. | Die Henkel sind lang genug für die Schulter. | 提手够长，可单肩背。 | 持ち手は肩に掛けられる長さです。
A key leash ends the rummaging. | Ein Schlüsselband beendet das Kramen. | 内置钥匙绳，不再翻包找钥匙。 | キーストラップで、もう鍵を探しません。
The base is doubled and stands on its own. | Der Boden ist doppelt gelegt und steht von allein. | 双层包底，可自立不倒。 | 底は二重で自立します。
""",
    products="""
CRV | Mercato/集市 | Canvas Tote Bag | Canvas-Tragetasche | 帆布托特包 | キャンバストートバッグ | 29.90 | color=ivory,navy,terracotta | material=canvas care=wash-30
Sixteen-ounce canvas carries ten kilos of potatoes without a sound. | Schwerer Canvas trägt klaglos zehn Kilo Kartoffeln. | 16盎司厚帆布，装十公斤土豆也不吭声。 | 16オンスのキャンバスは、じゃがいも10キロも軽々と運びます。
CRV | Atelier/画室 | Leather Tote Bag | Ledershopper | 真皮托特包 | レザートートバッグ | 189.00 | color=camel,black,burgundy | material=vegetable-leather laptop=14in closure=snap
Unlined leather, cut from one hide, that tells its age with pride. | Ungefüttertes Leder aus einer einzigen Haut, dem man das Alter ansehen darf. | 整张皮革裁制、无内衬，岁月痕迹就是勋章。 | 一枚革から裁った裏地なしのレザーが、年月を誇らしく刻みます。
CRV | Petal/花瓣 | Foldable Shopper | faltbarer Einkaufsbeutel | 折叠购物袋 | 折りたたみエコバッグ | 14.90 | color=mint,pink,yellow,navy | material=recycled-nylon
Folded, it is no bigger than a pocket mirror. | Gefaltet ist er kaum größer als ein Taschenspiegel. | 折叠后与随身小镜子差不多大。 | たためば手鏡ほどの大きさです。
HVS | Picnic/野餐 | Insulated Cooler Bag | Kühltasche | 保温包 | 保冷バッグ | 39.90 | color=sage,sky,charcoal | material=recycled-polyester capacity=16l closure=zip care=wipe-clean
Welded seams keep ice in and meltwater from dripping out. | Verschweißte Nähte halten das Eis drin und das Schmelzwasser auch. | 热压接缝，冰块留得住，化水不漏。 | 溶着した縫い目が冷気を保ち、溶けた水も漏らしません。
CRV | Getaway/远足 | Weekend Bag | Reisetasche fürs Wochenende | 周末旅行袋 | ボストンバッグ | 139.00 | color=olive,navy,brown | material=canvas capacity=38l closure=zip
Two nights fit in, and so does the overhead locker. | Platz für zwei Nächte, und ins Gepäckfach passt sie auch. | 装得下两晚行装，也放得进行李架。 | 2泊分が入り、機内の荷物棚にも収まります。
QLM | Margin/页边 | Book Tote | Büchertasche | 文艺帆布书袋 | ブックトート | 22.00 | color=ivory,black,forest | material=organic-cotton care=wash-30
Two inner sleeves separate novels from groceries. | Zwei Innenfächer trennen Romane von Einkäufen. | 两个内袋，小说与蔬果各归其位。 | 2つの内ポケットで、小説と食料品を分けられます。
""",
)

WALLETS = ProductType(
    key="wallets",
    code="WL",
    drawing="wallet",
    family="carry",
    noun="wallet | die Geldbörse | 钱包",
    attributes="material=leather closure=snap",
    openers="""
Holds what you need and nothing else. | Fasst, was man braucht, und sonst nichts. | 只装必需之物，不多不少。 | 必要なものだけを収めます。
A small companion for a long time. | Ein kleiner Begleiter für lange Zeit. | 小小一只，长久相伴。 | 長く寄り添う小さな相棒です。
""",
    features="""
The edges are painted and burnished by hand. | Die Kanten sind von Hand gefärbt und poliert. | 手工油边，反复打磨。 | コバは手作業で塗り、磨いています。
A lining shields contactless cards. | Ein Futter schirmt kontaktlose Karten ab. | 内衬屏蔽层，防止卡片被隔空读取。 | 裏地が非接触カードを守ります。
The thread is waxed linen, sewn with two needles. | Genäht wird mit gewachstem Leinenfaden und zwei Nadeln. | 蜡线双针缝制，一针断线也不散开。 | ロウ引きの麻糸を2本の針で縫っています。
""",
    products="""
CRV | Folio/对开本 | Bifold Wallet | klassische Geldbörse | 对折短款钱包 | 二つ折り財布 | 49.00 | color=brown,black,navy |
Six cards, two compartments for notes and room for a photograph. | Sechs Karten, zwei Scheinfächer und Platz für ein Foto. | 六个卡位、两格钞位，还能放一张照片。 | カード6枚と札入れ2室、写真を入れる場所もあります。
CRV | Chapter/章节 | Card Holder | Kartenetui | 卡包 | カードケース | 29.00 | color=camel,burgundy,forest,black | material=vegetable-leather closure=slip-on
Four slots and one fold: thinner than a pencil. | Vier Fächer, eine Falte: dünner als ein Bleistift. | 四个卡槽，比铅笔还薄。 | ポケット4つとひと折り。鉛筆より薄い作りです。
CRV | Saga/长卷 | Long Wallet | lange Geldbörse | 长款拉链钱包 | 長財布 | 79.00 | color=pink,black,teal | closure=zip
Notes lie flat, coins have a gusset and a phone fits in too. | Scheine liegen glatt, Münzen haben ein Balgfach, und ein Telefon passt auch hinein. | 钞票平放不折，零钱有风琴袋，手机也放得下。 | お札は平らに、小銭にはまちがあり、スマホも入ります。
CRV | Travelogue/游记 | Passport Cover | Reisepasshülle | 护照夹 | パスポートケース | 36.00 | color=navy,camel,olive | closure=slip-on
Holds a passport, a boarding pass and a spare note for the taxi. | Für Pass, Bordkarte und einen Notgroschen fürs Taxi. | 护照、登机牌，再备一张打车钱。 | パスポートと搭乗券、タクシー用の予備のお札が入ります。
FJV | Pocket Stone/衣袋小石 | Sports Wallet | Sportgeldbörse | 轻便运动钱包 | スポーツ財布 | 24.90 | color=teal,orange,charcoal | material=recycled-nylon closure=zip protection=water-repellent
Weighs as much as a letter and survives the washing machine. | Wiegt so viel wie ein Brief und übersteht die Waschmaschine. | 轻如一封信，误进洗衣机也无妨。 | 手紙ほどの軽さで、洗濯機にかけても大丈夫です。
CRV | Footnote/脚注 | Coin Purse | Münzbörse | 零钱包 | 小銭入れ | 19.90 | color=mustard,red,sage | material=suede
A folded triangle that opens like a little tray. | Ein gefaltetes Dreieck, das sich wie eine kleine Schale öffnet. | 三角折叠结构，打开即成小托盘。 | 三角に折りたたまれ、開けば小さなトレイになります。
""",
)

SUITCASES = ProductType(
    key="suitcases",
    code="SC",
    drawing="suitcase",
    family="carry",
    noun="suitcase | der Koffer | 行李箱",
    attributes="closure=zip",
    openers="""
Rolls quietly through night trains and early halls. | Rollt leise durch Nachtzüge und frühe Bahnhofshallen. | 静静滑过夜班列车与清晨的候车厅。 | 夜行列車でも早朝のロビーでも、静かに転がります。
Packed in ten minutes, found at once on the belt. | In zehn Minuten gepackt, auf dem Band sofort erkannt. | 十分钟装好，转盘上一眼认出。 | 10分で荷造りでき、受取所でもすぐ見つかります。
""",
    features="""
Four double wheels turn on the spot. | Vier Doppelrollen drehen auf der Stelle. | 四组双轮万向，原地转向顺滑。 | 4つのダブルキャスターがその場で回ります。
Both halves have a zipped divider. | Beide Hälften haben eine Trennwand mit Reißverschluss. | 两侧均有拉链隔层。 | 両側にファスナー付きの仕切りがあります。
Wheels and handles are spare parts that we keep for ten years. | Rollen und Griffe halten wir zehn Jahre lang als Ersatzteile vor. | 轮子与拉杆均可更换，配件供应十年。 | キャスターとハンドルの部品は10年間保管しています。
""",
    products="""
CRV | Meridian/子午线 | Hard-Shell Suitcase | Hartschalenkoffer | 硬壳拉杆箱 | ハードスーツケース | 149.00 | color=navy,sage,silver capacity=36l,68l,98l | material=polycarbonate
The ribbed shell gives way under a blow and springs back. | Die gerippte Schale gibt bei Stößen nach und springt zurück. | 竖纹箱体受压可回弹，不易凹陷。 | リブ入りのシェルが衝撃でたわみ、元に戻ります。
CRV | Departure/启程 | Cabin Trolley | Handgepäcktrolley | 登机箱 | 機内持ち込みキャリーケース | 129.00 | color=black,terracotta,mint | material=polycarbonate capacity=38l laptop=15.6in
A front pocket opens by itself for the security check. | Das Vorderfach öffnet separat für die Sicherheitskontrolle. | 前开仓设计，过安检取电脑更方便。 | 前ポケットだけを開けられ、保安検査で便利です。
CRV | Zenith/天顶 | Aluminum Suitcase | Aluminiumkoffer | 铝镁合金行李箱 | アルミスーツケース | 399.00 | color=silver,black capacity=36l,82l | material=aluminium closure=buckle
Two latches instead of a zipper; every dent is a memory. | Zwei Schlösser statt Reißverschluss; jede Beule ist eine Erinnerung. | 双锁扣代替拉链，每处划痕都是旅途的印记。 | ファスナーの代わりに2つのラッチ。へこみも思い出になります。
CRV | Tailwind/顺风 | Soft Trolley | Weichgepäcktrolley | 软面拉杆箱 | ソフトキャリーケース | 119.00 | color=charcoal,burgundy capacity=40l,72l | material=recycled-polyester protection=water-repellent
Expandable by five centimeters for the way back. | Für die Rückreise um fünf Zentimeter erweiterbar. | 可扩容五厘米，返程多装点不愁。 | 帰り道のために5センチ拡張できます。
CRV | Nomad/游牧 | Wheeled Duffel | Rollenreisetasche | 拉杆旅行包 | キャスター付きダッフルバッグ | 139.00 | color=olive,black capacity=60l,90l | material=recycled-nylon protection=waterproof
Half bag, half suitcase, with straps that turn it into a backpack. | Halb Tasche, halb Koffer, mit Gurten, die sie zum Rucksack machen. | 半包半箱，加上背带还能当背包。 | 半分かばん、半分スーツケース。ベルトで背負うこともできます。
CRV | Comet/彗星 | Children's Suitcase | Kinderkoffer | 儿童拉杆箱 | 子ども用スーツケース | 69.00 | color=sky,yellow,pink | material=polycarbonate capacity=18l age=3plus
A pull strap for parents and a seat for tired legs. | Ein Zugband für die Eltern und ein Sitz für müde Beine. | 家长可拉，孩子走累了还能坐。 | 親御さん用の引きひもと、疲れた足のための座面付きです。
""",
)

UMBRELLAS = ProductType(
    key="umbrellas",
    code="UM",
    drawing="umbrella",
    family="adorn",
    noun="umbrella | der Regenschirm | 雨伞",
    attributes="material=recycled-polyester frame=fiberglass",
    openers="""
Rain is only weather. | Regen ist auch nur Wetter. | 下雨，不过是一种天气。 | 雨は、ただの天気です。
An umbrella worth going back for. | Ein Schirm, für den man noch einmal umkehrt. | 落在咖啡馆也值得折回去取的伞。 | 忘れたら取りに戻りたくなる傘です。
""",
    features="""
The canopy is woven tightly and dries in minutes. | Das Dach ist dicht gewebt und trocknet in Minuten. | 高密伞布，几分钟即干。 | 生地は高密度に織られ、数分で乾きます。
Flexible ribs turn inside out and back without breaking. | Flexible Streben klappen um und wieder zurück, ohne zu brechen. | 柔韧伞骨，被风吹翻也能复原不断。 | しなる骨は裏返っても折れずに戻ります。
A single rib can be replaced. | Einzelne Streben lassen sich austauschen. | 单根伞骨可更换。 | 骨は1本から交換できます。
""",
    products="""
CRV | Cloudburst/暴雨 | Folding Umbrella | Taschenschirm | 折叠晴雨伞 | 折りたたみ傘 | 29.90 | color=navy,black,mustard | weight=320g
Opens and closes at the push of a button. | Öffnet und schließt auf Knopfdruck. | 一键自动开合。 | ボタンひとつで開閉します。
CRV | Boulevard/林荫道 | Stick Umbrella | Stockschirm | 长柄直杆伞 | 長傘 | 59.00 | color=black,forest,burgundy | frame=steel weight=520g
A bent chestnut handle and a canopy for one and a half. | Ein gebogener Kastaniengriff und ein Dach für anderthalb Personen. | 弯柄取自栗木，伞面够一个半人用。 | 曲げ木の栗の持ち手に、1人半が入る大きさです。
CRV | Featherweight/羽量 | Ultralight Umbrella | ultraleichter Schirm | 超轻铅笔伞 | 超軽量傘 | 39.90 | color=sky,pink,grey | frame=aluminium weight=145g
At 145 grams you forget it is in the bag, until you need it. | Bei 145 Gramm vergisst man ihn in der Tasche, bis man ihn braucht. | 仅145克，放在包里浑然不觉，要用时才想起。 | 145gなので、必要になるまでかばんの中で忘れてしまいます。
CRV | Duet/二重奏 | Large Golf Umbrella | großer Partnerschirm | 超大双人伞 | 大判ゴルフ傘 | 49.00 | color=teal,charcoal | weight=610g
Room for two and a dog, vented against gusts. | Platz für zwei und einen Hund, mit Windventil gegen Böen. | 容得下两个人加一只狗，双层透风伞面抗强风。 | 2人と犬が入れる大きさで、突風は通気口が逃します。
CRV | Lantern/灯笼 | Clear Dome Umbrella | transparenter Kuppelschirm | 透明拱形伞 | ドーム型ビニール傘 | 24.90 | color=clear,white | weight=430g
Deep like a bell, so that you see where you are going. | Tief wie eine Glocke, und man sieht trotzdem, wohin man geht. | 深拱伞面护住肩膀，又不挡视线。 | 釣り鐘のように深く、それでも前がよく見えます。
CRV | Parasol/树荫 | Sun and Rain Umbrella | Schirm für Sonne und Regen | 黑胶防晒晴雨伞 | 晴雨兼用傘 | 34.90 | color=lavender,ivory,mint | protection=uv400 weight=280g
A coated inside keeps the heat out and the shade in. | Die beschichtete Innenseite hält die Hitze draußen und den Schatten drinnen. | 黑胶涂层隔热遮光，伞下自成一片阴凉。 | 内側のコーティングが熱をさえぎり、日陰を作ります。
""",
)

CAPS = ProductType(
    key="caps",
    code="CP",
    drawing="cap",
    family="adorn",
    noun="cap | die Mütze | 帽子",
    attributes="season=all-year care=hand-wash",
    openers="""
For bad hair days and good walks. | Für Tage mit schlechter Frisur und gute Spaziergänge. | 头发不听话的日子，也要出门走走。 | 髪がまとまらない日にも、気持ちのいい散歩にもどうぞ。
Small enough for the coat pocket. | Klein genug für die Manteltasche. | 折起来塞进大衣口袋就走。 | コートのポケットに収まります。
""",
    features="""
The inner band is soft and takes up moisture. | Das Innenband ist weich und nimmt Feuchtigkeit auf. | 内圈吸汗带柔软亲肤。 | 内側のバンドはやわらかく、汗を吸います。
It fits a wide range of heads. | Sie passt auf viele Köpfe. | 弹性好，适合多数头围。 | 幅広い頭のサイズに合います。
The color is fast to light. | Die Farbe ist lichtecht. | 颜色耐晒，不易褪色。 | 日光で色あせしにくい染めです。
""",
    products="""
NRD | Gull/海鸥 | Baseball Cap | Baseballkappe | 棒球帽 | ベースボールキャップ | 24.90 | color=navy,sand,forest,black | material=cotton closure=buckle
A washed cotton cap with a curved brim and a brass buckle. | Eine gewaschene Baumwollkappe mit gebogenem Schirm und Messingschnalle. | 水洗棉帽身，弯檐设计，后配黄铜扣。 | 洗いをかけたコットンに、曲がったつばと真鍮のバックル付きです。
NRD | Fisherman/渔夫 | Ribbed Beanie | gerippte Strickmütze | 罗纹毛线帽 | リブニット帽 | 22.00 | color=mustard,charcoal,burgundy,teal draw=beanie | material=wool-blend season=winter
Short, ribbed and turned up once, as in the harbor. | Kurz, gerippt und einmal umgeschlagen, wie am Hafen. | 短款罗纹，翻边一道，码头风味十足。 | 短めのリブ編みを一度折り返した、港町のスタイルです。
FJV | Snowfield/雪原 | Lined Merino Beanie | gefütterte Merinomütze | 加绒美丽诺针织帽 | 裏地付きメリノニット帽 | 36.00 | color=orange,grey,navy draw=beanie | material=merino season=winter
A fleece band over the ears stops the wind. | Ein Fleeceband über den Ohren hält den Wind ab. | 护耳处加抓绒内衬，挡住寒风。 | 耳を覆うフリースのバンドが風を止めます。
VLT | Riviera/海岸 | Straw Hat | Strohhut | 编织草帽 | 麦わら帽子 | 48.00 | color=sand,black size=s,m,l draw=hat | material=paper season=spring-summer care=wipe-clean
A wide brim braided from paper yarn, light and easy to roll. | Eine breite Krempe aus Papiergarn, leicht und rollbar. | 宽檐纸纱编织，轻巧可卷收。 | 紙糸で編んだ広いつばは軽く、丸めて持ち運べます。
FJV | Shade/荫凉 | Trekking Hat | Trekkinghut | 防晒渔夫帽 | トレッキングハット | 34.90 | color=olive,sand size=m,l draw=hat | material=recycled-nylon season=spring-summer protection=uv400
A chin cord for the summit and a neck flap for the glacier. | Ein Kinnband für den Gipfel und ein Nackenschutz für den Gletscher. | 防风绳应对山顶大风，护颈帘抵挡雪地反光。 | 山頂ではあごひも、氷河では首の日よけが役立ちます。
RDV | Cadence/踏频 | Cycling Cap | Radmütze | 骑行小帽 | サイクルキャップ | 19.90 | color=red,white,black | material=recycled-polyester care=wash-30
Thin enough to fit under the helmet, with a brim against low sun. | Dünn genug für unter den Helm, mit Schirm gegen tiefe Sonne. | 薄款可戴在头盔内，短檐遮挡斜阳。 | ヘルメットの下にかぶれる薄さで、低い日差しはつばがさえぎります。
""",
)

SCARVES = ProductType(
    key="scarves",
    code="SF",
    drawing="scarf",
    family="adorn",
    noun="scarf | der Schal | 围巾",
    attributes="care=hand-wash season=autumn-winter pattern=plain",
    openers="""
Twice around the neck, and winter may come. | Zweimal um den Hals, und der Winter darf kommen. | 绕上两圈，冬天尽管来。 | 首に二巻きすれば、冬も怖くありません。
It makes a coat look like a decision. | Mit ihm sieht ein Mantel nach Absicht aus. | 一条围巾，让整身大衣有了主意。 | いつものコートが引き締まります。
""",
    features="""
The fringes are twisted by hand. | Die Fransen sind von Hand gedreht. | 流苏手工捻制。 | フリンジは手で撚っています。
Woven in a family mill on narrow looms. | Gewebt in einer Familienweberei auf schmalen Stühlen. | 由家庭作坊以窄幅织机织造。 | 家族経営の工場で、細幅の織機で織っています。
It comes in a cotton pouch against moths. | Er kommt in einem Baumwollbeutel, der Motten fernhält. | 附防蛀棉布收纳袋。 | 虫よけになるコットンの袋に入れてお届けします。
""",
    products="""
VLT | Brina/白霜 | Cashmere Scarf | Kaschmirschal | 山羊绒围巾 | カシミヤマフラー | 99.00 | color=camel,grey,burgundy,navy | material=cashmere
Brushed with thistles until it is soft as breath. | Mit Disteln geraut, bis er weich ist wie ein Hauch. | 以起绒草轻刷绒面，柔软如呼吸。 | アザミの実で起毛し、吐息のようにやわらかです。
NRD | Lighthouse/灯塔 | Striped Wool Scarf | gestreifter Wollschal | 条纹羊毛围巾 | ストライプ ウールマフラー | 44.90 | color=red,teal,mustard | material=lambswool pattern=striped
Broad stripes that can be seen across the bay. | Breite Streifen, die man über die ganze Bucht sieht. | 宽条纹醒目，隔着海湾都看得见。 | 湾の向こうからも見える太いストライプです。
NRD | Loch/高地湖 | Checked Blanket Scarf | großer karierter Schal | 格纹披肩围巾 | チェック柄大判ストール | 52.00 | color=forest,navy,camel | material=wool-blend pattern=checked
Scarf in the street, blanket in the train. | Auf der Straße Schal, im Zug Decke. | 街上是围巾，车上是毯子。 | 街ではストール、電車ではひざ掛けになります。
VLT | Farfalla/蝴蝶 | Silk Scarf | Seidentuch | 真丝方巾 | シルクスカーフ | 69.00 | color=terracotta,lavender,teal | material=silk season=all-year
Printed twill with hand-rolled edges, ninety centimeters square. | Bedruckter Twill mit handrollierten Kanten, neunzig Zentimeter im Quadrat. | 印花斜纹绸，手工卷边，九十厘米见方。 | プリントした綾織りを手巻きで縁取り、90センチ四方です。
FJV | Rime/雾凇 | Merino Neck Gaiter | Schlauchschal aus Merinowolle | 美丽诺羊毛脖套 | メリノネックウォーマー | 29.90 | color=charcoal,orange,olive | material=merino care=wash-30
Scarf, hat or mask, depending on the wind. | Schal, Mütze oder Maske, je nach Wind. | 围脖、帽子、面罩，看风向随意变。 | 風に合わせて、マフラーにも帽子にもマスクにもなります。
VLT | Brezza/微风 | Linen Summer Scarf | Sommerschal aus Leinen | 亚麻薄款围巾 | リネン夏用ストール | 36.00 | color=ivory,sky,sage | material=linen season=spring-summer care=wash-30
Loosely woven against air conditioning and evening wind. | Locker gewebt, gegen Klimaanlagen und Abendwind. | 疏松薄织，挡空调冷气，也挡晚风。 | ざっくり織った、冷房と夕風のための一枚です。
""",
)

SUNGLASSES = ProductType(
    key="sunglasses",
    code="SG",
    drawing="sunglasses",
    family="adorn",
    noun="sunglasses | die Sonnenbrille | 太阳镜",
    attributes="protection=uv400",
    openers="""
For bright mornings and late terraces. | Für helle Morgen und späte Terrassen. | 清晨的强光，傍晚的露台，都有它。 | まぶしい朝にも、遅い時間のテラスにもどうぞ。
They look like summer, even in February. | Sie sieht nach Sommer aus, selbst im Februar. | 哪怕在二月，戴上也像夏天。 | 2月でも夏の気分になります。
""",
    features="""
Sturdy hinges with five barrels stay tight. | Stabile Scharniere mit fünf Gliedern bleiben straff. | 五节铰链，开合紧实不松动。 | 5枚丁番は丈夫で、緩みません。
A hard case and a cloth come with them. | Hartschalenetui und Putztuch liegen bei. | 随附硬质眼镜盒与擦镜布。 | ハードケースとクロスが付属します。
Opticians can fit prescription lenses. | Beim Optiker lassen sich Korrekturgläser einsetzen. | 可到眼镜店更换近视镜片。 | 眼鏡店で度付きレンズに交換できます。
""",
    products="""
VLT | Terrazza/露台 | Acetate Sunglasses | Sonnenbrille aus Acetat | 板材太阳镜 | アセテートサングラス | 89.00 | color=black,brown,clear lens=grey-lens,green-lens | frame=acetate
Cut from a block of acetate and polished for three days. | Aus einem Block Acetat gefräst und drei Tage lang poliert. | 整块板材切割，滚筒抛光三日。 | アセテートの塊から削り出し、3日かけて磨いています。
VLT | Aria/微风 | Titanium Aviators | Pilotenbrille aus Titan | 钛架飞行员墨镜 | チタン ティアドロップサングラス | 139.00 | color=gold,silver lens=green-lens,brown-lens | frame=titanium
So light that you find it on your head while looking for it. | So leicht, dass man sie auf dem Kopf sucht. | 轻到戴在头顶都忘了，满屋子找。 | 頭に載せたまま探してしまうほどの軽さです。
RDV | Horizon/地平线 | Sports Sunglasses | Sportbrille | 运动护目镜 | スポーツサングラス | 79.00 | color=black,white,orange | frame=recycled-nylon
A wraparound lens with rubber at nose and temples: nothing slips. | Umlaufende Scheibe, Gummi an Nase und Bügeln: Da rutscht nichts. | 环绕式镜片，鼻托镜腿均为防滑胶，跑动不下滑。 | 顔を包むレンズと、鼻とテンプルのラバーでずれません。
VLT | Luna/月亮 | Round Sunglasses | runde Sonnenbrille | 复古圆框太阳镜 | 丸型サングラス | 74.90 | color=gold,black,rose-gold | frame=steel
Small, round and thin-rimmed, like the ones in old film stills. | Klein, rund und schmal gefasst, wie auf alten Filmfotos. | 小圆细框，像老电影剧照里的那副。 | 小さく丸く縁の細い、昔の映画のような形です。
FJV | Snowline/雪线 | Glacier Glasses | Gletscherbrille | 高山防风墨镜 | 氷河用サングラス | 119.00 | color=charcoal,teal | frame=recycled-nylon
Leather shields keep out stray light at four thousand meters. | Lederblenden halten auf viertausend Metern Streulicht ab. | 皮质侧挡，四千米雪线上也不漏散射光。 | レザーのサイドシールドが、標高4,000mの横からの光を防ぎます。
VLT | Gatto/猫语 | Cat-Eye Sunglasses | Cateye-Sonnenbrille | 猫眼太阳镜 | キャットアイ サングラス | 82.00 | color=burgundy,black,ivory | frame=acetate
Raised corners, wide lenses and a bit of mystery. | Hochgezogene Ecken, große Gläser und ein wenig Geheimnis. | 上扬的眼角、宽大的镜片，自带几分神秘。 | 上がった目尻に広いレンズ、少し謎めいた雰囲気です。
""",
)

WATCHES = ProductType(
    key="watches",
    code="WT",
    drawing="watch",
    family="adorn",
    noun="watch | die Armbanduhr | 手表",
    attributes="material=steel water-resistance=5atm",
    openers="""
Tells the time, and leaves it at that. | Zeigt die Zeit und belässt es dabei. | 只报时，不打扰。 | 時を告げる、ただそれだけの時計です。
A quiet face for a busy wrist. | Ein ruhiges Gesicht für ein unruhiges Handgelenk. | 忙碌的手腕上，一张安静的表盘。 | 忙しい手首に、静かな文字盤を。
""",
    features="""
The crystal is sapphire and hard to scratch. | Das Glas ist aus Saphir und kaum zu zerkratzen. | 蓝宝石镜面，不易刮花。 | 風防はサファイアで、傷がつきにくくなっています。
The strap changes without tools. | Das Band lässt sich ohne Werkzeug wechseln. | 快拆表带，徒手更换。 | ベルトは工具なしで交換できます。
Hands and marks glow in the dark. | Zeiger und Indizes leuchten im Dunkeln. | 指针与刻度带夜光。 | 針と目盛りは暗闇で光ります。
""",
    products="""
VLT | Ora/时刻 | Quartz Watch | Quarzuhr mit Lederband | 简约石英表 | クオーツ腕時計 | 129.00 | color=brown,black,navy | movement=quartz
A flat case, two hands and a leather strap. | Ein flaches Gehäuse, zwei Zeiger und ein Lederband. | 纤薄表壳、两针设计，配真皮表带。 | 薄いケースに2本の針、レザーベルトを合わせました。
VLT | Moto/律动 | Automatic Watch | Automatikuhr | 自动机械表 | 自動巻き腕時計 | 349.00 | color=silver,black | movement=automatic
Look through the back and watch the rotor wind it. | Durch den Glasboden sieht man dem Rotor beim Aufziehen zu. | 透底设计，看得见摆陀在转动。 | 裏蓋から、ローターが巻き上げる様子を眺められます。
VLT | Profondo/深海 | Diver's Watch | Taucheruhr | 潜水表 | ダイバーズウォッチ | 259.00 | color=teal,black,orange | movement=automatic water-resistance=10atm
A bezel with sixty clear clicks and a strap that fits over neoprene. | Eine Lünette mit sechzig klaren Rasten und ein Band, das über Neopren passt. | 六十格清脆旋转表圈，加长表带可套潜水服。 | 60クリックのベゼルと、ウェットスーツの上から着けられるベルトです。
VLT | Sole/日光 | Solar Watch | Solaruhr | 光动能腕表 | ソーラー腕時計 | 179.00 | color=white,forest,sand | movement=solar
Any light is enough; a full charge lasts half a year in a drawer. | Jedes Licht genügt; voll geladen läuft sie ein halbes Jahr in der Schublade. | 有光就能走，充满后放抽屉里也能走半年。 | どんな光でも充電でき、満充電なら引き出しの中で半年動きます。
FJV | Waypoint/航点 | Field Watch | Felduhr | 户外军表 | フィールドウォッチ | 149.00 | color=olive,charcoal | movement=quartz water-resistance=10atm
Twenty-four-hour numerals and a woven strap that dries quickly. | 24-Stunden-Ziffern und ein Webband, das schnell trocknet. | 24小时制数字刻度，编织表带速干耐磨。 | 24時間表示と、すぐ乾く織りベルトです。
VLT | Minuto/分秒 | Small Dress Watch | kleine Damenuhr | 小表盘女士腕表 | 小ぶりなドレスウォッチ | 139.00 | color=gold,rose-gold,silver | movement=quartz
Twenty-six millimeters on a fine mesh bracelet. | Sechsundzwanzig Millimeter am feinen Milanaiseband. | 26毫米小表盘，配细密米兰尼斯表带。 | 26mmのケースに、細かなメッシュブレスを合わせました。
""",
)

TYPES = (BACKPACKS, TOTE_BAGS, WALLETS, SUITCASES, UMBRELLAS, CAPS, SCARVES, SUNGLASSES, WATCHES)
