"""Sentences about the noun: payment."""

TEXTS: dict[str, dict[str, str]] = {
    "The payment was declined: choose another way to pay.": {
        "zh-CN": "付款被拒绝:请选择其他付款方式。",
        "de": "Die Zahlung wurde abgelehnt: bitte anders bezahlen.",
    },
    "The payment was declined: try again, or choose another way to pay.": {
        "zh-CN": "付款被拒绝:请重试,或选择其他付款方式。",
        "de": "Die Zahlung wurde abgelehnt: bitte noch einmal versuchen oder anders bezahlen.",
    },
    "This way to pay does not answer at the moment: try again later, or choose another.": {
        "zh-CN": "该付款方式暂时没有响应:请稍后重试,或选择其他方式。",
        "de": "Diese Zahlungsart antwortet gerade nicht: bitte später versuchen oder eine andere wählen.",
    },
    "At most {amount} can be refunded.": {
        "zh-CN": "最多可退款 {amount}。",
        "de": "Höchstens {amount} können erstattet werden.",
    },
    "At most {amount} can be captured.": {
        "zh-CN": "最多可收款 {amount}。",
        "de": "Höchstens {amount} können eingezogen werden.",
    },
    "Only {amount} is left to pay.": {
        "zh-CN": "仅剩 {amount} 待付。",
        "de": "Es sind nur noch {amount} zu zahlen.",
    },
    "The amount has to be above zero.": {
        "zh-CN": "金额必须大于零。",
        "de": "Der Betrag muss über null liegen.",
    },
    "This payment does not allow that: it is {state}.": {
        "zh-CN": "此付款不允许该操作:当前状态为 {state}。",
        "de": "Diese Zahlung lässt das nicht zu: sie ist {state}.",
    },
    "The gateway refuses that: {gateway_code}.": {
        "zh-CN": "支付渠道拒绝了该操作:{gateway_code}。",
        "de": "Der Zahlungsdienst lehnt das ab: {gateway_code}.",
    },
    "The gateway did not make a refund: the money is still here.": {
        "zh-CN": "支付渠道未能完成退款:款项仍在本店。",
        "de": "Der Zahlungsdienst hat eine Erstattung nicht ausgeführt: das Geld ist noch hier.",
    },
    "Nothing of this payment can be captured: it is {state}.": {
        "zh-CN": "此付款没有可收取的金额:当前状态为 {state}。",
        "de": "Von dieser Zahlung kann nichts eingezogen werden: sie ist {state}.",
    },
    "This payment cannot be voided: it is {state}.": {
        "zh-CN": "此付款无法撤销:当前状态为 {state}。",
        "de": "Diese Zahlung kann nicht aufgehoben werden: sie ist {state}.",
    },
    "Nothing of this payment can be refunded: it is {state}.": {
        "zh-CN": "此付款没有可退的金额:当前状态为 {state}。",
        "de": "Von dieser Zahlung kann nichts erstattet werden: sie ist {state}.",
    },
    "Order {number}": {
        "zh-CN": "订单 {number}",
        "de": "Bestellung {number}",
    },
    "The shop has no such way to pay: see `shop.paymentGateways`.": {
        "zh-CN": "本店没有这种付款方式:请查看 `shop.paymentGateways`。",
        "de": "Der Laden hat keine solche Zahlungsart: siehe `shop.paymentGateways`.",
    },
    "This way to pay does not take {currency}.": {
        "zh-CN": "该付款方式不支持 {currency}。",
        "de": "Diese Zahlungsart nimmt kein {currency}.",
    },
    "This way to pay takes the money at once.": {
        "zh-CN": "该付款方式会立即扣款。",
        "de": "Diese Zahlungsart nimmt das Geld sofort.",
    },
    "This way to pay takes the whole amount or nothing.": {
        "zh-CN": "该付款方式只能全额收款。",
        "de": "Diese Zahlungsart nimmt den ganzen Betrag oder nichts.",
    },
    "A method is a flat object of few and short values.": {
        "zh-CN": "付款方式必须是只含少量简短值的扁平对象。",
        "de": "Eine Methode ist ein flaches Objekt weniger kurzer Werte.",
    },
    "A payment of this order is under way: wait until it is known.": {
        "zh-CN": "此订单有一笔付款正在处理:请等待结果。",
        "de": "Eine Zahlung dieser Bestellung ist unterwegs: bitte warten, bis sie bekannt ist.",
    },
    "The gateway does not accept this.": {
        "zh-CN": "支付渠道不接受该内容。",
        "de": "Der Zahlungsdienst nimmt das nicht an.",
    },
}
