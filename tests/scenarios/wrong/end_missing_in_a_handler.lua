include "cast"

on "fired:call" (function(ex) if ex:metric "safe" > 50 then ex:fire "call" end)
action "x" { owner = "polcie", name = { en = "X", ja = "X" }, effects = { safe = 1 } }
