#!/bin/sh
# `enshu compare` as a user meets it: two runs, a branch and its parent, a cohort; text, JSON, and a page without scripts that escapes what people wrote.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
scenario=$root/tests/scenarios/everything

compare() {
	name=$1 expected=$2
	shift 2
	check "$name" "$expected" "$enshu" compare "$@"
}
ask() { sqlite3 :memory: "SELECT json_extract(CAST(readfile('out') AS TEXT), '$1')"; }

cat >a.jsonl <<'E'
{"at":"1m","do":"note","text":"the same in both"}
{"at":"3m","do":"decide","role":"operator","decision":"isolate","option":"cut","why":"stop it"}
{"at":"5m","do":"act","role":"operator","action":"report"}
E
cat >b.jsonl <<'E'
{"at":"4m","do":"decide","role":"operator","decision":"isolate","option":"wait","why":"<script>alert('x')</script> & \u202e"}
E
"$enshu" run "$scenario" --headless --commands a.jsonl --seed 3 --record a.enshu >/dev/null || bad 'the run failed'
"$enshu" branch a.enshu --at 1m -o b.enshu --commands b.jsonl >/dev/null || bad 'the branch failed'
for seed in 1 2 3 4; do
	"$enshu" run "$scenario" --headless --bots random --seed $seed --record "room-$seed.enshu" >/dev/null || bad 'a room failed'
done

compare 'parent and branch' 0 a.enshu b.enshu
says 'it is a branch' out 'B is a branch of A after command 2'
says 'what is common' out 'same from the beginning: 2'
says 'the act of A' out 'A  09:03:00  Command 4 of Operator: decide Isolate?: A Cut'
says 'the act of B' out 'B  09:04:00  Command 4 of Operator: decide Isolate?: B Wait'
says 'a decision that differs' out '≠  1 Isolate? (isolate)'
says 'metrics side by side' out '75 / 85'
says 'controls are shown, not obeyed' out '<U+202E>'
compare 'a run and itself' 0 a.enshu a.enshu
says 'a run and itself' out 'They do not: every command and every state is the same.'
printf '{"at":"2m","do":"pause"}\n{"do":"resume"}\n' >p.jsonl
"$enshu" run "$scenario" --headless --commands p.jsonl --seed 3 --record p.enshu >/dev/null || bad 'the run failed'
compare 'an act that names nothing' 0 a.enshu p.enshu
says 'an act that names nothing' out 'of the facilitator: pause'
if grep -q ' $' out; then bad "blanks at the end of a line: $(grep -m1 ' $' out)"; else ok; fi
compare 'as JSON' 0 a.enshu b.enshu --json
equals 'the decision that differs' "$(ask '$.parting.decision')" isolate
equals 'common commands' "$(ask '$.parting.common_commands')" 2
equals 'what A chose' "$(ask '$.decisions[0].runs[0].option')" cut
equals 'metrics of every run at the first moment' "$(ask '$.metrics[0].aligned[0]')" '[0,85,85]'
compare 'as a page' 0 a.enshu b.enshu --html ab.html
says_not 'no script' ab.html '<script'
says_not 'nothing loaded' ab.html 'http://'
says_not 'nothing loaded' ab.html 'https://'
says_not 'nothing loaded' ab.html 'src='
says 'what people wrote is escaped' ab.html '&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; [U+202E]'
says 'curves' ab.html '<svg viewBox='

compare 'a cohort' 0 room-*.enshu a.enshu
says 'a cohort' out '4  A Cut'
says 'rooms by name' out 'room-1, room-2'
compare 'a cohort as JSON' 0 room-*.enshu a.enshu --json
equals 'options and rooms' "$(ask '$.decisions[0].options[0].option') $(ask '$.decisions[0].options[0].runs')" 'cut [1,2,3,4]'
equals 'every room is in an ending' "$(sqlite3 :memory: "SELECT sum(json_extract(value, '\$.count')) FROM json_each(CAST(readfile('out') AS TEXT), '\$.endings')")" 5
compare 'a cohort as a page in Japanese' 0 room-*.enshu --html cohort.html --lang ja
says 'a cohort as a page in Japanese' cohort.html '実施結果の比較'

"$enshu" run "$root/tests/scenarios/two-injects" --headless --record other.enshu >/dev/null
compare 'another scenario' 3 a.enshu other.enshu
says 'another scenario' err 'only runs of the same scenario'
compare 'one recording' 2 a.enshu
compare 'json and html' 2 a.enshu b.enshu --json --html x.html
compare 'a file that is none' 3 a.enshu a.jsonl
compare 'a page that cannot be written' 4 a.enshu b.enshu --html nowhere/x.html

# Behind a time of the next day stands a gap as well.
mkdir night
sed 's/start = "2026[^"]*"/start = "2026-07-06T23:58+09:00"/' "$scenario/scenario.lua" >night/scenario.lua
for name in a b; do "$enshu" run night --headless --commands $name.jsonl --seed 3 --record night-$name.enshu >/dev/null || bad 'the night failed'; done
compare 'runs over midnight' 0 night-a.enshu night-b.enshu
says 'runs over midnight' out 'A  +1d 00:01:00 A Cut'
finish
