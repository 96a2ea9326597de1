#!/bin/sh
# The library beside a broken scenario: what can be played comes first, whatever the folders are called. Days and times of recordings are local.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
export ENSHU_RECORDINGS="$tmp/none"

# library SOUND: the picture of a library of one broken scenario and a sound one in the folder SOUND
library() {
	mkdir -p "$1/bin" "$1/scenarios/middle"
	cp "$enshu" "$1/bin/enshu"
	ln -s "$root/assets" "$1/assets"
	cp -r "$root/tests/scenarios/two-injects" "$1/scenarios/$1"
	printf 'scenario {\n' >"$1/scenarios/middle/scenario.lua"
	"$1/bin/enshu" library --screenshot "$1.png" --lang en 2>err && ok || bad "no picture: $(cat err)"
}
library after
library before
cmp -s after.png before.png && ok || bad 'a broken scenario stands before a sound one'

# A session of the morning is not yesterday's, east of Greenwich: day and time are the clock's on this computer.
export ENSHU_RECORDINGS="$tmp/kept"
mkdir kept
check run 0 "$enshu" run "$root/tests/scenarios/two-injects" --headless --record kept/run.enshu
for zone in EAST-14 WEST12; do
	check "library in $zone" 0 env TZ=$zone "$enshu" library --screenshot "library-$zone.png" --lang en
	check "replay in $zone" 0 env TZ=$zone "$enshu" replay kept/run.enshu --screenshot "replay-$zone.png" --screen replay --lang en
done
for screen in library replay; do
	cmp -s "$screen-EAST-14.png" "$screen-WEST12.png" && bad "$screen: the same day on both sides of the date line" || ok
done
finish
