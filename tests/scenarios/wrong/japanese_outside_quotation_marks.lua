include "cast"

inject "mail" { at = "5m", subject = { en = "Mail", ja = メール } }
inject "mail2" { at = "6m", 件名 = "x", subject = { en = "Mail", ja = "メール" } }
