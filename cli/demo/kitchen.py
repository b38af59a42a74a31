"""Kitchen and dining: cookware and tableware."""

from cli.demo.tables import ProductType

FRYING_PANS = ProductType(
    key="frying-pans",
    code="FP",
    drawing="frying_pan",
    family="cook",
    noun="pan | die Pfanne | 煎锅",
    openers="""
The pan that stays on the stove because it is used daily. | Die Pfanne, die auf dem Herd bleibt, weil man sie täglich braucht. | 天天都用，所以一直放在灶上的那口锅。 | 毎日使うから、いつもコンロの上にあるフライパンです。
From fried eggs to steak, from hob to oven. | Vom Spiegelei bis zum Steak, vom Herd in den Ofen. | 从煎蛋到牛排，从灶台到烤箱。 | 目玉焼きからステーキまで、コンロからオーブンまで。
""",
    features="""
The handle stays cool and is riveted three times. | Der Griff bleibt kühl und ist dreifach genietet. | 三铆钉手柄，久煎不烫手。 | 持ち手は熱くなりにくく、3か所のリベット留めです。
The base lies flat on every hob. | Der Boden liegt auf jedem Herd plan auf. | 锅底平整，各种炉灶都贴合。 | どのコンロでも、底が平らに接します。
A pouring rim leaves no drips. | Der Schüttrand tropft nicht nach. | 锅沿导流，倒汁不挂滴。 | 注ぎやすい縁で、液だれしません。
""",
    products="""
KTR | Forge/铁匠铺 | Cast-Iron Skillet | gusseiserne Pfanne | 铸铁煎锅 | 鋳鉄スキレット | 59.00 | color=black,red diameter=20cm,26cm,30cm | material=cast-iron hob=all-hobs dishwasher=no weight=2.4kg
Heavy iron stores heat and sears like a grill. | Schweres Eisen speichert Hitze und bräunt wie ein Grill. | 厚重铸铁蓄热强，煎出炙烤般的焦香。 | 厚い鉄が熱を蓄え、直火焼きのように香ばしく焼き上げます。
KTR | Feather Iron/轻铁 | Carbon Steel Pan | Pfanne aus Kohlenstoffstahl | 碳钢炒锅 | カーボンスチールフライパン | 54.90 | color=charcoal diameter=24cm,28cm,32cm | material=carbon-steel hob=all-hobs dishwasher=no weight=1.5kg
Half the weight of cast iron, and slick after a week of eggs. | Halb so schwer wie Gusseisen und nach einer Woche Spiegeleiern glatt. | 重量仅铸铁一半，煎一周鸡蛋便养出不粘锅面。 | 鋳鉄の半分の重さで、一週間卵を焼けばくっつきにくくなります。
KTR | Glide/顺滑 | Ceramic Non-Stick Pan | Keramikpfanne | 陶瓷不粘煎锅 | セラミックコートフライパン | 49.90 | color=sage,ivory,terracotta diameter=20cm,24cm,28cm | material=aluminium hob=all-hobs dishwasher=yes weight=0.9kg
A ceramic coating without fluorine lets pancakes slide. | Die Keramikbeschichtung ohne Fluor lässt Pfannkuchen gleiten. | 无氟陶瓷涂层，薄饼轻轻一晃就滑动。 | フッ素を使わないセラミックコートで、パンケーキがするりと滑ります。
KTR | Layer/层叠 | Stainless Steel Pan | Edelstahlpfanne | 三层不锈钢煎锅 | ステンレスフライパン | 79.00 | color=silver diameter=24cm,28cm | material=steel hob=all-hobs dishwasher=yes weight=1.3kg
Three layers up to the rim spread the heat without hot spots. | Drei Lagen bis zum Rand verteilen die Hitze ohne heiße Stellen. | 三层复合直达锅沿，受热均匀无焦点。 | 縁まで続く3層構造が、むらなく熱を伝えます。
KTR | Ember Toss/镬气 | Wok | Wok mit Holzgriff | 木柄炒锅 | 中華鍋 | 64.00 | color=charcoal diameter=30cm,34cm | material=carbon-steel hob=gas-electric dishwasher=no weight=1.6kg
Thin walls, round sides and a handle for the toss. | Dünne Wände, runde Seiten und ein Griff zum Schwenken. | 薄壁圆底，抛锅顺手，炒得出镬气。 | 薄い鉄板に丸い側面、あおりやすい持ち手です。
KTR | Market Day/赶集 | Crêpe Pan | Crêpe-Pfanne | 可丽饼锅 | クレープパン | 36.90 | color=black,copper diameter=25cm | material=carbon-steel hob=all-hobs dishwasher=no weight=1kg
A rim so low that the spatula slides straight under. | Ein Rand, so niedrig, dass der Wender gerade darunterfährt. | 极浅锅沿，刮板一伸就能翻面。 | 縁がとても低く、へらがまっすぐ下に入ります。
""",
)

POTS = ProductType(
    key="pots",
    code="PT",
    drawing="pot",
    family="cook",
    noun="pot | der Topf | 锅",
    attributes="hob=all-hobs",
    openers="""
Soup tastes better from a pot that you like to look at. | Suppe schmeckt besser aus einem Topf, den man gern ansieht. | 锅好看，汤也更香。 | 眺めたくなる鍋で作れば、スープもおいしくなります。
From stove to table without a detour. | Vom Herd auf den Tisch, ohne Umweg. | 从灶上直接端上桌。 | コンロからそのまま食卓へ。
""",
    features="""
Inside, a scale shows the liters. | Innen zeigt eine Skala die Liter an. | 锅内刻有容量标线。 | 内側にリットルの目盛りが付いています。
The lid sits tight and can be hung on the rim. | Der Deckel schließt dicht und lässt sich am Rand einhängen. | 锅盖密合，可挂于锅沿。 | ふたはぴったり閉まり、縁に掛けられます。
Handles are wide enough for thick mitts. | Die Griffe sind breit genug für dicke Handschuhe. | 锅耳宽大，戴隔热手套也好握。 | 持ち手は、厚いミトンでも握れる幅です。
""",
    products="""
KTR | Hearthstone/炉石 | Enameled Dutch Oven | emaillierter Bräter | 珐琅铸铁炖锅 | ホーロー鋳鉄鍋 | 149.00 | color=terracotta,forest,ivory,navy capacity=3l,5l | material=cast-iron dishwasher=no
Braises for hours on the smallest flame and bakes bread as well. | Schmort stundenlang auf kleinster Flamme und backt auch Brot. | 小火慢炖数小时，还能烤出好面包。 | ごく弱い火で何時間も煮込め、パンも焼けます。
KTR | Simmer/文火 | Saucepan | Stielkasserolle | 不锈钢奶锅 | 片手鍋 | 49.90 | color=silver capacity=1.2l,2l | material=steel dishwasher=yes
Two spouts pour left and right. | Zwei Ausgüsse, für Links- und Rechtshänder. | 双侧导流口，左右手都好倒。 | 左右2つの注ぎ口が付いています。
KTR | Broth/高汤 | Stock Pot with Steamer | Suppentopf mit Dämpfeinsatz | 带蒸屉汤锅 | 蒸し器付き寸胴鍋 | 89.00 | color=silver,copper capacity=6l,8l | material=steel dishwasher=yes
Soup below, dumplings above: one flame does both. | Unten Suppe, oben Teigtaschen: Eine Flamme genügt. | 下面炖汤，上面蒸饺，一火两用。 | 下でスープ、上で餃子。ひとつの火で同時に作れます。
TGW | Rice Moon/米月 | Clay Pot | Tontopf | 陶土砂锅 | 土鍋 | 59.00 | color=brown,charcoal capacity=1.6l,3l | material=clay hob=gas-electric dishwasher=no
Rice gets a golden crust and stays warm until the last bowl. | Reis bekommt eine goldene Kruste und bleibt bis zur letzten Schale warm. | 焖出金黄锅巴，最后一碗依然热乎。 | ご飯に香ばしいおこげができ、最後の一膳まで温かです。
KTR | Ivory Tower/象牙塔 | Ceramic Pot Set, 3 Pieces | Keramiktöpfe, 3er-Set | 陶瓷涂层锅具三件套 | セラミックコート鍋 3点セット | 169.00 | color=ivory,sage,sky | material=aluminium dishwasher=yes
Three sizes that nest into one cupboard shelf. | Drei Größen, ineinander gestapelt auf einem Schrankbrett. | 三口锅层叠收纳，只占一格橱柜。 | 3つのサイズが重なり、棚の一段に収まります。
KTR | Jam Season/果酱季 | Copper Preserving Pan | Marmeladentopf aus Kupfer | 紫铜熬糖锅 | 銅製ジャム鍋 | 189.00 | color=copper capacity=5l | material=copper hob=gas-electric dishwasher=no
Hammered copper keeps the fruit from catching. | Gehämmertes Kupfer, in dem die Frucht nicht ansetzt. | 手工锤纹紫铜，熬果酱不糊底。 | 鎚目の銅で、果実が焦げつきません。
""",
)

KNIVES = ProductType(
    key="knives",
    code="KN",
    drawing="knife",
    family="cook",
    noun="knife | das Messer | 刀",
    attributes="dishwasher=no",
    openers="""
Sharp enough to make cooking quiet. | So scharf, dass Kochen leise wird. | 够锋利，切菜也变得安静。 | 料理が静かになるほどの切れ味です。
A tool that gets passed on. | Ein Werkzeug, das man weitervererbt. | 一把可以传下去的刀。 | 受け継がれていく道具です。
""",
    features="""
Ground by hand and honed on leather. | Von Hand geschliffen und auf Leder abgezogen. | 手工开刃，皮带收锋。 | 手で研ぎ、革で仕上げています。
The balance lies where the finger rests. | Der Schwerpunkt liegt dort, wo der Finger ruht. | 重心落在食指处，握持平衡。 | 重心は、指を添える位置にあります。
We sharpen it for free, once a year. | Wir schärfen es einmal im Jahr kostenlos. | 每年一次免费磨刀服务。 | 年に一度、無料で研ぎ直します。
""",
    products="""
HMN | Tsuru/青鹤 | Chef's Knife | Kochmesser | 主厨刀 | 牛刀 | 119.00 | color=walnut,black length=18cm,21cm | material=walnut steel=damascus
Layered steel with a core that holds its edge for months. | Lagenstahl mit einem Kern, der die Schärfe monatelang hält. | 夹层花纹钢，刃口数月不钝。 | 積層鋼の芯材が、数か月にわたって切れ味を保ちます。
HMN | Kaze/晓风 | Santoku Knife | Santokumesser | 三德刀 | 三徳包丁 | 94.00 | color=oak,black | material=oak steel=high-carbon blade-length=17cm
A straight edge for vegetables, fish and herbs. | Eine gerade Schneide für Gemüse, Fisch und Kräuter. | 刃线平直，切菜、切鱼、切香料都合手。 | 野菜にも魚にもハーブにも使える、まっすぐな刃です。
HMN | Stamp/方印 | Chinese Cleaver | chinesisches Kochmesser | 中式菜刀 | 中華包丁 | 84.00 | color=brown,black | material=beech steel=stainless blade-length=19cm
Slices, crushes and carries the ginger to the wok. | Schneidet, zerdrückt und trägt den Ingwer gleich zum Wok. | 能切能拍，还能把姜蒜一铲下锅。 | 切る、つぶす、そして生姜を鍋まで運べます。
HMN | Sparrow/麻雀 | Paring Knife | Schälmesser | 水果削皮刀 | ペティナイフ | 34.90 | color=red,sage,black,ivory | material=pbt steel=stainless blade-length=9cm
For everything that is done in the air, between thumb and blade. | Für alles, was in der Luft geschieht, zwischen Daumen und Klinge. | 拇指与刀刃之间，削皮去核样样行。 | 親指と刃の間で行う、手の中の作業すべてに。
HMN | Baker/麦香 | Bread Knife | Brotmesser | 面包锯齿刀 | パン切り包丁 | 59.00 | color=walnut,oak | material=oak steel=stainless blade-length=24cm
Waves, not teeth: thick crust, few crumbs. | Wellen statt Zähne: dicke Kruste, wenig Krümel. | 波浪刃口，切硬壳面包少掉渣。 | ギザギザではなく波形の刃で、堅い皮も切れ、くずが少なく済みます。
HMN | Quiver/箭筒 | Knife Block with 5 Knives | Messerblock mit 5 Messern | 刀具六件套（含刀架） | 包丁5本ブロックセット | 229.00 | color=walnut,black | material=walnut steel=high-carbon
Five blades stand behind magnets, easy to see and to clean. | Fünf Klingen an Magneten, leicht zu sehen und leicht zu reinigen. | 五把刀磁吸收纳，一目了然，易清洁。 | 5本の刃がマグネットで立ち、見やすく、洗いやすい作りです。
""",
)

MUGS = ProductType(
    key="mugs",
    code="MG",
    drawing="mug",
    family="table",
    noun="mug | der Becher | 杯子",
    attributes="dishwasher=yes",
    openers="""
Every kitchen has one favorite mug; this is how it starts. | In jeder Küche gibt es einen Lieblingsbecher; so fängt es an. | 每个厨房都有一只最爱的杯子，故事从这里开始。 | どの台所にもお気に入りのマグがひとつ。これがその始まりです。
For the first coffee and the last tea. | Für den ersten Kaffee und den letzten Tee. | 早上第一杯咖啡，睡前最后一杯茶。 | 朝の一杯目のコーヒーから、最後のお茶まで。
""",
    features="""
The handle has room for four fingers. | Der Henkel hat Platz für vier Finger. | 把手够宽，放得下四根手指。 | 持ち手には指が4本入ります。
Safe in microwave and dishwasher. | Geeignet für Mikrowelle und Spülmaschine. | 可用微波炉与洗碗机。 | 電子レンジと食洗機に対応します。
The rim is thin where the lip meets it. | Der Rand ist dünn, wo die Lippe ihn berührt. | 杯口收薄，唇感细腻。 | 口の当たる縁は薄く仕上げています。
""",
    products="""
TGW | Fog/晨雾 | Stoneware Mug | Becher aus Steinzeug | 炻瓷马克杯 | ストーンウェアのマグカップ | 18.90 | color=sage,sand,navy,charcoal | material=stoneware capacity=350ml
Glazed to the foot, unglazed where the hand wants grip. | Glasiert bis zum Fuß, unglasiert, wo die Hand Halt sucht. | 釉到杯足，手握处留素胎防滑。 | 足元まで釉薬を掛け、手で持つ部分は素地のままにしました。
TGW | Snowdrop/雪花莲 | Porcelain Mug | Porzellanbecher | 白瓷马克杯 | 磁器のマグカップ | 16.90 | color=white,sky,pink | material=porcelain capacity=300ml
White porcelain, so fine that you see the level of the tea. | Weißes Porzellan, so fein, dass man den Teestand sieht. | 瓷胎轻薄，隐约看得见茶水。 | お茶の量が透けて見えるほど薄い白磁です。
KTR | Campfire/营火 | Enamel Mug | Emaillebecher | 搪瓷杯 | ホーローマグカップ | 12.90 | color=navy,red,white,forest | material=steel capacity=400ml
Steel with enamel: it may fall, and it may stand in the embers. | Stahl mit Emaille: Er darf fallen und auch in der Glut stehen. | 钢胎搪瓷，摔得起，放炭火边也行。 | 鋼にホーローを掛け、落としても、残り火に置いても使えます。
TGW | Double Take/双影 | Double-Walled Glass | doppelwandiges Glas | 双层隔热玻璃杯 | ダブルウォールグラス | 14.90 | color=clear volume=80ml,250ml,350ml | material=borosilicate
Hot inside, cool outside, and the coffee seems to float. | Innen heiß, außen kühl, und der Kaffee scheint zu schweben. | 内热外凉，咖啡仿佛悬浮其中。 | 中は熱く、外は熱くならず、コーヒーが浮かんで見えます。
TGW | Quartet/启航 | Espresso Cups, Set of 4 | Espressotassen, 4er-Set | 浓缩咖啡杯四件套 | エスプレッソカップ 4個セット | 34.90 | color=terracotta,teal,ivory | material=stoneware capacity=80ml
Thick walls keep a small coffee hot. | Dicke Wände halten einen kleinen Kaffee heiß. | 厚壁保温，小小一杯不易凉。 | 厚手の器が、少量のコーヒーを温かく保ちます。
QLM | Deadline/截稿日 | Lidded Office Mug | Bürobecher mit Deckel | 带盖办公杯 | ふた付きオフィスマグ | 22.90 | color=black,mint,mustard | material=stoneware capacity=420ml
The lid keeps tea warm through meetings that could have been mails. | Der Deckel hält den Tee warm, auch in Sitzungen, die eine Mail hätten sein können. | 盖上盖，再长的会，茶也还是温的。 | メールで済んだはずの会議の間も、ふたがお茶を温かく保ちます。
""",
)

BOWLS = ProductType(
    key="bowls",
    code="BW",
    drawing="bowl",
    family="table",
    noun="bowl | die Schale | 碗",
    attributes="dishwasher=yes",
    openers="""
For breakfast, for guests and for everything in between. | Fürs Frühstück, für Gäste und für alles dazwischen. | 早餐、待客、日常三餐，都用得上。 | 朝食にも、おもてなしにも、その間のどんなときにも。
A table set with these needs no cloth. | Ein Tisch, der damit gedeckt ist, braucht kein Tuch. | 用它摆桌，不铺桌布也好看。 | この器があれば、テーブルクロスはいりません。
""",
    features="""
Stacks without wobbling. | Lässt sich stapeln, ohne zu wackeln. | 叠放稳当，不晃不滑。 | 重ねてもぐらつきません。
The glaze resists knives and forks. | Die Glasur hält Messer und Gabel stand. | 釉面耐刮，刀叉不留痕。 | 釉薬はナイフやフォークに強い仕上げです。
Warm it in the oven up to 180 degrees. | Im Ofen bis 180 Grad vorwärmbar. | 可入烤箱预热，耐180度。 | 180度までのオーブンで温められます。
""",
    products="""
TGW | Rain/听雨 | Noodle Bowl | Nudelschale | 拉面碗 | 麺どんぶり | 24.90 | color=navy,charcoal,ivory | material=porcelain diameter=20cm
Deep enough for broth, wide enough for everything on top. | Tief genug für die Brühe, weit genug für alles obenauf. | 够深盛汤，够宽摆料。 | スープがたっぷり入る深さと、具をのせられる広さです。
TGW | Grain/谷粒 | Rice Bowls, Set of 4 | Reisschalen, 4er-Set | 米饭碗四件套 | 飯碗 4個セット | 39.90 | color=white,sage,terracotta | material=porcelain diameter=11cm
A raised foot keeps fingers cool. | Ein hoher Fuß hält die Finger kühl. | 高足设计，端碗不烫手。 | 高台があるので、指が熱くなりません。
TGW | Shore/浅滩 | Dinner Plates, Set of 4 | Speiseteller, 4er-Set | 餐盘四件套 | ディナープレート 4枚セット | 64.00 | color=sand,teal,white diameter=22cm,27cm | material=stoneware
A low rim catches sauce and keeps peas on board. | Ein flacher Rand fängt Sauce und hält die Erbsen an Bord. | 浅沿兜住酱汁，豆子也不会滚出去。 | 低い縁がソースを受け、豆もこぼれません。
TGW | Harvest/丰收 | Salad Bowl | Salatschüssel | 沙拉大碗 | サラダボウル | 49.00 | color=ivory,mustard,forest | material=stoneware diameter=28cm
Large enough to toss without losing a leaf. | Groß genug, um zu mischen, ohne ein Blatt zu verlieren. | 够大，拌沙拉一片菜叶也不掉。 | 葉を一枚もこぼさずに和えられる大きさです。
ALD | Grove/小树林 | Wooden Bowl | Holzschale | 胡桃木碗 | 木のボウル | 44.90 | color=walnut,oak diameter=18cm,25cm | material=walnut dishwasher=no
Turned from one block and oiled with linseed. | Aus einem Block gedrechselt und mit Leinöl behandelt. | 整木车制，亚麻籽油养护。 | 一塊の木から挽き、亜麻仁油で仕上げています。
TMB | Nibble/小口吃 | Children's Dinner Set | Kindergeschirr-Set | 儿童餐具套装 | 子ども用食器セット | 32.90 | color=yellow,mint,sky | material=bamboo age=3plus
Plate, bowl and cup with a foot that holds on to the table. | Teller, Schale und Becher mit einem Fuß, der sich am Tisch festhält. | 盘、碗、杯三件，吸盘底座不易打翻。 | 皿と碗とカップのセットで、吸盤の底が食卓から離れません。
""",
)

GLASSES = ProductType(
    key="glasses",
    code="GL",
    drawing="glass",
    family="table",
    noun="glass | das Glas | 玻璃杯",
    attributes="dishwasher=yes",
    openers="""
Clear, light and pleasantly thin at the rim. | Klar, leicht und am Rand angenehm dünn. | 通透轻盈，杯口薄得恰到好处。 | 透明で軽く、縁の薄さが心地よいグラスです。
Water looks more like water in it. | Wasser sieht darin mehr nach Wasser aus. | 盛在里面，水也更像水。 | 水がいっそう水らしく見えます。
""",
    features="""
Lead-free and hard to chip. | Bleifrei und stoßfest. | 无铅，不易磕碰缺口。 | 鉛を含まず、欠けにくいガラスです。
They stack three high. | Drei lassen sich stapeln. | 可叠放三层。 | 3段まで重ねられます。
Broken ones can be ordered one by one. | Zerbrochene lassen sich einzeln nachbestellen. | 碎了可单只补购。 | 割れても1個から注文できます。
""",
    products="""
TGW | Ripple/涟漪 | Tumblers, Set of 4 | Wassergläser, 4er-Set | 水波纹玻璃杯四件套 | タンブラー 4個セット | 28.90 | color=clear,teal,pink | material=glass capacity=300ml
Soft waves in the wall fit the fingers. | Weiche Wellen in der Wand liegen gut in den Fingern. | 杯壁柔和波纹，贴合指节。 | ゆるやかな波形が指になじみます。
TGW | Column/圆柱 | Highball Glasses, Set of 4 | Longdrinkgläser, 4er-Set | 高筒玻璃杯四件套 | ハイボールグラス 4個セット | 32.00 | color=clear,grey | material=glass capacity=400ml
Straight and tall, with a base that does not tip. | Gerade und hoch, mit einem Boden, der nicht kippt. | 笔直高挑，厚底稳当不易倒。 | まっすぐで背が高く、倒れにくい底です。
TGW | Vintner/酿酒师 | Wine Glasses, Set of 2 | Weingläser, 2er-Set | 葡萄酒杯对杯 | ワイングラス 2脚セット | 36.00 | color=clear volume=350ml,550ml | material=glass
Drawn stem, fine bowl, and yet it survives the dishwasher. | Gezogener Stiel, feiner Kelch, und doch übersteht es die Spülmaschine. | 拉制杯脚、轻薄杯身，洗碗机也洗得。 | 引き脚に薄いボウル、それでいて食洗機で洗えます。
TGW | Facet/棱光 | Whisky Tumblers, Set of 2 | Whiskygläser, 2er-Set | 切面威士忌杯对杯 | ウイスキーグラス 2個セット | 42.00 | color=clear,mustard | material=glass capacity=280ml
Nine facets and a heavy base for one large cube. | Neun Facetten und ein schwerer Boden für einen großen Eiswürfel. | 九面切割、厚重杯底，放得下一块大冰。 | 9つのカット面と重い底が、大きな氷ひとつを引き立てます。
TGW | Orchard/果园 | Glass Carafe | Glaskaraffe | 玻璃冷水壶 | ガラスのカラフェ | 38.00 | color=clear,sage volume=700ml,1.2l | material=borosilicate
Lid and sieve in one: mint stays in, water comes out. | Deckel und Sieb in einem: Die Minze bleibt drin, das Wasser kommt heraus. | 盖子兼滤网，薄荷留在壶里，水倒得出来。 | ふたが茶こしを兼ね、ミントは残り、水だけが注げます。
KTR | Cellar/地窖 | Storage Jars, Set of 3 | Vorratsgläser, 3er-Set | 密封储物罐三件套 | 保存瓶 3個セット | 34.90 | color=oak,walnut volume=500ml,1l | material=borosilicate dishwasher=no
Wooden lids with a silicone ring keep coffee fresh and moths out. | Holzdeckel mit Silikonring halten Kaffee frisch und Motten fern. | 木盖配硅胶圈，咖啡保鲜，防潮防虫。 | シリコーンリング付きの木のふたが、コーヒーの鮮度を保ち、虫を防ぎます。
""",
)

TYPES = (FRYING_PANS, POTS, KNIVES, MUGS, BOWLS, GLASSES)
