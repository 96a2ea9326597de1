include "cast"

inject "mail" { at = "5m", subject = { "Mail", "メール" }, body = "text", questions = { en = "Why?", ja = "なぜ" } }
