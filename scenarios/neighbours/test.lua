-- What these three years promise: equipment before people lies idle, people before posts leave, a case before a law is thrown out, help that is asked for holds,
-- donors who do not look at each other teach less, and nobody is served by waiting or by answering without looking.

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
  at "111d" { decides("ally", "course-name.theirs"), decides("intorg", "course-name.theirs") },
  at "145d" { is_set "contacts", met "2A", met "3C", met "5A", at_least("inst-kesara", 30), at_least("skill-kesara", 30) } }

-- The questions -----------------------------------------------------------------------------------------------------------------------------------------
-- All questions of the three years, as they come: the day they are answered on, who answers, between what.
local four = { "kesara", "oruna", "tavali", "lusanti" }
local questions = {
  { "16d", "first-word", four, { "needs", "screens", "propose" } },
  { "19d", "yardstick", { "mofa", "nco" }, { "working", "ribbons", "footing" } },
  { "26d", "sheet", { "ally", "intorg", "agency" }, { "open", "divide", "own-way" } },
  { "33d", "callers", { "police" }, { "teach", "trail", "home" } },
  { "101d", "second-centre", { "kesara", "mofa", "agency" }, { "build", "people", "later" } },
  { "103d", "island-way", { "oruna" }, { "share", "few", "all" } },
  { "106d", "two-bids", { "lusanti", "tavali" }, { "ours", "both", "free" } },
  { "109d", "two-officers", { "nco", "police" }, { "numbers", "exercise", "desk" } },
  { "111d", "course-name", { "ally", "intorg" }, { "theirs", "joint", "certificates" } },
  { "196d", "who-goes", four, { "operators", "chiefs", "cousins" } },
  { "199d", "year-end", { "mofa", "agency" }, { "buy", "posts", "hand-back" } },
  { "203d", "pooling", { "ally", "intorg", "nco" }, { "pool", "centre", "apart" } },
  { "206d", "victims", { "police" }, { "raid", "school", "numbers-only" } },
  { "263d", "own-law", { "tavali", "intorg", "police" }, { "copy", "committee", "wait" } },
  { "266d", "island-help", { "oruna", "mofa", "ally" }, { "hospital", "ships", "experts" } },
  { "267d", "exchange-point", { "lusanti", "kesara" }, { "lend", "standard", "drift" } },
  { "271d", "idle-map", { "agency", "nco" }, { "list", "repair", "silent" } },
  { "376d", "charter", four, { "call", "hospitals", "observe" } },
  { "379d", "second-year", { "mofa", "agency", "nco" }, { "weakest", "teacher", "even" } },
  { "381d", "seat-map", { "ally", "intorg" }, { "partner", "bank", "calendar" } },
  { "385d", "colonel-what", { "police", "intorg" }, { "judge", "money", "file" } },
  { "434d", "boxes", { "nco", "agency" }, { "recall", "list", "advisory" } },
  { "463d", "own-upkeep", four, { "we", "fewer", "donors-pay" } },
  { "465d", "bangkok", { "nco", "mofa", "agency" }, { "open", "members", "online" } },
  { "467d", "exercise-shape", { "mofa", "ally", "intorg", "police" }, { "night", "court", "table" } },
  { "471d", "standing", { "nco", "police" }, { "service", "audit", "project" } },
  { "507d", "field", { "tavali", "police" }, { "listen", "servers", "bus" } },
  { "553d", "ask-fewer", four, { "gate", "compete", "all-in" } },
  { "557d", "flag-or-fund", { "mofa", "ally" }, { "fund", "flagship", "side-by-side" } },
  { "561d", "analysts-home", { "nco", "police", "agency" }, { "stay", "half", "home-first" } },
  { "565d", "rules-text", { "mofa", "intorg", "lusanti" }, { "rich", "thin", "bracket" } },
  { "595d", "whose-sensor", { "nco", "agency", "kesara" }, { "young", "mature", "none" } },
  { "606d", "editor", { "lusanti", "mofa" }, { "court", "open-day", "quiet-word" } },
  { "644d", "pay", { "kesara", "oruna", "tavali" }, { "none", "trace", "each" } },
  { "645d", "hands", { "ally", "intorg", "nco", "police" }, { "no-one-else", "evidence", "statement" } },
  { "733d", "say-it", { "nco", "ally", "mofa" }, { "tell", "hunt", "keep" } },
  { "737d", "who-teaches", four, { "ours", "swap", "visitors" } },
  { "741d", "case-or-switch", { "police", "tavali" }, { "court", "patient", "switch-off" } },
  { "745d", "reserve", { "agency", "intorg" }, { "upkeep", "judges", "new-start" } },
  { "753d", "later-reading", { "nco", "kesara", "lusanti" }, { "migrate", "line", "nothing" } },
  { "825d", "whose-doing", { "mofa", "nco", "ally" }, { "alone", "law", "silence" } },
  { "826d", "calm", { "kesara", "lusanti" }, { "lunch", "joint-hunt", "recall" } },
  { "849d", "next-budget", { "oruna", "tavali", "agency", "intorg", "police" }, { "now", "steps", "extend" } },
  { "913d", "common-night", four, { "alone", "with", "no-time" } },
  { "917d", "maintenance", { "agency", "nco" }, { "hunt", "parts", "last-month" } },
  { "919d", "pass-on", { "mofa", "ally", "intorg" }, { "failures", "pledge", "report" } },
  { "923d", "last-course", { "police" }, { "stay", "exchange", "home" } },
  { "1001d", "first-call", four, { "each-other", "office", "tokyo" } },
  { "1002d", "dawn-help", { "mofa", "nco", "police", "agency", "ally", "intorg" }, { "asked", "fly", "home" } },
  { "1031d", "after-words", { "kesara", "oruna", "tavali", "lusanti", "mofa", "intorg" }, { "rule", "open", "thanks" } },
}

-- One answer to every question from the n-th on, by every chair that has a say: which(n, id) is the place of the option in its list. `deeds` are moments that come
-- before a question, by its id.
local function answered(from, which, deeds)
  local story = {}
  for n = from, #questions do
    local q, said = questions[n], {}
    for _, role in ipairs(q[3]) do said[#said + 1] = decides(role, q[2] .. "." .. q[4][which(n, q[2])]) end
    story[#story + 1] = deeds and deeds[q[2]] or nil
    story[#story + 1] = at(q[1])(said)
  end
  return story
end

-- From the first crisis on, as the textbook has it. Where it is not the first option of a question, its place stands here; deeds come before the question they are
-- named after.
local not_the_first = { ["year-end"] = 2, victims = 2, ["own-law"] = 2, ["idle-map"] = 2, boxes = 2, ["later-reading"] = 3, ["case-or-switch"] = 2, ["whose-doing"] = 2, ["last-course"] = 2,
  ["after-words"] = 2, ["who-teaches"] = 2 }
local function with_consent(day, who, action, by) return { at(day) { acts(who, action) }, at "+1d" { approves(by, action) } } end
local function drills(day) return at(day) { acts("kesara", "drill-kesara"), acts("oruna", "drill-oruna"), acts("tavali", "drill-tavali"), acts("lusanti", "drill-lusanti") } end
local deeds = {
  ["who-goes"] = { drills "146d", with_consent("147d", "mofa", "inst-oruna", "oruna"), at "149d" { acts("oruna", "hire-oruna"), acts("tavali", "hire-tavali"), acts("police", "cyber-patrol") },
    with_consent("150d", "mofa", "inst-tavali", "tavali"), with_consent("170d", "agency", "skill-oruna", "oruna") },
  ["exchange-point"] = { at "266d" { acts("nco", "contact-net"), acts("police", "cyber-patrol") } },
  charter = { at "280d" { acts("kesara", "hire-kesara"), acts("mofa", "rules") }, drills "289d", with_consent("290d", "agency", "skill-kesara", "kesara"), at "362d" { acts("nco", "yearly-review") },
    with_consent("363d", "agency", "skill-tavali", "tavali"), with_consent("365d", "mofa", "inst-kesara", "kesara") },
  ["own-upkeep"] = { at "434d" { acts("tavali", "hire-tavali"), acts("police", "cyber-patrol") }, drills "435d", with_consent("436d", "mofa", "inst-tavali", "tavali"),
    at "442d" { acts("nco", "contact-net"), acts("intorg", "fund"), acts("oruna", "hire-oruna") } },
  ["ask-fewer"] = { at "508d" { knows("police", "compound"), acts("police", "keep-data") }, at "512d" { acts("nco", "regional-exercise") }, with_consent("515d", "agency", "skill-kesara", "kesara"),
    at "545d" { acts("kesara", "hire-kesara") } },
  ["whose-sensor"] = { drills "580d", with_consent("590d", "agency", "skill-tavali", "tavali") },
  pay = { at "635d" { acts("nco", "contact-net") } },
  ["say-it"] = { at "695d" { acts("tavali", "hire-tavali") }, with_consent("722d", "agency", "package-tavali", "tavali"), drills "725d", with_consent("727d", "mofa", "inst-kesara", "kesara") },
  ["next-budget"] = { at "827d" { acts("nco", "contact-net") } },
  ["common-night"] = { drills "870d" },
}

test "The three years as they should go" { seeds = "1-5",
  first_spring, kesara_in_order, answered(10, function(_, id) return not_the_first[id] or 1 end, deeds),
  at "end" { at_least("ready-kesara", 52), at_least("ready-tavali", 48), at_least("ready-oruna", 32), at_least("own", 60), below("harm", 62), below("boxes", 44), reached "ring-each-other",
    never "ultra-vires", never "fired:thrown-out", met "1C", met "2A", met "2C", met "3B", met "5B" } }

test "Kesara answers by itself when its people came before its second centre" { seeds = "1-10",
  first_spring, kesara_in_order,
  at "157d" { at_least("ready-kesara", 30), fired "port-held", not_fired "port-down", met "2C", sees("room", "port"), never "fired:idle-kesara" } }

test "A second centre before there are people stands locked and cold" { seeds = "1-5",
  at "101d" { decides("kesara", "second-centre.build"), decides("mofa", "second-centre.build"), decides("agency", "second-centre.build") },
  at "170d" { fired "idle-kesara", fired "port-down", missed "2B", above("gear-kesara", 50), below("ready-kesara", 24) } }

test "Equipment against the gates lies idle and costs the partner’s ownership" { seeds = "1-5",
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

test "By decree without a judge, the tool opens a reporter’s telephone" { seeds = "1-3",
  at "20d" { acts("lusanti", "law-lusanti") },
  at "90d" { is_set "law-lusanti", fired "decree", not_set "safeguards" },
  at "790d" { fired "reporter", is_set "misused", missed "6B" },
  at "end" { reached "wrong-people" } }

test "With a court’s control the same law harms nobody" { seeds = "1-3",
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

-- Policies that do not look --------------------------------------------------------------------------------------------------------------------------------
for _, way in ipairs {
  { "The first option every time", function () return 1 end }, { "The last option every time", function () return 3 end },
  { "First and last by turns", function (n) return n % 2 == 1 and 1 or 3 end } } do
  test(way[1] .. " does not make neighbours who ring each other") { seeds = "1-5", answered(1, way[2]),
    at "end" { not_reached "ring-each-other", not_reached "standing" } }
end

-- Help that nobody asked for, help that nobody counted -------------------------------------------------------------------------------------------------------
test "A package that nobody asked for is delivered, and costs what it was to build" { seeds = "1-5",
  at "10d" { acts("agency", "package-kesara", { anyway = true, why = "They will thank us later." }), happens "ultra-vires:package-kesara" },
  at "200d" { fired "idle-kesara", below("own", 30), above("overlap", 45), missed "6C", missed "2B" },
  at "end" { not_reached "ring-each-other", not_reached "standing" } }

-- The same course in the same country, asked for and given on the same day: what it is worth depends on who else is in the room.
local office = { at "10d" { acts("oruna", "hire-oruna"), acts("mofa", "inst-oruna") }, at "11d" { approves("oruna", "inst-oruna") } }
local course = { at "135d" { acts("agency", "skill-oruna") }, at "136d" { approves("oruna", "skill-oruna") } }
test "Where the plans lie on one sheet, a course teaches what it can" { seeds = "1-3", office,
  at "26d" { decides("ally", "sheet.open"), decides("intorg", "sheet.open"), decides("agency", "sheet.open"), acts("nco", "one-plan") },
  at "111d" { decides("ally", "course-name.joint"), decides("intorg", "course-name.joint") }, course,
  at "done:skill-oruna" { at_most("overlap", 30), at_least("inst-oruna", 22), at_least("skill-oruna", 18), not_fired "left-oruna", met "3C" } }
test "Where each donor goes its own way, the office is not finished and its pupils leave" { seeds = "1-3", office,
  at "26d" { decides("ally", "sheet.own-way"), decides("intorg", "sheet.own-way"), decides("agency", "sheet.own-way"), acts("ally", "own-project") }, course,
  at "done:skill-oruna" { at_least("overlap", 50), below("inst-oruna", 22), at_most("skill-oruna", 6), fired "left-oruna", below("own", 30) },
  at "end" { missed "3A", missed "3B" } }

test "Where nobody owns the office, it decays, and even Lusanti’s trained people go stale" { seeds = "1-3",
  at "376d" { decides("kesara", "charter.hospitals"), decides("oruna", "charter.hospitals"), decides("tavali", "charter.hospitals"), decides("lusanti", "charter.hospitals") },
  at "737d" { decides("kesara", "who-teaches.swap"), decides("oruna", "who-teaches.swap"), decides("tavali", "who-teaches.swap"), decides("lusanti", "who-teaches.swap") },
  at "913d" { decides("kesara", "common-night.alone"), decides("oruna", "common-night.alone"), decides("tavali", "common-night.alone"), decides("lusanti", "common-night.alone") },
  at "1019d" { below("inst-lusanti", 24), equals("skill-lusanti", 36) },
  at "1021d" { equals("skill-lusanti", 35) } }

-- Every ending has been met by somebody.
for _, way in ipairs {
  { "Neighbours who ring each other can be had", "cautious", "ring-each-other" }, { "Standing unevenly can be had", "random", "standing" },
  { "A window can stay open", "cautious", "open-window" }, { "Boxes can fill the cellar", "bold", "boxes" },
  { "A case can hold", "cautious", "case-that-held" }, { "Rules can be cited", "random", "rules-cited" },
  { "Pupils can stay pupils", "random", "good-pupils" }, { "It can become somebody else’s system", "random", "somebody-elses" } } do
  test(way[1]) { seeds = "1-30", bots = way[2], holds = "sometimes", at "end" { reached(way[3]) } }
end
