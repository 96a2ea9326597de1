include "cast"
role "shadow" { name = { en = "Shadow", ja = "影" }, hidden = true }
action "own" { owner = "police", name = { en = "Own", ja = "自分" }, needs = { approval { by = "police" } }, effects = { safe = 1 } }
action "dark" { owner = "police", name = { en = "Dark", ja = "闇" }, needs = { approval { by = "shadow" } }, effects = { safe = 1 } }
