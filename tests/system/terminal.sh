#!/bin/sh
# A session in a terminal, as somebody hears it who cannot see the screen: every line typed is answered, nothing is guessed, undo says what it takes back.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
# What a session answers to the lines given, after its greeting.
answers() {
	rm -f "$tmp/r.enshu"
	printf '%s\n' "$@" quit | timeout 20 "$enshu" run "$root/scenarios/port-in-the-dark" --text --lang en --record "$tmp/r.enshu" >"$tmp/out" 2>&1
	sed '1,/^The clock waits/d' "$tmp/out"
}
hears() { # WHAT LINE...
	what=$1
	shift
	answers "$@" | tail -12 | grep -qF "$what" && ok || { bad "after “$*” nothing says “$what”:"; tail -2 "$tmp/out"; }
}
answers >/dev/null
grep -qF 'Not begun' "$tmp/out" && ok || bad 'the session does not wait to be begun'
hears 'Running at 1×' run
hears 'Paused at 06:30:00' run pause
hears 'Speed: 60×' 'speed 60'
hears 'Noted at' 'note hello'
hears 'Taken back: inject 1 fired' 'fire 1' pause run undo
hears 'Brought back: inject 1 fired' 'fire 1' undo restore
hears 'Refused: there is nothing to take back' restore
hears 'Nothing waits for your verdict' inbox
hears 'or approve ROLE ACTION' 'approve commission traffic'
hears 'Next inject 1 at' 'jump 10m' next
hears 'There is no inject “999”' 'inject 999'
hears 'There is no role “ope”' 'role ope'
hears '“xx” is not a language' 'language xx'
hears 'これより日本語' 'language ja'
hears 'There is no fact “nothing”' 'share operator nothing police'
hears 'There is no role “everyone”' 'share operator note everyone'
hears 'Terminal tells NSC' 'fire 2' 'share operator note everybody'
hears 'Terminal tells NCO' 'fire 2' 'share operator note police,nco'
hears 'Reason: because we can' 'fire 1' 'jump 10m' 'decide 1 b operator because we can'
"$enshu" export "$tmp/r.enshu" | grep -F '"do":"decide"' | grep -F '"role":"operator"' | grep -qF '"why":"because we can"' && ok || bad 'the role that decides is not on record'
for line in status injects 'inject 2' decisions inbox roles 'role operator' run 'pause' 'speed 5' next 'jump 2h' 'module 2' 'fire' 'hold 3' 'skip 3 late' 'note x' undo restore help \
	'language en' 'close 1' 'approve 1' 'act operator report' 'propose operator something' 'rule 1 decline' 'share operator note' 'fire 99' 'decide 1' '{"do":"rate"}' nonsense; do
	[ -n "$(answers "$line")" ] && ok || bad "“$line” is answered by silence"
done
finish
