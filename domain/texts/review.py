"""Sentences about the noun: review."""

TEXTS: dict[str, dict[str, str]] = {
    "You can review what you bought, once it has been delivered.": {
        "zh-CN": "商品送达后,您才可以评价购买过的商品。",
        "de": "Bewerten können Sie, was Sie gekauft haben, sobald es geliefert ist.",
    },
    "You have reviewed this already: edit your review instead.": {
        "zh-CN": "您已评价过该商品:请修改原有评价。",
        "de": "Sie haben dies schon bewertet: bitte ändern Sie Ihre Bewertung.",
    },
    "It is too long ago that you bought this.": {
        "zh-CN": "距离您的购买时间太久,无法评价。",
        "de": "Ihr Kauf liegt zu lange zurück.",
    },
    "You may not write reviews.": {"zh-CN": "您无法发表评价。", "de": "Sie können keine Bewertungen schreiben."},
    "One to five stars.": {"zh-CN": "请给出一到五颗星。", "de": "Ein bis fünf Sterne."},
    "A vote for oneself does not count.": {
        "zh-CN": "不能给自己的评价投票。",
        "de": "Die eigene Bewertung kann man nicht empfehlen.",
    },
}
