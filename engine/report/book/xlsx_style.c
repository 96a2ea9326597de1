/* See xlsx_style.h. Format codes follow ECMA-376, 18.8.30 and 18.8.31 (with the numbers that East Asian editions reserve for dates). */
#include "report/book/xlsx_style.h"

#include "base/duration.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAY_1970 25569 /* serial of 1970-01-01 */

static bool is_one_of(char c, const char *set)
{
	return c && strchr(set, c);
}

enum xlsx_shows xlsx_format_shows(const char *code)
{
	bool moment = false, percent = false;
	for (const char *c = code; *c; c++) {
		if (*c == ';')
			break; /* the first section decides */
		if (*c == '"') {
			const char *close = strchr(c + 1, '"');
			if (!close)
				break;
			c = close;
		} else if ((*c == '\\' || *c == '_' || *c == '*') && c[1]) {
			c++;
		} else if (*c == '[') {
			if (is_one_of(c[1], "hHmMsS") && (c[2] == ']' || c[2] == c[1]))
				return XLSX_ELAPSED;
			const char *close = strchr(c, ']');
			if (!close)
				break;
			c = close;
		} else if (strncmp(c, "General", 7) == 0) {
			return XLSX_NUMBER;
		} else if (is_one_of(*c, "yYmMdDhHsSgG") || (is_one_of(*c, "eE") && !is_one_of(c[1], "+-"))) {
			moment = true;
		} else if (*c == '%') {
			percent = true;
		}
	}
	return moment ? XLSX_MOMENT : percent ? XLSX_PERCENT : XLSX_NUMBER;
}

static enum xlsx_shows built_in(uint32_t id)
{
	if (id == 46)
		return XLSX_ELAPSED;
	if (id == 9 || id == 10)
		return XLSX_PERCENT;
	bool moment = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
	return moment ? XLSX_MOMENT : XLSX_NUMBER;
}

static uint32_t number_of(const char *text)
{
	unsigned long value = text ? strtoul(text, NULL, 10) : 0;
	return value > UINT32_MAX ? UINT32_MAX : (uint32_t)value;
}

static bool add_style(struct xlsx_styles *s, uint32_t format, struct book_error *error)
{
	if (s->count == XLSX_STYLES_MAX)
		return true; /* cells of further styles are plain numbers */
	if (s->count == s->capacity) {
		uint32_t capacity = s->capacity ? s->capacity * 2 : 64;
		void *grown = memory_resize(s->shows, capacity);
		if (!grown) {
			book_fail(error, "memory is exhausted");
			return false;
		}
		s->shows = grown;
		s->capacity = capacity;
	}
	enum xlsx_shows shows = built_in(format);
	for (uint32_t i = 0; i < s->format_count; i++)
		if (s->formats[i].id == format)
			shows = s->formats[i].shows;
	s->shows[s->count++] = (uint8_t)shows;
	return true;
}

static bool on_start(void *user, const char *name, const char **attributes, struct book_error *error)
{
	struct xlsx_styles *s = user;
	const char *code = xlsx_attribute(attributes, "formatCode", false);
	if (strcmp(name, "cellXfs") == 0)
		s->in_cells = true;
	else if (strcmp(name, "numFmt") == 0 && code && s->format_count < XLSX_FORMATS_MAX) {
		s->formats[s->format_count].id = number_of(xlsx_attribute(attributes, "numFmtId", false));
		s->formats[s->format_count++].shows = xlsx_format_shows(code);
	} else if (strcmp(name, "xf") == 0 && s->in_cells)
		return add_style(s, number_of(xlsx_attribute(attributes, "numFmtId", false)), error);
	return true;
}

static bool on_end(void *user, const char *name, struct book_error *error)
{
	struct xlsx_styles *s = user;
	(void)error;
	if (strcmp(name, "cellXfs") == 0)
		s->in_cells = false;
	return true;
}

bool xlsx_styles_read(struct xlsx_styles *styles, struct xlsx_package *package, const char *part, struct book_error *error)
{
	return xlsx_package_parse(package, part, &(struct xlsx_reader){.start = on_start, .end = on_end, .user = styles}, error);
}

enum xlsx_shows xlsx_styles_of(const struct xlsx_styles *styles, uint32_t style)
{
	return style < styles->count ? (enum xlsx_shows)styles->shows[style] : XLSX_NUMBER;
}

bool xlsx_moment_text(double serial, char out[32])
{
	if (!(serial >= 0) || serial >= 2958466) /* year 10000 */
		return false;
	if (serial < 60)
		serial += serial >= 1; /* before the 29 February 1900 that the format believes in */
	int64_t seconds = llround((serial - DAY_1970) * 86400);
	int year, month, day, weekday, hour, minute, second;
	moment_split(seconds, &year, &month, &day, &weekday, &hour, &minute, &second);
	int used = serial < 1 ? 0 : snprintf(out, 32, "%04d-%02d-%02d", year, month, day);
	bool clock = serial < 1 || hour || minute || second;
	if (clock)
		used += snprintf(out + used, 32 - (size_t)used, second ? "%s%02d:%02d:%02d" : "%s%02d:%02d", used ? " " : "", hour, minute, second);
	return used > 0;
}

bool xlsx_iso_serial(const char *text, double *serial)
{
	char plain[40];
	int year, month, day, hour = 0, minute = 0, offset;
	double second = 0;
	int64_t local;
	int found = sscanf(text, "%4d-%2d-%2dT%2d:%2d:%lf", &year, &month, &day, &hour, &minute, &second);
	if (found < 3 || year < 1900 || year > 9999 || !(second >= 0 && second < 60))
		return false;
	snprintf(plain, sizeof plain, "%04d-%02d-%02dT%02d:%02d+00:00", year, month % 100, day % 100, hour % 100, minute % 100);
	if (!moment_parse(plain, strlen(plain), &local, &offset))
		return false;
	*serial = DAY_1970 + ((double)local + second) / 86400;
	return true;
}

bool xlsx_elapsed_text(double days, char out[32])
{
	if (!(days >= 0) || days > 36500)
		return false;
	long long seconds = llround(days * 86400);
	snprintf(out, 32, seconds % 60 ? "%02lld:%02lld:%02lld" : "%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
	return true;
}
