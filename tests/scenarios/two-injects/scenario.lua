-- Two injects, a delayed effect between them, a decision with a limit: what the tests of clock semantics need, and no more.
scenario { id = "two-injects", api = 1, title = { en = "Two injects", ja = "二つの状況付与" }, languages = { "en", "ja" },
  start = "2026-07-04T06:30+09:00", length = "4h" }

role "operator" { name = { en = "Operator", ja = "事業者" } }
role "police" { name = { en = "Police", ja = "警察" } }
metric "ops" { name = { en = "Operations", ja = "稼働" }, start = 90 }
metric "trust" { name = { en = "Trust", ja = "信頼" }, start = 50 }

inject "first" { at = "5m", to = "operator", via = "phone", subject = { en = "First", ja = "一つ目" },
  effects = { ops = -10, after("20m", { trust = -5 }) } }
inject "second" { at = "30m", to = "everybody", via = "email", subject = { en = "Second", ja = "二つ目" }, effects = { ops = -1 } }
inject "same-a" { at = "1h", subject = { en = "Same second, declared first", ja = "同時刻の一つ目" } }
inject "same-b" { at = "1h", subject = { en = "Same second, declared second", ja = "同時刻の二つ目" } }
inject "by-hand" { to = "police", subject = { en = "By hand", ja = "任意" }, effects = { trust = 1 } }
inject "follow-up" { after = "second+15m", to = "police", subject = { en = "Follow-up", ja = "続報" } }

decision "choose" { at = "10m", owner = "operator", within = "20m", default = "wait", prompt = { en = "Choose", ja = "選択" },
  option "act" { text = { en = "Act", ja = "動く" }, takes = "15m", at_once = { ops = -2 }, effects = { ops = 10 } },
  option "wait" { text = { en = "Wait", ja = "待つ" }, effects = { trust = -10 } } }

every "10m" { when = below("ops", 85), effects = { trust = -1 } }
ending "good" { title = { en = "Good", ja = "良い" }, text = { en = "Good", ja = "良い" }, when = at_least("trust", 30), rank = 1 }
ending "bad" { title = { en = "Bad", ja = "悪い" }, text = { en = "Bad", ja = "悪い" }, when = below("trust", 30), rank = 2, setback = true }
