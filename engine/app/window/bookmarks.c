/* See bookmarks.h. */
#include "app/window/bookmarks.h"

#include "app/places.h"
#include "base/file.h"
#include "base/json.h"
#include "base/json_write.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

#define LIMIT ((size_t)1 << 20) /* bytes of the file */

struct bookmarks {
	char path[APP_PATH + 32], id[64];
	struct bookmark items[BOOKMARKS_MAX];
	int count;
};

/* Shortens to what fits, at a character. */
static void put_text(struct bookmark *b, const char *text)
{
	size_t length = strlen(text);
	if (length >= sizeof b->text)
		for (length = sizeof b->text - 1; length > 0 && (text[length] & 0xC0) == 0x80;)
			length--;
	memcpy(b->text, text, length);
	b->text[length] = '\0';
}

static void read_item(struct bookmarks *b, const struct json *item)
{
	const struct json *event = json_member(item, "event"), *at = json_member(item, "at"), *text = json_member(item, "text");
	if (b->count == BOOKMARKS_MAX || !event || !at || !text || event->kind != JSON_INTEGER || at->kind != JSON_INTEGER || text->kind != JSON_TEXT)
		return;
	uint32_t after = b->count ? b->items[b->count - 1].event : 0;
	if (event->integer <= after || event->integer > UINT32_MAX || at->integer < 0 || strlen(text->text) != text->length || !text->length)
		return;
	struct bookmark *mark = &b->items[b->count++];
	mark->event = (uint32_t)event->integer;
	mark->at = at->integer;
	put_text(mark, text->text);
}

static void read_file(struct bookmarks *b)
{
	struct arena arena = {0};
	struct json_error error;
	char *source;
	size_t length;
	const struct json *all = NULL;
	if (file_read(&arena, b->path, LIMIT, &source, &length) == FILE_OK)
		all = json_parse(&arena, source, length, &error);
	const struct json *id = json_member(all, "recording"), *list = json_member(all, "bookmarks");
	if (id && id->kind == JSON_TEXT && strcmp(id->text, b->id) == 0 && list && list->kind == JSON_ARRAY)
		for (const struct json *item = list->first; item; item = item->next)
			read_item(b, item);
	arena_free(&arena);
}

struct bookmarks *bookmarks_open(const char *recording, const char *id)
{
	struct bookmarks *b = memory_allocate_zeroed(1, sizeof *b);
	if (!b)
		return NULL;
	size_t stem = strlen(recording);
	if (stem > 6 && strcmp(recording + stem - 6, ".enshu") == 0)
		stem -= 6;
	snprintf(b->path, sizeof b->path, "%.*s.bookmarks.json", (int)stem, recording);
	snprintf(b->id, sizeof b->id, "%s", id);
	read_file(b);
	return b;
}

void bookmarks_free(struct bookmarks *b)
{
	memory_free(b);
}

int bookmarks_count(const struct bookmarks *b)
{
	return b ? b->count : 0;
}

const struct bookmark *bookmarks_at(const struct bookmarks *b, int position)
{
	return b && position >= 0 && position < b->count ? &b->items[position] : NULL;
}

static const char *write_file(const struct bookmarks *b)
{
	struct buffer out = {0};
	json_open_object(&out, NULL);
	json_put_text(&out, "recording", b->id);
	json_open_list(&out, "bookmarks");
	for (int i = 0; i < b->count; i++) {
		json_next_line(&out);
		json_open_object(&out, NULL);
		json_put_number(&out, "event", b->items[i].event);
		json_put_number(&out, "at", b->items[i].at);
		json_put_text(&out, "text", b->items[i].text);
		json_close_object(&out);
	}
	json_close_list(&out);
	json_close_object(&out);
	buffer_append_byte(&out, '\n');
	enum file_result result = out.failed ? FILE_FAILED : file_replace(b->path, buffer_text(&out), out.length);
	buffer_free(&out);
	return result == FILE_OK ? NULL : result == FILE_FAILED ? "it cannot be written" : file_result_phrase(result);
}

const char *bookmarks_set(struct bookmarks *b, uint32_t event, int64_t at, const char *text)
{
	struct bookmarks *before = memory_allocate(sizeof *before);
	int place = 0;
	if (!before)
		return "memory is exhausted";
	memcpy(before, b, sizeof *before);
	while (place < b->count && b->items[place].event < event)
		place++;
	bool there = place < b->count && b->items[place].event == event;
	const char *why = NULL;
	if (!there && *text && b->count == BOOKMARKS_MAX) {
		why = "there are too many already";
	} else if (!there && *text) {
		memmove(&b->items[place + 1], &b->items[place], (size_t)(b->count - place) * sizeof *b->items);
		b->count++;
	} else if (there && !*text) {
		memmove(&b->items[place], &b->items[place + 1], (size_t)(b->count - place - 1) * sizeof *b->items);
		b->count--;
	}
	if (!why && *text) {
		b->items[place] = (struct bookmark){.event = event, .at = at};
		put_text(&b->items[place], text);
	}
	why = why ? why : write_file(b);
	if (why)
		memcpy(b, before, sizeof *b);
	memory_free(before);
	return why;
}
