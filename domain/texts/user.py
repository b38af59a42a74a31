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
    "The e-mail address or the password is wrong.": {
        "zh-CN": "邮箱地址或密码错误。",
        "de": "Die E-Mail-Adresse oder das Passwort ist falsch.",
    },
    "The password is wrong.": {"zh-CN": "密码错误。", "de": "Das Passwort ist falsch."},
    "Open the link in our mail first; another one can be requested.": {
        "zh-CN": "请先打开我们邮件中的链接;您也可以重新申请一封。",
        "de": "Bitte zuerst den Link in unserer Mail öffnen; ein neuer lässt sich anfordern.",
    },
    "This link or token is not valid, was used, or has expired.": {
        "zh-CN": "该链接或令牌无效、已被使用或已过期。",
        "de": "Dieser Link oder dieses Token ist ungültig, verbraucht oder abgelaufen.",
    },
    "This token had been replaced: the session has ended, sign in again.": {
        "zh-CN": "该令牌已被替换:会话已结束,请重新登录。",
        "de": "Dieses Token war ersetzt worden: Die Sitzung ist beendet, bitte neu anmelden.",
    },
    "This is the only admin: make someone else one first.": {
        "zh-CN": "这是唯一的管理员:请先指定另一位管理员。",
        "de": "Das ist der einzige Admin: bitte zuerst jemand anderen dazu machen.",
    },
    "This is not an e-mail address.": {"zh-CN": "这不是有效的邮箱地址。", "de": "Das ist keine E-Mail-Adresse."},
    "A password has {minimum} to {maximum} characters.": {
        "zh-CN": "密码长度为 {minimum} 到 {maximum} 个字符。",
        "de": "Ein Passwort hat {minimum} bis {maximum} Zeichen.",
    },
    "A name has 1 to {maximum} characters.": {
        "zh-CN": "名称长度为 1 到 {maximum} 个字符。",
        "de": "Ein Name hat 1 bis {maximum} Zeichen.",
    },
    "This shop speaks {languages}.": {
        "zh-CN": "本店支持的语言:{languages}。",
        "de": "Dieser Shop spricht {languages}.",
    },
    "This e-mail address has an account by now.": {
        "zh-CN": "该邮箱地址已有账户。",
        "de": "Zu dieser E-Mail-Adresse gibt es inzwischen ein Konto.",
    },
    "There is no account with this e-mail address.": {
        "zh-CN": "该邮箱地址没有账户。",
        "de": "Zu dieser E-Mail-Adresse gibt es kein Konto.",
    },
    "An address book holds at most {maximum} addresses.": {
        "zh-CN": "地址簿最多保存 {maximum} 个地址。",
        "de": "Ein Adressbuch fasst höchstens {maximum} Adressen.",
    },
    "A cookie cannot be set over a socket: send this over HTTP, or take BEARER.": {
        "zh-CN": "无法通过 WebSocket 设置 Cookie:请通过 HTTP 发送,或使用 BEARER。",
        "de": "Über einen Socket lässt sich kein Cookie setzen: bitte über HTTP senden oder BEARER nehmen.",
    },
    "A query has at most {maximum} characters.": {
        "zh-CN": "查询最多 {maximum} 个字符。",
        "de": "Eine Suche hat höchstens {maximum} Zeichen.",
    },
    "Hello,": {"zh-CN": "您好:", "de": "Guten Tag,"},
    "Confirm your e-mail address": {"zh-CN": "请确认您的邮箱地址", "de": "Bitte bestätigen Sie Ihre E-Mail-Adresse"},
    "Please confirm that this is your e-mail address, so that your account can be used.": {
        "zh-CN": "请确认这是您的邮箱地址,之后即可使用您的账户。",
        "de": "Bitte bestätigen Sie, dass dies Ihre E-Mail-Adresse ist, damit Ihr Konto benutzt werden kann.",
    },
    "If this was not you, ignore this mail: nothing happens then.": {
        "zh-CN": "如果不是您本人操作,请忽略此邮件,不会有任何影响。",
        "de": "Wenn Sie das nicht waren, ignorieren Sie diese Mail: Dann geschieht nichts.",
    },
    "Confirm": {"zh-CN": "确认", "de": "Bestätigen"},
    "You already have an account": {"zh-CN": "您已有账户", "de": "Sie haben bereits ein Konto"},
    "Someone, perhaps you, has tried to register with this e-mail address.": {
        "zh-CN": "有人(可能是您)尝试使用此邮箱地址注册。",
        "de": "Jemand, vielleicht Sie, wollte sich mit dieser E-Mail-Adresse registrieren.",
    },
    "It has an account already: sign in as usual.": {
        "zh-CN": "该地址已有账户:请照常登录。",
        "de": "Zu ihr gibt es bereits ein Konto: Melden Sie sich wie gewohnt an.",
    },
    "If you have forgotten your password, choose a new one.": {
        "zh-CN": "如果您忘记了密码,可以设置新密码。",
        "de": "Wenn Sie Ihr Passwort vergessen haben, wählen Sie ein neues.",
    },
    "Choose a new password": {"zh-CN": "设置新密码", "de": "Neues Passwort wählen"},
    "Someone, perhaps you, has asked for a new password for your account.": {
        "zh-CN": "有人(可能是您)为您的账户申请了新密码。",
        "de": "Jemand, vielleicht Sie, hat ein neues Passwort für Ihr Konto angefordert.",
    },
    "Confirm your new e-mail address": {
        "zh-CN": "请确认您的新邮箱地址",
        "de": "Bitte bestätigen Sie Ihre neue E-Mail-Adresse",
    },
    "Please confirm that your account is to use this e-mail address from now on.": {
        "zh-CN": "请确认您的账户今后将使用此邮箱地址。",
        "de": "Bitte bestätigen Sie, dass Ihr Konto ab jetzt diese E-Mail-Adresse verwenden soll.",
    },
    "Someone, perhaps you, wanted to move another account to this e-mail address.": {
        "zh-CN": "有人(可能是您)想将另一个账户改用此邮箱地址。",
        "de": "Jemand, vielleicht Sie, wollte ein anderes Konto auf diese E-Mail-Adresse umstellen.",
    },
    "It has an account already, so nothing was changed.": {
        "zh-CN": "该地址已有账户,因此未作任何更改。",
        "de": "Zu ihr gibt es bereits ein Konto, deshalb wurde nichts geändert.",
    },
    "Your e-mail address was changed": {"zh-CN": "您的邮箱地址已更改", "de": "Ihre E-Mail-Adresse wurde geändert"},
    "Your account uses another e-mail address from now on.": {
        "zh-CN": "您的账户今后将使用另一个邮箱地址。",
        "de": "Ihr Konto verwendet ab jetzt eine andere E-Mail-Adresse.",
    },
    "If this was not you, write to us at once.": {
        "zh-CN": "如果不是您本人操作,请立即联系我们。",
        "de": "Wenn Sie das nicht waren, schreiben Sie uns bitte sofort.",
    },
    "Your password was changed": {"zh-CN": "您的密码已更改", "de": "Ihr Passwort wurde geändert"},
    "Your password was changed, and you were signed out everywhere else.": {
        "zh-CN": "您的密码已更改,您在其他设备上的登录均已退出。",
        "de": "Ihr Passwort wurde geändert, und Sie wurden überall sonst abgemeldet.",
    },
    "If this was not you, choose a new password and write to us at once.": {
        "zh-CN": "如果不是您本人操作,请设置新密码并立即联系我们。",
        "de": "Wenn Sie das nicht waren, wählen Sie ein neues Passwort und schreiben Sie uns bitte sofort.",
    },
    "The link works once. It is valid for: {duration}.": {
        "zh-CN": "该链接只能使用一次,有效期:{duration}。",
        "de": "Der Link funktioniert einmal. Er ist gültig für: {duration}.",
    },
}
