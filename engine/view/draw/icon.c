/* icon — parsing recipes into a flat array of operations, and drawing them scaled. */
#include "view/draw/icon.h"

#include <math.h>
#include <string.h>

#include "base/file.h"

#define ICON_FILE_MAX   65536
#define ICON_OPS_MAX    16  /* operations of one icon; the largest, port, has 9 */
#define ICON_VALUES_MAX 320 /* numbers of one icon */

struct icon_op {
	char op; /* L P Z C A R */
	bool filled;
	uint16_t first, count; /* numbers in values */
};

struct icon_recipe {
	struct icon_op ops[ICON_OPS_MAX];
	double values[ICON_VALUES_MAX];
	uint16_t op_count, value_count;
};

struct icon_set {
	struct icon_recipe recipes[ICON_COUNT];
};

static const char *const names[ICON_COUNT] = {"none",
#define ICON_NAME(name, text) text,
                                              ICON_LIST(ICON_NAME)
#undef ICON_NAME
};

const char *icon_name(enum icon icon)
{
	return (unsigned)icon < ICON_COUNT ? names[icon] : "none";
}

enum icon icon_by_name(const char *name)
{
	for (int i = 1; i < ICON_COUNT; i++)
		if (strcmp(names[i], name) == 0)
			return (enum icon)i;
	return ICON_NONE;
}

/* "-48.4" without strtod, whose decimal point depends on the locale. NULL when there is no number. */
static const char *parse_number(const char *p, const char *end, double *value)
{
	bool minus = p < end && *p == '-', digits = false;
	double number = 0, unit = 1;
	for (p += minus; p < end && *p >= '0' && *p <= '9'; p++, digits = true)
		number = number * 10 + (*p - '0');
	if (p < end && *p == '.')
		for (p++; p < end && *p >= '0' && *p <= '9'; p++, digits = true)
			number += (unit /= 10) * (*p - '0');
	*value = minus ? -number : number;
	return digits && number <= 1000 ? p : NULL;
}

/* Reads one operation such as "RF 5 4 5 16 1" or "P 2,6.5 12,14". NULL when it is well formed, else the reason. */
static const char *parse_op(struct icon_recipe *recipe, const char *p, const char *end)
{
	static const struct {
		char op;
		int values; /* 0: pairs, at least two */
	} kinds[] = {{'L', 4}, {'P', 0}, {'Z', 0}, {'C', 3}, {'A', 5}, {'R', 5}};
	if (recipe->op_count == ICON_OPS_MAX)
		return "too many operations";
	struct icon_op *op = &recipe->ops[recipe->op_count];
	*op = (struct icon_op){.first = recipe->value_count};
	int wanted = -1;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (p < end && *p == kinds[i].op)
			wanted = kinds[i].values;
	if (wanted < 0)
		return "an operation must be one of L P Z C A R";
	op->op = *p++;
	if (p < end && *p == 'F') {
		op->filled = true;
		p++;
	}
	while (p < end) {
		if (*p == ' ' || *p == ',') {
			p++;
			continue;
		}
		double value;
		p = parse_number(p, end, &value);
		if (!p)
			return "a number is expected";
		if (recipe->value_count == ICON_VALUES_MAX)
			return "too many numbers";
		recipe->values[recipe->value_count++] = value;
		op->count++;
	}
	if (wanted ? op->count != wanted : op->count < 4 || op->count % 2)
		return "the operation has the wrong count of numbers";
	recipe->op_count++;
	return NULL;
}

/* One line: "name: op; op; op". */
static const char *parse_line(struct icon_set *set, const char *line, const char *end)
{
	const char *colon = memchr(line, ':', (size_t)(end - line));
	char name[24];
	if (!colon || (size_t)(colon - line) >= sizeof name)
		return "a line is \"name: operations\"";
	memcpy(name, line, (size_t)(colon - line));
	name[colon - line] = 0;
	enum icon icon = icon_by_name(name);
	if (icon == ICON_NONE)
		return "no icon has this name";
	struct icon_recipe *recipe = &set->recipes[icon];
	if (recipe->op_count)
		return "this icon is there twice";
	for (const char *p = colon + 1; p < end;) {
		const char *stop = memchr(p, ';', (size_t)(end - p));
		if (!stop)
			stop = end;
		while (p < stop && *p == ' ')
			p++;
		const char *reason = parse_op(recipe, p, stop);
		if (reason)
			return reason;
		p = stop + 1;
	}
	return recipe->op_count ? NULL : "a recipe needs an operation";
}

const struct icon_set *icon_parse(struct arena *arena, const char *name, const char *source, size_t length,
                                  const char **error)
{
	struct icon_set *set = arena_allocate(arena, sizeof *set);
	*error = "memory is exhausted";
	if (!set)
		return NULL;
	size_t number = 1;
	for (const char *line = source, *end = source + length; line < end; number++) {
		const char *stop = memchr(line, '\n', (size_t)(end - line));
		if (!stop)
			stop = end;
		const char *reason = stop == line || *line == '#' ? NULL : parse_line(set, line, stop);
		if (reason) {
			const char *sentence = arena_format(arena, "%s:%zu: %s", name, number, reason);
			*error = sentence ? sentence : *error;
			return NULL;
		}
		line = stop + 1;
	}
	for (int i = 1; i < ICON_COUNT; i++) {
		if (!set->recipes[i].op_count) {
			const char *sentence = arena_format(arena, "%s: the icon %s is missing", name, names[i]);
			*error = sentence ? sentence : *error;
			return NULL;
		}
	}
	return set;
}

const struct icon_set *icon_load(struct arena *arena, const char *path, const char **error)
{
	char *source;
	size_t length;
	enum file_result result = file_read(arena, path, ICON_FILE_MAX, &source, &length);
	if (result != FILE_OK) {
		const char *sentence = arena_format(arena, "%s: %s", path, file_result_phrase(result));
		*error = sentence ? sentence : "memory is exhausted";
		return NULL;
	}
	return icon_parse(arena, path, source, length, error);
}

double icon_stroke(double size)
{
	double stroke = round(size / 12 * 2) / 2;
	return stroke < 1.5 ? 1.5 : stroke;
}

struct icon_pen {
	struct draw_list *d;
	double x, y, k, stroke;
	enum colour colour;
};

/* A rounded rectangle as a polygon: unlike a box of the draw list it is not snapped to pixels, so that it goes with the icon's other lines. */
static void draw_frame(const struct icon_pen *pen, const double *v, bool filled)
{
	/* a quarter circle in steps of 22.5 degrees: 1 - cos */
	static const double arc[] = {0, 0.0761205, 0.2928932, 0.6173166, 1};
	double xy[2 * 4 * 5], x0 = pen->x + v[0] * pen->k, y0 = pen->y + v[1] * pen->k, x1 = x0 + v[2] * pen->k,
	                      y1 = y0 + v[3] * pen->k, r = v[4] * pen->k;
	size_t n = 0;
	for (int corner = 0; corner < 4; corner++) { /* top left first, clockwise */
		bool right = corner == 1 || corner == 2, bottom = corner >= 2, swap = corner == 1 || corner == 3;
		for (int i = 0; i < (r > 0 ? 5 : 1); i++) {
			double across = r * arc[swap ? 4 - i : i], along = r * arc[swap ? i : 4 - i];
			xy[n++] = right ? x1 - across : x0 + across;
			xy[n++] = bottom ? y1 - along : y0 + along;
		}
	}
	draw_polygon(pen->d, xy, n / 2, filled ? pen->colour : COLOUR_NONE, filled ? COLOUR_NONE : pen->colour,
	             pen->stroke, DRAW_ROUND);
}

static void draw_op(const struct icon_pen *pen, const struct icon_recipe *recipe, const struct icon_op *op)
{
	const double *v = recipe->values + op->first;
	double k = pen->k, points[ICON_VALUES_MAX];
	for (uint16_t i = 0; i + 1 < op->count; i += 2) {
		points[i] = pen->x + v[i] * k;
		points[i + 1] = pen->y + v[i + 1] * k;
	}
	switch (op->op) {
	case 'L':
	case 'P': draw_path(pen->d, points, op->count / 2u, pen->stroke, pen->colour); break;
	case 'Z':
		draw_polygon(pen->d, points, op->count / 2u, op->filled ? pen->colour : COLOUR_NONE,
		             op->filled ? COLOUR_NONE : pen->colour, pen->stroke, DRAW_ROUND);
		break;
	case 'C':
		draw_circle(pen->d, points[0], points[1], v[2] * k, op->filled ? pen->colour : COLOUR_NONE,
		            op->filled ? COLOUR_NONE : pen->colour, pen->stroke);
		break;
	case 'A':
		draw_arc(pen->d, points[0], points[1], v[2] * k, v[3], v[4], pen->stroke, pen->colour, DRAW_ROUND);
		break;
	default: draw_frame(pen, v, op->filled); break;
	}
}

void icon_draw(struct draw_list *d, const struct icon_set *set, enum icon icon, double x, double y, double size,
               enum colour colour)
{
	icon_draw_stroke(d, set, icon, x, y, size, icon_stroke(size), colour);
}

void icon_draw_stroke(struct draw_list *d, const struct icon_set *set, enum icon icon, double x, double y, double size,
                      double stroke, enum colour colour)
{
	const struct icon_recipe *recipe = &set->recipes[icon];
	struct icon_pen pen = {d, x, y, size / 24, stroke, colour};
	for (uint16_t i = 0; i < recipe->op_count; i++)
		draw_op(&pen, recipe, &recipe->ops[i]);
}
