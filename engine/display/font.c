/* font — see font.h. File 0 is the regular weight, file 1 the bold one, file 2 the font of code where there is one; further files are fallbacks, looked up on the first character that needs one and
 * remembered per weight in the order fontconfig gave. */
#include "display/font.h"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"
#include "view/text/text.h"

#define FONT_FAMILY  "BIZ UDPGothic"
#define FONT_SISTER  "BIZ UDGothic" /* the same letters, evenly spaced */
#define FONT_CODE    "Noto Sans Mono"
#define FONT_PACKAGE "fonts-morisawa-bizud-gothic"

struct font_file {
	FcCharSet *coverage; /* owned */
	void *map;
	size_t size;
	char path[512];
	int index; /* within a collection */
	uint8_t weight;
};

struct font_sized {
	TTF_Font *font;
	uint8_t file;
	int eighths;
	uint64_t used;
};

struct font_set {
	bool has_configuration;
	FcFontSet *candidates[TEXT_WEIGHT_COUNT]; /* per weight, NULL until the first fallback */
	struct font_file files[FONT_FILES_MAX];
	int file_count;
	bool code; /* the font of code is there */
	struct font_sized sizes[FONT_SIZES_MAX];
	int size_count;
	uint64_t clock;
	struct {
		uint32_t character;
		uint8_t file;
	} recent[TEXT_WEIGHT_COUNT][256]; /* direct-mapped memory of fallback answers */
};

static int configuration_users; /* sets that rely on fontconfig's configuration */

static void say(struct display_error *error, const char *reason, const char *remedy)
{
	snprintf(error->reason, sizeof error->reason, "%s", reason);
	snprintf(error->remedy, sizeof error->remedy, "%s", remedy);
}

static bool map_file(struct font_file *file)
{
	struct stat status;
	int fd = open(file->path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	bool good = fstat(fd, &status) == 0 && status.st_size > 0;
	void *map = good ? mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, fd, 0) : MAP_FAILED;
	close(fd);
	if (map == MAP_FAILED)
		return false;
	file->map = map;
	file->size = (size_t)status.st_size;
	return true;
}

/* Adds the font a pattern describes. Returns its number, or -1 when it is unusable or there are too many. */
static int add_file(struct font_set *set, FcPattern *pattern, enum text_weight weight)
{
	FcChar8 *path;
	FcCharSet *coverage;
	int index = 0;
	if (FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch ||
	    FcPatternGetCharSet(pattern, FC_CHARSET, 0, &coverage) != FcResultMatch)
		return -1;
	FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
	for (int i = 0; i < set->file_count; i++)
		if (set->files[i].index == index && set->files[i].weight == weight &&
		    strcmp(set->files[i].path, (const char *)path) == 0)
			return i;
	if (set->file_count == FONT_FILES_MAX || strlen((const char *)path) >= sizeof set->files[0].path)
		return -1;
	struct font_file *file = &set->files[set->file_count];
	memset(file, 0, sizeof *file);
	snprintf(file->path, sizeof file->path, "%s", (const char *)path);
	file->index = index;
	file->weight = (uint8_t)weight;
	if (!map_file(file))
		return -1;
	file->coverage = FcCharSetCopy(coverage);
	return set->file_count++;
}

static FcPattern *pattern_for(enum text_weight weight, bool fallback)
{
	static const char *const families[] = {FONT_FAMILY,      FONT_SISTER,        "Noto Sans", "Noto Sans Thai",
	                                       "Noto Sans CJK JP", "Noto Sans Symbols", "sans-serif"};
	FcPattern *pattern = FcPatternCreate();
	if (!pattern)
		return NULL;
	if (weight == TEXT_CODE)
		FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)(fallback ? FONT_SISTER : FONT_CODE));
	for (size_t i = 0; i < (fallback ? sizeof families / sizeof *families : weight != TEXT_CODE); i++)
		FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)families[i]);
	FcPatternAddInteger(pattern, FC_WEIGHT, weight == TEXT_BOLD ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
	FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
	FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
	FcConfigSubstitute(NULL, pattern, FcMatchPattern);
	FcDefaultSubstitute(pattern);
	return pattern;
}

/* True when one of the family names of a match is the wanted one: fontconfig always answers, with something else when the font is missing. */
static bool is_family(FcPattern *match, const char *family)
{
	FcChar8 *name;
	for (int i = 0; FcPatternGetString(match, FC_FAMILY, i, &name) == FcResultMatch; i++)
		if (strcmp((const char *)name, family) == 0)
			return true;
	return false;
}

/* The regular weight of BIZ UDPGothic 1.05, as Debian has it, draws ≤ as ≥ and the other way round. Both are taken from its sister, which comes in the same package. */
static bool leave_out_swapped(struct font_file *file)
{
	FcCharSet *swapped = FcCharSetCreate(), *rest = NULL;
	if (swapped && FcCharSetAddChar(swapped, 0x2264) && FcCharSetAddChar(swapped, 0x2265))
		rest = FcCharSetSubtract(file->coverage, swapped);
	if (swapped)
		FcCharSetDestroy(swapped);
	if (!rest)
		return false;
	FcCharSetDestroy(file->coverage);
	file->coverage = rest;
	return true;
}

static bool open_primary(struct font_set *set, enum text_weight weight)
{
	const char *family = weight == TEXT_CODE ? FONT_CODE : FONT_FAMILY;
	FcResult result;
	FcPattern *pattern = pattern_for(weight, false);
	FcPattern *match = pattern ? FcFontMatch(NULL, pattern, &result) : NULL;
	bool good = match && is_family(match, family) && add_file(set, match, weight) == (int)weight;
	good = good && (weight != TEXT_REGULAR || leave_out_swapped(&set->files[weight]));
	if (match)
		FcPatternDestroy(match);
	if (pattern)
		FcPatternDestroy(pattern);
	return good;
}

struct font_set *font_open(struct display_error *error)
{
	struct font_set *set = memory_allocate_zeroed(1, sizeof *set);
	if (!set) {
		say(error, "Memory is exhausted.", "");
		return NULL;
	}
	if (TTF_Init() != 0) {
		say(error, TTF_GetError(), "Install libsdl2-ttf-2.0-0: sudo apt install libsdl2-ttf-2.0-0");
		memory_free(set);
		return NULL;
	}
	set->has_configuration = FcInit(); /* the process-wide configuration: loaded once, given back by the last set */
	if (set->has_configuration)
		configuration_users++;
	if (!set->has_configuration) {
		say(error, "The font configuration cannot be read.", "Install fontconfig: sudo apt install fontconfig");
		font_close(set);
		return NULL;
	}
	if (!open_primary(set, TEXT_REGULAR) || !open_primary(set, TEXT_BOLD)) {
		say(error, "The font " FONT_FAMILY " is not installed.", "Install it: sudo apt install " FONT_PACKAGE);
		font_close(set);
		return NULL;
	}
	set->code = open_primary(set, TEXT_CODE);
	return set;
}

void font_close(struct font_set *set)
{
	if (!set)
		return;
	for (int i = 0; i < set->size_count; i++)
		TTF_CloseFont(set->sizes[i].font);
	for (int i = 0; i < set->file_count; i++) {
		FcCharSetDestroy(set->files[i].coverage);
		munmap(set->files[i].map, set->files[i].size);
	}
	for (int i = 0; i < TEXT_WEIGHT_COUNT; i++)
		if (set->candidates[i])
			FcFontSetDestroy(set->candidates[i]);
	TTF_Quit();
	if (set->has_configuration && --configuration_users == 0)
		FcFini();
	memory_free(set);
}

/* A colour or bitmap font cannot be tinted with a theme's colour. */
static bool is_usable(FcPattern *pattern)
{
	FcBool flag;
	if (FcPatternGetBool(pattern, FC_COLOR, 0, &flag) == FcResultMatch && flag)
		return false;
	return FcPatternGetBool(pattern, FC_SCALABLE, 0, &flag) != FcResultMatch || flag;
}

/* Always in the same order, whatever was opened before: a picture does not depend on the ones before it. */
static uint8_t search_fallback(struct font_set *set, uint32_t character, enum text_weight weight)
{
	if (!set->candidates[weight]) {
		FcResult result;
		FcPattern *pattern = pattern_for(weight, true);
		if (pattern) {
			set->candidates[weight] = FcFontSort(NULL, pattern, FcTrue, NULL, &result);
			FcPatternDestroy(pattern);
		}
	}
	FcFontSet *list = set->candidates[weight];
	for (int i = 0; list && i < list->nfont; i++) {
		FcCharSet *coverage;
		if (!is_usable(list->fonts[i]) ||
		    FcPatternGetCharSet(list->fonts[i], FC_CHARSET, 0, &coverage) != FcResultMatch ||
		    !FcCharSetHasChar(coverage, character))
			continue;
		int file = add_file(set, list->fonts[i], weight);
		if (file > (set->code ? TEXT_CODE : TEXT_BOLD)) /* not the main font again, which is here because the character was left out of it */
			return (uint8_t)file;
	}
	return (uint8_t)weight; /* nothing has it: the main font shows its missing-glyph box */
}

static uint8_t file_for(struct font_set *set, uint32_t character, enum text_weight weight)
{
	if (FcCharSetHasChar(set->files[weight].coverage, character))
		return (uint8_t)weight;
	unsigned slot = (character ^ character >> 8) & 255;
	if (set->recent[weight][slot].character != character) {
		set->recent[weight][slot].file = search_fallback(set, character, weight);
		set->recent[weight][slot].character = character;
	}
	return set->recent[weight][slot].file;
}

bool font_covers(struct font_set *set, uint32_t code_point)
{
	return FcCharSetHasChar(set->files[file_for(set, code_point, TEXT_REGULAR)].coverage, code_point);
}

static bool is_word_letter(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (c >= 0xC0 && c < 0x0E00 && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c < 0x2000);
}

bool font_is_choice(uint32_t code_point)
{
	return code_point == 0xFE0E || code_point == 0xFE0F || code_point == 0x20E3 || (code_point >= 0x1F3FB && code_point <= 0x1F3FF);
}

/* The font of a base character with its marks: one that has them too, so that they are placed on it; else the base's own. */
static uint8_t file_for_cluster(struct font_set *set, const char *text, size_t at, size_t end, enum text_weight weight)
{
	uint32_t base, c;
	size_t from = at + utf8_decode(text + at, end - at, &base);
	uint8_t file = file_for(set, base, weight);
	for (size_t bytes; from < end && (bytes = utf8_decode(text + from, end - from, &c)) > 0; from += bytes) {
		if (c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || font_is_choice(c) || FcCharSetHasChar(set->files[file].coverage, c))
			continue; /* joiners and variation selectors draw nothing */
		uint8_t other = file_for(set, c, weight);
		if (FcCharSetHasChar(set->files[other].coverage, base))
			file = other;
	}
	return file;
}

/* Bytes of the next unit that has to stay in one font (a cluster, or a Latin word), and its font. */
static size_t next_unit(struct font_set *set, const char *text, size_t length, size_t at, enum text_weight weight,
                        uint8_t *file)
{
	uint32_t c;
	if (!utf8_decode(text + at, length - at, &c)) {
		*file = (uint8_t)weight;
		return at + 1;
	}
	size_t end = text_next_cluster(text, length, at);
	*file = file_for_cluster(set, text, at, end, weight);
	while (is_word_letter(c) && end < length) {
		size_t bytes = utf8_decode(text + end, length - end, &c);
		if (!bytes || !is_word_letter(c))
			break;
		uint8_t other = file_for(set, c, weight);
		if (other != (uint8_t)weight)
			*file = other; /* one foreign letter takes the whole word along */
		end = text_next_cluster(text, length, end);
	}
	return end;
}

size_t font_split(struct font_set *set, const char *text, size_t length, enum text_weight weight, bool tabular,
                  struct font_piece *pieces)
{
	size_t count = 0;
	if (weight == TEXT_CODE && !set->code)
		weight = TEXT_REGULAR;
	for (size_t at = 0; at < length;) {
		uint8_t file = (uint8_t)weight;
		bool cell = tabular && text[at] >= '0' && text[at] <= '9';
		size_t end = cell ? at + 1 : next_unit(set, text, length, at, weight, &file);
		struct font_piece *last = count ? &pieces[count - 1] : NULL;
		if (last && last->file == file && !cell && !last->cell) {
			last->count += (uint32_t)(end - at);
		} else {
			if (count == FONT_PIECES_MAX)
				break;
			pieces[count++] = (struct font_piece){(uint32_t)at, (uint32_t)(end - at), file, cell, false};
		}
		at = end;
	}
	return count;
}

int font_eighths(double px)
{
	return px > 1 ? (int)lround(px * 8) : 8;
}

/* A size is points at a resolution: eighths at 9 dots an inch are eighths * 9 / 72 pixels. */
static TTF_Font *open_size(const struct font_file *file, int eighths)
{
	SDL_RWops *source = SDL_RWFromConstMem(file->map, (int)file->size);
	TTF_Font *font = source ? TTF_OpenFontIndexDPIRW(source, 1, eighths, file->index, 9, 9) : NULL;
	if (font) {
		TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
		TTF_SetFontKerning(font, 0);
	}
	return font;
}

TTF_Font *font_sized(struct font_set *set, uint8_t file, int eighths)
{
	int oldest = 0;
	set->clock++;
	for (int i = 0; i < set->size_count; i++) {
		struct font_sized *s = &set->sizes[i];
		if (s->file == file && s->eighths == eighths) {
			s->used = set->clock;
			return s->font;
		}
		if (s->used < set->sizes[oldest].used)
			oldest = i;
	}
	TTF_Font *font = file < set->file_count && eighths > 0 ? open_size(&set->files[file], eighths) : NULL;
	if (!font)
		return NULL;
	if (set->size_count < FONT_SIZES_MAX)
		oldest = set->size_count++;
	else
		TTF_CloseFont(set->sizes[oldest].font);
	set->sizes[oldest] = (struct font_sized){font, file, eighths, set->clock};
	return font;
}

void font_counts(const struct font_set *set, int *sizes, int *files)
{
	*sizes = set->size_count;
	*files = set->file_count;
}
