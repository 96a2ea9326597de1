#!/bin/sh
# Plays a second on the same rules: this engine on one thread and on two, plain Lua, plain JavaScript in two manners, a state chart (xstate) and an interactive story
# (inkjs). Usage: sh tests/bench/peers.sh [seconds each, default 1] [rounds, default 3]. The two libraries are fetched from npm into a temporary folder.
#
# What is fair: the same plays 0, 1, 2, ... with the same choices, proved by one checksum over the first 500. Everybody makes what is the same in all plays (tables, machines,
# the compiled story) once, before. Starting and loading do not count, and half a second of plays warms the JavaScript compiler up. Processor time counts, with that of the
# collector and compiler threads. Contestants take turns; the best of the rounds is taken for each, so that other programs on the machine do not count. Nobody is asked
# for less than the rules: the engine validates every command, numbers its events, remembers causes, looks at endings and could be stopped, copied and hashed at any
# second, which the others cannot; nobody keeps events or hashes states here. "Closures" is JavaScript as one writes it first, "tables" as one writes it when it is slow.
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
bench=${BENCH:-$root/build/tests/bench_playthrough}
seconds=${1:-1} rounds=${2:-3}
command -v node >/dev/null && command -v npm >/dev/null || { echo "This bench needs node and npm: apt-get install nodejs npm" >&2; exit 4; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cp "$root"/tests/bench/peers/*.mjs "$tmp" || exit 4
(cd "$tmp" && npm install --silent --no-audit --no-fund --no-save inkjs@2 xstate@5 >/dev/null) || { echo "npm could not fetch inkjs and xstate." >&2; exit 4; }
while [ "$rounds" -gt 0 ]; do
	rounds=$((rounds - 1))
	"$bench" "$seconds" --rates >>"$tmp/rates" || exit 1
	for peer in plain tables xstate ink; do
		(cd "$tmp" && node "$peer.mjs" "$seconds" | sed "s/^/$peer /") >>"$tmp/rates" || exit 1
	done
done
awk '
	{ if ($2 > rate[$1]) rate[$1] = $2; if (sum == "") sum = $3; if ($3 != sum) differ = differ " " $1 }
	function row(name, key, target) { printf "%-38s %10d plays/s", name, rate[key]; if (key != "engine") printf "   the engine is %7.1f x%s", rate["engine"] / rate[key], target; print "" }
	END {
		row("this engine, declarative effects", "engine", "")
		printf "%-38s %10d plays/s   %.2f x one thread (target 1.9)\n", "the same on two threads", rate["two"], rate["two"] / rate["engine"]
		row("this engine, a handler every effect", "handlers", "")
		row("plain Lua 5.4", "lua", " (target 20)")
		row("plain JavaScript (node), closures", "plain", " (target 5)")
		row("plain JavaScript (node), tables", "tables", " (target 5)")
		row("xstate, a state chart", "xstate", "")
		row("inkjs, an interactive story", "ink", " (target 200)")
		if (differ != "") { print "checksums DIFFER:" differ; exit 1 }
		print "checksums equal (" sum ")"
	}' "$tmp/rates"
