"""Clothing: tops and bottoms."""

from cli.demo.tables import ProductType

T_SHIRTS = ProductType(
    key="t-shirts",
    code="TS",
    drawing="t_shirt",
    family="wear",
    noun="T-shirt | das T-Shirt | T恤",
    options="size=s,m,l,xl",
    attributes="care=wash-40 season=all-year pattern=plain",
    openers="""
A shirt for every day of the week, on its own or under a jacket. | Ein Shirt für jeden Tag der Woche, solo oder unter der Jacke. | 一周七天都能穿，单穿或打底都合适。
One of those basics you reach for first. | Eines dieser Basics, nach denen man immer zuerst greift. | 打开衣柜总会先拿起的那一件基础款。
""",
    features="""
The neckline is taped inside so that it keeps its shape. | Der Ausschnitt ist innen verstärkt und leiert nicht aus. | 领口内侧加固包边，久穿不易变形。
Side seams run straight, even after many washes. | Die Seitennähte bleiben auch nach vielen Wäschen gerade. | 侧缝平直，多次洗涤也不易扭曲。
There is no scratchy label: size and care are printed inside. | Statt eines kratzenden Etiketts sind Größe und Pflegehinweise innen aufgedruckt. | 无标签设计，尺码与洗护说明直接印在衣内，不扎皮肤。
""",
    products="""
NRD | Tide/潮汐 | Organic Cotton T-Shirt | T-Shirt aus Bio-Baumwolle | 有机棉短袖T恤 | 24.90 | color=navy,white,sage | material=organic-cotton fit=regular
Medium-weight jersey of combed yarn, soft from the first day and never see-through. | Mittelschwerer Jersey aus gekämmtem Garn, vom ersten Tag an weich und nie durchsichtig. | 选用精梳纱线织成的中厚针织面料，上身柔软，不透不闷。
NRD | Mast/桅杆 | Heavyweight Pocket T-Shirt | schweres T-Shirt mit Brusttasche | 重磅口袋短袖T恤 | 32.00 | color=charcoal,ivory,mustard | material=cotton fit=relaxed
Dense 240 g jersey falls straight and gives the small chest pocket a firm hold. | Dichter Jersey mit 240 g fällt gerade und gibt der kleinen Brusttasche Halt. | 240克重磅面料挺括有型，胸前小口袋利落不塌。
NRD | Bay/海湾 | Striped Long-Sleeve T-Shirt | gestreiftes Langarmshirt | 条纹长袖T恤 | 34.90 | color=navy,red,forest | material=cotton fit=regular pattern=striped
The stripes are knitted in, not printed, and meet neatly at the seams. | Die Streifen sind eingestrickt statt aufgedruckt und treffen an den Nähten genau aufeinander. | 条纹为色织而非印花，接缝处对纹整齐。
FJV | Pass/山口 | Merino T-Shirt | T-Shirt aus Merinowolle | 美丽诺羊毛速干T恤 | 64.00 | color=charcoal,teal,burgundy | material=merino fit=slim care=wash-30
Fine merino dries within the hour and stays fresh for days on the trail. | Feine Merinowolle trocknet binnen einer Stunde und bleibt auf Tour tagelang frisch. | 细支美丽诺羊毛一小时内即可晾干，徒步数日依然清爽无异味。
VLT | Linea/线条 | V-Neck T-Shirt | T-Shirt mit V-Ausschnitt | V领莱赛尔T恤 | 29.90 | color=white,black,lavender | material=lyocell fit=slim care=wash-30
The drape is light and cool, made for warm offices and long evenings. | Der Stoff fällt leicht und kühl, wie gemacht für warme Büros und lange Abende. | 面料垂顺清凉，适合闷热的办公室，也适合漫长的夏夜。
VLT | Corda/细绳 | Ribbed Crew-Neck T-Shirt | geripptes T-Shirt mit Rundhalsausschnitt | 坑条圆领T恤 | 27.50 | color=terracotta,ivory,black | material=stretch-cotton fit=slim
A fine rib follows the body and springs back when you take it off. | Feiner Rippstrick schmiegt sich an und springt nach dem Ausziehen in Form zurück. | 细密坑条贴合身形，回弹好，脱下后依旧平整。
""",
)

SHIRTS = ProductType(
    key="shirts",
    code="SH",
    drawing="shirt",
    family="wear",
    noun="shirt | das Hemd | 衬衫",
    options="size=s,m,l,xl",
    attributes="closure=buttons care=wash-40 season=all-year pattern=plain",
    openers="""
Tucked in or worn loose, it looks as if you had made an effort. | In der Hose oder locker darüber: Es sieht immer nach Mühe aus. | 束进裤腰或随意垂放，都显得用心得体。
From the desk to dinner without changing. | Vom Schreibtisch zum Abendessen, ohne sich umzuziehen. | 从办公桌到晚餐桌，无需换装。
""",
    features="""
The collar is cut so that it sits well, open or closed. | Der Kragen ist so geschnitten, dass er offen wie geschlossen gut sitzt. | 领型经过反复打样，敞开或扣起都服帖。
Buttons are cross-stitched, with a spare one on the inside. | Die Knöpfe sind über Kreuz angenäht, ein Ersatzknopf sitzt innen. | 纽扣十字缝线牢固，衣内附备用扣一枚。
A pleat at the back gives room to move. | Eine Rückenfalte gibt Bewegungsfreiheit. | 后背打褶设计，抬手转身都不紧绷。
""",
    products="""
VLT | Porto/港口 | Oxford Shirt | Oxfordhemd | 牛津纺衬衫 | 49.90 | color=sky,white,pink | material=cotton fit=regular
The basket weave is sturdy, yet softens with every wash. | Das Panama-Gewebe ist robust und wird doch mit jeder Wäsche weicher. | 牛津纺织法结实耐穿，越洗越柔软。
VLT | Siesta/午后 | Linen Shirt | Leinenhemd | 亚麻衬衫 | 69.00 | color=white,sand,sage | material=linen fit=relaxed season=spring-summer care=wash-30
Pre-washed linen takes the heat off a summer day; its creases are part of the look. | Vorgewaschenes Leinen nimmt dem Sommertag die Hitze; die Knitter gehören dazu. | 水洗亚麻透气吸湿，自然的褶皱正是它的味道。
NRD | Timber/木屋 | Checked Flannel Shirt | kariertes Flanellhemd | 格纹法兰绒衬衫 | 54.90 | color=red,forest,navy | material=cotton fit=regular pattern=checked season=autumn-winter
Brushed on both sides, it is as warm as a thin sweater. | Beidseitig aufgeraut und so warm wie ein dünner Pullover. | 双面磨毛处理，暖意堪比一件薄毛衣。
VLT | Sera/暮色 | Poplin Blouse | Popelinebluse | 府绸女式衬衫 | 45.00 | color=white,lavender,black | material=cotton fit=slim
Slightly tapered at the waist, with narrow cuffs for rolling up. | Leicht tailliert, mit schmalen Manschetten zum Hochkrempeln. | 腰身微收，窄袖口方便随手卷起。
VLT | Alba/曙光 | Silk Blouse | Seidenbluse | 真丝衬衫 | 119.00 | color=ivory,burgundy,navy | material=silk fit=regular care=hand-wash
Heavy 19-momme silk with a quiet sheen and a hidden button band. | Schwere Seide mit dezentem Glanz und verdeckter Knopfleiste. | 19姆米重磅真丝，光泽含蓄，暗门襟更显利落。
NRD | Quay/码头 | Corduroy Overshirt | Überhemd aus Cord | 灯芯绒衬衫外套 | 74.90 | color=camel,olive,navy | material=corduroy fit=relaxed season=autumn-winter care=wash-30
Thick enough to serve as a jacket on dry autumn days. | Dick genug, um an trockenen Herbsttagen die Jacke zu ersetzen. | 厚度足够，干爽的秋日里可当外套穿。
""",
)

SWEATERS = ProductType(
    key="sweaters",
    code="SW",
    drawing="sweater",
    family="wear",
    noun="sweater | der Pullover | 毛衣",
    options="size=s,m,l,xl",
    attributes="season=autumn-winter care=hand-wash closure=pullover pattern=plain",
    openers="""
For the time of year when windows fog up. | Für die Zeit, in der die Scheiben beschlagen. | 献给窗上起雾的季节。
Warm without bulk, so that a coat still fits over it. | Warm, ohne aufzutragen: Ein Mantel passt noch darüber. | 保暖却不臃肿，外面再套大衣也自在。
""",
    features="""
Cuffs and hem are knitted double and do not roll. | Bündchen und Saum sind doppelt gestrickt und rollen sich nicht ein. | 袖口与下摆双层编织，不卷边。
The pieces are fully fashioned and linked by hand. | Die Teile sind in Form gestrickt und von Hand gekettelt. | 全成型编织，衣片手工套口缝合。
The yarn is spun tightly, which keeps pilling low. | Das Garn ist fest gesponnen und neigt daher wenig zum Pilling. | 纱线捻度高，不易起球。
""",
    products="""
NRD | Skerry/礁石 | Lambswool Crew-Neck Sweater | Rundhalspullover aus Lammwolle | 羊羔毛圆领毛衣 | 79.00 | color=navy,grey,mustard | material=lambswool fit=regular
Classic lambswool with a dry, lively touch and plenty of warmth. | Klassische Lammwolle mit trockenem, lebendigem Griff und viel Wärme. | 经典羊羔毛，手感干爽蓬松，暖意十足。
NRD | Harbor/海港 | Cable-Knit Sweater | Zopfpullover | 麻花针织毛衣 | 94.90 | color=ivory,forest,burgundy | material=wool-blend fit=relaxed
Deep cables and a ribbed collar, knitted after old fishermen's patterns. | Tiefe Zöpfe und ein gerippter Kragen, nach alten Fischermustern gestrickt. | 立体麻花纹配罗纹领，花样源自老渔夫毛衣。
VLT | Nuvola/云朵 | Cashmere Sweater | Kaschmirpullover | 山羊绒圆领毛衣 | 169.00 | color=camel,grey,pink | material=cashmere fit=regular
Two-ply yarn of long fibers: light as a scarf, warm as a coat. | Zweifädiges Garn aus langen Fasern: leicht wie ein Schal, warm wie ein Mantel. | 双股长纤羊绒，轻如围巾，暖若大衣。
VLT | Onda/波浪 | Fine-Knit Turtleneck | feiner Rollkragenpullover | 细针高领毛衣 | 72.00 | color=black,ivory,plum | material=merino fit=slim care=wash-30
The collar can be folded once or left loose, and never itches. | Der Kragen lässt sich einmal umschlagen oder locker tragen und kratzt nie. | 高领可翻折也可自然堆叠，贴肤不扎。
FJV | Cairn/石堆 | Half-Zip Wool Sweater | Wollpullover mit kurzem Reißverschluss | 半拉链羊毛衫 | 89.00 | color=charcoal,teal,terracotta | material=wool-blend fit=regular closure=zip
The zipper opens down to the chest when the climb gets steep. | Der Reißverschluss reicht bis zur Brust, wenn der Anstieg steil wird. | 半拉链可开至胸口，登高出汗时随时透气。
NRD | Pier/栈桥 | Cotton Cardigan | Strickjacke aus Baumwolle | 棉质针织开衫 | 62.50 | color=sage,navy,sand | material=organic-cotton fit=relaxed closure=buttons season=all-year care=wash-30
Five horn-look buttons and two patch pockets, for evenings that turn cool. | Fünf Knöpfe in Hornoptik und zwei aufgesetzte Taschen, für Abende, an denen es frisch wird. | 五粒仿牛角扣与两个贴袋，适合微凉的傍晚。
""",
)

HOODIES = ProductType(
    key="hoodies",
    code="HD",
    drawing="hoodie",
    family="wear",
    noun="hoodie | der Kapuzenpullover | 卫衣",
    options="size=s,m,l,xl",
    attributes="care=wash-40 season=all-year closure=pullover fit=regular",
    openers="""
Made for slow mornings, train rides and the walk home. | Gemacht für langsame Morgen, Zugfahrten und den Heimweg. | 适合慵懒的早晨、漫长的车程和回家的路。
Comfort that you can wear outside. | Bequemlichkeit, mit der man vor die Tür gehen kann. | 穿得出门的舒适。
""",
    features="""
The fabric is washed before it is cut and does not shrink. | Der Stoff wird vor dem Zuschnitt gewaschen und läuft nicht ein. | 面料裁剪前经过预缩水洗，不再缩水变形。
Flat seams do not press under a backpack. | Flache Nähte drücken auch unter dem Rucksack nicht. | 平缝工艺，背双肩包也不硌肩。
The ribbed cuffs keep the wind out. | Gerippte Bündchen halten den Wind draußen. | 罗纹袖口贴合手腕，挡风保暖。
""",
    products="""
NRD | Anchor/锚点 | Organic Cotton Hoodie | Kapuzenpullover aus Bio-Baumwolle | 有机棉连帽卫衣 | 59.90 | color=grey,navy,terracotta | material=organic-cotton
A double hood, a kangaroo pocket and 320 g of organic cotton. | Doppelte Kapuze, Kängurutasche und 320 g Bio-Baumwolle. | 双层帽身、袋鼠口袋，选用320克有机棉。
NRD | Buoy/浮标 | Zip Hoodie | Kapuzenjacke mit Reißverschluss | 拉链连帽卫衣 | 64.90 | color=black,sage,sky | material=cotton closure=zip
A two-way metal zipper opens from below, which is handy on a bicycle. | Der Zweiwege-Reißverschluss öffnet sich auch von unten, praktisch auf dem Rad. | 双头金属拉链可由下往上拉开，骑车时尤其方便。
NRD | Cove/小湾 | Crew-Neck Sweatshirt | Sweatshirt mit Rundhalsausschnitt | 圆领套头卫衣 | 49.90 | color=mustard,ivory,plum draw=sweater.0 | material=cotton
The classic with the little triangle at the neck, knitted on loop-wheel machines. | Der Klassiker mit dem kleinen Dreieck am Kragen, auf Rundstühlen gestrickt. | 领口三角拼接的经典款，圆筒织造无侧缝。
FJV | Ember/余烬 | Fleece-Lined Hoodie | gefütterter Kapuzenpullover | 加绒连帽卫衣 | 78.00 | color=charcoal,olive,burgundy | material=recycled-polyester season=winter care=wash-30
A high-pile lining turns it into a jacket for cold tents. | Das hochflorige Futter macht ihn zur Jacke für kalte Zelte. | 高绒内衬，寒夜里躲在帐篷也能当外套穿。
RDV | Sprint/疾行 | Training Hoodie | Trainingspullover mit Kapuze | 运动速干连帽卫衣 | 69.00 | color=black,teal,orange | material=recycled-polyester fit=slim care=wash-30
Stretch fabric carries sweat away and dries on the way home. | Das elastische Gewebe leitet Schweiß ab und trocknet auf dem Heimweg. | 弹力面料导湿排汗，到家路上就干了。
VLT | Calma/安静 | Oversized Sweatshirt | weites Sweatshirt | 宽松落肩卫衣 | 56.00 | color=lavender,ivory,black draw=sweater.0 | material=stretch-cotton fit=relaxed
Dropped shoulders and a longer back make it the softest thing on the sofa. | Überschnittene Schultern und ein längerer Rücken: das Weichste auf dem Sofa. | 落肩版型、后摆加长，窝在沙发里最自在。
""",
)

JEANS = ProductType(
    key="jeans",
    code="JN",
    drawing="trousers",
    family="wear",
    noun="jeans | die Jeans | 牛仔裤",
    options="size=s,m,l,xl",
    attributes="material=denim closure=zip care=wash-30 season=all-year",
    openers="""
Jeans that get better with every year. | Eine Jeans, die mit jedem Jahr besser wird. | 越穿越有味道的牛仔裤。
Built for work, welcome everywhere. | Für die Arbeit gebaut, überall willkommen. | 为劳作而生，走到哪里都合适。
""",
    features="""
Pocket corners are bar-tacked, so nothing tears. | Die Taschenecken sind mit Riegeln gesichert, da reißt nichts ein. | 口袋转角打枣加固，不易撕裂。
The denim is dyed with little water and no harsh bleach. | Der Denim wird mit wenig Wasser und ohne scharfe Bleiche gefärbt. | 采用节水染色工艺，不使用强漂白剂。
Five pockets, sturdy rivets and a solid button. | Fünf Taschen, stabile Nieten und ein solider Knopf. | 经典五袋设计，铆钉与工字扣结实耐用。
""",
    products="""
NRD | Deck/甲板 | Straight Jeans | gerade geschnittene Jeans | 直筒牛仔裤 | 79.90 | color=navy,black | fit=straight
Rigid 13 oz denim that molds itself to you in a few weeks. | Fester Denim mit 13 oz, der sich in wenigen Wochen an den Körper anpasst. | 13盎司硬挺丹宁，穿上几周便贴合你的身形。
NRD | Reef/暗礁 | Slim Jeans | schmale Jeans | 修身牛仔裤 | 74.90 | color=blue,charcoal | fit=slim
A touch of stretch makes them as easy as sweatpants. | Ein wenig Stretch macht sie so bequem wie eine Jogginghose. | 加入少许弹力纤维，像运动裤一样舒适。
NRD | Delta/三角洲 | Wide-Leg Jeans | weite Jeans | 阔腿牛仔裤 | 84.90 | color=sky,ivory | fit=relaxed
High at the waist and wide at the hem, for a long, calm line. | Hoch in der Taille und weit am Saum, für eine lange, ruhige Linie. | 高腰阔腿，勾勒修长利落的线条。
NRD | Rudder/船舵 | Tapered Jeans | zulaufende Jeans | 锥形牛仔裤 | 82.00 | color=blue,black | fit=tapered
Room at the thigh, narrow at the ankle: made for boots and bikes. | Weit am Oberschenkel, schmal am Knöchel: gemacht für Boots und Fahrrad. | 大腿宽松、裤脚收窄，搭靴子、骑车都顺手。
VLT | Notte/夜幕 | Black Skinny Jeans | enge schwarze Jeans | 高腰紧身牛仔裤 | 69.00 | color=black,charcoal | fit=slim
The dye is fixed twice, so black stays black. | Die Farbe ist doppelt fixiert: Schwarz bleibt schwarz. | 双重固色工艺，黑色久洗不泛白。
FJV | Ridge/山脊 | Reinforced Work Jeans | verstärkte Arbeitsjeans | 加固工装牛仔裤 | 98.00 | color=navy,brown | fit=straight
Double layers at the knee take years of kneeling in gravel and garden. | Doppelt gelegte Knie halten jahrelanges Knien in Kies und Garten aus. | 膝部双层加固，跪地劳作多年也不磨破。
""",
)

CHINOS = ProductType(
    key="chinos",
    code="CH",
    drawing="trousers",
    family="wear",
    noun="trousers | die Hose | 休闲裤",
    options="size=s,m,l,xl",
    attributes="closure=zip care=wash-40 season=all-year fit=regular",
    openers="""
Smart enough for the office, comfortable enough for the weekend. | Fein genug fürs Büro, bequem genug fürs Wochenende. | 上班够体面，周末也舒适。
The trousers for everyone who is tired of jeans. | Die Hose für alle, die keine Jeans mehr sehen können. | 穿腻了牛仔裤，就换它吧。
""",
    features="""
The waistband is lined and does not roll over. | Der Bund ist gefüttert und rollt nicht um. | 裤腰加衬，不卷边。
Deep pockets hold a phone while you sit. | In den tiefen Taschen bleibt das Telefon auch im Sitzen. | 口袋够深，坐下时手机也不会滑出。
The hem can be let down by three centimeters. | Der Saum lässt sich um drei Zentimeter auslassen. | 裤脚预留三厘米，可按身高放长。
""",
    products="""
VLT | Corso/大道 | Slim Chinos | schmale Chino | 修身卡其裤 | 59.90 | color=sand,navy,olive | material=stretch-cotton fit=slim
Fine twill with a clean front and a soft, peach-like hand. | Feiner Köper mit glatter Front und weichem Pfirsichgriff. | 细斜纹面料，前片平整，手感柔软似桃皮。
VLT | Piazza/广场 | Pleated Trousers | Bundfaltenhose | 褶裥西装裤 | 72.00 | color=charcoal,camel,black | material=wool-blend fit=relaxed care=wash-30
Two pleats give room, a sharp crease gives length. | Zwei Bundfalten geben Weite, eine scharfe Bügelfalte gibt Länge. | 双褶留出余量，挺括裤线拉长比例。
NRD | Dune/沙丘 | Linen Trousers | Leinenhose | 亚麻休闲长裤 | 64.90 | color=ivory,sage,terracotta | material=cotton-linen fit=relaxed season=spring-summer care=wash-30
A drawstring waist and airy cloth for the hottest week of the year. | Kordelzug und luftiger Stoff für die heißeste Woche des Jahres. | 抽绳裤腰、轻薄面料，再热的天也清凉。
NRD | Barn/谷仓 | Corduroy Trousers | Cordhose | 灯芯绒长裤 | 68.00 | color=camel,forest,burgundy | material=corduroy season=autumn-winter care=wash-30
Wide-wale corduroy that warms like flannel and looks like a library. | Breiter Cord, der wärmt wie Flanell und aussieht wie eine Bibliothek. | 宽条灯芯绒，暖和耐看，颇有书卷气。
FJV | Scree/碎石坡 | Hiking Trousers | Wanderhose | 徒步速干长裤 | 89.00 | color=charcoal,olive | material=recycled-nylon fit=tapered care=wash-30
Four-way stretch and a gusset let you take the high step. | Vier-Wege-Stretch und ein Zwickel machen auch den hohen Schritt mit. | 四面弹力加立体裆片，高抬腿也不受限。
RDV | Loop/环线 | Commuter Trousers | Pendlerhose | 通勤骑行长裤 | 84.50 | color=black,navy | material=recycled-nylon fit=slim care=wash-30
The right hem closes tightly and shows a reflective stripe to traffic. | Der rechte Saum lässt sich eng schließen und zeigt dem Verkehr einen Reflexstreifen. | 右侧裤脚可收紧，翻开即露出反光条，骑行更安全。
""",
)

SHORTS = ProductType(
    key="shorts",
    code="SO",
    drawing="shorts",
    family="wear",
    noun="shorts | die kurze Hose | 短裤",
    options="size=s,m,l,xl",
    attributes="season=spring-summer care=wash-40 fit=regular",
    openers="""
From the first warm Sunday to the last swim in September. | Vom ersten warmen Sonntag bis zum letzten Bad im September. | 从第一个暖洋洋的周日，到九月最后一次下水。
Packs small, wears light. | Klein im Gepäck, leicht am Bein. | 收纳小巧，穿着轻盈。
""",
    features="""
A zipped pocket keeps the keys safe. | Eine Tasche mit Reißverschluss hält die Schlüssel fest. | 拉链口袋，钥匙不怕丢。
The waist stretches and has a drawstring inside. | Der Bund ist elastisch und hat innen eine Kordel. | 弹力裤腰，内藏抽绳。
The fabric dries fast on the line. | Der Stoff trocknet auf der Leine schnell. | 面料易干，晾晒省时。
""",
    products="""
NRD | Lagoon/泻湖 | Swim Shorts | Badeshorts | 沙滩泳裤 | 39.90 | color=teal,orange,navy | material=recycled-polyester closure=pullover
Mesh lining and drain holes shed the water on the way out. | Netzfutter und Ablauföffnungen lassen das Wasser gleich wieder heraus. | 网眼内衬加排水孔，上岸即沥干。
VLT | Lido/海滨 | Chino Shorts | Chinoshorts | 卡其短裤 | 42.00 | color=sand,navy,pink | material=stretch-cotton closure=zip
Just above the knee, with a clean turn-up. | Knapp über dem Knie, mit sauberem Umschlag. | 长度及膝上，翻边利落。
FJV | Gully/溪谷 | Trail Shorts | Wandershorts | 越野徒步短裤 | 54.00 | color=charcoal,olive,terracotta | material=recycled-nylon closure=zip
A belt loop for the carabiner and a pocket for the map. | Eine Schlaufe für den Karabiner und eine Tasche für die Karte. | 扣环可挂登山扣，侧袋可放地图。
RDV | Pulse/脉动 | Running Shorts | Laufshorts | 跑步短裤 | 36.00 | color=black,sky,red | material=recycled-polyester closure=pullover fit=slim
A light inner brief and a slit at the side free the stride. | Eine leichte Innenhose und seitliche Schlitze geben den Schritt frei. | 轻薄内衬配侧开衩，步幅不受限。
NRD | Sail/风帆 | Linen Shorts | Leinenshorts | 亚麻短裤 | 44.90 | color=ivory,sage,sky | material=linen closure=pullover fit=relaxed care=wash-30
Loose, cool and pleasantly creased. | Weit, kühl und angenehm zerknittert. | 宽松清凉，自带恰到好处的褶皱感。
NRD | Knot/绳结 | Sweat Shorts | Sweatshorts | 针织运动短裤 | 34.90 | color=grey,navy,lavender | material=organic-cotton closure=pullover
The loopback cotton of our hoodies, cut off at the knee. | Die Baumwolle unserer Kapuzenpullover, am Knie abgeschnitten. | 与卫衣同款毛圈棉，裁到膝上。
""",
)

SKIRTS = ProductType(
    key="skirts",
    code="SK",
    drawing="skirt",
    family="wear",
    noun="skirt | der Rock | 半身裙",
    options="size=xs,s,m,l",
    attributes="closure=zip care=wash-30 season=all-year",
    openers="""
Swings when you walk, behaves when you sit. | Schwingt beim Gehen, benimmt sich beim Sitzen. | 走起路来摇曳生姿，坐下时服帖端庄。
With boots in winter, with sandals in summer. | Im Winter zu Stiefeln, im Sommer zu Sandalen. | 冬配靴子，夏配凉鞋。
""",
    features="""
Yes, it has pockets. | Ja, er hat Taschen. | 没错，它有口袋。
A smooth lining keeps it from clinging. | Ein glattes Futter verhindert, dass er an den Beinen haftet. | 顺滑内衬，不贴腿不起静电。
The waistband lies flat under a sweater. | Der Bund liegt unter dem Pullover flach an. | 裤头平整，毛衣下不鼓包。
""",
    products="""
VLT | Ballo/舞步 | Pleated Midi Skirt | plissierter Midirock | 百褶中长裙 | 64.00 | color=plum,black,sage | material=recycled-polyester fit=regular
The pleats are heat-set and survive suitcase and washing machine. | Die Falten sind hitzefixiert und überstehen Koffer und Waschmaschine. | 高温定型褶，塞进行李箱、放进洗衣机都不走样。
VLT | Riva/河岸 | Linen Wrap Skirt | Wickelrock aus Leinen | 亚麻裹身裙 | 58.00 | color=terracotta,ivory,navy | material=linen season=spring-summer closure=buttons fit=relaxed
It ties at the side and adapts to any day. | Er wird seitlich gebunden und passt sich jedem Tag an. | 侧边系带，松紧随心。
NRD | Wharf/船坞 | Denim Skirt | Jeansrock | 牛仔半身裙 | 52.90 | color=blue,black | material=denim fit=straight
A straight cut with a button front and five honest pockets. | Gerader Schnitt mit Knopfleiste und fünf echten Taschen. | 直筒裁剪、前排扣设计，五个口袋个个能用。
VLT | Velluto/暗香 | Velvet Skirt | Samtrock | 丝绒半身裙 | 69.90 | color=burgundy,forest,black | material=velvet season=autumn-winter fit=slim
Cotton velvet with a deep shine, made for candlelight. | Baumwollsamt mit tiefem Schimmer, wie für Kerzenlicht gemacht. | 棉质丝绒光泽深邃，最适合烛光之夜。
VLT | Seta/绸缎 | Satin Slip Skirt | Satinrock | 缎面半身长裙 | 74.00 | color=camel,lavender,navy | material=viscose fit=regular care=hand-wash closure=pullover
Cut on the bias, it flows without any zipper at all. | Schräg geschnitten fließt er ganz ohne Reißverschluss. | 斜裁工艺，无需拉链也能自然垂坠。
FJV | Meadow/草甸 | Outdoor Skort | Outdoor-Hosenrock | 户外速干裙裤 | 59.00 | color=teal,charcoal,plum | material=recycled-nylon fit=regular closure=pullover
Light shorts underneath make ladders and saddles no problem. | Mit leichter Innenhose sind Leitern und Sättel kein Problem. | 内置轻薄安全裤，爬梯骑车都无忧。
""",
)

TYPES = (T_SHIRTS, SHIRTS, SWEATERS, HOODIES, JEANS, CHINOS, SHORTS, SKIRTS)
