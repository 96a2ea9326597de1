#!/bin/sh
# What the shipped scenarios promise: they check without errors, a played run verifies, their own tests pass (each run recorded, replayed and compared), and what has no
# test.lua yet keeps over several seeds that doing nothing is never good.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
endings() { grep -o '"ended":\[[^]]*\]' | tail -n 1; }

# always NAME PATTERN ARGUMENTS...: for seeds 1 to 5 the endings match; never: they do not.
always() {
	name=$1 pattern=$2
	shift 2
	for seed in 1 2 3 4 5; do
		got=$("$enshu" run "$@" --headless --seed $seed --json 2>/dev/null </dev/null | endings)
		if echo "$got" | grep -Eq -- "$pattern"; then ok; else bad "$name, seed $seed: $got, expected $pattern"; fi
	done
}
never() {
	name=$1 pattern=$2
	shift 2
	for seed in 1 2 3 4 5; do
		got=$("$enshu" run "$@" --headless --seed $seed --json 2>/dev/null </dev/null | endings)
		if [ -n "$got" ] && ! echo "$got" | grep -Eq -- "$pattern"; then ok; else bad "$name, seed $seed: $got, which must not match $pattern"; fi
	done
}

for scenario in port-in-the-dark first-the-hospital silent-lines neighbours; do
	"$enshu" check $scenario >"$tmp/check" 2>&1 && ok || { bad "$scenario does not check"; tail -n 3 "$tmp/check"; }
	"$enshu" run $scenario --headless --bots random --seed 11 --record "$tmp/$scenario.enshu" >/dev/null 2>&1 </dev/null
	"$enshu" replay "$tmp/$scenario.enshu" --verify >"$tmp/verify" 2>&1 && ok || { bad "$scenario: a played run does not verify"; cat "$tmp/verify"; }
	[ -f "$root/scenarios/$scenario/test.lua" ] || continue
	"$enshu" test $scenario >"$tmp/test" 2>&1 </dev/null && ok || { bad "$scenario: its own tests fail"; cat "$tmp/test"; }
	grep -Eq 'endings reached ([0-9]+) of \1$' "$tmp/test" && ok || { bad "$scenario: an ending is reached by no test"; grep 'endings reached' "$tmp/test"; }
done
always 'neighbours: doing nothing' '"long-night"' neighbours
never 'neighbours: bots that act' '"ended":\[\]' neighbours --bots bold
finish
