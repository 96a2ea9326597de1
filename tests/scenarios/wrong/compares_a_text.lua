include "cast"

ending "good" { rank = 1, title = { en = "G", ja = "良" }, text = { en = "G", ja = "良" }, when = "safe" >= 70 }
