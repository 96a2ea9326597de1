-- What this day promises: the right order carries, each wrong order goes wrong in its own way, waiting is the worst, and every ending can be had.

-- The first two hours as they should go: paper before the cut, the report within the hour, the supplier speaks.
local careful_dawn = {
  at "9m"  { sees("hospital", "printers"), sees("room", "printers"), knows("hospital", "note"), acts("hospital", "paper-charts") },
  at "22m" { decides("hospital", "doors.critical", { why = "Whoever would die on the road comes in." }), acts("hospital", "call-police") },
  at "31m" { sees("supplier", "kitchen-alert"), hidden_from("systems", "kitchen-alert"), hidden_from("room", "kitchen-alert"),
             decides("supplier", "odd-login.tell", { why = "They cook with our menus; they must know." }), knows("systems", "path") },
  at "40m" { is_set "paper", decides("systems", "cut.all"), acts("hospital", "report") },
  at "50m" { decides("police", "first-hour.freeze"), decides("prefecture", "map.region"), acts("prefecture", "headquarters") },
  at "1h"  { met "1A", not_fired "blind-wards", acts("systems", "check-copies"), acts("supplier", "call-supporters") },
  at "1h16m" { met "2A", met "5A", decides("ministry", "team.form", { why = "The report is in: they go with it." }), acts("ministry", "analysis") } }
local closed_door = {
  at "1h51m" { decides("systems", "line.close") },
  at "2h05m" { is_set "copies_safe", acts("systems", "lock-out"), acts("prefecture", "university") },
  at "2h27m" { acts("police", "investigate") },
  at "2h40m" { decides("hospital", "words.plain"), not_fired "heard-on-air", met "2B" },
  at "2h45m" { refused("need-fact:gateway", acts("ministry", "advisory")), decides("supplier", "box.give"), knows("ministry", "gateway"), decides("ministry", "warn.thin") },
  at "2h50m" { decides("prefecture", "dialysis.split"), decides("police", "trail.formal") },
  at "3h20m" { acts("ministry", "advisory") },
  at "3h40m" { is_set "clean", is_set "line_closed", is_set "kasane_clean", not_fired "scoop", acts("hospital", "tell-families") } }
local forenoon = {
  at "4h05m" { shares("hospital", "wallet", "police"), decides("hospital", "contact.stall"), decides("police", "contact.stall") },
  at "4h31m" { decides("systems", "restore.core", { why = "Slowly, and only once." }) },
  at "4h39m" { decides("supplier", "customers.all"), acts("prefecture", "borrow-hands") },
  at "4h55m" { decides("ministry", "queue.lab"), decides("prefecture", "queue.lab"), acts("ministry", "council"), acts("supplier", "ring-customer") },
  at "5h"    { acts("police", "evidence-abroad"), acts("ministry", "disclose"), sees("police", "disclose"), approves("police", "disclose") } }
local noon = {
  at "6h20m" { decides("police", "purse.freeze"), met "5C" },
  at "6h26m" { decides("hospital", "pay.refuse"), decides("prefecture", "pay.refuse") },
  at "6h35m" { decides("ministry", "where.ask") },
  at "6h55m" { decides("supplier", "answer-law.open") },
  at "7h05m" { decides("systems", "first.theatre") } }
local evening = {
  at "8h21m" { decides("hospital", "last-hands.homes"), decides("systems", "last-hands.homes"), decides("supplier", "last-hands.homes"),
               decides("prefecture", "last-hands.homes"), decides("police", "last-hands.homes"), decides("ministry", "last-hands.homes") },
  at "8h36m" { decides("hospital", "data.notice"), acts("police", "takedown") },
  at "8h46m" { decides("systems", "all-clear.yes", { why = "Locked out, line closed: now it may be said." }) },
  at "8h52m" { decides("supplier", "voice.report") },
  at "10h12m" { decides("hospital", "reopen.open"), decides("prefecture", "reopen.open") },
  at "10h25m" { decides("supplier", "new-line.patch"), decides("systems", "new-line.patch") },
  at "10h34m" { decides("police", "case.publish") },
  at "10h44m" { decides("ministry", "lesson.standard") } }

test "The right order carries the hospital through the day" { seeds = "1-10",
  careful_dawn, closed_door, forenoon, noon, evening,
  at "end" { ended "hospital-first", never "fired:second-fire", never "fired:blind-wards", never "ultra-vires", met "1C", met "3A", met "3C", met "4A", met "4B", met "4C",
             not_set "stolen", not_set "paid" } }

-- Waiting --------------------------------------------------------------------------------------------------------------------------------------

test "Doing nothing is the worst of all" { seeds = "1-5",
  at "end" { ended "line-crossed", below("care", 35), is_set "stolen", fired "scoop", fired "homes-fall", missed "1A", missed "2A", missed "4B", missed "5A" } }

test "Cautious cells lose no bed, and do not save the year" { seeds = "1-5", bots = "cautious",
  at "end" { not_reached "line-crossed", not_reached "hospital-first" } }

-- The right thing in the wrong order -----------------------------------------------------------------------------------------------------------

test "Cutting before there is paper blinds the wards" { seeds = "1-3",
  at "13m" { decides("systems", "cut.all"), at_least("care", 90) },
  at "+10m" { fired "blind-wards", below("care", 70), sees("hospital", "blind-wards") },
  at "end"  { missed "1B" } }

test "Wards that were cut off count also while the head nurse’s call is still held back" {
  at "12m"  { control "hold" { inject = "blind-wards" } },
  at "13m"  { decides("systems", "cut.all") },
  at "+10m" { not_fired "blind-wards", below("care", 70), missed "1B" } }

test "The same cut with paper on the wards costs little" {
  at "9m"  { acts("hospital", "paper-charts") },
  at "41m" { decides("systems", "cut.all") },
  at "+11m" { not_fired "blind-wards", at_least("care", 80) } }

test "A public word before the report reaches the ministry from the radio" {
  at "2h36m" { decides("hospital", "words.plain"), fired "heard-on-air", sees("ministry", "heard-on-air") },
  at "end"   { missed "2B" } }

test "Restoring while the line is open and the passwords are old burns a second time" { seeds = "1-5",
  at "13m"   { decides("systems", "cut.zone") },
  at "31m"   { decides("supplier", "odd-login.tell") },
  at "1h51m" { decides("systems", "line.watch") },
  at "4h31m" { decides("systems", "restore.all") },
  at "7h"    { fired "second-fire", below("recovery", 20) },
  at "end"   { missed "3C", not_reached "hospital-first" } }

test "Calling the network clean does not make it so" { seeds = "1-3",
  at "8h46m" { decides("systems", "all-clear.yes"), fired "second-fire", happens "done:encrypt" } }

test "A takedown before the evidence is kept abroad destroys it" {
  careful_dawn,
  at "3h20m" { knows("police", "server"), at_least("evidence", 30), not_done "evidence-abroad", acts("police", "takedown") },
  at "+2h"   { done "takedown", below("evidence", 30) } }

test "An advisory before the supplier is clean tells the group where to go" {
  at "9m"    { acts("hospital", "paper-charts") },
  at "41m"   { decides("systems", "cut.all"), acts("hospital", "report") },
  at "2h45m" { decides("supplier", "box.give"), acts("ministry", "advisory"), not_set "kasane_clean", at_most("grip", 35) },
  at "done:advisory" { at_least("grip", 40), happens "metric:spread" } }

-- Gates ------------------------------------------------------------------------------------------------------------------------------------------

test "Nobody passes a gate without what it asks for" {
  at "5m"  { refused("need-fact:note", acts("hospital", "report")), refused("need-fact:note", acts("hospital", "call-police")),
             refused("need-fact:path", acts("systems", "lock-out")), refused("need-condition", acts("police", "investigate")),
             refused("need-fact:server", acts("police", "takedown")), refused("need-fact:tools", acts("ministry", "disclose")),
             refused("need-condition", acts("ministry", "analysis")), refused("need-condition", acts("prefecture", "university")),
             refused("need-condition", acts("hospital", "tell-families")), refused("not-owner", acts("police", "report")) },
  at "9m"  { acts("hospital", "paper-charts"), refused("need-resource:duty", acts("hospital", "report")) }, -- one person on duty, one thing at a time
  at "40m" { acts("hospital", "report"), acts("police", "seize-logs"), sees("supplier", "seize-logs"), refuses("supplier", "seize-logs"), refused("not-asked", approves("supplier", "seize-logs")) },
  at "end" { not_done "seize-logs", never "ultra-vires" } }

test "Investigating without a complaint is possible, and costs what it was to save" {
  at "30m" { acts("police", "investigate", { anyway = true, why = "We cannot wait for them." }), happens "ultra-vires:investigate" },
  at "end" { missed "5B", done "investigate" } }

test "A hunt begins only with the owner’s word" {
  at "30m" { acts("ministry", "hunt"), not_done "hunt", sees("hospital", "hunt") },
  at "50m" { approves("hospital", "hunt"), running "hunt" },
  at "done:hunt" { is_set "clean", knows("systems", "path") } }

-- Who sees what ----------------------------------------------------------------------------------------------------------------------------------

test "What the supplier keeps to itself nobody sees, and the trace comes an hour later" {
  at "31m"   { sees("supplier", "kitchen-alert"), hidden_from("hospital", "kitchen-alert"), hidden_from("police", "kitchen-alert"), decides("supplier", "odd-login.quiet") },
  at "2h10m" { not_fired "kitchen-trace", nobody_knows "path" },
  at "3h10m" { fired "late-trace", knows("systems", "path") },
  at "end"   { hidden_from("police", "late-trace") } }

test "Strain and footing are the business of few, the group’s hand of nobody" {
  at "1h"  { sees("hospital", "strain"), sees("prefecture", "strain"), hidden_from("police", "strain"), hidden_from("room", "strain"),
             sees("supplier", "footing"), hidden_from("hospital", "footing"), hidden_from("room", "footing"),
             sees("ministry", "care"), sees("room", "care"), hidden_from("hospital", "encrypt"), hidden_from("systems", "carry-off"), sees("gang", "encrypt") } }

test "A word passed on changes what the other can do" {
  at "2h50m" { sees("hospital", "dialysis-list"), hidden_from("systems", "dialysis-list"), refused("not-known", shares("police", "wallet", "hospital")) },
  at "2h55m" { refused("known-already", shares("hospital", "fragile", "prefecture")), shares("hospital", "fragile", "ministry"), knows("ministry", "fragile") } }

test "Without the supplier’s word nobody can lock the intruder out for two hours" {
  at "1h"    { refused("need-fact:path", acts("systems", "lock-out")), refused("not-known", shares("hospital", "path", "systems")) },
  at "1h04m" { decides("supplier", "odd-login.ask"), refused("need-fact:path", acts("systems", "lock-out")) },
  at "2h06m" { knows("systems", "path"), acts("systems", "lock-out") } }

-- Paying ---------------------------------------------------------------------------------------------------------------------------------------

test "Paying buys a key, perhaps, and certainly a letter to the next" { seeds = "1-5", careful_dawn, closed_door,
  at "6h26m" { decides("hospital", "pay.pay"), not_set "paid" , decides("prefecture", "pay.pay"), is_set "paid" },
  at "8h30m" { fired "second-letter", any { fired "key-works", fired "key-half" } },
  at "end"   { ended "bought" } }

test "One cell alone cannot pay" {
  at "6h26m" { decides("hospital", "pay.pay"), refused("not-owner", decides("police", "pay.pay")) },
  at "end"   { not_set "paid", decided "pay.refuse" } }

test "The key sometimes turns" { seeds = "1-10", holds = "sometimes", careful_dawn, closed_door,
  at "6h26m" { decides("hospital", "pay.pay"), decides("prefecture", "pay.pay") }, at "end" { fired "key-works" } }
test "The key sometimes opens one in five" { seeds = "1-10", holds = "sometimes", careful_dawn, closed_door,
  at "6h26m" { decides("hospital", "pay.pay"), decides("prefecture", "pay.pay") }, at "end" { fired "key-half" } }

-- Saying nothing -------------------------------------------------------------------------------------------------------------------------------

test "Without a report nothing comes back: no analysis, no university, a team that was not sent" { seeds = "1-5",
  at "9m"    { acts("hospital", "paper-charts") },
  at "31m"   { decides("supplier", "odd-login.tell") },
  at "40m"   { decides("systems", "cut.all"), acts("hospital", "call-police") },
  at "1h16m" { decides("ministry", "team.form"), refused("need-condition", acts("ministry", "analysis")), refused("need-condition", acts("prefecture", "university")) },
  at "2h40m" { decides("hospital", "words.plain"), fired "heard-on-air", sees("ministry", "heard-on-air") },
  at "4h"    { refused("need-fact:tools", acts("ministry", "disclose")), below("recovery", 5) },
  at "end"   { missed "2A", missed "2B", met "5A", not_reached "hospital-first", not_reached "open-questions" } }

test "Who tells nobody learns late, is found out early and stands alone" { seeds = "1-5",
  at "9m"    { acts("hospital", "paper-charts") },
  at "31m"   { decides("supplier", "odd-login.quiet") },
  at "40m"   { decides("systems", "cut.all") },
  at "2h36m" { decides("hospital", "words.none"), nobody_knows "path" },
  at "4h39m" { fired "scoop", fired "late-trace", decides("supplier", "customers.own") },
  at "8h36m" { fired "homes-fall", below("trust", 45) },
  at "end"   { missed "2A", missed "4A", missed "4B", missed "4C", missed "5A", not_reached "hospital-first", not_reached "open-questions" } }

-- Policies that do not look --------------------------------------------------------------------------------------------------------------------
-- All questions of the day, as they come: when they are answered, who answers, between what.
local all_six = { "hospital", "systems", "supplier", "prefecture", "police", "ministry" }
local questions = {
  { "13m", "cut", { "systems" }, { "all", "zone", "watch" } },
  { "21m", "doors", { "hospital" }, { "close", "critical", "open" } },
  { "31m", "odd-login", { "supplier" }, { "tell", "ask", "quiet" } },
  { "46m", "first-hour", { "police" }, { "freeze", "copy", "later" } },
  { "51m", "map", { "prefecture" }, { "region", "city", "own" } },
  { "1h16m", "team", { "ministry" }, { "now", "form", "phone" } },
  { "2h10m", "line", { "systems" }, { "close", "narrow", "watch" }, quiet = false },
  { "2h26m", "warn", { "ministry" }, { "thin", "exact", "closed" } },
  { "2h36m", "words", { "hospital" }, { "plain", "short", "none" } },
  { "2h41m", "box", { "supplier" }, { "give", "copy", "lawyer" } },
  { "2h49m", "dialysis", { "prefecture" }, { "move", "split", "stay" } },
  { "2h51m", "trail", { "police" }, { "formal", "informal", "local" } },
  { "3h12m", "line", { "systems" }, { "close", "narrow", "watch" }, quiet = true }, -- an hour later, when the supplier said nothing
  { "4h05m", "contact", { "hospital", "police" }, { "none", "stall", "sample" } },
  { "4h31m", "restore", { "systems" }, { "all", "core", "inspect" } },
  { "4h39m", "customers", { "supplier" }, { "all", "homes", "own" } },
  { "4h55m", "queue", { "ministry", "prefecture" }, { "minase", "split", "lab" } },
  { "6h20m", "purse", { "police" }, { "freeze", "follow", "warn" } },
  { "6h26m", "pay", { "hospital", "prefecture" }, { "refuse", "pay", "haggle" } },
  { "6h35m", "where", { "ministry" }, { "parts", "ask", "maker" } },
  { "6h55m", "answer-law", { "supplier" }, { "open", "helped", "short" } },
  { "7h05m", "first", { "systems" }, { "theatre", "lab", "money" } },
  { "8h21m", "last-hands", all_six, { "wards", "homes", "kasane" } },
  { "8h36m", "data", { "hospital" }, { "letters", "notice", "proof" } },
  { "8h46m", "all-clear", { "systems" }, { "yes", "some", "sweep" } },
  { "8h52m", "voice", { "supplier" }, { "on", "ring", "report" } },
  { "10h12m", "reopen", { "hospital", "prefecture" }, { "open", "some", "shut" } },
  { "10h25m", "new-line", { "supplier", "systems" }, { "label", "patch", "driver" } },
  { "10h34m", "case", { "police" }, { "join", "publish", "alone" } },
  { "10h44m", "lesson", { "ministry" }, { "standard", "small", "study" } },
}

-- One answer to every question, by every chair that has a say: which(n) is the place of the option in its list.
local function answered(which)
  local story, quiet = {}, which(3) == 3
  for n, q in ipairs(questions) do
    if q.quiet == nil or q.quiet == quiet then
      local said = {}
      for _, role in ipairs(q[3]) do said[#said + 1] = decides(role, q[2] .. "." .. q[4][which(n)]) end
      story[#story + 1] = at(q[1])(said)
    end
  end
  return story
end

for _, way in ipairs {
  { "The first option every time", function () return 1 end }, { "The last option every time", function () return 3 end },
  { "First and last by turns", function (n) return n % 2 == 1 and 1 or 3 end } } do
  test(way[1] .. " does not bring the hospital through") { seeds = "1-5", answered(way[2]),
    at "end" { not_reached "hospital-first", not_reached "open-questions" } }
end

-- The other endings ------------------------------------------------------------------------------------------------------------------------------

test "Care held, nothing came back: a winter on paper" { seeds = "1-5", careful_dawn, closed_door,
  at "4h39m" { decides("supplier", "customers.all") },
  at "4h55m" { decides("ministry", "queue.lab"), decides("prefecture", "queue.lab") },
  at "6h20m" { decides("police", "purse.freeze") },
  at "8h21m" { decides("hospital", "last-hands.homes"), decides("ministry", "last-hands.homes") },
  at "end"   { ended "winter-on-paper", below("recovery", 32) } }

test "All eyes on the hospital: the others fell" { seeds = "1-5", careful_dawn, closed_door,
  at "4h31m" { decides("systems", "restore.core") },
  at "4h39m" { decides("supplier", "customers.own") },
  at "4h55m" { decides("ministry", "queue.minase"), decides("prefecture", "queue.minase"), acts("prefecture", "borrow-hands") },
  at "7h05m" { decides("systems", "first.money") },
  at "8h05m" { fired "homes-fall" },
  at "8h46m" { decides("systems", "all-clear.yes") },
  at "end"   { ended "neighbours-fell", missed "4C" } }
