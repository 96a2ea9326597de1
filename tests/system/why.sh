#!/bin/sh
# `enshu why` as a user meets it: shares and chains, endings, injects, refusals with what would meet a gate, in text, JSON and Japanese.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
scenario=$root/tests/scenarios/everything

# why NAME EXIT ARGUMENTS...: into out and err
why() {
	name=$1 expected=$2
	shift 2
	check "$name" "$expected" "$enshu" why "$@"
}
# The output is one JSON object: SQLite, which Enshu needs anyway, says so.
is_json() { if [ "$(sqlite3 :memory: "SELECT json_valid(CAST(readfile('out') AS TEXT))")" = 1 ]; then ok; else bad "$1: not JSON: $(head -c 300 out)"; fi; }

cat >commands.jsonl <<'E'
{"at":"3m","do":"decide","role":"operator","decision":"isolate","option":"cut","why":"stop it","confidence":70}
{"at":"5m","do":"act","role":"operator","action":"report"}
E
"$enshu" run "$scenario" --headless --commands commands.jsonl --seed 3 --record a.enshu >/dev/null || bad 'the run failed'

why 'without a question, why it ended' 0 a.enshu
says 'the ending reached' out 'Why it ended as'
why 'before an ending there is none to explain' 1 a.enshu --at 1m
says 'what else can be asked' err 'no ending was reached by 09:01:00'

why 'a metric' 0 a.enshu --metric spread --at 18m
says 'amounts add up' out 'Spread (spread) is 1 at 09:18:00; it began at 20.'
says 'a share' out 'Decision 1 is made: A Cut'
says 'the chain begins with what opened the decision' out 'Inject 1 arrives: First'
says 'prompted is marked' out 'in answer to that:'
says 'the act of a person' out 'Command 2 of Operator: decide'
says 'the reason given' out 'stop it'
says 'the amount' out 'Spread: 21 → 1 (-20)'
says 'the scenario line' out 'scenario.lua:'
# Between two recorded commands, too: before the option has taken its quarter of an hour.
why 'a metric a second earlier' 0 a.enshu --metric spread --at 1079
says 'a second earlier' out 'is 21 at 09:17:59'
why 'a metric as JSON' 0 a.enshu --metric spread --at 18m --json
is_json 'a metric as JSON'
sum=$(sqlite3 :memory: "WITH j(x) AS (SELECT CAST(readfile('out') AS TEXT)) SELECT json_extract(x, '\$.start') + (SELECT sum(json_extract(value, '\$.amount')) FROM json_each(x, '\$.shares')) - json_extract(x, '\$.value') FROM j")
[ "$sum" = 0 ] && ok || bad "start plus shares is not the value: off by $sum"
root_cause=$(sqlite3 :memory: "SELECT min(json_extract(value, '\$.cause')) FROM json_each(CAST(readfile('out') AS TEXT), '\$.chain')")
[ "$root_cause" = 0 ] && ok || bad "the chain does not begin at an input or the opening"
why 'in Japanese' 0 a.enshu --metric spread --at 18m --lang ja
says 'in Japanese' out '判断1が決まる'

reached=$("$enshu" replay a.enshu --dump | sed -n 's/^ending \([a-z]*\) reached=1.*/\1/p' | head -n 1)
why 'an ending' 0 a.enshu --ending "$reached"
says 'an ending' out 'Ending:'
says 'what it was judged by' out 'Its condition at'
why 'an ending as JSON' 0 a.enshu --ending "$reached" --json
is_json 'an ending as JSON'
why 'an ending not reached' 1 a.enshu --ending collapse
says 'an ending not reached' err 'was not reached'
why 'an inject' 0 a.enshu --inject answer
says 'an inject' out 'Inject 5 arrives: Cut off'
why 'an inject that never came' 1 a.enshu --inject spare --at 4m
says 'an inject that never came' err 'nothing has called for it'
why 'an inject still to come' 1 a.enshu --inject second --at 4m
says 'an inject still to come' err 'it is scheduled for 09:20:00'

neutralise='{"at":"5m","do":"act","role":"police","action":"neutralise"}'
why 'a refused act' 0 a.enshu --refused "$neutralise"
says 'the gate that fails' out 'Police must know: The address is known.'
says 'what meets it' out 'Ally knows it and can pass it on'
says 'an approval' out 'the act itself asks Commission'
says 'the place of a gate' out 'scenario.lua:59'
why 'a refused act as JSON' 0 a.enshu --refused "$neutralise" --json
is_json 'a refused act as JSON'
says 'a refused act as JSON' out '"status":"missing"'
# Of an approval that nobody asked for: who would ask, not what the approver lacks.
why 'a refused approval' 0 a.enshu --refused '{"at":"5m","do":"approve","role":"commission","action":"neutralise"}'
says 'why' out 'nobody has asked for this approval'
says 'who asks' out 'Police asks for it by beginning'
says_not 'what the approver need not know' out 'Commission must know'
why 'a refused approval as JSON' 0 a.enshu --refused '{"at":"5m","do":"approve","role":"commission","action":"neutralise"}' --json
says 'a refused approval as JSON' out '"asked_by":"police"'
why 'not its owner' 0 a.enshu --refused '{"at":"2m","do":"decide","role":"police","decision":"isolate","option":"cut"}'
says 'not its owner' out 'not-owner'
why 'not open any more' 0 a.enshu --refused '{"at":"10m","do":"decide","role":"operator","decision":"isolate","option":"wait"}'
says 'not open any more' out 'scenario.lua:45'
why 'not refused at all' 1 a.enshu --refused '{"at":"2m","do":"note","text":"x"}'
says 'not refused at all' err 'accepted'

why 'no recording' 2
why 'two questions' 2 a.enshu --metric ops --inject answer
why 'no such metric' 3 a.enshu --metric opz
says 'no such metric' err 'There are: ops, trust'
why 'not a command' 3 a.enshu --refused '{"do":"fly"}'
why 'no such language' 2 a.enshu --metric ops --lang xx
finish
