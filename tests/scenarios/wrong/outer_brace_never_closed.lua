include "cast"

inject "mail" {
  at = "5m",
  subject = { en = "Mail", ja = "メール" }

action "x" { owner = "polcie", name = { en = "X", ja = "X" }, effects = { safe = 1 } }
