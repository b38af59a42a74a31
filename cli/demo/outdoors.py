"""Sports and outdoors."""

from cli.demo.tables import ProductType

TENTS = ProductType(
    key="tents",
    code="TE",
    drawing="tent",
    family="camp",
    noun="tent | das Zelt | 帐篷",
    attributes="protection=waterproof",
    openers="""
A thin wall between you and the stars. | Eine dünne Wand zwischen Ihnen und den Sternen. | 你与星空之间，只隔一层薄布。 | 星空との間は、薄い布一枚です。
Home is where the pegs hold. | Zuhause ist, wo die Heringe halten. | 地钉扎得牢的地方，就是家。 | ペグの利くところが、わが家です。
""",
    features="""
Poles are color-coded and stand in six minutes. | Das Gestänge ist farbig markiert und steht in sechs Minuten. | 撑杆色标清晰，六分钟搭好。 | ポールは色分けされ、6分で立ちます。
Vents at the top prevent condensation. | Lüftungen oben beugen Kondenswasser vor. | 顶部透气窗，防止冷凝水。 | 上部の換気口が結露を防ぎます。
The ground sheet rises at the edges like a tub. | Der Boden ist an den Rändern wannenartig hochgezogen. | 浴缸式帐底，雨水不倒灌。 | 床は縁がバスタブのように立ち上がっています。
""",
    products="""
FJV | Lee/避风 | Trekking Tent | Trekkingzelt | 轻量徒步帐篷 | トレッキングテント | 289.00 | color=olive,orange people=1p,2p,3p | material=recycled-nylon
Two kilos for two people, storm-proof without guessing. | Zwei Kilo für zwei Personen, sturmfest ohne Wenn und Aber. | 双人仅两公斤，抗风性能经得起考验。 | 2人用で2キロ、嵐にもしっかり耐えます。
FJV | Village/村落 | Family Tent | Familienzelt | 家庭露营帐篷 | ファミリーテント | 449.00 | color=sand,forest people=4p,6p | material=recycled-polyester
Two bedrooms, a porch to stand in and room for wet boots. | Zwei Schlafkabinen, ein Vorraum mit Stehhöhe und Platz für nasse Stiefel. | 两室一厅，前厅可站立，湿靴子也有地方放。 | 寝室2つに、立てる前室と濡れたブーツの置き場があります。
FJV | Blink/眨眼 | Pop-Up Tent | Wurfzelt | 速开帐篷 | ポップアップテント | 119.00 | color=sky,mustard | material=recycled-polyester capacity=2p
Throw it, peg it, sleep in it. | Werfen, abspannen, schlafen. | 一抛即开，打钉就睡。 | 投げて、留めて、眠るだけ。
FJV | Windbreak/挡风墙 | Tarp | Tarp zum Abspannen | 露营天幕 | タープ | 89.00 | color=olive,sand,charcoal size=m,l | material=recycled-polyester
Nineteen loops make a roof out of every pair of trees. | Neunzehn Schlaufen machen aus zwei Bäumen ein Dach. | 十九个拉点，两棵树之间就是屋檐。 | 19個のループで、木が2本あればどこでも屋根になります。
FJV | Expedition/远征 | Four-Season Tent | Vierjahreszeitenzelt | 四季高山帐篷 | 4シーズンテント | 629.00 | color=orange people=2p,3p | material=recycled-nylon season=winter
Crossed poles carry snow and gusts above the tree line. | Gekreuzte Stangen tragen Schnee und Böen oberhalb der Baumgrenze. | 交叉帐杆，承得住林线之上的积雪与强风。 | 交差したポールが、森林限界の上の雪と突風を支えます。
TMB | Hideout/小窝 | Children's Play Tent | Spielzelt für Kinder | 儿童游戏帐篷 | 子ども用プレイテント | 79.00 | color=ivory,sage,pink | material=canvas protection=none age=3plus
Cotton and beech, with a window for passing out cookies. | Baumwolle und Buche, mit einem Fenster, um Kekse hinauszureichen. | 棉布配榉木杆，小窗可以递饼干。 | コットンとビーチ材で作り、クッキーを渡す窓があります。
""",
)

SLEEPING_BAGS = ProductType(
    key="sleeping-bags",
    code="SB",
    drawing="sleeping_bag",
    family="camp",
    noun="sleeping bag | der Schlafsack | 睡袋",
    attributes="closure=zip",
    openers="""
Good nights make good tours. | Gute Nächte machen gute Touren. | 睡得好，才走得远。 | よい夜が、よい旅を作ります。
Zip it up and the wind is somewhere else. | Reißverschluss zu, und der Wind ist anderswo. | 拉上拉链，风就在别处了。 | ファスナーを閉めれば、風は遠い世界です。
""",
    features="""
The zipper is backed by a stiff band and does not bite. | Ein steifes Band hinter dem Reißverschluss verhindert das Einklemmen. | 防夹布拉链，不卡不咬。 | ファスナーは硬い帯で裏打ちされ、布をかみません。
Two of them can be joined. | Zwei davon lassen sich verbinden. | 两条可拼接成双人。 | 2枚をつなげられます。
A storage bag of cotton comes with it. | Ein Aufbewahrungsbeutel aus Baumwolle liegt bei. | 附棉质存储袋。 | コットンの保管袋が付属します。
""",
    products="""
FJV | Cocoon/蚕茧 | Down Sleeping Bag | Daunenschlafsack | 羽绒睡袋 | ダウン寝袋 | 279.00 | color=teal,charcoal comfort=5c,minus5c,minus15c | material=recycled-nylon filling=down
A mummy cut with a collar that closes around the shoulders. | Mumienform mit einem Kragen, der um die Schultern schließt. | 木乃伊款，肩领收紧锁温。 | マミー型で、首元が肩までしっかり閉じます。
FJV | Haystack/草垛 | Camping Sleeping Bag | Campingschlafsack | 信封式露营睡袋 | キャンプ用寝袋 | 89.00 | color=forest,orange,navy comfort=5c,10c | material=recycled-polyester filling=synthetic
Wide at the knees and opens flat as a quilt. | Weit an den Knien und flach ausgebreitet eine Decke. | 腿部宽松，展开即是被子。 | ひざまわりはゆったり、開けば掛け布団になります。
FJV | Down Drift/羽流 | Ultralight Quilt | ultraleichter Quilt | 超轻羽绒被 | 超軽量キルト | 239.00 | color=olive,plum | material=recycled-nylon filling=down weight=480g
Leaves out the back, where down only gets crushed. | Lässt den Rücken weg, wo Daune ohnehin nur plattgedrückt wird. | 省去被压扁的背部，只留真正保暖的部分。 | つぶれるだけの背中側のダウンを省きました。
FJV | Caterpillar/毛毛虫 | Children's Sleeping Bag | Kinderschlafsack | 儿童可延长睡袋 | 子ども用寝袋 | 69.00 | color=yellow,sky | material=recycled-polyester filling=synthetic age=5plus
Grows by thirty centimeters at the foot end. | Wächst am Fußende um dreißig Zentimeter mit. | 脚端可延长三十厘米，陪孩子长大。 | 足元が30センチ伸びます。
HVS | Refuge/山屋 | Silk Liner | Hüttenschlafsack aus Seide | 真丝睡袋内胆 | シルクのインナーシーツ | 64.00 | color=ivory,navy | material=silk weight=130g
For mountain huts, night trains and dubious beds. | Für Berghütten, Nachtzüge und zweifelhafte Betten. | 山屋、夜车、不放心的床铺，都靠它隔一层。 | 山小屋にも、夜行列車にも、少し不安な寝床にも。
FJV | Raft/木筏 | Sleeping Mat | Isomatte zum Aufblasen | 充气防潮垫 | スリーピングマット | 99.00 | color=orange,grey size=m,l | material=recycled-polyester weight=520g thickness=8cm
Inflates with fifteen breaths and does not rustle. | Mit fünfzehn Atemzügen voll, und sie raschelt nicht. | 吹十五口气即满，翻身无声。 | 15回の息で膨らみ、音がしません。
""",
)

HEADLAMPS = ProductType(
    key="headlamps",
    code="HL",
    drawing="headlamp",
    family="camp",
    noun="headlamp | die Stirnlampe | 头灯",
    attributes="charging=usb-c water-resistance=ipx4",
    openers="""
Both hands free, the path in view. | Beide Hände frei, den Weg im Blick. | 解放双手，照亮前路。 | 両手が空き、道がよく見えます。
For early starts and late returns. | Für frühe Aufbrüche und späte Heimkehr. | 起早出发，摸黑归来。 | 早い出発にも、遅い帰りにも。
""",
    features="""
Red light spares the eyes of the others. | Rotlicht schont die Augen der anderen. | 红光模式，不晃同伴眼睛。 | 赤色灯は、まわりの人の目にやさしい光です。
The large button works with gloves. | Der große Knopf lässt sich mit Handschuhen bedienen. | 大按键，戴手套也好按。 | 大きなボタンは手袋でも押せます。
The band is washable. | Das Band ist waschbar. | 头带可水洗。 | バンドは洗えます。
""",
    products="""
FJV | Beacon/信标 | Headlamp | Stirnlampe | 轻便头灯 | ヘッドライト | 39.90 | color=orange,teal,black | light-output=350lm weight=78g battery-life=40h
Enough light for the trail, little enough weight to forget. | Genug Licht für den Weg, wenig genug Gewicht zum Vergessen. | 亮得够走山路，轻得忘记戴着。 | 道を照らすには十分、重さは忘れるほどです。
FJV | North Star/北极星 | High-Power Headlamp | lichtstarke Stirnlampe | 强光越野头灯 | 高出力ヘッドライト | 89.00 | color=charcoal,yellow | light-output=1200lm weight=148g battery-life=12h
A second battery at the back balances the beam in front. | Ein Akku am Hinterkopf hält dem Strahler vorn das Gleichgewicht. | 后置电池仓平衡前灯重量，长跑不晃。 | 後ろの予備電池が、前の光との釣り合いを取ります。
FJV | Camp Glow/营光 | Lantern | Campinglaterne | 露营灯 | ランタン | 49.90 | color=ivory,forest,terracotta draw=lantern | light-output=300lm weight=320g battery-life=60h light-color=2700k
Warm light for cards, soup and long stories. | Warmes Licht für Karten, Suppe und lange Geschichten. | 暖光一盏，打牌、喝汤、讲长长的故事。 | トランプにもスープにも長い話にも、温かな光を。
FJV | Torch/火炬 | Flashlight | Taschenlampe | 铝合金手电筒 | 懐中電灯 | 34.90 | color=black,silver draw=flashlight | light-output=800lm weight=132g battery-life=16h water-resistance=ipx7
Machined from one bar, with a beam that reaches the other shore. | Aus einem Stück gedreht, mit einem Strahl bis ans andere Ufer. | 整根铝材车制，光束可达对岸。 | 一本の棒から削り出し、光は対岸まで届きます。
RDV | Midnight Mile/午夜里程 | Running Light | Laufleuchte für die Brust | 夜跑胸灯 | ランニングライト | 44.90 | color=orange,black | light-output=250lm weight=92g battery-life=10h
Sits on the chest, shines ahead and blinks behind. | Sitzt auf der Brust, leuchtet nach vorn und blinkt nach hinten. | 胸前照路，背后闪红光。 | 胸に着け、前を照らし、後ろで点滅します。
TMB | Mole/小鼹鼠 | Children's Headlamp | Kinderstirnlampe | 儿童头灯 | 子ども用ヘッドライト | 22.90 | color=yellow,mint,red | light-output=60lm weight=54g battery-life=30h age=5plus
Dims when it meets a face, which parents will appreciate. | Dimmt sich vor Gesichtern, was Eltern zu schätzen wissen. | 遇到人脸自动调暗，爸妈的眼睛得救了。 | 顔を向けると暗くなり、親御さんに喜ばれます。
""",
)

YOGA_MATS = ProductType(
    key="yoga-mats",
    code="YM",
    drawing="yoga_mat",
    family="fit",
    noun="mat | die Matte | 瑜伽垫",
    attributes="care=wipe-clean",
    openers="""
Two square meters just for you. | Zwei Quadratmeter nur für Sie. | 两平方米，只属于你。 | あなただけの2平方メートルです。
Unroll it and the living room becomes a studio. | Ausgerollt macht sie das Wohnzimmer zum Studio. | 一铺开，客厅就是瑜伽馆。 | 広げれば、居間がスタジオになります。
""",
    features="""
It lies flat from the first minute. | Sie liegt ab der ersten Minute flach. | 铺开即平，不卷边。 | 広げてすぐに平らになります。
Grips when dry and even better when wet. | Griffig, wenn trocken, und noch griffiger, wenn feucht. | 干湿皆防滑，出汗更抓手。 | 乾いていても滑らず、濡れるといっそう滑りません。
A carrying strap is included. | Ein Trageriemen gehört dazu. | 附背带。 | 持ち運び用ストラップ付きです。
""",
    products="""
RDV | Root/深根 | Natural Rubber Yoga Mat | Yogamatte aus Naturkautschuk | 天然橡胶瑜伽垫 | 天然ゴムヨガマット | 74.90 | color=forest,plum,charcoal thickness=3mm,5mm | material=natural-rubber
Dense rubber from plantations that leave room for other trees. | Dichter Kautschuk aus Plantagen, die anderen Bäumen Platz lassen. | 来自混种林的天然橡胶，密实稳固。 | ほかの木々とともに育てた農園のゴムを、密に固めました。
RDV | Bark/树皮 | Cork Yoga Mat | Yogamatte aus Kork | 软木瑜伽垫 | コルクヨガマット | 69.00 | color=oak length=183cm,200cm | material=cork thickness=4mm
Warm, dry cork on top, rubber below. | Oben warmer, trockener Kork, unten Kautschuk. | 上层软木温润干爽，底层橡胶防滑。 | 上は温かく乾いたコルク、下はゴムです。
RDV | Drift/漂流 | Everyday Yoga Mat | Yogamatte für jeden Tag | 入门瑜伽垫 | 定番ヨガマット | 29.90 | color=lavender,teal,terracotta,navy | material=tpe thickness=6mm
Soft for the knees and light on the shoulder. | Weich für die Knie und leicht auf der Schulter. | 护膝柔软，背着轻便。 | ひざにやわらかく、肩に軽いマットです。
RDV | Postcard/明信片 | Travel Yoga Mat | Reiseyogamatte | 可折叠旅行瑜伽垫 | トラベルヨガマット | 44.90 | color=sage,pink | material=natural-rubber thickness=1.5mm
Folds like a letter and fits into hand luggage. | Faltet sich wie ein Brief und passt ins Handgepäck. | 像信纸一样折叠，塞进登机箱。 | 手紙のようにたためて、手荷物に収まります。
RDV | Foundation/地基 | Exercise Mat | Gymnastikmatte | 加厚健身垫 | エクササイズマット | 36.90 | color=black,blue thickness=10mm,15mm | material=tpe
Thick foam for planks, jumps and stubborn shoulders. | Dicker Schaum für Planks, Sprünge und sture Schultern. | 加厚缓震，平板支撑、跳跃都护得住关节。 | プランクにもジャンプにも、こった肩にも厚いフォームを。
RDV | Companion/伙伴 | Cork Blocks, Set of 2 | Yogablöcke aus Kork, 2er-Set | 软木瑜伽砖两块装 | コルクヨガブロック 2個セット | 27.90 | color=oak,brown draw=yoga_blocks | material=cork weight=620g
Brings the floor a little closer. | Bringt den Boden ein Stück näher. | 让地面离你近一点。 | 床が少し近くなります。
""",
)

DUMBBELLS = ProductType(
    key="dumbbells",
    code="DB",
    drawing="dumbbell",
    family="fit",
    noun="weight | die Hantel | 哑铃",
    openers="""
Fifteen minutes, three times a week. | Fünfzehn Minuten, dreimal die Woche. | 每次十五分钟，一周三次。 | 15分を、週に3回。
Strength fits under the bed. | Kraft passt unters Bett. | 力量，藏在床底下。 | ベッドの下に、筋力をしまえます。
""",
    features="""
It does not roll away. | Sie rollt nicht weg. | 防滚设计，放得稳。 | 転がりません。
The grip is textured and kind to the palms. | Der Griff ist strukturiert und schont die Handflächen. | 握把防滑纹理，不磨手。 | 持ち手は滑りにくい加工で、手のひらにやさしい作りです。
A poster with twelve exercises comes with it. | Ein Plakat mit zwölf Übungen liegt bei. | 附十二式训练海报。 | 12種の運動を載せたポスターが付属します。
""",
    products="""
RDV | Hex/六角 | Neoprene Dumbbells, Pair | Neoprenhanteln, Paar | 浸塑哑铃（一对） | ネオプレンダンベル 2個組 | 24.90 | color=mint,plum,charcoal weight=1kg,2kg,4kg | material=neoprene
Soft-coated and six-sided, quiet on wooden floors. | Weich ummantelt und sechskantig, leise auf Holzboden. | 六角浸塑，木地板上也安静。 | やわらかな被膜の六角形で、木の床でも静かです。
RDV | Dial/刻度 | Adjustable Dumbbell | verstellbare Hantel | 可调节哑铃 | 可変式ダンベル | 189.00 | color=black weight=12kg,24kg | material=steel
A turn of the handle picks up fifteen weights in one. | Ein Dreh am Griff wählt eines von fünfzehn Gewichten. | 转动手柄即可切换十五档重量。 | 持ち手をひねるだけで、15段階の重さを1台でこなします。
RDV | Bell Tower/钟楼 | Kettlebell | Kugelhantel aus Gusseisen | 铸铁壶铃 | ケトルベル | 44.90 | color=black,teal weight=4kg,8kg,12kg,16kg | material=cast-iron
One casting, no seam, a handle for two hands. | Ein Guss, keine Naht, ein Griff für zwei Hände. | 一体铸造无接缝，双手可握。 | 継ぎ目のない一体鋳造で、両手で握れるハンドルです。
RDV | Stretch/伸展 | Resistance Bands, Set of 5 | Widerstandsbänder, 5er-Set | 弹力带五件套 | トレーニングチューブ 5本セット | 19.90 | color=mint,orange | material=natural-rubber
Five strengths that weigh less than an orange together. | Fünf Stärken, die zusammen weniger wiegen als eine Orange. | 五种阻力，加起来还没一个橙子重。 | 5つの強度で、合わせてもオレンジ1個より軽量です。
RDV | Skyhook/飞跃 | Jump Rope | Springseil | 竞速跳绳 | 縄跳び | 17.90 | color=red,black,sky | material=steel length=3m
Ball bearings and a cable that cuts to your height. | Kugellager und ein Seil, das sich auf Körpergröße kürzen lässt. | 滚珠轴承顺滑不缠绕，绳长可剪。 | ボールベアリング入りで、ケーブルは身長に合わせて切れます。
RDV | Knead/揉捏 | Foam Roller | Faszienrolle | 筋膜放松滚筒 | フォームローラー | 29.90 | color=orange,navy size=s,m | material=tpe
Ridges that find the sore spot by themselves. | Rillen, die die wunde Stelle von selbst finden. | 浮点纹路，自动找到酸痛处。 | 突起が、こったところを自然に見つけます。
""",
)

BIKE_HELMETS = ProductType(
    key="bike-helmets",
    code="BH",
    drawing="helmet",
    family="ride",
    noun="helmet | der Helm | 头盔",
    options="size=s,m,l",
    attributes="material=foam-shell",
    openers="""
Looks good enough to be worn. | Sieht so gut aus, dass man ihn auch trägt. | 好看，才愿意天天戴。 | かぶりたくなる見た目です。
A safe head for the ride home. | Ein sicherer Kopf für den Heimweg. | 平安骑回家。 | 帰り道の頭を守ります。
""",
    features="""
A dial at the back fits it to the millimeter. | Ein Drehrad hinten passt ihn auf den Millimeter an. | 后部旋钮，毫米级贴合头型。 | 後ろのダイヤルで、ミリ単位で合わせられます。
The inner layer turns and softens slanted blows. | Die innere Lage dreht mit und mildert schräge Stöße. | 内层可微旋，缓冲斜向撞击。 | 内層が回転し、斜めの衝撃を和らげます。
Pads come out and go into the wash. | Die Polster lassen sich herausnehmen und waschen. | 内衬可拆洗。 | パッドは外して洗えます。
""",
    products="""
RDV | Boulevard/大道 | City Helmet | Stadthelm | 城市骑行头盔 | シティヘルメット | 69.00 | color=black,ivory,sage | weight=360g
Round and plain, with a rear light built in. | Rund und schlicht, mit eingebautem Rücklicht. | 圆润简约，内置尾灯。 | 丸くすっきりした形で、後ろにライトを内蔵しています。
RDV | Windward/破风 | Road Helmet | Rennradhelm | 公路车头盔 | ロードバイク用ヘルメット | 129.00 | color=white,black,red | weight=245g
Eighteen vents channel the air over the head. | Achtzehn Öffnungen führen die Luft über den Kopf. | 十八个通风孔，气流贯穿头顶。 | 18の通気口が、頭の上に風を通します。
RDV | Singletrack/单道 | Mountain Bike Helmet | Mountainbike-Helm | 山地车头盔 | マウンテンバイク用ヘルメット | 99.00 | color=olive,orange,charcoal | weight=340g
Reaches deep at the back and carries an adjustable visor. | Reicht hinten tief und trägt ein verstellbares Visier. | 后脑加深保护，帽檐可调。 | 後ろまで深く覆い、調節できるバイザー付きです。
RDV | Tadpole/小蝌蚪 | Children's Helmet | Kinderhelm | 儿童头盔 | 子ども用ヘルメット | 44.90 | color=sky,yellow,pink size=xs,s | weight=260g age=3plus
A magnetic buckle that never pinches a chin. | Ein Magnetverschluss, der nie ins Kinn zwickt. | 磁吸扣，不夹下巴。 | マグネットのバックルが、あごを挟みません。
RDV | Concertina/风琴 | Folding Helmet | Falthelm | 折叠头盔 | 折りたたみヘルメット | 109.00 | color=grey,navy size=m,l | weight=390g
Collapses to the width of a book in the bag. | Schrumpft in der Tasche auf Buchbreite. | 折起来像一本书，随手放包里。 | かばんの中で、本ほどの幅にたためます。
RDV | Ballast/压载 | E-Bike Helmet with Visor | E-Bike-Helm mit Visier | 电助力车护目头盔 | バイザー付きe-bike用ヘルメット | 149.00 | color=black,silver | weight=460g
The clear visor keeps tears and beetles out of the eyes. | Das klare Visier hält Tränen und Käfer fern. | 透明护目镜，挡风挡虫。 | 透明なバイザーが、風の涙と虫から目を守ります。
""",
)

BIKE_LIGHTS = ProductType(
    key="bike-lights",
    code="BK",
    drawing="bike_light",
    family="ride",
    noun="light | das Fahrradlicht | 车灯",
    attributes="charging=usb-c water-resistance=ipx4",
    openers="""
See the pothole, and be seen by the bus. | Das Schlagloch sehen und vom Bus gesehen werden. | 看得见坑，也让公交看得见你。 | 路面の穴を見つけ、バスからも見つけてもらえます。
Winter is a season for cycling, too. | Auch der Winter ist eine Fahrradsaison. | 冬天，也是骑行的季节。 | 冬もサイクリングの季節です。
""",
    features="""
Clips on and off without tools. | Lässt sich ohne Werkzeug an- und abklicken. | 免工具快拆。 | 工具なしで着け外しできます。
It warns before the battery runs out. | Es warnt, bevor der Akku leer ist. | 电量不足提前提醒。 | 電池が切れる前に知らせます。
The strap fits thick and thin tubes. | Das Band passt an dicke und dünne Rohre. | 绑带粗细车管通用。 | ストラップは太いパイプにも細いパイプにも合います。
""",
    products="""
RDV | Lighthouse/灯塔 | Front Light | Frontlicht | 自行车前灯 | フロントライト | 49.90 | color=black,silver | light-output=600lm weight=118g battery-life=8h
A flat edge on top of the beam does not blind anyone. | Eine klare Hell-Dunkel-Grenze blendet niemanden. | 明暗截止线，不晃对面行人。 | 光の上端を平らに切り、誰もまぶしくありません。
RDV | Cinder/火星 | Rear Light | Rücklicht | 自行车尾灯 | リアライト | 29.90 | color=black,red | light-output=80lm weight=38g battery-life=20h
Brightens when you brake, all by itself. | Wird beim Bremsen von selbst heller. | 刹车时自动增亮。 | ブレーキをかけると、自動で明るくなります。
RDV | Tandem/双骑 | Light Set | Beleuchtungsset | 前后车灯套装 | 前後ライトセット | 59.90 | color=black,mint,orange | light-output=300lm weight=96g battery-life=12h
Front and rear, charged from one cable. | Vorne und hinten, geladen über ein Kabel. | 前后两灯，一线同充。 | 前後2灯を、1本のケーブルで充電します。
RDV | Millwheel/水车 | Hub Dynamo Light | Dynamoscheinwerfer | 花鼓发电前灯 | ハブダイナモライト | 89.00 | color=black,silver | light-output=400lm weight=142g charging=cable
Never empty as long as the wheel turns. | Nie leer, solange sich das Rad dreht. | 车轮不停，灯光不灭。 | 車輪が回るかぎり、電池切れになりません。
RDV | Orbiter/环绕 | Wheel Light, Set of 2 | Speichenlicht, 2er-Set | 辐条灯两只装 | ホイールライト 2個セット | 19.90 | color=sky,yellow,red | light-output=20lm weight=24g battery-life=30h
Draws circles in the dark and is seen from the side. | Zeichnet Kreise ins Dunkel und ist von der Seite zu sehen. | 夜色中画出光圈，侧面也醒目。 | 暗闇に円を描き、横からもよく見えます。
RDV | Chime/清铃 | Brass Bicycle Bell | Fahrradklingel aus Messing | 黄铜车铃 | 真鍮の自転車ベル | 24.90 | color=gold,black,copper | material=brass weight=62g charging=none water-resistance=none
One clear tone that lasts long enough to say sorry. | Ein klarer Ton, der lange genug nachklingt, um sich zu entschuldigen. | 一声清脆，余音足够说声抱歉。 | 澄んだ音がひとつ、ごめんなさいと言えるほど長く響きます。
""",
)

TYPES = (TENTS, SLEEPING_BAGS, HEADLAMPS, YOGA_MATS, DUMBBELLS, BIKE_HELMETS, BIKE_LIGHTS)
