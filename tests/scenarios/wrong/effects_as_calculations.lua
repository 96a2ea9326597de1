include "cast"

inject "mail" { at = "5m", subject = { en = "Mail", ja = "メール" }, effects = { safe = safe - 10 } }
inject "mail2" { at = "5m", subject = { en = "Mail", ja = "メール" }, effects = { safe = "-10" } }
inject "mail3" { at = "5m", subject = { en = "Mail", ja = "メール" }, effects = { "safe", -10 } }
inject "mail4" { at = "5m", subject = { en = "Mail", ja = "メール" }, effects = { safe -= 10 } }
