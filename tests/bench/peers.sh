#!/bin/sh
# Plays a second on the same rules: this engine on one thread and on two, plain Lua, plain JavaScript, a state chart (xstate) and an interactive story (inkjs); every
# contestant must come to the same checksum. The two libraries are fetched from npm into a temporary folder. Usage: sh tests/bench/peers.sh [seconds each, default 2]
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
bench=${BENCH:-$root/build/tests/bench_playthrough}
seconds=${1:-2}
command -v node >/dev/null && command -v npm >/dev/null || { echo "This bench needs node and npm: apt-get install nodejs npm" >&2; exit 4; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cp "$root"/tests/bench/peers/*.mjs "$tmp" || exit 4
(cd "$tmp" && npm install --silent --no-audit --no-fund --no-save inkjs@2 xstate@5 >/dev/null) || { echo "npm could not fetch inkjs and xstate." >&2; exit 4; }
"$bench" "$seconds" --rates >"$tmp/rates" || exit 1
for peer in plain xstate ink; do
	(cd "$tmp" && node "$peer.mjs" "$seconds" | sed "s/^/$peer /") >>"$tmp/rates" || exit 1
done
awk '
	{ rate[$1] = $2; if (sum == "") sum = $3; if ($3 != sum) differ = differ " " $1 }
	function row(name, key, target) { printf "%-38s %10d plays/s", name, rate[key]; if (key != "engine") printf "   the engine is %7.1f x%s", rate["engine"] / rate[key], target; print "" }
	END {
		row("this engine, declarative effects", "engine", "")
		printf "%-38s %10d plays/s   %.2f x one thread (target 1.9)\n", "the same on two threads", rate["two"], rate["two"] / rate["engine"]
		row("this engine, a handler every effect", "handlers", "")
		row("plain Lua 5.4", "lua", " (target 20)")
		row("plain JavaScript (node)", "plain", " (target 5)")
		row("xstate, a state chart", "xstate", "")
		row("inkjs, an interactive story", "ink", " (target 200)")
		if (differ != "") { print "checksums DIFFER:" differ; exit 1 }
		print "checksums equal (" sum ")"
	}' "$tmp/rates"
