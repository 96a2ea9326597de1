include "cast"

inject "mail" { at = "5m", subject = { en = "Mail", ja = "メール" }, effects = safe - 5 }
inject "mail2" { at = "5m", subject = { en = "Mail", ja = "メール" }, effects = "safe" }
inject "mail3" { at = "5m", subject = { en = "Mail", ja = "メール" }, effects = fire "mail" }
