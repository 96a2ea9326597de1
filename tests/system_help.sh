# system_help — what the scripts of tests/system share: a folder of their own, counting, running a command and asking what it said. Each begins with
#   root=$1 enshu=$2
#   . "$root/tests/system_help.sh"
# and ends with `finish`. A script that has more to clean up sets its own trap.
passed=0 failed=0
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 1

ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "$1"; }
finish() {
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ]
}

# check NAME EXPECTED_EXIT COMMAND...: runs it into out and err, compares the exit code; a Lua traceback is never for a user.
check() {
	name=$1 expected=$2
	shift 2
	status=0
	"$@" >out 2>err </dev/null || status=$?
	if [ "$status" -ne "$expected" ]; then
		bad "$name: exit $status, expected $expected: $(head -c 400 out err)"
	elif grep -q 'stack traceback' out err; then
		bad "$name: a Lua traceback reached the user"
	else ok; fi
}
# says NAME FILE TEXT, says_not NAME FILE TEXT: a file (of the last check: out, err) holds a text, or does not, in any letter case.
says() { if grep -qF -- "$3" "$2"; then ok; else bad "$1: $2 does not say: $3: $(head -n 12 "$2" | head -c 1200)"; fi; }
says_not() { if grep -qiF -- "$3" "$2"; then bad "$1: $2 says: $3"; else ok; fi; }
# equals NAME FOUND EXPECTED; same NAME FILE FILE
equals() { if [ "$2" = "$3" ]; then ok; else bad "$1: $2, expected $3"; fi; }
same() { if cmp -s "$2" "$3"; then ok; else bad "$1: $2 and $3 differ: $(diff "$2" "$3" | head -n 6)"; fi; }

# open_display SIZE: an X server of our own, such as 1280x720, on the first free number. It ends with the script, and with it the program in $program.
open_display() {
	n=90
	while [ -e "/tmp/.X$n-lock" ]; do n=$((n + 1)); done
	Xvfb ":$n" -screen 0 "$1x24" >/dev/null 2>&1 &
	server=$!
	trap 'kill $server $program 2>/dev/null; rm -rf "$tmp"' EXIT
	export DISPLAY=":$n" HOME="$tmp"
	unset WAYLAND_DISPLAY SDL_VIDEODRIVER
	wait_for 'xdotool getmouselocation >/dev/null 2>&1'
}
# wait_for CONDITION: until it holds, five seconds at most.
wait_for() {
	i=0
	while ! eval "$1" && [ $i -lt 50 ]; do
		i=$((i + 1))
		sleep 0.1
	done
}
# key NAME...: keys, each given time to arrive and to be answered.
key() {
	for k in "$@"; do
		xdotool key --delay 20 "$k"
		sleep 0.3
	done
}
