"""Naming colors, options, attributes and measures in the shop's languages, and in SKUs."""

import re
from functools import cache

from cli.demo.shapes import Text
from cli.demo.tables import keyed_texts, rows
from cli.demo.words import ATTRIBUTE_VALUES, OPTION_VALUES, PROPERTY_NAMES

# key | SKU code | tint | English | German | Chinese | Japanese
COLORS = """
black | BLK | 3a3d42 | Black | Schwarz | 黑色 | ブラック
white | WHT | f1efea | White | Weiß | 白色 | ホワイト
ivory | IVR | ece0cb | Ivory | Elfenbein | 象牙白 | アイボリー
grey | GRY | a3a9af | Gray | Grau | 灰色 | グレー
charcoal | CHR | 565c64 | Charcoal | Anthrazit | 炭灰色 | チャコール
navy | NVY | 2c4270 | Navy | Marineblau | 藏青色 | ネイビー
sky | SKY | 8fc0e2 | Sky Blue | Himmelblau | 天蓝色 | スカイブルー
blue | BLU | 3f74bd | Blue | Blau | 蓝色 | ブルー
teal | TEL | 33858c | Teal | Petrol | 孔雀绿 | ティールグリーン
mint | MNT | a5d8bf | Mint | Mintgrün | 薄荷绿 | ミント
sage | SGE | 9db196 | Sage | Salbeigrün | 鼠尾草绿 | セージグリーン
forest | FOR | 3a6146 | Forest Green | Tannengrün | 森林绿 | フォレストグリーン
olive | OLV | 7b7f4e | Olive | Olivgrün | 橄榄绿 | オリーブ
mustard | MST | dba53f | Mustard | Senfgelb | 芥末黄 | マスタード
yellow | YLW | f2cc4d | Yellow | Gelb | 黄色 | イエロー
orange | ORG | e98a48 | Orange | Orange | 橙色 | オレンジ
terracotta | TRC | c77552 | Terracotta | Terrakotta | 陶土色 | テラコッタ
red | RED | c94745 | Red | Rot | 红色 | レッド
burgundy | BRG | 823446 | Burgundy | Bordeauxrot | 酒红色 | バーガンディ
pink | PNK | e9a9b1 | Pink | Rosa | 粉色 | ピンク
lavender | LVD | b5a8d6 | Lavender | Lavendelblau | 薰衣草紫 | ラベンダー
plum | PLM | 734b6e | Plum | Pflaume | 梅子紫 | プラム
sand | SND | d8c5a4 | Sand | Sandbeige | 沙色 | サンドベージュ
camel | CML | c0925f | Camel | Camel | 驼色 | キャメル
brown | BRN | 80583d | Brown | Braun | 棕色 | ブラウン
silver | SLV | c2c7ce | Silver | Silber | 银色 | シルバー
gold | GLD | d0ae6a | Gold | Goldfarben | 金色 | ゴールド
rose-gold | RGD | dda998 | Rose Gold | Roségold | 玫瑰金 | ローズゴールド
copper | CPR | bb7850 | Copper | Kupfer | 紫铜色 | コッパー
oak | OAK | cba573 | Oak | Eiche | 橡木色 | オーク
walnut | WAL | 7f5a3c | Walnut | Nussbaum | 胡桃木色 | ウォールナット
clear | CLR | b9d8e3 | Clear | Klar | 透明 | クリア
"""

# suffix of the key: English | German | Chinese | Japanese, with # for the number
MEASURES = """
ml | # ml | # ml | #毫升 | #ml
l | # L | # l | #升 | #L
g | # g | # g | #克 | #g
kg | # kg | # kg | #公斤 | #kg
cm | # cm | # cm | #厘米 | #cm
mm | # mm | # mm | #毫米 | #mm
m | # m | # m | #米 | #m
w | # W | # W | #瓦 | #W
mah | # mAh | # mAh | #毫安时 | #mAh
h | # hours | # Stunden | #小时 | #時間
d | # days | # Tage | #天 | #日間
gb | # GB | # GB | #GB | #GB
tb | # TB | # TB | #TB | #TB
lm | # lm | # lm | #流明 | #lm
k | # K | # K | #K | #K
in | # in | # Zoll | #英寸 | #インチ
mp | # MP | # MP | #万像素 | #万画素
gsm | # g/m² | # g/m² | #克/平方米 | #g/m²
pcs | # pieces | # Teile | #件 | #ピース
pack | Set of # | #er-Set | #件装 | #個セット
pages | # pages | # Seiten | #页 | #ページ
plus | # years and up | ab # Jahren | #岁以上 | #歳以上
p | # people | # Personen | #人 | #人用
c | # °C | # °C | #℃ | #℃
size | # | # | # | #
"""

_MEASURE = re.compile(r"^(minus)?(\d+(?:\.\d+)?)([a-z]+)?$")


@cache
def colors() -> dict[str, tuple[str, str]]:
    """Give SKU code and tint by color key."""
    return {key: (code, "#" + tint) for key, code, tint, *_ in rows(COLORS)}


@cache
def _color_names() -> dict[str, Text]:
    return {key: Text(*names) for key, _, _, *names in rows(COLORS)}


@cache
def property_names() -> dict[str, Text]:
    """Name the options and attributes by key."""
    return keyed_texts(PROPERTY_NAMES)


@cache
def option_value(option: str, key: str) -> Text:
    """Name the value of an option."""
    named = _color_names().get(key) if option == "color" else _option_values().get(key)
    return named or measure(key)


@cache
def attribute_value(key: str) -> Text:
    """Name the value of an attribute."""
    return _attribute_values().get(key) or _option_values().get(key) or measure(key)


@cache
def _option_values() -> dict[str, Text]:
    return keyed_texts(OPTION_VALUES)


@cache
def _attribute_values() -> dict[str, Text]:
    return keyed_texts(ATTRIBUTE_VALUES)


@cache
def _measures() -> dict[str, Text]:
    return keyed_texts(MEASURES)


def measure(key: str) -> Text:
    """Name a measure: `1.5l` is 1.5 L, 1,5 l, 1.5升 and 1.5L."""
    found = _MEASURE.match(key)
    if found is None:
        raise KeyError(key)
    minus, number, unit = found.groups()
    # Five digits and more are hard to read ungrouped; Chinese and Japanese count pixels by ten thousands.
    english = f"{int(number):,}" if len(number) > 4 and number.isdigit() else number
    german = english.translate(str.maketrans(",.", ".,"))
    chinese = f"{float(number) * 100:g}" if unit == "mp" else number
    form, sign = _measures()[unit or "size"], "−" if minus else ""
    return Text(
        form.en.replace("#", sign + english),
        form.de.replace("#", sign + german),
        form.zh.replace("#", sign + chinese),
        form.ja.replace("#", sign + chinese),
    )


def amount(key: str) -> float | None:
    """Give the number of a measure in its smallest unit, for prices that grow with it; None for other values."""
    found = _MEASURE.match(key)
    if found is None or found.group(1):
        return None
    return float(found.group(2)) * {"l": 1000, "tb": 1024}.get(found.group(3) or "", 1)


def sku_code(option: str, key: str) -> str:
    """Give the part of a SKU that stands for a value: NVY for navy, 128 for 128gb."""
    if option == "color":
        return colors()[key][0]
    found = _MEASURE.match(key)
    if found is not None:
        minus, number, unit = found.groups()
        return ("N" if minus else "") + number.replace(".", "P") + ("T" if unit == "tb" else "")
    return key.split("-")[0][:4].upper()
