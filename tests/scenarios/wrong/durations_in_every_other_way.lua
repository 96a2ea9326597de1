include "cast"

inject "mail" { at = 20, subject = { en = "Mail", ja = "メール" } }
inject "mail2" { at = "20 min", subject = { en = "Mail", ja = "メール" } }
inject "mail3" { at = "1h30", subject = { en = "Mail", ja = "メール" } }
inject "mail4" { at = 20m, subject = { en = "Mail", ja = "メール" } }
inject "mail5" { at = "1.5h", subject = { en = "Mail", ja = "メール" } }
inject "mail6" { at = "20分", subject = { en = "Mail", ja = "メール" } }
inject "mail7" { at = "00:20", subject = { en = "Mail", ja = "メール" } }
