include "cast"

inject "mail" { when = "safe > 70", subject = { en = "Mail", ja = "メール" } }
inject "mail2" { when = { safe = 70 }, subject = { en = "Mail", ja = "メール" } }
inject "mail3" { when = above(safe, 70), subject = { en = "Mail", ja = "メール" } }
