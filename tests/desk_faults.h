/* desk_faults — what no desk screen may show: words cut, covered or outside, shortened without a place that shows the whole, or not filled in; and interface texts
 * 40 % longer than English, to look for them. */
#ifndef ENSHU_TESTS_DESK_FAULTS_H
#define ENSHU_TESTS_DESK_FAULTS_H

#include "base/json.h"
#include "test.h"
#include "view/draw/layout_check.h"
#include "view_world.h"

#include <sys/stat.h>

static inline bool holds(const char *text, const char *part, size_t length)
{
	for (; *text; text++)
		if (strncmp(text, part, length) == 0)
			return true;
	return length == 0;
}

/* A shortened text is no fault when a hot area over it has the whole. */
static inline bool shows_whole(const struct frame *f, const struct draw_item *item)
{
	const char *text = draw_item_text(&f->draw, item);
	size_t length = item->count >= 3 ? item->count - 3 : 0;
	while (length > 0 && text[length - 1] == ' ')
		length--;
	for (size_t i = 0; i < f->hit_count; i++) {
		const struct frame_hit *hit = &f->hits[i];
		if (!hit->why || !box_overlap(hit->box, box_make(item->x, item->y, item->w, item->h)))
			continue;
		if (holds(hit->why, text, length))
			return true;
	}
	return false;
}

static inline size_t faults(struct view_world *w, const char *name, double width, double height, bool below_overlay)
{
	struct buffer report = {0};
	struct layout_options options = {.allow_shortened = true};
	size_t found = layout_check(&w->frame.draw, width, height, options, &report);
	for (size_t i = 0; i < w->frame.draw.count; i++) {
		const struct draw_item *item = &w->frame.draw.items[i];
		const char *text = draw_item_text(&w->frame.draw, item);
		if (item->kind != DRAW_TEXT)
			continue;
		if ((item->flags & DRAW_SHORTENED) && !below_overlay && !shows_whole(&w->frame, item)) {
			buffer_append_format(&report, "shortened for good: \"%.*s\" at %.0f,%.0f\n", (int)item->count,
			                     text, item->x, item->y);
			found++;
		}
		bool quoted = item->weight == TEXT_CODE; /* what an author wrote may hold any sign */
		if ((!quoted && memchr(text, '{', item->count)) || (item->count >= 3 && strncmp(text, "[?]", 3) == 0)) {
			buffer_append_format(&report, "not filled in: \"%.*s\"\n", (int)item->count, text);
			found++;
		}
	}
	if (w->frame.failed) {
		buffer_append_text(&report, "the frame failed\n");
		found++;
	}
	if (found)
		printf("%s:\n%s", name, buffer_text(&report));
	buffer_free(&report);
	return found;
}

static inline void lengthen(struct buffer *out, const char *text)
{
	size_t letters = 0;
	buffer_append_text(out, text);
	for (int depth = 0; *text; text++) {
		depth += *text == '{';
		letters += !depth;
		depth -= *text == '}';
	}
	for (size_t i = 0; i < letters * 4 / 10; i++)
		buffer_append_byte(out, i % 5 == 4 ? ' ' : 'e');
}

static inline const struct i18n *pseudo_texts(const struct i18n *strings, struct arena *arena)
{
	struct buffer json = {0};
	const char *text, *error = "";
	buffer_append_text(&json, "{");
	for (size_t i = 0; i < i18n_count(strings, LANGUAGE_EN); i++) {
		struct buffer longer = {0};
		const char *id = i18n_id(strings, LANGUAGE_EN, i, &text);
		lengthen(&longer, text);
		buffer_append_format(&json, "%s\"%s\": ", i ? "," : "", id);
		json_write_text(&json, longer.data, longer.length);
		buffer_free(&longer);
	}
	buffer_append_text(&json, "}");
	mkdir(ENSHU_BUILD_DIR "/pseudo-desk", 0755);
	for (int language = 0; language < 2; language++) {
		FILE *file = fopen(
		    language ? ENSHU_BUILD_DIR "/pseudo-desk/ja.json" : ENSHU_BUILD_DIR "/pseudo-desk/en.json", "w");
		CHECK(file && fputs(json.data, file) >= 0 && fclose(file) == 0);
	}
	buffer_free(&json);
	const struct i18n *set = i18n_load(arena, ENSHU_BUILD_DIR "/pseudo-desk", &error);
	if (!set)
		printf("%s\n", error);
	return set;
}

#endif
