#!/bin/sh
# The author's commands as an author meets them.
root=$1 enshu=$2
. "$root/tests/system_help.sh"

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
check 'no test is of that name' 2 "$enshu" test cells --only 'no such test'
says 'no test is of that name' err 'nothing was tested'
check 'another seed' 1 "$enshu" test cells --seed 77
says 'another seed' out 'seed 77)'
echo 'test "typo" { at "1m" { fired "prss" } }' >>cells/test.lua
check 'a mistake in a test' 3 "$enshu" test cells
says 'a mistake in a test' err 'did you mean "press"?'
check 'check tells it too' 1 "$enshu" check cells
check 'and the scenario still plays' 0 "$enshu" run cells --headless --until 10m
mkdir hollow && cp "$root/tests/scenarios/two-injects/scenario.lua" hollow/
printf 'test "nothing" { }\ntest "time alone" { at "20m" { } }\n' >hollow/test.lua
check 'tests that test nothing' 1 "$enshu" test hollow
says 'tests that test nothing' out 'it tests nothing'
says 'tests that test nothing' out '0 passed, 2 failed'
check 'as JSON' 1 "$enshu" test hollow --json
says 'as JSON' out '"result":"empty"'
# A scenario's id is part of file names.
mkdir outside && sed 's/id = "two-injects"/id = "..\/..\/x"/' hollow/scenario.lua >outside/scenario.lua
check 'an id that leads out of the folder' 3 "$enshu" run outside --headless --record x.enshu
says 'an id that leads out of the folder' err 'E014'
check 'a folder that is none' 2 "$enshu" test cells --keep nowhere
check 'no scenario named' 2 "$enshu" test
# ---- enshu new ----
check 'a scenario to begin with' 0 "$enshu" new water-works --title 'He said "stop" \ 水 🔒 ]] @ID@' --title-ja '水は"静か"'
check 'it checks' 0 "$enshu" check water-works
says 'it checks' out '0 errors, 0 warnings'
check 'it passes its tests' 0 "$enshu" test water-works
says 'it passes its tests' out 'endings reached 3 of 3'
says 'its tests reach everything' out 'options taken 9 of 9'
check 'it plays' 0 "$enshu" run water-works --headless --bots bold --record played.enshu --json
check 'what was played verifies' 0 "$enshu" replay played.enshu --verify
check 'a picture of it in Japanese' 0 "$enshu" replay played.enshu --screenshot room.png --at 1h --lang ja
grep -q 'title = { en = "He said \\"stop\\" \\\\ 水 🔒 ]] @ID@", ja = "水は\\"静か\\""' water-works/scenario.lua && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "the title is not the one that was given"; grep title water-works/scenario.lua | head -n 1; }
python3 -m json.tool water-works/.luarc.json >/dev/null 2>&1 && passed=$((passed + 1)) || { failed=$((failed + 1)); echo ".luarc.json is no JSON"; }
grep -q '^---@meta' water-works/.editor/enshu.lua && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "the editor's stub is missing"; }
cp -r water-works before
check 'nothing is overwritten' 4 "$enshu" new water-works
diff -r before water-works >/dev/null && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "a refused new changed files"; }
check 'an exploration finds nothing wrong with it' 0 "$enshu" explore water-works --plays 20
says 'an exploration finds nothing wrong with it' out 'No findings.'
check 'nor does a longer one' 0 "$enshu" explore water-works
check 'in Japanese' 0 "$enshu" new mizu --title-ja '静かな水' --lang ja
says 'in Japanese' out '最初のシナリオを作りました'
! grep -q 'Who sits at the table' mizu/scenario.lua && grep -q '参加する役割' mizu/scenario.lua && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "comments are not in Japanese alone"; }
check 'in Japanese it checks' 0 "$enshu" check mizu
check 'in Japanese it passes its tests' 0 "$enshu" test mizu
check 'in English' 0 "$enshu" new plain --lang en
! grep -q '参加する役割' plain/scenario.lua && grep -q 'Who sits at the table' plain/scenario.lua && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "comments are not in English alone"; }
! grep -rq '{{\|^--ja\|^--en' water-works mizu plain && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "marks of the template are left"; }
check 'a name in another script' 2 "$enshu" new 水
says 'a name in another script' err '--title-ja "水"'
check 'a name in another script, told in Japanese' 2 "$enshu" new 水 --lang ja
says 'a name in another script, told in Japanese' err 'はシナリオのidにできません'
check 'an unknown option, told in Japanese' 2 "$enshu" check --loud --lang=ja
says 'an unknown option, told in Japanese' err '「--loud」という指定はできません'
check 'a name that cannot be an id' 2 "$enshu" new 'two words'
check 'a name upwards' 2 "$enshu" new ..
check 'no name' 2 "$enshu" new
check 'a title of two lines' 2 "$enshu" new fine-name --title "a
b"
check 'a folder that cannot be made' 4 "$enshu" new nowhere/at-all
says 'a folder that cannot be made' err 'there is no folder nowhere'
check 'a folder in a file' 4 "$enshu" new before/README.md/x
[ ! -e fine-name ] && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "a refused name left a folder"; }
# ---- enshu graph ----
check 'a graph as text' 0 "$enshu" graph water-works
says 'its beginning' out 'digraph scenario {'
says 'an inject leads to a decision, after a time' out 'i0 -> d0 [color="#0F171E", fontsize=10, fontcolor="#394853", label=<5m>];'
says 'every label is escaped' out 'He said &quot;stop&quot; \ 水'
check 'a graph as a picture' 0 "$enshu" graph water-works --lang ja -o water.svg
says 'it is in Japanese' water.svg 'アカウントを止めるか'
check 'a graph as PNG' 0 "$enshu" graph water-works -o water.png
mkdir hostile
cat >hostile/scenario.lua <<'X'
local evil = '</TD>"]; <&> \\n {x|y} a -> b // \' ]]>'
scenario { id = "hostile", api = 1, title = { en = evil }, start = "2026-07-04T06:30+09:00", length = "1h" }
role "a" { name = { en = evil } }
metric "m" { name = { en = evil }, start = 1 }
flag "seen"
inject "i" { at = "1m", from = { en = evil }, subject = { en = evil } }
inject "k" { subject = { en = "\n \n" .. evil } }
decision "d" { owner = "a", after = "i+1m", prompt = { en = evil }, option "x" { text = { en = evil }, effects = { m = 1, seen = true } }, option "y" { text = { en = evil }, effects = { m = -1 } } }
action "b" { owner = "a", name = { en = evil }, needs = { need(function(ex) return ex:fired "i" end, { en = evil }) }, effects = { m = 1 } }
on "fired:i" (function(ex) ex:fire "k" end)
when(all { is_set "seen", at_least("m", 2) }) { effects = { chance(30, { fire "k" }, { cancel "k", open "d" }) } }
ending "e" { title = { en = evil }, text = { en = evil }, when = function(ex) return ex:metric "m" > 1 end }
X
check 'texts that look like markup stay texts' 0 "$enshu" graph hostile -o hostile.svg
[ ! -s err ] && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "Graphviz complains:"; head -n 3 err; }
says 'a Lua function is opaque' hostile.svg 'ƒ on fired:i'
"$enshu" explore water-works --plays 60 --seed 3 --jobs 1 --json >counts.json 2>/dev/null
check 'counts of an exploration' 0 "$enshu" graph water-works --counts counts.json
says 'counts of an exploration' out ' %</B>'
check 'counts of something else' 3 "$enshu" graph hostile --counts counts.json
check 'counts that are none' 3 "$enshu" graph hostile --counts hostile/scenario.lua
check 'no counts' 3 "$enshu" graph hostile --counts nowhere.json
check 'a picture that cannot be written' 4 "$enshu" graph water-works -o nowhere/water.svg
says 'a picture that cannot be written' err 'nowhere/water.svg cannot be written'
check 'a picture of another kind' 2 "$enshu" graph hostile -o x.gif
check 'a folder that is not there' 4 "$enshu" graph hostile -o nowhere/x.svg
check 'one module of a graph' 0 "$enshu" graph port-in-the-dark --module 2 -o phase.svg
says 'what leads into the module is named with its own' phase.svg '1 ▸ '
check 'one module by its id, with the option by its old name' 0 "$enshu" graph port-in-the-dark --phase answer
says 'one module by its id' out 'subgraph cluster_m2'
if grep -q 'subgraph cluster_m0' out; then failed=$((failed + 1)); echo 'other modules are drawn whole'; else passed=$((passed + 1)); fi
check 'a module that is not there' 2 "$enshu" graph port-in-the-dark --module 9
says 'a module that is not there' err 'they are 1 (respond) to 3 (answer)'
for p in 1 2 3; do
	check "module $p has no arrow into nothing" 0 "$enshu" graph port-in-the-dark --module $p -o phase.dot
	# a node that an arrow names and nothing declares would be drawn as a bare box with its name in the file
	grep -oE '(^| -> )[a-z][0-9]+' phase.dot | sed 's,^ -> ,,' | sort -u >named
	grep -oE '^[a-z][0-9]+ \[' phase.dot | sed 's, .*,,' | sort -u >declared
	[ -z "$(comm -23 named declared)" ] && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "module $p: not declared: $(comm -23 named declared | tr '\n' ' ')"; }
done
mkdir no-dot
check 'without Graphviz: what to do' 4 env PATH="$tmp/no-dot" "$enshu" graph hostile -o x.svg
says 'without Graphviz: what to do' err 'apt-get install graphviz'
check 'without Graphviz the text still comes' 0 env PATH="$tmp/no-dot" "$enshu" graph hostile -o x.dot
[ ! -e x.svg ] && [ ! -e x.svg.part ] && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "a failed picture left a file"; }
for scenario in port-in-the-dark first-the-hospital silent-lines neighbours; do
	check "graph of $scenario" 0 "$enshu" graph $scenario -o big.svg
	[ ! -s err ] && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "Graphviz complains about $scenario:"; head -n 3 err; }
done
# ---- enshu watch ----
cp -r water-works watched
mkfifo typed
"$enshu" watch watched --at 12m <typed >seen 2>&1 &
watcher=$!
exec 9>typed
# sees NAME TEXT: within two seconds the watcher has said it (a second is what is promised; a loaded machine gets two).
sees() {
	for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		if grep -qF -- "$2" seen; then passed=$((passed + 1)); : >seen.last; cp seen seen.last; return; fi
		sleep 0.1
	done
	failed=$((failed + 1))
	echo "$1: the watcher has not said: $2"
	tail -n 6 seen
}
sees 'where play stands' 'at 12m (09:12) · service 90, lost 16, trust 60'
sees 'what is open' 'open: 1 accounts, 18m left'
echo d >&9
sees 'open decisions with their options' 'B Only the three'
echo '{"do":"decide","role":"it","decision":"accounts","option":"three"}' >&9
sees 'a typed command' 'at 12m (09:12) · service 86'
echo '+8m' >&9
sees 'a typed time' 'at 20m (09:20)'
sed 's/service = -4, chance(50/service = -7, chance(50/' watched/scenario.lua >watched/scenario.lua.new && mv watched/scenario.lua.new watched/scenario.lua
sees 'an editor that saves by renaming' 'at 20m (09:20) · service 83'
sees 'the inputs are played again' '1 input played again'
sed -i 's/option "three"/option "some"/' watched/scenario.lua
sees 'what no longer applies' 'no longer applies, at 12m: {"at":720,"do":"decide","role":"it","decision":"accounts","option":"three"}'
cp watched/scenario.lua whole.lua
echo 'inject "oops" {' >>watched/scenario.lua
sees 'a broken edit keeps the last good version' '1 error; the last good version stays'
sees 'and says where it is broken' 'error[E003]'
cp whole.lua watched/scenario.lua
mkdir watched/text
sleep 0.3
lines=$(wc -l <seen)
printf 'msgctxt "inject.nowhere.subject"\nmsgid "x"\nmsgstr "y"\n' >watched/text/fr.po
for _ in 1 2 3 4 5 6 7 8 9 10; do [ "$(wc -l <seen)" -gt "$lines" ] && break; sleep 0.1; done
[ "$(wc -l <seen)" -gt "$lines" ] && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "a saved translation was not noticed"; }
before=$(cut -d' ' -f14,15 /proc/$watcher/stat)
sleep 1
[ "$(cut -d' ' -f14,15 /proc/$watcher/stat)" = "$before" ] && passed=$((passed + 1)) || { failed=$((failed + 1)); echo "an idle watcher uses the processor"; }
echo 'dance' >&9
sees 'words that are no command' '“dance” is neither a time nor a command'
echo 'n' >&9
sees 'the next inject' 'at 30m (09:30)'
echo 'u' >&9
sees 'an act taken back' 'Taken back'
echo '1m' >&9
sees 'a moment that has passed' 'again begins anew'
echo 'again' >&9
sees 'play from the start' '0 errors, 0 warnings · '
echo 'd 1 A' >&9
sees 'a decision in three characters' 'Decision 1 is made: A'
echo 'help' >&9
sees 'what can be typed' 'go to that moment'
echo '99h' >&9
sees 'a moment beyond the end' 'the exercise ends at'
echo 'quit' >&9
exec 9>&-
wait_for '! kill -0 $watcher 2>/dev/null'
if kill $watcher 2>/dev/null; then bad 'quit does not end it'; else ok; fi
wait $watcher 2>/dev/null
check 'watch of nothing' 3 "$enshu" watch nowhere
check 'watch at no time' 2 "$enshu" watch watched --at soon
for command in test new graph watch; do
	check "help of $command" 0 "$enshu" $command --help
	says "help of $command" out 'Example'
done
finish
