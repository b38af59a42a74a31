"""Home and living: lamps, textiles, decoration."""

from cli.demo.tables import ProductType

TABLE_LAMPS = ProductType(
    key="table-lamps",
    code="TL",
    drawing="table_lamp",
    family="light",
    noun="lamp | die Leuchte | 台灯",
    attributes="dimmable=yes charging=mains",
    openers="""
A small island of light. | Eine kleine Insel aus Licht. | 一盏灯，一座光的小岛。 | 小さな光の島です。
For reading, writing and looking out at the rain. | Zum Lesen, Schreiben und In-den-Regen-Schauen. | 看书、写字、望着窗外的雨，都需要它。 | 読書にも、書きものにも、雨を眺めるときにも。
""",
    features="""
It remembers the last brightness. | Sie merkt sich die letzte Helligkeit. | 自动记忆上次亮度。 | 最後の明るさを記憶します。
The light does not flicker, not even in slow motion. | Das Licht flimmert nicht, auch nicht in Zeitlupe. | 无频闪，慢动作拍摄也看不到闪烁。 | スロー撮影でも、ちらつきません。
The bulb can be replaced without tools. | Das Leuchtmittel lässt sich ohne Werkzeug wechseln. | 灯泡徒手即可更换。 | 電球は工具なしで交換できます。
""",
    products="""
LMV | Mushroom/蘑菇 | Table Lamp | Tischleuchte | 玻璃台灯 | テーブルランプ | 79.00 | color=ivory,terracotta,sage plug=eu,us,cn | material=glass power=8w light-output=600lm light-color=2700k height=28cm
Blown glass glows evenly from cap to foot. | Mundgeblasenes Glas leuchtet gleichmäßig vom Hut bis zum Fuß. | 手工吹制玻璃，从灯罩到灯座均匀透光。 | 吹きガラスが上から足元まで均一に光ります。
LMV | Heron/苍鹭 | Adjustable Desk Lamp | verstellbare Schreibtischleuchte | 可调长臂台灯 | アーム式デスクライト | 109.00 | color=black,white,mustard plug=eu,us,cn | material=aluminium power=10w light-output=800lm light-color=4000k height=52cm
Springs hold the arm wherever the hand lets go. | Federn halten den Arm dort, wo die Hand ihn loslässt. | 弹簧悬臂，停在手松开的位置。 | ばねが、手を離した位置でアームを支えます。
LMV | Firefly/萤火虫 | Portable Lamp | tragbare Akkuleuchte | 便携充电小夜灯 | ポータブルランプ | 59.90 | color=mint,copper,white,black | material=aluminium power=3w light-output=250lm light-color=2700k height=21cm charging=usb-c battery-life=20h
Goes from the balcony table to the bedside and back. | Wandert vom Balkontisch ans Bett und wieder zurück. | 从阳台桌到床头柜，随手拎着走。 | ベランダのテーブルから枕元まで持ち運べます。
LMV | Paper Moon/纸月 | Washi Table Lamp | Tischleuchte mit Papierschirm | 和纸台灯 | 和紙テーブルランプ | 64.90 | color=oak,black plug=eu,us,cn | material=paper power=6w light-output=450lm light-color=2700k height=34cm
Washi paper over a bamboo frame makes light that has no edges. | Washi-Papier über einem Bambusgestell: Licht ohne Kanten. | 和纸覆竹骨，光线柔和得没有边界。 | 竹の骨組みに和紙を張り、境目のない光を生みます。
LMV | Notary/公证人 | Banker's Lamp | Bankerleuchte | 银行家复古台灯 | バンカーズランプ | 129.00 | color=forest,gold plug=eu,us,cn | material=brass power=8w light-output=550lm light-color=2700k height=36cm dimmable=no
Green glass, brass foot and a chain to pull when work is done. | Grünes Glas, Messingfuß und eine Kette, an der man nach getaner Arbeit zieht. | 玻璃灯罩、黄铜底座，下班时拉一下灯链。 | 緑のガラスに真鍮の足、仕事が終わればチェーンを引きます。
LMV | Dawn/破晓 | Wake-Up Light | Lichtwecker | 日出唤醒灯 | 目覚ましライト | 89.00 | color=white,sand plug=eu,us,cn | material=polycarbonate power=12w light-output=400lm light-color=2700k height=19cm
Imitates a sunrise for thirty minutes before it rings. | Ahmt dreißig Minuten lang den Sonnenaufgang nach, bevor er klingelt. | 响铃前三十分钟，模拟日出渐亮。 | 30分かけて日の出を再現し、それから鳴ります。
""",
)

PENDANT_LAMPS = ProductType(
    key="pendant-lamps",
    code="PL",
    drawing="pendant_lamp",
    family="light",
    noun="lamp | die Leuchte | 吊灯",
    attributes="dimmable=yes light-color=2700k",
    openers="""
Over the table it gathers people, over the stairs it shows the way. | Über dem Tisch versammelt sie, über der Treppe weist sie den Weg. | 悬在餐桌上方聚拢家人，挂在楼梯口照亮归途。 | 食卓の上では人を集め、階段では道を照らします。
Beautiful by day as well, when it is off. | Auch am Tag schön, wenn sie aus ist. | 白天不开灯，也是一道风景。 | 消えている昼間も美しい照明です。
""",
    features="""
The cable is two meters long and covered with textile. | Das Kabel ist zwei Meter lang und mit Textil ummantelt. | 两米编织电线，长度可裁。 | ケーブルは2m、布巻きです。
A standard socket takes any bulb. | Die Standardfassung nimmt jedes Leuchtmittel auf. | 标准灯座，各式灯泡通用。 | 一般的な口金で、電球を選びません。
The canopy hides hook and terminals. | Der Baldachin verdeckt Haken und Klemmen. | 吸顶盘遮住挂钩与接线。 | 天井カバーがフックと端子を隠します。
""",
    products="""
LMV | Bell/钟影 | Metal Pendant Lamp | Pendelleuchte aus Metall | 金属铃形吊灯 | メタルペンダントライト | 89.00 | color=black,white,terracotta,forest | material=aluminium power=12w height=26cm
Spun aluminum, white inside, throws a calm circle on the table. | Gedrücktes Aluminium, innen weiß, wirft einen ruhigen Kreis auf den Tisch. | 旋压铝罩、内壁哑白，在桌面投下安静的光圈。 | 内側が白いへら絞りのアルミが、食卓に静かな光の輪を落とします。
LMV | Bubble/气泡 | Glass Pendant Lamp | Pendelleuchte aus Glas | 玻璃吊灯 | ガラスペンダントライト | 119.00 | color=clear,grey,pink diameter=20cm,30cm | material=glass power=10w
Mouth-blown, with small bubbles that no two lamps share. | Mundgeblasen, mit kleinen Blasen, die keine zweite Leuchte teilt. | 人工吹制，细小气泡盏盏不同。 | 口吹きガラスで、気泡の入り方は一つずつ異なります。
LMV | Basket/竹篮 | Rattan Pendant Lamp | Pendelleuchte aus Rattan | 藤编吊灯 | ラタンペンダントライト | 99.00 | color=oak,black diameter=40cm,55cm | material=rattan power=10w
Draws a net of shadows across the ceiling. | Zeichnet ein Netz aus Schatten an die Decke. | 光影透过藤编，在天花板织成一张网。 | 天井いっぱいに網目の影を描きます。
LMV | Origami/纸鹤 | Folded Paper Lampshade | gefalteter Papierschirm | 折纸灯罩 | 折り紙ランプシェード | 54.90 | color=white,sand,sky diameter=30cm,45cm | material=paper power=8w
Comes flat and folds up in five minutes. | Kommt flach und ist in fünf Minuten aufgefaltet. | 平板包装，五分钟折好成型。 | 平らな状態で届き、5分で組み上がります。
LMV | Trio Nova/星列 | Three-Light Pendant | dreiflammige Pendelleuchte | 三头餐厅吊灯 | 3灯ペンダントライト | 189.00 | color=gold,black | material=brass power=24w height=32cm
Three lights on one bar for long tables. | Drei Lichter an einer Stange für lange Tische. | 一杆三灯，专为长桌而设。 | 長い食卓のための、1本のバーに3灯です。
LMV | Acorn/橡果 | Wooden Pendant Lamp | Pendelleuchte aus Holz | 原木吊灯 | 木製ペンダントライト | 109.00 | color=oak,walnut | material=oak power=9w height=22cm
Turned from one piece; the thin rim lets the light shimmer through. | Aus einem Stück gedrechselt; durch den dünnen Rand schimmert das Licht. | 整木车制，薄边处透出微光。 | 一本の木から挽き、薄い縁から光がほのかに透けます。
""",
)

BEDDING = ProductType(
    key="bedding",
    code="BD",
    drawing="bedding",
    family="textile",
    noun="bed linen | die Bettwäsche | 床品",
    attributes="care=wash-60 season=all-year closure=buttons",
    openers="""
A third of life deserves good cloth. | Ein Drittel des Lebens verdient guten Stoff. | 人生三分之一的时间，值得一套好床品。 | 人生の3分の1に、よい布を。
Fresh sheets, open window, early night. | Frisch bezogen, Fenster auf, früh ins Bett. | 新换的床单、半开的窗、早睡的夜。 | 清潔なシーツと、開けた窓と、早めの就寝を。
""",
    features="""
Set of duvet cover and pillow cases. | Im Set aus Bett- und Kissenbezug. | 含被套与枕套。 | 掛け布団カバーと枕カバーのセットです。
Ties inside keep the duvet in its corners. | Bänder innen halten die Decke in den Ecken. | 内置系带固定被角，不跑被。 | 内側のひもで、布団が角からずれません。
It becomes softer with every wash. | Sie wird mit jeder Wäsche weicher. | 越洗越柔软。 | 洗うたびにやわらかくなります。
""",
    products="""
HVS | Morning/清晨 | Percale Bed Linen | Perkal-Bettwäsche | 高支纯棉床品套件 | パーケール寝具カバーセット | 79.00 | color=white,sky,sage bed-size=single,double,king | material=percale
Crisp and cool, like the sheets of a good hotel. | Glatt und kühl wie im guten Hotel. | 挺括清凉，有好酒店的触感。 | よいホテルのシーツのように、ぱりっと涼しい肌ざわりです。
HVS | Heath/石楠 | Linen Bed Linen | Bettwäsche aus Leinen | 水洗亚麻床品套件 | リネン寝具カバーセット | 169.00 | color=sand,terracotta,charcoal bed-size=single,double,king | material=linen care=wash-40
Stonewashed flax that cools in summer and warms in winter. | Gewaschenes Leinen, das im Sommer kühlt und im Winter wärmt. | 石磨水洗亚麻，冬暖夏凉。 | ストーンウォッシュの麻が、夏は涼しく冬は暖かく包みます。
HVS | Frost/霜花 | Flannel Bed Linen | Biber-Bettwäsche | 磨毛保暖床品套件 | フランネル寝具カバーセット | 69.90 | color=red,forest,grey bed-size=single,double | material=cotton season=winter pattern=checked
Brushed on both sides: no more shock of the cold bed. | Beidseitig angeraut: Der Kälteschock im Bett fällt aus. | 双面磨毛，再也不怕冰凉的被窝。 | 両面起毛で、ひやっとする布団とはもうお別れです。
HVS | Dew/露水 | Lyocell Bed Linen | Bettwäsche aus Lyocell | 莱赛尔床品套件 | リヨセル寝具カバーセット | 119.00 | color=lavender,mint,ivory bed-size=single,double | material=lyocell care=wash-40 season=spring-summer
Silky, breathable and kind to hot sleepers. | Seidig, atmungsaktiv und freundlich zu allen, denen nachts warm wird. | 丝滑透气，怕热的人也能睡得香。 | 絹のようになめらかで通気性がよく、暑がりの方にも。
HVS | Cloudlet/小云 | Children's Bed Linen | Kinderbettwäsche | 儿童床品套件 | 子ども用寝具カバーセット | 44.90 | color=yellow,sky,pink bed-size=single | material=organic-cotton
Small clouds, printed with inks that are safe for babies. | Kleine Wolken, gedruckt mit Farben, die auch für Babys unbedenklich sind. | 云朵印花，采用婴儿级安全染料。 | 小さな雲の柄を、赤ちゃんに安全なインクでプリントしました。
HVS | Kiln/窑火 | Waffle Duvet Cover Set | Bettwäsche aus Waffelpikee | 华夫格床品套件 | ワッフル掛け布団カバーセット | 89.00 | color=mustard,white,teal bed-size=single,double | material=waffle-cotton
The honeycomb weave needs no iron and looks better without. | Die Wabenstruktur braucht kein Bügeleisen und sieht ohne besser aus. | 蜂巢纹理免熨烫，皱皱的反而更好看。 | ハニカム織りはアイロンいらずで、そのままが美しい布です。
""",
)

TOWELS = ProductType(
    key="towels",
    code="TW",
    drawing="towel",
    family="textile",
    noun="towel | das Handtuch | 毛巾",
    attributes="care=wash-60",
    openers="""
The first thing your face meets in the morning. | Das Erste, was dem Gesicht am Morgen begegnet. | 清晨与脸颊的第一次接触。 | 朝いちばんに顔にふれるものです。
Thick enough to comfort, thin enough to dry. | Dick genug zum Trösten, dünn genug zum Trocknen. | 厚得贴心，又薄得易干。 | 心地よい厚みと、乾きやすい薄さを両立しました。
""",
    features="""
A loop of its own cloth hangs it up. | Ein Aufhänger aus eigenem Stoff ist angenäht. | 同料挂绳，随手可挂。 | 共布のループで掛けられます。
Hems are sewn double and do not curl. | Die Säume sind doppelt genäht und rollen sich nicht. | 双线锁边，不卷不脱线。 | 縁は二重縫いで、丸まりません。
It absorbs well from the first wash. | Es saugt ab der ersten Wäsche gut. | 首次洗涤后即吸水良好。 | 初めて洗ったときから、よく吸います。
""",
    products="""
HVS | Spa/汤泉 | Terry Towel | Frottierhandtuch | 纯棉毛圈毛巾 | パイルタオル | 16.90 | color=white,sage,navy,terracotta length=50cm,70cm,140cm | material=organic-cotton thread-count=550gsm
Dense loops of long-staple cotton that stay fluffy. | Dichte Schlingen aus langstapeliger Baumwolle, die flauschig bleiben. | 长绒棉密实毛圈，久用依然蓬松。 | 長い繊維のコットンを密なパイルに織り、ふんわり感が続きます。
HVS | Honeycomb/蜂窝 | Waffle Towel | Waffelpikee-Handtuch | 华夫格速干毛巾 | ワッフルタオル | 18.90 | color=ivory,charcoal,mustard length=70cm,140cm | material=waffle-cotton thread-count=280gsm
Half the bulk of terry and dry in half the time. | Halb so dick wie Frottier und in halber Zeit trocken. | 厚度减半，干得也快一半。 | かさはパイルの半分、乾く時間も半分です。
HVS | Steam/浴场 | Turkish Bath Towel | Hamamtuch | 流苏土耳其浴巾 | トルコ風バスタオル | 32.00 | color=teal,red,sand | material=cotton thread-count=220gsm pattern=striped length=180cm
Flat-woven with knotted fringes: towel, scarf and picnic cloth. | Flach gewebt mit geknoteten Fransen: Handtuch, Schal und Picknickdecke. | 平织手结流苏，可作浴巾、披肩、野餐垫。 | 房を結んだ平織りで、タオルにもストールにもピクニック用の布にもなります。
RDV | Refresh/焕新 | Sports Towel | Sporthandtuch | 运动速干巾 | スポーツタオル | 14.90 | color=sky,orange,charcoal length=80cm,120cm | material=recycled-polyester thread-count=200gsm care=wash-40
Rolls up to the size of a can and has a pocket for the locker key. | Gerollt so groß wie eine Dose, mit Fach für den Spindschlüssel. | 卷起如易拉罐大小，附储物柜钥匙袋。 | 丸めれば缶ほどの大きさ。ロッカーの鍵を入れるポケット付きです。
HVS | Duckling/小鸭 | Hooded Baby Towel | Kapuzenhandtuch für Babys | 婴儿连帽浴巾 | フード付きベビータオル | 24.90 | color=yellow,mint,pink | material=organic-cotton thread-count=380gsm
Wraps wet babies from head to toe in one move. | Wickelt nasse Babys mit einem Griff von Kopf bis Fuß ein. | 一裹到底，从头暖到脚。 | 濡れた赤ちゃんを、頭から足先までひと包みにします。
HVS | Draper/布坊 | Linen Tea Towels, Set of 3 | Geschirrtücher aus Leinen, 3er-Set | 擦碗布三件装 | リネンキッチンクロス 3枚セット | 26.90 | color=grey,red,navy | material=linen thread-count=210gsm pattern=striped
Polishes glasses without leaving a single thread. | Poliert Gläser, ohne einen Fussel zu hinterlassen. | 擦玻璃杯不留一丝毛絮。 | 糸くずを残さず、グラスを磨けます。
""",
)

CUSHIONS = ProductType(
    key="cushions",
    code="CU",
    drawing="cushion",
    family="textile",
    noun="cushion | das Kissen | 抱枕",
    options="fill=with-insert,cover-only",
    attributes="closure=zip care=wash-30",
    openers="""
The fastest way to a new sofa. | Der schnellste Weg zu einem neuen Sofa. | 让旧沙发焕然一新的最快办法。 | 新しいソファへの、いちばんの近道です。
For backs, for laps, for cats. | Für Rücken, für Schöße, für Katzen. | 垫腰、抱怀，或者献给猫。 | 背中にも、ひざの上にも、猫にも。
""",
    features="""
The zipper disappears in the seam. | Der Reißverschluss verschwindet in der Naht. | 隐形拉链，藏于缝线之间。 | ファスナーは縫い目に隠れます。
It keeps its corners. | Die Ecken bleiben in Form. | 四角饱满，不易塌陷。 | 角の形が崩れません。
Both sides may face up. | Beide Seiten dürfen nach oben. | 双面可用。 | 裏表どちらも使えます。
""",
    products="""
HVS | Velour/绒语 | Velvet Cushion | Samtkissen | 棉绒抱枕 | ベルベットクッション | 34.90 | color=teal,mustard,burgundy,pink | material=velvet height=45cm
Deep cotton velvet that changes color with the light. | Tiefer Baumwollsamt, der mit dem Licht die Farbe wechselt. | 厚实棉绒，随光线变换深浅。 | 光の加減で色が変わる、深い色合いのコットンベルベットです。
HVS | Loft/阁楼 | Linen Cushion | Leinenkissen | 亚麻抱枕 | リネンクッション | 29.90 | color=sand,charcoal,sage | material=linen height=50cm
Washed linen with a narrow flange, calm between patterns. | Gewaschenes Leinen mit schmalem Stehsaum, ein Ruhepol zwischen Mustern. | 水洗亚麻配窄飞边，花色之间的一点宁静。 | 細い縁取りの洗いざらしリネンが、柄の間で落ち着きを添えます。
HVS | Sheepfold/羊栏 | Bouclé Cushion | Bouclé-Kissen | 圈圈绒抱枕 | ブークレクッション | 39.90 | color=ivory,grey,terracotta | material=wool-blend height=45cm care=hand-wash
Curly yarn that invites you to pat it. | Lockiges Garn, das zum Streicheln einlädt. | 卷曲圈绒，让人忍不住想摸一摸。 | くるくるとした糸は、つい撫でたくなります。
HVS | Awning/凉篷 | Striped Outdoor Cushion | gestreiftes Outdoorkissen | 条纹户外靠垫 | ストライプ屋外用クッション | 27.90 | color=navy,yellow,forest | material=recycled-polyester height=45cm pattern=striped protection=water-repellent
Spends the summer on the balcony and does not fade. | Verbringt den Sommer auf dem Balkon und bleicht nicht aus. | 整个夏天放在阳台，也不褪色。 | 夏の間ベランダに置いても色あせません。
HVS | Buckwheat/荞麦 | Meditation Cushion | Meditationskissen | 打坐垫 | 瞑想用座布団 | 42.00 | color=plum,olive,navy | material=organic-cotton height=15cm
Filled with buckwheat husks that follow every shift of weight. | Gefüllt mit Buchweizenschalen, die jeder Bewegung folgen. | 内填荞麦壳，坐姿微动也随之贴合。 | 詰めものはそば殻で、重心の移動に沿います。
HVS | Pause/小憩 | Neck Roll | Nackenrolle | 圆柱靠枕 | ネックロール | 32.00 | color=camel,sky,black | material=corduroy height=18cm
Corduroy for the nape, the knees or the end of the bench. | Cord für den Nacken, die Knie oder das Ende der Bank. | 灯芯绒圆枕，垫颈、垫膝或靠在长凳一头。 | 首の後ろ、ひざの下、ベンチの端に置けるコーデュロイです。
""",
)

BLANKETS = ProductType(
    key="blankets",
    code="BL",
    drawing="blanket",
    family="textile",
    noun="blanket | die Decke | 毯子",
    attributes="care=wash-30 season=autumn-winter",
    openers="""
For one more chapter. | Für noch ein Kapitel. | 裹上它，再读一章。 | もう一章、読みたい夜に。
It lives on the sofa and is never folded for long. | Sie wohnt auf dem Sofa und bleibt nie lange gefaltet. | 常驻沙发，从来叠不久。 | ソファが定位置で、たたまれている暇がありません。
""",
    features="""
Large enough to cover feet and shoulders at once. | Groß genug für Füße und Schultern zugleich. | 尺寸够大，头脚都盖得住。 | 足元から肩まで、一度に包める大きさです。
The edges are blanket-stitched. | Die Kanten sind mit Schlingstich eingefasst. | 毯边锁缝，结实耐用。 | 縁はブランケットステッチでかがっています。
Airing it out is usually enough. | Meist genügt es, sie zu lüften. | 平日晾一晾即可，无需勤洗。 | たいていは風に当てるだけで十分です。
""",
    products="""
HVS | Hearth/炉边 | Lambswool Throw | Plaid aus Lammwolle | 羊羔毛盖毯 | ラムウールのひざ掛け | 99.00 | color=mustard,grey,forest | material=lambswool care=hand-wash length=180cm
Herringbone weave with short fringes, warm like a cat. | Fischgrat mit kurzen Fransen, warm wie eine Katze. | 人字纹配短流苏，暖得像只猫。 | ヘリンボーン織りに短いフリンジ、猫のような暖かさです。
HVS | Marshmallow/棉花糖 | Fleece Blanket | Kuscheldecke aus Fleece | 珊瑚绒毯 | フリース毛布 | 29.90 | color=pink,sky,ivory,charcoal length=150cm,200cm | material=fleece
Fluffy on one side, smooth on the other. | Auf der einen Seite flauschig, auf der anderen glatt. | 一面蓬松，一面顺滑。 | 片面はふわふわ、もう片面はなめらかです。
HVS | Skein/绒线 | Chunky Knit Throw | Grobstrickdecke | 粗针织毯 | 極太ニットのひざ掛け | 84.90 | color=ivory,terracotta,sage | material=wool-blend care=hand-wash length=170cm
Stitches as thick as a thumb, knitted from soft blended yarn. | Maschen, dick wie ein Daumen, aus weichem Mischgarn gestrickt. | 拇指粗的针脚，以柔软混纺纱织成。 | やわらかな混紡糸を、親指ほどの太い目で編みました。
HVS | Siesta/午睡 | Cotton Throw | Baumwollplaid | 棉麻薄毯 | コットンケット | 49.90 | color=sand,teal,red | material=cotton-linen season=all-year length=180cm pattern=striped
A light cover for afternoons with the window open. | Eine leichte Decke für Nachmittage bei offenem Fenster. | 开窗午睡时的一层薄毯。 | 窓を開けた午後にちょうどよい、軽い一枚です。
HVS | Anchor Weight/沉锚 | Weighted Blanket | Gewichtsdecke | 助眠重力毯 | 加重ブランケット | 119.00 | color=navy,grey weight=5kg,7kg,9kg | material=cotton season=all-year
Glass beads in small pockets press evenly and hush the mind. | Glasperlen in kleinen Kammern drücken gleichmäßig und beruhigen den Kopf. | 玻璃微珠分格填充，均匀轻压，安抚思绪。 | 小さく仕切ったガラスビーズが均等に体を包み、心を静めます。
FJV | Bivouac/露宿 | Picnic Blanket | Picknickdecke | 防潮野餐毯 | レジャーシート | 54.00 | color=red,forest | material=wool-blend season=all-year pattern=checked protection=water-repellent length=200cm
Wool on top, coated below, with a leather strap to carry it. | Oben Wolle, unten beschichtet, mit Lederriemen zum Tragen. | 毛呢面配防潮底，附皮质提带。 | 表はウール、裏は防水コーティングで、レザーの持ち手付きです。
""",
)

VASES = ProductType(
    key="vases",
    code="VA",
    drawing="vase",
    family="decor",
    noun="vase | die Vase | 花瓶",
    openers="""
A single branch is enough. | Ein einzelner Zweig genügt. | 插一枝，便已足够。 | 枝が一本あれば、それで十分です。
Stands well without flowers, too. | Steht auch ohne Blumen gut da. | 不插花，独自立着也好看。 | 花がなくても絵になります。
""",
    features="""
The foot is polished and does not scratch. | Der Fuß ist geschliffen und kratzt nicht. | 底部打磨光滑，不伤桌面。 | 底を磨いてあるので、家具に傷がつきません。
Watertight up to the rim. | Bis zum Rand wasserdicht. | 满水不渗。 | 縁まで水が漏れません。
Every piece differs a little, as handwork does. | Jedes Stück fällt ein wenig anders aus, wie es Handarbeit so tut. | 手工制作，件件略有不同。 | 手仕事のため、一点ごとに少しずつ異なります。
""",
    products="""
TGW | Reed/芦苇 | Stoneware Vase | Vase aus Steinzeug | 炻瓷花瓶 | ストーンウェアの花瓶 | 39.90 | color=sand,charcoal,sage height=18cm,26cm | material=stoneware
Matte glaze with iron specks, thrown on the wheel. | Matte Glasur mit Eisensprenkeln, auf der Scheibe gedreht. | 拉坯成型，哑光釉面散落铁斑。 | 鉄の斑点が浮かぶマットな釉薬を掛けた、ろくろ仕上げです。
TGW | Crane/仙鹤 | Porcelain Vase | Porzellanvase | 白瓷长颈花瓶 | 磁器の花瓶 | 64.00 | color=white,sky | material=porcelain height=30cm
A long neck for one stem, so thin that light shows through. | Ein langer Hals für einen Stiel, so dünn, dass Licht hindurchscheint. | 长颈只容一枝，胎薄透光。 | 一輪のための長い首は、光が透けるほどの薄さです。
LMV | Prism/棱镜 | Glass Vase | Glasvase | 竖棱玻璃花瓶 | ガラスの花瓶 | 34.90 | color=clear,pink,teal,mustard | material=glass height=22cm
Vertical flutes break the light into stripes. | Senkrechte Rillen brechen das Licht in Streifen. | 竖棱折光，投下道道彩影。 | 縦の溝が光を縞に分けます。
ALD | Dune Grass/沙茅 | Dry Flower Vase | Trockenblumenvase | 陶土干花瓶 | ドライフラワー用花瓶 | 27.90 | color=terracotta,ivory,brown | material=clay height=24cm
Raw clay without glaze, made for grasses and seed heads. | Roher Ton ohne Glasur, gemacht für Gräser und Samenstände. | 素烧陶土不上釉，最配芦花与莲蓬。 | 釉薬を掛けない素焼きで、草や実ものによく合います。
ALD | Triad/三蕾 | Bud Vases, Set of 3 | Knospenvasen, 3er-Set | 迷你小花瓶三件套 | 一輪挿し 3個セット | 29.00 | color=clear,sage,lavender | material=glass height=12cm
Three small ones for what the meadow has left. | Drei kleine für das, was die Wiese hergibt. | 三只小瓶，盛下草地里随手摘的花。 | 野に残った花を飾る、小さな3つの器です。
TGW | Moon Jar/圆满 | Round Vase | runde Bodenvase | 月亮罐花瓶 | 丸い花瓶 | 149.00 | color=white,charcoal height=28cm,40cm | material=porcelain
Joined from two bowls, with the seam left visible. | Aus zwei Schalen gefügt, die Naht darf man sehen. | 两碗对接成球，接痕有意保留。 | 2つの碗をつなぎ、継ぎ目をあえて残しました。
""",
)

CANDLES = ProductType(
    key="candles",
    code="CA",
    drawing="candle",
    family="decor",
    noun="candle | die Kerze | 蜡烛",
    openers="""
Light it, and the evening has begun. | Anzünden, und der Abend hat begonnen. | 点上它，夜晚才算开始。 | 火をともせば、夜の時間が始まります。
A flame changes a room more than a sofa does. | Eine Flamme verändert einen Raum mehr als ein Sofa. | 一簇火苗，比一张沙发更能改变房间。 | ひとつの炎が、ソファよりも部屋を変えます。
""",
    features="""
The cotton wick burns without soot. | Der Baumwolldocht brennt ohne Ruß. | 棉芯燃烧无黑烟。 | コットンの芯はすすが出ません。
Poured by hand in small batches. | Von Hand in kleinen Mengen gegossen. | 小批量手工灌注。 | 少量ずつ手で流し込んでいます。
The empty jar becomes a drinking glass or a pencil cup. | Das leere Gefäß wird zum Trinkglas oder Stiftebecher. | 燃尽后，杯子可当水杯或笔筒。 | 使い終えた器は、コップやペン立てになります。
""",
    products="""
ALD | Clearing/林间空地 | Scented Candle | Duftkerze im Glas | 玻璃杯香薰蜡烛 | アロマキャンドル | 28.00 | color=clear scent=cedar,fig,citrus,lavender | material=soy-wax burn-time=45h weight=220g
Soy wax and true essences, strong enough for one room and no more. | Sojawachs und echte Essenzen, genug für einen Raum und nicht mehr. | 大豆蜡配天然精油，香气恰好盈满一室。 | ソイワックスと天然の精油を使い、一部屋にちょうどよい香りです。
ALD | Hive/蜂巢 | Beeswax Pillar Candle | Stumpenkerze aus Bienenwachs | 蜂蜡柱形蜡烛 | 蜜蝋ピラーキャンドル | 19.90 | color=mustard height=8cm,14cm | material=beeswax burn-time=60h
Smells of honey without any perfume. | Duftet nach Honig, ganz ohne Parfüm. | 不加香精，自带蜂蜜香。 | 香料を使わず、蜜の香りがします。
ALD | Chapel/小教堂 | Dinner Candles, Set of 6 | Tafelkerzen, 6er-Set | 餐桌长烛六支装 | テーパーキャンドル 6本セット | 16.90 | color=ivory,burgundy,sage,navy | material=soy-wax burn-time=7h height=25cm
Dyed all the way through and drip-free in still air. | Durchgefärbt und bei ruhiger Luft tropffrei. | 通体染色，无风时不滴蜡。 | 芯まで染めてあり、風のない部屋ではロウが垂れません。
ALD | Harbor Light/港灯 | Ceramic Candle | Kerze im Keramikgefäß | 陶瓷杯香薰蜡烛 | 陶器入りキャンドル | 36.00 | color=charcoal,white scent=osmanthus,jasmine,fig | material=soy-wax burn-time=50h weight=240g
Poured into a hand-glazed cup with a lid. | In eine handglasierte Schale mit Deckel gegossen. | 盛于手工上釉的带盖陶杯。 | 手掛けの釉薬の器に流し込み、ふたを添えました。
ALD | Ember Glow/余光 | Wood-Wick Candle | Kerze mit Holzdocht | 木芯香薰蜡烛 | 木芯キャンドル | 32.00 | color=brown scent=cedar,rose | material=soy-wax burn-time=40h weight=250g
The wooden wick crackles like a very small fireplace. | Der Holzdocht knistert wie ein sehr kleiner Kamin. | 木质烛芯噼啪作响，像一座迷你壁炉。 | 木の芯が、小さな暖炉のようにぱちぱちと鳴ります。
ALD | Starlight/星光 | Tea Lights, Set of 24 | Teelichter, 24er-Set | 无烟茶蜡24粒装 | ティーライトキャンドル 24個セット | 12.90 | color=white scent=unscented,citrus | material=beeswax burn-time=5h
In clear cups that are refilled, not thrown away. | In klaren Hüllen, die man nachfüllt statt wegwirft. | 透明烛杯可重复填装，不必丢弃。 | 透明なカップは、捨てずに詰め替えて使えます。
""",
)

CLOCKS = ProductType(
    key="clocks",
    code="CL",
    drawing="clock",
    family="decor",
    noun="clock | die Uhr | 挂钟",
    attributes="movement=silent",
    openers="""
It takes its time and shows you yours. | Sie nimmt sich Zeit und zeigt Ihnen die Ihre. | 它从容走着，告诉你此刻几点。 | ゆったりと、あなたの時間を示します。
Readable from across the kitchen. | Quer durch die Küche lesbar. | 隔着整个厨房也看得清。 | 台所の向こうからでも読み取れます。
""",
    features="""
No ticking, only gliding. | Kein Ticken, nur Gleiten. | 没有滴答声，只有静静滑过的秒针。 | チクタク音がなく、針はなめらかに進みます。
One battery lasts two years. | Eine Batterie reicht zwei Jahre. | 一节电池可用两年。 | 電池1本で2年動きます。
The glass is real and dome-shaped. | Das Glas ist echt und gewölbt. | 镜面为真玻璃，微微拱起。 | ドーム型の本物のガラスです。
""",
    products="""
VLT | Meridiana/日晷 | Wall Clock | Wanduhr | 简约静音挂钟 | 壁掛け時計 | 49.90 | color=white,black,mustard diameter=25cm,35cm | material=aluminium
Clear numerals and hands that never meet the frame. | Klare Ziffern und Zeiger, die den Rahmen nie berühren. | 数字清晰，指针与边框之间留有余地。 | 見やすい数字で、針は枠にかかりません。
LMV | Ring/年轮 | Wooden Wall Clock | Wanduhr aus Holz | 实木挂钟 | 木製壁掛け時計 | 69.00 | color=oak,walnut | material=walnut diameter=30cm
The grain is the dial; twelve brass pins mark the hours. | Die Maserung ist das Zifferblatt; zwölf Messingstifte zeigen die Stunden. | 木纹即表盘，十二枚黄铜钉标出整点。 | 木目が文字盤になり、真鍮のピン12本が時を示します。
VLT | Rooster/公鸡 | Alarm Clock | Wecker | 复古闹钟 | 目覚まし時計 | 34.90 | color=red,mint,ivory,black | material=steel height=12cm
Two bells on top leave no room for doubt. | Zwei Glocken obenauf lassen keinen Zweifel. | 顶上两只铃铛，绝不容你赖床。 | 上の2つのベルで、必ず目が覚めます。
TGW | Kiln Time/窑时 | Ceramic Table Clock | Tischuhr aus Keramik | 陶瓷座钟 | 陶器の置き時計 | 54.00 | color=sage,terracotta,white | material=stoneware height=14cm
A glazed block with a small face, heavy as a paperweight. | Ein glasierter Block mit kleinem Gesicht, schwer wie ein Briefbeschwerer. | 一块上釉陶砖、一张小表盘，沉得像镇纸。 | 釉薬を掛けた塊に小さな文字盤、文鎮のような重みです。
LMV | Ledge/窗台 | Digital Clock | Digitaluhr | 木质数字时钟 | デジタル時計 | 44.90 | color=oak,black,white | material=beech movement=quartz height=9cm
Figures shine through wood veneer and sleep when you do. | Die Ziffern leuchten durch Holzfurnier und schlafen, wenn man schläft. | 数字透过木皮亮起，夜里自动熄灭。 | 突板越しに数字が光り、お休みの間は消えます。
TMB | Tick the Fox/小狐滴答 | Children's Learning Clock | Lernuhr für Kinder | 儿童认时挂钟 | 子ども用知育時計 | 29.90 | color=orange,sky | material=beech diameter=28cm age=5plus
Colored rings explain minutes and hours without a teacher. | Farbige Ringe erklären Minuten und Stunden ganz ohne Lehrer. | 彩色圆环区分时与分，孩子一看就懂。 | 色分けした輪で、教わらなくても分と時がわかります。
""",
)

TYPES = (TABLE_LAMPS, PENDANT_LAMPS, BEDDING, TOWELS, CUSHIONS, BLANKETS, VASES, CANDLES, CLOCKS)
