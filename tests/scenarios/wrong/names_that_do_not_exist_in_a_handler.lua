include "cast"
local function mend(ex) ex:add("safe", amount) end
on "fired:call" (function(ex)
  if safe > 40 then ex:add(safe, -5) end
  print("here")
  if os.time() > math.floor(7) and ex:metric "safe" > math.min(1, 2) then mend(ex) end
end)
