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
    "A key has 1 to {maximum} characters.": {
        "zh-CN": "键须为 1 到 {maximum} 个字符。",
        "de": "Ein Schlüssel hat 1 bis {maximum} Zeichen.",
    },
    "Signed out, take a random key of {minimum} characters or more.": {
        "zh-CN": "未登录时,请使用至少 {minimum} 个字符的随机键。",
        "de": "Nicht angemeldet: bitte einen zufälligen Schlüssel von mindestens {minimum} Zeichen nehmen.",
    },
    "Give `first` or `last`, not both.": {
        "zh-CN": "`first` 和 `last` 只能提供一个。",
        "de": "Entweder `first` oder `last` angeben, nicht beide.",
    },
    "A page holds 0 to {maximum} entries.": {
        "zh-CN": "每页可有 0 到 {maximum} 条。",
        "de": "Eine Seite fasst 0 bis {maximum} Einträge.",
    },
    "This is not a cursor of ours.": {"zh-CN": "这不是本店的游标。", "de": "Das ist kein Cursor von uns."},
    "This cursor belongs to another list, filter or sort: start again without it.": {
        "zh-CN": "该游标属于其他列表、筛选或排序:请不带游标重新开始。",
        "de": "Dieser Cursor gehört zu einer anderen Liste, Auswahl oder Sortierung: bitte ohne ihn neu beginnen.",
    },
    "At most {maximum} ids at once.": {
        "zh-CN": "一次最多 {maximum} 个 ID。",
        "de": "Höchstens {maximum} IDs auf einmal.",
    },
    "Not an amount of this currency.": {
        "zh-CN": "这不是该货币的有效金额。",
        "de": "Das ist kein Betrag dieser Währung.",
    },
}
