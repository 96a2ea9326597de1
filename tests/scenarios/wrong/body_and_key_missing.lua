include "cast"

inject "mail"
inject "mail2" { at = "5m" }
