#!/bin/sh
# Spreadsheets as planners use them: events lists out of scenarios and recordings, and back in.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
scenario=$root/tests/scenarios/everything

# ---- out ----
check 'HSEEP columns' 0 "$enshu" export "$scenario" --columns hseep
says 'HSEEP columns' out '"Event #","Date","Event Time","Event Description"'
check 'MITRE columns in Japanese' 0 "$enshu" export port-in-the-dark --columns mitre --lang ja
says 'MITRE columns in Japanese' out '"日時グループ"'
says 'a date-time group' out '040630IJUL26'
check 'a workbook' 0 "$enshu" export silent-lines -o a.xlsx
check 'the same workbook' 0 "$enshu" export silent-lines -o b.xlsx
same 'the same scenario gives the same bytes' a.xlsx b.xlsx
check 'a table of a folder as jsonl' 2 "$enshu" export "$scenario" --format jsonl
check 'columns nobody knows' 2 "$enshu" export "$scenario" --columns nato
check 'a language the scenario lacks' 2 "$enshu" export "$scenario" --lang fr
check 'a recording' 0 "$enshu" run port-in-the-dark --headless --bots cautious --until 3h --record r.enshu
check 'what became of the injects' 0 "$enshu" export r.enshu --columns hseep
says 'what became of the injects' out '"Fired","2026-07-04 06:30:00"'
check 'the inputs as before' 0 "$enshu" export r.enshu
says 'the inputs as before' out '{"session":'

# ---- in ----
check 'import needs a folder' 2 "$enshu" import a.xlsx
check 'import of nothing' 3 "$enshu" import none.csv -o n
echo 'no headings here' >prose.csv
check 'import of prose' 3 "$enshu" import prose.csv -o n
says 'import of prose' err 'no row of headings'
check 'import of prose, told in Japanese' 3 "$enshu" import prose.csv -o n --lang ja
says 'import of prose, told in Japanese' err '見出しの行がなく'
printf '09:00,Port,The gates have stopped and nobody knows why.\n09:10,Police,A note lies in every printer of the house.\n09:20,Port,Reporters call and ask what has happened.\n' >bare.csv
check 'a list without headings' 0 "$enshu" import bare.csv -o bare
says 'a list without headings' out 'which has no headings'
check 'its mapping reads it again' 0 "$enshu" import bare.csv -o bare-2 --map bare/mapping.json
same 'its mapping reads it again' bare/injects.lua bare-2/injects.lua
check 'columns by position' 0 "$enshu" import bare.csv -o bare-3 --map A=time,2=to,3=body --lang ja
says 'columns by position' out '見出しなし'
refuses() { # FILE WORDS
	check "import of $1" 3 "$enshu" import "$1" -o n
	says "import of $1" err "$2"
	[ ! -e n ] && ok || bad "import of $1 left a folder"
}
cp "$root/docs/pictures/room-en-dark-1920.png" picture.csv && refuses picture.csv 'a picture (PNG)'
cp picture.csv picture.xlsx && refuses picture.xlsx 'a picture (PNG)'
: >empty.csv && refuses empty.csv 'the file is empty'
: >empty.xlsx && refuses empty.xlsx 'the file is empty'
cp r.enshu run.csv && refuses run.csv 'enshu export RECORDING'
cp "$enshu" program.csv && refuses program.csv 'a program'
head -c 9999 /dev/zero >zeros.csv && refuses zeros.csv 'not text'
gzip -c prose.csv >squeezed.csv && refuses squeezed.csv 'gzip'
python3 - <<'P'
import random, zipfile
zipfile.ZipFile('bag.zip', 'w').writestr('notes.txt', 'hello')
random.seed(5)
open('noise.csv', 'wb').write(bytes(random.randrange(256) for _ in range(20000)))
P
refuses bag.zip 'no workbook'
refuses noise.csv 'not text'
cp all.csv utf8.csv 2>/dev/null || "$enshu" export port-in-the-dark -o utf8.csv
for code in UTF-16LE UTF-16BE UTF-16; do
	python3 -c 'import sys; open("wide.csv", "wb").write(open("utf8.csv", encoding="utf-8-sig").read().encode(sys.argv[1]))' $code
	check "import of $code" 0 "$enshu" import wide.csv -o wide-$code
done
cp utf8.csv named.xlsx
check 'text under the name of a workbook' 0 "$enshu" import named.xlsx -o named
for id in first-the-hospital neighbours port-in-the-dark silent-lines; do
	"$enshu" export $id -o all.csv 2>missing && "$enshu" export $id -o all.xlsx
	says "what a table of $id cannot hold is said" missing 'decisions'
	# A workbook carries everything: every file comes back byte for byte.
	check "import of $id, XLSX" 0 "$enshu" import all.xlsx -o x-$id
	says "nothing was changed in $id" out 'as it was exported'
	if diff -r -x .editor -x .luarc.json "$root/scenarios/$id" x-$id >difference; then ok; else bad "$id came back otherwise: $(head -3 difference)"; fi
	# Its sheets alone, as a table carries them.
	start=$(sed -n 's/^"setting",,"start",.*"\(20[0-9T:+-]*\)".*/\1/p' all.csv)
	check "import of $id, CSV" 0 "$enshu" import all.csv -o c-$id
	check "import of the sheets of $id alone" 0 "$enshu" import all.xlsx --start "$start" -o s-$id
	same "CSV and sheets of $id give one scenario" c-$id/injects.lua s-$id/injects.lua
	check "what was imported of $id checks" 0 "$enshu" check c-$id
	"$enshu" export c-$id -o back.csv 2>/dev/null
	check "$id: every cell comes back, or stands in the notes" 0 python3 "$root/tests/sheets/kept.py" all.csv back.csv c-$id/injects.lua c-$id/scenario.lua
	"$enshu" export c-$id -o 1.csv 2>/dev/null && "$enshu" import 1.csv -o d-$id >/dev/null 2>&1 && "$enshu" export d-$id -o 2.csv 2>/dev/null
	same "$id: what came back once comes back for ever" 1.csv 2.csv
done
rows() { awk -v n="$1" 'BEGIN { print "No,Time,To,Subject"; for (i = 1; i <= n; i++) printf "%d,%02d:%02d,%s,Inject %d\n", i, 8 + i % 12, i % 60, i % 2 ? "Police" : "Grid", i }'; }
rows 12000 >long.csv
check 'a list of twelve thousand' 0 timeout 20 "$enshu" import long.csv -o long
rows 20001 >longer.csv
check 'a list that nobody can play' 3 timeout 20 "$enshu" import longer.csv -o longer
says 'a list that nobody can play' err 'more than 20000 injects'
# ---- what a planner changes in a workbook ----
edit() { # OUT EDIT...
	made=$1
	shift
	python3 "$root/tests/sheets/edit.py" port.xlsx "$made" "$@" || bad "edit.py $*"
}
"$enshu" export port-in-the-dark -o port.xlsx
edit edited.xlsx 'MSEL|yard-stops|Subject (en)=Gates "stop"' 'MSEL|yard-stops|Time=07:05' 'MSEL|yard-stops|At=35m' 'Decisions|watch.watch|effects={ sight = 5 }' \
	'Decisions|isolate|prompt (ja)=遮断しますか？' 'Metrics|ops|start=40' 'Exercise|operator|No.=4' 'Evaluation|T1|-' \
	'MSEL|+|Kind=inject;ID=extra;Date=2026-07-04;Time=07:10;Subject (en)=Extra;Subject (ja)=追加;To=police;Via=phone' \
	'Decisions|+|kind=option;of=isolate;id=fourth;text (en)=Fourth;text (ja)=四番目;effects={ ops = -3 }'
check 'an edited workbook' 0 "$enshu" import edited.xlsx -o edited
says 'an edited workbook' out '8 taken, 0 there already, 0 not taken'
says 'the subject' edited/morning.lua 'subject = { en = "Gates \"stop\"", ja = "ゲートとクレーンが一斉に停止" }'
says 'the time since the start counts' edited/morning.lua 'at = "35m"'
says 'an option keeps its place' edited/forenoon.lua 'at_once = { spread = 2 }, effects = { sight = 5 } }'
says 'one language of a text' edited/morning.lua 'prompt = { en = "Cut the yard network now?", ja = "遮断しますか？" }'
says 'a new inject, by its date' edited/held-back.lua 'at = "40m"'
says 'a new option' edited/morning.lua 'option "fourth"'
says 'a row that is gone is told and stays' err 'task "T1" has no row any more; it stays in the scenario'
says 'what was before is told' err 'metric ops, start: 92 → 40'
edit gone.xlsx 'Evaluation|T1|-'
check 'a row that is gone takes nothing along of which something speaks' 3 "$enshu" import gone.xlsx -o lighter --remove
says 'what speaks of it is named' err 'there is no task "T1"'
check 'it checks' 0 "$enshu" check edited
"$enshu" export edited -o again.xlsx
check 'out and in again' 0 "$enshu" import again.xlsx -o again
says 'out and in again' out 'as it was exported'
python3 "$root/tests/sheets/edit.py" again.xlsx gone.xlsx 'MSEL|extra|-'
cp -r edited lighter && printf -- '-- mine\n' >>lighter/morning.lua
check 'a row that is gone is told' 0 "$enshu" import gone.xlsx -o lighter --update
says 'a row that is gone is told' err '--remove takes it out'
says 'and stays' lighter/held-back.lua 'inject "extra"'
check 'a row that is gone takes its declaration along when asked' 0 "$enshu" import gone.xlsx -o lighter --update --remove
says 'a row that is gone takes its declaration along when asked' err 'taken out: inject extra'
if grep -q 'inject "extra"' lighter/*.lua; then bad 'the inject is still there'; else ok; fi
says 'the work of others stays' lighter/morning.lua '-- mine'
check 'taken out already' 0 "$enshu" import gone.xlsx -o lighter --update --remove
check 'what is left checks' 0 "$enshu" check lighter
edit moved.xlsx 'MSEL|yard-stops|Date#46208' 'MSEL|yard-stops|Time#0.375'
check 'a date and a time that became numbers' 0 "$enshu" import moved.xlsx -o moved
says 'a date and a time that became numbers' moved/morning.lua 'inject "yard-stops" { at = "1d2h30m"'
# into the folder it came from
cp -r "$root/scenarios/port-in-the-dark" mine && chmod -R u+w mine
echo '-- mine' >>mine/morning.lua
check 'a folder that holds a scenario' 4 "$enshu" import edited.xlsx -o mine
says 'a folder that holds a scenario' err '--update'
sed -i 's/metric "ops" { start = 92/metric "ops" { start = 90/' mine/picture.lua
check 'into a scenario that was changed in one of the places' 1 "$enshu" import edited.xlsx -o mine --update
says 'the rest is taken' out '7 taken, 0 there already, 1 not taken'
says 'both values are told' err 'metric ops, start was changed in the scenario too, since the export; here it is 40, before it was 92'
says 'the work of others stays' mine/picture.lua 'metric "ops" { start = 90'
says 'the work of others stays' mine/morning.lua '-- mine'
says 'and the change is there' mine/morning.lua 'Gates \"stop\"'
check 'once more' 1 "$enshu" import edited.xlsx -o mine --update --json
says 'once more' out '"result":"same"'
cp -r mine before
edit broken.xlsx 'Metrics|trust|start={'
check 'a cell that makes an error' 3 "$enshu" import broken.xlsx -o mine --update
says 'a cell that makes an error' err 'nothing was written'
says 'the cell is named' err 'metric trust, start: 66 → {'
if diff -r before mine >/dev/null; then ok; else bad 'a refused import wrote something'; fi
check 'a new folder is not left behind' 3 "$enshu" import broken.xlsx -o brand-new
[ ! -e brand-new ] && ok || bad 'a refused import left a folder'
edit touched.xlsx 'Source|7|text=||'
check 'files edited in their sheet' 3 "$enshu" import touched.xlsx -o touched
says 'files edited in their sheet' err 'was changed in the file "scenario.lua"'
check 'another scenario' 3 "$enshu" import edited.xlsx -o x-silent-lines --update
check 'nothing to update' 4 "$enshu" import edited.xlsx -o nowhere --update
check 'a table has nothing to update with' 3 "$enshu" import all.csv -o mine --update
edit odd.xlsx 'MSEL|yard-stops|Time=noonish' 'Decisions|+|kind=thing;id=x' 'Decisions|+|kind=option;id=lost;text (en)=x'
check 'what cannot be taken' 1 "$enshu" import odd.xlsx -o odd
says 'a time that is none' err 'noonish'
says 'a kind that is none' err 'names no kind'
says 'an option of nothing' err 'names no decision'
check 'an imported scenario plays' 0 "$enshu" run c-port-in-the-dark --headless --bots bold --until last
check 'a folder that is not empty' 4 "$enshu" import all.csv -o c-port-in-the-dark
printf 'Exercise NORTH\n\nSerial,DTG,Message,To,Method,POC\n1,041430ZJUL26,Lights out,Grid; Police,Phone,Smith\n2,TBD,Rumour,All,Pigeon,\n' >north.csv
check 'somebody else'"'"'s sheet' 0 "$enshu" import north.csv -o north
says 'the report names cells' north/import-report.txt 'north.csv!E5'
says 'and what was assumed' north/import-report.txt 'north.csv!A1'
says 'the editor knows the words' north/.editor/enshu.lua 'function inject'
check 'the same with the saved mapping' 0 "$enshu" import north.csv --map north/mapping.json -o north2
same 'the same with the saved mapping' north/injects.lua north2/injects.lua
check 'findings as JSON' 0 "$enshu" import north.csv -o north3 --json
says 'findings as JSON' out '"kind":"kept elsewhere","place":"north.csv!E5"'
sed 's/Message/Text of it/' north.csv >south.csv
check 'a mapping that does not fit' 3 "$enshu" import south.csv --map north/mapping.json -o south
says 'a mapping that does not fit' err 'has no heading "Message"'

finish
