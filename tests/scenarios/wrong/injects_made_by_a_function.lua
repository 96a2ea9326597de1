include "cast"
local function message(id, at, to, en, ja, more)
  local t = { at = at, to = to, via = "telegraph", subject = { en = en, ja = ja } }
  for key, value in pairs(more or {}) do t[key] = value end
  inject(id)(t)
end
message("one", "2m", "operater", "One", "一")
message("two", "3 o'clock", "operator", "Two", "二")
message("three", "4m", "operator", {}, "三")
message("four", 5, "operator", "Four", "四", { effects = { saef = 2 } })
message("one", "6m", "police", "Six", "六",
  { sender = "Seven" })
message(nil, "7m", "police", "Seven", "七")
