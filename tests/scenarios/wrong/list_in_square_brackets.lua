include "cast"

inject "mail" { at = "5m", to = ["police", "operator"], subject = { en = "Mail", ja = "メール" } }
