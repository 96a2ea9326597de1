include "cast"

injct "mail" { at = "5m", subject = { en = "Mail", ja = "メール" } }
card "x" { }
print("hi")
