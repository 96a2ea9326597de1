#!/bin/sh
# The tutorial and the cookbook, followed to the letter: every block with a file's name is put into that file, every command is run and prints what the page shows.
#
#   ```lua folder/scenario.lua     declarations: one that the file has already takes its place, others are added. A new recipe/scenario.lua begins with the page's frame.lua
#   ```jsonl acts.jsonl            any other file, whole
#   ```console                     "$ command" and what it prints; "…" stands for any text, on a line of its own for any lines
#   ```console figures             the same, with whatever numbers
#
# After each block of Lua the scenario must have no errors, unless the page shows next what `enshu check` says.
# With ENSHU_UPDATE=1 in the environment the pages are written anew with what the commands print.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
here=$root/tests/system
mkdir "$tmp/bin"
ln -s "$(CDPATH= cd -- "$(dirname -- "$enshu")" && pwd)/$(basename "$enshu")" "$tmp/bin/enshu"
PATH=$tmp/bin:$PATH
ENSHU_RECORDINGS=$tmp/recordings
mkdir "$ENSHU_RECORDINGS"
export PATH ENSHU_RECORDINGS

# apply BLOCK FILE: puts a block of Lua into a file of the reader's.
apply() {
	mkdir -p "$(dirname "$2")"
	if [ ! -f "$2" ]; then
		case $2 in */scenario.lua) [ -f frame.lua ] && sed "s/\"frame\"/\"$(dirname "$2")\"/" frame.lua >"$2" ;; esac
	fi
	if [ -s "$2" ]; then
		awk -v mode=apply -f "$here/pages.awk" "$2" "$1" >"$tmp/applied" && cp "$tmp/applied" "$2"
	else
		cp "$1" "$2"
	fi
}

# sound FOLDER WHERE: no errors.
sound() {
	if enshu check "$1" >"$tmp/said" 2>&1; then ok; else
		bad "$2: the scenario has errors"
		cat "$tmp/said"
	fi
}

# console BLOCK WHERE NAME: runs each command and compares what it prints, messages included.
console() {
	: >"$tmp/shown"
	current=$1.now
	loose=0
	[ "$3" != figures ] || loose=1
	: >"$current"
	command=
	while IFS= read -r line || [ -n "$line" ]; do
		case $line in
		'$ '*)
			compare "$2"
			command=${line#\$ }
			: >"$tmp/shown"
			;;
		*) printf '%s\n' "$line" >>"$tmp/shown" ;;
		esac
	done <"$1"
	compare "$2"
}
compare() {
	[ -n "$command" ] || return 0
	sh -c "$command" >"$tmp/printed" 2>&1 </dev/null
	[ -s "$tmp/shown" ] || echo >"$tmp/shown" # awk passes over an empty file
	[ -s "$tmp/printed" ] || echo >"$tmp/printed"
	difference=$(awk -v mode=match -v figures=$loose -f "$here/pages.awk" "$tmp/shown" "$tmp/printed")
	if [ -z "$difference" ]; then
		ok
	else
		bad "$1: $command"
		printf '%s\n' "$difference"
		cp "$tmp/printed" "$tmp/shown"
	fi
	{ printf '$ %s\n' "$command" && if grep -q . "$tmp/shown"; then cat "$tmp/shown"; fi; } >>"$current"
}

follow() {
	page=$1
	mkdir "$tmp/$page" "$tmp/$page.blocks"
	cd "$tmp/$page" || exit 1
	awk -v mode=split -v out="$tmp/$page.blocks" -f "$here/pages.awk" "$root/docs/$page.md" >"$tmp/$page.list"
	unchecked=
	while read -r number language name line <&3; do
		block=$tmp/$page.blocks/$number
		where=docs/$page.md:$line
		if [ -n "$unchecked" ] && ! { [ "$language" = console ] && grep -q "^\$ enshu check $unchecked" "$block"; }; then sound "$unchecked" "$where, the block above"; fi
		unchecked=
		case $language in
		console) console "$block" "$where" "$name" ;;
		*)
			case $name in
			-) continue ;;
			*/*.lua)
				apply "$block" "$name"
				unchecked=${name%%/*}
				;;
			*)
				mkdir -p "$(dirname "$name")"
				cp "$block" "$name"
				;;
			esac
			;;
		esac
	done 3<"$tmp/$page.list"
	[ -z "$unchecked" ] || sound "$unchecked" "docs/$page.md, its last block"
	[ -s "$tmp/$page.list" ] || bad "docs/$page.md has no examples"
	for scenario in */scenario.lua; do
		sound "${scenario%/*}" "docs/$page.md: ${scenario%/*} at the end"
	done
	if [ -n "${ENSHU_UPDATE:-}" ]; then
		awk -v mode=update -v out="$tmp/$page.blocks" -f "$here/pages.awk" "$root/docs/$page.md" >"$tmp/$page.new" && cp "$tmp/$page.new" "$root/docs/$page.md"
	fi
	[ -z "${ENSHU_KEEP:-}" ] || cp -r "$tmp/$page" "$ENSHU_KEEP"
}

for page in tutorial cookbook; do
	[ ! -f "$root/docs/$page.md" ] || follow $page
done
finish
