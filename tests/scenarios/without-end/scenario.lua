-- Each change brings two further ones a second later: effects that never come to an end and double until there is no room.
scenario { id = "without-end", api = 1, title = "Without end", start = "2026-07-06T09:00+09:00", length = "4h" }
role "a" { name = "A" }
variable "v" {}
inject "i" { at = "5m", to = "a", subject = "It begins", effects = { v = 1 } }
on "variable:v" { effects = { v = 1, after("1s", { v = set(0) }) } }
