"""Clothing: jackets and shoes."""

from cli.demo.tables import ProductType

RAIN_JACKETS = ProductType(
    key="rain-jackets",
    code="RJ",
    drawing="jacket",
    family="wear",
    noun="rain jacket | die Regenjacke | 雨衣",
    options="size=s,m,l,xl",
    attributes="closure=zip protection=waterproof care=wash-30 season=all-year",
    openers="""
Weather is no excuse any more. | Das Wetter ist keine Ausrede mehr. | 从此下雨不再是借口。 | もう天気は言い訳になりません。
For those who go out when others come in. | Für alle, die hinausgehen, wenn andere hereinkommen. | 写给别人往屋里躲、你却要出门的日子。 | みんなが帰ってくる頃に出かける方へ。
""",
    features="""
All seams are taped, and the zipper hides behind a flap. | Alle Nähte sind verschweißt, der Reißverschluss liegt hinter einer Leiste. | 全压胶接缝，拉链外覆挡雨门襟。 | 縫い目はすべて防水テープ処理、ファスナーは比翼で隠れます。
The hood adjusts with one hand and turns with the head. | Die Kapuze lässt sich mit einer Hand einstellen und dreht sich mit dem Kopf. | 帽子单手可调，随头部转动不挡视线。 | フードは片手で調節でき、頭の動きについてきます。
The water repellent finish is free of fluorocarbons. | Die Imprägnierung kommt ohne Fluorcarbone aus. | 防泼水涂层不含氟碳化合物。 | 撥水加工にフッ素化合物を使っていません。
""",
    products="""
FJV | Squall/骤雨 | Three-Layer Rain Jacket | Dreilagen-Regenjacke | 三层压胶冲锋衣 | 3層レインジャケット | 219.00 | color=teal,charcoal,orange | material=recycled-nylon fit=regular
Three bonded layers hold a water column of twenty meters and still breathe on the climb. | Drei verbundene Lagen halten zwanzig Meter Wassersäule aus und atmen am Anstieg trotzdem. | 三层复合面料，静水压达20000毫米，攀登时依旧透气。 | 3層を貼り合わせた生地は耐水圧20,000mm、登りでも蒸れません。
FJV | Drizzle/细雨 | Packable Rain Jacket | verstaubare Regenjacke | 轻量可收纳雨衣 | ポケッタブル レインジャケット | 99.00 | color=sky,yellow,black | material=recycled-polyester fit=regular
Folds into its own pocket and weighs less than an apple and a half. | Verschwindet in der eigenen Tasche und wiegt weniger als anderthalb Äpfel. | 可收进自身口袋，比一个半苹果还轻。 | 自分のポケットに収まり、りんご1個半より軽量です。
NRD | Trawler/拖网船 | Rubberized Raincoat | gummierter Regenmantel | 胶面长款雨衣 | ラバーコーティング レインコート | 129.00 | color=yellow,navy,forest | material=cotton fit=relaxed care=wipe-clean closure=snap
The coat of the harbor: knee-length, windproof and loud when it rains. | Der Mantel vom Hafen: knielang, winddicht und laut, wenn es regnet. | 来自码头的经典长雨衣：及膝、防风，雨点打上去噼啪作响。 | 港で着られてきたひざ丈コート。防風で、雨音がにぎやかに響きます。
VLT | Pioggia/雨巷 | Trench Coat | Trenchcoat | 防泼水风衣 | トレンチコート | 189.00 | color=sand,black,navy | material=cotton fit=regular protection=water-repellent closure=buttons
Tightly woven cotton with a belt, a storm flap and no unnecessary buckles. | Dicht gewebte Baumwolle mit Gürtel, Sturmklappe und ohne überflüssige Schnallen. | 高密棉质面料，配腰带与防风肩片，去掉多余的扣饰。 | 高密度コットンにベルトとストームフラップを備え、余分なバックルは省きました。
RDV | Spray/水花 | Cycling Rain Cape | Regencape fürs Rad | 骑行斗篷雨衣 | 自転車用レインポンチョ | 74.90 | color=orange,grey | material=recycled-polyester fit=relaxed
Loops for the thumbs stretch it over the handlebar; the back reaches over the saddle. | Daumenschlaufen spannen es über den Lenker, hinten reicht es über den Sattel. | 拇指环可将前摆撑到车把上，后摆盖过车座。 | 親指のループでハンドルまで広げられ、後ろはサドルを覆います。
FJV | Monsoon/季风 | Insulated Rain Parka | gefütterter Regenparka | 防水保暖派克大衣 | 中綿入りレインパーカー | 249.00 | color=olive,navy,black | material=recycled-nylon fit=regular season=winter filling=synthetic
Waterproof outside, quilted inside, with a collar up to the nose. | Außen wasserdicht, innen gesteppt, mit einem Kragen bis zur Nase. | 外层防水、内层绗缝，立领可护到鼻尖。 | 外は防水、内はキルティング、襟は鼻まで届きます。
""",
)

DOWN_JACKETS = ProductType(
    key="down-jackets",
    code="DJ",
    drawing="puffer",
    family="wear",
    noun="down jacket | die Daunenjacke | 羽绒服",
    options="size=s,m,l,xl",
    attributes="closure=zip care=wash-30 season=winter filling=down",
    openers="""
Warmth that you hardly feel on the shoulders. | Wärme, die man auf den Schultern kaum spürt. | 几乎感觉不到重量的温暖。 | 肩に重さをほとんど感じさせない暖かさです。
When the thermometer gives up, this one starts. | Wenn das Thermometer aufgibt, fängt sie erst an. | 气温计认输的时候，它才刚刚上场。 | 温度計が音を上げてからが本領です。
""",
    features="""
A drawcord at the hem locks the warm air in. | Ein Kordelzug am Saum schließt die warme Luft ein. | 下摆抽绳锁住暖空气。 | 裾のドローコードが暖かい空気を閉じ込めます。
Pockets are lined with fleece, and one holds a phone close to the body. | Die Taschen sind mit Fleece gefüttert, eine hält das Telefon körpernah warm. | 口袋内衬抓绒，另有贴身手机袋，低温不掉电。 | ポケットはフリースの裏地付きで、ひとつはスマホを体の近くで保温します。
The shell is woven so densely that feathers stay inside. | Die Hülle ist so dicht gewebt, dass die Federn drinnen bleiben. | 高密防绒面料，不易钻绒。 | 表地は羽毛が出にくい高密度織りです。
""",
    products="""
FJV | Firn/粒雪 | Light Down Jacket | leichte Daunenjacke | 轻薄羽绒服 | 軽量ダウンジャケット | 149.00 | color=navy,terracotta,sage | material=recycled-nylon fit=regular
Narrow chambers filled with 700-cuin down, as midlayer or alone. | Schmale Kammern mit Daunen von 700 cuin, als Zwischenschicht oder solo. | 窄绗线填充700蓬松度羽绒，可作中间层也可单穿。 | 細かな仕切りに700フィルパワーのダウンを詰め、中間着にも一枚でも着られます。
FJV | Glacier/冰川 | Expedition Down Parka | Expeditionsparka mit Daunen | 极寒远征羽绒服 | 極地用ダウンパーカー | 399.00 | color=orange,black | material=recycled-nylon fit=relaxed
Box-wall chambers without cold bridges, tested at minus thirty degrees. | Kastenkammern ohne Kältebrücken, erprobt bei minus dreißig Grad. | 立体充绒结构无冷桥，经零下三十度实测。 | 熱の逃げ道のないボックス構造で、マイナス30度で試験済みです。
NRD | Eider/绒鸭 | Hooded Down Coat | Daunenmantel mit Kapuze | 连帽中长款羽绒服 | フード付きダウンコート | 229.00 | color=black,camel,forest | material=recycled-polyester fit=regular
It reaches to the knee, and a two-way zipper lets you sit down in the tram. | Er reicht bis zum Knie; dank Zweiwege-Reißverschluss sitzt man auch in der Bahn bequem. | 长及膝盖，双头拉链设计，坐地铁也不拘束。 | ひざまで届く丈。ダブルジップで電車でも楽に座れます。
NRD | Puffin/海鹦 | Down Vest | Daunenweste | 羽绒马甲 | ダウンベスト | 109.00 | color=mustard,navy,grey draw=vest | material=recycled-nylon fit=regular season=autumn-winter
Keeps the core warm and the arms free for work. | Hält den Rumpf warm und die Arme frei für die Arbeit. | 护住核心体温，双臂活动自如。 | 体の中心を温め、腕は自由に動かせます。
VLT | Neve/初雪 | Belted Down Coat | taillierter Daunenmantel | 收腰长款羽绒服 | ベルト付きダウンコート | 269.00 | color=ivory,black,burgundy | material=recycled-polyester fit=slim
A belt and vertical quilting give down a waist. | Gürtel und senkrechte Steppnähte geben der Daune eine Taille. | 竖向绗线配腰带，羽绒服也能穿出腰身。 | ベルトと縦のキルトで、ダウンでもウエストがすっきり見えます。
FJV | Tarn/冰斗湖 | Synthetic Puffer Jacket | Steppjacke mit Kunstfaser | 棉服夹克 | 化繊中綿ジャケット | 119.00 | color=teal,charcoal,red | material=recycled-polyester fit=regular filling=synthetic
Recycled fiber instead of down: it warms even when wet. | Recycelte Faser statt Daune: Sie wärmt auch nass. | 以再生纤维代替羽绒，打湿了照样保暖。 | 羽毛の代わりに再生繊維を使い、濡れても暖かさが続きます。
""",
)

FLEECE_JACKETS = ProductType(
    key="fleece-jackets",
    code="FL",
    drawing="fleece",
    family="wear",
    noun="fleece jacket | die Fleecejacke | 抓绒衣",
    options="size=s,m,l,xl",
    attributes="material=fleece closure=zip care=wash-30 season=autumn-winter fit=regular",
    openers="""
The jacket that ends up going everywhere with you. | Die Jacke, die am Ende überallhin mitkommt. | 不知不觉就走到哪带到哪的外套。 | 気がつけばどこへでも連れて行く一着です。
A warm layer for hut, ferry and campfire. | Eine warme Schicht für Hütte, Fähre und Lagerfeuer. | 山屋、渡轮、篝火旁，一件就暖。 | 山小屋にも、フェリーにも、たき火にも暖かな一枚です。
""",
    features="""
The fleece is made of recycled bottles. | Das Fleece besteht aus recycelten Flaschen. | 抓绒面料由回收塑料瓶再生而成。 | フリースは再生ペットボトルが原料です。
Elastic binding seals cuffs and hem. | Elastische Einfassungen schließen Bündchen und Saum ab. | 袖口与下摆弹力包边，不灌风。 | 伸縮パイピングが袖口と裾をぴったりふさぎます。
It dries overnight on a hook. | Sie trocknet über Nacht am Haken. | 挂一晚就能干。 | 掛けておけば一晩で乾きます。
""",
    products="""
FJV | Lichen/地衣 | Fleece Jacket | klassische Fleecejacke | 经典抓绒外套 | フリースジャケット | 79.00 | color=olive,navy,mustard |
Mid-weight pile with a chin guard and two zipped pockets. | Mittelschwerer Flor mit Kinnschutz und zwei Reißverschlusstaschen. | 中等厚度抓绒，配护颌设计与两个拉链口袋。 | 中厚手の起毛にあごガードとファスナーポケット2つが付いています。
FJV | Bearberry/熊果 | High-Pile Fleece Jacket | Teddyfleecejacke | 羊羔绒抓绒夹克 | ボアフリースジャケット | 99.00 | color=ivory,terracotta,forest | fit=relaxed
Thick teddy fleece with contrasting patches where backpack straps rub. | Dicker Teddyfleece mit abgesetzten Besätzen, wo die Rucksackträger reiben. | 厚实羊羔绒，肩带摩擦处拼接耐磨面料。 | 厚手のボアに、リュックのベルトが擦れる部分の補強を配しました。
NRD | Jetty/防波堤 | Fleece Vest | Fleeceweste | 抓绒马甲 | フリースベスト | 54.90 | color=grey,teal,burgundy draw=vest |
A vest for the desk by the window and the first round with the dog. | Eine Weste für den Schreibtisch am Fenster und die erste Runde mit dem Hund. | 窗边办公、清晨遛狗，一件马甲刚刚好。 | 窓際のデスクにも、犬との朝の散歩にもいいベストです。
FJV | Boulder/巨石 | Wind-Resistant Fleece Jacket | winddichte Fleecejacke | 防风抓绒外套 | 防風フリースジャケット | 129.00 | color=charcoal,orange | protection=windproof
A membrane between two layers of fleece stops gusts on the ridge. | Eine Membran zwischen zwei Fleecelagen stoppt Böen am Grat. | 双层抓绒夹防风膜，山脊强风也吹不透。 | 2枚のフリースの間のメンブレンが、稜線の突風を止めます。
RDV | Tempo/节奏 | Running Fleece | Lauffleece | 跑步薄抓绒 | ランニングフリース | 72.00 | color=black,mint,plum | fit=slim
Grid fleece with thumb loops and a reflective line down the back. | Gitterfleece mit Daumenschlaufen und Reflexlinie am Rücken. | 网格薄绒，拇指孔设计，背部饰反光条。 | グリッドフリースに親指ループと背中の反射ラインを備えました。
NRD | Kelp/海带 | Fleece Pullover | Fleecepullover | 半襟抓绒套头衫 | フリースプルオーバー | 64.90 | color=sage,navy,lavender | closure=snap fit=relaxed
Four snaps and a chest pocket in the colors of the nineties. | Vier Druckknöpfe und eine Brusttasche in den Farben der Neunziger. | 四粒按扣加胸前口袋，九十年代的配色。 | スナップ4つと胸ポケット、90年代の色づかいです。
""",
)

SNEAKERS = ProductType(
    key="sneakers",
    code="SN",
    drawing="sneaker",
    family="shoes",
    noun="sneakers | der Sneaker | 休闲鞋",
    options="shoe-size=37,39,41,43",
    attributes="closure=laces sole=rubber season=all-year",
    openers="""
For cities that are best seen on foot. | Für Städte, die man am besten zu Fuß erkundet. | 有些城市，要用脚步去读。 | 歩いて楽しむ街のための一足です。
Light at the start, comfortable at kilometer ten. | Leicht beim Start, bequem bei Kilometer zehn. | 出发时轻快，走到第十公里依然舒适。 | 歩き始めは軽く、10キロ歩いても快適です。
""",
    features="""
The insole is removable and can be replaced. | Die Einlegesohle ist herausnehmbar und lässt sich ersetzen. | 鞋垫可拆卸更换。 | インソールは取り外して交換できます。
Heel and tongue are softly padded. | Ferse und Zunge sind weich gepolstert. | 后跟与鞋舌软垫加厚，不磨脚。 | かかととタンにやわらかいパッドを入れています。
The sole is stitched as well as glued. | Die Sohle ist geklebt und zusätzlich genäht. | 鞋底粘合加缝线，双重牢固。 | ソールは接着に加えて縫い付けています。
""",
    products="""
STR | Vicolo/小巷 | Leather Sneakers | Ledersneaker | 皮面小白鞋 | レザースニーカー | 109.00 | color=white,black,sand | material=leather
Plain lines, full-grain leather and a lining that takes the shape of the foot. | Klare Linien, Vollnarbenleder und ein Futter, das sich dem Fuß anpasst. | 线条简洁，头层牛皮鞋面，内里越穿越贴脚。 | 飾りのないラインとフルグレインレザー、足になじむ裏地です。
STR | Passo/步履 | Canvas Sneakers | Canvas-Sneaker | 帆布鞋 | キャンバススニーカー | 59.90 | color=navy,red,ivory | material=canvas season=spring-summer
Washed canvas on a vulcanized sole, ready from the first day. | Gewaschener Canvas auf vulkanisierter Sohle, vom ersten Tag an eingelaufen. | 水洗帆布配硫化鞋底，上脚即合脚。 | 洗いをかけたキャンバスにバルカナイズソール、初日から履きやすい一足です。
STR | Corsa/竞速 | Running Shoes | Laufschuhe | 缓震跑鞋 | ランニングシューズ | 129.00 | color=teal,black,orange | material=mesh sole=eva
Cushioned foam with a firm edge guides the foot over asphalt. | Gedämpfter Schaum mit fester Kante führt den Fuß über Asphalt. | 缓震中底搭配稳定侧墙，柏油路上步步稳当。 | 縁がしっかりしたクッションフォームが、舗装路で足を導きます。
STR | Bosco/林间 | Trail Running Shoes | Trailrunning-Schuhe | 越野跑鞋 | トレイルランニングシューズ | 139.00 | color=forest,charcoal,yellow | material=mesh protection=water-repellent
Five-millimeter lugs bite into mud and let go of it again. | Fünf Millimeter tiefe Stollen beißen sich in den Matsch und geben ihn wieder frei. | 5毫米深齿抓地有力，又不易夹泥。 | 5mmのラグが泥をとらえ、泥離れもよい作りです。
STR | Sosta/小憩 | Slip-On Sneakers | Slip-on-Sneaker | 一脚蹬休闲鞋 | スリッポンスニーカー | 64.90 | color=grey,navy,olive | material=canvas closure=slip-on
Elastic at the sides: in and out without bending down. | Elastische Einsätze an den Seiten: hinein und heraus, ohne sich zu bücken. | 两侧弹力拼接，不弯腰就能穿脱。 | 両脇のゴムで、かがまずに脱ぎ履きできます。
STR | Retro/复古 | Suede Sneakers | Veloursleder-Sneaker | 反绒运动鞋 | スエードスニーカー | 99.00 | color=burgundy,navy,mustard | material=suede
Suede panels over nylon, as worn by joggers half a century ago. | Veloursbesätze auf Nylon, wie sie Jogger vor einem halben Jahrhundert trugen. | 反绒皮拼接尼龙，重现半世纪前的慢跑鞋风貌。 | ナイロンにスエードを重ねた、半世紀前のジョギングシューズの姿です。
""",
)

BOOTS = ProductType(
    key="boots",
    code="BT",
    drawing="boot",
    family="shoes",
    noun="boots | der Stiefel | 靴子",
    options="shoe-size=37,39,41,43",
    attributes="closure=laces sole=rubber season=autumn-winter material=leather",
    openers="""
Boots for a decade, not for a season. | Schuhwerk für ein Jahrzehnt, nicht für eine Saison. | 一双能穿十年，而不是一季的靴子。 | 一季節ではなく、十年履くブーツです。
They like puddles, gravel and wet leaves. | Pfützen, Schotter und nasses Laub sind ihnen gerade recht. | 水洼、碎石、湿落叶，来者不拒。 | 水たまりも砂利も濡れ落ち葉も得意です。
""",
    features="""
The welted sole can be replaced by any cobbler. | Die rahmengenähte Sohle kann jeder Schuster erneuern. | 固特异工艺，鞋底可由修鞋匠更换。 | ウェルト製法のソールは、修理店で張り替えられます。
Metal eyelets and waxed laces take a strong pull. | Metallösen und gewachste Schnürsenkel halten kräftigen Zug aus. | 金属鞋眼配蜡质鞋带，用力系紧也不断。 | 金属のハトメとロウ引きのひもは、強く締めても平気です。
A steel shank supports the arch of the foot. | Eine Stahlfeder stützt das Fußgewölbe. | 内置钢片支撑足弓，久走不累。 | スチールシャンクが土踏まずを支えます。
""",
    products="""
STR | Officina/工坊 | Lace-Up Work Boots | Schnürstiefel | 系带工装靴 | レースアップ ワークブーツ | 189.00 | color=brown,black |
Oiled leather that wipes clean and darkens beautifully. | Geöltes Leder, das sich abwischen lässt und schön nachdunkelt. | 油皮鞋面易打理，日久色泽愈发深沉。 | 拭くだけできれいになるオイルレザーは、美しく色が深まります。
STR | Colle/山丘 | Chelsea Boots | Chelsea-Boots | 切尔西靴 | チェルシーブーツ | 159.00 | color=black,brown,sand | closure=slip-on
A slim last, tight elastic and a pull tab that does not tear off. | Schmaler Leisten, straffer Gummizug und eine Schlaufe, die nicht abreißt. | 修长楦型、紧实松紧带，提带结实不脱线。 | 細身の木型にしっかりしたゴム、ちぎれないプルタブです。
STR | Vetta/峰顶 | Hiking Boots | Wanderstiefel | 防水徒步靴 | ハイキングブーツ | 199.00 | color=charcoal,olive,brown | protection=waterproof material=suede
Ankle-high with a waterproof lining and a rubber rand against scree. | Knöchelhoch mit wasserdichtem Futter und Gummirand gegen Geröll. | 高帮防水内衬，橡胶护边抵御碎石。 | くるぶし丈に防水の裏地、岩くずを防ぐラバーガード付きです。
FJV | Tundra/苔原 | Winter Boots | Winterstiefel | 雪地保暖靴 | ウィンターブーツ | 169.00 | color=black,camel | protection=waterproof season=winter
A removable felt liner keeps toes warm down to minus twenty-five degrees. | Ein herausnehmbarer Filzschuh hält die Zehen bis minus fünfundzwanzig Grad warm. | 可拆卸毛毡内靴，零下二十五度脚趾也暖。 | 取り外せるフェルトのインナーが、マイナス25度まで足先を温めます。
STR | Duna/沙地 | Desert Boots | Desert Boots aus Veloursleder | 沙漠靴 | デザートブーツ | 119.00 | color=sand,navy,olive | material=suede sole=crepe season=all-year
Two eyelets, soft suede and a springy crepe sole. | Zwei Ösenpaare, weiches Veloursleder und eine federnde Kreppsohle. | 两对鞋眼、柔软反绒皮，生胶底富有弹性。 | 2つのハトメにやわらかなスエード、弾むクレープソールです。
NRD | Tide Pool/潮池 | Rubber Rain Boots | Gummistiefel | 橡胶雨靴 | ラバーレインブーツ | 69.00 | color=yellow,navy,forest | material=natural-rubber closure=slip-on protection=waterproof
Natural rubber from toe to knee, lined with cotton. | Naturkautschuk von der Zehe bis zum Knie, mit Baumwolle gefüttert. | 天然橡胶一体成型，棉质内里。 | つま先からひざまで天然ゴム、内側はコットンです。
""",
)

SANDALS = ProductType(
    key="sandals",
    code="SD",
    drawing="sandal",
    family="shoes",
    noun="sandals | die Sandale | 凉鞋",
    options="shoe-size=37,39,41,43",
    attributes="closure=buckle sole=rubber season=spring-summer material=leather",
    openers="""
Air for the feet, from May to the end of the holidays. | Luft für die Füße, vom Mai bis zum Ferienende. | 从五月到假期尾声，让双脚透透气。 | 5月から休暇の終わりまで、足に風を通します。
Easy to slip on, hard to take off. | Leicht anzuziehen, schwer wieder herzugeben. | 穿上容易，舍不得脱。 | 履くのは簡単、脱ぐのは惜しくなります。
""",
    features="""
The footbed follows the shape of a bare foot in sand. | Das Fußbett folgt der Form eines nackten Fußes im Sand. | 足床仿照赤脚踩沙的弧度塑形。 | フットベッドは砂に残る素足の形に沿います。
Straps are lined and do not chafe. | Die Riemen sind gefüttert und scheuern nicht. | 绑带加衬，不磨脚面。 | ストラップは裏打ちされ、擦れません。
Worn soles can be replaced. | Abgelaufene Sohlen lassen sich ersetzen. | 鞋底磨损后可更换。 | すり減ったソールは交換できます。
""",
    products="""
STR | Isola/小岛 | Two-Strap Leather Sandals | Ledersandalen mit zwei Riemen | 双带软木凉鞋 | 2本ストラップ レザーサンダル | 84.90 | color=brown,black,white |
A cork footbed that molds itself to you within a week. | Ein Korkfußbett, das sich binnen einer Woche anpasst. | 软木足床，一周即可贴合脚型。 | コルクのフットベッドが一週間で足になじみます。
STR | Scoglio/岩岸 | Trekking Sandals | Trekkingsandalen | 溯溪徒步凉鞋 | トレッキングサンダル | 94.00 | color=charcoal,teal,olive | material=recycled-polyester
Three adjustable straps and a sole that grips on wet rock. | Drei verstellbare Riemen und eine Sohle, die auf nassem Fels greift. | 三处可调绑带，湿滑岩石上也抓得稳。 | 調節できる3本のストラップと、濡れた岩にも利くソールです。
STR | Fiesta/夏宴 | Braided Sandals | geflochtene Sandalen | 编织罗马凉鞋 | 編み込みサンダル | 79.00 | color=gold,camel,black | material=vegetable-leather
Thin braided straps, made for bare ankles and long tables. | Schmale Flechtriemen, gemacht für nackte Knöchel und lange Tafeln. | 纤细编织带，衬出脚踝线条，赴宴正好。 | 細い編みストラップが、素足と長い食卓によく似合います。
STR | Mola/堤岸 | Slides | Badelatschen | 一字拖鞋 | シャワーサンダル | 32.00 | color=navy,white,pink | material=natural-rubber closure=slip-on
One piece, no seams: rinse it off and it is clean. | Aus einem Stück, ohne Nähte: abspülen, sauber. | 一体成型无接缝，冲一冲就干净。 | 縫い目のない一体成型。水で流せばきれいになります。
STR | Sughero/林荫 | Cork Clogs | Clogs mit Korksohle | 软木包头拖鞋 | コルククロッグ | 89.00 | color=sand,forest,charcoal | material=suede season=all-year
Closed at the toes, open at the heel, worn from kitchen to garden. | Vorne geschlossen, hinten offen, getragen von der Küche bis in den Garten. | 前包后空，从厨房一路穿到花园。 | つま先は覆われ、かかとは開いた、台所から庭まで履ける一足です。
STR | Corda Mare/海绳 | Espadrilles | Espadrilles mit Jutesohle | 麻底渔夫鞋 | エスパドリーユ | 49.90 | color=ivory,navy,terracotta | material=canvas closure=slip-on
A braided jute sole, stitched to cotton canvas by hand. | Eine geflochtene Jutesohle, von Hand mit Baumwoll-Canvas vernäht. | 黄麻编织底，手工缝接棉帆布鞋面。 | 編み上げたジュートソールを、コットンキャンバスに手縫いしています。
""",
)

TYPES = (RAIN_JACKETS, DOWN_JACKETS, FLEECE_JACKETS, SNEAKERS, BOOTS, SANDALS)
