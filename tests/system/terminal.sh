#!/bin/sh
# A session in a terminal, as somebody hears it who cannot see the screen: every line typed is answered, nothing is guessed, undo says what it takes back.
root=$1 enshu=$2
passed=0 failed=0
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "$1"; }
# What a session answers to the lines given, after its greeting.
answers() {
	rm -f "$tmp/r.enshu"
	printf '%s\n' "$@" quit | timeout 20 "$enshu" run "$root/scenarios/port-in-the-dark" --text --lang en --record "$tmp/r.enshu" >"$tmp/out" 2>&1
	sed '1,/^The clock waits/d' "$tmp/out"
}
says() { # WHAT LINE...
	what=$1
	shift
	answers "$@" | tail -12 | grep -qF "$what" && ok || { bad "after “$*” nothing says “$what”:"; tail -2 "$tmp/out"; }
}
answers >/dev/null
grep -qF 'Not begun' "$tmp/out" && ok || bad 'the session does not wait to be begun'
says 'Running at 1×' run
says 'Paused at 06:30:00' run pause
says 'Speed: 60×' 'speed 60'
says 'Noted at' 'note hello'
says 'Taken back: inject 1 fired' 'fire 1' pause run undo
says 'Brought back: inject 1 fired' 'fire 1' undo restore
says 'Refused: there is nothing to take back' restore
says 'Nothing waits for your verdict' inbox
says 'Next inject 1 at' 'jump 10m' next
says 'There is no inject “999”' 'inject 999'
says 'There is no role “ope”' 'role ope'
says '“xx” is not a language' 'language xx'
says 'これより日本語' 'language ja'
says 'There is no fact “nothing”' 'share operator nothing police'
says 'There is no role “everyone”' 'share operator note everyone'
says 'Terminal tells NSC' 'fire 2' 'share operator note everybody'
says 'Terminal tells NCO' 'fire 2' 'share operator note police,nco'
says 'Reason: because we can' 'fire 1' 'jump 10m' 'decide 1 b operator because we can'
"$enshu" export "$tmp/r.enshu" | grep -F '"do":"decide"' | grep -F '"role":"operator"' | grep -qF '"why":"because we can"' && ok || bad 'the role that decides is not on record'
for line in status injects 'inject 2' decisions inbox roles 'role operator' run 'pause' 'speed 5' next 'jump 2h' 'module 2' 'fire' 'hold 3' 'skip 3 late' 'note x' undo restore help \
	'language en' 'close 1' 'approve 1' 'act operator report' 'propose operator something' 'rule 1 decline' 'share operator note' 'fire 99' 'decide 1' '{"do":"rate"}' nonsense; do
	[ -n "$(answers "$line")" ] && ok || bad "“$line” is answered by silence"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
