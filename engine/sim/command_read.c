/* command_read — a line of JSON as a command (command_json.h): members are read by meaning first, then what must be there is looked for. */
#include "sim/command_reader.h"

#include "sim/command_words.h"

#include <stdio.h>
#include <string.h>

/* Members whose meaning does not depend on the kind of command. */
static bool read_common(struct command_reader *r, const struct json *m, bool *known)
{
	struct sim_command *cmd = r->cmd;
	int64_t n = 0;
	*known = true;
	if (strcmp(m->key, "at") == 0)
		return command_read_seconds(r, m, &cmd->at);
	if (strcmp(m->key, "do") == 0)
		return true;
	if (strcmp(m->key, "origin") == 0) {
		if (!command_read_word(r, m, command_origins, SIM_ORIGINS, &n))
			return false;
		cmd->origin = (uint8_t)n;
		return true;
	}
	if (strcmp(m->key, "role") == 0) {
		int32_t role;
		if (!command_read_index(r, m, "role", sim_find_role, &role))
			return false;
		cmd->role = (int16_t)role;
		return true;
	}
	if (strcmp(m->key, "seat") == 0) {
		if (!command_read_number(r, m, 0, 999, &n))
			return false;
		cmd->seat = (int16_t)n;
		return true;
	}
	if (strcmp(m->key, "anyway") == 0) {
		if (m->kind != JSON_TRUE && m->kind != JSON_FALSE)
			return command_fail(r, m, "\"anyway\" must be true or false");
		cmd->anyway = m->kind == JSON_TRUE;
		return true;
	}
	if (strcmp(m->key, "confidence") == 0) {
		if (!command_read_number(r, m, 0, 100, &n))
			return false;
		cmd->confidence = (int8_t)n;
		return true;
	}
	for (int t = 0; t < SIM_COMMAND_TEXTS; t++)
		if (strcmp(m->key, command_text_keys[t]) == 0) {
			if (!command_plain_text(r, m))
				return false;
			if (m->length > SIM_TEXT_MAX)
				return command_fail(r, m, "\"%s\" has %zu bytes; at most %d are kept", m->key, m->length, SIM_TEXT_MAX);
			cmd->text[t] = m->text;
			return true;
		}
	*known = false;
	return true;
}

static bool read_special(struct command_reader *r, const struct json *m)
{
	struct sim_command *cmd = r->cmd;
	int64_t n = 0;
	switch ((enum sim_command_kind)cmd->kind) {
	case SIM_DO_SPEED:
		if (strcmp(m->key, "speed") == 0)
			return command_read_number(r, m, 1, 600, &cmd->value);
		break;
	case SIM_DO_PACE:
		if (strcmp(m->key, "pace") == 0)
			return command_read_word(r, m, command_paces, 2, &cmd->value);
		break;
	case SIM_DO_SEAT:
		if (strcmp(m->key, "seat-is") == 0)
			return command_read_word(r, m, command_seats, SIM_SEATS, &cmd->value);
		if (strcmp(m->key, "policy") == 0) {
			if (!command_read_word(r, m, command_policies, SIM_POLICIES, &n))
				return false;
			cmd->option = (int32_t)n;
			return true;
		}
		break;
	case SIM_DO_INJECT:
		if (strcmp(m->key, "via") == 0) {
			if (!command_plain_text(r, m))
				return false;
			cmd->value = sim_find_channel(m->text);
			return cmd->value != SIM_NONE || command_fail(r, m, "no channel \"%.40s\"", m->text);
		}
		break;
	case SIM_DO_RULE:
		if (strcmp(m->key, "verdict") == 0)
			return command_read_word(r, m, command_verdicts, SIM_VERDICTS, &cmd->value);
		if (strcmp(m->key, "proposal") == 0) {
			if (!command_read_number(r, m, 1, SIM_PROPOSALS_MAX, &n))
				return false;
			cmd->target = (int32_t)n - 1;
			return true;
		}
		if (strcmp(m->key, "pillar") == 0) {
			if (!command_read_word(r, m, command_pillars, 5, &n))
				return false;
			cmd->pillar = (uint8_t)n;
			return true;
		}
		if (strcmp(m->key, "effects") == 0)
			return command_read_effects(r, m);
		break;
	case SIM_DO_RATE:
		if (strcmp(m->key, "task") == 0)
			return command_read_index(r, m, "task", sim_find_task, &cmd->target);
		if (strcmp(m->key, "rating") == 0)
			return command_read_word(r, m, command_ratings, 5, &cmd->value);
		break;
	case SIM_DO_MODULE:
		if (strcmp(m->key, "module") == 0)
			return command_read_index(r, m, "module", sim_find_module, &cmd->target);
		break;
	case SIM_DO_UNDO:
		if (strcmp(m->key, "command") == 0)
			return command_read_number(r, m, 1, UINT32_MAX, &cmd->value);
		break;
	default: break;
	}
	return command_fail(r, m, "\"%.40s\" is not a key of \"%s\"", m->key, sim_command_id(cmd->kind));
}

/* Members that name things or times. */
static bool read_thing(struct command_reader *r, const struct json *m)
{
	struct sim_command *cmd = r->cmd;
	const char *key = m->key, *when = command_time_key(cmd->kind);
	bool on_inject = cmd->kind == SIM_DO_FIRE || cmd->kind == SIM_DO_HOLD || cmd->kind == SIM_DO_RELEASE || cmd->kind == SIM_DO_SKIP || cmd->kind == SIM_DO_EDIT;
	bool on_decision = cmd->kind == SIM_DO_DECIDE || cmd->kind == SIM_DO_CLOSE || cmd->kind == SIM_DO_EXTEND;
	bool on_action = cmd->kind == SIM_DO_ACT || cmd->kind == SIM_DO_STOP || cmd->kind == SIM_DO_APPROVE || cmd->kind == SIM_DO_REFUSE;
	if (cmd->kind == SIM_DO_JUMP && strcmp(key, "to") == 0 && m->kind == JSON_TEXT && strcmp(m->text, "next") == 0)
		return true; /* time stays SIM_NONE: the session finds the next inject */
	if (when && strcmp(key, when) == 0)
		return command_read_seconds(r, m, &cmd->time);
	if ((cmd->kind == SIM_DO_ADVANCE || cmd->kind == SIM_DO_JUMP) && strcmp(key, "by") == 0) {
		if (!command_read_seconds(r, m, &cmd->value))
			return false;
		return true; /* relative to now: resolved by the session */
	}
	if (strcmp(key, "to") == 0 && (cmd->kind == SIM_DO_EDIT || cmd->kind == SIM_DO_INJECT || cmd->kind == SIM_DO_SHARE))
		return command_read_role_set(r, m, &cmd->roles);
	if (on_inject && strcmp(key, "inject") == 0)
		return command_read_index(r, m, "inject", sim_find_inject, &cmd->target);
	if (cmd->kind == SIM_DO_SHARE && strcmp(key, "inject") == 0)
		return command_read_index(r, m, "inject", sim_find_inject, &cmd->option);
	if (cmd->kind == SIM_DO_SHARE && strcmp(key, "fact") == 0)
		return command_read_index(r, m, "fact", sim_find_fact, &cmd->target);
	if (on_decision && strcmp(key, "decision") == 0)
		return command_read_index(r, m, "decision", sim_find_decision, &cmd->target);
	if (on_action && strcmp(key, "action") == 0)
		return command_read_index(r, m, "action", sim_find_action, &cmd->target);
	if (cmd->kind == SIM_DO_DECIDE && strcmp(key, "option") == 0)
		return command_plain_text(r, m); /* resolved once the decision is known */
	return read_special(r, m);
}

static bool missing(struct command_reader *r, const struct json *line, const char *key)
{
	return command_fail(r, line, "\"%s\" needs \"%s\"", sim_command_id(r->cmd->kind), key);
}

static bool resolve_option(struct command_reader *r, const struct json *line)
{
	struct sim_command *cmd = r->cmd;
	const struct json *option = json_member(line, "option");
	if (cmd->target == SIM_NONE)
		return missing(r, line, "decision");
	if (!option)
		return missing(r, line, "option");
	cmd->option = sim_find_option(r->sc, cmd->target, option->text);
	if (cmd->option != SIM_NONE)
		return true;
	char list[160] = "";
	const struct sim_list *options = &r->sc->decisions[cmd->target].options;
	for (uint32_t i = 0; i < options->count; i++)
		snprintf(list + strlen(list), sizeof list - strlen(list), "%s%s", *list ? ", " : "", r->sc->options[options->first + i].id);
	return command_fail(r, option, "decision \"%s\" has no option \"%.40s\"; it has: %s", r->sc->decisions[cmd->target].id, option->text, list);
}

/* "action" and "role" together name the approval. */
static bool resolve_approval(struct command_reader *r, const struct json *line)
{
	struct sim_command *cmd = r->cmd;
	if (cmd->target == SIM_NONE)
		return missing(r, line, "action");
	if (cmd->role == SIM_NONE)
		return missing(r, line, "role");
	for (uint32_t a = 0; a < r->sc->approval_count; a++)
		if (r->sc->approvals[a].action == cmd->target && r->sc->approvals[a].by == cmd->role) {
			cmd->target = (int32_t)a;
			return true;
		}
	return command_fail(r, line, "action \"%s\" needs no approval of role \"%s\"", r->sc->actions[cmd->target].id, r->sc->roles[cmd->role].id);
}

/* What must be there, by kind. */
static bool complete(struct command_reader *r, const struct json *line)
{
	struct sim_command *cmd = r->cmd;
	switch ((enum sim_command_kind)cmd->kind) {
	case SIM_DO_ADVANCE:
		return cmd->time != SIM_NONE || cmd->value > 0 || json_member(line, "by") || missing(r, line, "to");
	case SIM_DO_SPEED: return cmd->value > 0 || missing(r, line, "speed");
	case SIM_DO_PACE: return json_member(line, "pace") || missing(r, line, "pace");
	case SIM_DO_SEAT:
		if (cmd->role == SIM_NONE)
			return missing(r, line, "role");
		return json_member(line, "seat-is") || missing(r, line, "seat-is");
	case SIM_DO_FIRE:
	case SIM_DO_HOLD:
	case SIM_DO_RELEASE:
	case SIM_DO_SKIP:
	case SIM_DO_EDIT: return cmd->target != SIM_NONE || missing(r, line, "inject");
	case SIM_DO_INJECT: return cmd->roles || missing(r, line, "to");
	case SIM_DO_DECIDE: return resolve_option(r, line);
	case SIM_DO_CLOSE: return cmd->target != SIM_NONE || missing(r, line, "decision");
	case SIM_DO_EXTEND:
		if (cmd->target == SIM_NONE)
			return missing(r, line, "decision");
		return cmd->time != SIM_NONE || missing(r, line, "by");
	case SIM_DO_ACT:
	case SIM_DO_STOP:
		if (cmd->role == SIM_NONE)
			return missing(r, line, "role");
		return cmd->target != SIM_NONE || missing(r, line, "action");
	case SIM_DO_APPROVE:
	case SIM_DO_REFUSE: return resolve_approval(r, line);
	case SIM_DO_SHARE:
		if (cmd->role == SIM_NONE)
			return missing(r, line, "role");
		if (cmd->target == SIM_NONE && cmd->option == SIM_NONE)
			return missing(r, line, "fact");
		if (cmd->target != SIM_NONE && cmd->option != SIM_NONE)
			return command_fail(r, line, "\"share\" takes a fact or an inject, not both");
		return cmd->roles || missing(r, line, "to");
	case SIM_DO_PROPOSE: return cmd->role != SIM_NONE || missing(r, line, "role");
	case SIM_DO_RATE:
		if (cmd->target == SIM_NONE)
			return missing(r, line, "task");
		return json_member(line, "rating") || missing(r, line, "rating");
	case SIM_DO_MODULE: return cmd->target != SIM_NONE || missing(r, line, "module");
	default: return true;
	}
}

bool sim_command_read(const struct sim_scenario *sc, struct arena *arena, const char *text, size_t length, struct sim_command *out, struct sim_command_error *error)
{
	struct json_error json_error;
	struct sim_command cmd = sim_command_of(SIM_DO_NOTE, SIM_FROM_FACILITATOR);
	struct command_reader r = {.sc = sc, .arena = arena, .cmd = &cmd, .error = error};
	const struct json *line = json_parse(arena, text, length, &json_error);
	if (!line) {
		snprintf(error->reason, sizeof error->reason, "not JSON: %s", json_error.reason);
		error->offset = json_error.offset;
		return false;
	}
	if (line->kind != JSON_OBJECT)
		return command_fail(&r, line, "a command is an object, e.g. {\"do\":\"pause\"}");
	const struct json *verb = json_member(line, "do");
	if (!verb)
		return command_fail(&r, line, "\"do\" is missing");
	if (!command_plain_text(&r, verb))
		return false;
	int kind = sim_find_command(verb->text);
	if (kind == SIM_NONE)
		return command_fail(&r, verb, "no command \"%.40s\"", verb->text);
	cmd.kind = (uint8_t)kind;
	for (const struct json *m = line->first; m; m = m->next) {
		bool known;
		if (!read_common(&r, m, &known))
			return false;
		if (!known && !read_thing(&r, m))
			return false;
	}
	if (!complete(&r, line))
		return false;
	*out = cmd;
	return true;
}
