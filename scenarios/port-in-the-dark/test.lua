-- What this day promises: waiting is the worst, each power has its order, the textbook thing out of order goes wrong, and every ending can be had.

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

-- Gates ------------------------------------------------------------------------------------------------------------------------------------------

test "Nobody passes a gate without what it asks for" {
  at "5m"  { refused("need-fact:note", acts("operator", "report")), refused("need-fact:entry", acts("operator", "shut-door")), refused("need-fact:match", acts("nco", "council")),
             refused("need-fact:entry", acts("nco", "advisory")), refused("need-condition", acts("police", "forensics")), refused("need-fact:leak-site", acts("police", "takedown")),
             refused("need-fact:server", acts("police", "neutralise")), refused("need-fact:backup", acts("operator", "restore")), refused("need-condition", acts("csirt", "hunt")),
             refused("need-fact:indicators", acts("asean", "asean-search")), refused("need-metric:attribution", acts("mofa", "name-alone")), refused("not-owner", acts("port", "report")) },
  at "3h35m" { knows("police", "server"), refused("need-metric:attribution", acts("police", "neutralise")) },
  at "end" { never "ultra-vires", not_done "neutralise" } }

test "Communications data: report, then the commission, then the operator's yes, then the commission's" { seeds = "1-3",
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

test "The adversary's table is nobody's" {
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
