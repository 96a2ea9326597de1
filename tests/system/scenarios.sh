#!/bin/sh
# What the shipped scenarios promise, over several seeds: they check without errors, doing nothing is never good, the textbook act without its gates goes wrong, every
# recorded run verifies, and each way through in plays/ is made of commands that the scenario knows.
root=$1 enshu=$2
passed=0 failed=0
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "$1"; }
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
	for play in "$root/scenarios/$scenario/plays"/*.jsonl; do
		[ -f "$play" ] || continue
		"$enshu" run $scenario --headless --commands "$play" --seed 1 --json >"$tmp/out" 2>"$tmp/err" </dev/null && ok || { bad "$play: a line is no command"; cat "$tmp/err"; }
	done
done
always 'port: doing nothing' '"cascade"' port-in-the-dark
never 'port: acting without the gates' '"answered"|"held"' port-in-the-dark --bots cautious --commands "$root/scenarios/port-in-the-dark/plays/rash.jsonl"
always 'hospital: doing nothing' '"line-crossed"' first-the-hospital
never 'hospital: bots that act' '^"ended":\[\]' first-the-hospital --bots bold
always 'silent lines: doing nothing' '"dark-hour"' silent-lines
always 'silent lines: one act without its gates' '"outside-law"' silent-lines --commands "$root/scenarios/silent-lines/plays/unasked.jsonl"
always 'silent lines: the ally is broken word to' '"without-friends"' silent-lines --commands "$root/scenarios/silent-lines/plays/broken-promise.jsonl"
always 'neighbours: doing nothing' '"long-night"' neighbours
never 'neighbours: bots that act' '"ended":\[\]' neighbours --bots bold
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
