include "cast"

inject mail { at = "5m", to = police, subject = { en = "Mail", ja = "メール" } }
