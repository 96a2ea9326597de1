/* tiles — see tiles.h. */
#include "display/tiles.h"

#include <string.h>

#include "base/hash.h"

#define TILES_CLIPS_MAX 17 /* one more than may be nested */

void tiles_free(struct tiles *t)
{
	memory_free(t->hashes);
	memory_free(t->fresh);
	memset(t, 0, sizeof *t);
}

void tiles_forget(struct tiles *t)
{
	t->known = false;
}

static bool resize(struct tiles *t, int w, int h)
{
	int columns = (w + TILES_SIDE - 1) / TILES_SIDE, rows = (h + TILES_SIDE - 1) / TILES_SIDE;
	if (columns != t->columns || rows != t->rows)
		t->known = false;
	if (columns * rows > t->capacity) {
		size_t bytes = (size_t)columns * (size_t)rows * sizeof *t->hashes;
		uint64_t *hashes = memory_resize(t->hashes, bytes);
		t->hashes = hashes ? hashes : t->hashes;
		uint64_t *fresh = memory_resize(t->fresh, bytes);
		t->fresh = fresh ? fresh : t->fresh;
		if (!hashes || !fresh)
			return false;
		t->capacity = columns * rows;
	}
	t->columns = columns;
	t->rows = rows;
	return true;
}

/* What an item looks like, without where its text or points are stored and who drew it. */
static uint64_t item_hash(const struct draw_list *d, const struct draw_item *item, uint64_t seed)
{
	struct draw_item plain;
	memcpy(&plain, item, sizeof plain); /* padding too: items are zeroed when they are made */
	plain.first = 0;
	plain.tag = 0;
	uint64_t hash = hash_bytes(&plain, sizeof plain, seed);
	if (item->kind == DRAW_TEXT)
		hash = hash_bytes(draw_item_text(d, item), item->count, hash);
	else if (item->kind == DRAW_PATH || item->kind == DRAW_POLYGON)
		hash = hash_bytes(d->points + 2 * (size_t)item->first, 2 * item->count * sizeof *d->points, hash);
	return hash;
}

static void touch(struct tiles *t, struct canvas_rect r, int w, int h, uint64_t hash)
{
	r = canvas_intersect(r, (struct canvas_rect){0, 0, w, h});
	if (canvas_is_empty(r))
		return;
	for (int y = r.y0 / TILES_SIDE; y <= (r.y1 - 1) / TILES_SIDE; y++) {
		for (int x = r.x0 / TILES_SIDE; x <= (r.x1 - 1) / TILES_SIDE; x++) {
			uint64_t *tile = &t->fresh[y * t->columns + x];
			*tile = (*tile ^ hash) * UINT64_C(0x9E3779B97F4A7C15) + (*tile >> 29);
		}
	}
}

/* Joins changed squares: runs in a row, then runs of the same columns in the row before. */
static size_t collect(const struct tiles *t, int w, int h, struct canvas_rect *rects)
{
	size_t count = 0;
	for (int y = 0; y < t->rows; y++) {
		for (int x = 0; x < t->columns; x++) {
			if (t->hashes[y * t->columns + x] == t->fresh[y * t->columns + x])
				continue;
			int end = x + 1;
			while (end < t->columns && t->hashes[y * t->columns + end] != t->fresh[y * t->columns + end])
				end++;
			struct canvas_rect r = {x * TILES_SIDE, y * TILES_SIDE, end * TILES_SIDE, (y + 1) * TILES_SIDE};
			x = end;
			bool joined = false;
			for (size_t i = 0; i < count && !joined; i++) {
				joined = rects[i].y1 == r.y0 && rects[i].x0 == r.x0 && rects[i].x1 == r.x1;
				if (joined)
					rects[i].y1 = r.y1;
			}
			if (joined)
				continue;
			if (count == TILES_RECTS_MAX) {
				rects[0] = (struct canvas_rect){0, 0, w, h};
				return 1;
			}
			rects[count++] = r;
		}
	}
	for (size_t i = 0; i < count; i++)
		rects[i] = canvas_intersect(rects[i], (struct canvas_rect){0, 0, w, h});
	return count;
}

size_t tiles_update(struct tiles *t, const struct draw_list *d, double scale, int w, int h, enum theme_id theme,
                    struct canvas_rect *rects)
{
	if (!resize(t, w, h)) {
		t->known = false;
		t->columns = t->rows = 0;
		rects[0] = (struct canvas_rect){0, 0, w, h};
		return 1;
	}
	/* How items are drawn, besides themselves: the palette and the clips around them. */
	uint64_t seed = hash_bytes(&scale, sizeof scale, (uint64_t)theme), palette = 0, clips[TILES_CLIPS_MAX] = {seed};
	int depth = 0;
	for (int i = 0; i < t->columns * t->rows; i++)
		t->fresh[i] = seed;
	for (size_t i = 0; i < d->count; i++) {
		const struct draw_item *item = &d->items[i];
		if (item->kind == DRAW_THEME)
			palette = item->fill;
		else if (item->kind == DRAW_CLIP && depth + 1 < TILES_CLIPS_MAX) {
			clips[depth + 1] = item_hash(d, item, clips[depth]);
			depth++;
		} else if (item->kind == DRAW_UNCLIP && depth > 0)
			depth--;
		else
			touch(t, paint_bounds(d, item, scale), w, h, item_hash(d, item, clips[depth] + palette));
	}
	size_t count;
	if (t->known) {
		count = collect(t, w, h, rects);
	} else {
		rects[0] = (struct canvas_rect){0, 0, w, h};
		count = 1;
	}
	uint64_t *swap = t->hashes;
	t->hashes = t->fresh;
	t->fresh = swap;
	t->known = true;
	return count;
}
