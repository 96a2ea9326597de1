include "cast"
role = "town" { name = { en = "Town", ja = "町" } }
role: "press" { name = { en = "Press", ja = "報道" } }
action "rise" { owner = "police", name = { en = "Rise", ja = "上げる" }, effects = { safe = +5 } }
action "half" { owner = "police", name = { en = "Half", ja = "半分" }, effects = { safe = 50% } }
action "mark" { owner = "police", name = { en = "Mark", ja = "印" }, effects = { "safe" = 5 } }
action "perhaps" { owner = "police", name = { en = "Perhaps", ja = "多分" }, effects = { if fired "call" then safe = 5 end } }
action "either" { owner = "police", name = { en = "Either", ja = "一方" }, effects = { given(fired "call", { safe = 1 }, else { safe = 2 }) } }
every 10 { effects = { safe = 1 } }
