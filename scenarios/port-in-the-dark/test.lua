-- What this day promises: waiting is the worst, each power has its order, the textbook thing out of order goes wrong, and every ending can be had. One day by the
-- book is told hour by hour; the ways of leaving it change a few words, and the end with them.

-- The first two hours as they should go: shut the door, open the gates by hand for medicine, report thin and early, one voice, and the match finds its way.
local clear_morning = {
  at "4m"  { sees("operator", "yard-stops"), sees("room", "yard-stops"), decides("operator", "isolate.vendor", { why = "Their remote line is the only one we never watch." }) },
  at "7m"  { sees("operator", "printers"), hidden_from("nco", "printers"), hidden_from("room", "printers"), knows("operator", "note") },
  at "16m" { is_set "isolated", decides("operator", "gates.first"), decides("port", "gates.first"), met "T1", acts("operator", "report") },
  at "28m" { decides("operator", "voice.ministry"), decides("port", "voice.ministry"), decides("nco", "voice.ministry"), decides("police", "voice.ministry"), decides("mlit", "voice.ministry") },
  at "35m" { met "T3", knows("nco", "note"), knows("police", "note"), is_set "one-voice", acts("operator", "details"), acts("nco", "inform") },
  at "55m" { decides("port", "cold-chain.medicine") },
  at "1h03m" { hidden_from("nco", "same-loader"), decides("csirt", "members.share"), knows("nco", "match"), met "T4" },
  at "1h10m" { acts("nco", "council"), acts("csirt", "analyse") },
  at "2h"    { done "council", done "analyse", knows("operator", "match"), knows("commission", "note"), at_least("ops", 38), at_least("trust", 55), never "ultra-vires" } }

test "A clear morning: what is known travels, and nobody oversteps" { seeds = "1-5", clear_morning }

-- The day as the book has it --------------------------------------------------------------------------------------------------------------------

-- The twelve hours, with what a test does otherwise: `other[decision]` another option (false: left to its limit), `other[action] = false` left out, `other["2h"]` further acts at that hour.
local function the_day(other)
  local function agree(decision, option, ...) -- all these roles say the same
    local list = {}
    if other[decision] == false then return list end
    for i, role in ipairs({ ... }) do list[i] = decides(role, decision .. "." .. (other[decision] or option)) end
    return list
  end
  local function does(role, action) if other[action] == false then return {} end return acts(role, action) end
  local function says_yes(role, action) if other[action] == false then return {} end return approves(role, action) end
  local function more(hour) return other[hour] or {} end
  return {
    -- Respond
    at "4m"  { agree("isolate", "vendor", "operator") },
    at "16m" { agree("gates", "first", "operator", "port"), does("operator", "report") },
    at "28m" { agree("voice", "ministry", "operator", "port", "nco", "police", "mlit") },
    at "33m" { does("mlit", "public-brief") },
    at "35m" { does("operator", "details"), does("nco", "inform") },
    at "55m" { agree("cold-chain", "medicine", "port") },
    at "1h03m" { agree("members", "share", "csirt") },
    at "1h07m" { agree("minister-visit", "ring", "asean") },
    at "1h10m" { does("nco", "council"), does("csirt", "analyse"), does("csirt", "hunt"), does("sdf", "lend-hunters") },
    at "1h16m" { agree("logs", "two", "operator", "police") },
    at "1h20m" { agree("first-step", "ask", "commission") },
    at "1h28m" { agree("release", "capital", "ally") },
    at "1h30m" { agree("recall", "near", "nsc") },
    -- Understand
    at "1h55m" { agree("watch", "evict", "nco", "csirt") },
    at "1h58m" { agree("indicators", "council", "nco") },
    at "2h03m" { agree("rumour", "figures", "mlit") },
    at "2h05m" { does("mlit", "public-brief"), does("police", "forensics"), more "2h05m" },
    at "2h10m" { does("nco", "comms-data") },
    at "2h11m" { agree("host", "treaty", "mofa") },
    at "2h12m" { says_yes("operator", "comms-data") },
    at "2h14m" { says_yes("commission", "comms-data") },
    at "2h18m" { agree("ask-tokyo", "team", "asean") },
    at "2h20m" { agree("drivers", "tell", "operator", "port") },
    at "2h22m" { agree("help-partner", "follow", "mofa", "csirt") },
    at "2h28m" { agree("sealift", "divert", "sdf") },
    at "2h35m" { agree("vendor-link", "order", "mlit"), does("mlit", "port-check") },
    at "2h45m" { does("ally", "ally-hunters") },
    at "2h47m" { says_yes("nco", "ally-hunters") },
    at "2h53m" { agree("sitting", "standing", "commission") },
    at "2h54m" { agree("whose-case", "theirs", "ally", "police") },
    at "3h03m" { agree("table", "four", "nsc") },
    at "3h05m" { does("mofa", "legal-position") },
    at "3h12m" { does("operator", "restore") },
    at "3h15m" { does("asean", "asean-search"), does("nco", "advisory") },
    at "3h17m" { says_yes("csirt", "asean-search") },
    at "3h37m" { agree("act-abroad", "prepare", "police", "sdf"), does("mlit", "public-brief"), does("police", "takedown") },
    at "3h45m" { does("csirt", "hunt"), does("police", "joint-case") },
    at "3h47m" { says_yes("ally", "joint-case") },
    -- Answer
    at "4h04m" { agree("naming", "join", "mofa", "nco"), more "4h04m" },
    at "4h05m" { does("nco", "trace") },
    at "4h15m" { does("mofa", "sound-out") },
    at "4h25m" { agree("ransom", "stall", "operator") },
    at "4h30m" { agree("what-we-need", "list", "commission") },
    at "4h36m" { agree("exercise-on", "stands", "nsc", "sdf") },
    at "4h44m" { agree("shifts", "rest", "port") },
    at "4h50m" { does("nco", "inform") },
    at "5h"    { does("operator", "own-voice"), does("nsc", "protect-order"), agree("logs-abroad", "tokyo", "asean") },
    at "5h12m" { agree("brace", "manual", "mlit", "csirt"), does("mlit", "public-brief") },
    at "5h16m" { agree("restart", "lanes", "operator", "port") },
    at "5h30m" { does("nco", "disclose") },
    at "5h32m" { says_yes("police", "disclose") },
    at "5h36m" { does("sdf", "shield") },
    at "6h"    { agree("side-by-side", "open", "ally", "mofa") },
    at "6h20m" { does("csirt", "hunt") },
    at "6h45m" { does("mlit", "public-brief") },
    at "6h53m" { agree("inspection", "account", "commission") },
    at "7h05m" { does("police", "neutralise") },
    at "7h07m" { says_yes("commission", "neutralise"), says_yes("mofa", "neutralise") },
    at "7h10m" { says_yes("nco", "neutralise") },
    at "7h12m" { says_yes("nsc", "neutralise") },
    at "7h18m" { agree("signal", "call", "nsc") },
    at "7h30m" { agree("capitals", "facts", "mofa", "ally", "asean") },
    at "7h35m" { agree("one-disk", "analysts", "police", "sdf") },
    at "7h50m" { does("mofa", "hotline") },
    at "8h20m" { does("mlit", "public-brief") },
    at "8h35m" { does("mofa", "joint-attribution") },
    at "8h37m" { says_yes("ally", "joint-attribution") },
    at "8h40m" { says_yes("nsc", "joint-attribution") },
    at "8h50m" { agree("how-long", "day", "commission") },
    at "8h52m" { agree("plane", "stay", "nsc") },
    at "9h"    { agree("twelve", "centre", "asean", "mofa", "ally") },
    at "9h15m" { agree("night-yard", "police", "operator", "port", "police", "sdf") },
    at "10h27m" { agree("monday-page", "whose", "commission") },
    at "10h29m" { agree("at-three", "minister", "nsc"), does("mlit", "public-brief") },
    at "10h33m" { agree("tonight", "plain", "operator", "port", "nco", "police", "sdf", "mofa", "mlit", "csirt", "ally", "asean") },
  }
end

test "By the book, the bill is mostly presented: every power in its order, and a neighbour that will call again" { seeds = "1-9", holds = "mostly",
  the_day {},
  at "end" { reached "answered", reached "region" } }

test "By the book nobody oversteps and nothing stays behind, whatever the dice say" { seeds = "1-9",
  the_day {},
  at "end" { done "neutralise", done "joint-attribution", never "ultra-vires", never "leaked", met "T1", met "T2", met "T3", met "T4", met "T5", met "T6", met "T8", met "T9", met "T10", met "T11",
    at_most("spread", 19), at_least("cost", 55), at_least("legal", 60), not_reached "overreach", not_reached "cascade", not_reached "alone", not_reached "doubted" } }

-- Leaving the book ------------------------------------------------------------------------------------------------------------------------------

test "Paying first buys neither the port nor the answer" { seeds = "1-9",
  the_day { ransom = "pay" },
  at "end" { not_reached "answered", below("cost", 60) } }

test "What was paid comes out" { seeds = "1-5", holds = "sometimes", the_day { ransom = "pay" }, at "end" { fired "payment-known" } }

test "Everything cut and everything shut, and nobody told" { seeds = "1-5",
  the_day { isolate = "cut", gates = "closed", voice = "each", rumour = "silent", ["public-brief"] = false },
  at "end" { missed "T6", not_reached "answered", below("trust", 60) } }

test "No report: nothing that stands on it can be had" { seeds = "1-5",
  the_day { report = false, details = false, council = false, forensics = false, ["comms-data"] = false, trace = false, brace = false, neutralise = false, ["joint-attribution"] = false, advisory = false, ["port-check"] = false,
    ["protect-order"] = false, shield = false,
    ["2h05m"] = { refused("need-condition", acts("nco", "comms-data")), refused("need-condition", acts("police", "forensics")) } },
  at "end" { missed "T3", not_reached "answered", below("cost", 50) } }

test "The ally’s words said aloud before the ally lets them go" { seeds = "1-5",
  the_day { ["joint-attribution"] = false,
    ["4h04m"] = { refused("condition", shares("nco", "ally-intel", { "operator", "csirt" })), shares("nco", "ally-intel", { "operator", "csirt" }, { anyway = true }), happens "leaked:ally-intel",
                  acts("mofa", "name-alone", { anyway = true, why = "Everybody knows who it was." }) } },
  at "end" { fired "leak-in-capital", fired "wrong-name", reached "alone", missed "T9", missed "T11", not_reached "answered", not_reached "region" } }

-- Waiting --------------------------------------------------------------------------------------------------------------------------------------

test "Doing nothing ends in a cascade, with every task of the morning missed" { seeds = "1-5",
  at "3h"  { decided "isolate.wait", decided "gates.closed", decided "voice.each" },
  at "end" { reached "cascade", not_reached "answered", not_reached "held", missed "T3", missed "T6", missed "T10", is_set "second-wave" } }

test "Cautious cells seldom win the day" { seeds = "1-6", bots = "cautious",
  at "end" { not_reached "answered", not_reached "overreach", never "ultra-vires" } }

-- The rash line --------------------------------------------------------------------------------------------------------------------------------

test "Three acts without their gates cost what they were to save" { seeds = "1-5", bots = "cautious",
  at "1h35m" { acts("nco", "comms-data", { anyway = true, why = "There is no time for paper." }), happens "ultra-vires:comms-data.nco" },
  at "3h"    { done "comms-data", acts("police", "neutralise", { anyway = true, why = "The server is known; we act." }) },
  at "4h30m" { acts("mofa", "name-alone", { anyway = true, why = "Everybody knows who it was." }), ultra_vires(3) },
  at "end"   { fired "whose-traffic", fired "why-not-asked", below("legal", 40), missed "T9", not_reached "answered", not_reached "held" } }

test "The rules are among what was broken" { seeds = "1-5", holds = "mostly", bots = "bold",
  at "1h35m" { acts("nco", "comms-data", { anyway = true }) },
  at "3h"    { acts("police", "neutralise", { anyway = true }) },
  at "end"   { reached "overreach" } }

-- The right thing in the wrong order -------------------------------------------------------------------------------------------------------------

test "Restoring while the door is open lets them lock it again" { seeds = "1-12", holds = "sometimes",
  at "leak-page+5m" { decides("operator", "logs.restart"), decides("police", "logs.restart") },
  at "3h11m" { not_set "isolated", knows("operator", "backup"), acts("operator", "restore") },
  at "5h30m" { fired "locked-again", missed "T2" } }

test "An advisory before anybody can read the signs alarms them and tells nobody anything" {
  at "35m" { shares("operator", "entry", "nco"), negate(knows("nco", "indicators")), acts("nco", "advisory") },
  at "done:advisory" { is_set "alarmed", happens "metric:trust" } }

test "Publishing the methods before they are hunted spreads the fire" {
  at "2h45m" { decides("nco", "indicators.council") },
  at "3h10m" { acts("csirt", "disclose"), sees("police", "disclose"), approves("police", "disclose"), not_done "hunt" },
  at "done:disclose" { is_set "alarmed", happens "metric:spread" } }

test "The commission asked before it was told says no to nothing, because nothing reaches it" {
  at "20m" { acts("operator", "report") },
  at "1h"  { refused("need-condition", acts("nco", "comms-data")) } }

-- Rules that read nothing -----------------------------------------------------------------------------------------------------------------------

local questions = { -- when it comes if nobody acts, the decision, its first option, its last, who is asked (not the ransom: its hour is the other side's)
  { "3m", "isolate", "cut", "wait", "operator" }, { "16m", "gates", "first", "closed", "operator", "port" },
  { "28m", "voice", "ministry", "each", "operator", "port", "nco", "police", "mlit" }, { "55m", "cold-chain", "medicine", "contract", "port" },
  { "1h03m", "members", "share", "keep", "csirt" }, { "1h07m", "minister-visit", "look", "ports", "asean" },
  { "1h15m", "logs", "image", "restart", "police", "operator" }, { "1h20m", "first-step", "ask", "wait", "commission" },
  { "1h28m", "release", "full", "capital", "ally" }, { "1h30m", "recall", "back", "leave", "nsc" }, { "1h55m", "watch", "evict", "half", "nco", "csirt" },
  { "2h03m", "rumour", "figures", "silent", "mlit" }, { "2h11m", "host", "private", "public", "mofa" }, { "2h18m", "ask-tokyo", "team", "alone", "asean" },
  { "2h20m", "drivers", "tell", "work", "operator", "port" }, { "2h28m", "sealift", "divert", "decoy", "sdf" }, { "2h35m", "vendor-link", "order", "keys", "mlit" },
  { "2h43m", "indicators", "hold", "public", "nco" }, { "2h53m", "sitting", "standing", "duty", "commission" },
  { "2h54m", "whose-case", "ours", "each", "ally", "police" }, { "3h03m", "table", "four", "later", "nsc" }, { "3h34m", "act-abroad", "block", "case", "police", "sdf" },
  { "4h04m", "naming", "join", "wait", "mofa", "nco" }, { "4h30m", "what-we-need", "list", "silent", "commission" },
  { "4h36m", "exercise-on", "stands", "open", "nsc", "sdf" }, { "4h43m", "shifts", "rest", "overtime", "port" },
  { "5h48m", "logs-abroad", "tokyo", "prosecute", "asean" }, { "6h", "side-by-side", "open", "apart", "ally", "mofa" },
  { "6h33m", "brace", "manual", "public", "mlit", "csirt" }, { "6h53m", "inspection", "now", "after", "commission" }, { "7h18m", "signal", "call", "show", "nsc" },
  { "7h30m", "capitals", "facts", "monday", "mofa", "ally", "asean" }, { "7h35m", "one-disk", "court", "together", "police", "sdf" },
  { "8h50m", "how-long", "week", "midnight", "commission" }, { "8h52m", "plane", "stay", "late", "nsc" }, { "9h", "twelve", "all", "centre", "asean", "mofa", "ally" },
  { "9h15m", "night-yard", "own", "screens", "operator", "port", "police", "sdf" }, { "10h27m", "monday-page", "numbers", "dissent", "commission" },
  { "10h29m", "at-three", "minister", "nobody", "nsc" },
  { "10h33m", "tonight", "plain", "little", "operator", "port", "nco", "police", "sdf", "mofa", "mlit", "csirt", "ally", "asean" } }

for name, rule in pairs { ["Always the first option"] = function() return 3 end, ["Always the last option"] = function() return 4 end,
    ["The first option and the last in turn"] = function(number) return 3 + number % 2 end } do
  local story = { seeds = "1-5" }
  for i, question in ipairs(questions) do
    local said = {}
    for k = 5, #question do said[#said + 1] = decides(question[k], question[2] .. "." .. question[rule(i)]) end
    story[#story + 1] = at(question[1])(said)
  end
  story[#story + 1] = at "end" { not_reached "answered", not_reached "held", missed "T3" }
  test(name .. " is no way to hold the port")(story)
end

-- Gates ------------------------------------------------------------------------------------------------------------------------------------------

test "Nobody passes a gate without what it asks for" {
  at "5m"  { refused("need-fact:note", acts("operator", "report")), refused("need-fact:entry", acts("operator", "shut-door")), refused("need-fact:match", acts("nco", "council")),
             refused("need-fact:entry", acts("nco", "advisory")), refused("need-condition", acts("police", "forensics")), refused("need-fact:leak-site", acts("police", "takedown")),
             refused("need-fact:server", acts("police", "neutralise")), refused("need-fact:backup", acts("operator", "restore")), refused("need-condition", acts("csirt", "hunt")),
             refused("need-fact:indicators", acts("asean", "asean-search")), refused("need-metric:attribution", acts("mofa", "name-alone")), refused("not-owner", acts("port", "report")) },
  at "3h35m" { knows("police", "server"), refused("need-metric:attribution", acts("police", "neutralise")) },
  at "end" { never "ultra-vires", not_done "neutralise" } }

test "Communications data: report, then the commission, then the operator’s yes, then the commission’s" { seeds = "1-3",
  at "16m"   { acts("operator", "report"), acts("nco", "inform") },
  at "45m"   { done "report", done "inform", acts("nco", "comms-data"), happens "asked:comms-data", negate(running "comms-data") },
  at "50m"   { refused("not-asked", approves("commission", "comms-data")), approves("operator", "comms-data") },
  at "55m"   { approves("commission", "comms-data"), running "comms-data" },
  at "done:comms-data" { has_authority("nco", "analysis"), at_least("attribution", 9), never "ultra-vires", met "T8" } }

test "A commission that says no is a no, and the law is stronger for it" {
  at "16m"   { acts("operator", "report"), acts("nco", "inform") },
  at "45m"   { acts("nco", "comms-data"), approves("operator", "comms-data") },
  at "55m"   { refuses("commission", "comms-data"), happens "refused:comms-data.commission" },
  at "2h"    { negate(running "comms-data"), not_done "comms-data", hidden_from("police", "comms-data") } }

test "An authority runs out" {
  at "16m"   { acts("operator", "report"), acts("nco", "inform") },
  at "45m"   { acts("nco", "comms-data"), approves("operator", "comms-data") },
  at "55m"   { approves("commission", "comms-data") },
  at "done:comms-data+239m" { has_authority("nco", "analysis") },
  at "+2m"   { negate(has_authority("nco", "analysis")), happens "expired:analysis.nco", refused("need-authority:analysis", acts("nco", "trace")) } }

-- Who sees what ----------------------------------------------------------------------------------------------------------------------------------

test "What one cell sees first the others do not" {
  at "34m" { sees("operator", "night-log"), hidden_from("nco", "night-log"), hidden_from("police", "night-log"), hidden_from("room", "night-log"), knows("operator", "entry"), negate(knows("nco", "entry")) },
  at "50m" { refused("not-known", shares("nco", "entry", "police")), shares("operator", "entry", { "nco", "police" }), knows("police", "entry") },
  at "2h16m" { sees("asean", "partner-port"), hidden_from("csirt", "partner-port"), hidden_from("room", "partner-port") },
  at "2h18m" { sees("asean", "ask-tokyo"), hidden_from("mofa", "ask-tokyo") } }

test "The adversary’s table is nobody’s" {
  at "1h" { hidden_from("operator", "adv-creep"), hidden_from("nco", "adv-deepen"), sees("adversary", "adv-deepen"), hidden_from("room", "spread"), hidden_from("operator", "attribution"), sees("nco", "attribution"), hidden_from("police", "adv-withdraw") } }

test "A condition on a fact is kept, or broken in the open" {
  at "2h" { never "leaked" },
  at "end" { met "T11" } }

-- The day as bold cells play it: the endings ---------------------------------------------------------------------------------------------------------

test "Bold cells mostly hold the port" { seeds = "1-8", holds = "mostly", bots = "bold",
  at "end" { at_least("ops", 50), not_reached "cascade", not_reached "overreach", not_reached "inside" } }

test "The bill can be presented" { seeds = "1-30", holds = "sometimes", bots = "bold", at "end" { reached "answered", at_least("ops", 60), at_most("spread", 19) } }
test "It can hold by a thin margin" { seeds = "1-8", holds = "sometimes", bots = "bold", at "end" { ended "held" } }
test "They can still be inside in the evening" { seeds = "1-8", holds = "sometimes", bots = "cautious", at "end" { reached "inside" } }
test "A neighbour may call again" { seeds = "1-15", holds = "sometimes", bots = "cautious", at "end" { reached "region" } }
test "One can end alone at the table" { seeds = "1-15", holds = "sometimes", bots = "random", at "end" { reached "alone" } }
test "One can be believed by nobody" { seeds = "1-15", holds = "sometimes", bots = "random", at "end" { reached "doubted" } }
