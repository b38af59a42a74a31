"""Sentences about the noun: cart."""

TEXTS: dict[str, dict[str, str]] = {
    "Between {minimum} and {maximum} pieces are possible.": {
        "zh-CN": "数量须在 {minimum} 到 {maximum} 之间。",
        "de": "Möglich sind {minimum} bis {maximum} Stück.",
    },
    "Something is missing before the cart can be ordered.": {
        "zh-CN": "购物车信息尚不完整,无法下单。",
        "de": "Es fehlt noch etwas, bevor der Warenkorb bestellt werden kann.",
    },
    "The total has changed: look at the cart again before you order.": {
        "zh-CN": "总价已变动:请重新查看购物车后再下单。",
        "de": "Die Summe hat sich geändert: bitte den Warenkorb vor der Bestellung noch einmal ansehen.",
    },
    "This cart has become an order: start a new one.": {
        "zh-CN": "该购物车已生成订单:请新建购物车。",
        "de": "Aus diesem Warenkorb wurde eine Bestellung: bitte einen neuen beginnen.",
    },
    "This way to deliver is not offered for the cart's address and currency.": {
        "zh-CN": "该地址和币种不支持此配送方式。",
        "de": "Diese Versandart wird für Adresse und Währung des Warenkorbs nicht angeboten.",
    },
    "The shop does not deliver to this country.": {
        "zh-CN": "本店不配送到该国家或地区。",
        "de": "Der Shop liefert nicht in dieses Land.",
    },
    "This is not sold in {currency}.": {
        "zh-CN": "该商品不以 {currency} 出售。",
        "de": "Das wird nicht in {currency} verkauft.",
    },
    "A cart holds at most {maximum} lines.": {
        "zh-CN": "购物车最多 {maximum} 种商品。",
        "de": "Ein Warenkorb fasst höchstens {maximum} Positionen.",
    },
    "Each line can be named once.": {
        "zh-CN": "每一行只能出现一次。",
        "de": "Jede Position darf nur einmal genannt werden.",
    },
    "Give the address or the id of a saved one, not both.": {
        "zh-CN": "请填写地址或已存地址的编号,不能两者都填。",
        "de": "Bitte die Adresse oder die Id einer gespeicherten angeben, nicht beides.",
    },
    "Only {quantity} instead of {requested} are available.": {
        "zh-CN": "库存不足:数量由 {requested} 调整为 {quantity}。",
        "de": "Nur {quantity} statt {requested} sind verfügbar.",
    },
    "The price has changed since this was put into the cart.": {
        "zh-CN": "加入购物车后价格已变动。",
        "de": "Der Preis hat sich geändert, seit dies in den Warenkorb gelegt wurde.",
    },
    "This is no longer sold and was taken out of the cart.": {
        "zh-CN": "该商品已停售,已从购物车移除。",
        "de": "Das wird nicht mehr verkauft und wurde aus dem Warenkorb genommen.",
    },
    "This is not an amount of {currency}.": {
        "zh-CN": "这不是有效的 {currency} 金额。",
        "de": "Das ist kein Betrag in {currency}.",
    },
    "Goods: {quantity} in all": {"zh-CN": "商品共 {quantity} 件", "de": "Waren: {quantity} Stück"},
    "Discounts": {"zh-CN": "优惠", "de": "Rabatte"},
    "Delivery": {"zh-CN": "配送费", "de": "Versand"},
    "Delivery, free of charge": {"zh-CN": "免配送费", "de": "Versand, kostenlos"},
    "{percent} % tax is included: {tax}": {
        "zh-CN": "已含 {percent}% 税:{tax}",
        "de": "{percent} % Steuer sind enthalten: {tax}",
    },
    "{percent} % tax on top": {"zh-CN": "另加 {percent}% 税", "de": "zuzüglich {percent} % Steuer"},
    "Your order {number}": {"zh-CN": "您的订单 {number}", "de": "Ihre Bestellung {number}"},
    "thank you for your order {number}.": {
        "zh-CN": "感谢您的订单 {number}。",
        "de": "vielen Dank für Ihre Bestellung {number}.",
    },
    "Please pay within {duration}: until then everything is set aside for you.": {
        "zh-CN": "请在 {duration}内付款,在此之前商品为您保留。",
        "de": "Bitte innerhalb von {duration} bezahlen: so lange ist alles für Sie zurückgelegt.",
    },
    "See your order": {"zh-CN": "查看订单", "de": "Bestellung ansehen"},
    "Subtotal": {"zh-CN": "小计", "de": "Zwischensumme"},
    "Tax": {"zh-CN": "税费", "de": "Steuer"},
    "Tax, included": {"zh-CN": "已含税费", "de": "Enthaltene Steuer"},
    "Total": {"zh-CN": "合计", "de": "Summe"},
}
