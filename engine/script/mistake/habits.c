/* habits — tables of what people write, and what it is called here. See habits.h. */
#include "script/mistake/habits.h"

#include "script/mistake/suggest.h"

#include <string.h>
#include <strings.h>

/* ---- keys ----- */

static const char *const replaced_keys[][3] = {
    {"decision", "opens", SAID("write at = \"1h\", after = \"inject+2m\" or when = condition")},
    {"decision", "options", SAID("write option \"id\" { ... } directly in the table")},
    {"decision", "text", SAID("the question is `prompt`")},
    {"decision", "question", SAID("the question is `prompt`")},
    {"inject", "title", SAID("the headline is `subject`")},
    {"inject", "text", SAID("the message is `body`")},
    {"inject", "channel", SAID("the channel is `via`")},
    {"action", "risks", SAID("write chance(15, { ... }) among the effects")},
    {"action", "approvals", SAID("write approval { by = ... } in `needs`")},
    {"action", "when", SAID("write available = condition")},
    {"every", "every", SAID("the time stands before the table: every \"10m\" { ... }")},
};

static const char *const moments[] = {"time", "date", "clock", "minute", "start", "moment"};

const char *habit_of_key(struct compiler *c, const struct word *word, const char *key)
{
	for (size_t i = 0; i < sizeof replaced_keys / sizeof *replaced_keys; i++)
		if (strcmp(replaced_keys[i][0], word->name) == 0 && strcmp(replaced_keys[i][1], key) == 0)
			return replaced_keys[i][2];
	for (size_t i = 0; i < sizeof moments / sizeof *moments && word_key(word, "at"); i++)
		if (strcmp(moments[i], key) == 0)
			return SAID("write at = \"20m\": times count from the start");
	struct suggestion s = {.wanted = key};
	for (unsigned i = 0; i < word->key_count; i++)
		suggest_try(&s, word->keys[i].name);
	return report_did_you_mean(c->reporter, s.best);
}

/* ---- durations ----- */

static const struct {
	const char *words;
	char unit;
} units[] = {{"days", 'd'}, {"day", 'd'}, {"日間", 'd'}, {"日", 'd'}, {"hours", 'h'}, {"hour", 'h'}, {"hrs", 'h'}, {"hr", 'h'}, {"時間", 'h'}, {"minutes", 'm'}, {"minute", 'm'},
             {"mins", 'm'}, {"min", 'm'}, {"分間", 'm'}, {"分", 'm'}, {"seconds", 's'}, {"second", 's'}, {"secs", 's'}, {"sec", 's'}, {"秒間", 's'}, {"秒", 's'},
             {"d", 'd'}, {"h", 'h'}, {"m", 'm'}, {"s", 's'}};

/* The text as a duration is written here; false when it does not speak of numbers with units, largest first. */
static bool spoken_duration(const char *text, char out[24])
{
	size_t length = 0;
	int last = -1;
	for (text += strspn(text, " ,+"); *text; text += strspn(text, " ,")) {
		size_t digits = strspn(text, "0123456789"), u = 0;
		if (digits == 0 || digits > 4)
			return false;
		const char *word = text + digits + strspn(text + digits, " ");
		while (u < sizeof units / sizeof *units && strncasecmp(word, units[u].words, strlen(units[u].words)) != 0)
			u++;
		if (u == sizeof units / sizeof *units || length + digits + 2 > 23)
			return false;
		int rank = (int)(strchr("dhms", units[u].unit) - "dhms");
		if (rank <= last)
			return false;
		last = rank;
		memcpy(out + length, text, digits);
		length += digits;
		out[length++] = units[u].unit;
		text = word + strlen(units[u].words);
	}
	out[length] = '\0';
	return length > 0;
}

static bool is_clock(const char *text)
{
	size_t hours = strspn(text, "0123456789");
	return hours >= 1 && hours <= 2 && text[hours] == ':' && strspn(text + hours + 1, "0123456789") == 2;
}

const char *habit_of_duration(struct compiler *c, const char *text)
{
	char spoken[24];
	if (is_clock(text))
		return SAID("times count from the start of the exercise: \"20m\", \"1h05m\"");
	if (spoken_duration(text, spoken))
		return report_format(c->reporter, "write \"%s\"", spoken);
	return SAID("durations look like \"45s\", \"90m\", \"1h05m\", \"2d\"");
}

/* ---- ids ----- */

static bool is_named(const struct value *name, const char *text)
{
	if (name->type == VALUE_STRING)
		return strcasecmp(name->string, text) == 0;
	for (uint32_t i = 0; name->type == VALUE_TABLE && i < name->table->field_count; i++)
		if (is_named(&name->table->fields[i].value, text))
			return true;
	return false;
}

const char *habit_of_id(struct compiler *c, const char *id, unsigned kinds)
{
	static const char *const all[] = {"all", "everyone", "all roles", "全員", "*"};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (kinds == KIND_BIT(KIND_ROLE) && strcasecmp(all[i], id) == 0)
			return SAID("all of them are \"everybody\"");
	if (kinds == KIND_BIT(KIND_MEASURE) && c->kind_count[KIND_MEASURE] == 0)
		return SAID("the measures of the strategy come with include \"strategy/measures\"");
	for (uint32_t i = 0; i < c->symbols.count && i < 2000; i++) {
		const struct symbol *s = &c->symbols.items[i];
		if ((kinds & KIND_BIT(s->kind)) && (is_named(node_field(s->node, "name"), id) || is_named(node_field(s->node, "label"), id)))
			return report_format(c->reporter, "things are called by their id: \"%s\"", s->id);
	}
	return NULL;
}

/* ---- languages, true and false ----- */

const char *habit_of_language(struct compiler *c, const char *code)
{
	static const char *const meant[][2] = {{"jp", "ja"}, {"jpn", "ja"}, {"us", "en"}, {"uk", "en"}, {"eng", "en"}, {"cn", "zh"}, {"kr", "ko"}};
	for (size_t i = 0; i < sizeof meant / sizeof *meant; i++)
		if (strcmp(meant[i][0], code) == 0 && compile_language(c, meant[i][1]) != SIM_NONE)
			return report_did_you_mean(c->reporter, meant[i][1]);
	return NULL;
}

const char *habit_of_code(const char *code)
{
	static const char *const meant[][2] = {{"jp", "ja"}, {"cn", "zh"}, {"vn", "vi"}, {"us", "en"}, {"cz", "cs"}, {"gr", "el"}, {"dk", "da"}};
	for (size_t i = 0; i < sizeof meant / sizeof *meant; i++)
		if (strcmp(meant[i][0], code) == 0)
			return meant[i][1];
	return NULL;
}

const char *habit_of_name(const char *name)
{
	static const char *const truths[] = {"yes", "Yes", "YES", "True", "TRUE", "on"}, *const lies[] = {"no", "No", "NO", "False", "FALSE", "off"};
	for (size_t i = 0; i < sizeof truths / sizeof *truths; i++)
		if (strcmp(truths[i], name) == 0)
			return SAID("write true");
	for (size_t i = 0; i < sizeof lies / sizeof *lies; i++)
		if (strcmp(lies[i], name) == 0)
			return SAID("write false");
	return NULL;
}
