#!/bin/sh
# The rooms of engine/ may use only the rooms and libraries they are allowed to: every undefined symbol of a room's library must be defined in an allowed room, or
# be a symbol of an allowed library. Checked with nm on the release build; libc is open to all except the core, whose use of libc is listed by name.
root=$1
. "$root/tests/system_help.sh"
build=$root/build

for room in base sim script record session explore audience view display report rehearse; do
	lib=$build/libenshu_$room.a
	[ -f "$lib" ] || continue
	nm -g --defined-only "$lib" 2>/dev/null | awk 'NF==3{print $3}' | sort -u >"$tmp/$room.def"
	nm -g -u "$lib" 2>/dev/null | awk 'NF==2 && $1=="U"{print $2}' | sort -u >"$tmp/$room.use"
done

# May room $1 use room $2?
allowed() {
	case "$1:$2" in
	*:base) return 0 ;;
	script:sim | record:sim | explore:sim | audience:sim) return 0 ;;
	session:sim | session:script | session:record) return 0 ;;
	explore:script | view:audience | display:view | report:audience | report:record) return 0 ;;
	rehearse:session | rehearse:audience | rehearse:script | rehearse:sim) return 0 ;;
	*) return 1 ;;
	esac
}
for room in base sim script record session explore audience view display report rehearse; do
	[ -f "$tmp/$room.use" ] || continue
	for other in base sim script record session explore audience view display report rehearse; do
		[ "$room" = "$other" ] && continue
		[ -f "$tmp/$other.def" ] || continue
		comm -12 "$tmp/$room.use" "$tmp/$other.def" >"$tmp/shared"
		if [ -s "$tmp/shared" ] && ! allowed "$room" "$other"; then
			bad "engine/$room uses engine/$other: $(tr '\n' ' ' <"$tmp/shared")"
		else
			ok
		fi
	done
	# Libraries are told by the prefixes of their symbols.
	for library in 'lua:^(lua_|luaL_|luaopen_)' 'sdl:^(SDL_|TTF_)' 'sqlite:^sqlite3_' 'sodium:^(crypto_|sodium_|randombytes)' 'fontconfig:^Fc' 'png:^png_' 'xcb:^xcb_' 'threads:^(pthread_create|thrd_)' 'sheets:^(zip_|XML_|workbook_|worksheet_)'; do
		name=${library%%:*} pattern=${library#*:}
		case "$room:$name" in
		script:lua | display:sdl | display:fontconfig | display:png | display:xcb | record:sqlite | record:sodium | explore:threads | report:sheets) ok; continue ;;
		esac
		if grep -Eq "$pattern" "$tmp/$room.use"; then
			bad "engine/$room uses $name: $(grep -E "$pattern" "$tmp/$room.use" | tr '\n' ' ')"
		else
			ok
		fi
	done
done
# The core: no clock, no files, no floating point, no environment.
for symbol in time clock_gettime gettimeofday fopen open read write getenv rand random srand localtime setlocale strtod sin cos exp log pow floor; do
	if grep -qx "$symbol" "$tmp/sim.use"; then bad "engine/sim uses $symbol"; else ok; fi
done
if objdump -d "$build/libenshu_sim.a" | grep -Eq '\b(addsd|mulsd|divsd|subsd|cvtsi2sd|addss|mulss|divss)\b'; then
	bad "engine/sim computes with floating point"
else
	ok
fi
finish
