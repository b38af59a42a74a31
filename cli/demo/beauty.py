"""Beauty and care."""

from cli.demo.tables import ProductType

FACE_CREAMS = ProductType(
    key="face-creams",
    code="FC",
    drawing="cream_jar",
    family="care",
    noun="cream | die Creme | 面霜",
    attributes="free-of=perfume-free",
    openers="""
Skin care that can be explained in two sentences. | Hautpflege, die sich in zwei Sätzen erklären lässt. | 两句话就能讲明白的护肤。 | 二言で説明できるスキンケアです。
A pea-sized amount is enough. | Eine erbsengroße Menge genügt. | 豌豆大小，足够涂满全脸。 | パール粒ほどの量で十分です。
""",
    features="""
Sinks in without a film and sits well under make-up. | Zieht ohne Film ein und verträgt sich mit Make-up. | 吸收快不泛油，后续上妆不搓泥。 | べたつかずになじみ、化粧下地にも向きます。
The glass jar is refillable. | Der Glastiegel ist nachfüllbar. | 玻璃瓶身，可替换内芯。 | ガラス容器は詰め替えができます。
Developed with dermatologists, without animal testing. | Mit Dermatologen entwickelt, ohne Tierversuche. | 与皮肤科医生共同研发，不做动物实验。 | 皮膚科医と開発し、動物実験は行っていません。
""",
    products="""
OSM | Oat Field/燕麦田 | Moisturizing Day Cream | feuchtigkeitsspendende Tagescreme | 保湿日霜 | 保湿デイクリーム | 28.00 | volume=30ml,50ml | skin-type=dry-skin
Oat and squalane calm tight cheeks within minutes. | Hafer und Squalan beruhigen spannende Wangen in Minuten. | 燕麦配角鲨烷，几分钟舒缓紧绷双颊。 | オーツとスクワランが、つっぱる頬を数分で落ち着かせます。
OSM | Night Garden/夜园 | Rich Night Cream | reichhaltige Nachtcreme | 滋润修护晚霜 | 濃厚ナイトクリーム | 36.00 | volume=30ml,50ml | skin-type=all-skin
Shea butter and ceramides work while you do not. | Sheabutter und Ceramide arbeiten, während man es nicht tut. | 乳木果油与神经酰胺，趁你休息时工作。 | シアバターとセラミドが、お休みの間に肌を整えます。
OSM | Clear Pond/清池 | Light Gel Cream | leichte Gelcreme | 清爽水凝霜 | 軽やかジェルクリーム | 26.00 | volume=50ml,75ml | skin-type=oily-skin
Water-light gel with niacinamide takes the shine off the forehead. | Wasserleichtes Gel mit Niacinamid nimmt der Stirn den Glanz. | 水感凝霜添加烟酰胺，额头不再泛油光。 | ナイアシンアミド配合の水のようなジェルで、額のテカリを抑えます。
OSM | Lullaby/轻声 | Cream for Sensitive Skin | Creme für empfindliche Haut | 敏感肌舒缓面霜 | 敏感肌用クリーム | 32.00 | volume=30ml,50ml | skin-type=sensitive-skin
Eleven ingredients, all of them listed on the front. | Elf Inhaltsstoffe, alle auf der Vorderseite genannt. | 仅十一种成分，全部写在瓶身正面。 | 成分は11種だけ。すべて容器の正面に記しています。
OSM | Camellia/山茶 | Firming Cream | straffende Gesichtscreme | 紧致面霜 | ハリケアクリーム | 48.00 | volume=50ml | skin-type=dry-skin
Camellia seed oil and peptides for skin that has laughed a lot. | Kameliensamenöl und Peptide für Haut, die viel gelacht hat. | 山茶籽油配多肽，献给爱笑的肌肤。 | 椿油とペプチドを、よく笑ってきた肌に。
OSM | Bright Side/明亮 | Eye Cream | Augencreme | 紧致淡纹眼霜 | アイクリーム | 34.00 | volume=15ml | skin-type=all-skin
The cool metal tip wakes up tired eyes. | Die kühle Metallspitze weckt müde Augen. | 冰凉金属头，唤醒疲惫双眼。 | ひんやりした金属の先端が、疲れた目元を目覚めさせます。
""",
)

SERUMS = ProductType(
    key="serums",
    code="SE",
    drawing="dropper_bottle",
    family="care",
    noun="serum | das Serum | 精华",
    attributes="free-of=perfume-free",
    openers="""
A few drops, morning or evening. | Ein paar Tropfen, morgens oder abends. | 早晚几滴就好。 | 朝か夜に、数滴だけ。
One active ingredient, in the dose that works. | Ein Wirkstoff, in der Menge, die wirkt. | 一种活性成分，足量才有效。 | 有効な量の、ひとつの成分です。
""",
    features="""
Brown glass protects it from light. | Braunglas schützt es vor Licht. | 避光瓶身，锁住活性。 | 茶色のガラスが光から守ります。
Goes on before the cream. | Wird vor der Creme aufgetragen. | 面霜之前使用。 | クリームの前にお使いください。
The batch and its date are printed on the box. | Charge und Datum stehen auf der Schachtel. | 盒上标注批次与生产日期。 | 製造番号と日付を箱に記しています。
""",
    products="""
OSM | Dewdrop/露珠 | Hyaluronic Acid Serum | Hyaluronsäure-Serum | 玻尿酸保湿精华 | ヒアルロン酸美容液 | 24.00 | volume=30ml,50ml | skin-type=all-skin
Three sizes of molecules hold water at three depths. | Drei Molekülgrößen binden Wasser in drei Tiefen. | 三重分子玻尿酸，层层锁水。 | 大きさの異なる3種のヒアルロン酸が、3つの深さで水分を保ちます。
OSM | Sunrise/日出 | Vitamin C Serum | Vitamin-C-Serum | 维C亮肤精华 | ビタミンC美容液 | 32.00 | volume=30ml | skin-type=all-skin
Fifteen percent vitamin C, fresh from small batches. | Fünfzehn Prozent Vitamin C, frisch aus kleinen Chargen. | 15%维生素C，小批量新鲜调制。 | ビタミンC15パーセント、少量ずつ作る新鮮な美容液です。
OSM | Smooth Stone/平石 | Niacinamide Serum | Niacinamid-Serum | 烟酰胺控油精华 | ナイアシンアミド美容液 | 22.00 | volume=30ml,50ml | skin-type=oily-skin
Refines pores and reddish spots in about eight weeks. | Verfeinert Poren und rötliche Stellen in etwa acht Wochen. | 约八周细致毛孔，淡化泛红。 | 毛穴と赤みを、約8週間でなめらかに整えます。
OSM | Moonrise/月升 | Retinol Night Serum | Retinol-Nachtserum | 视黄醇夜间精华 | レチノール夜用美容液 | 39.00 | volume=30ml | skin-type=all-skin
Starts low, so that the skin gets used to it. | Beginnt niedrig dosiert, damit sich die Haut daran gewöhnt. | 低浓度起步，让肌肤慢慢适应。 | 少量から始め、肌を慣らします。
OSM | Moss/青苔 | Calming Serum | beruhigendes Serum | 积雪草舒缓精华 | 鎮静美容液 | 29.00 | volume=30ml | skin-type=sensitive-skin
Centella and panthenol after sun, wind or shaving. | Centella und Panthenol nach Sonne, Wind oder Rasur. | 积雪草配泛醇，晒后、风吹后、剃须后都适用。 | 日焼けや風、ひげそりのあとに、ツボクサとパンテノールを。
OSM | Rosehip/玫瑰果 | Facial Oil | Gesichtsöl aus Hagebutten | 面部护理油 | フェイスオイル | 27.00 | volume=20ml,30ml | skin-type=dry-skin
Cold-pressed rosehip, golden and quick to sink in. | Kalt gepresste Hagebutte, goldgelb und schnell eingezogen. | 冷榨玫瑰果油，色泽金黄，吸收迅速。 | 低温圧搾のローズヒップが、黄金色にすばやくなじみます。
""",
)

SUNSCREENS = ProductType(
    key="sunscreens",
    code="SU",
    drawing="tube",
    family="care",
    noun="sunscreen | die Sonnencreme | 防晒霜",
    attributes="skin-type=all-skin season=spring-summer",
    openers="""
The best cream against wrinkles is this one. | Die beste Creme gegen Falten ist diese. | 最好的抗皱面霜，就是它。 | しわ対策にいちばんのクリームです。
Every morning, clouds or not. | Jeden Morgen, ob Wolken oder nicht. | 每天早晨都要涂，阴天也不例外。 | 曇っていても、毎朝どうぞ。
""",
    features="""
It leaves no white cast. | Sie hinterlässt keinen weißen Film. | 不泛白，不假面。 | 白浮きしません。
Water resistant for eighty minutes. | Achtzig Minuten wasserfest. | 防水八十分钟。 | 80分間の耐水性があります。
The filters spare coral reefs. | Die Filter schonen Korallenriffe. | 采用珊瑚礁友好型防晒剂。 | サンゴ礁にやさしい紫外線防止成分を使っています。
""",
    products="""
OSM | Noon/正午 | Face Sunscreen | Sonnencreme fürs Gesicht | 面部清爽防晒霜 | 顔用日焼け止め | 24.00 | finish=untinted,light,tan volume=50ml | sun-protection=spf50 free-of=perfume-free
As light as a lotion, and it does not sting in the eyes. | Leicht wie eine Lotion, und sie brennt nicht in den Augen. | 质地轻如乳液，不辣眼睛。 | 乳液のように軽く、目にしみません。
OSM | Beach Day/海滩日 | Body Sunscreen Lotion | Sonnenmilch für den Körper | 身体防晒乳 | ボディ用日焼け止めローション | 22.00 | volume=100ml,200ml | sun-protection=spf50
Spreads easily over sandy shoulders. | Lässt sich auch auf sandigen Schultern gut verteilen. | 肩上沾了沙也容易推开。 | 砂のついた肩にも、のばしやすいローションです。
OSM | Little Turtle/小海龟 | Children's Sunscreen | Sonnencreme für Kinder | 儿童防晒霜 | 子ども用日焼け止め | 23.00 | volume=100ml,200ml | sun-protection=spf50 free-of=perfume-free skin-type=sensitive-skin age=3plus
Mineral filters for skin that will not sit still. | Mineralische Filter für Haut, die nicht stillhält. | 纯物理防晒，给坐不住的小皮肤。 | じっとしていない肌に、ミネラルの紫外線防止成分を。
RDV | Switchback Sun/弯道阳光 | Sports Sunscreen Stick | Sonnenstift für den Sport | 运动防晒棒 | スポーツ用スティック日焼け止め | 16.90 | volume=20ml | sun-protection=spf50
Goes on with one hand while the other holds the bar. | Mit einer Hand aufgetragen, während die andere lenkt. | 一手握把，一手就能补涂。 | ハンドルを握ったまま、片手で塗れます。
OSM | Winter Sun/冬阳 | Mountain Sun Cream | Sonnencreme fürs Hochgebirge | 高山防晒防冻霜 | 雪山用日焼け止めクリーム | 19.90 | volume=30ml,50ml | sun-protection=spf50 season=winter
Rich enough for frost and glare on the glacier. | Reichhaltig genug für Frost und Gletscherlicht. | 滋润防冻，抵御雪地强光。 | 氷河の寒さと照り返しに応える、こっくりとしたクリームです。
OSM | After Hours/日落后 | After-Sun Gel | After-Sun-Gel mit Aloe | 芦荟晒后修护凝胶 | アフターサンジェル | 17.00 | volume=150ml,250ml | free-of=silicone-free
Aloe and a touch of mint, best from the refrigerator. | Aloe und ein Hauch Minze, am besten aus dem Kühlschrank. | 芦荟加一丝薄荷，冷藏后使用更舒服。 | アロエにミントを少し。冷蔵庫で冷やすと格別です。
""",
)

SHAMPOOS = ProductType(
    key="shampoos",
    code="SM",
    drawing="pump_bottle",
    family="care",
    noun="shampoo | das Shampoo | 洗发水",
    attributes="free-of=silicone-free",
    openers="""
Hair that moves again. | Haar, das sich wieder bewegt. | 让头发重新轻盈起来。 | 髪に、また動きが戻ります。
Cleans well without stripping anything away. | Reinigt gründlich, ohne etwas auszulaugen. | 洗得干净，又不过度清洁。 | うるおいを奪わず、しっかり洗えます。
""",
    features="""
The bottle is made of recycled plastic and can be refilled. | Die Flasche besteht aus Rezyklat und lässt sich nachfüllen. | 瓶身为再生塑料，可补充装。 | ボトルは再生プラスチック製で、詰め替えできます。
Foams softly, rinses out fast. | Schäumt sanft und spült sich schnell aus. | 泡沫细腻，易冲洗。 | やさしく泡立ち、さっと流せます。
Mild enough for every day. | Mild genug für jeden Tag. | 温和，可每日使用。 | 毎日使えるやさしさです。
""",
    products="""
OSM | Nettle/荨麻 | Balancing Shampoo | ausgleichendes Shampoo | 控油平衡洗发水 | バランスケアシャンプー | 16.00 | volume=250ml,500ml | hair-type=oily-hair
Nettle and zinc keep the scalp fresh for a day longer. | Brennnessel und Zink halten die Kopfhaut einen Tag länger frisch. | 荨麻配锌，头皮清爽多一天。 | イラクサと亜鉛が、頭皮のさっぱり感を一日長く保ちます。
OSM | Argan Grove/摩洛哥林 | Repair Shampoo | Reparaturshampoo | 坚果油修护洗发水 | ダメージケアシャンプー | 18.00 | volume=250ml,500ml | hair-type=dry-hair
Argan oil and rice protein smooth out split ends. | Arganöl und Reisprotein glätten den Spliss. | 坚果油与大米蛋白，抚平毛躁分叉。 | アルガンオイルと米のたんぱく質が、枝毛をなめらかに整えます。
OSM | Airy/轻盈 | Volume Shampoo | Volumenshampoo | 蓬松丰盈洗发水 | ボリュームアップシャンプー | 16.00 | volume=250ml,500ml | hair-type=fine-hair
Lifts fine hair at the roots without weighing down the rest. | Hebt feines Haar am Ansatz, ohne die Längen zu beschweren. | 从发根蓬起，发尾不负重。 | 細い髪を根元から立ち上げ、重くしません。
ALD | Travel Light/无瓶 | Solid Shampoo Bar | festes Shampoo | 固体洗发皂 | 固形シャンプー | 12.00 | scent=citrus,rose,unscented weight=60g draw=soap.0 | hair-type=all-hair free-of=palm-oil-free
One bar replaces two bottles and passes every airport. | Ein Stück ersetzt zwei Flaschen und kommt durch jede Flughafenkontrolle. | 一块顶两瓶，过安检也不怕。 | 1個でボトル2本分、空港の検査もそのまま通れます。
OSM | Silk Comb/丝梳 | Conditioner | Haarspülung | 顺滑护发素 | コンディショナー | 17.00 | volume=250ml,500ml | hair-type=all-hair
The comb glides through after one minute. | Nach einer Minute gleitet der Kamm hindurch. | 停留一分钟，一梳到底。 | 1分後には、くしがするりと通ります。
OSM | Pear Drop/小梨 | Children's Shampoo | Kindershampoo | 儿童无泪洗发水 | 子ども用シャンプー | 13.00 | volume=200ml,400ml | hair-type=fine-hair age=3plus
Smells of pear and does not burn in the eyes. | Duftet nach Birne und brennt nicht in den Augen. | 梨子清香，入眼不刺激。 | 洋梨の香りで、目にしみません。
""",
)

HAND_CREAMS = ProductType(
    key="hand-creams",
    code="HC",
    drawing="tube",
    family="care",
    noun="hand cream | die Handcreme | 护手霜",
    openers="""
For hands that do things. | Für Hände, die etwas tun. | 献给勤劳的双手。 | よく働く手のために。
One for the desk, one for the bag, one for the workbench. | Eine für den Schreibtisch, eine für die Tasche, eine für die Werkbank. | 办公桌一支，包里一支，工作台再来一支。 | 机に一本、かばんに一本、作業台に一本。
""",
    features="""
Absorbed before the phone rings. | Eingezogen, bevor das Telefon klingelt. | 电话响之前就吸收了。 | 電話が鳴る前になじみます。
The aluminum tube is squeezed out to the last drop. | Die Aluminiumtube lässt sich bis zum letzten Tropfen ausdrücken. | 铝管包装，挤到最后一滴。 | アルミチューブは最後の一滴まで絞り出せます。
Cuticles like it as well. | Auch die Nagelhaut mag sie. | 指缘倒刺也一并呵护。 | 甘皮のお手入れにも。
""",
    products="""
OSM | Workshop/工作坊 | Protective Hand Cream | schützende Handcreme | 防护修复护手霜 | 保護ハンドクリーム | 12.00 | volume=50ml,100ml | skin-type=dry-skin free-of=perfume-free
Glycerin and beeswax form a glove that you do not see. | Glycerin und Bienenwachs bilden einen unsichtbaren Handschuh. | 甘油与蜂蜡，形成看不见的手套。 | グリセリンと蜜蝋が、見えない手袋になります。
OSM | Orangery/橘园 | Scented Hand Cream | Handcreme mit Duft | 香氛护手霜 | 香りのハンドクリーム | 14.00 | scent=citrus,fig,rose volume=30ml,75ml | skin-type=all-skin
A scent that stays on the hands and not in the room. | Ein Duft, der an den Händen bleibt und nicht im Raum. | 香气留在手上，不扰旁人。 | 香りは手に残り、部屋には広がりません。
ALD | Garden Shed/园舍 | Gardener's Hand Balm | Handbalsam für Gärtner | 园艺修护手膏 | 園芸家のハンドバーム | 15.00 | volume=60ml draw=cream_jar | skin-type=dry-skin free-of=palm-oil-free
Solid in the tin, melting in the palm, for soil and thorns. | Fest in der Dose, schmelzend in der Hand, für Erde und Dornen. | 铁盒固态膏体，入手即化，种花弄草后必备。 | 缶の中では固形、手のひらで溶け、土や棘から手を守ります。
OSM | Autumn Lane/桂巷 | Osmanthus Hand Cream | Handcreme mit Osmanthusduft | 桂花护手霜 | キンモクセイのハンドクリーム | 14.00 | volume=30ml,75ml | skin-type=all-skin
Smells of an autumn lane in Hangzhou. | Duftet nach einer herbstlichen Gasse in Hangzhou. | 闻起来像杭州秋天的小巷。 | 秋の杭州の小道の香りです。
OSM | Frostbite/霜冻 | Winter Hand Cream | Winter-Handcreme | 冬季深层滋润护手霜 | 冬用ハンドクリーム | 13.00 | volume=50ml,75ml | skin-type=sensitive-skin season=winter
Urea five percent, for cracks that the cold has left. | Fünf Prozent Urea gegen Risse, die die Kälte hinterlässt. | 5%尿素配方，修护冬日皲裂。 | 尿素5パーセント配合で、寒さによるひび割れに。
OSM | Night Shift/夜班 | Hand Mask with Gloves | Handmaske mit Handschuhen | 手膜（附棉手套） | 手袋付きハンドマスク | 19.00 | volume=75ml | skin-type=dry-skin
Put it on thickly, pull on the gloves, wake up with new hands. | Dick auftragen, Handschuhe an, mit neuen Händen aufwachen. | 厚涂戴手套，一觉醒来双手焕新。 | たっぷり塗って手袋をはめ、朝には生まれ変わった手に。
""",
)

SOAPS = ProductType(
    key="soaps",
    code="OP",
    drawing="soap",
    family="care",
    noun="soap | die Seife | 手工皂",
    attributes="material=plant-oils free-of=palm-oil-free",
    openers="""
Washing hands, but nicely. | Händewaschen, nur schöner. | 洗手这件事，也可以很美好。 | 手を洗う時間を、心地よく。
A bar by the basin says more than a dispenser. | Ein Stück Seife am Becken sagt mehr als ein Spender. | 洗手台上的一块皂，胜过任何按压瓶。 | 洗面台の石けんは、ポンプより多くを語ります。
""",
    features="""
Cold-stirred and cured for six weeks. | Kalt gerührt und sechs Wochen gereift. | 冷制工艺，熟成六周。 | 低温で練り、6週間熟成させています。
Wrapped in paper, nothing else. | In Papier gewickelt, sonst nichts. | 仅以纸包裹，别无包装。 | 紙で包んだだけです。
It keeps its shape to the end if it can dry. | Sie bleibt bis zum Schluss in Form, wenn sie trocknen kann. | 用后沥干，用到最后也不软烂。 | 乾かしながら使えば、最後まで形を保ちます。
""",
    products="""
ALD | Forest Floor/林地 | Herbal Soap | Kräuterseife | 草本手工皂 | ハーブ石けん | 8.50 | scent=cedar,lavender,unscented weight=100g | skin-type=all-skin
Olive oil, nettle and spruce needles from the neighbor's wood. | Olivenöl, Brennnessel und Fichtennadeln aus dem Wald nebenan. | 橄榄油、荨麻，加上邻家林子的云杉针叶。 | オリーブ油にイラクサ、隣の森のトウヒの葉を使っています。
ALD | Churn/奶桶 | Goat Milk Soap | Ziegenmilchseife | 羊奶皂 | ヤギミルク石けん | 9.50 | weight=100g,200g | skin-type=dry-skin
Creamy lather for skin that is easily offended. | Cremiger Schaum für schnell beleidigte Haut. | 泡沫绵密，呵护娇气肌肤。 | ゆらぎやすい肌に、クリームのような泡を。
ALD | Night Wash/夜洗 | Charcoal Face Soap | Gesichtsseife mit Aktivkohle | 竹炭洁面皂 | 炭の洗顔石けん | 9.90 | weight=80g | skin-type=oily-skin
Black in the hand, white in foam, clear on the face. | Schwarz in der Hand, weiß im Schaum, klar im Gesicht. | 皂体乌黑，泡沫雪白，洗后清透。 | 手の中では黒く、泡は白く、顔をすっきり洗えます。
ALD | Orchard Wind/果园风 | Gift Set of 4 Soaps | Seifen-Geschenkset, 4 Stück | 手工皂四块礼盒 | 石けん4個ギフトセット | 29.00 | scent=citrus,rose | skin-type=all-skin
Four bars in a wooden box, one for each season. | Vier Stücke in einer Holzkiste, eines für jede Jahreszeit. | 木盒装四块皂，一季一块。 | 季節ごとに1個ずつ、4個を木箱に収めました。
ALD | Marshland/盐沼 | Exfoliating Salt Soap | Peelingseife mit Meersalz | 海盐磨砂皂 | 塩スクラブ石けん | 9.00 | weight=100g | skin-type=all-skin
Fine sea salt smooths elbows and heels. | Feines Meersalz glättet Ellbogen und Fersen. | 细海盐磨砂，手肘脚跟都光滑。 | 細かな海塩が、ひじとかかとをなめらかにします。
ALD | Barber's Corner/理发角 | Shaving Soap | Rasierseife | 剃须皂 | シェービングソープ | 14.00 | scent=cedar,unscented weight=90g | skin-type=sensitive-skin
A dense lather under the brush that lets the blade glide. | Dichter Schaum unter dem Pinsel, auf dem die Klinge gleitet. | 须刷打出绵密泡沫，剃刀顺滑而过。 | ブラシで立てる濃密な泡が、刃を滑らせます。
""",
)

TYPES = (FACE_CREAMS, SERUMS, SUNSCREENS, SHAMPOOS, HAND_CREAMS, SOAPS)
