"""Sentences about products, variants, categories and stock."""

TEXTS: dict[str, dict[str, str]] = {
    "Only {available} are left.": {
        "zh-CN": "仅剩 {available} 件。",
        "de": "Es sind nur noch {available} da.",
    },
    "This is sold out.": {"zh-CN": "已售罄。", "de": "Das ist ausverkauft."},
    "This is 0 to {maximum}.": {"zh-CN": "取值范围为 0 到 {maximum}。", "de": "Möglich ist 0 bis {maximum}."},
    "This may not be empty.": {"zh-CN": "此项不能为空。", "de": "Das darf nicht leer sein."},
    "This cannot be cleared.": {"zh-CN": "此项不能清空。", "de": "Das lässt sich nicht leeren."},
    "A slug has 1 to {maximum} of a-z, 0-9 and single hyphens between them.": {
        "zh-CN": "网址别名由 1 到 {maximum} 个 a-z、0-9 及其间的单个连字符组成。",
        "de": "Ein Kurzname hat 1 bis {maximum} Zeichen: a-z, 0-9 und einzelne Bindestriche dazwischen.",
    },
    "A category cannot stand below itself.": {
        "zh-CN": "分类不能位于其自身之下。",
        "de": "Eine Kategorie kann nicht unter sich selbst stehen.",
    },
    "At most {maximum} values at once.": {
        "zh-CN": "一次最多 {maximum} 个值。",
        "de": "Höchstens {maximum} Werte auf einmal.",
    },
    "A product has at most {maximum} variants.": {
        "zh-CN": "一个商品最多有 {maximum} 个规格。",
        "de": "Ein Produkt hat höchstens {maximum} Varianten.",
    },
    "A variant has at most {maximum} options.": {
        "zh-CN": "一个规格最多有 {maximum} 个选项。",
        "de": "Eine Variante hat höchstens {maximum} Optionen.",
    },
    "All variants of a product have the same options.": {
        "zh-CN": "同一商品的所有规格必须具有相同的选项。",
        "de": "Alle Varianten eines Produkts haben dieselben Optionen.",
    },
    "Another variant of this product has the same options.": {
        "zh-CN": "该商品的另一个规格已有相同的选项。",
        "de": "Eine andere Variante dieses Produkts hat dieselben Optionen.",
    },
    "This shop does not sell in {currency}.": {
        "zh-CN": "本店不支持 {currency}。",
        "de": "Dieser Laden verkauft nicht in {currency}.",
    },
    "One amount for each currency.": {"zh-CN": "每种货币只能有一个金额。", "de": "Ein Betrag für jede Währung."},
    "This is not an amount that can be charged.": {
        "zh-CN": "这不是可以收取的金额。",
        "de": "Diesen Betrag kann man nicht verlangen.",
    },
    "This is not an amount of its currency.": {
        "zh-CN": "该金额不适用于此货币。",
        "de": "Diesen Betrag gibt es in der Währung nicht.",
    },
    "The price to compare with has to be above the price in {currency}.": {
        "zh-CN": "划线价必须高于 {currency} 的售价。",
        "de": "Der Vergleichspreis muss über dem Preis in {currency} liegen.",
    },
    "At most {maximum} of these.": {"zh-CN": "最多 {maximum} 项。", "de": "Höchstens {maximum} davon."},
    "Each name stands once.": {"zh-CN": "每个名称只能出现一次。", "de": "Jeder Name steht nur einmal."},
    "Each SKU stands once.": {"zh-CN": "每个 SKU 只能出现一次。", "de": "Jede SKU steht nur einmal."},
    "Another product has the slug {slug}.": {
        "zh-CN": "另一个商品已使用网址别名 {slug}。",
        "de": "Ein anderes Produkt hat den Kurznamen {slug}.",
    },
    "Another category has the slug {slug}.": {
        "zh-CN": "另一个分类已使用网址别名 {slug}。",
        "de": "Eine andere Kategorie hat den Kurznamen {slug}.",
    },
    "Another variant has the SKU {sku}.": {
        "zh-CN": "另一个规格已使用 SKU {sku}。",
        "de": "Eine andere Variante hat die SKU {sku}.",
    },
    "Move the categories below it first.": {
        "zh-CN": "请先移走其下级分类。",
        "de": "Zuerst die Kategorien darunter verschieben.",
    },
    "Move the products in it first.": {
        "zh-CN": "请先移走其中的商品。",
        "de": "Zuerst die Produkte darin verschieben.",
    },
    "{owed} are owed already.": {"zh-CN": "已欠交 {owed} 件。", "de": "{owed} stehen schon aus."},
    "Add or take away 1 to {maximum}.": {
        "zh-CN": "可增减 1 到 {maximum} 件。",
        "de": "Möglich sind 1 bis {maximum} mehr oder weniger.",
    },
    "At most {maximum} are kept of a variant.": {
        "zh-CN": "一个规格最多存 {maximum} 件。",
        "de": "Von einer Variante liegen höchstens {maximum} da.",
    },
    "Give exactly one of: {names}.": {
        "zh-CN": "请只提供其中一项:{names}。",
        "de": "Bitte genau eines angeben: {names}.",
    },
}
