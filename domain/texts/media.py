"""Sentences about uploaded pictures."""

TEXTS: dict[str, dict[str, str]] = {
    "Pictures cannot be kept at the moment: try again later.": {
        "zh-CN": "暂时无法保存图片:请稍后再试。",
        "de": "Bilder lassen sich gerade nicht ablegen: bitte später noch einmal versuchen.",
    },
    "At most {maximum} pictures.": {"zh-CN": "最多 {maximum} 张图片。", "de": "Höchstens {maximum} Bilder."},
    "Each picture stands once.": {"zh-CN": "每张图片只能出现一次。", "de": "Jedes Bild steht einmal."},
    "At most {maximum} pixels.": {"zh-CN": "最多 {maximum} 像素。", "de": "Höchstens {maximum} Bildpunkte."},
    "This is no picture that can be read: send JPEG, PNG, WebP, GIF or AVIF.": {
        "zh-CN": "无法读取该图片:请上传 JPEG、PNG、WebP、GIF 或 AVIF。",
        "de": "Dieses Bild ist nicht lesbar: bitte JPEG, PNG, WebP, GIF oder AVIF senden.",
    },
}
