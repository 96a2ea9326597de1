/* layout_check — texts are collected in painting order; a later opaque box removes those it covers whole and reports those it covers in part; what is left
 * must be apart, inside the frame and inside its box. */
#include "view/draw/layout_check.h"

#include <math.h>

#define LAYOUT_TEXTS_MAX  4096
#define LAYOUT_CLIPS_MAX  16
#define LAYOUT_FAULTS_MAX 50
#define LAYOUT_GAP        0.25 /* em between two texts side by side: about a space of the font */

struct seen_text {
	const struct draw_item *item;
	struct box ink; /* advance x (cap height to baseline and a little descender) */
	bool hidden;
};

struct check {
	const struct draw_list *d;
	struct seen_text texts[LAYOUT_TEXTS_MAX];
	size_t count, faults;
	struct box clips[LAYOUT_CLIPS_MAX];
	int clip_depth;
	struct layout_options options;
	struct buffer *report;
};

static void quote(struct check *c, const struct draw_item *item)
{
	buffer_append_byte(c->report, '"');
	buffer_append(c->report, draw_item_text(c->d, item), item->count);
	buffer_append_format(c->report, "\" at %.0f,%.0f %.0fx%.0f (tag %d)", item->x, item->y, item->w, item->h,
	                     item->tag);
}

static void fault(struct check *c, const char *what, const struct draw_item *a, const struct draw_item *b)
{
	if (c->faults++ >= LAYOUT_FAULTS_MAX)
		return;
	buffer_append_text(c->report, what);
	buffer_append_text(c->report, ": ");
	quote(c, a);
	if (b && b->kind == DRAW_TEXT) {
		buffer_append_text(c->report, " / ");
		quote(c, b);
	} else if (b) {
		buffer_append_format(c->report, " / box %.0f,%.0f %.0fx%.0f", b->x, b->y, b->w, b->h);
	}
	buffer_append_byte(c->report, '\n');
}

static bool inside(struct box inner, struct box outer, double grace)
{
	return inner.x >= outer.x - grace && inner.y >= outer.y - grace &&
	       inner.x + inner.w <= outer.x + outer.w + grace && inner.y + inner.h <= outer.y + outer.h + grace;
}

/* Two texts on one line of sight with hardly a space between them read as one word. */
static bool touching(const struct seen_text *a, const struct box *ink, const struct draw_item *item, const char *text)
{
	double top = fmax(a->ink.y, ink->y), bottom = fmin(a->ink.y + a->ink.h, ink->y + ink->h), low = fmin(a->ink.h, ink->h);
	double gap = fmax(ink->x - (a->ink.x + a->ink.w), a->ink.x - (ink->x + ink->w));
	if (*text == ' ')
		return false; /* it brings its space along */
	/* A phrase in two styles goes on exactly where its first part ends. */
	return bottom - top > low / 2 && gap >= 0.5 && gap < LAYOUT_GAP * fmin(a->item->px, item->px);
}

static void cover(struct check *c, const struct draw_item *box)
{
	struct box b = box_make(box->x, box->y, box->w, box->h);
	for (size_t i = 0; i < c->count; i++) {
		struct seen_text *t = &c->texts[i];
		if (t->hidden || !box_overlap(t->ink, b))
			continue;
		if (!inside(t->ink, b, 0.5))
			fault(c, "half covered", t->item, box);
		t->hidden = true;
	}
}

/* A time, a date or a number alone, in which every sign counts. */
static bool is_figures(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (text[i] >= 'a' && text[i] <= 'z')
			return false;
	return true;
}

static void see_text(struct check *c, const struct draw_item *item, struct box frame)
{
	struct box ink = draw_text_ink(item);
	if (item->width > item->w + c->options.slack + 0.01)
		fault(c, "too wide", item, NULL);
	if ((item->flags & DRAW_SHORTENED) && !c->options.allow_shortened)
		fault(c, "shortened", item, NULL);
	if ((item->flags & DRAW_SHORTENED) && item->tabular && is_figures(draw_item_text(c->d, item), item->count))
		fault(c, "a time or number is shortened", item, NULL);
	if (item->h + 0.01 < item->px)
		fault(c, "line box too low", item, NULL);
	if (c->clip_depth) {
		struct box clip = c->clips[c->clip_depth - 1];
		if (!box_overlap(ink, clip))
			return; /* scrolled away */
		if (ink.x < clip.x - 0.5 || ink.x + ink.w > clip.x + clip.w + 0.5)
			fault(c, "cut at the side", item, NULL);
	}
	if (frame.w > 0 && !inside(ink, frame, 0.5))
		fault(c, "outside the frame", item, NULL);
	for (size_t i = 0; i < c->count; i++) {
		if (!c->texts[i].hidden && box_overlap(box_inset(c->texts[i].ink, 0.25), ink))
			fault(c, "overlap", c->texts[i].item, item);
		else if (!c->texts[i].hidden && touching(&c->texts[i], &ink, item, draw_item_text(c->d, item)))
			fault(c, "touching", c->texts[i].item, item);
	}
	if (c->count < LAYOUT_TEXTS_MAX)
		c->texts[c->count++] = (struct seen_text){item, ink, false};
}

static void push_clip(struct check *c, const struct draw_item *item)
{
	struct box b = box_make(item->x, item->y, item->w, item->h);
	if (c->clip_depth > 0) {
		struct box outer = c->clips[c->clip_depth - 1];
		double right = fmin(b.x + b.w, outer.x + outer.w), bottom = fmin(b.y + b.h, outer.y + outer.h);
		b.x = fmax(b.x, outer.x);
		b.y = fmax(b.y, outer.y);
		b.w = fmax(right - b.x, 0);
		b.h = fmax(bottom - b.y, 0);
	}
	if (c->clip_depth < LAYOUT_CLIPS_MAX)
		c->clips[c->clip_depth++] = b;
}

size_t layout_check(const struct draw_list *d, double width, double height, struct layout_options options,
                    struct buffer *report)
{
	struct check *c = memory_allocate_zeroed(1, sizeof *c);
	if (!c) {
		buffer_append_text(report, "memory is exhausted\n");
		return 1;
	}
	c->d = d;
	c->options = options;
	c->report = report;
	for (size_t i = 0; i < d->count; i++) {
		const struct draw_item *item = &d->items[i];
		if (item->kind == DRAW_TEXT)
			see_text(c, item, box_make(0, 0, width, height));
		else if (item->kind == DRAW_BOX && item->fill != COLOUR_NONE)
			cover(c, item);
		else if (item->kind == DRAW_CLIP)
			push_clip(c, item);
		else if (item->kind == DRAW_UNCLIP && c->clip_depth > 0)
			c->clip_depth--;
	}
	size_t faults = c->faults;
	memory_free(c);
	return faults;
}
