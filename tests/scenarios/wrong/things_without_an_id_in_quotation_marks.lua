include "cast"
role {} { name = { en = "Nobody", ja = "誰でもない" } }
metric(5) { name = { en = "Five", ja = "五" }, start = 5 }
objective(true) { text = { en = "True", ja = "真" } }
