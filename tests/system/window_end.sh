#!/bin/sh
# Whatever ends a window session from outside: the recording is whole, what happened and how to go on is said, the exit code is that of the surroundings.
root=$1 enshu=$2
passed=0 failed=0
tmp=$(mktemp -d)
program= server=
trap 'kill $program $server 2>/dev/null; rm -rf "$tmp"' EXIT
export HOME=$tmp
unset WAYLAND_DISPLAY SDL_VIDEODRIVER
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "$1"; cat "$tmp/err" 2>/dev/null; }
display() {
	n=90
	while [ -e /tmp/.X$n-lock ]; do n=$((n + 1)); done
	Xvfb :$n -screen 0 1280x720x24 >/dev/null 2>&1 &
	server=$!
	export DISPLAY=:$n
	i=0
	while ! xdotool mousemove 640 700 2>/dev/null && [ $i -lt 50 ]; do i=$((i + 1)); sleep 0.1; done
}
# a session with a note in it
session() {
	record=$tmp/$1.enshu
	"$enshu" run "$root/tests/scenarios/two-injects" --record "$record" --lang en 2>"$tmp/err" &
	program=$!
	i=0
	while [ ! -s "$record" ] && [ $i -lt 100 ]; do i=$((i + 1)); sleep 0.1; done
	sleep 1.5
	for k in n x ctrl+Return; do xdotool key --delay 20 $k; sleep 0.4; done
}
ended() { # name, expected code, words
	i=0
	while kill -0 $program 2>/dev/null && [ $i -lt 50 ]; do i=$((i + 1)); sleep 0.1; done
	wait $program
	code=$?
	[ $code -eq "$2" ] && ok || bad "$1: exit code $code"
	grep -q "$3" "$tmp/err" && ok || bad "$1: does not say \"$3\""
	"$enshu" replay "$record" --verify >/dev/null 2>&1 && ok || bad "$1: the recording does not verify"
	"$enshu" export "$record" 2>/dev/null | grep -q '"do":"note"' && ok || bad "$1: the note is not on record"
	grep -q 'enshu resume' "$tmp/err" && ok || bad "$1: does not say how to go on"
}

display
session term
kill -TERM $program
ended SIGTERM 4 'Ended by the system'
session interrupt
kill -INT $program
ended SIGINT 4 'Interrupted'
session hangup
kill -HUP $program
ended SIGHUP 4 'The terminal has gone'
# a disk that is full: the banner, a second try once there is room, and the notes before and after are in the new file
session full
prlimit --pid $program --fsize=8192:
for k in n z ctrl+Return Escape; do xdotool key --delay 20 $k; sleep 0.5; done
prlimit --pid $program --fsize=unlimited:
xdotool key ctrl+shift+r
sleep 1
for k in n y ctrl+Return; do xdotool key --delay 20 $k; sleep 0.5; done
kill -TERM $program
[ -s "$tmp/full-2.enshu" ] && ok || bad 'a disk that is full: no second file'
record=$tmp/full-2.enshu
ended 'a disk that was full' 4 'full-2.enshu'
"$enshu" export "$record" 2>/dev/null | grep -q '"z"' && bad 'a disk that was full: what was refused is on record' || ok
"$enshu" export "$record" 2>/dev/null | grep '"do":"note"' | grep -q '"zy"' && ok || bad 'a disk that was full: the note after it, which goes on from the draft of the refused one, is not on record'
session server
kill $server
ended 'a display server that goes' 4 'The display has gone'
# what a program ended in its first moment leaves
: >"$tmp/empty.enshu"
"$enshu" replay "$tmp/empty.enshu" --verify >/dev/null 2>"$tmp/err"
[ $? -eq 3 ] && grep -q 'Delete it and begin again' "$tmp/err" && ok || bad 'an empty file is not explained'
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
