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

# Indented by two spaces a level: slug | English | German | Chinese.
TREE = """
clothing | Clothing & Shoes | Kleidung & Schuhe | 服装鞋履
  tops | Tops | Oberteile | 上装
    t-shirts | T-Shirts | T-Shirts | T恤
    shirts | Shirts & Blouses | Hemden & Blusen | 衬衫
    sweaters | Sweaters | Pullover | 毛衣针织衫
    hoodies | Hoodies & Sweatshirts | Kapuzenpullover & Sweatshirts | 卫衣
  bottoms | Bottoms | Hosen & Röcke | 下装
    jeans | Jeans | Jeans | 牛仔裤
    chinos | Chinos & Trousers | Chinos & Stoffhosen | 休闲裤
    shorts | Shorts | Kurze Hosen | 短裤
    skirts | Skirts | Röcke | 半身裙
  outerwear | Jackets & Coats | Jacken & Mäntel | 外套
    rain-jackets | Rain Jackets | Regenjacken | 冲锋衣与雨衣
    down-jackets | Down Jackets | Daunenjacken | 羽绒服
    fleece-jackets | Fleece Jackets | Fleecejacken | 抓绒衣
  shoes | Shoes | Schuhe | 鞋靴
    sneakers | Sneakers | Sneaker | 运动休闲鞋
    boots | Boots | Stiefel & Boots | 靴子
    sandals | Sandals | Sandalen | 凉鞋
accessories | Bags & Accessories | Taschen & Accessoires | 箱包配饰
  bags | Bags | Taschen | 包袋
    backpacks | Backpacks | Rucksäcke | 双肩包
    tote-bags | Tote Bags | Tragetaschen & Shopper | 托特包
    wallets | Wallets | Geldbörsen | 钱包
  travel | Travel | Reise | 旅行用品
    suitcases | Suitcases | Koffer | 行李箱
    umbrellas | Umbrellas | Regenschirme | 雨伞
  hats-and-scarves | Hats & Scarves | Mützen & Schals | 帽子围巾
    caps | Caps & Beanies | Kappen & Mützen | 帽子
    scarves | Scarves | Schals & Tücher | 围巾丝巾
  eyewear-and-watches | Eyewear & Watches | Brillen & Uhren | 眼镜与腕表
    sunglasses | Sunglasses | Sonnenbrillen | 太阳镜
    watches | Watches | Armbanduhren | 腕表
electronics | Electronics | Elektronik | 数码电子
  mobile | Phones & Tablets | Handys & Tablets | 手机平板
    smartphones | Smartphones | Mobiltelefone | 智能手机
    tablets | Tablets | Tablets | 平板电脑
    e-readers | E-Readers | E-Book-Reader | 电子书阅读器
  audio | Audio | Kopfhörer & Lautsprecher | 影音娱乐
    headphones | Headphones | Kopfhörer | 头戴式耳机
    earbuds | Earbuds | In-Ear-Kopfhörer | 入耳式耳机
    speakers | Speakers | Lautsprecher | 音箱
  power | Power | Strom & Laden | 电源配件
    power-banks | Power Banks | Mobile Akkus | 充电宝
    chargers | Chargers | Ladegeräte | 充电器
  desk-tech | Desk Tech | Computerzubehör | 电脑外设
    keyboards | Keyboards | Tastaturen | 键盘
    mice | Mice | Computermäuse | 鼠标
home | Home & Living | Wohnen | 家居生活
  lighting | Lighting | Leuchten | 灯具照明
    table-lamps | Table & Desk Lamps | Tisch- & Schreibtischleuchten | 台灯
    pendant-lamps | Pendant Lamps | Pendelleuchten | 吊灯
  home-textiles | Home Textiles | Heimtextilien | 家纺布艺
    bedding | Bedding | Bettwäsche | 床品套件
    towels | Towels | Handtücher | 毛巾浴巾
    cushions | Cushions | Kissen | 抱枕靠垫
    blankets | Blankets & Throws | Decken & Plaids | 毯子
  decoration | Decoration | Dekoration | 家居装饰
    vases | Vases | Vasen | 花瓶
    candles | Candles | Kerzen | 香薰蜡烛
    clocks | Clocks | Wand- & Tischuhren | 钟表
kitchen | Kitchen & Dining | Küche & Tisch | 厨房餐饮
  cookware | Cookware | Kochgeschirr & Messer | 锅具刀具
    frying-pans | Frying Pans | Bratpfannen | 煎锅
    pots | Pots | Töpfe | 汤锅炖锅
    knives | Kitchen Knives | Küchenmesser | 厨刀
  tableware | Tableware | Geschirr & Gläser | 餐具杯具
    mugs | Mugs | Becher & Tassen | 马克杯
    bowls | Bowls & Plates | Schalen & Teller | 碗盘
    glasses | Glasses | Trinkgläser | 玻璃杯
  tea-and-coffee | Tea & Coffee | Tee & Kaffee | 茶与咖啡
    teapots | Teapots | Teekannen | 茶壶
    kettles | Kettles | Wasserkocher | 电热水壶
    coffee-makers | Coffee Makers | Kaffeezubereiter | 咖啡器具
  on-the-go | On the Go | Für unterwegs | 便携杯盒
    bottles | Bottles | Trinkflaschen | 水杯水壶
    lunch-boxes | Lunch Boxes | Brotdosen & Lunchboxen | 便当盒
beauty | Beauty & Care | Schönheit & Pflege | 美妆个护
  skin-care | Skin Care | Hautpflege | 面部护肤
    face-creams | Face Creams | Gesichtscremes | 面霜
    serums | Serums | Gesichtsseren | 精华
    sunscreens | Sunscreens | Sonnenschutz | 防晒
  body-and-hair | Body & Hair | Körper & Haare | 身体与头发护理
    shampoos | Shampoos | Shampoos | 洗发水
    hand-creams | Hand Creams | Handcremes | 护手霜
    soaps | Soaps | Seifen | 手工皂
sports | Sports & Outdoors | Sport & Outdoor | 运动户外
  camping | Camping | Camping | 露营装备
    tents | Tents | Zelte | 帐篷
    sleeping-bags | Sleeping Bags | Schlafsäcke | 睡袋
    headlamps | Headlamps | Stirnlampen | 头灯
  fitness | Fitness | Fitnesstraining | 健身器材
    yoga-mats | Yoga Mats | Yogamatten | 瑜伽垫
    dumbbells | Dumbbells & Weights | Hanteln & Gewichte | 哑铃壶铃
  cycling | Cycling | Radfahren | 骑行装备
    bike-helmets | Bike Helmets | Fahrradhelme | 骑行头盔
    bike-lights | Bike Lights | Fahrradlichter | 自行车灯
stationery | Stationery & Toys | Schreibwaren & Spielzeug | 文具玩具
  writing | Writing & Drawing | Schreiben & Zeichnen | 书写绘画
    notebooks | Notebooks | Notizbücher | 笔记本
    fountain-pens | Fountain Pens | Füllfederhalter | 钢笔
    pencils | Pencils & Crayons | Blei- & Buntstifte | 铅笔彩笔
  toys | Toys & Games | Spielzeug & Spiele | 玩具桌游
    building-blocks | Building Blocks | Bausteine | 积木
    plush-toys | Plush Toys | Kuscheltiere | 毛绒玩具
    puzzles | Puzzles | Puzzles | 拼图
"""
