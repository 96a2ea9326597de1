#!/bin/sh
# One screen and no window manager: the room page turns back, obeys the pace, and what opens over the desk opens there; a form takes every character typed.
# A running session that is taken up again waits, on record, until somebody starts its clock.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
open_display 1280x720
ends() {
	i=0
	while kill -0 $program 2>/dev/null && [ $i -lt 50 ]; do i=$((i + 1)); sleep 0.1; done
	! kill -0 $program 2>/dev/null
}
begins() {
	i=0
	while [ ! -s "$1" ] && [ $i -lt 100 ]; do i=$((i + 1)); sleep 0.1; done
	sleep 2
}

record=$tmp/w.enshu
"$enshu" run "$root/tests/scenarios/two-injects" --record "$record" --lang en 2>"$tmp/err" &
program=$!
xdotool mousemove 640 700
begins "$record"
key F8 f F8                    # firing is no key of the room page
key n                          # only works when the page has turned back
xdotool type --delay 30 abcdef
key ctrl+Return
xdotool key n a b c d e        # in one bunch
key ctrl+Return
key F8 Escape n
xdotool type --delay 30 'again'
key ctrl+Return
key F8 3 F8                    # the pace is kept on the room page
key F8 ctrl+q ctrl+Return         # the question whether to stop is seen and answered
ends && ok || bad 'the program did not end from the room page'
"$enshu" replay "$record" --verify >"$tmp/out" 2>&1 && ok || { bad 'the recording does not verify'; cat "$tmp/out" "$tmp/err"; }
"$enshu" export "$record" >"$tmp/commands" 2>&1
for what in '"text":"abcdef"' '"text":"abcde"' '"text":"again"' '"do":"speed"'; do
	grep -qF "$what" "$tmp/commands" && ok || bad "the recording lacks $what"
done
grep -qF '"do":"fire"' "$tmp/commands" && bad 'an inject was fired unseen' || ok

printf '%s\n' '{"do":"speed","speed":60}' >fast.jsonl
"$enshu" run "$root/tests/scenarios/two-injects" --headless --commands fast.jsonl --until 2m --record going.enshu >/dev/null 2>&1
"$enshu" export going.enshu >before 2>&1
grep -qF '"do":"pause"' before && bad 'the session to be taken up did not run' || ok
"$enshu" resume going.enshu --lang en 2>"$tmp/err" &
program=$!
wait_for 'xdotool search --name Enshu >/dev/null 2>&1' # not by reading the recording: while somebody reads it, it cannot be taken up
sleep 3                        # at 60x three minutes would pass
key ctrl+q ctrl+Return Return
ends && ok || bad 'the program did not end'
"$enshu" export going.enshu >after 2>&1
equals 'one pause is on record' "$(grep -cF '"do":"pause"' after)" 1
equals 'it comes first' "$(sed -n "$(($(wc -l <before) + 1))p" after | grep -cF '"do":"pause"')" 1
"$enshu" replay going.enshu --dump >dump 2>&1
"$enshu" replay going.enshu --dump --at 2m >dump2 2>&1
same 'no second has passed' dump dump2
finish
