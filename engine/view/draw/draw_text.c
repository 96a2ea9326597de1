/* draw_text — the canonical text of a draw list, for golden files and for reading what a test drew. */
#include <math.h>

#include "view/draw/draw.h"

/* " 12.5": at most two decimals, no trailing zeros, no negative zero, the same on every machine. */
static void put(struct buffer *out, double value)
{
	int64_t hundredths = llround(value * 100);
	buffer_append_byte(out, ' ');
	if (hundredths < 0) {
		buffer_append_byte(out, '-');
		hundredths = -hundredths;
	}
	buffer_append_integer(out, hundredths / 100);
	int rest = (int)(hundredths % 100);
	if (rest) {
		buffer_append_byte(out, '.');
		buffer_append_byte(out, (char)('0' + rest / 10));
		if (rest % 10)
			buffer_append_byte(out, (char)('0' + rest % 10));
	}
}

static void put_word(struct buffer *out, const char *word)
{
	buffer_append_byte(out, ' ');
	buffer_append_text(out, word);
}

static void put_colours(struct buffer *out, const struct draw_item *item)
{
	if (item->fill) {
		put_word(out, "fill");
		put_word(out, theme_colour_name((enum colour)item->fill));
	}
	if (item->stroke) {
		put_word(out, "stroke");
		put_word(out, theme_colour_name((enum colour)item->stroke));
		put(out, item->width);
	}
	if (item->flags & DRAW_DASHED) {
		put_word(out, "dash");
		put(out, item->dash_on);
		put(out, item->dash_off);
	}
	if (item->flags & DRAW_ROUND)
		put_word(out, "round");
}

static void put_box(struct buffer *out, const struct draw_item *item)
{
	put(out, item->x);
	put(out, item->y);
	put(out, item->w);
	put(out, item->h);
}

static void put_text(const struct draw_list *d, const struct draw_item *item, struct buffer *out)
{
	static const char *const aligns[] = {"left", "centre", "right"};
	put_box(out, item);
	put_word(out, "px");
	put(out, item->px);
	if (item->weight != TEXT_REGULAR)
		put_word(out, item->weight == TEXT_BOLD ? "bold" : "code");
	put_word(out, theme_colour_name((enum colour)item->fill));
	if (item->align != TEXT_LEFT)
		put_word(out, aligns[item->align]);
	if (item->tabular)
		put_word(out, "tabular");
	if (item->flags & DRAW_SHORTENED)
		put_word(out, "shortened");
	put_word(out, "wide");
	put(out, item->width);
	buffer_append_text(out, " \"");
	buffer_append(out, draw_item_text(d, item), item->count);
	buffer_append_byte(out, '"');
}

static void put_points(const struct draw_list *d, const struct draw_item *item, struct buffer *out)
{
	const double *p = d->points + 2 * (size_t)item->first;
	for (uint32_t i = 0; i < 2 * item->count; i++)
		put(out, p[i]);
}

void draw_to_text(const struct draw_list *d, struct buffer *out)
{
	static const char *const kinds[DRAW_KIND_COUNT] = {"box", "line", "path", "polygon", "circle",
	                                                   "arc", "text", "clip", "unclip",  "theme"};
	for (size_t i = 0; i < d->count; i++) {
		const struct draw_item *item = &d->items[i];
		buffer_append_text(out, kinds[item->kind]);
		switch ((enum draw_kind)item->kind) {
		case DRAW_BOX:
			put_box(out, item);
			if (item->radius > 0) {
				put_word(out, "radius");
				put(out, item->radius);
			}
			put_colours(out, item);
			break;
		case DRAW_ARC:
		case DRAW_CIRCLE:
			put(out, item->x);
			put(out, item->y);
			put(out, item->radius);
			if (item->kind == DRAW_ARC) {
				put(out, item->w);
				put(out, item->h);
			}
			put_colours(out, item);
			break;
		case DRAW_LINE:
			put_box(out, item);
			put_colours(out, item);
			break;
		case DRAW_PATH:
		case DRAW_POLYGON:
			put_points(d, item, out);
			put_colours(out, item);
			break;
		case DRAW_TEXT: put_text(d, item, out); break;
		case DRAW_CLIP: put_box(out, item); break;
		case DRAW_THEME:
			put_word(out, item->fill == 0 ? "own" : item->fill - 1 == THEME_DARK ? "dark" : "light");
			break;
		case DRAW_UNCLIP:
		case DRAW_KIND_COUNT: break;
		}
		buffer_append_byte(out, '\n');
	}
}
