/* See tell.h. */
#include "app/tell.h"

#include "app/app.h"
#include "base/json.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <string.h>

const struct i18n *tell_texts(struct arena *arena)
{
	char assets[APP_PATH], text[APP_PATH];
	const char *error = "a path is too long";
	const struct i18n *strings = NULL;
	if (app_join(assets, app_data_folder(), "assets") && app_join(text, assets, "text"))
		strings = i18n_load(arena, text, &error);
	if (!strings)
		app_complain("%s. Build again: sh engine/start", error);
	return strings;
}

bool tell_language(const char *code, enum language *language)
{
	*language = LANGUAGE_EN;
	if (!code || i18n_language_from_code(code, language))
		return true;
	app_complain("--lang can be en or ja, not \"%s\".", code);
	return false;
}

/* ---- plain text ---------------------------------------------------------------------------------------------------------------------------- */

void tell_plain(struct buffer *out, const char *text)
{
	size_t length = strlen(text);
	for (size_t i = 0; i < length;) {
		uint32_t c;
		size_t n = utf8_decode(text + i, length - i, &c);
		if (n == 0)
			break;
		if (c == '\n' || c == '\t')
			buffer_append_byte(out, ' ');
		else if (utf8_is_hidden_control(c))
			buffer_append_format(out, "<U+%04X>", c);
		else
			buffer_append(out, text + i, n);
		i += n;
	}
}

static bool is_wide(uint32_t c)
{
	return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
	       (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
	       (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x20000 && c <= 0x3fffd);
}

int tell_width(const char *text)
{
	size_t length = strlen(text);
	int width = 0;
	for (size_t i = 0; i < length;) {
		uint32_t c;
		size_t n = utf8_decode(text + i, length - i, &c);
		if (n == 0)
			break;
		width += is_wide(c) ? 2 : 1;
		i += n;
	}
	return width;
}

void tell_padded(struct buffer *out, const char *text, int width)
{
	buffer_append_text(out, text);
	for (int used = tell_width(text); used < width; used++)
		buffer_append_byte(out, ' ');
}

/* ---- names --------------------------------------------------------------------------------------------------------------------------------- */

/* Who a command came from: the role, else the office. */
static const char *who_of(const struct teller *t, const struct audience_line *line)
{
	static const char *const offices[SIM_ORIGINS] = {"why.who.facilitator", "why.who.participant", "why.who.bot",
	                                                 "why.who.clock", "why.who.evaluator"};
	if (*line->role.text)
		return line->role.text;
	const struct sim_command *c = sim_history_command(t->history, line->number_of_command);
	return i18n_text(t->strings, t->language, offices[c && c->origin < SIM_ORIGINS ? c->origin : 0]);
}

static const char *quoted(const struct teller *t, const char *words)
{
	struct buffer plain = {0};
	if (!*words)
		return "";
	tell_plain(&plain, words);
	size_t shown = plain.length;
	if (shown > 160)
		for (shown = 157; shown > 0 && ((unsigned char)plain.data[shown] & 0xc0) == 0x80; shown--)
			;
	const char *out =
	    arena_format(t->arena, " “%.*s%s”", (int)shown, buffer_text(&plain), shown < plain.length ? "…" : "");
	buffer_free(&plain);
	return out ? out : "";
}

const char *tell_sentence(const struct teller *t, const struct audience_line *line)
{
	char id[64];
	const char *thing = sim_thing_id(t->scenario, line->subject, line->index);
	const char *name = *line->name.text ? line->name.text : thing;
	snprintf(id, sizeof id, "why.event.%s", line->kind);
	const char *said = TELL(
	    t, id, I18N_TEXT("who", who_of(t, line)), I18N_TEXT("command", line->command),
	    I18N_NUMBER("entry", line->number_of_command), I18N_TEXT("name", name), I18N_TEXT("id", thing),
	    I18N_NUMBER("number", line->number), I18N_TEXT("role", line->role.text), I18N_TEXT("from", line->from.text),
	    I18N_TEXT("letter", line->letter), I18N_TEXT("option", line->option.text),
	    I18N_NUMBER("before", line->before), I18N_NUMBER("after", line->after), I18N_TEXT("unit", line->unit));
	const char *change = "";
	if (strcmp(line->kind, "metric") == 0)
		change = arena_format(t->arena, " (%+d)", line->after - line->before);
	const char *chosen = "";
	if (strcmp(line->kind, "input") == 0 && *line->option.text)
		chosen = arena_format(t->arena, ": %s %s", line->letter, line->option.text);
	const char *measure = *line->measure ? arena_format(t->arena, " [%s]", line->measure) : "";
	const char *how = line->by_default ? i18n_text(t->strings, t->language, "why.by-default") : "";
	const char *all = arena_format(t->arena, "%s%s%s%s%s%s", said, chosen ? chosen : "", change ? change : "",
	                               measure ? measure : "", how, quoted(t, line->words));
	return all ? all : "";
}

void tell_line(const struct teller *t, const struct audience_line *line, const char *indent, struct buffer *out)
{
	char clock[16];
	struct buffer plain = {0};
	app_clock_text(t->scenario, line->at, clock);
	tell_plain(&plain, tell_sentence(t, line));
	buffer_append_format(out, "%s%s  ", indent, clock);
	if (*line->file) {
		tell_padded(out, buffer_text(&plain), 60);
		buffer_append_format(out, "  %s:%d", line->file, line->line);
	} else {
		buffer_append_text(out, buffer_text(&plain));
	}
	buffer_append_byte(out, '\n');
	buffer_free(&plain);
}

void tell_chain(const struct teller *t, const struct audience_chain *chain, const char *indent, struct buffer *out)
{
	for (int i = 0; i < chain->count; i++) {
		if (chain->left_out && i == chain->count / 2)
			buffer_append_format(out, "%s%s\n", indent,
			                     TELL(t, "why.left-out", I18N_NUMBER("count", chain->left_out)));
		if (chain->links[i].prompted)
			buffer_append_format(out, "%s          %s\n", indent,
			                     i18n_text(t->strings, t->language, "why.prompted"));
		tell_line(t, &chain->links[i].line, indent, out);
	}
}

/* ---- JSON ---------------------------------------------------------------------------------------------------------------------------------- */

void tell_member(struct buffer *out, const char *key, const char *text)
{
	buffer_append_format(out, ",\"%s\":", key);
	json_write_text(out, text, strlen(text));
}

static void member_if(struct buffer *out, const char *key, const char *text)
{
	if (*text)
		tell_member(out, key, text);
}

static bool has_amounts(const char *kind)
{
	return strcmp(kind, "metric") == 0 || strcmp(kind, "variable") == 0 || strcmp(kind, "resource") == 0 ||
	       strcmp(kind, "chance") == 0;
}

static void write_line(const struct teller *t, const struct audience_line *line, bool link, bool prompted,
                       struct buffer *out)
{
	char clock[16];
	app_clock_text(t->scenario, line->at, clock);
	buffer_append_format(out, "{\"id\":%" PRIu32 ",\"cause\":%" PRIu32 ",\"at\":%" PRId64 ",\"clock\":\"%s\"",
	                     line->id, line->cause, line->at, clock);
	tell_member(out, "event", line->kind);
	member_if(out, "subject", line->subject);
	member_if(out, "what", sim_thing_id(t->scenario, line->subject, line->index));
	member_if(out, "name", line->name.text);
	member_if(out, "role", line->role.text);
	member_if(out, "from", line->from.text);
	member_if(out, "letter", line->letter);
	member_if(out, "option", line->option.text);
	member_if(out, "measure", line->measure);
	if (has_amounts(line->kind))
		buffer_append_format(out, ",\"before\":%d,\"after\":%d", line->before, line->after);
	if (strcmp(line->kind, "metric") == 0)
		buffer_append_format(out, ",\"amount\":%d", line->after - line->before);
	if (line->by_default)
		buffer_append_text(out, ",\"by\":\"default\"");
	if (*line->command) {
		tell_member(out, "command", line->command);
		buffer_append_format(out, ",\"number\":%" PRIu32, line->number_of_command);
	}
	member_if(out, "words", line->words);
	if (*line->file) {
		tell_member(out, "file", line->file);
		buffer_append_format(out, ",\"line\":%d", line->line);
	}
	tell_member(out, "text", tell_sentence(t, line));
	if (link)
		buffer_append_format(out, ",\"prompted\":%s", prompted ? "true" : "false");
	buffer_append_byte(out, '}');
}

void tell_line_json(const struct teller *t, const struct audience_line *line, struct buffer *out)
{
	write_line(t, line, false, false, out);
}

void tell_chain_json(const struct teller *t, const struct audience_chain *chain, struct buffer *out)
{
	buffer_append_byte(out, '[');
	for (int i = 0; i < chain->count; i++) {
		if (i)
			buffer_append_byte(out, ',');
		write_line(t, &chain->links[i].line, true, chain->links[i].prompted, out);
	}
	buffer_append_byte(out, ']');
}
