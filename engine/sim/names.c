/* names — ids to indices, through one open-addressing table over (kind, id); texts by language. */
#include "sim/names.h"

#include "base/hash.h"
#include "base/memory.h"

#include <stdio.h>
#include <string.h>

static uint64_t name_hash(enum name_kind kind, const char *id)
{
	return hash_bytes(id, strlen(id), (uint64_t)kind);
}

static const char *id_of(const struct sim_scenario *sc, enum name_kind kind, int32_t i)
{
	switch (kind) {
	case NAME_ROLE: return sc->roles[i].id;
	case NAME_METRIC: return sc->metrics[i].id;
	case NAME_VARIABLE: return sc->variables[i].id;
	case NAME_FACT: return sc->facts[i].id;
	case NAME_RESOURCE: return sc->resources[i].id;
	case NAME_AUTHORITY: return sc->authorities[i].id;
	case NAME_MODULE: return sc->modules[i].id;
	case NAME_INJECT: return sim_inject_id(sc, i);
	case NAME_DECISION: return sc->decisions[i].id;
	case NAME_ACTION: return sc->actions[i].id;
	case NAME_TASK: return sc->tasks[i].id;
	case NAME_ENDING: return sc->endings[i].id;
	case NAME_MEASURE: return sc->measures[i].id;
	default: return sc->objectives[i].id;
	}
}

static uint32_t count_of(const struct sim_scenario *sc, enum name_kind kind)
{
	switch (kind) {
	case NAME_ROLE: return sc->role_count;
	case NAME_METRIC: return sc->metric_count;
	case NAME_VARIABLE: return sc->variable_count;
	case NAME_FACT: return sc->fact_count;
	case NAME_RESOURCE: return sc->resource_count;
	case NAME_AUTHORITY: return sc->authority_count;
	case NAME_MODULE: return sc->module_count;
	case NAME_INJECT: return sc->inject_count + SIM_ADHOC_MAX;
	case NAME_DECISION: return sc->decision_count;
	case NAME_ACTION: return sc->action_count;
	case NAME_TASK: return sc->task_count;
	case NAME_ENDING: return sc->ending_count;
	case NAME_MEASURE: return sc->measure_count;
	default: return sc->objective_count;
	}
}

bool names_build(struct sim_scenario *sc, struct arena *arena)
{
	uint32_t total = 0, size = 16;
	for (int k = 0; k < NAME_KINDS; k++)
		total += count_of(sc, (enum name_kind)k);
	while (size < total * 2)
		size *= 2;
	struct sim_name *table = arena_allocate(arena, size * sizeof *table);
	if (!table)
		return false;
	for (int k = 0; k < NAME_KINDS; k++)
		for (uint32_t i = 0; i < count_of(sc, (enum name_kind)k); i++) {
			uint64_t hash = name_hash((enum name_kind)k, id_of(sc, (enum name_kind)k, (int32_t)i));
			uint32_t slot = (uint32_t)hash & (size - 1);
			while (table[slot].index_plus1)
				slot = (slot + 1) & (size - 1);
			table[slot] = (struct sim_name){.hash = hash, .index_plus1 = i + 1, .kind = (uint32_t)k};
		}
	sc->names = table;
	sc->name_mask = size - 1;
	return true;
}

static int find(const struct sim_scenario *sc, enum name_kind kind, const char *id)
{
	if (!sc->names || !id)
		return SIM_NONE;
	uint64_t hash = name_hash(kind, id);
	for (uint32_t slot = (uint32_t)hash & sc->name_mask; sc->names[slot].index_plus1; slot = (slot + 1) & sc->name_mask) {
		const struct sim_name *n = &sc->names[slot];
		int32_t index = (int32_t)n->index_plus1 - 1;
		if (n->hash == hash && n->kind == (uint32_t)kind && strcmp(id_of(sc, kind, index), id) == 0)
			return index;
	}
	return SIM_NONE;
}

#define FINDER(name, KIND)                                                                                             \
	int sim_find_##name(const struct sim_scenario *sc, const char *id)                                             \
	{                                                                                                              \
		return find(sc, KIND, id);                                                                             \
	}
FINDER(role, NAME_ROLE)
FINDER(metric, NAME_METRIC)
FINDER(variable, NAME_VARIABLE)
FINDER(fact, NAME_FACT)
FINDER(resource, NAME_RESOURCE)
FINDER(authority, NAME_AUTHORITY)
FINDER(module, NAME_MODULE)
FINDER(inject, NAME_INJECT)
FINDER(decision, NAME_DECISION)
FINDER(action, NAME_ACTION)
FINDER(task, NAME_TASK)
FINDER(ending, NAME_ENDING)
FINDER(measure, NAME_MEASURE)
FINDER(objective, NAME_OBJECTIVE)

int sim_find_option(const struct sim_scenario *sc, int decision, const char *id)
{
	const struct sim_list *list = &sc->decisions[decision].options;
	for (uint32_t i = 0; i < list->count; i++)
		if (strcmp(sc->options[list->first + i].id, id) == 0)
			return (int)i;
	return SIM_NONE;
}

static const char *const channels[SIM_CHANNELS] = {"briefing", "phone",  "email",      "feed",   "news", "web",
                                                   "voice",    "social", "letter", "diplomatic", "sensor", "paper"};

const char *sim_channel_id(int channel)
{
	return channel >= 0 && channel < SIM_CHANNELS ? channels[channel] : "briefing";
}

int sim_find_channel(const char *id)
{
	for (int c = 0; c < SIM_CHANNELS; c++)
		if (strcmp(channels[c], id) == 0)
			return c;
	return SIM_NONE;
}

static const char *const adhoc_ids[SIM_ADHOC_MAX] = {
    "adhoc-1",  "adhoc-2",  "adhoc-3",  "adhoc-4",  "adhoc-5",  "adhoc-6",  "adhoc-7",  "adhoc-8",  "adhoc-9",  "adhoc-10", "adhoc-11", "adhoc-12",
    "adhoc-13", "adhoc-14", "adhoc-15", "adhoc-16", "adhoc-17", "adhoc-18", "adhoc-19", "adhoc-20", "adhoc-21", "adhoc-22", "adhoc-23", "adhoc-24",
    "adhoc-25", "adhoc-26", "adhoc-27", "adhoc-28", "adhoc-29", "adhoc-30", "adhoc-31", "adhoc-32", "adhoc-33", "adhoc-34", "adhoc-35", "adhoc-36",
    "adhoc-37", "adhoc-38", "adhoc-39", "adhoc-40", "adhoc-41", "adhoc-42", "adhoc-43", "adhoc-44", "adhoc-45", "adhoc-46", "adhoc-47", "adhoc-48"};

const char *sim_inject_id(const struct sim_scenario *sc, int index)
{
	return index < (int)sc->inject_count ? sc->injects[index].id : adhoc_ids[index - (int)sc->inject_count];
}

const char *sim_text_in(const struct sim_scenario *sc, sim_text text, int language, int *fallback)
{
	if (fallback)
		*fallback = SIM_NONE;
	if (text < 0)
		return "";
	const struct sim_text_entry *entry = &sc->texts[text];
	if (language >= 0 && language < (int)sc->language_count && entry->by_language[language])
		return entry->by_language[language];
	for (int l = 0; l < (int)sc->language_count; l++)
		if (entry->by_language[l]) {
			if (fallback)
				*fallback = l;
			return entry->by_language[l];
		}
	return "";
}

int sim_language_index(const struct sim_scenario *sc, const char *code)
{
	for (int l = 0; l < (int)sc->language_count; l++)
		if (strcmp(sc->languages[l], code) == 0)
			return l;
	return SIM_NONE;
}
