/* See command_words.h. */
#include "sim/command_words.h"

#include <string.h>

const char *const command_origins[SIM_ORIGINS] = {"facilitator", "participant", "bot", "clock", "evaluator"};
const char *const command_seats[SIM_SEATS] = {"played", "held", "bot"};
const char *const command_policies[SIM_POLICIES] = {"own", "cautious", "bold", "random", "scripted"};
const char *const command_verdicts[SIM_VERDICTS] = {"accept", "decline", "ask-back"};
const char *const command_paces[2] = {"facilitator", "clock"};
const char *const command_ratings[5] = {"", "P", "S", "M", "U"};
const char *const command_pillars[5] = {"none", "defence", "deterrence", "cooperation", "base"};
const char *const command_text_keys[SIM_COMMAND_TEXTS] = {"why", "dissent", "basis", "from", "subject", "body", "text"};

const struct command_verb command_verbs[COMMAND_VERBS] = {{SIM_ADD_METRIC, "add"}, {SIM_SET_METRIC, "set"}, {SIM_ADD_VARIABLE, "add-variable"}, {SIM_SET_VARIABLE, "set-variable"},
                   {SIM_ADD_RESOURCE, "add-resource"}, {SIM_LEARN, "learn"}, {SIM_GRANT, "grant"}, {SIM_REVOKE, "revoke"}, {SIM_FIRE, "fire"},
                   {SIM_CANCEL, "cancel"}, {SIM_OPEN, "open"}, {SIM_CLOSE, "close"}};

const char *command_time_key(int kind)
{
	switch (kind) {
	case SIM_DO_ADVANCE:
	case SIM_DO_JUMP: return "to";
	case SIM_DO_EDIT:
	case SIM_DO_INJECT: return "due";
	case SIM_DO_EXTEND: return "by";
	case SIM_DO_RULE: return "in";
	default: return NULL;
	}
}

static size_t edit_distance(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b), row[64];
	if (n >= 64 || m >= 64)
		return 64;
	for (size_t j = 0; j <= m; j++)
		row[j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t diagonal = row[0];
		row[0] = i;
		for (size_t j = 1; j <= m; j++) {
			size_t substitute = diagonal + (a[i - 1] != b[j - 1]);
			diagonal = row[j];
			size_t insert = row[j] + 1, remove = row[j - 1] + 1;
			row[j] = substitute < insert ? substitute : insert;
			row[j] = remove < row[j] ? remove : row[j];
		}
	}
	return row[m];
}

#define NEAREST(kind, array, count)                                                                                    \
	if (strcmp(what, kind) == 0)                                                                                   \
		for (uint32_t i = 0; i < (count); i++) {                                                               \
			size_t d = edit_distance(id, (array)[i].id);                                                   \
			if (d < best_distance) {                                                                       \
				best_distance = d;                                                                     \
				best = (array)[i].id;                                                                  \
			}                                                                                              \
		}

const char *command_nearest_id(const struct sim_scenario *sc, const char *what, const char *id)
{
	size_t best_distance = strlen(id) / 3 + 2;
	const char *best = NULL;
	NEAREST("role", sc->roles, sc->role_count)
	NEAREST("metric", sc->metrics, sc->metric_count)
	NEAREST("variable", sc->variables, sc->variable_count)
	NEAREST("fact", sc->facts, sc->fact_count)
	NEAREST("resource", sc->resources, sc->resource_count)
	NEAREST("authority", sc->authorities, sc->authority_count)
	NEAREST("module", sc->modules, sc->module_count)
	NEAREST("inject", sc->injects, sc->inject_count)
	NEAREST("decision", sc->decisions, sc->decision_count)
	NEAREST("action", sc->actions, sc->action_count)
	NEAREST("task", sc->tasks, sc->task_count)
	return best;
}
