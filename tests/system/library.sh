#!/bin/sh
# The library beside a broken scenario: what can be played comes first, whatever the folders are called.
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
finish
