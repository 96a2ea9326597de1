include "cast"

inject "mail" ｛ at ＝ "5m"， subject = { en = "Mail", ja = "メール" } ｝
