#!/bin/sh
# The author's commands as an author meets them.
root=$1 enshu=$2
passed=0 failed=0
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 1

# check NAME EXPECTED_EXIT COMMAND...: runs it into out and err and compares the exit code.
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
# says NAME FILE TEXT: the last check's out or err holds a text.
says() {
	if grep -qF -- "$3" "$2"; then passed=$((passed + 1)); else
		failed=$((failed + 1))
		echo "$1: $2 does not say: $3"
		head -n 5 "$2"
	fi
}

# ---- enshu test ----
cp -r "$root/tests/scenarios/three-cells" cells
check 'no tests' 3 "$enshu" test cells
says 'no tests' err 'there is no test.lua'
cat >cells/test.lua <<'X'
test "the gates work by hand" { seeds = "1-2", bots = "bold",
  at "8m" { sees("operator", "gates"), decides("operator", "gates.hand", { why = "動く方を選ぶ" }) },
  at "end" { ended "calm", at_least("ops", 70) } }
X
check 'a test passes' 0 "$enshu" test cells
says 'a test passes' out 'cells: 1 passed, 0 failed, 2 runs'
says 'what no test met' out 'endings reached 1 of 2; not storm'
cat >>cells/test.lua <<'X'
test "wrong" { at "10m" { fired "press", at_least("ops", 60) } }
X
mkdir kept
check 'a test fails' 1 "$enshu" test cells --only wrong --keep kept
says 'a test fails' out 'cells/test.lua:4:42: failed: wrong (at 10m, seed 1)'
says 'what is so' out '^ expected metric "ops" to be at least 60; it is 50'
says 'what last happened' out '= last: metric:ops 90 -> 50 at 5m (scenario.lua:29), because of fired:stop at 5m'
check 'the recording of a failed run is kept and verifies' 0 "$enshu" replay kept/three-cells-002-seed-1.enshu --verify
check 'tests as JSON' 1 "$enshu" test cells --json
says 'tests as JSON' out '"passed":1,"failed":1,"runs":3,"never":{"endings":["storm"]'
check 'another seed' 1 "$enshu" test cells --seed 77
says 'another seed' out 'seed 77)'
echo 'test "typo" { at "1m" { fired "prss" } }' >>cells/test.lua
check 'a mistake in a test' 3 "$enshu" test cells
says 'a mistake in a test' err 'did you mean "press"?'
check 'check tells it too' 1 "$enshu" check cells
check 'and the scenario still plays' 0 "$enshu" run cells --headless --until 10m
check 'a folder that is none' 2 "$enshu" test cells --keep nowhere
check 'no scenario named' 2 "$enshu" test
for command in test; do
	check "help of $command" 0 "$enshu" $command --help
	says "help of $command" out 'Example'
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
