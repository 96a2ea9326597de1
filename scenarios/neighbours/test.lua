-- What these three years promise: equipment before people lies idle, people before posts leave, a case before a law is thrown out, help that is asked for holds, and
-- nobody is served by waiting.

-- The first spring as it should go: the partners speak first, success is defined, plans lie on one table.
local first_spring = {
  at "7d" { sees("mofa", "president"), sees("room", "president"), hidden_from("ally", "president") },
  at "10d" { knows("kesara", "upkeep"), hidden_from("mofa", "ribbon"), acts("kesara", "say-kesara"), acts("oruna", "say-oruna"), acts("tavali", "say-tavali") },
  at "11d" { refused("need-metric:skill-kesara", acts("agency", "gear-kesara")), acts("mofa", "inst-kesara") },
  at "12d" { approves("kesara", "inst-kesara"), acts("kesara", "hire-kesara") },
  at "16d" { decides("kesara", "first-word.needs"), decides("oruna", "first-word.needs"), decides("tavali", "first-word.needs"), decides("lusanti", "first-word.screens") },
  at "19d" { decides("mofa", "yardstick.working", { why = "What still works when we have left." }), decides("nco", "yardstick.working") },
  at "26d" { decides("ally", "sheet.open"), decides("intorg", "sheet.open"), decides("agency", "sheet.own-way"), acts("nco", "one-plan") },
  at "40d" { is_set "honest", met "1B", knows("mofa", "need-kesara"), knows("agency", "need-oruna"), is_set "asked-kesara" } }

-- Office first, then people, then the room for them.
local kesara_in_order = {
  at "41d" { decides("police", "callers.teach"), acts("intorg", "model-law") },
  at "42d" { approves("tavali", "model-law") },
  at "46d" { acts("agency", "skill-kesara") }, -- done when the office stands, not before
  at "47d" { approves("kesara", "skill-kesara") },
  at "101d" { decides("kesara", "second-centre.people"), decides("mofa", "second-centre.people"), decides("agency", "second-centre.people") },
  at "103d" { decides("oruna", "island-way.few") },
  at "106d" { decides("lusanti", "two-bids.ours"), decides("tavali", "two-bids.ours") },
  at "109d" { decides("nco", "two-officers.numbers"), decides("police", "two-officers.numbers"), acts("mofa", "donors-table") },
  at "110d" { approves("ally", "donors-table") },
  at "145d" { is_set "contacts", met "2A", met "3C", met "5A", at_least("inst-kesara", 30), at_least("skill-kesara", 30) } }

test "Kesara answers by itself when its people came before its second centre" { seeds = "1-10",
  first_spring, kesara_in_order,
  at "157d" { at_least("ready-kesara", 30), fired "port-held", not_fired "port-down", met "2C", sees("room", "port"), never "fired:idle-kesara" } }

test "A second centre before there are people stands locked and cold" { seeds = "1-5",
  at "101d" { decides("kesara", "second-centre.build"), decides("mofa", "second-centre.build"), decides("agency", "second-centre.build") },
  at "170d" { fired "idle-kesara", fired "port-down", missed "2B", above("gear-kesara", 50), below("ready-kesara", 24) } }

test "Equipment against the gates lies idle and costs the partner's ownership" { seeds = "1-5",
  at "10d" { refused("need-metric:skill-oruna", acts("agency", "gear-oruna")), acts("agency", "gear-oruna", { anyway = true }) },
  at "90d" { fired "idle-oruna", missed "6C", missed "2B", below("own", 40) } }

test "Trained before there is a post, they leave" { seeds = "1-5",
  at "10d" { acts("agency", "skill-oruna") },
  at "12d" { approves("oruna", "skill-oruna") },
  at "130d" { fired "left-oruna", below("skill-oruna", 18) } }

test "A case before a law is thrown out" { seeds = "1-5",
  at "506d" { knows("police", "compound"), acts("police", "joint-case") },
  at "510d" { approves("tavali", "joint-case") },
  at "640d" { fired "thrown-out", not_fired "verdict", missed "4B", not_set "caught" } }

test "A law copied into a country without an office is paper" { seeds = "1-3",
  at "263d" { decides("tavali", "own-law.copy"), decides("intorg", "own-law.copy"), decides("police", "own-law.copy") },
  at "300d" { is_set "law-tavali", fired "paper-law" } }

test "By decree without a judge, the tool opens a reporter's telephone" { seeds = "1-3",
  at "20d" { acts("lusanti", "law-lusanti") },
  at "90d" { is_set "law-lusanti", fired "decree", not_set "safeguards" },
  at "790d" { fired "reporter", is_set "misused", missed "6B" },
  at "end" { reached "wrong-people" } }

test "With a court's control the same law harms nobody" { seeds = "1-3",
  at "10d" { acts("intorg", "model-law") },
  at "12d" { approves("tavali", "model-law") },
  at "100d" { is_set "safeguards", acts("lusanti", "law-lusanti") },
  at "end" { not_fired "decree", not_fired "reporter", not_reached "wrong-people" } }

test "Telling the wrong cell about the colonel breaks a condition" { seeds = "1-2",
  at "370d" { refused("condition", shares("intorg", "paid-off", "tavali")), shares("intorg", "paid-off", "police"), knows("police", "paid-off"), never "leaked:paid-off" },
  at "371d" { shares("intorg", "paid-off", "tavali", { anyway = true }), happens "leaked:paid-off" } }

test "After the lorry: something is caught, somebody is lost" { seeds = "1-2",
  at "507d" { decides("tavali", "field.servers"), decides("police", "field.servers") },
  at "525d" { above("harm", 10) } }

test "A list of parts may tell of the wiper" { seeds = "1-12", holds = "sometimes",
  at "917d" { decides("agency", "maintenance.parts"), decides("nco", "maintenance.parts") },
  at "960d" { knows("nco", "wiper") } }

test "Nobody trains for the island unasked" { seeds = "1-2",
  at "10d" { acts("agency", "skill-oruna"), refuses("oruna", "skill-oruna") },
  at "40d" { not_done "skill-oruna", equals("experts", 4) } }

test "Doing nothing ends in the long night" { seeds = "1-5",
  at "end" { ended "long-night", fired "port-down", fired "cable-down", fired "hospitals-down", missed "1A", missed "3A", missed "5A", below("own", 20) } }

test "Every chair filled by cautious people comes through" { seeds = "1-12", bots = "cautious", holds = "mostly",
  at "end" { not_reached "long-night", not_reached "wrong-people" } }

-- Every ending has been met by somebody.
for _, way in ipairs {
  { "Neighbours who ring each other can be had", "cautious", "ring-each-other" }, { "Standing unevenly can be had", "random", "standing" },
  { "A window can stay open", "cautious", "open-window" }, { "Boxes can fill the cellar", "bold", "boxes" },
  { "A case can hold", "cautious", "case-that-held" }, { "Rules can be cited", "random", "rules-cited" },
  { "Pupils can stay pupils", "random", "good-pupils" }, { "It can become somebody else's system", "random", "somebody-elses" } } do
  test(way[1]) { seeds = "1-30", bots = way[2], holds = "sometimes", at "end" { reached(way[3]) } }
end
