"""The words of options and attributes; measures such as `500ml` need none."""

# What options and attributes are called; a key means the same as either.
PROPERTY_NAMES = """
color | Color | Farbe | 颜色 | カラー
size | Size | Größe | 尺码 | サイズ
shoe-size | Shoe Size (EU) | Schuhgröße (EU) | 鞋码（欧码） | 靴サイズ（EU）
storage | Storage | Speicher | 存储容量 | ストレージ
plug | Plug | Steckertyp | 插头规格 | プラグ形状
volume | Volume | Füllmenge | 净含量 | 内容量
capacity | Capacity | Fassungsvermögen | 容量 | 容量
battery | Battery | Akkukapazität | 电池容量 | バッテリー容量
diameter | Diameter | Durchmesser | 直径 | 直径
length | Length | Länge | 长度 | 長さ
width | Width | Breite | 宽度 | 幅
bed-size | Bed Size | Bettgröße | 适用床型 | ベッドサイズ
fill | Insert | Füllung | 枕芯 | 中材
set | Set | Stückzahl | 件数 | セット数
scent | Scent | Duft | 香型 | 香り
switch | Switches | Schalter | 轴体 | キースイッチ
layout | Layout | Tastaturlayout | 键盘布局 | キー配列
nib | Nib | Federbreite | 笔尖 | 字幅
ruling | Ruling | Lineatur | 内页 | 罫線
weight | Weight | Gewicht | 重量 | 重さ
people | Sleeps | Personen | 适用人数 | 定員
comfort | Comfort Temperature | Komforttemperatur | 舒适温标 | 快適使用温度
pieces | Pieces | Teile | 件数 | ピース数
finish | Tint | Farbton | 色调 | 色味
lens | Lenses | Gläser | 镜片 | レンズ
material | Material | Material | 材质 | 素材
fit | Fit | Passform | 版型 | シルエット
season | Season | Jahreszeit | 适用季节 | シーズン
care | Care | Pflege | 洗护方式 | お手入れ
closure | Closure | Verschluss | 闭合方式 | 留め具
protection | Weather Protection | Wetterschutz | 防护性能 | 耐候性
filling | Filling | Füllmaterial | 填充物 | 中わた
sole | Sole | Sohle | 鞋底 | ソール
frame | Frame | Gestell | 框架 | フレーム
movement | Movement | Uhrwerk | 机芯 | ムーブメント
water-resistance | Water Resistance | Wasserdichtigkeit | 防水等级 | 防水性能
screen | Screen | Bildschirm | 屏幕尺寸 | 画面サイズ
camera | Camera | Kamera | 摄像头 | カメラ
connection | Connection | Verbindung | 连接方式 | 接続方式
battery-life | Battery Life | Akkulaufzeit | 续航时间 | 連続使用時間
charging | Charging | Aufladen | 充电方式 | 充電方式
power | Power | Leistung | 功率 | 消費電力・出力
noise-cancelling | Noise Cancelling | Geräuschunterdrückung | 主动降噪 | ノイズキャンセリング
height | Height | Höhe | 高度 | 高さ
light-output | Light Output | Lichtstrom | 光通量 | 明るさ
light-color | Light Color | Lichtfarbe | 色温 | 色温度
dimmable | Dimmable | Dimmbar | 可调光 | 調光
thread-count | Weight of Fabric | Flächengewicht | 面料克重 | 生地の目付
hob | Suitable Hobs | Herdarten | 适用炉灶 | 対応熱源
dishwasher | Dishwasher Safe | Spülmaschinenfest | 可用洗碗机 | 食洗機
blade-length | Blade Length | Klingenlänge | 刃长 | 刃渡り
steel | Steel | Stahlsorte | 钢材 | 鋼材
burn-time | Burn Time | Brenndauer | 燃烧时长 | 燃焼時間
skin-type | Skin Type | Hauttyp | 适用肤质 | 肌質
hair-type | Hair Type | Haartyp | 适用发质 | 髪質
free-of | Free of | Frei von | 不含成分 | 不使用成分
sun-protection | Sun Protection | Lichtschutzfaktor | 防晒指数 | 日焼け止め指数
pages | Pages | Seitenzahl | 页数 | ページ数
paper | Paper | Papier | 纸张 | 紙質
age | Recommended Age | Altersempfehlung | 适用年龄 | 対象年齢
pattern | Pattern | Muster | 图案 | 柄
laptop | Fits Laptops up to | Für Laptops bis | 适配电脑尺寸 | 対応PCサイズ
thickness | Thickness | Stärke | 厚度 | 厚さ
"""

OPTION_VALUES = """
xs | XS | XS | XS | XS
s | S | S | S | S
m | M | M | M | M
l | L | L | L | L
xl | XL | XL | XL | XL
xxl | XXL | XXL | XXL | XXL
1p | 1 person | 1 Person | 1人 | 1人用
one-size | One Size | Einheitsgröße | 均码 | フリーサイズ
eu | EU Plug (Type C) | EU-Stecker (Typ C) | 欧规插头 | EUプラグ（Cタイプ）
us | US Plug (Type A) | US-Stecker (Typ A) | 美规插头 | USプラグ（Aタイプ）
cn | CN Plug (Type I) | China-Stecker (Typ I) | 国标插头 | 中国プラグ（Iタイプ）
eu-230v | EU Plug, 230 V | EU-Stecker, 230 V | 欧规插头，230伏 | EUプラグ・230V
us-120v | US Plug, 120 V | US-Stecker, 120 V | 美规插头，120伏 | USプラグ・120V
cn-220v | CN Plug, 220 V | China-Stecker, 220 V | 国标插头，220伏 | 中国プラグ・220V
single | Single, 135 × 200 cm | Einzelbett, 135 × 200 cm | 单人，135×200厘米 | シングル・135×200cm
double | Double, 200 × 200 cm | Doppelbett, 200 × 200 cm | 双人，200×200厘米 | ダブル・200×200cm
king | King, 240 × 220 cm | Übergröße, 240 × 220 cm | 加大双人，240×220厘米 | キング・240×220cm
with-insert | With Inner Cushion | Mit Innenkissen | 含枕芯 | 中材付き
cover-only | Cover Only | Nur Bezug | 仅枕套 | カバーのみ
cedar | Cedar | Zedernholz | 雪松 | シダーウッド
fig | Fig | Feige | 无花果 | イチジク
citrus | Citrus | Zitrusfrüchte | 柑橘 | シトラス
lavender | Lavender | Lavendel | 薰衣草 | ラベンダー
osmanthus | Osmanthus | Duftblüte (Osmanthus) | 桂花 | 金木犀
jasmine | Jasmine | Jasmin | 茉莉 | ジャスミン
rose | Rose | Wildrose | 玫瑰 | ローズ
unscented | Unscented | Unparfümiert | 无香 | 無香料
linear | Linear | Linear, leise | 线性轴 | リニア
tactile | Tactile | Taktil | 段落轴 | タクタイル
clicky | Clicky | Taktil mit Klick | 青轴手感 | クリッキー
ansi-us | US (ANSI) | US-Englisch (ANSI) | 美式布局 | US配列（ANSI）
iso-de | German (ISO) | Deutsch (ISO) | 德式布局 | ドイツ語配列（ISO）
extra-fine | Extra Fine (EF) | Extrafein (EF) | 特细（EF） | 極細（EF）
fine | Fine (F) | Fein (F) | 细（F） | 細字（F）
medium | Medium (M) | Mittel (M) | 中（M） | 中字（M）
broad | Broad (B) | Breit (B) | 粗（B） | 太字（B）
lined | Lined | Liniert | 横线 | 横罫
dotted | Dotted | Gepunktet | 点阵 | ドット方眼
squared | Squared | Kariert | 方格 | 方眼
blank | Blank | Blanko | 空白 | 無地
light | Light | Hell | 自然白 | ライト
tan | Medium | Mittel | 健康色 | ミディアム
untinted | Untinted | Ungetönt | 无色 | 無色
grey-lens | Gray | Grau | 灰色镜片 | グレー
brown-lens | Brown | Braun | 茶色镜片 | ブラウン
green-lens | Green | Grün | 墨绿镜片 | グリーン
"""

ATTRIBUTE_VALUES = """
cotton | Cotton | Baumwolle | 棉 | コットン
organic-cotton | Organic Cotton | Bio-Baumwolle | 有机棉 | オーガニックコットン
linen | Linen | Leinen | 亚麻 | リネン
cotton-linen | Cotton and Linen | Baumwolle und Leinen | 棉麻 | コットンリネン
merino | Merino Wool | Merinowolle | 美丽诺羊毛 | メリノウール
lambswool | Lambswool | Lammwolle | 羊羔毛 | ラムウール
cashmere | Cashmere | Kaschmir | 羊绒 | カシミヤ
wool-blend | Wool Blend | Wollmischung | 羊毛混纺 | ウール混
denim | Denim | Denim-Baumwolle | 牛仔布 | デニム
stretch-cotton | Stretch Cotton | Baumwolle mit Elasthan | 弹力棉 | ストレッチコットン
corduroy | Corduroy | Cord | 灯芯绒 | コーデュロイ
viscose | Viscose | Viskose | 粘胶纤维 | ビスコース
lyocell | Lyocell | Lyocell aus Holzfasern | 莱赛尔 | リヨセル
silk | Silk | Seide | 真丝 | シルク
recycled-polyester | Recycled Polyester | Recyceltes Polyester | 再生聚酯纤维 | リサイクルポリエステル
recycled-nylon | Recycled Nylon | Recyceltes Nylon | 再生尼龙 | リサイクルナイロン
fleece | Polyester Fleece | Polyesterfleece | 聚酯抓绒 | ポリエステルフリース
canvas | Cotton Canvas | Baumwoll-Canvas | 棉帆布 | コットンキャンバス
leather | Full-Grain Leather | Vollnarbenleder | 头层牛皮 | フルグレインレザー
suede | Suede | Veloursleder | 反绒皮 | スエード
vegetable-leather | Vegetable-Tanned Leather | Pflanzlich gegerbtes Leder | 植鞣革 | ベジタブルタンニンレザー
mesh | Knitted Mesh | Strickgewebe | 针织网布 | ニットメッシュ
cork | Cork | Kork | 软木 | コルク
polycarbonate | Polycarbonate | Polycarbonat | 聚碳酸酯 | ポリカーボネート
aluminium | Aluminum | Aluminium | 铝合金 | アルミニウム
fiberglass | Fiberglass | Fiberglas | 玻璃纤维 | グラスファイバー
acetate | Acetate | Celluloseacetat | 板材 | アセテート
titanium | Titanium | Titan | 钛 | チタン
steel | Stainless Steel | Edelstahl | 不锈钢 | ステンレス
carbon-steel | Carbon Steel | Kohlenstoffstahl | 碳钢 | 炭素鋼
cast-iron | Enameled Cast Iron | Emailliertes Gusseisen | 珐琅铸铁 | ホーロー鋳鉄
copper | Copper | Kupfer | 紫铜 | 銅
brass | Brass | Messing | 黄铜 | 真鍮
glass | Glass | Glas | 玻璃 | ガラス
borosilicate | Borosilicate Glass | Borosilikatglas | 高硼硅玻璃 | 耐熱ガラス
stoneware | Stoneware | Steinzeug | 炻瓷 | ストーンウェア
porcelain | Porcelain | Porzellan | 瓷 | 磁器
clay | Clay | Ton | 陶土 | 陶土
bamboo | Bamboo | Bambus | 竹 | 竹
oak | Oak | Eichenholz | 橡木 | オーク材
walnut | Walnut | Nussbaumholz | 胡桃木 | ウォールナット材
beech | Beech | Buchenholz | 榉木 | ビーチ材
paper | Washi Paper | Washi-Papier | 和纸 | 和紙
rattan | Rattan | Rattan, geflochten | 藤编 | ラタン
soy-wax | Soy Wax | Sojawachs | 大豆蜡 | ソイワックス
beeswax | Beeswax | Bienenwachs | 蜂蜡 | 蜜蝋
natural-rubber | Natural Rubber | Naturkautschuk | 天然橡胶 | 天然ゴム
tpe | TPE Foam | TPE-Schaum | TPE泡棉 | TPEフォーム
neoprene | Neoprene-Coated Iron | Eisen mit Neoprenmantel | 浸塑铸铁 | ネオプレンコート鉄
foam-shell | Foam with Polycarbonate Shell | Schaumkern mit Polycarbonatschale | EPS泡沫与聚碳酸酯外壳 | 発泡素材・ポリカーボネートシェル
abs | ABS Plastic | ABS-Kunststoff | ABS塑料 | ABS樹脂
pbt | PBT Plastic | PBT-Kunststoff | PBT塑料 | PBT樹脂
cardboard | Recycled Cardboard | Recyclingkarton | 再生纸板 | 再生ダンボール
plush | Soft Plush | Weicher Plüsch | 短毛绒 | ソフトプラッシュ
cedar-wood | Cedar Wood | Zedernholz | 雪松木 | シダー材
resin | Resin | Edelharz | 树脂 | レジン
waffle-cotton | Waffle-Weave Cotton | Waffelpikee aus Baumwolle | 华夫格棉 | ワッフル織りコットン
velvet | Cotton Velvet | Baumwollsamt | 棉绒 | コットンベルベット
percale | Cotton Percale | Baumwollperkal | 高支纯棉 | コットンパーケール
plant-oils | Plant Oils | Pflanzliche Öle | 植物油 | 植物油
regular | Regular | Normal geschnitten | 常规 | レギュラー
slim | Slim | Schmal geschnitten | 修身 | スリム
relaxed | Relaxed | Weit geschnitten | 宽松 | リラックス
straight | Straight | Gerade geschnitten | 直筒 | ストレート
tapered | Tapered | Zulaufend | 锥形 | テーパード
all-year | All Year | Ganzjährig | 四季 | オールシーズン
spring-summer | Spring and Summer | Frühling und Sommer | 春夏 | 春夏
autumn-winter | Autumn and Winter | Herbst und Winter | 秋冬 | 秋冬
winter | Winter | Winter | 冬季 | 冬
wash-30 | Machine Wash at 30 °C | Maschinenwäsche bei 30 °C | 30℃机洗 | 洗濯機30℃
wash-40 | Machine Wash at 40 °C | Maschinenwäsche bei 40 °C | 40℃机洗 | 洗濯機40℃
wash-60 | Machine Wash at 60 °C | Maschinenwäsche bei 60 °C | 60℃机洗 | 洗濯機60℃
hand-wash | Hand Wash | Handwäsche | 手洗 | 手洗い
wipe-clean | Wipe Clean | Feucht abwischbar | 擦拭清洁 | 拭き取り
zip | Zipper | Reißverschluss | 拉链 | ファスナー
buttons | Buttons | Knöpfe | 纽扣 | ボタン
laces | Laces | Schnürung | 系带 | 靴ひも
slip-on | Slip-On | Zum Hineinschlüpfen | 一脚蹬 | スリッポン
buckle | Buckle | Schnalle | 搭扣 | バックル
snap | Snap Button | Druckknopf | 按扣 | スナップボタン
pullover | Pull-On | Zum Überziehen | 套头 | プルオン
roll-top | Roll Top | Rollverschluss | 卷口 | ロールトップ
waterproof | Waterproof | Wasserdicht | 防水 | 防水
water-repellent | Water Repellent | Wasserabweisend | 防泼水 | 撥水
windproof | Windproof | Winddicht | 防风 | 防風
uv400 | UV400 | UV-Schutz 400 | UV400防紫外线 | UV400
rubber | Rubber | Gummi | 橡胶 | ラバー
eva | EVA Foam | EVA-Schaum | EVA发泡 | EVAフォーム
crepe | Natural Crepe | Naturkrepp | 天然生胶 | 天然クレープ
down | Responsible Duck Down | Entendaunen aus verantwortungsvoller Haltung | 可追溯鸭绒 | 責任調達ダックダウン
synthetic | Recycled Synthetic Fiber | Recycelte Kunstfaser | 再生合成纤维 | 再生化繊中綿
quartz | Quartz | Quarzwerk | 石英机芯 | クオーツ
automatic | Automatic | Automatikwerk | 自动机械机芯 | 自動巻き
solar | Solar Quartz | Solar-Quarzwerk | 光动能机芯 | ソーラークオーツ
silent | Silent Sweep | Schleichende Sekunde | 静音扫秒 | 静音スイープ
5atm | 5 ATM | 5 bar | 5个大气压 | 5気圧防水
10atm | 10 ATM | 10 bar | 10个大气压 | 10気圧防水
ipx4 | IPX4 | Schutzart IPX4 | IPX4级 | IPX4
ipx7 | IPX7 | Schutzart IPX7 | IPX7级 | IPX7
bluetooth | Bluetooth | Bluetooth | 蓝牙 | Bluetooth
wireless | 2.4 GHz and Bluetooth | 2,4-GHz-Funk und Bluetooth | 2.4G与蓝牙双模 | 2.4GHz・Bluetooth
cable | Cable | Kabel | 有线 | 有線
usb-c | USB-C | USB-C-Anschluss | USB-C接口 | USB-C
mains | Mains | Netzbetrieb | 市电 | コンセント
wireless-charging | USB-C and Wireless | USB-C und kabellos | USB-C与无线充电 | USB-C・ワイヤレス
yes | Yes | Ja | 是 | あり
no | No | Nein | 否 | なし
all-hobs | All, Including Induction | Alle, auch Induktion | 通用，含电磁炉 | IHを含む全熱源
gas-electric | Gas and Electric | Gas und Elektro | 燃气灶与电陶炉 | ガス・電気コンロ
high-carbon | High-Carbon Steel | Hochgekohlter Stahl | 高碳钢 | 高炭素鋼
damascus | Layered Steel, 67 Layers | Lagenstahl, 67 Lagen | 67层花纹钢 | 67層積層鋼
stainless | Stainless Steel | Rostfreier Stahl | 不锈钢 | ステンレス鋼
dry-skin | Dry Skin | Trockene Haut | 干性肌肤 | 乾燥肌
oily-skin | Combination and Oily Skin | Mischhaut und fettige Haut | 混合性与油性肌肤 | 混合肌・脂性肌
sensitive-skin | Sensitive Skin | Empfindliche Haut | 敏感肌肤 | 敏感肌
all-skin | All Skin Types | Alle Hauttypen | 各种肤质 | 全肌質
dry-hair | Dry Hair | Trockenes Haar | 干枯发质 | 乾燥した髪
fine-hair | Fine Hair | Feines Haar | 细软发质 | 細い髪
oily-hair | Oily Scalp | Fettige Kopfhaut | 油性头皮 | 脂性の頭皮
all-hair | All Hair Types | Alle Haartypen | 各种发质 | 全髪質
perfume-free | Perfume | Parfüm | 香精 | 香料
silicone-free | Silicones | Silikonen | 硅油 | シリコーン
palm-oil-free | Palm Oil | Palmöl | 棕榈油 | パーム油
spf30 | SPF 30 | LSF 30 | SPF30 | SPF30
spf50 | SPF 50+ | LSF 50+ | SPF50+ | SPF50+
plain | Plain | Unifarben | 纯色 | 無地
striped | Striped | Gestreift | 条纹 | ストライプ
checked | Checked | Kariert | 格纹 | チェック
wood-free | Wood-Free, 100 g/m² | Holzfrei, 100 g/m² | 100克道林纸 | 上質紙 100g/m²
recycled-paper | Recycled, 90 g/m² | Recyclingpapier, 90 g/m² | 90克再生纸 | 再生紙 90g/m²
cotton-paper | Cotton Paper, 120 g/m² | Baumwollpapier, 120 g/m² | 120克棉浆纸 | コットン紙 120g/m²
"""
