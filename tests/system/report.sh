#!/bin/sh
# `enshu report` as a user meets it: every section of the page from a run that has one of everything, the same as JSON, both languages, branches, and what goes wrong.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
scenario=$root/tests/scenarios/three-cells

report() {
	name=$1 expected=$2
	shift 2
	check "$name" "$expected" "$enshu" report "$@"
}
ask() { sqlite3 :memory: "SELECT json_extract(CAST(readfile('out') AS TEXT), '$1')"; }

cat >run.jsonl <<'E'
{"at":"6m","do":"share","role":"operator","fact":"note","to":["police"],"origin":"participant"}
{"at":"8m","do":"decide","role":"operator","decision":"gates","option":"hand","why":"</script><script>alert('x')</script> & \u202e","confidence":70,"dissent":"The night shift objects.","basis":"Port act, article 9","origin":"participant"}
{"at":"9m","do":"act","role":"police","action":"seize","why":"before it is gone","basis":"Criminal procedure","origin":"participant"}
{"at":"12m","do":"refuse","role":"council","action":"seize","why":"Not proportionate","origin":"participant"}
{"at":"13m","do":"share","role":"police","fact":"server","to":["operator"],"anyway":true,"origin":"participant"}
{"at":"14m","do":"act","role":"police","action":"seize","anyway":true,"origin":"participant"}
{"at":"15m","do":"propose","role":"council","text":"Call the press <b>now</b>","origin":"participant"}
{"at":"16m","do":"rule","proposal":1,"verdict":"accept","effects":{"risk":-7},"why":"Good idea"}
{"at":"17m","do":"note","text":"They forgot the coast guard"}
{"at":"30m","do":"skip","inject":"rumour","why":"No time"}
{"at":"40m","do":"rate","task":"T1","rating":"M","why":"Done without approval","origin":"evaluator"}
{"at":"41m","do":"note","text":"taken back later"}
{"do":"undo"}
E
printf '%s\n' '{"at":"8m","do":"decide","role":"operator","decision":"gates","option":"wait"}' >other.jsonl
"$enshu" run "$scenario" --headless --commands run.jsonl --seed 1 --record run.enshu >/dev/null || bad 'the run failed'
"$enshu" branch run.enshu --at 7m -o other-way.enshu --commands other.jsonl >/dev/null || bad 'the branch failed'

report 'a page' 0 run.enshu -o run.html
says 'whose view it is' run.html 'contains the facilitator’s view'
says 'the ending' run.html '<p class="title">Calm</p>'
says 'the recording is verified' run.html 'events, verified'
says 'the chain head' run.html "$("$enshu" replay run.enshu --verify | sed -n 's/^chain //p')"
says 'an objective with the rating of its task' run.html '<span class="given">M</span>'
says 'evidence of the evaluator' run.html 'Done without approval'
says 'a decision and its reason, escaped' run.html '&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; [U+202E]'
says 'confidence' run.html 'confidence 70%'
says 'dissent' run.html 'The night shift objects.'
says 'legal basis' run.html 'Port act, article 9'
says 'what they knew' run.html 'Operator: facts known 1, messages received 1'
says 'what others knew' run.html 'Known to others at that time, but to none of them:'
says 'what came of it' run.html 'Operations <b>+20</b>% <small>better</small>'
says 'a gate that was met' run.html '<span class="soft">level</span> Operations: 50%, needed at least 40%'
says 'a refusal and its reason' run.html 'Not proportionate'
says 'an act ultra vires' run.html '<span class="flag">ultra vires</span>'
says 'information and how long it was held' run.html '<td>Police</td><td>There is a note.</td><td>1 min</td>'
says 'against the originator' run.html 'against its originator’s condition'
says 'a turning point by playing otherwise' run.html '<b>Had it been B:</b> the ending would have been the same.'
says 'a chain with the line of the scenario' run.html 'scenario.lua:37'
says 'another option played' run.html 'What would have happened otherwise'
says 'a curve' run.html 'class="curve"'
says 'a ruling' run.html 'Call the press &lt;b&gt;now&lt;/b&gt;'
says 'a note' run.html 'They forgot the coast guard'
says_not 'what was taken back is no note' run.html 'taken back later'
says 'a skipped inject with its reason' run.html 'No time'
says 'an issue for the plan' run.html 'Police acted without the authority required: Seize the server'
says 'the log' run.html 'The exercise ends'
says_not 'no script' run.html '<script'
for outside in http:// https:// src= 'url(' @import; do says_not 'nothing from outside' run.html "$outside"; done
says_not 'no id of a text' run.html 'report.'

cp run.html first.html
report 'the same again' 0 run.enshu -o run.html
if cmp -s first.html run.html; then ok; else bad 'the same recording gave other bytes'; fi
if TZ=Asia/Tokyo LANG=C "$enshu" report run.enshu -o - >zone.html && cmp -s first.html zone.html; then ok; else bad 'the time zone changed the page'; fi

report 'in Japanese' 0 run.enshu -o ja.html --lang ja
says 'in Japanese' ja.html '演習事後報告書'
says 'in Japanese, the scenario too' ja.html '手作業'
says_not 'in Japanese, nothing in English' ja.html '[en]'
says_not 'in Japanese, no id of a text' ja.html 'report.'

report 'as JSON' 0 run.enshu --json
equals 'the ending' "$(ask '$.summary.ending')" Calm
equals 'the choice' "$(ask '$.decisions[0].answers[0].letter') $(ask '$.decisions[0].answers[0].confidence')" 'A 70'
equals 'measures' "$(ask '$.measures[0].outcome') $(ask '$.measures[1].ultra_vires') $(ask '$.measures[0].approvals[0].verdict')" 'refused 1 refused'
equals 'the gate that was not met' "$(ask '$.measures[1].gates[3].need') $(ask '$.measures[1].gates[3].status')" 'approval missing'
equals 'how long it was held' "$(ask '$.information[0].since') $(ask '$.information[0].at')" '300 360'
equals 'the rating' "$(ask '$.objectives[0].rating') $(ask '$.objectives[0].tasks[0].proposed')" 'M P'
equals 'otherwise' "$(ask '$.otherwise[0].letter') $(ask '$.otherwise[0].possible') $(ask '$.otherwise[0].changes[0].amount')" 'B 1 -20'
equals 'undone' "$(ask '$.recording.undone')" 1

report 'with a branch' 0 run.enshu --with other-way.enshu -o with.html
says 'with a branch' with.html '<td>other-way</td>'
says 'where it parts' with.html 'Decision 1 <span class="letter">B</span> Wait'
report 'only what is recorded' 0 run.enshu --only-recorded -o plain.html
says_not 'only what is recorded' plain.html 'Had it been'
report 'without a name' 0 run.enshu
equals 'without a name it is that of the recording' "$(cat out)" run.html

"$enshu" run "$scenario" --headless --until 4m --record early.enshu >/dev/null
report 'a run that has not ended' 0 early.enshu -o early.html
says 'a run that has not ended' early.html 'The exercise was not finished'
"$enshu" run "$root/tests/scenarios/two-injects" --headless --record two.enshu >/dev/null
report 'a run with next to nothing' 0 two.enshu -o two.html
report 'another scenario beside it' 3 run.enshu --with two.enshu -o x.html
says 'another scenario beside it' err 'not of the same scenario text'
report 'two recordings without --with' 2 run.enshu early.enshu
report 'no recording' 2
report 'another language' 2 run.enshu --lang fr
report 'a file that is none' 3 run.jsonl
report 'a missing file' 3 nothing.enshu
report 'a folder that is not there' 4 run.enshu -o nowhere/x.html
# An exercise that ended early is not held against anybody: what there was no time for is open, what was left undone in time has failed.
mkdir short
cat >short/scenario.lua <<'E'
scenario { id = "short", api = 1, title = { en = "Short" }, start = "2026-07-04T06:30+09:00", length = "2h", session = "20m" }
role "a" { name = { en = "A" } }
metric "high" { name = { en = "High" }, start = 60, good = "high" }
metric "low" { name = { en = "Low" }, start = 10, good = "high" }
action "call" { name = { en = "Call" }, owner = "a", effects = { high = 1, low = 1 } }
objective "O" { text = { en = "O" } }
task "T1" { objective = "O", text = { en = "Within an hour" }, check = within("1h", "done:call") }
task "T2" { objective = "O", text = { en = "Within a minute" }, check = within("1m", "done:call") }
task "T3" { objective = "O", text = { en = "Kept high" }, check = held(at_least("high", 40), "1h") }
task "T4" { objective = "O", text = { en = "Brought up" }, check = held(at_least("low", 40), "1h") }
ending "e" { rank = 1, title = { en = "E" }, text = { en = "E" }, when = at_least("high", 0) }
E
echo '{"at":"7m","do":"end"}' >short.jsonl
"$enshu" run short --headless --commands short.jsonl --record short.enshu >/dev/null || bad 'the short run failed'
report 'an exercise that ended early' 0 short.enshu --json
task=0
for status in open failed open failed; do
	equals "task $((task + 1)) of an exercise that ended early" "$(ask "\$.objectives[0].tasks[$task].status")" $status
	task=$((task + 1))
done
report 'help' 0 --help
says 'help has an example' out 'enshu report port.enshu'
finish
