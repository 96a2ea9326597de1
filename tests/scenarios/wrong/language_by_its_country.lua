scenario { id = "country", api = 1, languages = { "en", "jp" }, title = { en = "Country", ja = "国" }, start = "2026-07-04T06:30+09:00", length = "1h" }
role "town" { name = { en = "Town", ja = "町" } }
action "bell" { owner = "town", name = { en = "Ring", ja = "鳴らす" }, effects = { calm = -5 } }
metric "calm" { name = { en = "Calm", ja = "平静" }, start = 50 }
