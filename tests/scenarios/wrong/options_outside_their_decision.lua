include "cast"

decision "cut" { owner = "operator", at = "5m", prompt = { en = "?", ja = "？" } }
option "a" { text = { en = "A", ja = "甲" }, effects = { safe = 1 } }
option "b" { text = { en = "B", ja = "乙" }, effects = { safe = -1 } }
