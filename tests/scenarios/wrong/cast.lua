-- What the wrong scenarios beside this file share: it is sound.
scenario { id = "small", api = 1, languages = { "en", "ja" }, title = { en = "Small", ja = "小さな演習" }, start = "2026-07-04T06:30+09:00", length = "10h" }
role "operator" { name = { en = "Operator", ja = "事業者" } }
role "police" { name = { en = "Police", ja = "警察" } }
metric "safe" { name = { en = "Safety", ja = "安全" }, start = 50 }
metric "public-trust" { name = { en = "Trust", ja = "信頼" }, start = 50 }
fact "note" { en = "A note.", ja = "メモ。" }
inject "call" { at = "1m", subject = { en = "Call", ja = "電話" }, reveals = "note" }
action "report" { owner = "operator", name = { en = "Report", ja = "報告" }, effects = { safe = 1 } }
action "search" { owner = "police", name = { en = "Search", ja = "捜索" }, effects = { ["public-trust"] = -1 } }
