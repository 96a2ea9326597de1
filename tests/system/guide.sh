#!/bin/sh
# The scenario on paper: pages are well-formed and load nothing, the facilitator's tells everything, a role's card tells only what the role may know at the opening.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
has() { if grep -qF -- "$2" "$1"; then ok; else bad "$(basename "$1") lacks: $2"; fi; }
lacks() { if grep -qF -- "$2" "$1"; then bad "$(basename "$1") tells: $(grep -F -m1 -- "$2" "$1" | head -c 200)"; else ok; fi; }

# Everything that "hand" must not know bears the word SECRET; markup in a name must be shown, not obeyed.
mkdir "$tmp/marked"
cat >"$tmp/marked/scenario.lua" <<'LUA'
scenario { id = "marked", api = 1, languages = { "en", "ja" }, title = { en = "<b>Marked</b> & \"more\"", ja = "<b>印</b>" }, start = "2026-07-04T06:30+09:00", length = "4h",
  premise = { en = "Read to all <script>alert(1)</script>", ja = "全員に読む" } }
role "hand" { name = { en = "Hand", ja = "手" }, brief = { en = "You act.", ja = "動く。" }, seats = 2 }
role "head" { name = { en = "Head", ja = "頭" }, brief = { en = "SECRET brief of another", ja = "SECRET" } }
role "foe" { name = { en = "SECRET foe", ja = "SECRET敵" }, hidden = true }
metric "open" { name = { en = "Seen by all", ja = "公開" }, start = 7 }
metric "own" { name = { en = "Seen by hand", ja = "手だけ" }, start = 8, visible = { "hand" }, room = false }
metric "other" { name = { en = "SECRET figure", ja = "SECRET値" }, start = 9, visible = { "head" }, room = false }
fact "known" { en = "Known to hand", ja = "手は知る", known_by = { "hand" }, release_to = { "head" } }
fact "hidden-fact" { en = "SECRET fact", ja = "SECRET事実" }
resource "crew" { name = { en = "Crew", ja = "班" }, start = 3, owner = "hand" }
objective "O1" { text = { en = "SECRET objective", ja = "SECRET目標" } }
task "T1" { objective = "O1", text = { en = "SECRET task", ja = "SECRET課題" }, check = within("1h", "done:act"), evaluator = { en = "SECRET sheet", ja = "SECRET票" } }
module "one" { at = "0m", name = { en = "SECRET phase", ja = "SECRET段階" }, discussion = "5m", questions = { { en = "SECRET question?", ja = "SECRET問い" } } }
inject "first" { at = "10m", to = "hand", via = "phone", module = "one", objective = "O1", subject = { en = "SECRET headline", ja = "SECRET見出し" }, body = { en = "SECRET body", ja = "SECRET本文" },
  notes = { en = "SECRET notes", ja = "SECRET注" }, reveals = "hidden-fact", expected = { "act", { en = "SECRET expected", ja = "SECRET期待" } } }
decision "which" { owner = "hand", after = "first+5m", within = "20m", default = "b", objective = "O1", prompt = { en = "SECRET prompt?", ja = "SECRETか" }, notes = { en = "SECRET why", ja = "SECRET理由" },
  option "a" { text = { en = "SECRET way", ja = "SECRET道" }, effects = { open = 5, own = 1 } }, option "b" { text = { en = "SECRET other way", ja = "SECRET別" }, effects = { open = -5, other = 1 } } }
action "act" { owner = "hand", name = { en = "Act now", ja = "動く" }, takes = "10m", needs = { knows "hidden-fact", uses("crew", 2) }, effects = { open = 1 } }
action "later" { owner = "hand", name = { en = "SECRET later act", ja = "SECRET後の行動" }, available = fired "first", effects = { open = 2 } }
action "foes" { owner = "foe", name = { en = "SECRET move", ja = "SECRET手" }, effects = { open = -1 } }
ending "good" { title = { en = "SECRET ending", ja = "SECRET結末" }, text = { en = "SECRET end", ja = "SECRET終わり" }, when = at_least("open", 5) }
LUA
"$enshu" guide "$tmp/marked" -o "$tmp/out" >"$tmp/said" 2>"$tmp/err" || bad "marked: $(cat "$tmp/err")"
has "$tmp/said" '8 pages'
for text in headline body notes expected prompt way fact objective task sheet phase question move ending end figure; do has "$tmp/out/facilitator.en.html" "SECRET $text"; done
has "$tmp/out/facilitator.en.html" 'SECRET later act'
for language in en ja; do
	lacks "$tmp/out/card-hand.$language.html" SECRET
	lacks "$tmp/out/cards.$language.html" 'SECRET foe'
	for page in "$tmp/out"/*."$language".html; do
		lacks "$page" '<script'
		lacks "$page" 'src='
		lacks "$page" 'http:'
	done
done
has "$tmp/out/card-hand.en.html" '&lt;script&gt;alert(1)&lt;/script&gt;'
has "$tmp/out/card-hand.en.html" 'Known to hand'
has "$tmp/out/card-hand.en.html" 'Only for: Head'
has "$tmp/out/card-hand.en.html" 'Seen by hand'
has "$tmp/out/card-hand.en.html" 'something you have yet to learn'
has "$tmp/out/card-hand.en.html" 'Crew (2)'
has "$tmp/out/card-hand.ja.html" '手は知る'

# Shipped scenarios: every headline and question is in the facilitator's pages and in no card; strict readers read all of them.
for scenario in port-in-the-dark first-the-hospital silent-lines neighbours; do
	"$enshu" guide $scenario -o "$tmp/$scenario" >/dev/null 2>"$tmp/err" || bad "$scenario: $(cat "$tmp/err")"
	sed -n 's|.*<span class="number">[0-9]*</span>\(.\{12,\}\)</h3>.*|\1|p; s|^<h3>Decision [0-9]* \(.\{12,\}\)</h3>|\1|p' "$tmp/$scenario/facilitator.en.html" >"$tmp/heads"
	[ "$(wc -l <"$tmp/heads")" -ge 30 ] && ok || bad "$scenario: $(wc -l <"$tmp/heads") headlines"
	if grep -F -f "$tmp/heads" "$tmp/$scenario/cards.en.html" >"$tmp/told"; then bad "$scenario: a card tells $(head -c 200 "$tmp/told")"; else ok; fi
	if grep -q 'Known: *[<·]' "$tmp/$scenario/cards.en.html"; then bad "$scenario: a card names a gate and then nothing"; else ok; fi
	for page in "$tmp/$scenario"/*.html; do
		sed 1d "$page" >"$tmp/page.xml"
		if command -v xmllint >/dev/null; then xmllint --noout "$tmp/page.xml" 2>"$tmp/xml" || { bad "$page is not well-formed: $(head -n 1 "$tmp/xml")"; continue; }; fi
	done
	ok
done
"$enshu" guide "$tmp/marked" >/dev/null 2>"$tmp/err"
[ $? -eq 2 ] && ok || bad 'no folder named'
"$enshu" guide nothing-of-the-kind -o "$tmp/x" >/dev/null 2>"$tmp/err"
[ $? -eq 3 ] && ok || bad 'no such scenario'
"$enshu" guide "$tmp/marked" -o "$tmp/no/such/folder" >/dev/null 2>"$tmp/err"
[ $? -eq 4 ] && grep -q 'cannot be made' "$tmp/err" && ok || bad "a folder that cannot be made: $(cat "$tmp/err")"
finish
