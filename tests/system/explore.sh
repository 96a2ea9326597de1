#!/bin/sh
# `enshu explore` as a user meets it: exit codes, witnesses that verify, shards that add up, bad input, an interruption.
root=$1 enshu=$2
. "$root/tests/system_help.sh"

exits() { # EXPECTED WHAT COMMAND...
	expected=$1 what=$2
	shift 2
	"$@" >out 2>err
	code=$?
	if [ $code -eq "$expected" ]; then ok; else bad "$what: exit $code, expected $expected: $(head -3 err)"; fi
}
matches() { # WHAT PATTERN FILE
	if grep -q -- "$2" "$3"; then ok; else bad "$1: \"$2\" is not in $(head -5 "$3")"; fi
}

mkdir tiny
cat >tiny/scenario.lua <<'LUA'
scenario { id = "tiny", api = 1, title = { en = "Tiny" }, start = "2026-07-04T06:30+09:00", length = "2h", session = "20m" }
role "a" { name = { en = "A" } }
metric "x" { name = { en = "X" }, start = 50, good = "high" }
decision "d" { at = "10m", owner = "a", within = "100m", default = "no", prompt = { en = "D" },
  option "yes" { text = { en = "Yes" }, effects = { x = 10 } },
  option "no" { text = { en = "No" }, effects = { x = -10 } } }
ending "up" { rank = 1, title = { en = "Up" }, text = { en = "U" }, when = at_least("x", 55) }
ending "down" { rank = 2, title = { en = "Down" }, text = { en = "D" }, when = below("x", 55) }
ending "far" { rank = 1, title = { en = "Far" }, text = { en = "F" }, when = at_least("x", 90) }
LUA
exits 1 "a scenario with an unreachable ending" "$enshu" explore tiny --plays 200
matches "the proof" "scenario.lua:9: error: Unreachable ending: “Far” (far). Proved" out
matches "the search" "everything was seen" out
exits 1 "in Japanese" "$enshu" explore tiny --plays 200 --lang ja
matches "Japanese" "証明済み" out
cp -r tiny quoted
sed -i 's/{ en = "Far" }/{ en = "Far: \\"No\\"" }/' quoted/scenario.lua
cat >>quoted/scenario.lua <<'LUA'
ending "further" { rank = 1, title = { en = '"Never"' }, text = { en = "F" }, when = at_least("x", 95) }
every "10m" { when = at_least("x", 99), effects = { x = 1 } }
LUA
exits 1 "quotations in titles" "$enshu" explore quoted --plays 200
matches "a quotation inside a title" "Unreachable ending: “Far: 'No'” (far). Proved" out
matches "a title that is a quotation" 'Unreachable ending: "Never" (further). Proved' out
matches "a rule without a name" 'scenario.lua:11. Proved' out
sed -i '/ending "far"/d' tiny/scenario.lua
exits 0 "only a search, nothing wrong" "$enshu" explore tiny --plays 0
matches "nothing" "No findings" out
exits 2 "neither plays nor a search" "$enshu" explore tiny --plays 0 --states 0
matches "neither plays nor a search" "nothing would be explored" err
exits 0 "no plays, and a search cut short" "$enshu" explore tiny --plays 0 --states 1
matches "no plays, and a search cut short" "nothing can be said" out
if grep -q "No findings" out; then bad "nothing was played, and it says that there is nothing to find"; else ok; fi
exits 0 "a part without plays" "$enshu" explore tiny --plays 128 --shard 2/2
matches "a part without plays" "nothing can be said" out
exits 0 "the same as a page" "$enshu" explore tiny --plays 128 --shard 2/2 --html part.html
matches "the same as a page" "nothing can be said" part.html

exits 1 "witnesses are saved" "$enshu" explore tiny --plays 400 --witnesses plays --json
matches "the dominated option" '"finding":"dominated"' out
for f in plays/*.enshu; do
	if "$enshu" replay "$f" --verify >/dev/null 2>&1; then ok; else bad "$f does not verify"; fi
done
[ "$(ls plays | grep -c '^ending-')" -eq 2 ] && ok || bad "not two endings in $(ls plays)"
exits 4 "witnesses are never overwritten" "$enshu" explore tiny --plays 400 --witnesses plays

for i in 1 2 3; do exits 1 "shard $i" "$enshu" explore tiny --plays 1000 --shard $i/3 --save part-$i.json; done
"$enshu" explore tiny --plays 1000 --jobs 1 --save whole.json --json >whole.txt 2>/dev/null
exits 1 "merging" "$enshu" explore --merge part-3.json part-1.json part-2.json --save merged.json --json
if cmp -s out whole.txt && cmp -s merged.json whole.json; then ok; else bad "three shards are not the whole"; fi
exits 3 "a part twice" "$enshu" explore --merge part-1.json part-1.json
matches "a part twice" "in both" err
exits 3 "no exploration" "$enshu" explore --merge tiny/scenario.lua
exits 1 "a page" "$enshu" explore --merge whole.json --html page.html
matches "the page" "</html>" page.html
matches "one main part" '<main>' page.html
matches "tabs are one group with a name" 'role="radiogroup" aria-label="Metrics over time"' page.html
if grep -q '<th></th>' page.html; then bad "a heading without words"; else ok; fi
if [ "$(grep -c '<thead>' page.html)" -ge 2 ]; then ok; else bad "long tables without headings that repeat on paper"; fi
if grep -Eq '(src|href)=|https?://' page.html; then bad "the page refers to something outside"; else ok; fi

"$enshu" run tiny --headless --bots bold --until 1h --record played.enshu >/dev/null 2>&1
exits 1 "a run laid over the curves" "$enshu" explore --merge whole.json --html page.html --played played.enshu
matches "the run" '<polyline class="played" points="40' page.html
matches "tabs without a script" '<input type="radio" name="metric" id="m0" checked="checked"/><label for="m0">X</label>' page.html
if python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' page.html 2>err; then ok; else bad "the page is not well-formed: $(tail -1 err)"; fi
"$enshu" run port-in-the-dark --headless --bots bold --until 10m --record other.enshu >/dev/null 2>&1
exits 3 "a run of another scenario" "$enshu" explore --merge whole.json --html page.html --played other.enshu
exits 3 "a run that is none" "$enshu" explore --merge whole.json --html page.html --played whole.json
exits 2 "a run without a page" "$enshu" explore tiny --played played.enshu


# The progress bar of a second in terminals of several widths: one line that never wraps, and nothing of it where there is no terminal.
for width in 120 60 30; do
	script -qfc "stty cols $width; timeout --foreground -s INT 1 '$enshu' explore tiny --plays 100000000 --jobs 1 --json >/dev/null" bar >/dev/null 2>&1
	tr '\r' '\n' <bar | grep -a '%' | sed 's/\x1b\[K//' >lines
	if [ -s lines ] && [ "$(awk '{ if (length($0) > most) most = length($0) } END { print most }' lines)" -lt $width ]; then ok; else bad "the bar does not fit $width columns: $(head -2 lines)"; fi
done
"$enshu" explore tiny --plays 300 --json >/dev/null 2>err
[ ! -s err ] && ok || bad "progress without a terminal: $(head -c 100 err)"

exits 2 "no scenario" "$enshu" explore
exits 2 "a wrong shard" "$enshu" explore tiny --shard 4/3
exits 2 "a wrong number" "$enshu" explore tiny --plays many
exits 3 "no such scenario" "$enshu" explore nowhere
echo 'role "a" {}' >tiny/scenario.lua
exits 3 "a broken scenario" "$enshu" explore tiny

# Whoever stops it, a person, a batch scheduler at its limit or a terminal that goes, what is complete is kept.
for signal in INT TERM HUP; do
	"$enshu" explore "$root/scenarios/first-the-hospital" --plays 100000000 --states 0 --save part-$signal.json >out 2>err &
	pid=$!
	sleep 1.5
	kill -$signal $pid
	wait $pid
	code=$?
	if [ $code -le 1 ] && grep -q "interrupted: what was complete is kept" err && [ -s part-$signal.json ]; then ok; else bad "SIG$signal: exit $code, $(cat err)"; fi
	exits $code "what SIG$signal left opens" "$enshu" explore --merge part-$signal.json
done
finish
