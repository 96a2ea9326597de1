#!/bin/sh
# How long `enshu compare` takes for 50 rooms of a scenario. Usage: sh tests/bench/compare.sh [scenario]; processor time, because machines are shared.
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
enshu=${ENSHU:-$root/build/enshu}
scenario=${1:-port-in-the-dark}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
room=0
while [ $room -lt 50 ]; do
	room=$((room + 1))
	"$enshu" run "$scenario" --headless --bots random --seed $room --record "$tmp/room-$room.enshu" >/dev/null || exit 1
done
commands=0
for f in "$tmp"/*.enshu; do commands=$((commands + $(sqlite3 -readonly "$f" 'SELECT entries FROM head'))); done
took() { # WHAT COMMAND...
	what=$1
	shift
	times >"$tmp/before"
	"$@" >"$tmp/out" || exit 1
	times >"$tmp/after"
	seconds=$(awk 'function s(t) { split(t, p, "m"); sub("s", "", p[2]); return p[1] * 60 + p[2] } FNR == 2 { v[FILENAME] = s($1) + s($2) } END { printf "%.2f", v[ARGV[2]] - v[ARGV[1]] }' \
		"$tmp/before" "$tmp/after")
	echo "$what of 50 rooms of $scenario ($commands commands in all): $seconds s of processor time"
}
took 'comparing, as text,' "$enshu" compare "$tmp"/*.enshu
took 'comparing, as JSON,' "$enshu" compare "$tmp"/*.enshu --json
took 'comparing, as a page,' "$enshu" compare "$tmp"/*.enshu --html "$tmp/page.html"
took 'opening one' "$enshu" replay "$tmp/room-1.enshu" --verify
