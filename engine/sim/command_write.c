/* command_write — a command as canonical JSON (command_json.h): keys in a fixed order, ids for indices. */
#include "sim/command_json.h"

#include "base/buffer.h"
#include "base/json.h"
#include "sim/command_words.h"

#include <string.h>

static void put_key(struct buffer *out, const char *key)
{
	buffer_append_text(out, ",\"");
	buffer_append_text(out, key);
	buffer_append_text(out, "\":");
}

static void put_id(struct buffer *out, const char *key, const char *id)
{
	put_key(out, key);
	json_write_text(out, id, strlen(id));
}

static void put_integer(struct buffer *out, const char *key, int64_t value)
{
	put_key(out, key);
	buffer_append_integer(out, value);
}

static void put_roles(struct buffer *out, const char *key, const struct sim_scenario *sc, sim_roles roles)
{
	put_key(out, key);
	char separator = '[';
	for (uint32_t r = 0; r < sc->role_count; r++)
		if (roles >> r & 1) {
			buffer_append_byte(out, separator);
			json_write_text(out, sc->roles[r].id, strlen(sc->roles[r].id));
			separator = ',';
		}
	buffer_append_text(out, separator == '[' ? "[]" : "]");
}

static const char *ruled_target_id(const struct sim_scenario *sc, const struct sim_ruled *r)
{
	switch ((enum sim_effect_kind)r->kind) {
	case SIM_ADD_METRIC:
	case SIM_SET_METRIC: return sc->metrics[r->target].id;
	case SIM_ADD_VARIABLE:
	case SIM_SET_VARIABLE: return sc->variables[r->target].id;
	case SIM_ADD_RESOURCE: return sc->resources[r->target].id;
	case SIM_LEARN: return sc->facts[r->target].id;
	case SIM_GRANT:
	case SIM_REVOKE: return sc->authorities[r->target].id;
	case SIM_FIRE:
	case SIM_CANCEL: return sim_inject_id(sc, r->target);
	default: return sc->decisions[r->target].id;
	}
}

static void put_effects(struct buffer *out, const struct sim_scenario *sc, const struct sim_command *cmd)
{
	put_key(out, "effects");
	buffer_append_byte(out, '[');
	for (uint32_t i = 0; i < cmd->effect_count; i++) {
		const struct sim_ruled *r = &cmd->effects[i];
		buffer_append_text(out, i ? ",{" : "{");
		for (size_t v = 0; v < COMMAND_VERBS; v++)
			if (command_verbs[v].kind == r->kind) {
				buffer_append_format(out, "\"%s\":", command_verbs[v].verb);
				const char *id = ruled_target_id(sc, r);
				json_write_text(out, id, strlen(id));
			}
		if (r->amount)
			put_integer(out, "amount", r->amount);
		if (r->roles)
			put_roles(out, "roles", sc, r->roles);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void put_target(struct buffer *out, const struct sim_scenario *sc, const struct sim_command *cmd)
{
	switch ((enum sim_command_kind)cmd->kind) {
	case SIM_DO_FIRE:
	case SIM_DO_HOLD:
	case SIM_DO_RELEASE:
	case SIM_DO_SKIP:
	case SIM_DO_EDIT: put_id(out, "inject", sim_inject_id(sc, cmd->target)); break;
	case SIM_DO_DECIDE:
		put_id(out, "decision", sc->decisions[cmd->target].id);
		put_id(out, "option", sc->options[sc->decisions[cmd->target].options.first + (uint32_t)cmd->option].id);
		break;
	case SIM_DO_CLOSE:
	case SIM_DO_EXTEND: put_id(out, "decision", sc->decisions[cmd->target].id); break;
	case SIM_DO_ACT:
	case SIM_DO_STOP: put_id(out, "action", sc->actions[cmd->target].id); break;
	case SIM_DO_APPROVE:
	case SIM_DO_REFUSE: put_id(out, "action", sc->actions[sc->approvals[cmd->target].action].id); break;
	case SIM_DO_SHARE:
		if (cmd->target != SIM_NONE)
			put_id(out, "fact", sc->facts[cmd->target].id);
		else
			put_id(out, "inject", sim_inject_id(sc, cmd->option));
		break;
	case SIM_DO_RULE:
		if (cmd->target != SIM_NONE)
			put_integer(out, "proposal", cmd->target + 1);
		break;
	case SIM_DO_RATE: put_id(out, "task", sc->tasks[cmd->target].id); break;
	case SIM_DO_MODULE: put_id(out, "module", sc->modules[cmd->target].id); break;
	default: break;
	}
}

static void put_value(struct buffer *out, const struct sim_command *cmd)
{
	switch ((enum sim_command_kind)cmd->kind) {
	case SIM_DO_SPEED: put_integer(out, "speed", cmd->value); break;
	case SIM_DO_PACE: put_id(out, "pace", command_paces[cmd->value != 0]); break;
	case SIM_DO_SEAT:
		put_id(out, "seat-is", command_seats[cmd->value]);
		if (cmd->option != SIM_NONE)
			put_id(out, "policy", command_policies[cmd->option]);
		break;
	case SIM_DO_INJECT: put_id(out, "via", sim_channel_id((int)cmd->value)); break;
	case SIM_DO_RULE:
		put_id(out, "verdict", command_verdicts[cmd->value]);
		if (cmd->pillar)
			put_id(out, "pillar", command_pillars[cmd->pillar]);
		break;
	case SIM_DO_RATE: put_id(out, "rating", command_ratings[cmd->value]); break;
	case SIM_DO_UNDO: put_integer(out, "command", cmd->value); break;
	default: break;
	}
}

void sim_command_write(const struct sim_scenario *sc, const struct sim_command *cmd, struct buffer *out)
{
	buffer_append_text(out, "{\"at\":");
	buffer_append_integer(out, cmd->at);
	put_id(out, "do", sim_command_id(cmd->kind));
	if (cmd->origin != SIM_FROM_FACILITATOR)
		put_id(out, "origin", command_origins[cmd->origin]);
	if (cmd->role != SIM_NONE)
		put_id(out, "role", sc->roles[cmd->role].id);
	if (cmd->seat)
		put_integer(out, "seat", cmd->seat);
	put_target(out, sc, cmd);
	put_value(out, cmd);
	if (command_time_key(cmd->kind) && cmd->time != SIM_NONE)
		put_integer(out, command_time_key(cmd->kind), cmd->time);
	if (cmd->roles && (cmd->kind == SIM_DO_EDIT || cmd->kind == SIM_DO_INJECT || cmd->kind == SIM_DO_SHARE))
		put_roles(out, "to", sc, cmd->roles);
	if (cmd->anyway)
		buffer_append_text(out, ",\"anyway\":true");
	if (cmd->confidence != SIM_NONE)
		put_integer(out, "confidence", cmd->confidence);
	if (cmd->effect_count && cmd->kind == SIM_DO_RULE)
		put_effects(out, sc, cmd);
	for (int t = 0; t < SIM_COMMAND_TEXTS; t++)
		if (cmd->text[t])
			put_id(out, command_text_keys[t], cmd->text[t]);
	buffer_append_byte(out, '}');
}
