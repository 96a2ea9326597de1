include "cast"

inject "mail" { at = "5m", subject = { en = "He said "hello" to me", ja = "メール" } }
action "x" { owner = "polcie", name = { en = "X", ja = "X" }, effects = { safe = 1 } }
