"""Electronics: power and desk tech."""

from cli.demo.tables import ProductType

POWER_BANKS = ProductType(
    key="power-banks",
    code="PB",
    drawing="power_bank",
    family="gadget",
    noun="power bank | die Powerbank | 充电宝",
    attributes="charging=usb-c",
    openers="""
For long days, long trains and dead sockets. | Für lange Tage, lange Züge und tote Steckdosen. | 漫长的一天、漫长的车程、没电的插座，都靠它。 | 長い一日や長旅、コンセントのない場所に。
The spare battery you do not have to think about. | Der Ersatzakku, an den man nicht denken muss. | 不必惦记的备用电量。 | 気にかけなくていい予備の電源です。
""",
    features="""
The display shows the charge in percent. | Die Anzeige nennt den Ladestand in Prozent. | 数显屏精确显示剩余电量。 | 残量をパーセントで表示します。
A short braided cable is part of it. | Ein kurzes Textilkabel gehört dazu. | 附一条编织短线。 | 短い編み込みケーブルが付いています。
It may be carried in hand luggage. | Sie darf ins Handgepäck. | 可随身带上飞机。 | 機内に持ち込めます。
""",
    products="""
BRV | Reserve/后备 | Slim Power Bank | flache Powerbank | 超薄充电宝 | 薄型モバイルバッテリー | 34.90 | color=black,white,sage battery=5000mah,10000mah | material=aluminium power=20w
Thin enough to hold behind a phone while it charges. | Dünn genug, um sie beim Laden hinter das Telefon zu halten. | 薄到可与手机叠在一起边充边用。 | スマホの背に重ねて持ちながら充電できる薄さです。
BRV | Basecamp/大本营 | Laptop Power Bank | Laptop-Powerbank | 笔记本充电宝 | ノートパソコン用モバイルバッテリー | 89.00 | color=charcoal battery=20000mah,26800mah | material=aluminium power=100w
A hundred watts bring a laptop from empty to half in forty minutes. | Hundert Watt bringen einen leeren Laptop in vierzig Minuten auf die Hälfte. | 100瓦输出，四十分钟给笔记本充到一半。 | 100Wで、ノートパソコンを40分で空から半分まで充電します。
BRV | Snap/磁吸 | Magnetic Power Bank | magnetische Powerbank | 无线充电宝 | マグネット式モバイルバッテリー | 49.90 | color=navy,pink,ivory | material=polycarbonate power=15w capacity=5000mah charging=wireless-charging
Holds on by magnet and charges without a cable. | Hält per Magnet und lädt ohne Kabel. | 磁吸即充，不用插线。 | マグネットで付き、ケーブルなしで充電します。
FJV | Sundial/日晷 | Solar Power Bank | Solar-Powerbank | 太阳能户外充电宝 | ソーラーモバイルバッテリー | 64.90 | color=orange,olive | material=recycled-polyester power=18w capacity=16000mah water-resistance=ipx4
Four panels unfold over the backpack and follow the sun. | Vier Paneele entfalten sich über dem Rucksack und folgen der Sonne. | 四片太阳能板展开挂在背包上，边走边充。 | 4枚のパネルをリュックの上に広げ、太陽で充電します。
BRV | Lipstick/小方管 | Pocket Power Bank | Powerbank im Taschenformat | 口袋应急充电宝 | ポケットモバイルバッテリー | 22.90 | color=red,mint,lavender,black | material=abs power=12w capacity=3350mah
One charge, one plug, no cable: it sits right on the phone. | Eine Ladung, ein Stecker, kein Kabel: Sie sitzt direkt am Telefon. | 自带插头直插手机，应急充一次刚刚好。 | 1回分の充電を、ケーブルなしの直挿しで。スマホに直接付きます。
BRV | Warmth/暖意 | Hand-Warming Power Bank | Powerbank mit Handwärmer | 暖手充电宝 | カイロ付きモバイルバッテリー | 36.90 | color=terracotta,forest | material=aluminium power=10w capacity=9600mah
Two heat levels for bus stops, pitches and ice rinks. | Zwei Wärmestufen für Haltestellen, Spielfelder und Eisbahnen. | 两档温度，等车、看球、滑冰时都暖手。 | 2段階の温かさで、バス停にもグラウンドにもスケート場にも。
""",
)

CHARGERS = ProductType(
    key="chargers",
    code="CG",
    drawing="charger",
    family="plug",
    noun="charger | das Ladegerät | 充电器",
    attributes="charging=mains",
    openers="""
One plug instead of a drawer full of them. | Ein Stecker statt einer Schublade voll. | 一个插头，换掉一抽屉旧充电器。 | 引き出し一杯の充電器が、これひとつになります。
Small, cool and quick. | Klein, kühl und schnell. | 小巧、低温、充得快。 | 小さく、熱くならず、速い充電器です。
""",
    features="""
Gallium nitride keeps it half the usual size. | Dank Galliumnitrid ist es nur halb so groß wie üblich. | 氮化镓技术，体积减半。 | 窒化ガリウムで、大きさは従来の半分です。
It draws almost nothing when idle. | Im Leerlauf verbraucht es fast nichts. | 待机几乎不耗电。 | 待機中の電力はほとんどかかりません。
Protected against heat, surges and short circuits. | Geschützt gegen Hitze, Überspannung und Kurzschluss. | 过热、过压、短路多重保护。 | 過熱、過電圧、短絡から守ります。
""",
    products="""
BRV | Cube/方块 | USB-C Charger | USB-C-Ladegerät | 氮化镓充电器 | USB-C充電器 | 24.90 | color=white,black plug=eu,us,cn | material=polycarbonate power=30w
Thirty watts in a cube of three centimeters. | Dreißig Watt in einem Würfel von drei Zentimetern. | 三厘米小方块，输出30瓦。 | 3センチ角に30Wを収めました。
BRV | Trio/三口 | Three-Port Charger | Ladegerät mit drei Anschlüssen | 快充充电器 | 3ポート充電器 | 49.90 | color=white,charcoal plug=eu,us,cn | material=polycarbonate power=65w
Laptop, phone and earbuds share 65 watts by themselves. | Laptop, Telefon und Kopfhörer teilen sich 65 Watt von selbst auf. | 电脑、手机、耳机同时充，65瓦智能分配。 | ノートパソコン、スマホ、イヤホンで65Wを自動で分け合います。
BRV | Depot/驿站 | Desktop Charger | Tischladestation | 桌面充电站 | 卓上充電器 | 89.00 | color=black plug=eu,us,cn | material=aluminium power=140w
Four ports at the edge of the desk, the plug far below it. | Vier Anschlüsse an der Tischkante, der Stecker weit darunter. | 四个接口就在桌边，插头藏在桌下。 | 4つのポートは机の縁に、プラグははるか下に。
BRV | Saucer/浅碟 | Wireless Charging Pad | kabellose Ladeschale | 无线充电盘 | ワイヤレス充電パッド | 34.90 | color=sand,charcoal,sage | material=cork power=15w charging=usb-c
Covered with cork, so that nothing slides or scratches. | Mit Kork bezogen, damit nichts rutscht oder kratzt. | 软木表面，防滑又不刮花手机。 | コルクで覆い、滑りも傷も防ぎます。
BRV | Passport/通行证 | Travel Adapter | Reiseadapter | 全球旅行转换插头 | 海外旅行用変換プラグ | 39.90 | color=navy,orange | material=polycarbonate power=35w
Plugs for 150 countries slide out one at a time. | Stecker für 150 Länder, immer nur einer zur Zeit ausgefahren. | 适用150个国家和地区，插脚推拉切换。 | 150か国のプラグが一つずつ引き出せます。
BRV | Trunk/树干 | Braided Charging Cable | Ladekabel mit Textilmantel | 编织充电线 | 編み込み充電ケーブル | 14.90 | color=black,red,teal length=1m,2m,3m | material=recycled-nylon power=100w charging=usb-c
Bent fifty thousand times before we called it finished. | Fünfzigtausendmal gebogen, bevor wir es fertig nannten. | 弯折测试五万次，才算合格。 | 完成と呼ぶまでに、5万回折り曲げました。
""",
)

KEYBOARDS = ProductType(
    key="keyboards",
    code="KB",
    drawing="keyboard",
    family="plug",
    noun="keyboard | die Tastatur | 键盘",
    attributes="charging=usb-c connection=wireless",
    openers="""
For people who write, and for those who listen to them. | Für Menschen, die schreiben, und für die, die zuhören müssen. | 写字的人舒服，旁边的人也舒服。 | 書く人にも、その音を聞く人にも。
A desk gets better when the keys do. | Mit guten Tasten wird der ganze Schreibtisch besser. | 好键盘，让整张桌子都变好。 | キーがよくなれば、机も変わります。
""",
    features="""
Key caps can be pulled and swapped. | Die Tastenkappen lassen sich abziehen und tauschen. | 键帽可拔插更换。 | キーキャップは抜いて交換できます。
Feet give it two angles. | Klappfüße geben ihr zwei Neigungen. | 双段脚撑，两种倾角。 | 脚で2段階の角度に調節できます。
It pairs with three devices and changes by key. | Sie koppelt sich mit drei Geräten und wechselt per Taste. | 可连三台设备，一键切换。 | 3台とペアリングし、キーひとつで切り替えます。
""",
    products="""
BRV | Clatter/嗒嗒 | Mechanical Keyboard | mechanische Tastatur | 无线机械键盘 | メカニカルキーボード | 119.00 | color=charcoal,ivory switch=linear,tactile,clicky layout=ansi-us,iso-de | material=pbt
Seventy-five percent of the size, all of the keys that matter. | Drei Viertel der Größe, alle Tasten, auf die es ankommt. | 75%紧凑配列，常用键一个不少。 | 大きさは75パーセント、大切なキーはすべて揃っています。
BRV | Murmur/细语 | Quiet Keyboard | leise Tastatur | 静音键盘 | 静音キーボード | 59.90 | color=white,sage,charcoal layout=ansi-us,iso-de | material=abs
Scissor keys so soft that the baby sleeps on. | Scherentasten, so leise, dass das Baby weiterschläft. | 剪刀脚静音按键，敲字也吵不醒宝宝。 | 赤ちゃんが眠り続けるほど静かなパンタグラフです。
BRV | Split/分体 | Ergonomic Keyboard | ergonomische Tastatur | 人体工学键盘 | エルゴノミクスキーボード | 159.00 | color=black switch=linear,tactile layout=ansi-us,iso-de | material=pbt
Two halves that stand as far apart as your shoulders. | Zwei Hälften, die so weit auseinanderstehen wie die Schultern. | 左右分离，间距与肩同宽，手腕更放松。 | 左右が分かれ、肩幅に合わせて置けます。
BRV | Vagabond/随行 | Folding Keyboard | faltbare Tastatur | 折叠便携键盘 | 折りたたみキーボード | 49.90 | color=grey,navy | connection=bluetooth material=aluminium weight=185g
Folds in three and turns any café into an office. | Dreifach gefaltet macht sie jedes Café zum Büro. | 三折设计，咖啡馆秒变办公室。 | 三つ折りで、どんなカフェもオフィスになります。
BRV | Typebar/字杆 | Retro Keyboard | Retro-Tastatur | 复古圆键打字机键盘 | レトロキーボード | 99.00 | color=mint,pink,ivory layout=ansi-us,iso-de | material=abs switch=clicky
Round keys and a click like a typewriter, without the ribbon. | Runde Tasten und ein Klick wie an der Schreibmaschine, nur ohne Farbband. | 圆形键帽，声响如打字机，只是不用换色带。 | 丸いキーにタイプライターのような打鍵音、リボンはいりません。
BRV | Tally/计数 | Number Pad | Ziffernblock | 无线数字小键盘 | テンキー | 29.90 | color=charcoal,white draw=number_pad | connection=bluetooth material=abs weight=120g
For tax returns, budgets and everyone who counts. | Für Steuererklärungen, Budgets und alle, die rechnen. | 报税、做账，凡要算数都用得上。 | 確定申告にも、予算にも、数を扱うすべての方に。
""",
)

MICE = ProductType(
    key="mice",
    code="MS",
    drawing="mouse",
    family="plug",
    noun="mouse | die Maus | 鼠标",
    attributes="charging=usb-c connection=wireless material=abs",
    openers="""
Lies in the hand as if it had grown there. | Liegt in der Hand, als wäre sie dort gewachsen. | 握在手里，像是长在手心。 | 手の中で育ったかのようになじみます。
Precise on wood, cloth and the arm of a sofa. | Präzise auf Holz, Stoff und der Sofalehne. | 木桌、布面、沙发扶手，都能精准定位。 | 木でも布でも、ソファの肘掛けでも正確に動きます。
""",
    features="""
The wheel runs freely or clicks, as you like. | Das Rad läuft frei oder rastet, ganz wie man möchte. | 滚轮可在顺滑与段落之间切换。 | ホイールは、なめらかにもクリック感ありにも切り替わります。
A charge lasts for three months. | Eine Ladung reicht für drei Monate. | 充一次电，用三个月。 | 一度の充電で3か月使えます。
Feet glide without a sound. | Die Gleitfüße gleiten lautlos. | 脚贴顺滑，移动无声。 | ソールが音もなく滑ります。
""",
    products="""
BRV | Pebbledash/圆石 | Wireless Mouse | kabellose Maus | 无线鼠标 | ワイヤレスマウス | 29.90 | color=white,charcoal,pink,sage | weight=88g
A flat pebble for both hands that slips into any bag. | Ein flacher Kiesel für beide Hände, der in jede Tasche passt. | 左右手通用的扁圆造型，随手放进包里。 | 左右どちらの手にも合う小石形で、どんなかばんにも収まります。
BRV | Palm/掌心 | Ergonomic Mouse | ergonomische Maus | 人体工学鼠标 | エルゴノミクスマウス | 69.00 | color=black,grey | weight=125g
The thumb rests on a shelf, the wrist stays straight. | Der Daumen ruht auf einer Ablage, das Handgelenk bleibt gerade. | 拇指有托，手腕自然伸直。 | 親指を棚に預け、手首はまっすぐのままです。
BRV | Upright/直立 | Vertical Mouse | Vertikalmaus | 垂直鼠标 | 縦型マウス | 49.90 | color=black,white size=s,m | weight=118g
Turned like a handshake, for forearms that have had enough. | Gedreht wie ein Händedruck, für Unterarme, die genug haben. | 握手般的姿势，缓解前臂疲劳。 | 握手の角度で、疲れた前腕をいたわります。
BRV | Dart/飞镖 | Gaming Mouse | Gaming-Maus | 轻量电竞鼠标 | ゲーミングマウス | 79.00 | color=black,white,red | weight=62g
Sixty-two grams and a sensor that misses nothing. | Zweiundsechzig Gramm und ein Sensor, dem nichts entgeht. | 62克轻量机身，传感器毫厘不差。 | 62gの軽さに、見逃しのないセンサーを載せました。
BRV | Marble Run/滚珠 | Trackball | Trackball | 轨迹球鼠标 | トラックボール | 59.00 | color=charcoal,ivory | weight=165g
The hand rests, the thumb rolls: ideal for crowded desks. | Die Hand ruht, der Daumen rollt: ideal für volle Tische. | 手不动，拇指滚，桌面再挤也够用。 | 手は休め、親指で転がす。狭い机に最適です。
BRV | Hush/轻声 | Silent Mouse | geräuschlose Maus | 静音鼠标 | 静音マウス | 24.90 | color=lavender,mint,black | connection=bluetooth weight=82g
Clicks that you feel and nobody hears. | Klicks, die man spürt und niemand hört. | 按得出手感，听不见声响。 | 手には感じ、誰にも聞こえないクリックです。
""",
)

TYPES = (POWER_BANKS, CHARGERS, KEYBOARDS, MICE)
