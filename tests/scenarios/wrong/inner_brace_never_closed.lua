include "cast"

inject "mail" {
  at = "5m",
  subject = { en = "Mail", ja = "メール",
  body = { en = "B", ja = "本文" }
}

action "x" { owner = "polcie", name = { en = "X", ja = "X" }, effects = { safe = 1 } }
