include "cast"
role "guest" { name = { en = "Harbour Office", ja = "港湾局" }, hidden = yes }
action "both" { owner = "operator", "police", name = { en = "Both", ja = "両方" }, effects = { safe = 1 } }
inject "a" { time = "06:05", subject = { en = "A", ja = "甲" } }
inject "b" { at = "09:30", to = "all", subject = { en = "B", ja = "乙" } }
inject "c" { at = "1h 30m", to = "Harbour office", subject = { en = "C", jp = "丙" } }
inject "d" { at = "30 min", to = "港湾局", subject = { en = "D", ja = "丁" } }
inject "e" { at = "2時間", subject = { en = "E", ja = "戊" } }
inject "f" { at = "5m", subject = { en = "F", ja = "己" }, effects = after("5m", { safe = 1 }) }
every "10m" { when = all(above("safe", 5), fired "call"), effects = { safe = 1 } }
every "10m" { when = none(fired "call"), effects = { safe = 1 } }
action "catalogue" { owner = "police", measure = "S1.1.1a", name = { en = "Plan", ja = "計画" }, effects = { safe = 1 } }
decision "ask" { owner = "police", at = "5m", text = { en = "Ask?", ja = "聞くか" },
  option "yes" { text = { en = "Yes", ja = "はい" }, effects = { safe = 1 } }, option "no" { text = { en = "No", ja = "いいえ" }, effects = { safe = -1 } } }
