"""Names and places for the people of the demo shop."""

ENGLISH_FIRST = """
Emma Liam Olivia Noah Ava Ethan Sophia Mason Isabel Logan Grace Henry Chloe Owen Hazel Caleb Ruby Miles Nora Felix
Alice Theo Ivy Jasper Clara Hugo Maya Simon Leah Adrian Paige Marcus Tessa Rory Wendy Colin Joanna Derek Fiona Stuart
"""
ENGLISH_LAST = """
Whitfield Harper Bennett Calloway Ellison Fairbanks Granger Holloway Ingram Jarvis Kendrick Langley Merritt Norwood
Oakley Prescott Quincy Radcliffe Sheridan Thornton Underwood Vance Weston Yates Ashford Barlow Crawley Dunmore Everett
Fenwick Garland Hartley Ives Kingsley Lockwood Marlowe Newell Osborne Pemberton Rowan
"""
GERMAN_FIRST = """
Anna Jonas Lena Felix Marie Lukas Hannah Paul Johanna Moritz Greta Emil Charlotte Anton Ida Jakob Frieda Konrad Paula
Henrik Katharina Sebastian Annika Tobias Birgit Jürgen Renate Wolfgang Sabine Matthias Ulrike Dieter Silke Holger
Franziska Benedikt Theresa Vincent Luise Oskar
"""
GERMAN_LAST = """
Brandt Vogel Lindner Seidel Kessler Winkler Albrecht Hartmann Baumann Krüger Engel Pohl Reuter Sommer Thiele Ullrich
Voss Wagner Zimmermann Arnold Böhm Dietrich Ebert Fuchs Gärtner Haas Jansen Kaiser Lorenz Möller Neumann Ott Peters
Richter Schäfer Tiedemann Uhlig Vetter Wiesner Ziegler
"""
# surname and its romanization
CHINESE_LAST = """
王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 赵/zhao 黄/huang 周/zhou 吴/wu 徐/xu 孙/sun 胡/hu 朱/zhu 高/gao 林/lin 何/he
郭/guo 马/ma 罗/luo 梁/liang 宋/song 郑/zheng 谢/xie 韩/han 唐/tang 冯/feng 于/yu 董/dong 萧/xiao 程/cheng 曹/cao 袁/yuan
邓/deng 许/xu 傅/fu 沈/shen 曾/zeng 彭/peng 吕/lv
"""
CHINESE_FIRST = """
晓雨/xiaoyu 子涵/zihan 文博/wenbo 静怡/jingyi 浩然/haoran 梓萱/zixuan 嘉怡/jiayi 志远/zhiyuan 雅婷/yating 俊杰/junjie
思远/siyuan 欣妍/xinyan 明轩/mingxuan 婉清/wanqing 天宇/tianyu 若曦/ruoxi 建国/jianguo 丽华/lihua 秀英/xiuying
海燕/haiyan 宇航/yuhang 诗涵/shihan 一诺/yinuo 佳琪/jiaqi 承泽/chengze 慧敏/huimin 国强/guoqiang 雪梅/xuemei
泽宇/zeyu 芷若/zhiruo 昊天/haotian 语桐/yutong 立新/lixin 春燕/chunyan 瑞霖/ruilin 安琪/anqi 启明/qiming 映雪/yingxue
"""

# country | city | region | postcode
CITIES = """
US | Portland | OR | 97205
US | Madison | WI | 53703
US | Austin | TX | 78704
US | Burlington | VT | 05401
US | Oakland | CA | 94612
US | Pittsburgh | PA | 15213
US | Minneapolis | MN | 55408
US | Asheville | NC | 28801
CA | Halifax | NS | B3J 1S9
CA | Victoria | BC | V8W 1P6
CA | Toronto | ON | M5V 2T6
DE | Leipzig |  | 04109
DE | Freiburg im Breisgau |  | 79098
DE | Hamburg |  | 20357
DE | Köln |  | 50672
DE | Münster |  | 48143
DE | Dresden |  | 01099
DE | Bremen |  | 28203
DE | Augsburg |  | 86150
DE | Berlin |  | 10999
AT | Wien |  | 1070
AT | Graz |  | 8010
AT | Innsbruck |  | 6020
CN | 杭州市 | 浙江省 | 310012
CN | 上海市 | 上海市 | 200040
CN | 成都市 | 四川省 | 610041
CN | 广州市 | 广东省 | 510620
CN | 南京市 | 江苏省 | 210008
CN | 武汉市 | 湖北省 | 430070
CN | 厦门市 | 福建省 | 361005
CN | 北京市 | 北京市 | 100020
JP | 渋谷区 | 東京都 | 150-0001
JP | 京都市中京区 | 京都府 | 604-8001
JP | 大阪市北区 | 大阪府 | 530-0001
"""
STREETS = {
    "US": (
        "Maple Street",
        "Alder Avenue",
        "Mill Road",
        "Juniper Lane",
        "Orchard Street",
        "Cedar Court",
        "Harbor Drive",
    ),
    "CA": ("Birch Street", "Lakeview Road", "Spruce Avenue", "Granville Lane"),
    "DE": ("Lindenallee", "Gartenstraße", "Am Mühlbach", "Goethestraße", "Kastanienweg", "Marktgasse", "Bergstraße"),
    "AT": ("Neubaugasse", "Schulgasse", "Rosenweg", "Kirchenplatz"),
    "CN": ("文化路", "人民中路", "中山路", "解放路", "新华街", "和平路", "翠苑路", "桂花巷"),
    "JP": ("神宮前", "御幸町", "梅田"),
}
"""Street names by country."""

HOME_COUNTRIES = {
    "en": (("US", 72), ("CA", 16), ("DE", 7), ("JP", 5)),
    "de": (("DE", 80), ("AT", 20)),
    "zh-CN": (("CN", 90), ("JP", 6), ("US", 4)),
}
"""Where people of a language live, with weights."""

CURRENCY_OF = {"US": "USD", "CA": "USD", "DE": "EUR", "AT": "EUR", "CN": "CNY", "JP": "JPY"}
