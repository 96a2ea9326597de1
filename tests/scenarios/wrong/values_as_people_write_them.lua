include "cast"
flag "open"
metric "fame" { title = { en = "Fame", ja = "名声" }, start = "40%" }
inject "two" { at = "1h20", to = "operator, police", via = "telephone", subject = { en = "Two", ja = "二" } }
inject "three" { at = "５m", to = { operator = true }, via = "E-Mail", subject = { en = "Three", ja = "三" }, unless = not_set "search" }
inject "four" { at = "15", after = "two + 5m", name = { en = "Four", ja = "四" } }
decision "wait" { owner = "police", after = "two + 5m", within = "20m", default = "wait.yes", mode = "vote", prompt = { en = "Wait?", ja = "待つか" },
  option "yes" { text = { en = "Yes", ja = "はい" }, effects = { set "open", chance { 45, safe = 5 } } },
  option "no"  { text = { en = "No", ja = "いいえ" }, effects = { open = "yes", fire "report", chance("45%", { safe = -5 }) } } }
on "chosen:wait.yes" { when = knows("note", "police"), effects = { safe = 2 } }
on "decided wait.no" { when = decided("wait", "no"), effects = { open = 0 } }
role "everybody" { name = { en = "All", ja = "全員" } }
action "ask" { owner = "police", name = { en = "Ask", ja = "頼む" }, needs = { approval { role = "operator" } }, effects = { open } }
