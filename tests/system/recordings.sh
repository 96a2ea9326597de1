#!/bin/sh
# Recordings through the program: the corpus of earlier versions, forgeries, damaged and foreign files, full disks, read-only places. Bad ones get a message with place
# and reason, exit 3 and stay as they are; good ones are never lost.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
mounted=
trap 'for m in $mounted; do umount "$m"; done; chmod -R u+w "$tmp"; rm -rf "$tmp"' EXIT
chmod 755 "$tmp"

# ---- the corpus --------------------------------------------------------------------------------------------------------------------------
for f in "$root"/tests/recordings/*.enshu; do
	cp "$f" corpus.enshu
	check "$(basename "$f") replays" 0 "$enshu" replay corpus.enshu --verify
	cmp -s "$f" corpus.enshu && ok || bad "$(basename "$f") was changed by looking at it"
	"$enshu" export corpus.enshu --what events >events
	"$enshu" export corpus.enshu --what events --stored >stored
	cmp -s events stored && ok || bad "$(basename "$f"): what is stored is not what replaying gives"
	"$enshu" replay corpus.enshu --dump | grep -v '^schedule\|^clock' >dump
	"$enshu" replay corpus.enshu --dump --stored | grep -v '^schedule\|^clock' >stored
	cmp -s dump stored && ok || bad "$(basename "$f"): the stored changes do not lead to the same state"
done
check 'the sealed one' 0 "$enshu" replay "$root/tests/recordings/0.1.0-sealed.enshu" --verify --json
says 'the sealed one' out '"seal":"valid","signer":"'
check 'the branch' 0 "$enshu" replay "$root/tests/recordings/0.1.0-branch.enshu" --verify --json
says 'the branch' out '"parent":"proved"'
forged=$root/tests/recordings/must-fail
check 'another effect' 1 "$enshu" replay "$forged/another-effect.enshu" --verify
says 'part, field and both values' err 'metric trust value is 48, the recording says 47'
says 'the line of the scenario' err '(scenario.lua:36)'
check 'another effect as JSON' 1 "$enshu" replay "$forged/another-effect.enshu" --verify --json
says 'another effect as JSON' out '"verified":false'
check 'another hash' 1 "$enshu" replay "$forged/another-hash.enshu" --verify
check 'a forgery is not continued' 1 "$enshu" resume "$forged/another-effect.enshu" --headless --continue-in forged.enshu
[ -e forged.enshu ] && bad 'a forgery was copied' || ok
check 'dump what differs' 1 "$enshu" replay "$forged/another-effect.enshu" --dump
says 'dump what differs' out 'metric trust value=48'
check 'dump what was recorded' 0 "$enshu" replay "$forged/another-effect.enshu" --dump --stored --at 21m
says 'dump what was recorded' out 'metric trust value=47'
check 'a scenario that no longer loads' 3 "$enshu" replay "$forged/scenario-no-longer-loads.enshu" --verify
says 'place and reason' err 'scenario.lua:6:'
says 'what to do' err '--what events --stored'
check 'its events can be read' 0 "$enshu" export "$forged/scenario-no-longer-loads.enshu" --what events --stored
says 'its events can be read' out '"event":"decided","decision":"isolate","option":"cut"'
check 'its commands can be read' 0 "$enshu" export "$forged/scenario-no-longer-loads.enshu" --stored
says 'its commands can be read' out '"text":"the last"'
check 'its last values can be read' 0 "$enshu" replay "$forged/scenario-no-longer-loads.enshu" --dump --stored --at 21m
says 'its last values can be read' out 'metric trust metric after=48 at=1200'

# ---- files that are no sound recording: each refused, each left as it is -------------------------------------------------------------------
cp "$root/tests/recordings/0.1.0-facilitator.enshu" good.enshu
made() { cp good.enshu "$1.enshu" && sqlite3 "$1.enshu" "$2" >/dev/null || bad "cannot make $1"; }
: >empty.enshu
echo 'a letter, not a database' >letter.enshu
sqlite3 other.enshu 'CREATE TABLE addresses (name); INSERT INTO addresses VALUES (1)'
head -c 20000 good.enshu >cut.enshu
mkdir folder.enshu
made format 'PRAGMA user_version=99'
made application 'PRAGMA application_id=7'
made no-table 'DROP TABLE entry'
made no-source 'DROP TABLE source'
made more-table 'CREATE TABLE extra (x)'
made altered "UPDATE entry SET command=replace(command, 'quiet', 'noisy') WHERE command LIKE '%quiet%'"
made altered-time 'UPDATE entry SET wall=wall+1 WHERE number=5'
made altered-events "UPDATE entry SET events='[]' WHERE number=5"
made altered-hash "UPDATE entry SET digest='0000000000000000' WHERE number=5"
made altered-scenario "UPDATE source SET text=CAST(replace(CAST(text AS TEXT), 'start = 50', 'start = 51') AS BLOB)"
made altered-seed "UPDATE header SET value='12' WHERE name='seed'"
made reordered 'UPDATE entry SET number=-5 WHERE number=5; UPDATE entry SET number=5 WHERE number=6; UPDATE entry SET number=6 WHERE number=-5'
made gap 'DELETE FROM entry WHERE number=5'
made no-end 'DELETE FROM entry WHERE number=(SELECT max(number) FROM entry)'
made again 'INSERT INTO entry SELECT 1 + max(number), at, wall, rewind, digest, chain, command, events, change FROM entry'
made huge 'UPDATE entry SET change=zeroblob(9000000) WHERE number=5'
made no-head 'DELETE FROM head'
made semantics "UPDATE header SET value='99' WHERE name='semantics'"
for file in empty letter other cut folder format application no-table no-source more-table altered altered-time altered-events altered-hash altered-scenario altered-seed \
	reordered gap no-end again huge no-head semantics missing; do
	before=$(cksum $file.enshu 2>/dev/null)
	for command in "replay $file.enshu --verify" "resume $file.enshu --headless" "export $file.enshu --stored" "compare good.enshu $file.enshu"; do
		# Of what a reader does not look at, an altered entry behind it is no concern: export and replay read everything.
		check "$file: $command" 3 "$enshu" $command
		says "$file: $command" err "$file.enshu"
	done
	[ "$before" = "$(cksum $file.enshu 2>/dev/null)" ] && ok || bad "$file was changed"
done
check 'a newer format' 3 "$enshu" replay format.enshu --verify
says 'a newer format' err 'newer version'

# ---- what can be had of a damaged one ----------------------------------------------------------------------------------------------------------
check 'the way out is named' 3 "$enshu" replay altered-time.enshu --verify
says 'the way out is named' err 'enshu salvage altered-time.enshu -o NEW'
check 'salvage' 0 "$enshu" salvage altered-time.enshu -o saved.enshu
says 'salvage' out 'saved.enshu: 4 commands of altered-time.enshu'
check 'what was salvaged verifies' 0 "$enshu" replay saved.enshu --verify
says 'what was salvaged verifies' out '4 commands'
check 'what was salvaged goes on' 0 "$enshu" resume saved.enshu --headless
check 'salvage of a good one loses nothing' 0 "$enshu" salvage good.enshu -o whole.enshu
says 'salvage of a good one loses nothing' out 'nothing was lost'
check 'salvage overwrites nothing' 4 "$enshu" salvage altered-time.enshu -o saved.enshu
check 'nothing can be proved without the scenario' 3 "$enshu" salvage altered-scenario.enshu -o never.enshu
check 'not a recording' 3 "$enshu" salvage letter.enshu -o never.enshu
[ -e never.enshu ] && bad 'a failed salvage left a file' || ok

# ---- places ----------------------------------------------------------------------------------------------------------------------------------
mkdir real linked-from
ln -s "$tmp/real" linked-from/link
check 'recording through a linked folder' 0 "$enshu" run "$root/tests/scenarios/two-injects" --headless --record linked-from/link/a.enshu
[ -f real/a.enshu ] && ok || bad 'nothing was recorded through a linked folder'

# As somebody who may not: root may everything, so another user tries when there is setpriv.
as_nobody() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi; }
mkdir shelf && cp good.enshu shelf/ && cp good.enshu secret.enshu && chmod 000 secret.enshu && chmod 444 shelf/good.enshu && chmod 555 shelf
if as_nobody test -x "$enshu" 2>/dev/null && as_nobody "$enshu" --version >/dev/null 2>&1; then
	check 'verify in a place that cannot be written' 0 as_nobody "$enshu" replay shelf/good.enshu --verify
	check 'no permission' 3 as_nobody "$enshu" replay secret.enshu --verify
	says 'no permission' err 'secret.enshu'
	mkdir -m 777 desk
	check 'continue from a place that cannot be written' 0 as_nobody "$enshu" resume shelf/good.enshu --continue-in desk/on.enshu --headless --until last
	check 'what was continued' 0 "$enshu" replay desk/on.enshu --verify
fi

# ---- a full disk -----------------------------------------------------------------------------------------------------------------------------
n=0
while [ $n -lt 3000 ]; do
	n=$((n + 1))
	echo "{\"do\":\"note\",\"text\":\"note $n: what the room said, at some length, so that the disk fills in good time\"}"
done >notes.jsonl
full() { # NAME FILE: the run has ended with a full disk; acknowledged commands stand in `answers`
	acknowledged=$(grep -c '"recorded":' answers)
	last=$(grep '"recorded":' answers | tail -n 1 | sed 's/.*"hash":"\([0-9a-f]*\)".*/\1/')
	says "$1: the refusal" answers '"code":"recording"'
	says "$1: what to do" err '--continue-in'
	[ "$acknowledged" -gt 0 ] && ok || bad "$1: nothing was acknowledged"
	check "$1: what was acknowledged" 0 "$enshu" replay "$2" --verify --json
	says "$1: every acknowledged command and no other" out "\"commands\":$acknowledged,\"hash\":\"$last\""
	rm -f on.enshu
	echo '{"do":"note","text":"elsewhere"}' >one.jsonl
	check "$1: it goes on elsewhere" 0 "$enshu" resume "$2" --continue-in on.enshu --headless --commands one.jsonl --until last --json
	says "$1: it goes on elsewhere" out "\"recorded\":$((acknowledged + 1))"
	check "$1: elsewhere" 0 "$enshu" replay on.enshu --verify
}
status=0
(ulimit -f 256; "$enshu" run "$root/tests/scenarios/two-injects" --headless --commands notes.jsonl --until last --record limited.enshu --json >answers 2>err </dev/null) || status=$?
[ "$status" -eq 4 ] && ok || bad "a file-size limit: exit $status, expected 4: $(head -c 300 err)"
full 'a file-size limit' limited.enshu
mkdir small
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=200k none small 2>/dev/null; then
	mounted=$tmp/small
	status=0
	"$enshu" run "$root/tests/scenarios/two-injects" --headless --commands notes.jsonl --until last --record small/full.enshu --json >answers 2>err </dev/null || status=$?
	[ "$status" -eq 4 ] && ok || bad "a full disk: exit $status, expected 4: $(head -c 300 err)"
	full 'a full disk' small/full.enshu
	mount -o remount,ro "$tmp/small" && check 'verify on read-only media' 0 "$enshu" replay small/full.enshu --verify
fi
finish
