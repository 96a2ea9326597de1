-- The same rules as the scenario in tests/bench/playthrough.c, as a person would write them in plain Lua 5.4: tables, closures, a binary heap. Returns play(p) -> checksum.
local METRICS = { "ops", "trust", "cost", "spread" }
local START = { ops = 90, trust = 50, cost = 10, spread = 20 }

local function push(q, item)
  local i = #q + 1
  q[i] = item
  while i > 1 do
    local up = i // 2
    local a, b = q[up], q[i]
    if a.at < b.at or (a.at == b.at and (a.class < b.class or (a.class == b.class and a.seq < b.seq))) then break end
    q[up], q[i] = b, a
    i = up
  end
end

local function before(a, b)
  if a.at ~= b.at then return a.at < b.at end
  if a.class ~= b.class then return a.class < b.class end
  return a.seq < b.seq
end

local function pop(q)
  local top, last = q[1], table.remove(q)
  if top == last then return top end
  q[1] = last
  local i, n = 1, #q
  while true do
    local c = 2 * i
    if c > n then break end
    if c < n and before(q[c + 1], q[c]) then c = c + 1 end
    if before(q[i], q[c]) then break end
    q[i], q[c] = q[c], q[i]
    i = c
  end
  return top
end

local scenario = { injects = {}, decisions = {} }
for i = 1, 20 do
  scenario.injects[i] = { at = i * 300, effects = { ops = -(i % 3), trust = (i % 5) - 2, spread = i % 4 } }
end
for d = 1, 10 do
  scenario.decisions[d] = { after = 2 * d, delay = 60, within = 600, options = {
    { effects = { ops = -5, spread = -8, cost = d % 3 } },
    { effects = { trust = 3, spread = 4 } },
    { effects = { cost = 6, trust = -4, ops = 2 } } } }
end

return function(p)
  local metrics, queue, seq, now, opened = {}, {}, 0, 0, {}
  for name, value in pairs(START) do metrics[name] = value end
  local function schedule(at, class, run)
    seq = seq + 1
    push(queue, { at = at, class = class, seq = seq, run = run })
  end
  local function apply(effects)
    for name, amount in pairs(effects) do
      local value = metrics[name] + amount
      metrics[name] = value < 0 and 0 or value > 100 and 100 or value
    end
  end
  local fired = {}
  local lcg = p
  local function choose(n)
    lcg = (lcg * 1103515245 + 12345) % 2147483648
    return (lcg // 65536) % n + 1
  end
  for d, decision in ipairs(scenario.decisions) do
    fired[decision.after] = fired[decision.after] or {}
    table.insert(fired[decision.after], function()
      schedule(now + decision.delay, 5, function()
        opened[#opened + 1] = decision
        schedule(now + decision.within, 6, function() end)
      end)
    end)
  end
  for i, inject in ipairs(scenario.injects) do
    schedule(inject.at, 4, function()
      apply(inject.effects)
      for _, reaction in ipairs(fired[i] or {}) do reaction() end
    end)
  end
  for k = 1, 12 do
    schedule(k * 600, 3, function() if metrics.spread > 30 then apply({ ops = -1, trust = -1 }) end end)
  end
  while #queue > 0 and queue[1].at <= 7200 do
    local item = pop(queue)
    now = item.at
    item.run()
    if #opened > 0 then
      for _, decision in ipairs(opened) do apply(decision.options[choose(#decision.options)].effects) end
      opened = {}
    end
  end
  local sum = 0
  for _, name in ipairs(METRICS) do sum = sum * 101 + metrics[name] end
  return sum
end
