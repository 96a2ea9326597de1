include "cast"

local hard = true
if hard = true then
  inject "mail" { at = "5m", subject = { en = "Mail", ja = "メール" } }
end
