#!/bin/sh
# A real window driven by keyboard alone through a whole short exercise, ending in a recording that verifies; and what an idle window costs.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
open_display 1280x720
cpu() { awk '{print $14 + $15}' "/proc/$program/stat"; }

record=$tmp/w.enshu
"$enshu" run "$root/tests/scenarios/two-injects" --record "$record" --lang en 2>"$tmp/err" &
program=$!
xdotool mousemove 640 700
i=0
while [ ! -s "$record" ] && [ $i -lt 100 ]; do i=$((i + 1)); sleep 0.1; done
[ -s "$record" ] && ok || { bad 'no session began'; cat "$tmp/err"; }
sleep 2
# it begins in a pause: nothing moves
before=$(cpu)
sleep 3
after=$(cpu)
[ $((after - before)) -le 3 ] && ok || bad "an idle window used $((after - before)) ticks of 10 ms in 3 seconds"
key j f                        # to the first inject, fire it
key space 3                    # let it run at 60x until the decision at ten minutes is open
sleep 8
key space
key d a                        # record the decision: option A, a reason, done
xdotool type --delay 20 'We cut it now'
key ctrl+Return
key n                          # a note
xdotool type --delay 20 'Two voices'
key ctrl+Return
key u z                        # take it back, bring it back
key W Down Down Right ctrl+Return # rule by hand: one more of the first metric
key ctrl+k                     # end the exercise from the palette
xdotool type --delay 20 'End the exercise'
key Return
sleep 0.3
key ctrl+Return
sleep 1
key ctrl+q
sleep 1
kill -0 $program 2>/dev/null && key ctrl+Return Return
i=0
while kill -0 $program 2>/dev/null && [ $i -lt 50 ]; do i=$((i + 1)); sleep 0.1; done
if kill -0 $program 2>/dev/null; then bad 'the program did not end'; else ok; fi
"$enshu" replay "$record" --verify >"$tmp/out" 2>&1 && ok || { bad 'the recording does not verify'; cat "$tmp/out" "$tmp/err"; }
"$enshu" export "$record" >"$tmp/commands" 2>&1
for what in '"do":"pause"' '"do":"jump"' '"do":"fire"' '"do":"decide"' 'We cut it now' '"do":"note"' '"do":"undo"' '"do":"rule"' '"amount":1' '"do":"end"'; do
	grep -qF "$what" "$tmp/commands" && ok || bad "the recording lacks $what"
done
finish
