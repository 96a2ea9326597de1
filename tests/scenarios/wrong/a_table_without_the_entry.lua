include "cast"

local t = {}
inject "mail" { at = "5m", subject = t.texts.mail }
inject "later" { after = "mail+5m", subject = { en = "Mail", ja = "メール" } }
action "x" { owner = "polcie", name = { en = "X", ja = "X" }, effects = { safe = 1 } }
