/* habits — tables of what people write, and what it is called here. See habits.h. */
#include "script/mistake/habits.h"

#include "script/mistake/suggest.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* ---- keys ----- */

static const char *const replaced_keys[][3] = {
    {"decision", "opens", SAID("write at = \"1h\", after = \"inject+2m\" or when = condition")},
    {"decision", "options", SAID("write option \"id\" { ... } directly in the table")},
    {"decision", "option", SAID("write option \"id\" { ... } directly in the table")},
    {"decision", "role", SAID("who decides is `owner`")},
    {"decision", "name", SAID("the question is `prompt`")},
    {"decision", "title", SAID("the question is `prompt`")},
    {"decision", "text", SAID("the question is `prompt`")},
    {"decision", "question", SAID("the question is `prompt`")},
    {"inject", "title", SAID("the headline is `subject`")},
    {"inject", "name", SAID("the headline is `subject`")},
    {"inject", "message", SAID("the message is `body`")},
    {"inject", "receiver", SAID("who receives it is `to`")},
    {"inject", "sender", SAID("who sends it is `from`")},
    {"inject", "text", SAID("the message is `body`")},
    {"inject", "channel", SAID("the channel is `via`")},
    {"action", "risks", SAID("write chance(15, { ... }) among the effects")},
    {"action", "approvals", SAID("write approval { by = ... } in `needs`")},
    {"action", "when", SAID("write available = condition")},
    {"action", "role", SAID("who may do it is `owner`")},
    {"approval", "role", SAID("who is asked is `by`")},
    {"consent", "role", SAID("who is asked is `by`")},
    {"role", "title", SAID("what people read is `name`")},
    {"metric", "title", SAID("what people read is `name`")},
    {"ending", "name", SAID("what people read is `title`")},
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
		if (!*word && last == 1) { /* 1h20 */
			memcpy(out + length, text, digits);
			memcpy(out + length + digits, "m", 2);
			return true;
		}
		if (u == sizeof units / sizeof *units || length + digits + 2 > 21)
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

/* Digits and letters as wide as Japanese characters, as plain ones. */
static void fold_wide(const char *text, char out[64])
{
	size_t length = 0;
	for (; *text && length < 60; text++) {
		const unsigned char *c = (const unsigned char *)text;
		bool row = c[0] == 0xef && (c[1] == 0xbc || c[1] == 0xbd) && c[2];
		unsigned code = row ? ((c[1] & 0x3fu) << 6 | (c[2] & 0x3fu)) + 0xf000 - 0xfee0 : 0;
		if (code > ' ' && code < 0x7f) {
			out[length++] = (char)code;
			text += 2;
		} else {
			out[length++] = *text;
		}
	}
	out[length] = '\0';
}

const char *habit_of_duration(struct compiler *c, const char *given)
{
	char spoken[24], text[64];
	fold_wide(given, text);
	size_t digits = strspn(text, "0123456789");
	if (digits > 0 && digits < 6 && !text[digits])
		return report_format(c->reporter, "write \"%sm\" for minutes or \"%ss\" for seconds", text, text);
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

/* "desk, it": the ids in it, each in quotation marks, when all of them are such things; or NULL. */
static const char *listed_ids(struct compiler *c, const char *text, unsigned kinds)
{
	char list[200], one[48];
	size_t length = 0, count = 0;
	for (const char *from = text; *from; count++) {
		from += strspn(from, " ,;/&");
		size_t size = strcspn(from, " ,;/&");
		if (size >= sizeof one || length + size + 8 > sizeof list)
			return NULL;
		memcpy(one, from, size);
		one[size] = '\0';
		if (!symbol_find(c, one, kinds))
			return NULL;
		length += (size_t)snprintf(list + length, sizeof list - length, "%s\"%s\"", count ? ", " : "", one);
		from += size;
	}
	return count > 1 ? arena_copy_text(c->reporter->arena, list, length) : NULL;
}

const char *habit_of_id(struct compiler *c, const char *id, unsigned kinds)
{
	static const char *const all[] = {"all", "everyone", "all roles", "全員", "*"};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (kinds == KIND_BIT(KIND_ROLE) && strcasecmp(all[i], id) == 0)
			return SAID("all of them are \"everybody\"");
	if (kinds == KIND_BIT(KIND_MEASURE) && c->kind_count[KIND_MEASURE] == 0)
		return SAID("the measures of the strategy come with include \"strategy/measures\"");
	const char *list = listed_ids(c, id, kinds);
	if (list)
		return report_format(c->reporter, "write { %s }", list);
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

/* ---- choices, numbers, truths, events ----- */

const char *habit_of_choice(struct compiler *c, const char *text, const char *choices)
{
	static const char *const meant[][2] = {{"telephone", "phone"}, {"call", "phone"}, {"sms", "phone"}, {"電話", "phone"}, {"mail", "email"}, {"e-mail", "email"}, {"メール", "email"},
	                                       {"tv", "news"}, {"radio", "news"}, {"press", "news"}, {"newspaper", "news"}, {"website", "web"}, {"chat", "social"}, {"sns", "social"},
	                                       {"fax", "letter"}, {"verbal", "voice"}, {"in person", "voice"}, {"radio call", "voice"}, {"alert", "sensor"}, {"vote", "poll"},
	                                       {"majority", "poll"}, {"投票", "poll"}, {"all", "joint"}, {"together", "joint"}, {"consensus", "joint"}, {"defense", "defence"},
	                                       {"deterrent", "deterrence"}, {"diplomacy", "cooperation"}, {"up", "high"}, {"down", "low"}, {"none", "neither"}};
	for (size_t i = 0; i < sizeof meant / sizeof *meant; i++) {
		const char *found = strcasecmp(meant[i][0], text) == 0 ? strstr(choices, meant[i][1]) : NULL;
		if (found && (found == choices || found[-1] == '|') && strchr("|", found[strlen(meant[i][1])]))
			return report_did_you_mean(c->reporter, meant[i][1]);
	}
	return NULL;
}

const char *habit_of_number(struct compiler *c, const char *text)
{
	size_t digits = strspn(text, "+-0123456789"), spaces = strspn(text + digits, " ");
	const char *unit = text + digits + spaces;
	bool percent = strcmp(unit, "%") == 0 || strcmp(unit, "％") == 0 || strcmp(unit, "points") == 0;
	if (digits == 0 || digits > 11 || (*unit && !percent))
		return NULL;
	return *unit ? report_format(c->reporter, "write %.*s", (int)digits, text) : report_format(c->reporter, "write %s without quotation marks", text);
}

const char *habit_of_truth(const struct value *v)
{
	static const char *const truths[] = {"yes", "true", "on", "set", "1"}, *const lies[] = {"no", "false", "off", "not set", "0"};
	for (size_t i = 0; v->type == VALUE_STRING && i < sizeof truths / sizeof *truths; i++)
		if (strcasecmp(v->string, truths[i]) == 0)
			return SAID("write true");
		else if (strcasecmp(v->string, lies[i]) == 0)
			return SAID("write false");
	return v->type != VALUE_INTEGER ? NULL : v->integer == 1 ? SAID("write true") : v->integer == 0 ? SAID("write false") : NULL;
}

const char *habit_of_event(const char *name)
{
	static const char *const meant[][2] = {{"chosen", "decided"}, {"choice", "decided"}, {"selected", "decided"}, {"completed", "done"}, {"finished", "done"}, {"sent", "fired"},
	                                       {"injected", "fired"}, {"delivered", "fired"}, {"known", "learned"}, {"knows", "learned"}, {"told", "shared"}, {"begin", "opening"},
	                                       {"start", "opening"}, {"end", "over"}, {"ended", "over"}, {"timeout", "late"}, {"phase", "module"}, {"denied", "refused"}};
	for (size_t i = 0; i < sizeof meant / sizeof *meant; i++)
		if (strcmp(meant[i][0], name) == 0)
			return meant[i][1];
	return NULL;
}

const char *habit_of_kind(struct compiler *c, const struct at *at, const char *id, enum kind kind)
{
	static const char *const conditions[KINDS] = {[KIND_INJECT] = "fired", [KIND_DECISION] = "decided", [KIND_ACTION] = "done", [KIND_MODULE] = "in_module", [KIND_FACT] = "anyone_knows"};
	static const char *const effects[KINDS] = {[KIND_INJECT] = "fire", [KIND_DECISION] = "open", [KIND_ACTION] = "start", [KIND_MODULE] = "enter", [KIND_ENDING] = "finish"};
	const struct node *node = at->node;
	if (node->arg_count == 2 && node->args[0].type == VALUE_STRING && node->args[1].type == VALUE_STRING && node->word->arg_count == 2 && symbol_find(c, node->args[0].string, ~0u) &&
	    symbol_find(c, node->args[1].string, ~0u))
		return report_format(c->reporter, "write %s(\"%s\", \"%s\")", node->word->name, node->args[1].string, node->args[0].string);
	const char *word = node->word->group == GROUP_CONDITION ? conditions[kind] : node->word->group == GROUP_EFFECT ? effects[kind] : NULL;
	if (!word || node->arg_count != 1)
		return NULL;
	bool negated = strncmp(node->word->name, "not_", 4) == 0 && (kind == KIND_INJECT || kind == KIND_DECISION || kind == KIND_ACTION);
	return report_format(c->reporter, negated ? "write not_%s \"%s\"" : "write %s \"%s\"", word, id);
}

/* ---- codes of languages ----- */

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
