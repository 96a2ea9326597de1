#!/bin/sh
# A third language from file to picture: extracted, translated, merged, checked by gettext's own tools, drawn; and a language that shows what does not fit.
root=$1 enshu=$2
. "$root/tests/system_help.sh"

cp -r "$root/scenarios/port-in-the-dark" port
check 'a template' 0 "$enshu" text port extract -o port.pot
check 'gettext reads it' 0 msgfmt -c -o /dev/null port.pot
check 'what there is in Japanese' 0 "$enshu" text port extract --lang ja -o ja.po
check 'gettext reads Japanese' 0 msgfmt --statistics -o /dev/null ja.po
says 'gettext reads Japanese' err 'translated messages.'
check 'merge needs a language' 2 "$enshu" text port merge
check 'a language is a code' 2 "$enshu" text port merge --lang Thai
check 'the first merge makes the file' 0 "$enshu" text port merge --lang th
sed -i '/^msgctxt "inject.yard-stops.subject"$/{n;n;s/msgstr ""/msgstr "ประตูและเครนหยุด"/}' port/text/th.po
check 'the second keeps what was translated' 0 "$enshu" text port merge --lang th
says 'the second keeps what was translated' out '1 translated'
cp port/text/th.po once.po
check 'a third' 0 "$enshu" text port merge --lang th
if cmp -s once.po port/text/th.po; then passed=$((passed + 1)); else failed=$((failed + 1)); echo 'merging again changes the file'; fi
check 'the scenario checks with it' 0 "$enshu" check port
says 'how much is missing' out 'texts are missing in th'
sed -i 's/Gates and cranes stop at once/Gates and yard cranes stand still/' port/*.lua
check 'the source has changed' 0 "$enshu" text port merge --lang th
says 'the source has changed' out '1 fuzzy'
says 'the old text is shown' port/text/th.po '#| msgid "Gates and cranes stop at once"'
check 'gettext reads it still' 0 msgfmt -c -o /dev/null port/text/th.po

# Into a picture.
"$enshu" text port merge --lang th >/dev/null && sed -i '/^#, fuzzy$/d' port/text/th.po
check 'a session' 0 "$enshu" run port --headless --until 10m --record th.enshu
check 'a picture in the third language' 0 "$enshu" replay th.enshu --screenshot th.png --at 5m --lang th
check 'and in English' 0 "$enshu" replay th.enshu --screenshot en.png --at 5m --lang en
if cmp -s th.png en.png; then failed=$((failed + 1)); echo 'the picture shows no Thai'; else passed=$((passed + 1)); fi
check 'a language nobody has' 2 "$enshu" replay th.enshu --screenshot x.png --lang fr

# Wherever a scenario is told of, its third language stands in an English interface; a language nobody has is refused.
check 'the report' 0 "$enshu" report th.enshu --lang th -o th.html
says 'the report' th.html 'ประตูและเครนหยุด'
says 'the report' th.html 'After-action report'
check 'the guide' 0 "$enshu" guide port --lang th -o guide
says 'the guide' guide/facilitator.th.html 'ประตูและเครนหยุด'
check 'why' 0 "$enshu" why th.enshu --inject yard-stops --lang th
says 'why' out 'ประตูและเครนหยุด'
check 'a comparison' 0 "$enshu" compare th.enshu th.enshu --lang th
check 'an exploration' 0 "$enshu" explore port --plays 0 --states 1 --lang th
for command in 'report th.enshu -o x.html' 'guide port -o x' 'why th.enshu --inject yard-stops' 'compare th.enshu th.enshu' 'explore port --plays 4 --states 1'; do
	check "$command in a language nobody has" 2 "$enshu" $command --lang fr
	says "$command in a language nobody has" err 'en, ja, th'
done
printf '\357\273\277' | cat - port/text/th.po >marked.po && cp marked.po port/text/th.po
check 'a byte order mark of some editor' 0 "$enshu" text port merge --lang th

# Pseudo-localisation: the checks of places see it.
before=$("$enshu" check port | grep -c W102)
check 'pseudo' 0 "$enshu" text port pseudo
check 'pseudo checks' 0 "$enshu" check port
after=$(grep -c 'W102' out)
if [ "$after" -gt "$before" ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "W102: $before before, $after with long texts"; fi

# A file that is none says where.
printf 'msgctxt "scenario.title"\nmsgid "x"\nmsgstr broken\n' >port/text/th.po
check 'a broken file' 3 "$enshu" text port merge --lang th
says 'a broken file' err 'text/th.po:3'
cp port/text/th.po broken.po
check 'it is not overwritten' 3 "$enshu" text port merge --lang th
if cmp -s broken.po port/text/th.po; then passed=$((passed + 1)); else failed=$((failed + 1)); echo 'merge changed a file that it could not read'; fi

# It stops nobody from playing: that language falls back.
check 'a broken file is a warning' 0 "$enshu" check port
says 'with its place' out 'text/th.po:3: warning[W105]'
check 'and the exercise plays' 0 "$enshu" run port --headless --until 10m --record broken.enshu
check 'and is replayed' 0 "$enshu" replay broken.enshu --verify

finish
