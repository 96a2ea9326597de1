include "cast"

on "fired:call" (function(ex) ex.fire("call") end)
on "fired.call" { effects = { safe = 1 } }
