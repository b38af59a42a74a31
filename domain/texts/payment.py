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
}
