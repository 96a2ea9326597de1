scenario { id = "Spring drill", api = "1", title = "Spring drill", start = "2026-07-04 06:30", lenght = "10 hours", languages = "ja" }

role "a" { name = { ja = "甲" } }
