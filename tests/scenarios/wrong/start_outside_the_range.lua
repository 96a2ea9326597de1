include "cast"

metric "noise" { name = { en = "N", ja = "音" }, start = 150 }
