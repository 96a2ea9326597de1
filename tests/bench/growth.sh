#!/bin/sh
# How the cost of each command grows when the scenario is three times as large: sh tests/bench/growth.sh
#
# Every inject of the made scenario has its decision, its effects and its place in the record, so work grows threefold from one size to the next. What looks at pairs
# (the report tells for each decision what was known and what else could have been chosen) may grow ninefold. Processor time, the best of three.
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
enshu=${ENSHU:-$root/build/enshu}
small=330 large=990
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 1

make_scenario() { # FOLDER INJECTS
	mkdir "$1"
	awk -v n="$2" 'BEGIN {
		printf "scenario { id = \"%s\", api = 1, title = { en = \"Growth\" }, start = \"2026-07-04T06:30+09:00\", length = \"%dm\", session = \"2h\" }\n", "growth", n + 60
		for (r = 0; r < 12; r++) printf "role \"r%d\" { name = { en = \"Role %d\" } }\n", r, r
		for (m = 0; m < 8; m++) printf "metric \"m%d\" { name = { en = \"Metric %d\" }, start = 50, good = \"high\" }\n", m, m
		print "objective \"O\" { text = { en = \"O\" } }"
		for (f = 0; f < 60; f++) printf "fact \"f%d\" { en = \"Fact %d\" }\n", f, f
		for (i = 0; i < n; i++) {
			printf "inject \"i%d\" { at = \"%dm\", to = \"r%d\", via = \"email\", objective = \"O\", reveals = \"f%d\", subject = { en = \"Inject %d\" }, body = { en = \"Body\" }, effects = { m%d = %d } }\n", i, i, i % 12, i % 60, i, i % 8, i % 5 - 2
			printf "decision \"d%d\" { at = \"%dm\", owner = \"r%d\", within = \"15m\", default = \"a\", prompt = { en = \"Decide %d?\" }", i, i, i % 12, i
			for (o = 0; o < 3; o++) printf ", option \"%c\" { text = { en = \"Option\" }, effects = { m%d = %d } }", 97 + o, (i + o) % 8, o - 1 + (o == 1)
			print " }"
		}
		print "ending \"e\" { title = { en = \"E\" }, text = { en = \"E\" }, when = at_least(\"m0\", 0) }"
	}' >"$1/scenario.lua"
}

# seconds COMMAND...: processor time of the best of three
seconds() {
	for i in 1 2 3; do
		rm -f new.enshu
		("$@" >/dev/null 2>&1; times) | awk 'NR == 2 { split($1, u, "m"); split($2, s, "m"); printf "%.2f\n", u[1] * 60 + u[2] + s[1] * 60 + s[2] }'
	done | sort -n | head -n 1
}

compare() { # WORK NAME ARGUMENTS...: @ in the arguments is the size's name
	work=$1 name=$2
	shift 2
	a=$(seconds "$enshu" $(printf '%s ' "$@" | sed 's/@/small/g'))
	b=$(seconds "$enshu" $(printf '%s ' "$@" | sed 's/@/large/g'))
	awk -v a="$a" -v b="$b" -v w="$work" -v what="$name" 'BEGIN { printf("%-22s %7.2f s %7.2f s  %5.1f x, the work %d x\n", what, a, b, (a > 0) ? b / a : 0, w) }'
}

make_scenario small $small
make_scenario large $large
for size in small large; do
	"$enshu" run "$size" --headless --bots bold --record "$size.enshu" >/dev/null || exit 1
done
echo "Processor time at $small and at $large injects, each with a decision of three options:"
compare 3 'check' check @
compare 3 'run, recorded' run @ --headless --bots bold --record new.enshu
compare 3 'replay --verify' replay @.enshu --verify
compare 3 'export events' export @.enshu --what events
compare 3 'picture of the console' replay @.enshu --screen console --screenshot new.png
compare 3 'picture of the replay' replay @.enshu --screen replay --screenshot new.png
compare 3 'explore, 32 plays' explore @ --plays 32 --jobs 1
compare 9 'report' report @.enshu -o new.html
