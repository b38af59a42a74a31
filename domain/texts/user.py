"""Sentences about the noun: user."""

TEXTS: dict[str, dict[str, str]] = {
    "This is needed in an address.": {
        "zh-CN": "地址中必须填写此项。",
        "de": "Das gehört zu einer Adresse.",
    },
    "At most {maximum} characters.": {"zh-CN": "最多 {maximum} 个字符。", "de": "Höchstens {maximum} Zeichen."},
    "Control characters are not allowed.": {
        "zh-CN": "不允许使用控制字符。",
        "de": "Steuerzeichen sind nicht erlaubt.",
    },
    "Addresses in this country need a state or province.": {
        "zh-CN": "该国家的地址必须填写省、州或地区。",
        "de": "Adressen in diesem Land brauchen einen Bundesstaat oder eine Provinz.",
    },
    "This is not a postcode of the country.": {
        "zh-CN": "这不是该国家的邮政编码。",
        "de": "Das ist keine Postleitzahl dieses Landes.",
    },
    "This is not a phone number: write it with its country code.": {
        "zh-CN": "电话号码无效:请带上国家代码。",
        "de": "Das ist keine Telefonnummer: bitte mit Ländervorwahl schreiben.",
    },
}
