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
A shirt for every day of the week, on its own or under a jacket. | Ein Shirt für jeden Tag der Woche, solo oder unter der Jacke. | 一周七天都能穿，单穿或打底都合适。 | 一枚でもジャケットの下でも、毎日着られる一枚です。
One of those basics you reach for first. | Eines dieser Basics, nach denen man immer zuerst greift. | 打开衣柜总会先拿起的那一件基础款。 | つい真っ先に手が伸びる定番です。
""",
    features="""
The neckline is taped inside so that it keeps its shape. | Der Ausschnitt ist innen verstärkt und leiert nicht aus. | 领口内侧加固包边，久穿不易变形。 | 首まわりは内側にテープを当て、型崩れを防ぎます。
Side seams run straight, even after many washes. | Die Seitennähte bleiben auch nach vielen Wäschen gerade. | 侧缝平直，多次洗涤也不易扭曲。 | 何度洗っても脇の縫い目がねじれません。
There is no scratchy label: size and care are printed inside. | Statt eines kratzenden Etiketts sind Größe und Pflegehinweise innen aufgedruckt. | 无标签设计，尺码与洗护说明直接印在衣内，不扎皮肤。 | チクチクするタグはなく、サイズと洗濯表示は内側にプリントしています。
""",
    products="""
NRD | Tide/潮汐 | Organic Cotton T-Shirt | T-Shirt aus Bio-Baumwolle | 有机棉短袖T恤 | オーガニックコットンTシャツ | 24.90 | color=navy,white,sage | material=organic-cotton fit=regular
Medium-weight jersey of combed yarn, soft from the first day and never see-through. | Mittelschwerer Jersey aus gekämmtem Garn, vom ersten Tag an weich und nie durchsichtig. | 选用精梳纱线织成的中厚针织面料，上身柔软，不透不闷。 | コーマ糸を使った中厚手の天竺は、初日からやわらかく透けません。
NRD | Mast/桅杆 | Heavyweight Pocket T-Shirt | schweres T-Shirt mit Brusttasche | 重磅口袋短袖T恤 | ヘビーウェイト ポケットTシャツ | 32.00 | color=charcoal,ivory,mustard | material=cotton fit=relaxed
Dense 240 g jersey falls straight and gives the small chest pocket a firm hold. | Dichter Jersey mit 240 g fällt gerade und gibt der kleinen Brusttasche Halt. | 240克重磅面料挺括有型，胸前小口袋利落不塌。 | 240gの密な天竺がまっすぐに落ち、小さな胸ポケットもしっかり支えます。
NRD | Bay/海湾 | Striped Long-Sleeve T-Shirt | gestreiftes Langarmshirt | 条纹长袖T恤 | ボーダー長袖Tシャツ | 34.90 | color=navy,red,forest | material=cotton fit=regular pattern=striped
The stripes are knitted in, not printed, and meet neatly at the seams. | Die Streifen sind eingestrickt statt aufgedruckt und treffen an den Nähten genau aufeinander. | 条纹为色织而非印花，接缝处对纹整齐。 | ボーダーはプリントではなく編み柄で、縫い目でもきれいに合います。
FJV | Pass/山口 | Merino T-Shirt | T-Shirt aus Merinowolle | 美丽诺羊毛速干T恤 | メリノウールTシャツ | 64.00 | color=charcoal,teal,burgundy | material=merino fit=slim care=wash-30
Fine merino dries within the hour and stays fresh for days on the trail. | Feine Merinowolle trocknet binnen einer Stunde und bleibt auf Tour tagelang frisch. | 细支美丽诺羊毛一小时内即可晾干，徒步数日依然清爽无异味。 | 細いメリノウールは1時間ほどで乾き、何日歩いてもさわやかです。
VLT | Linea/线条 | V-Neck T-Shirt | T-Shirt mit V-Ausschnitt | V领莱赛尔T恤 | VネックTシャツ | 29.90 | color=white,black,lavender | material=lyocell fit=slim care=wash-30
The drape is light and cool, made for warm offices and long evenings. | Der Stoff fällt leicht und kühl, wie gemacht für warme Büros und lange Abende. | 面料垂顺清凉，适合闷热的办公室，也适合漫长的夏夜。 | 軽くひんやりとした落ち感で、暖かいオフィスにも長い夜にもなじみます。
VLT | Corda/细绳 | Ribbed Crew-Neck T-Shirt | geripptes T-Shirt mit Rundhalsausschnitt | 坑条圆领T恤 | リブ クルーネックTシャツ | 27.50 | color=terracotta,ivory,black | material=stretch-cotton fit=slim
A fine rib follows the body and springs back when you take it off. | Feiner Rippstrick schmiegt sich an und springt nach dem Ausziehen in Form zurück. | 细密坑条贴合身形，回弹好，脱下后依旧平整。 | 細かなリブが体に沿い、脱げば元の形に戻ります。
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
Tucked in or worn loose, it looks as if you had made an effort. | In der Hose oder locker darüber: Es sieht immer nach Mühe aus. | 束进裤腰或随意垂放，都显得用心得体。 | 裾を入れても出しても、きちんとして見えます。
From the desk to dinner without changing. | Vom Schreibtisch zum Abendessen, ohne sich umzuziehen. | 从办公桌到晚餐桌，无需换装。 | デスクからディナーまで、着替えずに過ごせます。
""",
    features="""
The collar is cut so that it sits well, open or closed. | Der Kragen ist so geschnitten, dass er offen wie geschlossen gut sitzt. | 领型经过反复打样，敞开或扣起都服帖。 | 襟は、留めても開けても美しく収まるように裁断しています。
Buttons are cross-stitched, with a spare one on the inside. | Die Knöpfe sind über Kreuz angenäht, ein Ersatzknopf sitzt innen. | 纽扣十字缝线牢固，衣内附备用扣一枚。 | ボタンはクロスステッチで留め、内側に予備も付いています。
A pleat at the back gives room to move. | Eine Rückenfalte gibt Bewegungsfreiheit. | 后背打褶设计，抬手转身都不紧绷。 | 背中のタックで動きにゆとりがあります。
""",
    products="""
VLT | Porto/港口 | Oxford Shirt | Oxfordhemd | 牛津纺衬衫 | オックスフォードシャツ | 49.90 | color=sky,white,pink | material=cotton fit=regular
The basket weave is sturdy, yet softens with every wash. | Das Panama-Gewebe ist robust und wird doch mit jeder Wäsche weicher. | 牛津纺织法结实耐穿，越洗越柔软。 | バスケット織りは丈夫でありながら、洗うたびにやわらかくなります。
VLT | Siesta/午后 | Linen Shirt | Leinenhemd | 亚麻衬衫 | リネンシャツ | 69.00 | color=white,sand,sage | material=linen fit=relaxed season=spring-summer care=wash-30
Pre-washed linen takes the heat off a summer day; its creases are part of the look. | Vorgewaschenes Leinen nimmt dem Sommertag die Hitze; die Knitter gehören dazu. | 水洗亚麻透气吸湿，自然的褶皱正是它的味道。 | 洗いをかけたリネンが夏の暑さを和らげます。しわも味わいのひとつです。
NRD | Timber/木屋 | Checked Flannel Shirt | kariertes Flanellhemd | 格纹法兰绒衬衫 | チェック柄フランネルシャツ | 54.90 | color=red,forest,navy | material=cotton fit=regular pattern=checked season=autumn-winter
Brushed on both sides, it is as warm as a thin sweater. | Beidseitig aufgeraut und so warm wie ein dünner Pullover. | 双面磨毛处理，暖意堪比一件薄毛衣。 | 両面起毛で、薄手のセーターのような暖かさです。
VLT | Sera/暮色 | Poplin Blouse | Popelinebluse | 府绸女式衬衫 | ポプリンブラウス | 45.00 | color=white,lavender,black | material=cotton fit=slim
Slightly tapered at the waist, with narrow cuffs for rolling up. | Leicht tailliert, mit schmalen Manschetten zum Hochkrempeln. | 腰身微收，窄袖口方便随手卷起。 | ウエストを軽く絞り、細めの袖口はまくりやすくしました。
VLT | Alba/曙光 | Silk Blouse | Seidenbluse | 真丝衬衫 | シルクブラウス | 119.00 | color=ivory,burgundy,navy | material=silk fit=regular care=hand-wash
Heavy 19-momme silk with a quiet sheen and a hidden button band. | Schwere Seide mit dezentem Glanz und verdeckter Knopfleiste. | 19姆米重磅真丝，光泽含蓄，暗门襟更显利落。 | 19匁の厚手シルクは控えめな艶があり、前立てはボタンが隠れる比翼仕立てです。
NRD | Quay/码头 | Corduroy Overshirt | Überhemd aus Cord | 灯芯绒衬衫外套 | コーデュロイ オーバーシャツ | 74.90 | color=camel,olive,navy | material=corduroy fit=relaxed season=autumn-winter care=wash-30
Thick enough to serve as a jacket on dry autumn days. | Dick genug, um an trockenen Herbsttagen die Jacke zu ersetzen. | 厚度足够，干爽的秋日里可当外套穿。 | 乾いた秋の日なら、ジャケット代わりになる厚さです。
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
For the time of year when windows fog up. | Für die Zeit, in der die Scheiben beschlagen. | 献给窗上起雾的季节。 | 窓がくもる季節のための一枚です。
Warm without bulk, so that a coat still fits over it. | Warm, ohne aufzutragen: Ein Mantel passt noch darüber. | 保暖却不臃肿，外面再套大衣也自在。 | 暖かいのに着ぶくれせず、上からコートも羽織れます。
""",
    features="""
Cuffs and hem are knitted double and do not roll. | Bündchen und Saum sind doppelt gestrickt und rollen sich nicht ein. | 袖口与下摆双层编织，不卷边。 | 袖口と裾は二重編みで、丸まりません。
The pieces are fully fashioned and linked by hand. | Die Teile sind in Form gestrickt und von Hand gekettelt. | 全成型编织，衣片手工套口缝合。 | パーツごとに成型編みし、手作業でつなぎ合わせています。
The yarn is spun tightly, which keeps pilling low. | Das Garn ist fest gesponnen und neigt daher wenig zum Pilling. | 纱线捻度高，不易起球。 | 糸を固く撚り、毛玉をできにくくしています。
""",
    products="""
NRD | Skerry/礁石 | Lambswool Crew-Neck Sweater | Rundhalspullover aus Lammwolle | 羊羔毛圆领毛衣 | ラムウール クルーネックセーター | 79.00 | color=navy,grey,mustard | material=lambswool fit=regular
Classic lambswool with a dry, lively touch and plenty of warmth. | Klassische Lammwolle mit trockenem, lebendigem Griff und viel Wärme. | 经典羊羔毛，手感干爽蓬松，暖意十足。 | さらりと弾む風合いの定番ラムウールで、たっぷり暖かです。
NRD | Harbor/海港 | Cable-Knit Sweater | Zopfpullover | 麻花针织毛衣 | ケーブルニットセーター | 94.90 | color=ivory,forest,burgundy | material=wool-blend fit=relaxed
Deep cables and a ribbed collar, knitted after old fishermen's patterns. | Tiefe Zöpfe und ein gerippter Kragen, nach alten Fischermustern gestrickt. | 立体麻花纹配罗纹领，花样源自老渔夫毛衣。 | 深いケーブル柄とリブ襟は、昔の漁師のセーターにならいました。
VLT | Nuvola/云朵 | Cashmere Sweater | Kaschmirpullover | 山羊绒圆领毛衣 | カシミヤセーター | 169.00 | color=camel,grey,pink | material=cashmere fit=regular
Two-ply yarn of long fibers: light as a scarf, warm as a coat. | Zweifädiges Garn aus langen Fasern: leicht wie ein Schal, warm wie ein Mantel. | 双股长纤羊绒，轻如围巾，暖若大衣。 | 長い繊維の双糸で、マフラーのように軽く、コートのように暖かです。
VLT | Onda/波浪 | Fine-Knit Turtleneck | feiner Rollkragenpullover | 细针高领毛衣 | ハイゲージ タートルネックニット | 72.00 | color=black,ivory,plum | material=merino fit=slim care=wash-30
The collar can be folded once or left loose, and never itches. | Der Kragen lässt sich einmal umschlagen oder locker tragen und kratzt nie. | 高领可翻折也可自然堆叠，贴肤不扎。 | 襟は折っても緩めても着られ、チクチクしません。
FJV | Cairn/石堆 | Half-Zip Wool Sweater | Wollpullover mit kurzem Reißverschluss | 半拉链羊毛衫 | ハーフジップ ウールセーター | 89.00 | color=charcoal,teal,terracotta | material=wool-blend fit=regular closure=zip
The zipper opens down to the chest when the climb gets steep. | Der Reißverschluss reicht bis zur Brust, wenn der Anstieg steil wird. | 半拉链可开至胸口，登高出汗时随时透气。 | 急な登りでは、ファスナーを胸元まで開けられます。
NRD | Pier/栈桥 | Cotton Cardigan | Strickjacke aus Baumwolle | 棉质针织开衫 | コットンカーディガン | 62.50 | color=sage,navy,sand | material=organic-cotton fit=relaxed closure=buttons season=all-year care=wash-30
Five horn-look buttons and two patch pockets, for evenings that turn cool. | Fünf Knöpfe in Hornoptik und zwei aufgesetzte Taschen, für Abende, an denen es frisch wird. | 五粒仿牛角扣与两个贴袋，适合微凉的傍晚。 | 角調ボタン5つとパッチポケット2つ、肌寒くなる夕べに重宝します。
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
Made for slow mornings, train rides and the walk home. | Gemacht für langsame Morgen, Zugfahrten und den Heimweg. | 适合慵懒的早晨、漫长的车程和回家的路。 | ゆっくりした朝にも、電車の中にも、帰り道にも似合います。
Comfort that you can wear outside. | Bequemlichkeit, mit der man vor die Tür gehen kann. | 穿得出门的舒适。 | そのまま外に着ていける心地よさです。
""",
    features="""
The fabric is washed before it is cut and does not shrink. | Der Stoff wird vor dem Zuschnitt gewaschen und läuft nicht ein. | 面料裁剪前经过预缩水洗，不再缩水变形。 | 生地は裁断前に洗ってあるので縮みません。
Flat seams do not press under a backpack. | Flache Nähte drücken auch unter dem Rucksack nicht. | 平缝工艺，背双肩包也不硌肩。 | 縫い目が平らで、リュックを背負っても当たりません。
The ribbed cuffs keep the wind out. | Gerippte Bündchen halten den Wind draußen. | 罗纹袖口贴合手腕，挡风保暖。 | リブの袖口が風の侵入を防ぎます。
""",
    products="""
NRD | Anchor/锚点 | Organic Cotton Hoodie | Kapuzenpullover aus Bio-Baumwolle | 有机棉连帽卫衣 | オーガニックコットン パーカー | 59.90 | color=grey,navy,terracotta | material=organic-cotton
A double hood, a kangaroo pocket and 320 g of organic cotton. | Doppelte Kapuze, Kängurutasche und 320 g Bio-Baumwolle. | 双层帽身、袋鼠口袋，选用320克有机棉。 | 二重フードにカンガルーポケット、320gのオーガニックコットンです。
NRD | Buoy/浮标 | Zip Hoodie | Kapuzenjacke mit Reißverschluss | 拉链连帽卫衣 | ジップアップパーカー | 64.90 | color=black,sage,sky | material=cotton closure=zip
A two-way metal zipper opens from below, which is handy on a bicycle. | Der Zweiwege-Reißverschluss öffnet sich auch von unten, praktisch auf dem Rad. | 双头金属拉链可由下往上拉开，骑车时尤其方便。 | ダブルジップの金属ファスナーは下からも開き、自転車に乗るときに便利です。
NRD | Cove/小湾 | Crew-Neck Sweatshirt | Sweatshirt mit Rundhalsausschnitt | 圆领套头卫衣 | クルーネック スウェットシャツ | 49.90 | color=mustard,ivory,plum draw=sweater.0 | material=cotton
The classic with the little triangle at the neck, knitted on loop-wheel machines. | Der Klassiker mit dem kleinen Dreieck am Kragen, auf Rundstühlen gestrickt. | 领口三角拼接的经典款，圆筒织造无侧缝。 | 首元の三角ガゼットが目印の定番を、吊り編み機で編みました。
FJV | Ember/余烬 | Fleece-Lined Hoodie | gefütterter Kapuzenpullover | 加绒连帽卫衣 | 裏起毛パーカー | 78.00 | color=charcoal,olive,burgundy | material=recycled-polyester season=winter care=wash-30
A high-pile lining turns it into a jacket for cold tents. | Das hochflorige Futter macht ihn zur Jacke für kalte Zelte. | 高绒内衬，寒夜里躲在帐篷也能当外套穿。 | 毛足の長い裏地で、寒いテントではジャケット代わりになります。
RDV | Sprint/疾行 | Training Hoodie | Trainingspullover mit Kapuze | 运动速干连帽卫衣 | トレーニングパーカー | 69.00 | color=black,teal,orange | material=recycled-polyester fit=slim care=wash-30
Stretch fabric carries sweat away and dries on the way home. | Das elastische Gewebe leitet Schweiß ab und trocknet auf dem Heimweg. | 弹力面料导湿排汗，到家路上就干了。 | ストレッチ素材が汗を逃し、帰り道のうちに乾きます。
VLT | Calma/安静 | Oversized Sweatshirt | weites Sweatshirt | 宽松落肩卫衣 | オーバーサイズ スウェットシャツ | 56.00 | color=lavender,ivory,black draw=sweater.0 | material=stretch-cotton fit=relaxed
Dropped shoulders and a longer back make it the softest thing on the sofa. | Überschnittene Schultern und ein längerer Rücken: das Weichste auf dem Sofa. | 落肩版型、后摆加长，窝在沙发里最自在。 | ドロップショルダーと長めの後ろ身頃で、ソファでいちばんくつろげます。
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
Jeans that get better with every year. | Eine Jeans, die mit jedem Jahr besser wird. | 越穿越有味道的牛仔裤。 | 年を重ねるほどよくなるジーンズです。
Built for work, welcome everywhere. | Für die Arbeit gebaut, überall willkommen. | 为劳作而生，走到哪里都合适。 | 仕事に耐える作りで、どこへでも穿いていけます。
""",
    features="""
Pocket corners are bar-tacked, so nothing tears. | Die Taschenecken sind mit Riegeln gesichert, da reißt nichts ein. | 口袋转角打枣加固，不易撕裂。 | ポケットの角はかんぬき留めで、破れません。
The denim is dyed with little water and no harsh bleach. | Der Denim wird mit wenig Wasser und ohne scharfe Bleiche gefärbt. | 采用节水染色工艺，不使用强漂白剂。 | デニムは少ない水で染め、強い漂白剤を使っていません。
Five pockets, sturdy rivets and a solid button. | Fünf Taschen, stabile Nieten und ein solider Knopf. | 经典五袋设计，铆钉与工字扣结实耐用。 | 5ポケットに丈夫なリベット、しっかりしたボタンを備えています。
""",
    products="""
NRD | Deck/甲板 | Straight Jeans | gerade geschnittene Jeans | 直筒牛仔裤 | ストレートジーンズ | 79.90 | color=navy,black | fit=straight
Rigid 13 oz denim that molds itself to you in a few weeks. | Fester Denim mit 13 oz, der sich in wenigen Wochen an den Körper anpasst. | 13盎司硬挺丹宁，穿上几周便贴合你的身形。 | 13オンスのリジッドデニムが、数週間で体になじみます。
NRD | Reef/暗礁 | Slim Jeans | schmale Jeans | 修身牛仔裤 | スリムジーンズ | 74.90 | color=blue,charcoal | fit=slim
A touch of stretch makes them as easy as sweatpants. | Ein wenig Stretch macht sie so bequem wie eine Jogginghose. | 加入少许弹力纤维，像运动裤一样舒适。 | わずかなストレッチで、スウェットパンツのように楽に穿けます。
NRD | Delta/三角洲 | Wide-Leg Jeans | weite Jeans | 阔腿牛仔裤 | ワイドジーンズ | 84.90 | color=sky,ivory | fit=relaxed
High at the waist and wide at the hem, for a long, calm line. | Hoch in der Taille und weit am Saum, für eine lange, ruhige Linie. | 高腰阔腿，勾勒修长利落的线条。 | 腰高で裾が広く、すっと長いラインを描きます。
NRD | Rudder/船舵 | Tapered Jeans | zulaufende Jeans | 锥形牛仔裤 | テーパードジーンズ | 82.00 | color=blue,black | fit=tapered
Room at the thigh, narrow at the ankle: made for boots and bikes. | Weit am Oberschenkel, schmal am Knöchel: gemacht für Boots und Fahrrad. | 大腿宽松、裤脚收窄，搭靴子、骑车都顺手。 | ももはゆったり、足首は細め。ブーツにも自転車にも向いています。
VLT | Notte/夜幕 | Black Skinny Jeans | enge schwarze Jeans | 高腰紧身牛仔裤 | ブラックスキニージーンズ | 69.00 | color=black,charcoal | fit=slim
The dye is fixed twice, so black stays black. | Die Farbe ist doppelt fixiert: Schwarz bleibt schwarz. | 双重固色工艺，黑色久洗不泛白。 | 二度の色止めで、黒がいつまでも黒のままです。
FJV | Ridge/山脊 | Reinforced Work Jeans | verstärkte Arbeitsjeans | 加固工装牛仔裤 | 補強入りワークジーンズ | 98.00 | color=navy,brown | fit=straight
Double layers at the knee take years of kneeling in gravel and garden. | Doppelt gelegte Knie halten jahrelanges Knien in Kies und Garten aus. | 膝部双层加固，跪地劳作多年也不磨破。 | 膝は二重仕立てで、砂利や庭に何年ひざまずいても平気です。
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
Smart enough for the office, comfortable enough for the weekend. | Fein genug fürs Büro, bequem genug fürs Wochenende. | 上班够体面，周末也舒适。 | オフィスにふさわしく、週末にも快適です。
The trousers for everyone who is tired of jeans. | Die Hose für alle, die keine Jeans mehr sehen können. | 穿腻了牛仔裤，就换它吧。 | ジーンズに飽きた方のためのパンツです。
""",
    features="""
The waistband is lined and does not roll over. | Der Bund ist gefüttert und rollt nicht um. | 裤腰加衬，不卷边。 | ウエストは裏地付きで、めくれません。
Deep pockets hold a phone while you sit. | In den tiefen Taschen bleibt das Telefon auch im Sitzen. | 口袋够深，坐下时手机也不会滑出。 | 深いポケットで、座ってもスマホが落ちません。
The hem can be let down by three centimeters. | Der Saum lässt sich um drei Zentimeter auslassen. | 裤脚预留三厘米，可按身高放长。 | 裾は3センチ伸ばせます。
""",
    products="""
VLT | Corso/大道 | Slim Chinos | schmale Chino | 修身卡其裤 | スリムチノパンツ | 59.90 | color=sand,navy,olive | material=stretch-cotton fit=slim
Fine twill with a clean front and a soft, peach-like hand. | Feiner Köper mit glatter Front und weichem Pfirsichgriff. | 细斜纹面料，前片平整，手感柔软似桃皮。 | すっきりした前面と、桃の肌のような手ざわりの細かな綾織りです。
VLT | Piazza/广场 | Pleated Trousers | Bundfaltenhose | 褶裥西装裤 | タック入りスラックス | 72.00 | color=charcoal,camel,black | material=wool-blend fit=relaxed care=wash-30
Two pleats give room, a sharp crease gives length. | Zwei Bundfalten geben Weite, eine scharfe Bügelfalte gibt Länge. | 双褶留出余量，挺括裤线拉长比例。 | 2本のタックがゆとりを、くっきりした折り目が長さを生みます。
NRD | Dune/沙丘 | Linen Trousers | Leinenhose | 亚麻休闲长裤 | リネンパンツ | 64.90 | color=ivory,sage,terracotta | material=cotton-linen fit=relaxed season=spring-summer care=wash-30
A drawstring waist and airy cloth for the hottest week of the year. | Kordelzug und luftiger Stoff für die heißeste Woche des Jahres. | 抽绳裤腰、轻薄面料，再热的天也清凉。 | いちばん暑い週のための、ひも付きウエストと風を通す生地です。
NRD | Barn/谷仓 | Corduroy Trousers | Cordhose | 灯芯绒长裤 | コーデュロイパンツ | 68.00 | color=camel,forest,burgundy | material=corduroy season=autumn-winter care=wash-30
Wide-wale corduroy that warms like flannel and looks like a library. | Breiter Cord, der wärmt wie Flanell und aussieht wie eine Bibliothek. | 宽条灯芯绒，暖和耐看，颇有书卷气。 | 太うねのコーデュロイは、フランネルのように暖かく、図書館のような趣です。
FJV | Scree/碎石坡 | Hiking Trousers | Wanderhose | 徒步速干长裤 | ハイキングパンツ | 89.00 | color=charcoal,olive | material=recycled-nylon fit=tapered care=wash-30
Four-way stretch and a gusset let you take the high step. | Vier-Wege-Stretch und ein Zwickel machen auch den hohen Schritt mit. | 四面弹力加立体裆片，高抬腿也不受限。 | 4方向に伸びる生地とまちで、大きな一歩も楽に踏み出せます。
RDV | Loop/环线 | Commuter Trousers | Pendlerhose | 通勤骑行长裤 | 通勤用サイクルパンツ | 84.50 | color=black,navy | material=recycled-nylon fit=slim care=wash-30
The right hem closes tightly and shows a reflective stripe to traffic. | Der rechte Saum lässt sich eng schließen und zeigt dem Verkehr einen Reflexstreifen. | 右侧裤脚可收紧，翻开即露出反光条，骑行更安全。 | 右裾をしっかり絞れ、反射テープで車にも気づかれやすくなります。
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
From the first warm Sunday to the last swim in September. | Vom ersten warmen Sonntag bis zum letzten Bad im September. | 从第一个暖洋洋的周日，到九月最后一次下水。 | 初めて暖かくなった日曜日から、9月の泳ぎ納めまで活躍します。
Packs small, wears light. | Klein im Gepäck, leicht am Bein. | 收纳小巧，穿着轻盈。 | 小さくたため、軽く穿けます。
""",
    features="""
A zipped pocket keeps the keys safe. | Eine Tasche mit Reißverschluss hält die Schlüssel fest. | 拉链口袋，钥匙不怕丢。 | ファスナー付きポケットで鍵も安心です。
The waist stretches and has a drawstring inside. | Der Bund ist elastisch und hat innen eine Kordel. | 弹力裤腰，内藏抽绳。 | ウエストは伸縮し、内側にひもが付いています。
The fabric dries fast on the line. | Der Stoff trocknet auf der Leine schnell. | 面料易干，晾晒省时。 | 生地は干せばすぐに乾きます。
""",
    products="""
NRD | Lagoon/泻湖 | Swim Shorts | Badeshorts | 沙滩泳裤 | スイムショートパンツ | 39.90 | color=teal,orange,navy | material=recycled-polyester closure=pullover
Mesh lining and drain holes shed the water on the way out. | Netzfutter und Ablauföffnungen lassen das Wasser gleich wieder heraus. | 网眼内衬加排水孔，上岸即沥干。 | メッシュの裏地と水抜き穴で、上がるときに水がさっと切れます。
VLT | Lido/海滨 | Chino Shorts | Chinoshorts | 卡其短裤 | チノショートパンツ | 42.00 | color=sand,navy,pink | material=stretch-cotton closure=zip
Just above the knee, with a clean turn-up. | Knapp über dem Knie, mit sauberem Umschlag. | 长度及膝上，翻边利落。 | 膝上丈で、裾はきれいな折り返しです。
FJV | Gully/溪谷 | Trail Shorts | Wandershorts | 越野徒步短裤 | トレイルショートパンツ | 54.00 | color=charcoal,olive,terracotta | material=recycled-nylon closure=zip
A belt loop for the carabiner and a pocket for the map. | Eine Schlaufe für den Karabiner und eine Tasche für die Karte. | 扣环可挂登山扣，侧袋可放地图。 | カラビナ用のループと、地図用のポケットが付いています。
RDV | Pulse/脉动 | Running Shorts | Laufshorts | 跑步短裤 | ランニングショートパンツ | 36.00 | color=black,sky,red | material=recycled-polyester closure=pullover fit=slim
A light inner brief and a slit at the side free the stride. | Eine leichte Innenhose und seitliche Schlitze geben den Schritt frei. | 轻薄内衬配侧开衩，步幅不受限。 | 軽いインナーと脇のスリットで、のびのび走れます。
NRD | Sail/风帆 | Linen Shorts | Leinenshorts | 亚麻短裤 | リネンショートパンツ | 44.90 | color=ivory,sage,sky | material=linen closure=pullover fit=relaxed care=wash-30
Loose, cool and pleasantly creased. | Weit, kühl und angenehm zerknittert. | 宽松清凉，自带恰到好处的褶皱感。 | ゆったり涼しく、しわの風合いも心地よい一本です。
NRD | Knot/绳结 | Sweat Shorts | Sweatshorts | 针织运动短裤 | スウェットショートパンツ | 34.90 | color=grey,navy,lavender | material=organic-cotton closure=pullover
The loopback cotton of our hoodies, cut off at the knee. | Die Baumwolle unserer Kapuzenpullover, am Knie abgeschnitten. | 与卫衣同款毛圈棉，裁到膝上。 | パーカーと同じ裏毛コットンを、膝丈で仕立てました。
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
Swings when you walk, behaves when you sit. | Schwingt beim Gehen, benimmt sich beim Sitzen. | 走起路来摇曳生姿，坐下时服帖端庄。 | 歩けば揺れ、座ればきれいに収まります。
With boots in winter, with sandals in summer. | Im Winter zu Stiefeln, im Sommer zu Sandalen. | 冬配靴子，夏配凉鞋。 | 冬はブーツに、夏はサンダルに合わせてください。
""",
    features="""
Yes, it has pockets. | Ja, er hat Taschen. | 没错，它有口袋。 | もちろん、ポケットも付いています。
A smooth lining keeps it from clinging. | Ein glattes Futter verhindert, dass er an den Beinen haftet. | 顺滑内衬，不贴腿不起静电。 | なめらかな裏地で、まとわりつきません。
The waistband lies flat under a sweater. | Der Bund liegt unter dem Pullover flach an. | 裤头平整，毛衣下不鼓包。 | ウエストは平らで、セーターの下でももたつきません。
""",
    products="""
VLT | Ballo/舞步 | Pleated Midi Skirt | plissierter Midirock | 百褶中长裙 | プリーツミディスカート | 64.00 | color=plum,black,sage | material=recycled-polyester fit=regular
The pleats are heat-set and survive suitcase and washing machine. | Die Falten sind hitzefixiert und überstehen Koffer und Waschmaschine. | 高温定型褶，塞进行李箱、放进洗衣机都不走样。 | 熱加工のプリーツは、旅行かばんや洗濯機でも崩れません。
VLT | Riva/河岸 | Linen Wrap Skirt | Wickelrock aus Leinen | 亚麻裹身裙 | リネン巻きスカート | 58.00 | color=terracotta,ivory,navy | material=linen season=spring-summer closure=buttons fit=relaxed
It ties at the side and adapts to any day. | Er wird seitlich gebunden und passt sich jedem Tag an. | 侧边系带，松紧随心。 | 脇で結ぶので、その日に合わせて調整できます。
NRD | Wharf/船坞 | Denim Skirt | Jeansrock | 牛仔半身裙 | デニムスカート | 52.90 | color=blue,black | material=denim fit=straight
A straight cut with a button front and five honest pockets. | Gerader Schnitt mit Knopfleiste und fünf echten Taschen. | 直筒裁剪、前排扣设计，五个口袋个个能用。 | まっすぐなシルエットに前ボタン、使えるポケットが5つ付いています。
VLT | Velluto/暗香 | Velvet Skirt | Samtrock | 丝绒半身裙 | ベルベットスカート | 69.90 | color=burgundy,forest,black | material=velvet season=autumn-winter fit=slim
Cotton velvet with a deep shine, made for candlelight. | Baumwollsamt mit tiefem Schimmer, wie für Kerzenlicht gemacht. | 棉质丝绒光泽深邃，最适合烛光之夜。 | 深い艶のコットンベルベットは、キャンドルの灯りによく映えます。
VLT | Seta/绸缎 | Satin Slip Skirt | Satinrock | 缎面半身长裙 | サテンスリップスカート | 74.00 | color=camel,lavender,navy | material=viscose fit=regular care=hand-wash closure=pullover
Cut on the bias, it flows without any zipper at all. | Schräg geschnitten fließt er ganz ohne Reißverschluss. | 斜裁工艺，无需拉链也能自然垂坠。 | バイアス裁ちで流れるように落ち、ファスナーもありません。
FJV | Meadow/草甸 | Outdoor Skort | Outdoor-Hosenrock | 户外速干裙裤 | アウトドア キュロットスカート | 59.00 | color=teal,charcoal,plum | material=recycled-nylon fit=regular closure=pullover
Light shorts underneath make ladders and saddles no problem. | Mit leichter Innenhose sind Leitern und Sättel kein Problem. | 内置轻薄安全裤，爬梯骑车都无忧。 | 内側に軽いショートパンツが付き、はしごもサドルも気になりません。
""",
)

TYPES = (T_SHIRTS, SHIRTS, SWEATERS, HOODIES, JEANS, CHINOS, SHORTS, SKIRTS)
