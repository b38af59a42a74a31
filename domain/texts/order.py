"""Sentences about the noun: order."""

TEXTS: dict[str, dict[str, str]] = {
    "This order does not allow that: it is {state}.": {
        "zh-CN": "该订单不允许此操作:当前状态为 {state}。",
        "de": "Diese Bestellung lässt das nicht zu: sie ist {state}.",
    },
    "A parcel of this order has left already: it can no longer be cancelled.": {
        "zh-CN": "该订单已有包裹发出:无法再取消。",
        "de": "Ein Paket dieser Bestellung ist schon unterwegs: sie kann nicht mehr storniert werden.",
    },
    "Nothing of this order is left to send.": {
        "zh-CN": "该订单已没有待发货的商品。",
        "de": "Von dieser Bestellung ist nichts mehr zu versenden.",
    },
    "Name at least one line.": {
        "zh-CN": "请至少指定一个商品行。",
        "de": "Bitte mindestens eine Position nennen.",
    },
    "The quantity has to be above zero.": {
        "zh-CN": "数量必须大于零。",
        "de": "Die Menge muss über null liegen.",
    },
    "Only {left} of this line are left.": {
        "zh-CN": "该商品行仅剩 {left} 件。",
        "de": "Von dieser Position sind nur noch {left} übrig.",
    },
    "Only {left} of this line can come back.": {
        "zh-CN": "该商品行最多可退回 {left} 件。",
        "de": "Von dieser Position können nur {left} zurückkommen.",
    },
    "At most {maximum} lines at once.": {
        "zh-CN": "一次最多 {maximum} 个商品行。",
        "de": "Höchstens {maximum} Positionen auf einmal.",
    },
    "The payment status is now {status}.": {
        "zh-CN": "付款状态现为 {status}。",
        "de": "Der Zahlungsstatus ist jetzt {status}.",
    },
    "The authorization of the payment has lapsed.": {
        "zh-CN": "付款授权已失效。",
        "de": "Die Vormerkung der Zahlung ist erloschen.",
    },
    "The payment came too late, and something is sold out by now: the money goes back.": {
        "zh-CN": "付款到账过晚,部分商品已售罄:款项将退回。",
        "de": "Die Zahlung kam zu spät, und etwas ist inzwischen ausverkauft: das Geld geht zurück.",
    },
    "A payment is under way: there is more time for it.": {
        "zh-CN": "付款正在处理中:付款时限已延长。",
        "de": "Eine Zahlung ist unterwegs: dafür ist nun mehr Zeit.",
    },
    "Give `id` or `number`.": {
        "zh-CN": "请提供 `id` 或 `number` 之一。",
        "de": "Bitte `id` oder `number` angeben.",
    },
    "The first event has the number 1.": {
        "zh-CN": "第一个事件的编号为 1。",
        "de": "Das erste Ereignis hat die Nummer 1.",
    },
    "Name 1 to {maximum} variants.": {
        "zh-CN": "请指定 1 到 {maximum} 个商品规格。",
        "de": "Bitte 1 bis {maximum} Varianten nennen.",
    },
}
