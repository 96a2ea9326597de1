include "cast"

inject "call" { at = "5m", subject = { en = "Mail", ja = "メール" } }
role "police" { name = { en = "P2", ja = "警察2" } }
