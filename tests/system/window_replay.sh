#!/bin/sh
# A recording in a real window, by keyboard alone: to the first decision, a bookmark that is kept, another choice tried in a branch, which then stands in the tree.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
open_display 1280x720
export ENSHU_RECORDINGS="$tmp"

record=$tmp/run.enshu
"$enshu" run "$root/tests/scenarios/two-injects" --headless --bots cautious --record "$record" >/dev/null 2>&1
decided=$("$enshu" export "$record" | grep '"do":"decide"' | head -1 | sed 's/.*"option":"\([a-z-]*\)".*/\1/')
"$enshu" replay "$record" --screen replay --screenshot "$tmp/alone.png" && ok || bad 'no picture of the replay'
"$enshu" replay "$record" --lang en 2>"$tmp/err" &
program=$!
xdotool mousemove 640 700
wait_for 'xdotool search --name Enshu >/dev/null 2>&1'
sleep 1
key ctrl+Right b
xdotool type --delay 20 'Who cut it'
key Return
wait_for '[ -s "$tmp/run.bookmarks.json" ]'
grep -qF '"text":"Who cut it"' "$tmp/run.bookmarks.json" && ok || bad 'the bookmark was not kept'
key w                          # another choice of the decision made at this second
key Down Down ctrl+Return
key Up ctrl+Return             # whichever row the recorded choice is on, the other one is taken
wait_for '[ -s "$tmp/run-branch-1.enshu" ]'
sleep 1
key ctrl+q
sleep 0.5
kill -0 $program 2>/dev/null && key ctrl+Return
wait_for '! kill -0 $program 2>/dev/null'
if kill -0 $program 2>/dev/null; then bad 'the program did not end'; cat "$tmp/err"; else ok; fi
"$enshu" replay "$tmp/run-branch-1.enshu" --verify >"$tmp/out" 2>&1 && ok || { bad 'the branch does not verify'; cat "$tmp/out"; }
grep -qF "its past is the parent's" "$tmp/out" && ok || bad 'the branch does not prove its past'
other=$("$enshu" export "$tmp/run-branch-1.enshu" | grep '"do":"decide"' | head -1 | sed 's/.*"option":"\([a-z-]*\)".*/\1/')
[ -n "$other" ] && [ "$other" != "$decided" ] && ok || bad "the branch chose \"$other\", the run \"$decided\""
"$enshu" replay "$record" --screen replay --screenshot "$tmp/both.png"
cmp -s "$tmp/alone.png" "$tmp/both.png" && bad 'the branch does not stand in the tree' || ok
printf 'not a recording' >"$tmp/noise.enshu" # a folder holds other things too
cp "$tmp/run-branch-1.enshu" "$tmp/copy.enshu"
"$enshu" replay "$record" --screen replay --screenshot "$tmp/noise.png" && ok || bad 'other files in the folder disturb the replay'

# two copies of a run went different ways: a branch of the one does not prove that it branches from the other, and the tree says so
mkdir two
printf '%s\n' '{"at":"1m","do":"note","text":"one"}' >one.jsonl
printf '%s\n' '{"at":"1m","do":"note","text":"two"}' >two.jsonl
"$enshu" run "$root/tests/scenarios/two-injects" --headless --until 30s --record two/run.enshu >/dev/null 2>&1
cp two/run.enshu copy.two
"$enshu" resume two/run.enshu --headless --commands one.jsonl --until 2m >/dev/null 2>&1
"$enshu" resume copy.two --headless --commands two.jsonl --until 2m >/dev/null 2>&1
"$enshu" replay two/run.enshu --screen replay --screenshot alone.png --lang en
"$enshu" branch copy.two --at 2m -o two/stranger.enshu >/dev/null 2>&1 && ok || bad 'no branch of the copy'
"$enshu" replay two/run.enshu --screen replay --screenshot marked.png --lang en
cmp -s alone.png marked.png && bad 'a branch that proves nothing is passed over' || ok
finish
