include "cast"

inject("mail", { at = "5m", subject = { en = "Mail", ja = "メール" } })
inject { id = "mail2", at = "5m", subject = { en = "Mail", ja = "メール" } }
inject = { id = "mail3", at = "5m" }
