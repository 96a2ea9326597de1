include "cast"

inject "mail" { at = "5m", via = "mail", subject = { en = "Mail", ja = "メール" } }
inject "mail2" { at = "5m", via = "e-mail", subject = { en = "Mail", ja = "メール" } }
