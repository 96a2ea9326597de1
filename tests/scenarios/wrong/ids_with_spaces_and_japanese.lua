include "cast"

role "Water works" { name = { en = "W", ja = "水" } }
role "水道局" { name = { en = "W", ja = "水" } }
inject "e.mail" { at = "5m", to = "Water works", subject = { en = "Mail", ja = "メール" } }
