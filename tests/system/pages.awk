# pages.awk — takes a Markdown page apart, puts its code together and compares what it shows: see pages.sh.
#
# mode=split  -v out=FOLDER page.md      each fenced block into FOLDER/NNN; prints "NNN language name line"
# mode=apply  file block                 the file with the block's declarations: one that the file has already takes its place, others follow at the end,
#                                        after an empty line
# mode=update -v out=FOLDER page.md      the page with what FOLDER/NNN.now holds in place of block NNN
# mode=match  expected actual            prints the first line that is not as shown, or nothing; "…" stands for any text, on a line of its own for any lines;
#                                        with -v figures=1 any number stands for any other

function key_of(line) {
	if (line ~ /^scenario[ {]/) return "scenario"
	if (match(line, /^[a-z]+ +"[^"]*"/)) return substr(line, 1, RLENGTH)
	return ""
}

# A chunk is a declaration with the comment above it and what follows up to the next one.
function starts_chunk(line, before) {
	if (line !~ /^[A-Za-z-]/) return 0
	return before !~ /^--/
}

function replace(old, new) {
	sub(/\n+$/, "", new)
	match(old, /\n+$/)
	return new substr(old, RSTART)
}

function take(line, from) {
	if (starts_chunk(line, before_line) || chunks == first_chunk) { chunks++; chunk_from[chunks] = from }
	before_line = line
	if (key[chunks] == "") key[chunks] = key_of(line)
	text[chunks] = text[chunks] line "\n"
}

function without_figures(line) {
	gsub(/[+-]?[0-9][0-9.,]*/, "#", line)
	gsub(/ +/, " ", line)
	return line
}

function matches(line, pattern,    parts, n, i, at, rest) {
	if (figures) { line = without_figures(line); pattern = without_figures(pattern) }
	if (index(pattern, "…") == 0) return line == pattern
	n = split(pattern, parts, "…")
	rest = line
	for (i = 1; i <= n; i++) {
		if (parts[i] == "") continue
		at = index(rest, parts[i])
		if (at == 0 || (i == 1 && at != 1)) return 0
		if (i == n && substr(rest, length(rest) - length(parts[i]) + 1) != parts[i]) return 0
		rest = substr(rest, at + length(parts[i]))
	}
	return 1
}

mode == "split" && /^```/ {
	if (!inside) {
		inside = 1
		number++
		name = sprintf("%03d", number)
		info = substr($0, 4)
		n = split(info, words, " ")
		printf("%s %s %s %d\n", name, n ? words[1] : "-", (n > 1) ? words[2] : "-", FNR)
		printf "" > (out "/" name)
	} else {
		inside = 0
		close(out "/" name)
	}
	next
}
mode == "split" && inside { print > (out "/" name) }

mode == "update" && /^```/ {
	inside = !inside
	print
	replaced = 0
	if (inside) {
		name = sprintf("%s/%03d.now", out, ++number)
		while ((getline line < name) > 0) { print line; replaced = 1 }
		close(name)
	}
	next
}
mode == "update" && !(inside && replaced) { print }

mode == "apply" {
	if (FILENAME != last_file) { files++; last_file = FILENAME; first_chunk = chunks; before_line = "" }
	take($0, files)
}

mode == "match" {
	if (FILENAME != last_file) { files++; last_file = FILENAME }
	if (files == 1) expected[++wanted] = $0; else actual[++said] = $0
}

END {
	if (mode == "apply") {
		for (i = 1; i <= chunks; i++)
			for (j = 1; j < i; j++)
				if (chunk_from[i] == 2 && chunk_from[j] == 1 && key[i] != "" && key[i] == key[j] && !moved[i]) {
					text[j] = replace(text[j], text[i])
					moved[i] = 1
				}
		for (i = 1; i <= chunks; i++)
			if (!moved[i]) {
				if (chunk_from[i] == 2 && !appended++ && last !~ /\n\n$/) print ""
				printf "%s", text[i]
				last = text[i]
			}
	}
	if (mode == "match") {
		a = 1
		skipping = 0
		for (w = 1; w <= wanted; w++) {
			if (expected[w] == "…") { skipping = 1; continue }
			while (skipping && a <= said && !matches(actual[a], expected[w])) a++
			skipping = 0
			if (a > said) { print "missing: " expected[w]; exit }
			if (!matches(actual[a], expected[w])) { print "shown:   " expected[w]; print "printed: " actual[a]; exit }
			a++
		}
		if (!skipping && a <= said) print "not shown: " actual[a]
	}
}
