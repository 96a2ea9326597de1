/* reference — the language reference and the editor stub, written from the table of words. */
#include "script/declare/words.h"
#include "script/script.h"

#include <string.h>

static void write_args(struct buffer *out, const struct word *word)
{
	bool plain = word->arg_count == 1 && !(word->args[0].flags & ARG_OPTIONAL) && word->args[0].type != TYPE_CONDITION &&
	             word->args[0].type != TYPE_CONDITIONS && word->args[0].type != TYPE_EFFECTS && word->args[0].type != TYPE_INTEGER &&
	             word->args[0].type != TYPE_VALUE;
	if (plain) {
		buffer_append_format(out, " \"%s\"", word->args[0].name);
		return;
	}
	bool table = word->arg_count == 1 && (word->args[0].type == TYPE_CONDITIONS || word->args[0].type == TYPE_EFFECTS);
	if (word->arg_count == 0 && word->keys)
		return;
	buffer_append_text(out, table ? " { " : "(");
	for (unsigned i = 0; i < word->arg_count; i++) {
		bool optional = word->args[i].flags & ARG_OPTIONAL;
		buffer_append_format(out, "%s%s%s%s%s", i ? ", " : "", optional ? "[" : "", word->args[i].name,
		                     word->args[i].flags & ARG_MORE ? " ..." : "", optional ? "]" : "");
	}
	buffer_append_text(out, table ? " }" : ")");
}

static void write_cell(struct buffer *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '|')
			buffer_append_byte(out, '\\');
		buffer_append_byte(out, *text);
	}
}

static void write_keys(struct buffer *out, const struct word *word)
{
	buffer_append_text(out, "\n| key | takes | when not given | |\n|---|---|---|---|\n");
	for (unsigned i = 0; i < word->key_count; i++) {
		const struct key *key = &word->keys[i];
		buffer_append_format(out, "| `%s` | ", key->name);
		write_cell(out, type_for_people(key->type));
		buffer_append_text(out, " | ");
		write_cell(out, key->flags & KEY_REQUIRED ? "**required**" : key->fallback ? key->fallback : "");
		buffer_append_text(out, " | ");
		write_cell(out, key->about);
		buffer_append_text(out, " |\n");
	}
	if (word->languages)
		buffer_append_text(out, "| `en`, `ja` ... | text | **required** | the fact in each language of the scenario |\n");
}

static void write_word(struct buffer *out, const struct word *word)
{
	buffer_append_format(out, "\n### `%s", word->name);
	write_args(out, word);
	buffer_append_format(out, "%s`\n\n%s\n", word->keys ? " { ... }" : "", word->about);
	if (word->items)
		buffer_append_format(out, "The list part of the table holds `%s`.\n", word->items);
	if (word->key_count)
		write_keys(out, word);
	if (word->example)
		buffer_append_format(out, "\n```lua\n%s\n```\n", word->example);
}

static void write_row(struct buffer *out, const struct word *word)
{
	buffer_append_format(out, "| `%s", word->name);
	write_args(out, word);
	buffer_append_text(out, "` | ");
	write_cell(out, word->about);
	buffer_append_text(out, " |\n");
}

static const char *first_argument(const struct method *m)
{
	switch (m->first) {
	case TYPE_NONE: return "";
	case TYPE_ACTION_OR_NONE: return "[action]";
	case TYPE_ENDING_OR_NONE: return "[ending]";
	default: return type_for_people((enum type)m->first);
	}
}

static void write_methods(struct buffer *out)
{
	static const char *const titles[METHOD_GROUPS] = {"reads", "emits: applies after the function has returned",
	                                                  "gives a command: only in a bot's `play`; true when it was possible"};
	buffer_append_text(out, "\n## Methods of ex\n\nInside functions only. Conditions only read.\n");
	for (int group = 0; group < METHOD_GROUPS; group++) {
		buffer_append_format(out, "\n| %s | gives | |\n|---|---|---|\n", titles[group]);
		for (int i = 0; i < METHODS; i++) {
			const struct method *m = &script_methods[i];
			if ((int)m->group != group)
				continue;
			const char *between = *m->more && m->first != TYPE_NONE ? ", " : "";
			buffer_append_format(out, "| `ex:%s(%s%s%s)` | %s | ", m->name, first_argument(m), between, m->more, m->result);
			write_cell(out, m->about);
			buffer_append_text(out, " |\n");
		}
	}
}

void script_write_reference(struct buffer *out)
{
	buffer_append_text(out, "# Reference of the scenario language, api 1\n\n"
	                        "Made from the program's own table of words by `script_write_reference`; a test keeps this page and the program equal.\n"
	                        "The guide is [scenario-language.md](scenario-language.md). The examples on this page together are a complete scenario with its test.\n");
	for (int group = 0; group < GROUPS; group++) {
		bool table = group != GROUP_DECLARATION && group != GROUP_PART && group != GROUP_TEST;
		buffer_append_format(out, "\n## %s\n", group_title((enum group)group));
		if (table)
			buffer_append_text(out, "\n| word | |\n|---|---|\n");
		for (int i = 0; i < WORDS; i++) {
			if ((int)script_words[i].group != group)
				continue;
			if (!table)
				write_word(out, &script_words[i]);
			else
				write_row(out, &script_words[i]);
		}
	}
	const struct word *approval = &script_words[WORD_approval];
	buffer_append_text(out, "\nKeys of `approval` and `consent`:\n");
	write_keys(out, approval);
	write_methods(out);
}

/* ---- editor stub ----- */

static const char *editor_type(const struct key *key)
{
	return type_for_editor(key->type);
}

/* "a|b|c: text" of a choice, as a union of literals. */
static void write_choice(struct buffer *out, const char *about)
{
	size_t end = strcspn(about, ":");
	for (size_t i = 0; i < end;) {
		size_t length = strcspn(about + i, "|:");
		buffer_append_format(out, "%s\"%.*s\"", i ? "|" : "", (int)length, about + i);
		i += length + 1;
	}
}

static void write_class(struct buffer *out, const struct word *word)
{
	buffer_append_format(out, "\n---@class enshu.%s.keys\n", word->name);
	for (unsigned i = 0; i < word->key_count; i++) {
		const struct key *key = &word->keys[i];
		buffer_append_format(out, "---@field %s%s ", key->name, key->flags & KEY_REQUIRED ? "" : "?");
		if (key->type == TYPE_CHOICE)
			write_choice(out, key->about);
		else
			buffer_append_text(out, editor_type(key));
		buffer_append_format(out, " %s\n", key->about);
	}
	if (word->items)
		buffer_append_text(out, "---@field [integer] enshu.node\n");
	if (word->languages || word->free_keys)
		buffer_append_format(out, "---@field [string] %s\n", word->languages ? "string" : "any");
}

/* An argument that may be left out though another follows it, as in knows("police", "note") and knows "note", or -1: the server counts arguments from the left. */
static int optional_inside(const struct word *word)
{
	for (unsigned i = 0; i + 1 < word->arg_count; i++)
		if (word->args[i].flags & ARG_OPTIONAL)
			return (int)i;
	return -1;
}

/* The type of a condition word is a node, which fits where a condition is wanted and where a list of needs is. */
static void write_overload(struct buffer *out, const struct word *word, int without)
{
	bool first = true;
	buffer_append_text(out, "---@overload fun(");
	for (int i = 0; i < (int)word->arg_count; i++) {
		if (i == without)
			continue;
		buffer_append_format(out, "%s%s%s: %s", first ? "" : ", ", word->args[i].name, word->args[i].flags & ARG_OPTIONAL ? "?" : "", editor_type(&word->args[i]));
		first = false;
	}
	buffer_append_text(out, "): enshu.node\n");
}

static void write_function(struct buffer *out, const struct word *word)
{
	int inside = optional_inside(word);
	buffer_append_format(out, "\n---%s\n", word->about);
	for (int i = 0; i < (int)word->arg_count; i++)
		buffer_append_format(out, "---@param %s%s %s\n", word->args[i].flags & ARG_MORE ? "..." : word->args[i].name,
		                     word->args[i].flags & ARG_OPTIONAL && !(word->args[i].flags & ARG_MORE) && i != inside ? "?" : "", editor_type(&word->args[i]));
	if (inside >= 0)
		write_overload(out, word, inside);
	if (!word->arg_count && word->keys)
		buffer_append_format(out, "---@param keys enshu.%s.keys\n", word->name);
	if (word->arg_count && word->keys)
		buffer_append_format(out, "---@return fun(keys: enshu.%s.keys%s)%s\n", word->name, word->body_handler ? "|fun(ex: enshu.ex)" : "",
		                     word->group == GROUP_DECLARATION || word->id == WORD_test ? "" : ": enshu.node");
	else if (word->group != GROUP_DECLARATION)
		buffer_append_text(out, "---@return enshu.node\n");
	else if (word->id == WORD_include)
		buffer_append_text(out, "---@return any\n");
	buffer_append_format(out, "function %s(", word->name);
	for (unsigned i = 0; i < word->arg_count; i++)
		buffer_append_format(out, "%s%s", i ? ", " : "", word->args[i].flags & ARG_MORE ? "..." : word->args[i].name);
	if (!word->arg_count && word->keys)
		buffer_append_text(out, "keys");
	buffer_append_text(out, ") end\n");
}

static void write_method(struct buffer *out, const struct method *m)
{
	buffer_append_format(out, "\n---%s\n", m->about);
	bool optional = m->first == TYPE_ACTION_OR_NONE || m->first == TYPE_ENDING_OR_NONE;
	if (m->first != TYPE_NONE)
		buffer_append_format(out, "---@param id%s string\n", optional ? "?" : "");
	char names[128] = "";
	for (const char *at = m->more; *at;) { /* "role: string, duration?: string" */
		size_t name = strcspn(at, ":?"), type = strcspn(at, ":") + 2, end = type + strcspn(at + type, ",");
		buffer_append_format(out, "---@param %.*s %.*s\n", (int)(type - 2), at, (int)(end - type), at + type);
		size_t used = strlen(names);
		if (used + name + 3 < sizeof names) {
			memcpy(names + used, used || m->first != TYPE_NONE ? ", " : "", used || m->first != TYPE_NONE ? 2 : 0);
			used += used || m->first != TYPE_NONE ? 2 : 0;
			memcpy(names + used, at, name);
			names[used + name] = '\0';
		}
		at += end + (at[end] == ',' ? 2 : 0);
	}
	if (*m->result)
		buffer_append_format(out, "---@return %s\n", m->result);
	buffer_append_format(out, "function ex:%s(%s%s) end\n", m->name, m->first != TYPE_NONE ? "id" : "", names);
}

void script_write_stub(struct buffer *out)
{
	buffer_append_text(out, "---@meta\n-- Words of the scenario language, api 1, for editors with the Lua language server. Made by the program; do not edit.\n\n"
	                        "---@alias enshu.text string|table<string, string>\n"
	                        "---@class enshu.node\n"
	                        "---@alias enshu.condition enshu.node|enshu.node[]|fun(ex: enshu.ex): boolean\n"
	                        "---@alias enshu.effects table|fun(ex: enshu.ex)\n");
	for (int i = 0; i < WORDS; i++) {
		if (script_words[i].keys)
			write_class(out, &script_words[i]);
		write_function(out, &script_words[i]);
	}
	buffer_append_text(out, "\n---@class enshu.ex\nlocal ex = {}\n");
	for (int i = 0; i < METHODS; i++)
		write_method(out, &script_methods[i]);
	reference_write_lua_stub(out);
}
