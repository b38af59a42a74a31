"""Sentences that every noun shares."""

TEXTS: dict[str, dict[str, str]] = {
    "Sign in first.": {"zh-CN": "请先登录。", "de": "Bitte zuerst anmelden."},
    "You may not do this.": {"zh-CN": "您没有权限执行此操作。", "de": "Das ist Ihnen nicht erlaubt."},
    "There is no such thing, or it is not yours.": {
        "zh-CN": "找不到该内容,或它不属于您。",
        "de": "Das gibt es nicht, oder es gehört Ihnen nicht.",
    },
    "The input is not valid.": {"zh-CN": "输入无效。", "de": "Die Eingabe ist ungültig."},
    "Someone else changed this in the meantime: read it again, then repeat your change.": {
        "zh-CN": "内容已被他人修改:请重新读取后再试。",
        "de": "Jemand anderes hat dies inzwischen geändert: bitte neu lesen und die Änderung wiederholen.",
    },
    "Too many attempts: wait {seconds} seconds.": {
        "zh-CN": "尝试次数过多:请等待 {seconds} 秒。",
        "de": "Zu viele Versuche: bitte {seconds} Sekunden warten.",
    },
    "This idempotency key was used with another input: take a new key.": {
        "zh-CN": "该幂等键已用于其他输入:请使用新的键。",
        "de": "Dieser Idempotenzschlüssel wurde mit anderer Eingabe benutzt: bitte einen neuen nehmen.",
    },
    "Only {currency} is possible here.": {
        "zh-CN": "此处只能使用 {currency}。",
        "de": "Hier ist nur {currency} möglich.",
    },
}
