include "cast"
local patient = true
inject "two" { at = "2m", to = "operator" or "police", subject = { en = "Two", ja = "二" } }
inject "three" { at = "3m", to = { "operator" } and { "police" }, subject = { en = "Three", ja = "三" } }
decision "wait" { owner = "police", after = "two+1m", within = patient and "20m" or "10m", default = "yes" or "no", prompt = { en = "Wait?", ja = "待つか" },
  option "yes" { text = { en = "Yes", ja = "はい" }, effects = { safe = 5 or 6 } },
  option "no"  { text = { en = "No", ja = "いいえ" }, effects = { safe = -5 } } }
