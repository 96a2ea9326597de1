-- What these two days promise. One long line of patient work, told hour by hour, and the ways of leaving it: each changes a few words, and the end with them.
-- Last come the rules that read nothing: whoever always takes the first option, or the last, does not come to the best end.

-- The two days, with what a test does otherwise: `other[decision]` another option, `other[action] = false` left out, `other["11h"]` further acts at that hour.
local spoken = { ["after-notice.with-record"] = "commission", ["dawn.ready"] = "nsc" } -- what the policies of the two empty chairs have said already
local function two_days(other)
  local function agree(decision, option, ...) -- all these roles say the same
    local list, said = {}, decision .. "." .. (other[decision] or option)
    for _, role in ipairs({ ... }) do if spoken[said] ~= role then list[#list + 1] = decides(role, said) end end
    return list
  end
  local function does(role, action) if other[action] == false then return {} end return acts(role, action) end
  local function says_yes(role, action) if other[action] == false then return {} end return approves(role, action) end
  local function more(hour) return other[hour] or {} end
  return {
    -- Tuesday, by day
    at "35m" { agree("first-look", "watch", "power") },
    at "45m" { does("power", "report-power") },
    at "1h05m" { agree("router", "undo", "telecom") },
    at "1h20m" { does("telecom", "report-telecom") },
    at "1h40m" { agree("ally-offer", "give", "ally"), does("nco", "analyse") },
    at "2h20m" { does("nco", "inform") },
    at "2h30m" { more "2h30m" },
    at "2h40m" { agree("test-call", "dial", "mofa") },
    at "3h30m" { agree("relay-box", "seize", "police") },
    at "3h40m" { does("csirt", "hunt-power") },
    at "3h41m" { agree("lend", "civil", "csirt", "sdf") },
    at "3h50m" { says_yes("power", "hunt-power") },
    at "4h" { does("csirt", "hunt-telecom") },
    at "4h10m" { agree("desks", "even", "nco"), says_yes("telecom", "hunt-telecom") },
    at "5h" { does("nco", "share-list") },
    at "5h10m" { agree("c-sees", "japan", "partner") },
    at "5h58m" { agree("watch-or-lock", "count", "power", "telecom", "csirt", "nco") },
    at "6h" { more "6h" },
    at "6h10m" { does("nco", "council") },
    at "6h31m" { agree("caveat", "as-listed", "ally", "nco") },
    at "7h06m" { agree("data-terms", "narrow", "telecom", "nco") },
    at "7h30m" { does("nco", "comms-data") },
    at "7h40m" { says_yes("telecom", "comms-data") },
    at "7h50m" { says_yes("commission", "comms-data") },
    at "7h55m" { agree("answer-attache", "hunting", "mofa") },
    at "8h30m" { agree("remote-control", "two-keys", "power") },
    at "8h41m" { agree("access-prep", "copy", "police", "sdf") },
    at "9h" { does("power", "walk") },
    at "9h58m" { agree("press", "plain", "nco", "power", "telecom") },
    at "10h" { does("mofa", "legal-position") },
    at "10h26m" { agree("c-server", "copy-disk", "csirt", "partner") },
    at "10h30m" { does("police", "preserve") },
    at "11h" { does("police", "joint-case"), more "11h" },
    at "11h10m" { says_yes("partner", "joint-case") },
    at "11h26m" { agree("raw-data", "finding", "ally", "nco") },
    -- Tuesday night
    at "12h30m" { more "12h30m" },
    at "12h46m" { agree("night-watch", "halves", "csirt", "sdf") },
    at "13h12m" { agree("aim-set", "deny", "mofa", "nco") },
    at "13h30m" { does("nco", "ally-work") },
    at "13h40m" { says_yes("ally", "ally-work") },
    at "13h56m" { agree("forty-boxes", "warrant", "police", "telecom") },
    at "14h" { does("nco", "trace") },
    at "14h41m" { agree("feeder", "as-ever", "power", "sdf") },
    at "15h" { does("nco", "inform") },
    at "15h26m" { agree("side-deal", "three", "ally", "partner") },
    at "16h" { does("nco", "release") },
    at "16h10m" { says_yes("ally", "release") },
    at "17h11m" { agree("second-look", "deep", "nco", "csirt") },
    at "17h56m" { agree("seen", "leave", "police", "sdf") },
    at "18h13m" { agree("pick-up", "frank", "mofa", "nsc") },
    at "18h30m" { more "18h30m" },
    at "19h11m" { agree("night-update", "check", "power", "telecom") },
    at "20h" { does("csirt", "hunt-power") },
    at "20h10m" { says_yes("power", "hunt-power") },
    at "20h20m" { does("csirt", "hunt-telecom") },
    at "20h30m" { says_yes("telecom", "hunt-telecom"), does("nco", "give-analysis") },
    at "20h42m" { agree("drafting", "together", "mofa", "ally", "partner") },
    at "21h" { does("nco", "analyse") },
    at "21h26m" { agree("misfiled", "erase", "nco") },
    at "22h" { more "22h" },
    at "22h25m" { agree("guide", "members", "csirt") },
    at "22h30m" { does("nco", "council") },
    at "23h12m" { agree("lead", "both", "police", "sdf") },
    at "23h41m" { agree("queue", "patients", "power", "telecom") },
    -- Wednesday
    at "24h" { does("power", "lock-power"), more "24h" },
    at "24h10m" { does("telecom", "lock-telecom") },
    at "24h20m" { does("police", "seize-relays") },
    at "25h" { more "25h" },
    at "25h27m" { agree("wording", "the-group", "mofa", "ally", "partner") },
    at "26h" { does("nco", "inform") },
    at "26h26m" { agree("diet-answer", "closed", "telecom") },
    at "26h41m" { agree("triage", "pair", "nco", "csirt") },
    at "27h" { does("csirt", "disclose") },
    at "27h10m" { says_yes("ally", "disclose") },
    at "27h30m" { does("power", "hospital-list") },
    at "28h" { does("telecom", "second-way") },
    at "28h11m" { agree("side-damage", "ask-c", "police", "sdf") },
    at "28h26m" { agree("margin", "save", "power") },
    at "28h30m" { does("mofa", "consult"), more "28h30m" },
    at "29h" { does("power", "by-hand") },
    at "30h" { more "30h" },
    at "30h25m" { agree("calls", "other-way", "telecom") },
    at "30h27m" { agree("neutral", "room", "mofa", "ally", "partner") },
    at "31h" { does("mofa", "name-together") },
    at "31h10m" { says_yes("ally", "name-together") },
    at "31h20m" { says_yes("partner", "name-together") },
    at "31h26m" { agree("inspection", "now", "commission", "nco") },
    at "31h56m" { agree("lend-two", "send", "csirt", "partner") },
    at "32h58m" { agree("live-hour", "read", "police", "sdf") },
    at "33h28m" { agree("venue", "stay", "mofa", "nco", "power") },
    at "34h42m" { agree("voice-order", "ring-back", "power") },
    at "35h25m" { agree("source", "a-line", "ally") },
    at "35h41m" { agree("patching", "edges", "telecom", "partner") },
    -- The last night
    at "36h46m" { agree("silence", "hunt-on", "nco", "csirt") },
    at "38h" { does("mofa", "hotline") },
    at "38h03m" { agree("on-edge", "ring", "sdf", "mofa", "police") },
    at "39h" { does("csirt", "hunt-power") },
    at "39h10m" { says_yes("power", "hunt-power"), does("csirt", "hunt-telecom") },
    at "39h20m" { says_yes("telecom", "hunt-telecom") },
    at "40h11m" { agree("crews-night", "stations", "power", "telecom") },
    at "40h42m" { agree("signature", "soften", "mofa", "ally", "partner") },
    at "41h27m" { agree("after-notice", "witness", "commission", "nco", "csirt") },
    at "43h27m" { agree("dawn", "arrest", "nsc", "police", "sdf") },
    at "44h58m" { agree("island", "hands", "power", "telecom", "csirt", "nco") },
    at "45h29m" { agree("last-word", "table", "mofa", "ally", "partner") },
  }
end

-- The patient line -------------------------------------------------------------------------------------------------------------------------------

local gates_in_order = { -- on the way: what has come of it
  at "end" { met "T1", met "T2", met "T4", met "T5", met "T7", met "T9", met "T10", never "ultra-vires", never "leaked", not_reached "outside-law", not_reached "without-friends", not_reached "fear" } }

test "Patience mostly sends them home, or leaves them asleep, in the light and within the law" { seeds = "1-9", holds = "mostly",
  two_days {}, gates_in_order,
  at "end" { any { not_set "struck", not_set "blackout" }, at_least("legit", 60), reached "trusted" } }

test "They withdraw when it is dear, calm, and there is a way out" { seeds = "1-9", holds = "mostly",
  two_days {},
  at "end" { reached "withdrew", equals("posture", "gone"), not_set "struck" } }

test "No patient line breaks a promise or a law, whatever the dice say" { seeds = "10-15", two_days {}, gates_in_order }

-- Waiting ----------------------------------------------------------------------------------------------------------------------------------------

test "Doing nothing ends in the dark and without friends" { seeds = "1-5",
  at "end" { ended("dark-hour", "without-friends"), missed "T2", missed "T4", missed "T5" } }

-- Leaving the line -------------------------------------------------------------------------------------------------------------------------------

test "One act without its gates works, and costs the law" { seeds = "1-5",
  two_days { ["28h30m"] = { acts("sdf", "neutralise", { anyway = true, why = "Nobody will thank us for waiting." }) } },
  at "end" { reached "outside-law", not_reached "withdrew", missed "T10", happens "ultra-vires:neutralise.sdf" } }

test "Sometimes they even leave after it: the breach looks cheap" { seeds = "1-10", holds = "sometimes",
  two_days { ["28h30m"] = { acts("sdf", "neutralise", { anyway = true }) } },
  at "end" { reached "withdrew-unasked" } }

test "The ally’s word broken once is the ally lost" { seeds = "1-5",
  two_days { ["ally-work"] = false, release = false, ["give-analysis"] = false, ["name-together"] = false,
    ["11h"] = { refused("condition", shares("nco", "ally-intel", { "power", "telecom" })), shares("nco", "ally-intel", { "power", "telecom" }, { anyway = true }), happens "leaked:ally-intel" } },
  at "end" { reached "without-friends", not_reached "trusted", missed "T7" } }

test "Hard and silent: they strike out of fear" { seeds = "1-5",
  two_days { ["test-call"] = "keep", lend = "pool", ["answer-attache"] = "silence", ["access-prep"] = "scout", ["legal-position"] = false, feeder = "switch-over", seen = "show",
    ["pick-up"] = "let-ring", wording = "the-state", consult = false, neutral = "stand", ["name-together"] = false, ["live-hour"] = "greet", ["on-edge"] = "mirror", hotline = false,
    signature = "firm", dawn = "ready",
    ["aim-set"] = "punish", ["22h"] = { acts("mofa", "name-alone"), approves("nsc", "name-alone") }, ["25h"] = { acts("csirt", "help-c"), approves("partner", "help-c") } },
  at "end" { reached "fear", not_reached "withdrew", missed "T11" } }

test "Cornered and tense, they sometimes answer in another field" { seeds = "1-10", holds = "sometimes",
  two_days { ["28h30m"] = { acts("sdf", "neutralise", { anyway = true }) } },
  at "end" { reached "answered-back" } }

test "Moving the summit is safe, and is what they wanted" { seeds = "1-7", holds = "mostly",
  two_days { venue = "inland" },
  at "end" { fired "empty-hall", reached "nobody-came" } }

test "Locking the doors before they are counted tells them to hurry" { seeds = "1-5",
  two_days { ["first-look"] = "reset", ["watch-or-lock"] = "lock", ["remote-control"] = "off", guide = "world", disclose = false, ["lock-power"] = false, ["lock-telecom"] = false,
    ["6h"] = { acts("power", "lock-power"), acts("telecom", "lock-telecom") } },
  at "end" { is_set "locked-early", missed "T1", not_reached "trusted" } }

test "Hurried, they sometimes strike early" { seeds = "1-20", holds = "sometimes",
  two_days { ["first-look"] = "reset", ["watch-or-lock"] = "lock", ["remote-control"] = "off", guide = "world", disclose = false, ["lock-power"] = false, ["lock-telecom"] = false,
    ["6h"] = { acts("power", "lock-power"), acts("telecom", "lock-telecom") } },
  at "end" { reached "hurried" } }

test "The server switched off before it is copied leaves no case" { seeds = "1-5",
  two_days { ["c-server"] = "switch-off", preserve = false, ["joint-case"] = false, ["name-together"] = false },
  at "end" { never "done:joint-case", never "done:name-together", below("certainty", 70) } }

test "Traffic read before the operator has agreed: no later yes mends it" { seeds = "1-5",
  two_days { ["comms-data"] = false, trace = false,
    ["2h30m"] = { acts("nco", "comms-data", { anyway = true, why = "They will agree anyway." }), happens "ultra-vires:comms-data.nco" } },
  at "end" { fired "passed-over", reached "outside-law", not_reached "withdrew", not_reached "trusted", missed "T10", at_most("legit", 75), at_most("trust", 56) } }

test "Three names signed before there is proof: the partners were used, not asked" { seeds = "1-5",
  two_days { ["name-together"] = false,
    ["18h30m"] = { below("certainty", 70), refused("need-metric:certainty", acts("mofa", "name-together")),
                   acts("mofa", "name-together", { anyway = true, why = "The ally is sure; that will do." }) } },
  at "end" { reached "outside-law", not_reached "withdrew", not_reached "trusted", missed "T10", at_most("partners", 62), at_most("legit", 85) } }

test "Methods told to the world before anybody knows them: the ally hears it from the press" { seeds = "1-5",
  two_days { disclose = false,
    ["12h30m"] = { refused("need-fact:method", acts("nco", "disclose")), acts("nco", "disclose", { anyway = true, why = "Everybody should know." }) } },
  at "end" { reached "outside-law", not_reached "withdrew", missed "T10", at_most("partners", 65) } }

test "A number never dialled: every silence is read as a plan" { seeds = "1-5",
  two_days { ["test-call"] = "keep", ["answer-attache"] = "silence", ["pick-up"] = "let-ring", ["on-edge"] = "as-usual", ["last-word"] = "not-today",
    hotline = false, consult = false, ["legal-position"] = false },
  at "end" { not_reached "withdrew", missed "T11", at_least("misread", 60) } }

test "With the call taken and the position said, they know it for a hunt" { seeds = "1-5", two_days {}, at "end" { met "T12", below("misread", 30) } }

test "One policy, rehearsed, asked and allowed: the reach abroad keeps every gate" { seeds = "1-5",
  two_days { disclose = false, ["name-together"] = false, ["side-damage"] = "narrow",
    ["22h"] = { acts("nco", "policy"), approves("nsc", "policy") },
    ["24h"] = { acts("police", "rehearse") },
    ["30h"] = { refused("not-asked", approves("commission", "neutralise")), acts("sdf", "neutralise"), approves("commission", "neutralise"), approves("mofa", "neutralise"), approves("nsc", "neutralise") } },
  at "end" { done "neutralise", never "ultra-vires", met "T10", not_reached "outside-law" } }

-- Rules that read nothing ------------------------------------------------------------------------------------------------------------------

local choices = { -- in the order of the two days: the decision, its first option, its last
  { "first-look", "watch", "close" }, { "router", "follow", "maintainer" }, { "ally-offer", "give", "capital" }, { "test-call", "dial", "embassy" },
  { "relay-box", "leave", "unplug" }, { "lend", "pool", "own" }, { "desks", "grid-logs", "even" }, { "c-sees", "japan", "be-asked" },
  { "watch-or-lock", "lock", "worst" }, { "caveat", "as-listed", "read-return" }, { "data-terms", "narrow", "advice" }, { "answer-attache", "hunting", "silence" },
  { "remote-control", "off", "keep" }, { "access-prep", "copy", "none" }, { "press", "plain", "no-comment" }, { "c-server", "copy-disk", "flows" },
  { "raw-data", "raw", "nothing-out" }, { "night-watch", "on", "sleep" }, { "aim-set", "deny", "talk" }, { "forty-boxes", "warrant", "divert" },
  { "feeder", "switch-over", "generator" }, { "side-deal", "three", "wait-thu" }, { "second-look", "wide", "trap" }, { "seen", "leave", "show" },
  { "pick-up", "frank", "let-ring" }, { "night-update", "as-planned", "postpone" }, { "drafting", "together", "proof-first" }, { "misfiled", "erase", "stop-all" },
  { "guide", "members", "hold-back" }, { "lead", "police", "nobody" }, { "queue", "patients", "as-built" }, { "wording", "the-state", "acts" },
  { "diet-answer", "yes", "friday" }, { "triage", "model", "pair" }, { "side-damage", "ask-c", "go-on" }, { "margin", "old-plants", "trust-it" },
  { "calls", "other-way", "restart" }, { "neutral", "stand", "remind" }, { "inspection", "now", "on-paper" }, { "lend-two", "send", "thursday" },
  { "live-hour", "read", "greet" }, { "venue", "stay", "inland" }, { "voice-order", "ring-back", "obey" }, { "source", "spend-it", "guard-it" },
  { "patching", "both-now", "later" }, { "silence", "hunt-on", "turns" }, { "on-edge", "ring", "as-usual" }, { "crews-night", "stations", "home" },
  { "signature", "soften", "after-it" }, { "after-notice", "with-record", "never" }, { "dawn", "ready", "arrest" }, { "island", "island", "leave-it" },
  { "last-word", "table", "not-today" } }

local function without_reading(rule) -- rule(number) is 2 for the first option, 3 for the last
  local other = {}
  for i, choice in ipairs(choices) do other[choice[1]] = choice[rule(i)] end
  for _, action in ipairs {
    "ally-work", "analyse", "by-hand", "comms-data", "consult", "council", "disclose", "give-analysis", "hospital-list", "hotline", "hunt-power",
    "hunt-telecom", "inform", "joint-case", "legal-position", "lock-power", "lock-telecom", "name-together", "preserve", "release", "report-power",
    "report-telecom", "second-way", "seize-relays", "share-list", "trace", "walk" } do other[action] = false end -- and nothing that nobody asks for
  return two_days(other)
end

for name, rule in pairs { ["Always the first option"] = function() return 2 end, ["Always the last option"] = function() return 3 end,
    ["The first option and the last in turn"] = function(number) return 2 + number % 2 end } do
  test(name .. " is no way to the best end") { seeds = "1-5",
    without_reading(rule),
    at "end" { not_reached "withdrew", not_reached "trusted", missed "T2", missed "T4" } }
end

-- Bots -------------------------------------------------------------------------------------------------------------------------------------------

test "Some take the blow without the dark" { seeds = "1-20", holds = "sometimes", bots = "random",
  at "end" { reached "empty-blow" } }

test "Swept out, and not gone" { seeds = "1-40", holds = "sometimes", bots = "random",
  at "end" { reached "swept", not_set "struck", at_most("reach", 36), differs("posture", "gone") } }

-- Gates ------------------------------------------------------------------------------------------------------------------------------------------

test "Nobody passes a gate without what it asks for" {
  at "30m" { refused("need-condition", acts("nco", "analyse")), refused("need-condition", acts("nco", "comms-data")), refused("need-condition", acts("police", "seize-relays")),
             refused("not-owner", acts("police", "report-power")) },
  at "45m" { acts("power", "report-power") },
  at "2h"  { refused("need-fact:relay", acts("police", "seize-relays")), refused("need-fact:c2", acts("sdf", "neutralise")), refused("need-fact:c2-host", acts("police", "preserve")),
             refused("need-condition", acts("nco", "trace")), refused("need-fact:breaker", acts("power", "by-hand")) } }

test "A hunt begins with the owner’s yes, and a no is a no" {
  at "3h"    { acts("csirt", "hunt-power"), not_done "hunt-power", sees("power", "hunt-power"), refuses("power", "hunt-power"), refused("not-asked", approves("power", "hunt-power")) },
  at "3h30m" { not_set "struck", negate(running "hunt-power"), acts("csirt", "hunt-power"), approves("power", "hunt-power"), running "hunt-power" },
  at "done:hunt-power" { at_least("picture", 10) } }

test "Communications data need a report, the operator’s agreement and the commission" {
  at "45m" { acts("power", "report-power") },
  at "2h"  { acts("nco", "comms-data"), approves("telecom", "comms-data"), refuses("commission", "comms-data") },
  at "4h"  { negate(running "comms-data"), not_done "comms-data" } }

-- Who sees what ----------------------------------------------------------------------------------------------------------------------------------

test "Each cell has its own signs, and the four numbers of the other side are nobody’s" {
  at "40m" { knows("power", "power-sign"), negate(knows("nco", "power-sign")), hidden_from("room", "cost"), hidden_from("nsc", "misread"), hidden_from("nco", "alarm"),
             hidden_from("sdf", "dig-in"), sees("room", "two-days") },
  at "done:dig-in" { hidden_from("room", "reach") } }
