include "cast"

decision "cut" { owner = "operator", at = "5m", within = "20m", default = "c", prompt = { en = "?", ja = "？" },
  options = { { id = "a", text = { en = "A", ja = "甲" } }, { id = "b", text = { en = "B", ja = "乙" } } } }
