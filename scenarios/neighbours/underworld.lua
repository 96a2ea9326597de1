-- The criminals, and what the months do by themselves.

local countries = include "countries"

-- Copper Kite looks once in forty days and makes the first move that is possible. It goes where law is thin and response slow, and lies low when counted.
bot "kite" { every = "40d", moves = {
  move { when = at_least("proof", 70), act = "lie-low" },
  move { when = all { not_set "law-tavali", after_time "60d" }, act = "new-compound" },
  move { when = all { not_set "patched", after_time "440d" }, act = "use-routers" },
  move { when = below("ready-oruna", 26), act = "island-invoices" },
  move { when = below("ready-kesara", 38), act = "ghost-containers" },
  move { when = not_set "law-lusanti", act = "rent-servers" },
  move { act = "ring-people" } } }

action "new-compound" { owner = "kite", takes = "20d", again = "110d", available = not_set "caught",
  name = { en = "Open another compound", ja = "拠点をもう一つ開く" }, effects = { crime = 3, harm = 1 } }
action "use-routers" { owner = "kite", takes = "10d", again = "90d", name = { en = "Call through other people’s routers", ja = "他人のルータを踏み台に電話" }, effects = { crime = 2, harm = 1, proof = -1 } }
action "island-invoices" { owner = "kite", takes = "10d", again = "110d", name = { en = "False invoices to an island treasury", ja = "島国の国庫に偽の請求書" }, effects = { harm = 2, crime = 1 } }
action "ghost-containers" { owner = "kite", takes = "10d", again = "120d", name = { en = "Release containers that do not exist", ja = "存在しないコンテナの搬出" }, effects = { harm = 2, crime = 1 } }
action "rent-servers" { owner = "kite", takes = "10d", again = "150d", name = { en = "Rent servers in Lusanti", ja = "ルサンティでサーバを借りる" }, effects = { crime = 2, proof = -2 } }
action "ring-people" { owner = "kite", takes = "10d", again = "60d", available = not_set "caught", name = { en = "Ring people up", ja = "電話をかける" }, effects = { crime = 1, harm = 1 } }
action "lie-low" { owner = "kite", takes = "10d", again = "110d", name = { en = "Lie low", ja = "鳴りを潜める" }, effects = { crime = -4 } }

-- Once a month the readiness of each country follows what stands behind it: skill counts as far as institutions carry it, equipment as far as somebody can operate it.
for _, c in ipairs(countries) do
  local ready, inst, skill, gear = "ready-" .. c.id, "inst-" .. c.id, "skill-" .. c.id, "gear-" .. c.id
  every "30d" { effects = { function(ex)
    local people = math.min(ex:metric(inst), ex:metric(skill))
    local machines = math.min(ex:metric(gear), ex:metric(skill))
    ex:set(ready, (2 * people + machines) // 3)
  end } }
  -- What is not used goes stale; whoever has no post leaves; what nobody owns decays.
  every "120d" { from = "60d", when = below(inst, 24), effects = { [skill] = -1 } }
  every "180d" { from = "90d", effects = { [gear] = -2, [skill] = -1 } }
  every "150d" { from = "75d", when = below("own", 40), effects = { [inst] = -2 } }
end
-- The better people are, the sooner somebody else pays them more.
for _, c in ipairs(countries) do
  every "90d" { from = "90d", when = at_least("skill-" .. c.id, 45), effects = { ["skill-" .. c.id] = -1 } }
  every "90d" { from = "90d", when = at_least("skill-" .. c.id, 60), effects = { ["skill-" .. c.id] = -2 } }
  every "120d" { from = "90d", when = at_least("inst-" .. c.id, 55), effects = { ["inst-" .. c.id] = -1 } }
end

every "30d" { effects = { function(ex)
  local boxes = 0
  for _, c in ipairs(countries) do boxes = boxes + math.max(0, ex:metric("gear-" .. c.id) - ex:metric("skill-" .. c.id)) end
  ex:set("boxes", boxes)
end } }

-- Donors drift apart unless somebody holds them together; rules that nobody repeats fade; crime grows where it is not disturbed. Nothing that is high stays high
-- without care.
every "60d" { from = "30d", effects = { overlap = 1 } }
every "60d" { from = "30d", when = not_set "one-plan", effects = { overlap = 2 } }
every "60d" { from = "60d", when = below("overlap", 20), effects = { overlap = 2 } }
every "90d" { from = "45d", when = at_least("overlap", 50), effects = { own = -1, budget = -1 } }
every "60d" { from = "60d", effects = { norms = -1, own = -1 } }
every "60d" { from = "60d", when = at_least("norms", 48), effects = { norms = -1 } }
every "60d" { from = "60d", when = at_least("norms", 56), effects = { norms = -3 } }
every "60d" { from = "60d", when = at_least("norms", 68), effects = { norms = -4 } }
every "60d" { from = "60d", when = at_least("own", 50), effects = { own = -1 } }
every "60d" { from = "60d", when = at_least("own", 58), effects = { own = -3 } }
every "60d" { from = "60d", when = at_least("own", 68), effects = { own = -4 } }
every "30d" { from = "30d", when = not_set "caught", effects = { crime = 1 } }
every "60d" { from = "30d", when = below("crime", 28), effects = { crime = 2 } }
every "60d" { from = "30d", when = at_least("crime", 42), effects = { harm = 1 } }
every "90d" { from = "30d", when = at_least("crime", 58), effects = { harm = 1 } }
every "60d" { from = "60d", when = at_least("proof", 20), effects = { proof = -1 } }
every "60d" { from = "60d", when = at_least("proof", 45), effects = { proof = -2 } }
every "60d" { from = "60d", when = at_least("proof", 60), effects = { proof = -3 } }
every "60d" { from = "200d", when = is_set "turned", effects = { norms = -1, ["skill-lusanti"] = -1 } }

-- A word passed on.
on "learned:donor-plan.mofa" { once = true, effects = { overlap = -3 } }
on "learned:offer.mofa" { once = true, effects = { norms = 1, own = 1 } }
on "learned:upkeep.agency" { once = true, effects = { ["skill-kesara"] = 2 } }
on "learned:compound.police" { once = true, effects = { proof = 2 } }
on "learned:wallet.police" { once = true, effects = { proof = 2 } }
on "learned:paid-off.police" { once = true, effects = { proof = 2 } }
on "learned:mail.lusanti" { once = true, effects = { norms = 2 } }
on "learned:blogger.mofa" { once = true, effects = { norms = 1 } }
on "leaked:paid-off" { effects = { own = -5, proof = -6 } }
on "leaked:mail" { effects = { proof = -8, norms = -3 } }
