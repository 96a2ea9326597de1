include "cast"

local a = nil + 1
local b = {} .. "x"
undefined_fn()
local c = ("x"):nope()
for i = 1, "a" do end
error("stop")
action "x" { owner = "polcie", name = { en = "X", ja = "X" }, effects = { safe = 1 } }
