#!/bin/sh
# Spreadsheets as planners use them: events lists out of scenarios and recordings, and back in.
root=$1 enshu=$2
scenario=$root/tests/scenarios/everything
passed=0 failed=0
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 1

# check NAME EXPECTED_EXIT COMMAND...: runs it into out and err, compares the exit code.
check() {
	name=$1 expected=$2
	shift 2
	status=0
	"$@" >out 2>err </dev/null || status=$?
	if [ "$status" -eq "$expected" ]; then passed=$((passed + 1)); else
		failed=$((failed + 1))
		echo "$name: exit $status, expected $expected"
		head -n 5 out err
	fi
}
# says NAME FILE TEXT: a file holds a text.
says() {
	if grep -qF -- "$3" "$2"; then passed=$((passed + 1)); else
		failed=$((failed + 1))
		echo "$1: $2 does not say: $3"
		head -n 5 "$2"
	fi
}
same() {
	if cmp -s "$2" "$3"; then passed=$((passed + 1)); else
		failed=$((failed + 1))
		echo "$1: $2 and $3 differ"
		diff "$2" "$3" | head -n 6
	fi
}

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

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
