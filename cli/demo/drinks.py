"""Kitchen and dining: tea, coffee and what to take along."""

from cli.demo.tables import ProductType

TEAPOTS = ProductType(
    key="teapots",
    code="TP",
    drawing="teapot",
    family="table",
    noun="teapot | die Teekanne | 茶壶",
    openers="""
Tea takes as long as it takes. | Tee braucht so lange, wie er braucht. | 好茶，急不得。 | お茶の時間は、急がずに。
For two cups in silence or six in company. | Für zwei Tassen in Stille oder sechs in Gesellschaft. | 静坐两杯，或与友人共饮六杯。 | 静かな二人分から、にぎやかな六人分まで。
""",
    features="""
The spout pours in a clean arc and does not drip. | Die Tülle gießt in sauberem Bogen und tropft nicht. | 出水利落成弧，断水不滴。 | 注ぎ口はきれいな弧を描き、液だれしません。
The strainer lifts out with one finger. | Das Sieb lässt sich mit einem Finger herausheben. | 滤网单指即可提出。 | 茶こしは指一本で引き上げられます。
The lid stays on while you pour. | Der Deckel bleibt beim Gießen sitzen. | 倾倒时壶盖不脱落。 | 注いでいる間もふたが落ちません。
""",
    products="""
TGW | Pine/青松 | Cast-Iron Teapot | gusseiserne Teekanne | 铸铁茶壶 | 鉄瓶風 鋳鉄急須 | 69.00 | color=charcoal,teal,burgundy capacity=0.6l,1.2l | material=cast-iron
Enameled inside, dotted outside, warm for an hour. | Innen emailliert, außen genoppt, eine Stunde lang warm. | 内壁珐琅、外饰丁点纹，保温一小时。 | 内側はホーロー、外側はあられ模様で、一時間温かさが続きます。
TGW | Purple Clay/紫砂 | Handmade Teapot | Teekanne aus Ton | 手工茶壶 | 手作り急須 | 89.00 | color=brown,terracotta capacity=0.2l,0.3l | material=clay
Unglazed clay remembers the tea and grows shiny with use. | Unglasierter Ton merkt sich den Tee und gewinnt mit den Jahren Glanz. | 素胎紫砂吸纳茶香，越养越温润。 | 素焼きの土はお茶の香りを覚え、使うほどに艶が出ます。
TGW | Aquarium/水族 | Glass Teapot | Teekanne aus Glas | 玻璃花茶壶 | ガラスティーポット | 34.90 | color=clear capacity=0.8l,1.2l | material=borosilicate
Watch the leaves open, on the table or over a candle. | Man sieht zu, wie sich die Blätter öffnen, auf dem Tisch oder über dem Stövchen. | 看茶叶徐徐舒展，可配蜡烛温茶炉。 | 卓上でもキャンドルの上でも、茶葉の開く様子が楽しめます。
TGW | Jade/翠玉 | Celadon Gaiwan | Gaiwan aus Seladon | 青瓷盖碗 | 青磁の蓋碗 | 42.00 | color=mint,sky,white | material=porcelain capacity=0.15l
Bowl, lid and saucer: the oldest teapot needs no handle. | Schale, Deckel, Untertasse: Die älteste Teekanne braucht keinen Henkel. | 碗、盖、托三件，最古老的茶器，无需把手。 | 碗とふたと受け皿。いちばん古い茶器に持ち手はいりません。
TGW | Ceremony/茶会 | Matcha Set | Matcha-Set | 抹茶茶道套装 | 抹茶セット | 54.90 | color=charcoal,sage,ivory | material=stoneware
Bowl, bamboo whisk and spoon, packed in a cotton cloth. | Schale, Bambusbesen und Löffel, verpackt in ein Baumwolltuch. | 茶碗、茶筅、茶匙齐备，以棉布包裹。 | 茶碗、茶筅、茶杓をコットンの布に包みました。
TGW | Sunday/星期天 | Porcelain Teapot | Porzellankanne | 白瓷大茶壶 | 磁器ティーポット | 64.00 | color=white,pink,navy | material=porcelain capacity=1.4l
Big enough for the whole table, with a belly that wears a tea cozy well. | Groß genug für den ganzen Tisch und rund genug für jeden Kannenwärmer. | 够一桌人喝，圆润壶身最配保温套。 | 食卓のみんなに行き渡る大きさで、ティーコゼーの似合う丸みです。
""",
)

KETTLES = ProductType(
    key="kettles",
    code="KE",
    drawing="kettle",
    family="cook",
    noun="kettle | der Wasserkocher | 水壶",
    openers="""
Boils while you look for the cups. | Kocht, während man noch die Tassen sucht. | 找杯子的工夫，水就开了。 | カップを探している間に沸きます。
The most used machine in the house may be a pretty one. | Das meistbenutzte Gerät im Haus darf ruhig schön sein. | 家里最常用的电器，理应好看一点。 | 家でいちばん使う道具だから、美しいものを。
""",
    features="""
It switches off by itself and never boils dry. | Er schaltet sich selbst ab und kocht nie trocken. | 自动断电，防干烧。 | 自動で電源が切れ、空だきしません。
The lime filter comes out for cleaning. | Der Kalkfilter lässt sich zum Reinigen entnehmen. | 水垢滤网可拆洗。 | 水あか用フィルターは外して洗えます。
The cord winds up under the base. | Das Kabel wickelt sich unter dem Sockel auf. | 电源线可收纳于底座。 | コードは底に巻き取れます。
""",
    products="""
KTR | Swan/天鹅 | Gooseneck Kettle | Schwanenhalskessel | 细口温控手冲壶 | 細口ドリップケトル | 99.00 | color=black,white,sage plug=eu-230v,us-120v,cn-220v | material=steel power=1200w capacity=0.9l
Pours a thread of water at exactly the degree you set. | Gießt einen Faden Wasser, genau mit der eingestellten Temperatur. | 水流细如丝，温度精准到一度。 | 設定した温度ちょうどの湯を、細く注げます。
KTR | Whistler/口哨 | Electric Kettle | Wasserkocher aus Edelstahl | 不锈钢电热水壶 | 電気ケトル | 49.90 | color=silver,black,red plug=eu-230v,us-120v,cn-220v | material=steel power=2200w capacity=1.7l
Steel inside, without plastic in touch with the water. | Innen Edelstahl, kein Kunststoff berührt das Wasser. | 内胆全不锈钢，水不接触塑料。 | 内側はステンレスで、水がプラスチックに触れません。
KTR | Crystal/水晶 | Glass Kettle | Wasserkocher aus Glas | 玻璃电热水壶 | ガラスケトル | 54.90 | color=clear plug=eu-230v,us-120v,cn-220v | material=borosilicate power=2000w capacity=1.5l
Blue light below, bubbles above, and nothing to hide. | Unten blaues Licht, oben Blasen und nichts zu verbergen. | 底部蓝光、水泡翻腾，一目了然。 | 下に青い光、上に泡。隠すものがありません。
KTR | Minuet/小步 | Temperature Kettle | Wasserkocher mit Temperaturwahl | 四档控温电水壶 | 温度調節ケトル | 74.90 | color=ivory,sage,charcoal plug=eu-230v,us-120v,cn-220v | material=steel power=1800w capacity=1.2l
Four buttons for green tea, white tea, coffee and noodles. | Vier Tasten für grünen Tee, weißen Tee, Kaffee und Nudeln. | 绿茶、白茶、咖啡、泡面，四键四温。 | 緑茶、白茶、コーヒー、麺用の4つのボタンです。
KTR | Stovetop/灶上 | Whistling Kettle | Flötenkessel | 鸣笛烧水壶 | 笛吹きケトル | 44.90 | color=red,copper,teal | material=steel capacity=2l hob=all-hobs
Sings in thirds when the water is ready. | Singt im Terzklang, wenn das Wasser kocht. | 水开时奏响和弦般的哨音。 | お湯が沸くと、三度の和音で歌います。
KTR | Roamer/漫游 | Folding Travel Kettle | faltbarer Reisewasserkocher | 折叠旅行电水壶 | 折りたたみトラベルケトル | 39.90 | color=sky,grey plug=eu-230v,us-120v,cn-220v | material=steel power=800w capacity=0.6l
Silicone walls fold flat; noodles in the hotel room are saved. | Die Silikonwände falten sich flach; die Nudeln im Hotelzimmer sind gerettet. | 硅胶壶身可压扁，出差在酒店也能泡面。 | シリコーンの側面は平らにたため、ホテルでも麺が作れます。
""",
)

COFFEE_MAKERS = ProductType(
    key="coffee-makers",
    code="CM",
    drawing="coffee_maker",
    family="cook",
    noun="coffee maker | der Kaffeezubereiter | 咖啡壶",
    openers="""
Good coffee needs no capsule. | Guter Kaffee braucht keine Kapsel. | 好咖啡，不需要胶囊。 | おいしいコーヒーにカプセルはいりません。
A small ceremony before the day begins. | Eine kleine Zeremonie, bevor der Tag beginnt. | 一天开始前的小小仪式。 | 一日の前の、ささやかな儀式です。
""",
    features="""
All parts come apart for rinsing. | Alle Teile lassen sich zum Spülen zerlegen. | 所有部件均可拆洗。 | 部品はすべて外して洗えます。
Seals and filters remain available as spares. | Dichtungen und Filter bleiben als Ersatzteile lieferbar. | 密封圈与滤网长期供应配件。 | パッキンとフィルターは交換部品を取り揃えています。
A printed card explains grind and ratio. | Eine gedruckte Karte erklärt Mahlgrad und Verhältnis. | 附冲煮卡，研磨度与粉水比一看就会。 | 挽き目と分量を記したカードが付いています。
""",
    products="""
KTR | Cone/锥形 | Pour-Over Dripper | Handfilter aus Keramik | 陶瓷手冲滤杯 | コーヒードリッパー | 22.90 | color=white,charcoal,terracotta | material=porcelain
Spiral ribs let the water find its way slowly. | Spiralrippen lassen das Wasser langsam seinen Weg finden. | 螺旋导流肋，让水从容渗过咖啡粉。 | らせん状のリブが、湯の通り道をゆっくり作ります。
KTR | Plunge/下压 | French Press | Pressstempelkanne | 法压壶 | フレンチプレス | 39.90 | color=silver,black,copper capacity=0.35l,1l | material=borosilicate
A double sieve keeps the last sip clear. | Ein doppeltes Sieb hält auch den letzten Schluck klar. | 双层滤网，喝到最后一口也无渣。 | 二重のフィルターで、最後の一口まで澄んでいます。
KTR | Napoli Night/夜色 | Stovetop Espresso Maker | Espressokocher für den Herd | 摩卡壶 | 直火式エスプレッソメーカー | 34.90 | color=silver,red,forest capacity=0.15l,0.3l | material=aluminium hob=gas-electric
It gurgles, and the kitchen smells of Sunday. | Es gurgelt, und die Küche riecht nach Sonntag. | 咕嘟一响，满屋都是周日的味道。 | こぽこぽと鳴り、台所が日曜日の香りになります。
KTR | Millstone/石磨 | Hand Coffee Grinder | Handkaffeemühle | 手摇磨豆机 | 手挽きコーヒーミル | 64.90 | color=oak,black,silver | material=steel
Steel burrs with thirty clicks from Turkish to French press. | Stahlmahlwerk mit dreißig Stufen von Mokka bis Pressstempelkanne. | 钢磨芯三十档可调，从土耳其咖啡到法压都适用。 | 30段階の鋼の刃で、極細挽きからフレンチプレス用まで挽けます。
KTR | Slow Ice/慢冰 | Cold Brew Bottle | Cold-Brew-Flasche | 冷萃咖啡壶 | 水出しコーヒーボトル | 29.90 | color=brown,sage,clear | material=borosilicate capacity=0.75l
Fill in the evening, pour over ice in the morning. | Abends füllen, morgens über Eis gießen. | 晚上装好，早上倒在冰块上。 | 夜に仕込み、朝は氷に注ぐだけです。
KTR | Barista/醇享 | Espresso Machine | Siebträgermaschine | 半自动意式咖啡机 | エスプレッソマシン | 449.00 | color=silver,black,ivory plug=eu-230v,us-120v,cn-220v | material=steel power=1400w capacity=1.8l
Fifteen bar, a steam wand and nothing that blinks. | Fünfzehn Bar, eine Dampflanze und nichts, was blinkt. | 15巴压力、蒸汽棒打奶泡，没有多余的闪灯。 | 15気圧にスチームノズル、点滅するものはありません。
""",
)

BOTTLES = ProductType(
    key="bottles",
    code="BO",
    drawing="bottle",
    family="drink",
    noun="bottle | die Flasche | 水杯",
    openers="""
Drink more, throw away less. | Mehr trinken, weniger wegwerfen. | 多喝水，少扔瓶。 | もっと飲んで、捨てるものを減らしましょう。
Fits cup holders, side pockets and small hands. | Passt in Getränkehalter, Seitentaschen und kleine Hände. | 车载杯架、背包侧袋、小手都放得下。 | カップホルダーにも、脇ポケットにも、小さな手にも合います。
""",
    features="""
Leakproof, even upside down in the bag. | Dicht, auch kopfüber in der Tasche. | 倒放包里也不漏。 | かばんの中で逆さにしても漏れません。
The mouth is wide enough for ice and brush. | Die Öffnung ist weit genug für Eis und Bürste. | 杯口够宽，放冰块、伸刷子都方便。 | 氷もブラシも入る広い口です。
Taste stays neutral from the first fill. | Der Geschmack bleibt von der ersten Füllung an neutral. | 首次使用即无异味。 | 初めて使うときからにおい移りがありません。
""",
    products="""
KTR | Glacier Stream/冰溪 | Insulated Bottle | Isolierflasche | 保温杯 | 保温保冷ボトル | 34.90 | color=sage,navy,terracotta,white volume=350ml,500ml,750ml | material=steel
Cold for a day, hot for half of it. | Einen Tag lang kalt, einen halben heiß. | 保冷一天，保热半日。 | 冷たさは一日、熱さはその半日続きます。
FJV | Canteen/水囊 | Lightweight Bottle | leichte Trinkflasche | 轻量户外水壶 | 軽量ボトル | 19.90 | color=orange,teal,charcoal volume=600ml,1l | material=aluminium weight=118g
One wall, one lid, one carabiner: for when grams count. | Eine Wand, ein Deckel, ein Karabiner: wenn jedes Gramm zählt. | 单层壶身、一盖一扣，克克计较的轻装之选。 | 一重の壁にふたとカラビナだけ。1gでも軽くしたいときに。
TGW | Leaf/竹叶 | Glass Tea Bottle | Teeflasche aus Glas | 玻璃泡茶杯 | ガラスのお茶ボトル | 28.90 | color=oak,black volume=400ml | material=borosilicate
A strainer under the bamboo lid holds back the leaves. | Ein Sieb unter dem Bambusdeckel hält die Blätter zurück. | 竹盖下附滤网，茶叶不入口。 | 竹のふたの下の茶こしが、茶葉を止めます。
RDV | Feedzone/补给 | Cycling Bottle | Fahrradflasche | 骑行挤压水壶 | 自転車用ボトル | 14.90 | color=clear,red,black volume=500ml,750ml | material=tpe weight=76g
Soft enough to squeeze, with a valve that opens by itself. | Weich genug zum Drücken, mit einem Ventil, das von selbst öffnet. | 软身易挤，自动阀一捏即出水。 | 握れるやわらかさで、飲み口の弁は自然に開きます。
KTR | Platform/站台 | Coffee-to-Go Cup | Kaffeebecher für unterwegs | 便携咖啡杯 | テイクアウト用コーヒータンブラー | 26.90 | color=black,ivory,mint volume=250ml,350ml | material=steel
Opens with one thumb, drinks from every side. | Öffnet mit einem Daumendruck und lässt sich rundum trinken. | 单指按开，360度皆可饮用。 | 親指で開き、どこからでも飲めます。
TMB | Sprout/小苗 | Children's Straw Bottle | Kindertrinkflasche mit Strohhalm | 儿童吸管杯 | 子ども用ストロー付き水筒 | 21.90 | color=yellow,pink,sky,mint | material=steel capacity=350ml age=3plus
Soft straw, no drips and a loop for the backpack. | Weicher Halm, kein Tropfen und eine Schlaufe für den Rucksack. | 软吸管不漏水，提环可挂书包。 | やわらかいストローで漏れず、リュックに付けるループもあります。
""",
)

LUNCH_BOXES = ProductType(
    key="lunch-boxes",
    code="LB",
    drawing="lunch_box",
    family="drink",
    noun="lunch box | die Lunchbox | 饭盒",
    openers="""
Lunch tastes better when you packed it yourself. | Mittagessen schmeckt besser, wenn man es selbst gepackt hat. | 自己带的饭，吃起来更香。 | 自分で詰めたお弁当は、いっそうおいしいものです。
Yesterday's dinner has a future. | Das Abendessen von gestern hat Zukunft. | 昨晚的饭菜，今天还有舞台。 | 昨日の夕食の、次の出番です。
""",
    features="""
Closes with two clips that do not tire. | Schließt mit zwei Klammern, die nicht ausleiern. | 双侧锁扣，久用不松。 | 2つの留め具は、長く使ってもへたりません。
Dividers can be moved. | Die Trennwände lassen sich versetzen. | 隔板可自由移动。 | 仕切りは動かせます。
The seal comes out for washing. | Die Dichtung lässt sich zum Spülen herausnehmen. | 密封圈可取下清洗。 | パッキンは外して洗えます。
""",
    products="""
KTR | Tiffin/层塔 | Stainless Steel Lunch Box | Lunchbox aus Edelstahl | 不锈钢多层饭盒 | ステンレス弁当箱 | 44.90 | color=silver volume=800ml,1.2l | material=steel dishwasher=yes
Tiers for rice, curry and something sweet. | Etagen für Reis, Curry und etwas Süßes. | 分层装饭、装菜，还能放份甜点。 | ご飯とカレーと甘いものを、段ごとに分けられます。
TGW | Lacquer/漆盒 | Bento Box | Bento-Box | 双层便当盒 | 二段弁当箱 | 36.90 | color=black,pink,sage | material=abs capacity=900ml dishwasher=yes
Two boxes, chopsticks and a band to hold it all. | Zwei Fächer, Stäbchen und ein Band, das alles hält. | 双层盒、配筷子与束带。 | 箱が2つに箸、まとめるバンドも付いています。
KTR | Greenhouse/温室 | Glass Food Container | Frischhaltedose aus Glas | 玻璃保鲜盒 | ガラス保存容器 | 18.90 | color=clear,teal volume=400ml,800ml,1.5l | material=borosilicate dishwasher=yes
From freezer to oven and straight to the desk. | Vom Gefrierfach in den Ofen und weiter an den Schreibtisch. | 冰箱、烤箱、办公桌，一盒通用。 | 冷凍庫からオーブンへ、そしてそのままデスクへ。
KTR | Noon/正午 | Insulated Food Jar | Isolier-Speisegefäß | 焖烧保温罐 | 保温スープジャー | 34.90 | color=navy,red,ivory volume=500ml,700ml | material=steel dishwasher=no
Soup at noon is still too hot to gulp. | Die Suppe ist mittags noch zu heiß zum Schlingen. | 早上装的汤，到中午还烫嘴。 | お昼になっても、一気には飲めないほど熱々です。
TMB | Picnic Bear/野餐熊 | Children's Lunch Box | Brotdose für Kinder | 儿童午餐盒 | 子ども用弁当箱 | 24.90 | color=yellow,sky,lavender | material=steel capacity=700ml dishwasher=yes age=3plus
A bear on the lid guards apple slices and sandwiches. | Ein Bär auf dem Deckel bewacht Apfelschnitze und Brote. | 盖上小熊守护着苹果片和三明治。 | ふたのくまが、りんごとサンドイッチを守ります。
ALD | Parcel/布包 | Beeswax Wraps, Set of 3 | Bienenwachstücher, 3er-Set | 蜂蜡保鲜布三件套 | 蜜蝋ラップ 3枚セット | 18.00 | color=mustard,sage,terracotta | material=beeswax care=wipe-clean
The warmth of the hand shapes cloth around cheese and bread. | Die Wärme der Hand formt das Tuch um Käse und Brot. | 用手心温度塑形，包奶酪、包面包都服帖。 | 手の温かさで、チーズやパンに沿って包めます。
""",
)

TYPES = (TEAPOTS, KETTLES, COFFEE_MAKERS, BOTTLES, LUNCH_BOXES)
