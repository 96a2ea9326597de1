#!/bin/sh
# Keys and clicks at random in a real window, from the library on: whatever they are, the program neither ends nor hangs (it still answers the system's wish to end), and every recording that came of it verifies.
# ENSHU_SEED=N repeats a run, ENSHU_MONKEY=N sets how many strokes it has.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
open_display 1280x720
seed=${ENSHU_SEED:-$(date +%s)}
strokes=${ENSHU_MONKEY:-500}
export ENSHU_RECORDINGS="$tmp/rec"
mkdir rec
unset VISUAL EDITOR
"$enshu" run "$root/tests/scenarios/two-injects" --headless --bots cautious --record rec/two.enshu >/dev/null 2>&1
"$enshu" run "$root/scenarios/first-the-hospital" --headless --bots cautious --until 40m --record rec/hospital.enshu >/dev/null 2>&1
"$enshu" library --lang en 2>err &
program=$!
wait_for 'xdotool search --name Enshu >/dev/null 2>&1'
sleep 2
awk -v seed="$seed" -v strokes="$strokes" 'BEGIN {
	srand(seed)
	keys = "Tab Tab Tab shift+Tab Return Return Return space Escape Up Down Left Right Up Down ctrl+Left ctrl+Right F6 Home End Page_Up Page_Down" \
	       " a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 question slash bracketleft bracketright plus minus" \
	       " F1 F4 F5 F8 F8 ctrl+k ctrl+l ctrl+d ctrl+t ctrl+Return ctrl+Return shift+Return shift+w shift+p ctrl+z ctrl+a ctrl+v Delete BackSpace ctrl+r ctrl+b"
	n = split(keys, key, " ")
	for (i = 0; i < strokes; i++)
		if (rand() < 0.2)
			printf "mousemove %d %d click %d\n", rand() * 1280, rand() * 720, rand() < 0.85 ? 1 : rand() < 0.5 ? 4 : 5
		else
			printf "key --delay 4 %s\n", key[int(rand() * n) + 1]
}' >strokes
done=0
while read -r stroke; do
	xdotool $stroke 2>/dev/null
	done=$((done + 1))
	if [ $((done % 50)) -eq 0 ] && ! kill -0 $program 2>/dev/null; then break; fi
done <strokes
if kill -0 $program 2>/dev/null; then
	ok
else
	bad "seed $seed: it ended after $done strokes: $(tail -n 40 err)"
fi
kill -TERM $program 2>/dev/null
wait_for '! kill -0 $program 2>/dev/null'
kill -0 $program 2>/dev/null && bad "seed $seed: it did not end" || ok
grep -q 'ERROR: \|runtime error' err && bad "seed $seed: $(head -c 3000 err)" || ok
for file in rec/*.enshu; do
	"$enshu" replay "$file" --verify >out 2>&1 && ok || bad "seed $seed: $file: $(head -c 600 out)"
done
finish
