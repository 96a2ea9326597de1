#!/bin/sh
# Pictures without a display: every screen, in the size, language and theme asked for; what cannot be drawn is said.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
unset DISPLAY WAYLAND_DISPLAY
export ENSHU_RECORDINGS="$tmp/recordings"
mkdir "$ENSHU_RECORDINGS"
scenario=$root/tests/scenarios/three-cells
record=$ENSHU_RECORDINGS/run.enshu
"$enshu" run "$scenario" --headless --bots cautious --record "$record" >/dev/null || bad 'the run failed'

# width and height of a PNG, from its header
size_of() { od -An -tu1 -j16 -N8 "$1" | awk '{ print $1 * 16777216 + $2 * 65536 + $3 * 256 + $4 "x" $5 * 16777216 + $6 * 65536 + $7 * 256 + $8 }'; }
picture() { # NAME WIDTHxHEIGHT COMMAND...: a picture of that size
	what=$1 size=$2
	shift 2
	rm -f new.png
	check "$what" 0 "$enshu" "$@" --size "$size" --screenshot new.png
	equals "$what: its size" "$(size_of new.png)" "$size"
}
for screen in room discussion console role replay hotwash keys palette; do
	picture "$screen" 1280x720 replay "$record" --screen $screen
	mv new.png en.png
	picture "$screen, Japanese" 1280x720 replay "$record" --screen $screen --lang ja
	cmp -s en.png new.png && bad "$screen: English and Japanese look the same" || ok
done
for screen in library new-session explore author; do
	picture "$screen" 1280x720 library "$scenario" --screen $screen
	mv new.png en.png
	picture "$screen, light, large text" 1920x1080 library "$scenario" --screen $screen --theme light --scale 3 --lang ja
	check "$screen, light" 0 "$enshu" library "$scenario" --screen $screen --theme light --size 1280x720 --screenshot light.png
	cmp -s en.png light.png && bad "$screen: dark and light look the same" || ok
done
picture 'the library as it is' 3840x2160 library
mkdir broken
echo 'scenario { id = "broken", api = 1, title = { en = "Broken" }, start = "2026-07-04T06:30+09:00", length = 5 * }' >broken/scenario.lua
check 'a broken scenario cannot be set up' 3 "$enshu" library broken --screen new-session --screenshot x.png
says 'a broken scenario cannot be set up' err 'scenario.lua:1'
check 'its author sees it' 0 "$enshu" library broken --screen author --screenshot x.png
check 'no such scenario' 3 "$enshu" library nowhere --screen explore --screenshot x.png
check 'no such screen' 2 "$enshu" library --screen room --screenshot x.png
says 'no such screen' err 'enshu replay'
check 'no such screen of a session' 2 "$enshu" replay "$record" --screen library --screenshot x.png
check 'a scenario without a picture' 2 "$enshu" library "$scenario"
check 'a folder that is not there' 4 "$enshu" library --screenshot nowhere/x.png
# A picture that cannot be written leaves the one that stands there.
check 'a picture' 0 "$enshu" library --screenshot kept.png
cp kept.png before.png
check 'no room for it' 4 sh -c "ulimit -f 4; trap '' XFSZ; exec \"\$0\" library --lang ja --screenshot kept.png" "$enshu"
same 'no room for it' kept.png before.png
# Without a display there is no session, and nothing that could be resumed.
mkdir kept
export ENSHU_RECORDINGS=$tmp/kept
check 'no display' 4 "$enshu" run "$root/tests/scenarios/two-injects"
says 'no display' err 'DISPLAY and WAYLAND_DISPLAY are not set'
check 'a display that is not there' 4 env DISPLAY=:4711 "$enshu" run "$root/tests/scenarios/two-injects"
says 'a display that is not there' err 'the display server :4711 does not answer'
equals 'recordings left behind' "$(ls kept)" ''
# The doctor looks where sessions will be recorded.
check 'doctor' 4 "$enshu" doctor
says 'doctor' out "MB free in $tmp/kept"
check 'doctor, no such place' 4 env ENSHU_RECORDINGS="$tmp/no/such" "$enshu" doctor
says 'doctor, no such place' out "in $tmp/no/such, and there is no such folder"
finish
