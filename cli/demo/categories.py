"""The tree of categories, three levels deep, and the invented brands."""

BRANDS = {
    "NRD": "Nordenlo",
    "FJV": "Fjelvaro",
    "VLT": "Veltrana",
    "STR": "Stridano",
    "CRV": "Corvenna",
    "TLM": "Telmarin",
    "SNV": "Sonavelle",
    "BRV": "Brenvolt",
    "LMV": "Lumivesta",
    "HVS": "Havensol",
    "ALD": "Aldermoss",
    "KTR": "Kettarra",
    "TGW": "Tengawa",
    "HMN": "Hamonei",
    "OSM": "Osmeya",
    "RDV": "Radvento",
    "QLM": "Quillmora",
    "TMB": "Tumbledor",
}

# Indented by two spaces a level: slug | English | German | Chinese | Japanese.
TREE = """
clothing | Clothing & Shoes | Kleidung & Schuhe | 服装鞋履 | ファッション・シューズ
  tops | Tops | Oberteile | 上装 | トップス
    t-shirts | T-Shirts | T-Shirts | T恤 | Tシャツ
    shirts | Shirts & Blouses | Hemden & Blusen | 衬衫 | シャツ・ブラウス
    sweaters | Sweaters | Pullover | 毛衣针织衫 | セーター・ニット
    hoodies | Hoodies & Sweatshirts | Kapuzenpullover & Sweatshirts | 卫衣 | パーカー・スウェット
  bottoms | Bottoms | Hosen & Röcke | 下装 | ボトムス
    jeans | Jeans | Jeans | 牛仔裤 | ジーンズ
    chinos | Chinos & Trousers | Chinos & Stoffhosen | 休闲裤 | チノパン・パンツ
    shorts | Shorts | Kurze Hosen | 短裤 | ショートパンツ
    skirts | Skirts | Röcke | 半身裙 | スカート
  outerwear | Jackets & Coats | Jacken & Mäntel | 外套 | ジャケット・コート
    rain-jackets | Rain Jackets | Regenjacken | 冲锋衣与雨衣 | レインジャケット
    down-jackets | Down Jackets | Daunenjacken | 羽绒服 | ダウンジャケット
    fleece-jackets | Fleece Jackets | Fleecejacken | 抓绒衣 | フリースジャケット
  shoes | Shoes | Schuhe | 鞋靴 | シューズ
    sneakers | Sneakers | Sneaker | 运动休闲鞋 | スニーカー
    boots | Boots | Stiefel & Boots | 靴子 | ブーツ
    sandals | Sandals | Sandalen | 凉鞋 | サンダル
accessories | Bags & Accessories | Taschen & Accessoires | 箱包配饰 | バッグ・小物
  bags | Bags | Taschen | 包袋 | バッグ
    backpacks | Backpacks | Rucksäcke | 双肩包 | リュックサック
    tote-bags | Tote Bags | Tragetaschen & Shopper | 托特包 | トートバッグ
    wallets | Wallets | Geldbörsen | 钱包 | 財布
  travel | Travel | Reise | 旅行用品 | 旅行用品
    suitcases | Suitcases | Koffer | 行李箱 | スーツケース
    umbrellas | Umbrellas | Regenschirme | 雨伞 | 傘
  hats-and-scarves | Hats & Scarves | Mützen & Schals | 帽子围巾 | 帽子・マフラー
    caps | Caps & Beanies | Kappen & Mützen | 帽子 | キャップ・ニット帽
    scarves | Scarves | Schals & Tücher | 围巾丝巾 | マフラー・スカーフ
  eyewear-and-watches | Eyewear & Watches | Brillen & Uhren | 眼镜与腕表 | メガネ・腕時計
    sunglasses | Sunglasses | Sonnenbrillen | 太阳镜 | サングラス
    watches | Watches | Armbanduhren | 腕表 | 腕時計
electronics | Electronics | Elektronik | 数码电子 | 家電・デジタル機器
  mobile | Phones & Tablets | Handys & Tablets | 手机平板 | スマートフォン・タブレット
    smartphones | Smartphones | Mobiltelefone | 智能手机 | スマートフォン
    tablets | Tablets | Tablets | 平板电脑 | タブレット
    e-readers | E-Readers | E-Book-Reader | 电子书阅读器 | 電子書籍リーダー
  audio | Audio | Kopfhörer & Lautsprecher | 影音娱乐 | オーディオ
    headphones | Headphones | Kopfhörer | 头戴式耳机 | ヘッドホン
    earbuds | Earbuds | In-Ear-Kopfhörer | 入耳式耳机 | イヤホン
    speakers | Speakers | Lautsprecher | 音箱 | スピーカー
  power | Power | Strom & Laden | 电源配件 | 電源・充電
    power-banks | Power Banks | Mobile Akkus | 充电宝 | モバイルバッテリー
    chargers | Chargers | Ladegeräte | 充电器 | 充電器
  desk-tech | Desk Tech | Computerzubehör | 电脑外设 | パソコン周辺機器
    keyboards | Keyboards | Tastaturen | 键盘 | キーボード
    mice | Mice | Computermäuse | 鼠标 | マウス
home | Home & Living | Wohnen | 家居生活 | インテリア・生活雑貨
  lighting | Lighting | Leuchten | 灯具照明 | 照明
    table-lamps | Table & Desk Lamps | Tisch- & Schreibtischleuchten | 台灯 | テーブルランプ・デスクライト
    pendant-lamps | Pendant Lamps | Pendelleuchten | 吊灯 | ペンダントライト
  home-textiles | Home Textiles | Heimtextilien | 家纺布艺 | ホームファブリック
    bedding | Bedding | Bettwäsche | 床品套件 | 寝具
    towels | Towels | Handtücher | 毛巾浴巾 | タオル
    cushions | Cushions | Kissen | 抱枕靠垫 | クッション
    blankets | Blankets & Throws | Decken & Plaids | 毯子 | 毛布・ひざ掛け
  decoration | Decoration | Dekoration | 家居装饰 | インテリア小物
    vases | Vases | Vasen | 花瓶 | 花瓶
    candles | Candles | Kerzen | 香薰蜡烛 | キャンドル
    clocks | Clocks | Wand- & Tischuhren | 钟表 | 時計
kitchen | Kitchen & Dining | Küche & Tisch | 厨房餐饮 | キッチン・ダイニング
  cookware | Cookware | Kochgeschirr & Messer | 锅具刀具 | 調理器具
    frying-pans | Frying Pans | Bratpfannen | 煎锅 | フライパン
    pots | Pots | Töpfe | 汤锅炖锅 | 鍋
    knives | Kitchen Knives | Küchenmesser | 厨刀 | 包丁
  tableware | Tableware | Geschirr & Gläser | 餐具杯具 | 食器
    mugs | Mugs | Becher & Tassen | 马克杯 | マグカップ
    bowls | Bowls & Plates | Schalen & Teller | 碗盘 | ボウル・皿
    glasses | Glasses | Trinkgläser | 玻璃杯 | グラス
  tea-and-coffee | Tea & Coffee | Tee & Kaffee | 茶与咖啡 | お茶・コーヒー
    teapots | Teapots | Teekannen | 茶壶 | 急須・ティーポット
    kettles | Kettles | Wasserkocher | 电热水壶 | ケトル・やかん
    coffee-makers | Coffee Makers | Kaffeezubereiter | 咖啡器具 | コーヒーメーカー
  on-the-go | On the Go | Für unterwegs | 便携杯盒 | おでかけ用品
    bottles | Bottles | Trinkflaschen | 水杯水壶 | 水筒・ボトル
    lunch-boxes | Lunch Boxes | Brotdosen & Lunchboxen | 便当盒 | 弁当箱
beauty | Beauty & Care | Schönheit & Pflege | 美妆个护 | ビューティー・ケア
  skin-care | Skin Care | Hautpflege | 面部护肤 | スキンケア
    face-creams | Face Creams | Gesichtscremes | 面霜 | フェイスクリーム
    serums | Serums | Gesichtsseren | 精华 | 美容液
    sunscreens | Sunscreens | Sonnenschutz | 防晒 | 日焼け止め
  body-and-hair | Body & Hair | Körper & Haare | 身体与头发护理 | ボディ・ヘアケア
    shampoos | Shampoos | Shampoos | 洗发水 | シャンプー
    hand-creams | Hand Creams | Handcremes | 护手霜 | ハンドクリーム
    soaps | Soaps | Seifen | 手工皂 | 石けん
sports | Sports & Outdoors | Sport & Outdoor | 运动户外 | スポーツ・アウトドア
  camping | Camping | Camping | 露营装备 | キャンプ
    tents | Tents | Zelte | 帐篷 | テント
    sleeping-bags | Sleeping Bags | Schlafsäcke | 睡袋 | 寝袋
    headlamps | Headlamps | Stirnlampen | 头灯 | ヘッドライト
  fitness | Fitness | Fitnesstraining | 健身器材 | フィットネス
    yoga-mats | Yoga Mats | Yogamatten | 瑜伽垫 | ヨガマット
    dumbbells | Dumbbells & Weights | Hanteln & Gewichte | 哑铃壶铃 | ダンベル・ウエイト
  cycling | Cycling | Radfahren | 骑行装备 | サイクリング
    bike-helmets | Bike Helmets | Fahrradhelme | 骑行头盔 | 自転車用ヘルメット
    bike-lights | Bike Lights | Fahrradlichter | 自行车灯 | 自転車用ライト
stationery | Stationery & Toys | Schreibwaren & Spielzeug | 文具玩具 | 文房具・おもちゃ
  writing | Writing & Drawing | Schreiben & Zeichnen | 书写绘画 | 筆記・画材
    notebooks | Notebooks | Notizbücher | 笔记本 | ノート
    fountain-pens | Fountain Pens | Füllfederhalter | 钢笔 | 万年筆
    pencils | Pencils & Crayons | Blei- & Buntstifte | 铅笔彩笔 | 鉛筆・クレヨン
  toys | Toys & Games | Spielzeug & Spiele | 玩具桌游 | おもちゃ・ゲーム
    building-blocks | Building Blocks | Bausteine | 积木 | 積み木・ブロック
    plush-toys | Plush Toys | Kuscheltiere | 毛绒玩具 | ぬいぐるみ
    puzzles | Puzzles | Puzzles | 拼图 | パズル
"""
