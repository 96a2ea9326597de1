include "cast"

inject "mail" { at = "5m", to = "op" .. role, subject = { en = "Mail" .. nothing, ja = "メール" } }
