include "cast"

ending "good" { rank = 1, title = { en = "G", ja = "良" }, text = { en = "G", ja = "良" }, when = above("safe", 50) and fired "call" }
ending "bad" { rank = 2, title = { en = "B", ja = "悪" }, text = { en = "B", ja = "悪" }, when = not fired "call" }
