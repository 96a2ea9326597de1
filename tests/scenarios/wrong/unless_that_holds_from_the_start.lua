include "cast"
flag "sailed"
flag "calm" { start = true }
inject "repaired" { at = "2h", unless = not_set "sailed", subject = { en = "Repaired", ja = "修理完了" } }
inject "storm" { at = "3h", unless = all { is_set "calm", not_fired "repaired" }, subject = { en = "Storm", ja = "嵐" } }
inject "harbour" { at = "4h", unless = is_set "sailed", subject = { en = "Harbour", ja = "港" }, effects = { calm = false } }
action "sail" { owner = "police", name = { en = "Sail", ja = "出港" }, effects = { sailed = true } }
