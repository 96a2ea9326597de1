/* workbook_edit — edits of keys and new declarations put into the files of a scenario; everything around them stays byte for byte. See workbook_take.h. */
#include "app/workbook/workbook_take.h"

#include <stdlib.h>
#include <string.h>

struct splice { /* bytes of a file that give way to others */
	uint32_t source, at, end, order;
	const char *text;
};

struct apply {
	struct workbook_taken *taken;
	const struct outline *outline;
	struct splice *splices;
	uint32_t count;
};

static void splice(struct apply *a, uint32_t source, uint32_t at, uint32_t end, const char *text)
{
	a->taken->failed = a->taken->failed || !text;
	a->splices[a->count] = (struct splice){source, at, end, a->count, text ? text : ""};
	a->count++;
}

/* A field goes together with the comma behind it. */
static uint32_t with_comma(const char *text, size_t length, uint32_t end)
{
	uint32_t at = end;
	while (at < length && (text[at] == ' ' || text[at] == '\t'))
		at++;
	if (at >= length || (text[at] != ',' && text[at] != ';'))
		return end;
	at++;
	return at < length && text[at] == ' ' ? at + 1 : at;
}

static void set_key(struct apply *a, struct workbook_edit *edit, const struct outline_item *item)
{
	const struct script_source *file = &a->outline->sources[item->source];
	const struct outline_field *field = outline_field_of(a->outline, item, edit->key);
	const char *now = field ? outline_value(&a->taken->arena, a->outline, item, field) : NULL;
	bool before = (!now && !edit->before) || (now && edit->before && strcmp(now, edit->before) == 0);
	bool after = (!now && !edit->after) || (now && edit->after && strcmp(now, edit->after) == 0);
	edit->result = after ? WORKBOOK_SAME : before ? WORKBOOK_TAKEN : WORKBOOK_CONFLICT;
	if (edit->result != WORKBOOK_TAKEN)
		return;
	bool line = file->text[item->body] == '\n' || file->text[item->body] == '\r', odd = strspn(edit->key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") != strlen(edit->key);
	if (field && edit->after)
		splice(a, item->source, field->value, field->end, edit->after);
	else if (field)
		splice(a, item->source, field->at, with_comma(file->text, file->length, field->end), "");
	else
		splice(a, item->source, item->body, item->body,
		       arena_format(&a->taken->arena, "%s%s%s%s = %s,", line ? "\n  " : " ", odd ? "[\"" : "", edit->key, odd ? "\"]" : "", edit->after));
}

/* Behind an option of its decision, behind the declaration of the row above, behind the last of its kind, or at the end of the first file. */
static void add_declaration(struct apply *a, struct workbook_edit *edit)
{
	const struct outline *o = a->outline;
	const struct outline_item *behind = edit->behind_word ? outline_find(o, edit->behind_word, edit->behind_id, edit->behind_of) : NULL;
	bool option = *edit->of != '\0';
	if (outline_find(o, edit->word, edit->id, edit->of)) {
		edit->result = WORKBOOK_CONFLICT;
		return;
	}
	for (uint32_t i = 0; !behind && i < o->item_count; i++)
		if (strcmp(o->items[i].word->name, edit->word) == 0 && (!option || strcmp(o->items[o->items[i].of].id, edit->of) == 0))
			behind = &o->items[i];
	for (uint32_t i = 0; option && i < o->item_count; i++) /* the last option, not any */
		if (o->items[i].of >= 0 && strcmp(o->items[o->items[i].of].id, edit->of) == 0)
			behind = &o->items[i];
	if (option && !behind) {
		edit->result = WORKBOOK_NO_PLACE;
		return;
	}
	edit->result = WORKBOOK_TAKEN;
	if (behind)
		splice(a, behind->source, behind->end, behind->end, arena_format(&a->taken->arena, option ? ",\n  %s" : "\n\n%s", edit->after));
	else
		splice(a, 0, (uint32_t)o->sources[0].length, (uint32_t)o->sources[0].length, arena_format(&a->taken->arena, "\n%s\n", edit->after));
}

/* A declaration with the line it stands on, an option with the comma behind it; unless somebody has worked on it since. */
static void remove_declaration(struct apply *a, struct workbook_edit *edit, const struct outline_item *item)
{
	if (!item) {
		edit->result = WORKBOOK_SAME;
		return;
	}
	const struct script_source *file = &a->outline->sources[item->source];
	bool same = strlen(edit->before) == item->end - item->at && memcmp(edit->before, file->text + item->at, item->end - item->at) == 0;
	edit->result = same ? WORKBOOK_TAKEN : WORKBOOK_CONFLICT;
	if (!same)
		return;
	uint32_t end = with_comma(file->text, file->length, item->end);
	while (end < file->length && (file->text[end] == ' ' || file->text[end] == '\t'))
		end++;
	bool alone = (item->at == 0 || file->text[item->at - 1] == '\n') && end < file->length && file->text[end] == '\n';
	splice(a, item->source, item->at, alone ? end + 1 : end, "");
}

static int by_place(const void *x, const void *y)
{
	const struct splice *a = x, *b = y;
	if (a->source != b->source)
		return a->source < b->source ? -1 : 1;
	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

static bool write_files(struct apply *a, const struct script_source *files, size_t count, struct script_source *out)
{
	uint32_t next = 0;
	for (size_t f = 0; f < count; f++) {
		struct buffer text = {0};
		size_t at = 0;
		out[f] = files[f];
		if (next >= a->count || a->splices[next].source != f)
			continue;
		for (; next < a->count && a->splices[next].source == f; next++) {
			if (a->splices[next].at < at)
				continue; /* within a declaration that was taken out */
			buffer_append(&text, files[f].text + at, a->splices[next].at - at);
			buffer_append_text(&text, a->splices[next].text);
			at = a->splices[next].end;
		}
		buffer_append(&text, files[f].text + at, files[f].length - at);
		out[f].text = text.failed ? NULL : arena_copy_text(&a->taken->arena, buffer_text(&text), text.length);
		out[f].length = text.length;
		buffer_free(&text);
		if (!out[f].text)
			return false;
	}
	return true;
}

bool workbook_apply(struct workbook_taken *taken, const struct script_source *files, size_t count, const struct script_source **out)
{
	struct outline outline;
	struct script_source *made = arena_allocate(&taken->arena, (count + 1) * sizeof *made);
	struct apply a = {.taken = taken, .outline = &outline, .splices = arena_allocate(&taken->arena, (taken->edit_count + 1) * sizeof *a.splices)};
	bool fine = outline_read(&outline, files, count) && made && a.splices;
	for (uint32_t i = 0; fine && i < taken->edit_count; i++) {
		struct workbook_edit *edit = &taken->edits[i];
		const struct outline_item *item = edit->key || !edit->after ? outline_find(&outline, edit->word, edit->id, edit->of) : NULL;
		edit->result = WORKBOOK_NO_PLACE;
		if (!edit->key && !edit->after)
			remove_declaration(&a, edit, item);
		else if (!edit->key)
			add_declaration(&a, edit);
		else if (item)
			set_key(&a, edit, item);
	}
	if (fine && a.count)
		qsort(a.splices, a.count, sizeof *a.splices, by_place);
	fine = fine && !taken->failed && write_files(&a, files, count, made);
	outline_free(&outline);
	*out = made;
	return fine;
}
