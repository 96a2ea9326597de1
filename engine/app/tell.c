/* See tell.h. */
#include "app/tell.h"

#include "app/app.h"
#include "app/clocks.h"
#include "app/moment/moment.h"
#include "app/opening.h"
#include "app/places.h"
#include "base/json_write.h"
#include "base/utf8.h"

#include <stdio.h>
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

bool tell_language_of(const struct sim_scenario *scenario, const char *code, enum language *language)
{
	*language = LANGUAGE_EN;
	if (!app_language(scenario, code))
		return false;
	if (code)
		i18n_language_from_code(code, language);
	moment_texts_in(code);
	return true;
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
	char verb[48];
	snprintf(id, sizeof id, "why.event.%s", line->kind);
	snprintf(verb, sizeof verb, "verb.%.40s", line->command);
	const char *said = TELL(
	    t, id, I18N_TEXT("who", who_of(t, line)), I18N_TEXT("command", *line->command ? i18n_text(t->strings, t->language, verb) : ""),
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
	size_t length = strlen(said); /* an act that names nothing, such as a pause, ends in the blank before its name */
	while (length > 0 && said[length - 1] == ' ')
		length--;
	const char *all = arena_format(t->arena, "%.*s%s%s%s%s%s", (int)length, said, chosen ? chosen : "", change ? change : "",
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

static void member_if(struct buffer *out, const char *key, const char *text)
{
	if (*text)
		json_put_text(out, key, text);
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
	json_open_object(out, NULL);
	json_put_number(out, "id", line->id);
	json_put_number(out, "cause", line->cause);
	json_put_number(out, "at", line->at);
	json_put_text(out, "clock", clock);
	json_put_text(out, "event", line->kind);
	member_if(out, "subject", line->subject);
	member_if(out, "what", sim_thing_id(t->scenario, line->subject, line->index));
	member_if(out, "name", line->name.text);
	member_if(out, "role", line->role.text);
	member_if(out, "from", line->from.text);
	member_if(out, "letter", line->letter);
	member_if(out, "option", line->option.text);
	member_if(out, "measure", line->measure);
	if (has_amounts(line->kind)) {
		json_put_number(out, "before", line->before);
		json_put_number(out, "after", line->after);
	}
	if (strcmp(line->kind, "metric") == 0)
		json_put_number(out, "amount", line->after - line->before);
	if (line->by_default)
		json_put_text(out, "by", "default");
	if (*line->command) {
		json_put_text(out, "command", line->command);
		json_put_number(out, "number", line->number_of_command);
	}
	member_if(out, "words", line->words);
	if (*line->file) {
		json_put_text(out, "file", line->file);
		json_put_number(out, "line", line->line);
	}
	json_put_text(out, "text", tell_sentence(t, line));
	if (link)
		json_put_truth(out, "prompted", prompted);
	json_close_object(out);
}

void tell_line_json(const struct teller *t, const struct audience_line *line, struct buffer *out)
{
	write_line(t, line, false, false, out);
}

void tell_chain_json(const struct teller *t, const struct audience_chain *chain, struct buffer *out)
{
	json_open_list(out, NULL);
	for (int i = 0; i < chain->count; i++)
		write_line(t, &chain->links[i].line, true, chain->links[i].prompted, out);
	json_close_list(out);
}
