/* See order.h. A piece is right-to-left when it begins with a letter of such a script (a font draws one script at a time), neutral when it has no letters at all. */
#include "display/order.h"

#include "base/utf8.h"
#include "view/text/text_class.h"

#include <string.h>

enum direction { NEUTRAL, LEFT_TO_RIGHT, RIGHT_TO_LEFT };

static enum direction direction_of(uint32_t c)
{
	if (text_class_is_backward(c))
		return RIGHT_TO_LEFT;
	bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x3020));
	return letter ? LEFT_TO_RIGHT : NEUTRAL;
}

/* By its first letter. */
static enum direction piece_direction(const char *text, const struct font_piece *piece)
{
	for (size_t at = 0; at < piece->count;) {
		uint32_t c = 0;
		size_t bytes = utf8_decode(text + piece->first + at, piece->count - at, &c);
		enum direction direction = bytes ? direction_of(c) : NEUTRAL;
		if (direction != NEUTRAL)
			return direction;
		at += bytes ? bytes : 1;
	}
	return NEUTRAL;
}

bool order_runs_backward(const char *text, const struct font_piece *piece)
{
	char c = text[piece->first];
	return piece_direction(text, piece) == RIGHT_TO_LEFT || (piece->backward && !(c >= '0' && c <= '9'));
}

static bool is_number(char c)
{
	return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == ':';
}

/* A neutral piece between right-to-left words as several: a number each, every other character by itself. Returns how many; 0 when there is no room. */
static size_t split(const char *text, const struct font_piece *piece, struct font_piece *out, size_t room)
{
	size_t count = 0;
	for (size_t at = 0; at < piece->count;) {
		const char *from = text + piece->first + at;
		size_t left = piece->count - at, bytes = 1;
		uint32_t c;
		if (*from >= '0' && *from <= '9') {
			while (bytes < left && is_number(from[bytes]))
				bytes++;
			while (bytes > 1 && !(from[bytes - 1] >= '0' && from[bytes - 1] <= '9'))
				bytes--; /* "3," is a number and a comma */
		} else if (utf8_decode(from, left, &c)) {
			bytes = text_next_cluster(from, left, 0);
		}
		if (count == room)
			return 0;
		out[count] = *piece;
		out[count].first += (uint32_t)at;
		out[count].count = (uint32_t)bytes;
		out[count++].backward = true;
		at += bytes;
	}
	return count;
}

static void reverse(struct font_piece *pieces, size_t count)
{
	for (size_t i = 0; i < count / 2; i++) {
		struct font_piece piece = pieces[i];
		pieces[i] = pieces[count - 1 - i];
		pieces[count - 1 - i] = piece;
	}
}

/* Pieces from `first` to the last right-to-left one of a stretch that nothing written from left to right interrupts. */
static size_t stretch_end(const char *text, const struct font_piece *pieces, size_t first, size_t count)
{
	size_t end = first + 1;
	for (size_t i = first + 1; i < count; i++) {
		enum direction direction = piece_direction(text, &pieces[i]);
		if (direction == LEFT_TO_RIGHT)
			break;
		if (direction == RIGHT_TO_LEFT)
			end = i + 1;
	}
	return end;
}

size_t order_pieces(const char *text, struct font_piece *pieces, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (piece_direction(text, &pieces[i]) != RIGHT_TO_LEFT)
			continue;
		size_t end = stretch_end(text, pieces, i, count);
		for (size_t k = i + 1; k < end; k++) {
			struct font_piece parts[64];
			size_t n = piece_direction(text, &pieces[k]) == NEUTRAL ? split(text, &pieces[k], parts, 64) : 0;
			if (n < 2 || count + n - 1 > FONT_PIECES_MAX) {
				pieces[k].backward = n == 1;
				continue;
			}
			memmove(pieces + k + n, pieces + k + 1, (count - k - 1) * sizeof *pieces);
			memcpy(pieces + k, parts, n * sizeof *pieces);
			count += n - 1;
			end += n - 1;
			k += n - 1;
		}
		reverse(pieces + i, end - i);
		i = end - 1;
	}
	return count;
}

void order_shape(TTF_Font *font, const char *text, const struct font_piece *piece)
{
	static const struct {
		uint32_t first, last;
		const char *name; /* ISO 15924 */
	} scripts[] = {{0x0590, 0x05FF, "Hebr"}, {0x0600, 0x06FF, "Arab"}, {0x0700, 0x074F, "Syrc"}, {0x0750, 0x077F, "Arab"}, {0x0780, 0x07BF, "Thaa"},
	               {0x07C0, 0x07FF, "Nkoo"}, {0x08A0, 0x08FF, "Arab"}, {0x0900, 0x097F, "Deva"}, {0x0980, 0x09FF, "Beng"}, {0x0A00, 0x0A7F, "Guru"},
	               {0x0A80, 0x0AFF, "Gujr"}, {0x0B00, 0x0B7F, "Orya"}, {0x0B80, 0x0BFF, "Taml"}, {0x0C00, 0x0C7F, "Telu"}, {0x0C80, 0x0CFF, "Knda"},
	               {0x0D00, 0x0D7F, "Mlym"}, {0x0D80, 0x0DFF, "Sinh"}, {0x0E00, 0x0E7F, "Thai"}, {0x0E80, 0x0EFF, "Laoo"}, {0x0F00, 0x0FFF, "Tibt"},
	               {0x1000, 0x109F, "Mymr"}, {0x1780, 0x17FF, "Khmr"}, {0x1800, 0x18AF, "Mong"}, {0x1B00, 0x1B7F, "Bali"}, {0xA980, 0xA9DF, "Java"},
	               {0xFB1D, 0xFB4F, "Hebr"}, {0xFB50, 0xFEFE, "Arab"}};
	const char *name = "Zzzz"; /* none in particular */
	uint32_t c = 0;
	for (size_t at = 0, bytes; at < piece->count && (bytes = utf8_decode(text + piece->first + at, piece->count - at, &c)) > 0; at += bytes)
		if (direction_of(c) != NEUTRAL)
			break;
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
		if (c >= scripts[i].first && c <= scripts[i].last)
			name = scripts[i].name;
	TTF_SetFontDirection(font, direction_of(c) == RIGHT_TO_LEFT ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
	TTF_SetFontScriptName(font, name);
}

char order_mirror(char c)
{
	static const char pairs[] = "()[]{}<>";
	const char *found = c ? strchr(pairs, c) : NULL;
	return !found ? c : (found - pairs) % 2 ? found[-1] : found[1];
}
