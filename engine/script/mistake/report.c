/* report — formats a message and adds it to the list with its spot. */
#include "script/mistake/report.h"

#include <stdarg.h>
#include <string.h>

static bool is_full(struct reporter *r, enum diagnostic_id id)
{
	if (!diagnostic_is_full(r->list))
		return false;
	diagnostic_drop(r->list, id);
	return true;
}

static void add(struct reporter *r, enum diagnostic_id id, const struct spot *spot, const char *hint, const struct saying *said)
{
	struct script_diagnostic d = {.message = said ? said->english : NULL, .hint = hint, .line = spot->line, .column = spot->column, .said = said};
	d.advised = saying_of(&r->sayings, hint);
	d.file = r->sources->items[spot->file].path;
	if (spot->line)
		d.excerpt = arena_copy_text(r->arena, spot->text, spot->length);
	diagnostic_add(r->list, id, &d);
}

void report(struct reporter *r, enum diagnostic_id id, const struct at *at, const char *needle, const char *hint, const char *format, ...)
{
	if (is_full(r, id))
		return;
	va_list arguments;
	va_start(arguments, format);
	const struct saying *said = saying_make(&r->sayings, format, arguments);
	va_end(arguments);
	struct spot spot;
	if (locate(r->sources, at, needle, &spot))
		add(r, id, &spot, hint, said);
	else
		r->list->failed = true;
}

void report_line(struct reporter *r, enum diagnostic_id id, uint32_t file, int line, const char *needle, const char *hint, const char *format, ...)
{
	if (is_full(r, id))
		return;
	va_list arguments;
	va_start(arguments, format);
	const struct saying *said = saying_make(&r->sayings, format, arguments);
	va_end(arguments);
	struct spot spot = {.file = file};
	if (line == 0 || locate_line(r->sources, file, line, needle, &spot))
		add(r, id, &spot, hint, said);
	else
		r->list->failed = true;
}

void report_token(struct reporter *r, enum diagnostic_id id, uint32_t file, uint32_t token, const char *hint, const char *format, ...)
{
	if (is_full(r, id))
		return;
	va_list arguments;
	va_start(arguments, format);
	const struct saying *said = saying_make(&r->sayings, format, arguments);
	va_end(arguments);
	struct spot spot;
	if (locate_token(r->sources, file, token, &spot))
		add(r, id, &spot, hint, said);
	else
		r->list->failed = true;
}

void report_after(struct reporter *r, enum diagnostic_id id, uint32_t file, uint32_t token, const char *hint, const char *format, ...)
{
	if (is_full(r, id))
		return;
	va_list arguments;
	va_start(arguments, format);
	const struct saying *said = saying_make(&r->sayings, format, arguments);
	va_end(arguments);
	struct spot spot;
	if (locate_after(r->sources, file, token, &spot))
		add(r, id, &spot, hint, said);
	else
		r->list->failed = true;
}

void report_path(struct reporter *r, enum diagnostic_id id, const char *path, const char *hint, const char *format, ...)
{
	if (is_full(r, id))
		return;
	va_list arguments;
	va_start(arguments, format);
	const struct saying *said = saying_make(&r->sayings, format, arguments);
	va_end(arguments);
	struct script_diagnostic d = {.file = arena_copy_text(r->arena, path, strlen(path)), .message = said ? said->english : NULL, .hint = hint, .said = said};
	d.advised = saying_of(&r->sayings, hint);
	diagnostic_add(r->list, id, &d);
}

void report_unread(struct reporter *r, const char *path, enum source_result result, const char *why)
{
	bool text = result != SOURCE_NOT_TEXT;
	const struct source_stop *stop = &r->sources->stop;
	enum diagnostic_id id = source_is_translation(path) ? DIAG_PO : text ? DIAG_UNREADABLE : DIAG_NOT_TEXT;
	if (is_full(r, id))
		return;
	if (!text && stop->byte)
		why = report_format(r, "this is not UTF-8: byte %02X", (unsigned)stop->byte);
	struct script_diagnostic d = {.file = arena_copy_text(r->arena, path, strlen(path)), .message = why, .said = saying_of(&r->sayings, why)};
	if (!text) {
		d.line = stop->line;
		d.column = stop->column;
		d.excerpt = stop->excerpt;
		d.hint = stop->hint;
		d.advised = saying_of(&r->sayings, stop->hint);
	}
	diagnostic_add(r->list, id, &d);
}

const char *report_format(struct reporter *r, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	const struct saying *said = saying_make(&r->sayings, format, arguments);
	va_end(arguments);
	return said ? said->english : NULL;
}

void report_amend(struct reporter *r, size_t item, const char *hint)
{
	diagnostic_amend(r->list, item, hint, saying_of(&r->sayings, hint));
}

const char *report_did_you_mean(struct reporter *r, const char *best)
{
	return best ? report_format(r, "did you mean \"%s\"?", best) : NULL;
}
