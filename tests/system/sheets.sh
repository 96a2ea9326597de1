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
	"$enshu" export $id -o all.csv && "$enshu" export $id -o all.xlsx
	check "import of $id, CSV" 0 "$enshu" import all.csv -o c-$id
	check "import of $id, XLSX" 0 "$enshu" import all.xlsx -o x-$id
	same "CSV and XLSX of $id give one scenario" c-$id/injects.lua x-$id/injects.lua
	check "what was imported of $id checks" 0 "$enshu" check c-$id
	"$enshu" export c-$id -o back.csv
	check "$id: every cell comes back, or stands in the notes" 0 python3 "$root/tests/sheets/kept.py" all.csv back.csv c-$id/injects.lua c-$id/scenario.lua
	"$enshu" export c-$id -o 1.csv && "$enshu" import 1.csv -o d-$id >/dev/null 2>&1 && "$enshu" export d-$id -o 2.csv
	same "$id: what came back once comes back for ever" 1.csv 2.csv
done
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
