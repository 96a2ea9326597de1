/* undo — the history without the last human act, executed again to the same second; and bringing it back.
 *
 * Only the last human act that still counts can be taken back, and only the latest undo restored while nobody has acted since; setting the pace or a seat is no
 * act in this sense and stays as it is. So the history before the act is always the one that was recorded before it, and its state is a snapshot away. Commands after the act that no longer apply are left out; time passes even where
 * the rest would be paused, so the clock does not run backwards. When the act was a jump, what followed it lies at seconds that are no longer reached: undoing a
 * jump takes the clock back with it. */
#include "session/inside.h"

#include <string.h>

static uint32_t last_act(const struct session *s, bool (*counts)(const struct sim_command *))
{
	for (uint32_t i = s->live.command_count; i > 0; i--)
		if (counts(&s->live.commands[i - 1]))
			return s->live.commands[i - 1].number;
	return 0;
}

uint32_t session_undo_target(const struct session *s)
{
	return last_act(s, sim_command_is_undoable);
}

uint32_t session_restore_target(const struct session *s)
{
	for (uint32_t n = s->log.entry_count; n > 0; n--) {
		const struct log_entry *e = &s->log.entries[n - 1];
		if (e->undoes && !e->undone)
			return n;
		if (e->command.kind != SIM_DO_UNDO && sim_command_is_undoable(&e->command))
			return 0;
	}
	return 0;
}

bool session_state_at(const struct session *s, struct sim_machine *machine, uint32_t k, struct sim_state *out)
{
	const struct log_snapshot *snapshot = log_snapshot_before(&s->log, k);
	if (!snapshot)
		return false;
	sim_state_copy(s->scenario, out, snapshot->state);
	for (uint32_t n = snapshot->entry + 1; n <= k; n++) {
		if (s->log.entries[n - 1].command.kind == SIM_DO_UNDO)
			return false; /* its snapshot could not be kept */
		sim_apply(machine, out, &s->log.entries[n - 1].command);
	}
	sim_machine_clear_events(machine);
	return true;
}

/* Whether a command of the old history still applies to the new one. */
static bool still_applies(const struct session *s, const struct sim_state *state, const struct sim_command *cmd)
{
	if (cmd->kind == SIM_DO_ADVANCE)
		return !state->clock.over && cmd->at == state->clock.now && cmd->time >= state->clock.now;
	return sim_validate(s->machine, state, cmd, NULL);
}

struct rebuild {
	struct session *s;
	uint32_t *commands;
	uint32_t count, capacity;
};

static bool rebuild_with(struct rebuild *r, uint32_t number)
{
	struct session *s = r->s;
	const struct sim_command *cmd = &s->log.entries[number - 1].command;
	if (!still_applies(s, s->spare, cmd))
		return true;
	if (r->count == r->capacity) {
		uint32_t capacity = r->capacity ? r->capacity * 2 : 64;
		uint32_t *bigger = memory_resize(r->commands, capacity * sizeof *bigger);
		if (!bigger)
			return false;
		r->commands = bigger;
		r->capacity = capacity;
	}
	r->commands[r->count++] = number;
	sim_apply(s->machine, s->spare, cmd);
	return true;
}

/* Commands of a history that come at or after entry `first`, and not after `last`. */
static bool rebuild_from(struct rebuild *r, const struct fold *fold, uint32_t first, uint32_t last)
{
	uint32_t low = 0, high = fold->command_count; /* numbers rise, so that a long history costs no more than a short one */
	while (low < high) {
		uint32_t middle = (low + high) / 2;
		if (fold->commands[middle].number < first)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < fold->command_count && fold->commands[low].number <= last; low++)
		if (!rebuild_with(r, fold->commands[low].number))
			return false;
	return true;
}

bool undo_rebuild(struct session *s, const struct sim_command *undo, struct log_entry *entry, uint32_t **commands, struct sim_refusal *why)
{
	uint32_t target = (uint32_t)undo->value, act = target;
	bool restore = target && target == session_restore_target(s);
	*why = (struct sim_refusal){.code = SIM_REFUSED_NOTHING_TO_UNDO, .a = SIM_NONE};
	/* By its number a pause or a seat can be taken back too while it is the last thing anybody did. */
	bool last = target == session_undo_target(s) || target == last_act(s, sim_command_is_human);
	if (undo->value <= 0 || undo->value > s->log.entry_count || (!restore && !last))
		return false;
	if (undo->at != s->state->clock.now) {
		*why = (struct sim_refusal){.code = SIM_REFUSED_WRONG_TIME, .a = SIM_NONE, .have = s->state->clock.now, .need = undo->at};
		return false;
	}
	if (restore)
		act = s->log.entries[target - 1].undoes;
	struct rebuild r = {.s = s};
	*why = (struct sim_refusal){.code = SIM_REFUSED_FULL, .a = SIM_NONE};
	bool ok = session_state_at(s, s->machine, act - 1, s->spare);
	if (ok && restore)
		ok = fold_to(&s->past, &s->log, target - 1) && rebuild_from(&r, &s->past, act, target - 1) && rebuild_from(&r, &s->live, target + 1, UINT32_MAX);
	else if (ok)
		ok = rebuild_from(&r, &s->live, act + 1, UINT32_MAX);
	if (!ok || sim_machine_failed(s->machine)) {
		memory_free(r.commands);
		return false;
	}
	entry->keep_events = s->log.entries[act - 1].keep_events;
	entry->keep_commands = s->log.entries[act - 1].keep_commands;
	entry->command_count = r.count;
	entry->undoes = restore ? 0 : act;
	entry->restores = restore ? act : 0;
	*commands = r.commands;
	why->code = SIM_REFUSED_NONE;
	return true;
}
