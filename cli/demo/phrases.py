"""Sentences that follow from an attribute; `{v}` stands for the value's name."""

from functools import cache

from cli.demo.shapes import Text
from cli.demo.tables import keyed_texts

# attribute=value, or attribute alone for any value | English | German | Chinese | Japanese
SENTENCES = """
material=organic-cotton | Organic cotton is grown without synthetic pesticides. | Bio-Baumwolle wächst ohne synthetische Pestizide. | 有机棉种植过程不使用合成农药。 | オーガニックコットンは化学合成農薬を使わずに栽培されています。
material=cotton | Pure cotton breathes and is easy to care for. | Reine Baumwolle ist atmungsaktiv und pflegeleicht. | 纯棉透气，易打理。 | 綿100%で通気性がよく、お手入れも簡単です。
material=linen | Linen feels cool and takes up a lot of moisture. | Leinen fühlt sich kühl an und nimmt viel Feuchtigkeit auf. | 亚麻触感清凉，吸湿性佳。 | リネンはひんやりとした肌ざわりで、吸湿性に優れています。
material=cotton-linen | Cotton makes it soft, linen makes it airy. | Baumwolle macht den Stoff weich, Leinen macht ihn luftig. | 棉的柔软，麻的透气，兼而有之。 | コットンのやわらかさとリネンの涼しさを兼ね備えています。
material=merino | Merino warms, cools and hardly takes on odors. | Merinowolle wärmt, kühlt und nimmt kaum Gerüche an. | 美丽诺羊毛冬暖夏凉，不易吸附异味。 | メリノウールは冬暖かく夏涼しく、においもつきにくい素材です。
material=lambswool | The wool comes from first shearings and is especially soft. | Die Wolle stammt aus der ersten Schur und ist besonders weich. | 取自初剪羊毛，格外柔软。 | 初めて刈り取った羊毛を使っているので、とりわけやわらかです。
material=cashmere | The cashmere is combed, not shorn, which keeps the fibers long. | Das Kaschmir wird ausgekämmt statt geschoren, so bleiben die Fasern lang. | 山羊绒以梳绒方式采集，纤维更长。 | カシミヤは刈らずに梳いて集めるため、繊維が長く保たれます。
material=wool-blend | A little polyamide makes the wool durable. | Ein wenig Polyamid macht die Wolle strapazierfähig. | 混入少量锦纶，羊毛更耐穿。 | ナイロンを少し混ぜ、ウールを丈夫にしました。
material=stretch-cotton | A few percent of elastane follow every movement. | Ein paar Prozent Elasthan machen jede Bewegung mit. | 少量氨纶，活动自如。 | 数パーセントのポリウレタンが、どんな動きにもついてきます。
material=corduroy | Brush the corduroy with the nap and it shines again. | Mit dem Strich gebürstet glänzt der Cord wieder. | 顺绒刷一刷，灯芯绒便恢复光泽。 | 毛並みに沿ってブラシをかけると、コーデュロイの艶がよみがえります。
material=lyocell | Lyocell is made from wood in a closed cycle. | Lyocell entsteht aus Holz in einem geschlossenen Kreislauf. | 莱赛尔取自木浆，闭环工艺生产。 | リヨセルは木材を原料に、循環型の製法で作られています。
material=viscose | Viscose falls softly and feels cool. | Viskose fällt weich und fühlt sich kühl an. | 粘胶面料垂坠柔顺，触感清凉。 | ビスコースはやわらかく落ち感があり、ひんやりとした肌ざわりです。
material=silk | Silk likes lukewarm water and shade. | Seide mag lauwarmes Wasser und Schatten. | 真丝宜温水手洗，阴凉处晾干。 | シルクはぬるま湯で洗い、陰干ししてください。
material=recycled-polyester | The fabric is made of recycled bottles. | Das Gewebe besteht aus recycelten Flaschen. | 面料由回收塑料瓶再生而成。 | 生地は再生ペットボトルから作られています。
material=recycled-nylon | The nylon comes from old fishing nets and offcuts. | Das Nylon stammt aus alten Fischernetzen und Verschnitt. | 尼龙取自废旧渔网与边角料再生。 | ナイロンは使い古した漁網や端材を再生したものです。
material=canvas | Canvas gets softer and paler with the years. | Canvas wird mit den Jahren weicher und heller. | 帆布用久了，会变得更软、颜色更淡。 | キャンバスは年月とともにやわらかく、淡い色になっていきます。
material=leather | Leather wants a little cream twice a year. | Leder möchte zweimal im Jahr etwas Pflegecreme. | 皮革每年上两次养护油即可。 | レザーは年に2回、クリームで少し手入れをしてください。
material=vegetable-leather | Tanned with bark for six weeks, it darkens in the sun. | Sechs Wochen mit Rinde gegerbt, dunkelt es in der Sonne nach. | 以树皮植鞣六周，经日晒色泽渐深。 | 6週間かけて樹皮でなめした革は、日の光で色が深まります。
material=suede | Suede is best protected with a spray before the first outing. | Veloursleder schützt man am besten vor dem ersten Tragen mit Spray. | 反绒皮建议首次穿用前喷一层防护剂。 | スエードは初めて履く前に、防水スプレーをおすすめします。
material=mesh | The upper is knitted in one piece. | Das Obermaterial ist aus einem Stück gestrickt. | 鞋面一体针织。 | アッパーは一体で編み上げています。
material=natural-rubber | Natural rubber smells a little at first; airing helps. | Naturkautschuk riecht anfangs etwas; Lüften hilft. | 天然橡胶初用略有气味，通风即散。 | 天然ゴムは初めのうち少しにおいますが、風を通すとやわらぎます。
material=steel | Stainless steel neither rusts nor takes on smells. | Edelstahl rostet nicht und nimmt keine Gerüche an. | 不锈钢不生锈、不吸味。 | ステンレスは錆びにくく、においも移りません。
material=cast-iron | Cast iron lasts for generations. | Gusseisen hält Generationen. | 铸铁器物，可以用上几代人。 | 鋳鉄は何世代にもわたって使えます。
material=carbon-steel | Rub it dry after rinsing and oil it thinly. | Nach dem Spülen trocken reiben und dünn einölen. | 洗后擦干，薄薄抹一层油保养。 | 洗ったあとは水気を拭き取り、薄く油を塗ってください。
material=copper | Copper is cleaned with lemon and salt. | Kupfer reinigt man mit Zitrone und Salz. | 紫铜可用柠檬加盐擦亮。 | 銅はレモンと塩できれいになります。
material=brass | Brass gains a patina that can be polished away at any time. | Messing setzt Patina an, die sich jederzeit wegpolieren lässt. | 黄铜会生出包浆，随时可抛光如新。 | 真鍮の味わいある変色は、いつでも磨いて元に戻せます。
material=glass | Each piece is checked against the light before it is packed. | Jedes Stück wird vor dem Verpacken gegen das Licht geprüft. | 每件出厂前逐一透光检查。 | 梱包前に一点ずつ光にかざして検品しています。
material=borosilicate | Borosilicate glass bears sudden changes of temperature. | Borosilikatglas verträgt plötzliche Temperaturwechsel. | 高硼硅玻璃耐骤冷骤热。 | 耐熱ガラスは急な温度変化に耐えます。
material=stoneware | Fired at 1,250 degrees, it is dense and hard-wearing. | Bei 1.250 Grad gebrannt, ist es dicht und robust. | 1250度高温烧成，致密耐用。 | 1,250度で焼き締め、緻密で丈夫です。
material=porcelain | Fired twice, white all the way through. | Zweimal gebrannt und durch und durch weiß. | 两次烧制，通体洁白。 | 二度焼きした、芯まで白い磁器です。
material=clay | Please soak it in water before the first use. | Bitte vor dem ersten Gebrauch wässern. | 首次使用前请先用清水浸泡。 | 初めてお使いになる前に、水に浸してください。
material=bamboo | Bamboo grows back within five years. | Bambus wächst in fünf Jahren nach. | 竹材五年即可成材。 | 竹は5年ほどで再び育ちます。
material=oak | The oak comes from managed European forests. | Das Eichenholz stammt aus bewirtschafteten europäischen Wäldern. | 橡木来自可持续经营的欧洲森林。 | オーク材は管理されたヨーロッパの森から届きます。
material=walnut | Walnut is oiled, not varnished, so that scratches can be sanded out. | Das Nussbaumholz ist geölt statt lackiert, Kratzer lassen sich ausschleifen. | 胡桃木擦油不上漆，划痕可打磨修复。 | ウォールナットはニスではなくオイル仕上げなので、傷は研磨で消せます。
material=beech | Beech is hard, bright and safe for children. | Buche ist hart, hell und kindersicher. | 榉木坚硬浅色，儿童使用安心。 | ビーチ材は硬く明るい色で、お子さまにも安心です。
material=aluminium | The aluminum is anodized and resists scratches. | Das Aluminium ist eloxiert und kratzfest. | 铝合金阳极氧化，耐刮耐磨。 | アルミニウムはアルマイト加工で、傷がつきにくくなっています。
material=polycarbonate | Polycarbonate is light and hard to break. | Polycarbonat ist leicht und kaum kaputtzukriegen. | 聚碳酸酯轻巧耐摔。 | ポリカーボネートは軽くて割れにくい素材です。
material=paper | Dust comes off with a soft brush. | Staub lässt sich mit einem weichen Pinsel entfernen. | 落灰用软毛刷轻扫即可。 | ほこりはやわらかい刷毛で払えます。
material=rattan | Woven by hand; no two are quite alike. | Von Hand geflochten, keine gleicht ganz der anderen. | 手工编织，没有两件完全相同。 | 手編みのため、まったく同じものはありません。
material=soy-wax | Soy wax burns longer and cooler than paraffin. | Sojawachs brennt länger und kühler als Paraffin. | 大豆蜡燃烧温度低、时间长。 | ソイワックスはパラフィンより低温で長く燃えます。
material=beeswax | The beeswax comes from two beekeepers in the hills. | Das Bienenwachs kommt von zwei Imkereien im Hügelland. | 蜂蜡来自山区两家养蜂场。 | 蜜蝋は丘陵地の2軒の養蜂家から届きます。
material=cork | Cork is peeled from the tree without felling it. | Kork wird vom Baum geschält, ohne ihn zu fällen. | 软木采自树皮，无需砍树。 | コルクは木を切り倒さず、樹皮だけを剥いで採ります。
material=tpe | The foam is free of latex and PVC. | Der Schaum ist frei von Latex und PVC. | 泡棉不含乳胶与PVC。 | フォームはラテックスもPVCも使っていません。
material=velvet | Velvet is best steamed, never ironed. | Samt bitte dämpfen, nie bügeln. | 丝绒宜蒸汽熨烫，勿直接压烫。 | ベルベットはスチームを当て、アイロンは避けてください。
material=percale | Two hundred threads per square inch keep it cool and smooth. | Zweihundert Fäden je Quadratzoll halten es kühl und glatt. | 每平方英寸两百支纱，清凉平滑。 | 1平方インチに200本の糸が、涼しくなめらかな肌ざわりを保ちます。
material=waffle-cotton | The waffle weave holds a lot of water and lets it go fast. | Das Waffelgewebe nimmt viel Wasser auf und gibt es schnell ab. | 华夫格织法吸水多、干得快。 | ワッフル織りは水をたっぷり吸い、すばやく乾きます。
material=resin | The resin is turned and polished by hand. | Das Edelharz ist von Hand gedreht und poliert. | 树脂手工车削抛光。 | レジンは手作業で削り出して磨いています。
material=cardboard | The board is recycled and thick. | Die Pappe ist recycelt und kräftig. | 采用加厚再生纸板。 | 厚手の再生紙を使っています。
material=plush | The pile is short and does not shed. | Der Flor ist kurz und haart nicht. | 短毛绒，不掉毛。 | 毛足が短く、抜けにくい生地です。
material=pbt | The legends are dyed in and do not wear off. | Die Beschriftung ist eingefärbt und reibt sich nicht ab. | 热升华字符，不磨损掉字。 | 文字は染料印刷なので、消えにくくなっています。
material=plant-oils | Olive, coconut and shea, and nothing from crude oil. | Olive, Kokos und Shea, nichts aus Erdöl. | 橄榄油、椰子油、乳木果油，不含石油成分。 | オリーブ、ココナッツ、シアだけで、石油由来の成分は含みません。
care=wash-60 | Wash at 60 degrees, tumble dry low. | Bei 60 Grad waschen, schonend trocknen. | 可60度洗涤，低温烘干。 | 60度で洗い、低温で乾燥機にかけられます。
care=hand-wash | Wash by hand and dry flat. | Von Hand waschen und liegend trocknen. | 手洗后平铺晾干。 | 手洗いし、平干ししてください。
care=wipe-clean | A damp cloth is enough for cleaning. | Zum Reinigen genügt ein feuchtes Tuch. | 湿布擦拭即可清洁。 | お手入れは湿らせた布で拭くだけです。
protection=uv400 | Full protection against UV light. | Voller Schutz vor UV-Licht. | 全面阻隔紫外线。 | 紫外線をしっかり防ぎます。
filling=down | The down can be traced back to the farm. | Die Daunen sind bis zum Hof rückverfolgbar. | 羽绒来源可追溯至养殖场。 | ダウンは産地の農場までたどることができます。
filling=synthetic | The filling dries fast and warms even when damp. | Die Füllung trocknet schnell und wärmt auch feucht. | 填充物速干，受潮依然保暖。 | 中綿は乾きが早く、湿っても暖かさを保ちます。
movement=silent | The hand sweeps without a tick. | Der Zeiger gleitet, ohne zu ticken. | 扫秒静音，无滴答声。 | 秒針は音を立てずになめらかに動きます。
charging=wireless-charging | Charges by cable or simply by putting it down. | Lädt per Kabel oder einfach durch Ablegen. | 有线无线均可充电。 | ケーブルでも、置くだけでも充電できます。
battery-life | A full charge lasts up to {v}. | Eine Ladung reicht bis zu {v}. | 满电续航长达{v}。 | フル充電で最長{v}使えます。
burn-time | Burns for about {v}. | Brennt etwa {v}. | 可燃约{v}。 | 燃焼時間は約{v}です。
light-output | Gives up to {v}. | Leuchtet mit bis zu {v}. | 亮度可达{v}。 | 明るさは最大{v}です。
pages | {v} in all. | Insgesamt {v}. | 共{v}。 | 全部で{v}です。
capacity | Holds {v}. | Fasst {v}. | 容量{v}。 | 容量は{v}です。
weight | Weighs {v}. | Wiegt {v}. | 重{v}。 | 重さは{v}です。
power | Rated at {v}. | Leistet {v}. | 功率{v}。 | 定格出力は{v}です。
age | Suitable for {v}. | Geeignet {v}. | 适合{v}。 | 対象年齢は{v}です。
"""


@cache
def _sentences() -> dict[str, Text]:
    return keyed_texts(SENTENCES)


def about(key: str, value: str, name: Text) -> Text | None:
    """Say something about an attribute; None when there is nothing to say."""
    exact = _sentences().get(f"{key}={value}")
    if exact is not None:
        return exact
    form = _sentences().get(key)
    return Text(*(text.replace("{v}", word) for text, word in zip(form, name, strict=True))) if form else None
