#!/bin/sh
# The program as a user meets it: exit codes, answers, bad input, export and run again, kill -9 at any instant.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
scenario=$root/tests/scenarios/everything

check 'help' 0 "$enshu" --help
check 'no such command' 2 "$enshu" frobnicate
check 'no scenario given' 2 "$enshu" run
check 'no such scenario' 3 "$enshu" run nowhere --headless
check 'no such option' 2 "$enshu" run "$scenario" --sideways
for command in run resume replay branch export seal check doctor; do
	check "help of $command" 0 "$enshu" $command --help
	says "help of $command" out 'Example'
done

cat >commands.jsonl <<'X'
{"at":"3m","do":"decide","role":"operator","decision":"isolate","option":"cut","why":"止める","confidence":70}
{"at":"5m","do":"act","role":"operator","action":"report"}
{"at":"5m","do":"act","role":"police","action":"neutralise"}
{"at":"6m","do":"decide","role":"police","decision":"isolate","option":"wait"}
{"at":"10m","do":"share","role":"ally","fact":"address","to":["nco","police"]}
{"at":"40m","do":"note","text":"a note with \u202e and 🔒"}
X
check 'a headless run' 0 "$enshu" run "$scenario" --headless --commands commands.jsonl --seed 3 --record a.enshu --json
says 'a headless run' out '"recorded":'
says 'a refusal gives its reason' out '"code":"not-owner"'
says 'the end' out '"ended":['
tail -n 1 out | sed 's/.*"hash":"\([0-9a-f]*\)".*/\1/' >hash-a
check 'a recording is not overwritten' 4 "$enshu" run "$scenario" --headless --record a.enshu
check 'verify' 0 "$enshu" replay a.enshu --verify
says 'verify' out 'verified'
check 'dump' 0 "$enshu" replay a.enshu --dump --at 10m
says 'dump' out 'metric ops value='
check 'export' 0 "$enshu" export a.enshu
cp out b.jsonl
check 'run the export again' 0 "$enshu" run "$scenario" --headless --commands b.jsonl --until last --record b.enshu --json
tail -n 1 out | sed 's/.*"hash":"\([0-9a-f]*\)".*/\1/' >hash-b
if cmp -s hash-a hash-b; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "export and run again give other hashes: $(cat hash-a hash-b)"; fi
check 'events as csv' 0 "$enshu" export a.enshu --what events --format csv
LANG=ja_JP.UTF-8 TZ=Pacific/Apia "$enshu" run "$scenario" --headless --commands commands.jsonl --seed 3 --json 2>/dev/null | tail -n 1 | sed 's/.*"hash":"\([0-9a-f]*\)".*/\1/' >hash-c
if cmp -s hash-a hash-c; then passed=$((passed + 1)); else failed=$((failed + 1)); echo 'another language and time zone give another hash'; fi

check 'branch' 0 "$enshu" branch a.enshu --at 2m -o what-if.enshu --commands commands.jsonl
check 'a branch verifies on its own' 0 "$enshu" replay what-if.enshu --verify
check 'a branch needs a place' 2 "$enshu" branch a.enshu --at 2m

# Malformed lines: told with place, the rest is carried out, exit 3.
printf '{"do":"note","text":"one"}\nnot json\n{"do":"fly"}\n{"do":"decide","role":"operater","decision":"isolate","option":"cut"}\n{"do":"note","text":"two"}\n' >bad.jsonl
check 'malformed lines' 3 "$enshu" run "$scenario" --headless --commands bad.jsonl --until last --json
says 'malformed lines' err 'bad.jsonl:2:'
says 'did you mean' err 'did you mean "operator"'
says 'the rest is carried out' out '"recorded":2'

# Recordings that are none.
: >empty.enshu
echo 'this is no database' >text.enshu
printf 'SQLite format 3\0rest' >torn.enshu
mkdir folder.enshu
head -c 20000 a.enshu >cut.enshu
cp a.enshu flipped.enshu
printf '\377' | dd of=flipped.enshu bs=1 seek=30000 conv=notrunc 2>/dev/null
for bad in empty text torn folder cut missing; do
	check "recording $bad" 3 "$enshu" replay $bad.enshu --verify
done
sum_before=$(sha256sum a.enshu)
check 'verify leaves the file alone' 0 "$enshu" replay a.enshu --verify
[ "$sum_before" = "$(sha256sum a.enshu)" ] && passed=$((passed + 1)) || { failed=$((failed + 1)); echo 'verify changed the file'; }

# Scenarios that are none.
mkdir s1 s2 s3
# ---- what is refused changes nothing; what cannot be printed was not heard ------------------------------------------------------------------
printf '%s\n' '{"at":"99h","do":"note","text":"x"}' '{"do":"jump","to":"99h"}' '{"do":"advance","to":"99h"}' '{"do":"end"}' '{"do":"advance","by":"1m"}' >late.jsonl
check 'a time beyond the end' 0 "$enshu" run "$scenario" --headless --commands late.jsonl --until last --json
says 'a time beyond the end' out '"code":"beyond-end"'
says 'after the end' out '"code":"over"'
[ "$(grep -c '"recorded":1,"at":0' out)" = 1 ] && passed=$((passed + 1)) || { failed=$((failed + 1)) && echo 'a refused time was played to'; }
check 'commands from a folder' 3 "$enshu" run "$scenario" --headless --commands "$tmp"
# a language nobody has is refused everywhere with the list; two questions at once are not answered by one
for command in "run $scenario --headless" "run $scenario --text --record zz.enshu" 'resume a.enshu --headless'; do
	# shellcheck disable=SC2086 # words on purpose
	check "$command in a language nobody has" 2 "$enshu" $command --lang zz </dev/null
	says "$command in a language nobody has" err 'en, ja'
done
for command in "replay a.enshu" "watch $scenario" "watch $scenario --screen console" 'library' 'library first-the-hospital --screen new-session --screenshot zz.png'; do
	# shellcheck disable=SC2086
	check "$command in a language nobody has" 2 timeout 10 "$enshu" $command --lang zz
	says "$command in a language nobody has" err 'en, ja'
done
check 'a table in a language nobody has' 2 "$enshu" export first-the-hospital --lang zz
says 'a table in a language nobody has' err '--lang can be one of'
check 'commands have no language' 2 "$enshu" export a.enshu --lang ja
check 'a refused run leaves no recording' 1 test -e zz.enshu
check 'two questions at once' 2 "$enshu" replay a.enshu --verify --dump
for command in "run $scenario --headless --json" "replay a.enshu --verify" "replay a.enshu --dump" "check $scenario"; do
	status=0
	# shellcheck disable=SC2086 # words on purpose
	"$enshu" $command >/dev/full 2>err || status=$?
	[ $status -eq 4 ] && grep -q 'standard output' err && passed=$((passed + 1)) || { failed=$((failed + 1)) && echo "$command with a full standard output: exit $status"; }
done
"$enshu" export a.enshu 2>said | head -1 >read
check 'a reader of a pipe that has read enough is no failure' 1 test -s said
check 'and has what it read' 0 test -s read
mkdir failing && cat >failing/scenario.lua <<'E'
scenario { id = "failing", api = 1, title = { en = "F" }, start = "2026-01-01T00:00+00:00", length = "1h" }
role "a" { name = { en = "A" } }
metric "m" { name = { en = "M" }, start = 50 }
inject "i" { at = "5m", to = "a", subject = { en = "I" }, effects = { m = 1 } }
when(function(ex) while true do end end) { effects = { m = 5 } }
ending "e" { title = { en = "E" }, text = { en = "E" }, when = at_least("m", 0) }
E
check 'a condition that fails' 0 "$enshu" run failing --headless --record failing.enshu
says 'a condition that fails is told' err 'scenario.lua:5: '
says 'a condition that fails is told with its reason' err 'takes too many steps'
check 'a condition that fails is on record' 0 "$enshu" export failing.enshu --what events
says 'a condition that fails is on record' out '"event":"handler-failed"'
printf '%s\n' '{"do":"pause"}' '{"do":"jump","to":"1h"}' '{"do":"resume"}' '{"do":"jump","by":"30m"}' >jumps.jsonl
check 'jumps past bots that act' 0 "$enshu" run "$scenario" --headless --commands jumps.jsonl --seed 5 --bots random --until last --record jumps.enshu --json
tail -n 1 out >jumps.end
check 'exported jumps' 0 "$enshu" export jumps.enshu
cp out jumped.jsonl
check 'exported jumps run again' 0 "$enshu" run "$scenario" --headless --commands jumped.jsonl --until last --json
tail -n 1 out | cmp -s - jumps.end && ! grep -q '^{"refused"' out && passed=$((passed + 1)) || { failed=$((failed + 1)) && echo 'exported jumps do not give the same hash'; }

check 'a folder without scenario' 3 "$enshu" run s1 --headless
printf 'scenario {\n' >s2/scenario.lua
check 'a syntax error' 1 "$enshu" check s2
says 'a syntax error' out 'scenario.lua:'
printf 'while true do end\n' >s3/scenario.lua
check 'an endless loop while loading' 3 "$enshu" run s3 --headless

# kill -9 at any instant: what was answered is there afterwards, and resume goes on at the same second.
n=0
while [ $n -lt 20000 ]; do
	n=$((n + 1))
	echo "{\"do\":\"note\",\"text\":\"note $n\"}"
done >notes.jsonl
i=0
while [ $i -lt 12 ]; do
	i=$((i + 1))
	rm -f k.enshu k.enshu-journal answers
	"$enshu" run "$scenario" --headless --commands notes.jsonl --record k.enshu --json --until last >answers 2>/dev/null </dev/null &
	pid=$!
	sleep "0.$(((i * 37) % 40 + 10))"
	kill -9 $pid 2>/dev/null
	wait $pid 2>/dev/null
	acknowledged=$(grep -c '"recorded":' answers)
	last=$(sed -n "${acknowledged}p" answers | sed 's/.*"hash":"\([0-9a-f]*\)".*/\1/')
	if [ "$acknowledged" -eq 0 ]; then passed=$((passed + 1)); continue; fi
	"$enshu" resume k.enshu --headless --until last --json >out 2>err </dev/null
	commands=$(sed 's/.*"commands":\([0-9]*\).*/\1/' out)
	if [ -n "$commands" ] && [ "$commands" -ge "$acknowledged" ] && "$enshu" replay k.enshu --verify >/dev/null 2>err; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "kill -9 ($i): $acknowledged answered (last $last), $commands there"
		cat err
	fi
done
# A moment beyond the end is said.
check 'until beyond the end' 0 "$enshu" run "$scenario" --headless --until 99h --record beyond.enshu
says 'until beyond the end' err '--until 4d3h lies after the end of the exercise'
check 'a state beyond the end' 0 "$enshu" replay beyond.enshu --dump --at 99h
says 'a state beyond the end' err '--at 4d3h lies after the end of the recording'
check 'a branch beyond the end' 0 "$enshu" branch beyond.enshu --at 99h -o beyond2.enshu
says 'a branch beyond the end' err '--at 4d3h lies after the end of the recording'

finish
