include "cast"

action "x" { owner = "police", name = { en = "X", ja = "X" }, needs = knows "note", effects = { safe = 1 } }
action "y" { owner = "police", name = { en = "X", ja = "X" }, needs = { "note" }, effects = { safe = 1 } }
action "z" { owner = "police", name = { en = "X", ja = "X" }, needs = { approval "operator" }, effects = { safe = 1 } }
