#!/bin/sh
# Two monitors: one that is plugged in while a session runs gets the room's page, F8 changes the two, and when it is switched off
# nothing stays where nobody sees it, and the room's page can be opened again. Needs a server with monitors that come and go: Xorg without a card.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
if [ "$(id -u)" -ne 0 ] || ! command -v Xorg >/dev/null || ! command -v openbox >/dev/null; then
	echo 'a server with two monitors needs Xorg, its dummy driver, openbox and root: not tried'
	finish
	exit
fi
cat >xorg.conf <<'END'
Section "ServerFlags"
	Option "AutoAddDevices" "false"
	Option "AutoEnableDevices" "false"
	Option "AutoAddGPU" "false"
EndSection
Section "Device"
	Identifier "none"
	Driver "dummy"
	VideoRam 256000
EndSection
Section "Monitor"
	Identifier "m"
	HorizSync 5-1000
	VertRefresh 5-200
	Modeline "1280x720" 74.50 1280 1344 1472 1664 720 723 728 748
EndSection
Section "Screen"
	Identifier "wide"
	Device "none"
	Monitor "m"
	DefaultDepth 24
	SubSection "Display"
		Depth 24
		Modes "1280x720"
		Virtual 4096 2048
	EndSubSection
EndSection
END
n=90
while [ -e "/tmp/.X$n-lock" ]; do n=$((n + 1)); done
Xorg ":$n" -config "$tmp/xorg.conf" -noreset -novtswitch -sharevts -logfile "$tmp/log" vt99 >/dev/null 2>&1 &
server=$!
trap 'kill $server $program 2>/dev/null; rm -rf "$tmp"' EXIT
export DISPLAY=":$n" HOME="$tmp"
unset WAYLAND_DISPLAY SDL_VIDEODRIVER
wait_for 'xdotool getmouselocation >/dev/null 2>&1'
if ! xrandr 2>/dev/null | grep -q '^DUMMY1'; then
	echo 'Xorg does not start here: not tried'
	finish
	exit
fi
openbox >/dev/null 2>&1 &
manager=$!
trap 'kill $server $manager $program 2>/dev/null; rm -rf "$tmp"' EXIT
sleep 1
# windows: on which monitor each of the program's is, in order
windows() { for w in $(xdotool search --onlyvisible --class enshu 2>/dev/null); do xdotool getwindowgeometry "$w" | sed -n 's/.*Position: \([-0-9]*\),.*/\1/p'; done | awk '{print $1 < 1280 ? "left" : "right"}' | sort | tr '\n' ' '; }

"$enshu" run "$root/tests/scenarios/two-injects" --record w.enshu --lang ja 2>err &
program=$!
xdotool mousemove 640 700
wait_for '[ -s w.enshu ]'
wait_for '[ "$(windows)" = "left " ]'
equals 'one monitor, one window' "$(windows)" 'left '
xrandr --addmode DUMMY1 1280x720
xrandr --output DUMMY1 --mode 1280x720 --right-of DUMMY0
xrandr >/dev/null
wait_for '[ "$(windows)" = "left right " ]'
equals 'a monitor is plugged in: the room fills it' "$(windows)" 'left right '
key F8 F8
equals 'F8 changes what they show, not where they are' "$(windows)" 'left right '
xrandr --output DUMMY1 --off
xrandr >/dev/null
wait_for '[ "$(windows)" = "left " ]'
equals 'the monitor is switched off: the room makes way' "$(windows)" 'left '
key F8 F8
kill -0 $program && ok || bad "the program ended: $(cat err)"
xrandr --output DUMMY1 --mode 1280x720 --right-of DUMMY0
wait_for '[ "$(windows)" = "left right " ]'
equals 'it is switched on again: the room fills it' "$(windows)" 'left right '
key ctrl+q ctrl+Return
wait_for '! kill -0 $program 2>/dev/null'
check 'the recording verifies' 0 "$enshu" replay w.enshu --verify
finish
