#!/bin/sh
# The same commands give the same hash after every command: built by gcc and clang, at -O0, -O2 and -O3, in other languages and time zones, with and without address
# randomisation, on processors without AVX2 and FMA (as far as the C library can be told), recorded or not, replayed, on one core or another.
#
# Builds only what executes: base, sim, script, record, session and this test's own driver. Leave a folder in ENSHU_MATRIX to keep the builds for the next time.
root=$1 enshu=$2
. "$root/tests/system_help.sh"
builds=${ENSHU_MATRIX:-$tmp}
mkdir -p "$builds"

# program NAME COMPILER FLAGS...: builds/NAME, a program that plays JSON Lines and prints every hash
program() {
	name=$1 compiler=$2
	shift 2
	command -v "$compiler" >/dev/null || { echo "no $compiler here: $name is left out"; return 1; }
	mkdir -p "$builds/$name.d"
	sources=$(find "$root/engine/base" "$root/engine/sim" "$root/engine/script" "$root/engine/record" "$root/engine/session" -name '*.c')
	for source in $sources "$root/tests/matrix/play.c"; do
		object=$builds/$name.d/$(echo "${source#"$root"/}" | tr / _).o
		if [ ! "$object" -nt "$source" ]; then
			"$compiler" -std=c17 -D_POSIX_C_SOURCE=200809L -ffp-contract=off "$@" -I"$root/engine" $(pkg-config --cflags lua5.4 sqlite3 libsodium) -c "$source" -o "$object" || return 1
		fi
	done
	"$compiler" "$@" "$builds/$name.d"/*.o -o "$builds/$name" $(pkg-config --libs lua5.4 sqlite3 libsodium) -lm
}

# What is played: every kind of command from the corpus, bots in every seat, shipped scenarios with their handlers.
for f in "$root"/tests/recordings/*.enshu; do
	"$enshu" export "$f" >"$tmp/$(basename "$f" .enshu).jsonl" || bad "cannot export $f"
done
everything=$root/tests/scenarios/everything
hashes() { # PROGRAM OUT [WRAPPER...]
	play=$1 out=$2
	shift 2
	: >"$out"
	for commands in "$tmp"/*.jsonl; do
		"$@" "$play" "$root" "$everything" "$commands" >>"$out" 2>"$tmp/err" || bad "$play fails: $(head -c 300 "$tmp/err")"
	done
	for scenario in "$root"/scenarios/*/scenario.lua; do
		"$@" "$play" "$root" "$(dirname "$scenario")" bots 7 >>"$out" 2>"$tmp/err" || bad "$play fails on $scenario: $(head -c 300 "$tmp/err")"
	done
}
same() { # NAME
	if cmp -s "$tmp/reference" "$tmp/other"; then
		ok
	else
		bad "$1: other hashes, first at line $(cmp "$tmp/reference" "$tmp/other" | sed 's/.*line //')"
		diff "$tmp/reference" "$tmp/other" | head -n 4
	fi
}

if ! program gcc-O2 gcc -O2; then
	bad 'the reference does not build'
	echo "$passed passed, $failed failed"
	exit 1
fi
hashes "$builds/gcc-O2" "$tmp/reference"
lines=$(wc -l <"$tmp/reference")
[ "$lines" -gt 500 ] && ok || bad "only $lines hashes to compare"
echo "$lines hashes in each of the runs"

for matrix in 'gcc-O0 gcc -O0' 'gcc-O3-native gcc -O3 -march=native' 'clang-O2 clang -O2' 'clang-O0 clang -O0'; do
	set -- $matrix
	if program "$@"; then
		hashes "$builds/$1" "$tmp/other"
		same "$matrix"
	fi
done
reference=$builds/gcc-O2
hashes "$reference" "$tmp/other" env LANG=ja_JP.UTF-8 LC_ALL=ja_JP.UTF-8 TZ=Pacific/Apia
same 'Japanese, another time zone'
hashes "$reference" "$tmp/other" env LC_ALL=tr_TR.UTF-8 TZ=America/St_Johns
same 'Turkish, half an hour off'
if command -v setarch >/dev/null && setarch -R true 2>/dev/null; then
	hashes "$reference" "$tmp/other" setarch -R
	same 'without address randomisation'
fi
hashes "$reference" "$tmp/other" env GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-AVX,-FMA,-FMA4,-AVX512F,-ERMS,-SSE4_2
same 'without AVX and FMA'
hashes "$reference" "$tmp/other" env MALLOC_PERTURB_=165
same 'memory that is not zero'
hashes "$reference" "$tmp/other" env ENSHU_SNAPSHOTS=1
same 'a snapshot after every command'
hashes "$reference" "$tmp/other" env ENSHU_SNAPSHOTS=1000000
same 'no snapshots'
hashes "$reference" "$tmp/other" env ENSHU_RECORD="$tmp/played.enshu"
same 'recorded, and read back from the recording'
finish
