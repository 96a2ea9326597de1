include "cast"

inject "mail" { at = "5m", end = "10m", subject = { en = "Mail", ja = "メール" } }
