#!/bin/sh
# The second half of an exercise in a real window, by keyboard alone: the end, tasks rated in the hot wash, the replay and back (what is rated then goes on record too), another
# choice tried and played to its own end, both runs compared, the report written; and the library, from which another recording is taken up. Once in each language.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
open_display 1280x720
export ENSHU_RECORDINGS="$tmp/rec"

ends() {
	i=0
	while kill -0 $program 2>/dev/null && [ $i -lt 50 ]; do i=$((i + 1)); sleep 0.1; done
	! kill -0 $program 2>/dev/null
}
# rated FILE: how many ratings are on record
rated() { "$enshu" export "$1" 2>/dev/null | grep -c '"do":"rate"'; }
# The label of a command in this language, as one types it into the palette.
palette() {
	key ctrl+k
	xdotool type --delay 20 "$1"
	key Return
}

hospital=$root/scenarios/first-the-hospital
for lang in en ja; do
	rm -rf rec && mkdir rec
	record=$tmp/rec/run.enshu
	"$enshu" run "$hospital" --headless --bots cautious --until 1h --record "$record" >/dev/null 2>&1
	before=$("$enshu" export "$record" | grep -c '"do":"decide"')
	"$enshu" resume "$record" --lang $lang 2>err &
	program=$!
	xdotool mousemove 640 715
	wait_for 'xdotool search --name Enshu >/dev/null 2>&1'
	sleep 2
	end='end the' hotwash='hot wash'
	[ $lang = ja ] && end='enshuuwo' hotwash='furikaeri'
	palette "$end"
	key ctrl+Return
	sleep 2
	key Down m                  # the second task
	key Up s
	key r                       # to the replay and back
	sleep 1
	key Escape
	sleep 1
	key p                       # the first once more
	key shift+Return            # and all that are proposed
	sleep 0.5
	key ctrl+r                  # the report
	wait_for '[ -s rec/run.html ]'
	[ -s rec/run.html ] && ok || bad "$lang: no report"
	key w                       # another choice of the largest turning point
	sleep 1
	key Down ctrl+Return
	key Up ctrl+Return          # whichever row the recorded choice is on
	wait_for '[ -s rec/run-branch-1.enshu ]'
	sleep 1
	key f j f                   # and played on
	palette "$end"
	key ctrl+Return
	sleep 2
	key r
	sleep 1
	key ctrl+Right c            # beside the run it came from
	palette "$hotwash"
	sleep 1
	key m Escape                # rated too; and back to the library
	sleep 1
	key ctrl+q ctrl+Return Return
	ends && ok || bad "$lang: the program did not end"
	[ -s rec/run-branch-1.enshu ] && ok || bad "$lang: no branch: $(cat err)"
	for file in "$record" rec/run-branch-1.enshu; do
		"$enshu" replay "$file" --verify >out 2>&1 && ok || { bad "$lang: $file does not verify"; cat out; }
		"$enshu" export "$file" >commands
		grep -q '"do":"end"' commands && ok || bad "$lang: $file has no end"
	done
	"$enshu" export "$record" >commands
	[ "$(grep -c '"do":"rate"' commands)" -ge 5 ] && ok || bad "$lang: $(grep -c '"do":"rate"' commands) ratings of the run"
	equals "$lang: the first rating" "$(grep '"do":"rate"' commands | sed -n '1s/.*"rating":"\([PSMU]\)".*/\1/p')" M
	equals "$lang: what was rated after the replay" "$(grep '"do":"rate"' commands | sed -n '3s/.*"rating":"\([PSMU]\)".*/\1/p')" P
	[ "$(rated rec/run-branch-1.enshu)" -ge 1 ] && ok || bad "$lang: no rating of the branch"
	[ "$("$enshu" export "$record" | grep -c '"do":"decide"')" -eq "$before" ] && ok || bad "$lang: letters of the hot wash decided something"
done
finish
