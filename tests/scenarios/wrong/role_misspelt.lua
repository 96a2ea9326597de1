include "cast"

inject "mail" { at = "5m", to = "polise", subject = { en = "Mail", ja = "メール" } }
