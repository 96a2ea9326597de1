include "cast"

inject "mail" { at = "5m", to = "safe", subject = { en = "Mail", ja = "メール" }, effects = { police = 1 } }
