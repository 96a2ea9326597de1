include "cast"

local hard = true
if hard
  inject "mail" { at = "5m", subject = { en = "Mail", ja = "メール" } }
end
action "x" { owner = "polcie", name = { en = "X", ja = "X" }, effects = { safe = 1 } }
