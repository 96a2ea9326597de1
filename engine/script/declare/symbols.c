/* symbols — ids and what they name: one hash table for all kinds, since several kinds may share an id. */
#include "script/compile/compile.h"

#include "base/hash.h"
#include "script/mistake/habits.h"
#include "script/mistake/suggest.h"

#include <string.h>

#define CHOICES_SHOWN 6 /* in a hint */
#define ID_MAX          48
#define SUGGESTIONS_MAX 5000 /* ids compared with a misspelt one */

void symbols_free(struct symbols *s)
{
	memory_free(s->items);
	memory_free(s->slots);
	*s = (struct symbols){0};
}

static uint32_t slot_of(const struct symbols *s, const char *id)
{
	return (uint32_t)(hash_bytes(id, strlen(id), 0) & (s->slot_count - 1));
}

static void insert_slot(struct symbols *s, uint32_t index)
{
	uint32_t slot = slot_of(s, s->items[index].id);
	while (s->slots[slot])
		slot = (slot + 1) & (s->slot_count - 1);
	s->slots[slot] = index + 1;
}

static bool grow(struct symbols *s)
{
	uint32_t capacity = s->capacity ? s->capacity * 2 : 256;
	void *items = memory_resize(s->items, capacity * sizeof *s->items);
	if (!items)
		return false;
	s->items = items;
	uint32_t *slots = memory_allocate_zeroed(capacity * 2, sizeof *slots);
	if (!slots)
		return false;
	memory_free(s->slots);
	s->slots = slots;
	s->slot_count = capacity * 2;
	s->capacity = capacity;
	for (uint32_t i = 0; i < s->count; i++)
		insert_slot(s, i);
	return true;
}

const char *symbol_kinds_phrase(unsigned kinds)
{
	static const char *const names[KINDS] = {SAID("role"),      SAID("metric"), SAID("variable"), SAID("fact"),   SAID("resource"), SAID("authority"), SAID("measure"),
	                                         SAID("objective"), SAID("task"),   SAID("module"),   SAID("inject"), SAID("decision"), SAID("action"),    SAID("ending")};
	if (kinds == KINDS_QUANTITY)
		return SAID("metric, variable or resource");
	if (kinds == KINDS_FLOW)
		return SAID("inject, decision, action or module");
	if (kinds == (KIND_BIT(KIND_METRIC) | KIND_BIT(KIND_VARIABLE)))
		return SAID("metric or variable");
	if (kinds == (KIND_BIT(KIND_ACTION) | KIND_BIT(KIND_DECISION)))
		return SAID("action or decision");
	if (kinds == KINDS_SEEN)
		return SAID("inject, decision, action or metric");
	if (kinds == (KINDS_SEEN & ~KIND_BIT(KIND_ACTION)))
		return SAID("inject, decision or metric");
	for (int i = 0; i < KINDS; i++)
		if (kinds & KIND_BIT(i))
			return names[i];
	return SAID("thing");
}

static const char *with_article(unsigned kinds)
{
	static const char *const names[KINDS] = {SAID("a role"),       SAID("a metric"), SAID("a variable"), SAID("a fact"),    SAID("a resource"), SAID("an authority"), SAID("a measure"),
	                                         SAID("an objective"), SAID("a task"),   SAID("a module"),   SAID("an inject"), SAID("a decision"), SAID("an action"),    SAID("an ending")};
	for (int i = 0; i < KINDS; i++)
		if (kinds == KIND_BIT(i))
			return names[i];
	return kinds == (KIND_BIT(KIND_INJECT) | KIND_BIT(KIND_FACT)) ? SAID("an inject or fact") : kinds == KINDS_QUANTITY ? SAID("a metric, variable or resource") : symbol_kinds_phrase(kinds);
}

struct symbol *symbol_find(struct compiler *c, const char *id, unsigned kinds)
{
	struct symbols *s = &c->symbols;
	if (!s->slot_count)
		return NULL;
	for (uint32_t slot = slot_of(s, id); s->slots[slot]; slot = (slot + 1) & (s->slot_count - 1)) {
		struct symbol *symbol = &s->items[s->slots[slot] - 1];
		if ((kinds & KIND_BIT(symbol->kind)) && strcmp(symbol->id, id) == 0)
			return symbol;
	}
	return NULL;
}

const char *symbol_meant(struct compiler *c, const char *id, unsigned kinds)
{
	struct suggestion suggestion = {.wanted = id};
	for (uint32_t i = 0; i < c->symbols.count && i < SUGGESTIONS_MAX && !diagnostic_is_full(c->reporter->list); i++)
		if (kinds & KIND_BIT(c->symbols.items[i].kind))
			suggest_try(&suggestion, c->symbols.items[i].id);
	struct symbol *meant = suggestion.best ? symbol_find(c, suggestion.best, kinds) : NULL;
	if (meant)
		symbol_mark(c, meant, MARK_MEANT); /* its lack of use is the same mistake */
	return suggestion.best;
}

/* Nothing is spelt like it: then the few that there are, or how to make one. */
static const char *choice_hint(struct compiler *c, unsigned kinds)
{
	const char *list = "";
	uint32_t count = 0;
	for (uint32_t i = 0; i < c->symbols.count && count <= CHOICES_SHOWN; i++) {
		if (!(kinds & KIND_BIT(c->symbols.items[i].kind)))
			continue;
		if (++count <= CHOICES_SHOWN)
			list = compile_format(c, "%s%s\"%s\"", list, *list ? ", " : "", c->symbols.items[i].id);
	}
	if (count == 0)
		return SAID("none is declared");
	return count <= CHOICES_SHOWN ? report_format(c->reporter, "declared: %s", list) : NULL;
}

struct symbol *symbol_need(struct compiler *c, const struct at *at, const char *id, unsigned kinds)
{
	struct symbol *found = symbol_find(c, id, kinds);
	if (found)
		return found;
	if (loader_lost_id(c->loader, id)) /* the declaration may stand in what could not be read */
		return NULL;
	struct symbol *other = symbol_find(c, id, ~0u);
	if (other) {
		symbol_mark(c, other, MARK_MEANT);
		report(c->reporter, DIAG_UNKNOWN_ID, at, id, habit_of_kind(c, at, id, (enum kind)other->kind), "\"%s\" is %s, not %s", id, with_article(KIND_BIT(other->kind)),
		       with_article(kinds));
		return NULL;
	}
	const char *habit = habit_of_id(c, id, kinds), *meant = habit ? NULL : symbol_meant(c, id, kinds);
	report(c->reporter, DIAG_UNKNOWN_ID, at, id, habit ? habit : meant ? report_did_you_mean(c->reporter, meant) : choice_hint(c, kinds), "there is no %s \"%s\"", symbol_kinds_phrase(kinds), id);
	return NULL;
}

static bool is_id(const char *id, bool dots)
{
	size_t length = strlen(id);
	if (length == 0 || length > ID_MAX)
		return false;
	for (size_t i = 0; i < length; i++) {
		char c = id[i];
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
		if (!plain && (i == 0 || (c != '-' && c != '_' && !(dots && c == '.'))))
			return false;
	}
	return true;
}

/* "Water works" is nearly "water-works"; of a name in another script nothing can be made. */
static const char *id_hint(struct compiler *c, const char *id)
{
	char made[ID_MAX + 1];
	size_t length = 0;
	for (; *id && length < ID_MAX; id++) {
		bool letter = (*id >= 'a' && *id <= 'z') || (*id >= '0' && *id <= '9') || *id == '_';
		bool capital = *id >= 'A' && *id <= 'Z', gap = *id == ' ' || *id == '-' || *id == '.' || *id == '/';
		if (!letter && !capital && !gap)
			break;
		if (!gap)
			made[length++] = capital ? (char)(*id + 32) : *id;
		else if (length && made[length - 1] != '-')
			made[length++] = '-';
	}
	while (length && made[length - 1] == '-')
		length--;
	made[length] = '\0';
	if (*id || !length || made[0] == '_' || strcmp(made, "everybody") == 0 || strcmp(made, "facilitator") == 0)
		return SAID("an id is made of letters a to z, digits, - and _; what people read stands inside { ... }");
	return report_format(c->reporter, "write \"%s\"; what people read stands inside { ... }", made);
}

static unsigned shared_space(enum kind kind)
{
	if (KINDS_QUANTITY & KIND_BIT(kind))
		return KINDS_QUANTITY;
	return KINDS_FLOW & KIND_BIT(kind) ? KINDS_FLOW : KIND_BIT(kind);
}

void symbol_check_id(struct compiler *c, const struct at *at, const char *id)
{
	if (!is_id(id, false))
		report(c->reporter, DIAG_BAD_ID, at, id, id_hint(c, id), "\"%s\" is not an id", id);
}

void symbol_add(struct compiler *c, struct node *node, enum kind kind, int32_t index)
{
	struct symbols *s = &c->symbols;
	struct at at = at_arg(at_node(node), 0);
	const char *id = node_id(node);
	if (node->arg_count != 1 || node->args[0].type != VALUE_STRING || node->spoiled)
		return; /* check_shape tells */
	bool reserved = kind == KIND_ROLE && (strcmp(id, "everybody") == 0 || strcmp(id, "facilitator") == 0);
	if (!is_id(id, kind == KIND_MEASURE) || reserved)
		report(c->reporter, DIAG_BAD_ID, &at, id, reserved ? SAID("it means all roles, or whoever leads the exercise; choose another id") : id_hint(c, id), reserved ? "\"%s\" is not free for a role" : "\"%s\" is not an id", id);
	struct symbol *taken = symbol_find(c, id, shared_space(kind));
	if (taken) {
		report(c->reporter, DIAG_DUPLICATE, &at, id, SAID("choose another id for one of them"), "\"%s\" is already %s, declared in %s:%u", id, with_article(KIND_BIT(taken->kind)),
		       c->script->sources.items[SIM_PLACE_FILE(taken->node->called)].path, SIM_PLACE_LINE(taken->node->called));
		return;
	}
	if (s->count == s->capacity && !grow(s)) {
		c->failed = true;
		return;
	}
	s->items[s->count] = (struct symbol){.id = id, .node = node, .kind = kind, .index = index};
	insert_slot(s, s->count++);
}

void symbol_mark(struct compiler *c, const struct symbol *symbol, unsigned marks)
{
	if (symbol->index >= 0 && (uint32_t)symbol->index < c->kind_count[symbol->kind] && c->marks[symbol->kind])
		c->marks[symbol->kind][symbol->index] |= (uint8_t)marks;
}
