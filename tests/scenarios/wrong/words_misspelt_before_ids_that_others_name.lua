include "cast"
Inject "dawn" { at = "5m", subject = { en = "Dawn", ja = "夜明け" } }
inject noon { at = "6m", subject = { en = "Noon", ja = "正午" } }
roles "press" { name = { en = "Press", ja = "報道" } }
inject "later" { after = "dawn+5m", to = "press", subject = { en = "Later", ja = "後" }, effects = { given(fired "noon", { safe = 1 }) } }
