include "cast"

// a comment
inject "mail" { at = "5m", subject = { en = "Mail", ja = "メール" } } // tail
# another
local x = 5
if x != 5 && x > 3 then x += 1 end
