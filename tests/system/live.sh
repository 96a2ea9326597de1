#!/bin/sh
# A recording that is being written can be looked into by others, which is said; its writer is not held up, and nobody else can write it.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
record=$tmp/live.enshu
mkfifo "$tmp/words"
"$enshu" run "$root/tests/scenarios/two-injects" --text --record "$record" <"$tmp/words" >"$tmp/run" 2>&1 &
writer=$!
exec 9>"$tmp/words"
echo 'note the first' >&9
i=0
while ! "$enshu" export "$record" 2>/dev/null | grep -q 'the first' && [ $i -lt 50 ]; do i=$((i + 1)); sleep 0.1; done
"$enshu" export "$record" >"$tmp/out" 2>"$tmp/err" && grep -q 'the first' "$tmp/out" && ok || bad 'a recording in the making cannot be exported'
grep -q 'another program is recording it' "$tmp/err" && ok || { bad 'it is not said that it goes on'; cat "$tmp/err"; }
"$enshu" replay "$record" --verify >"$tmp/out" 2>"$tmp/err" && grep -q 'another program is recording it' "$tmp/err" && ok || { bad 'it does not verify so far'; cat "$tmp/out" "$tmp/err"; }
"$enshu" replay "$record" --verify --json 2>/dev/null | grep -q '"verified": *true\|"result"' && ok || bad 'no JSON of it'
"$enshu" report "$record" -o "$tmp/report.html" 2>/dev/null && [ -s "$tmp/report.html" ] && ok || bad 'no report so far'
status=0
"$enshu" resume "$record" --text </dev/null >"$tmp/out" 2>"$tmp/err" || status=$?
[ $status -ne 0 ] && grep -q 'another program has it open' "$tmp/err" && ok || { bad "a second writer: exit $status"; cat "$tmp/err"; }
echo 'note the second' >&9
i=0
while ! "$enshu" export "$record" 2>/dev/null | grep -q 'the second' && [ $i -lt 50 ]; do i=$((i + 1)); sleep 0.1; done
[ $i -lt 50 ] && ok || bad 'what was recorded since is not seen'
exec 9>&-
i=0
while kill -0 $writer 2>/dev/null && [ $i -lt 50 ]; do i=$((i + 1)); sleep 0.1; done
kill $writer 2>/dev/null
wait $writer 2>/dev/null
"$enshu" replay "$record" --verify >"$tmp/out" 2>"$tmp/err" && ! grep -q 'another program' "$tmp/err" && ok || { bad 'afterwards it is not a recording like any other'; cat "$tmp/err"; }
[ -z "$(find "${TMPDIR:-/tmp}" -maxdepth 1 -name 'enshu-??????' -newer "$tmp/words" 2>/dev/null)" ] && ok || bad 'a copy was left behind'
finish
