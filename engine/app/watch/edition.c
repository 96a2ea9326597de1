/* See edition.h. */
#include "app/watch/edition.h"

#include "app/clocks.h"

#include <stdio.h>
#include <string.h>

bool edition_open(struct edition *e, const char *name, const struct session_options *options)
{
	e->options = *options;
	e->options.record_path = NULL;
	return app_find_scenario(name, e->folder) && app_join(e->shared, app_data_folder(), "scenarios");
}

bool edition_go_to(struct session *s, int64_t until, struct sim_refusal *why)
{
	struct session_answer answer = {0};
	const struct sim_clock *clock = &session_state(s)->clock;
	if (clock->paused && clock->now < until && !session_jump(s, until, &answer)) {
		if (why)
			*why = answer.refusal;
		return false;
	}
	while (!clock->over && !clock->paused && clock->now < until) {
		int64_t before = clock->now;
		if (!session_pass(s, until, false, &answer)) {
			if (why)
				*why = answer.refusal;
			return false;
		}
		clock = &session_state(s)->clock;
		if (clock->now == before)
			break;
	}
	return true;
}

void edition_close(struct edition *e)
{
	arena_free(&e->kept);
	e->waiting = NULL;
	e->waiting_count = 0;
}

/* Keeps what did not apply for the version after this. Without memory for it, it is gone, as it was told. */
static void keep_waiting(struct edition *e, const struct session_reloaded *r)
{
	struct arena kept = {0};
	struct session_lost *rows = r->lost_count ? arena_allocate(&kept, r->lost_count * sizeof *rows) : NULL;
	size_t count = 0;
	for (; rows && count < r->lost_count; count++) {
		rows[count] = (struct session_lost){.at = r->lost[count].at, .command = arena_copy_text(&kept, r->lost[count].command, strlen(r->lost[count].command)), .reason = ""};
		if (!rows[count].command)
			break;
	}
	edition_close(e);
	e->kept = kept;
	e->waiting = rows;
	e->waiting_count = count;
}

/* The first version: from the opening. */
static bool start(struct edition *e, struct script *script, struct session_reloaded *out, struct session_error *error)
{
	out->session = session_start(script, &e->options, error);
	if (out->session)
		edition_go_to(out->session, e->begin, NULL);
	return out->session != NULL;
}

void edition_load(struct edition *e, const struct session *old, struct arena *arena, struct edition_news *news)
{
	int64_t began = app_monotonic_ms();
	struct session_error error = {.message = "Memory is exhausted."};
	*news = (struct edition_news){.result = EDITION_FAILED, .again = old != NULL};
	struct script *script = script_load_folder(e->folder, e->shared);
	if (!script) {
		snprintf(news->problem, sizeof news->problem, "%s", error.message);
		return;
	}
	size_t count;
	script_diagnostics(script, &count);
	news->errors = script_error_count(script);
	news->warnings = count > news->errors ? count - news->errors : 0;
	if (!script_scenario(script)) {
		news->result = EDITION_BROKEN;
		news->broken = script;
	} else {
		struct session_options again = e->options;
		again.waits = false; /* the pause at the opening is among the inputs */
		bool fine = old ? session_reload(old, e->waiting, e->waiting_count, script, &again, arena, &news->reloaded, &error) : start(e, script, &news->reloaded, &error);
		news->result = fine ? EDITION_PLAYS : EDITION_FAILED;
		e->number += fine;
		if (fine)
			keep_waiting(e, &news->reloaded);
		snprintf(news->problem, sizeof news->problem, "%s", fine ? "" : error.message);
	}
	news->milliseconds = app_monotonic_ms() - began;
}
