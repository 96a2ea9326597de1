#!/bin/sh
# The measure catalogue on the command line: all of it, searched, one in full, in both languages, and every measure a real choice somewhere.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
expect() { # expect NAME EXIT PATTERN ARGUMENTS...
	name=$1 exit=$2 pattern=$3
	shift 3
	"$enshu" measures "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
	got=$?
	if [ $got -ne "$exit" ]; then
		bad "$name: exit $got, expected $exit"
	elif ! cat "$tmp/out" "$tmp/err" | grep -q -- "$pattern"; then
		bad "$name: no \"$pattern\" in $(head -c 300 "$tmp/out" "$tmp/err")"
	else
		ok
	fi
}
# A folder here that is called like a scenario must not be taken for it
mkdir neighbours

expect 'all' 0 '^62 measures'
expect 'all in Japanese' 0 '施策は62件' --lang ja
expect 'one' 0 '^CB16.1b  Providing equipment' CB16.1b
expect 'one tells what waits' 0 'There are people who can operate it  \[40 or more\]' CB16.1b
expect 'one tells who offers it, and where' 0 'actions-state.lua:[0-9]' S1.1.3a
expect 'one in Japanese' 0 '監理委員会が承認している' S1.1.3a --lang ja
expect 'search in English' 0 'S3.3.2a' --search 'quantum cryptography'
expect 'search in Japanese, whatever the language of the answer' 0 'S3.3.2b' --search 量子鍵
expect 'search that finds nothing' 0 '^0 measures found' --search zzzz
expect 'unknown measure' 3 'no measure "S1.9"' S1.9
expect 'two questions at once' 2 'takes one of' S1.1.1a --coverage
expect 'a number that is none' 2 'plays' --coverage --plays many
expect 'an unknown language' 2 '' --lang xx
expect 'JSON' 0 '"kind":"consent","text":"The partner asks for it and will run it"' CB16.1b --json
expect 'every measure is a real choice in a shipped scenario' 0 '^62 of 62 measures' --coverage
expect 'coverage as JSON' 0 '"real":true,"coverage":\[{"offered":' --coverage --json --plays 6
# Words need no quotation marks, ids no capitals.
check 'words as they are typed' 0 "$enshu" measures --search remote access
cp out bare
check 'the same as one' 0 "$enshu" measures --search 'remote access'
same 'words as they are typed' bare out
check 'an id in other letters' 0 "$enshu" measures s1.1.3A
says 'an id in other letters' out 'S1.1.3a'
check 'two ids' 2 "$enshu" measures S1.1.3a S1.1.3b
finish
