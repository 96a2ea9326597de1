/* See watch_words.h. */
#include "app/watch/watch_words.h"

#include "base/duration.h"

#include <inttypes.h>

#define DIAGNOSTICS 5 /* shown of a broken edit */

static void print_clock(void)
{
	int64_t second = app_local_second();
	printf("%02d:%02d:%02d  ", (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60));
}

static void print_time(const struct session *s, int64_t second)
{
	char time[32], clock[16];
	duration_format(second, time);
	app_clock_text(session_scenario(s), second, clock);
	printf("%s (%.5s)", time, clock);
}

/* Where play stands: time, metrics, what is open, what comes next. */
void watch_print_moment(const struct session *s)
{
	const struct sim_scenario *sc = session_scenario(s);
	const struct sim_state *st = session_state(s);
	char time[32];
	printf("  at ");
	print_time(s, st->clock.now);
	for (uint32_t m = 0; m < sc->metric_count; m++)
		printf("%s %s %d", m ? "," : " ·", sc->metrics[m].id, (int)sim_metric_state_of(sc, st, (int32_t)m)->value);
	putchar('\n');
	for (uint32_t d = 0; d < sc->decision_count; d++) {
		const struct sim_decision_state *state = sim_decision_state_of(sc, st, (int32_t)d);
		if (state->status != SIM_DECISION_OPEN && state->status != SIM_DECISION_LATE)
			continue;
		printf("  open: %s", sc->decisions[d].id);
		if (state->limit >= 0) {
			duration_format(state->limit > st->clock.now ? state->limit - st->clock.now : 0, time);
			printf(state->status == SIM_DECISION_LATE ? ", late" : ", %s left", time);
		}
		putchar('\n');
	}
	int next = sim_next_inject(sc, st);
	if (next != SIM_NONE && !st->clock.over) {
		printf("  next: %s at ", sim_inject_id(sc, next));
		print_time(s, sim_inject_state_of(sc, st, next)->due);
		putchar('\n');
	}
	if (st->clock.over) {
		struct buffer ended = {0};
		app_write_ended(s, &ended);
		printf("  over: %s\n", buffer_text(&ended));
		buffer_free(&ended);
	}
}

static void print_diagnostics(const struct script *script, size_t most)
{
	size_t count;
	struct buffer out = {0};
	const struct script_diagnostic *all = script_diagnostics(script, &count);
	size_t shown = 0;
	for (size_t i = 0; i < count && shown < most; i++) {
		char label[48];
		if (all[i].severity != SCRIPT_ERROR)
			continue;
		snprintf(label, sizeof label, "error[%.20s]", all[i].code);
		script_write_finding(&out, script_folder(script), label, &all[i]);
		shown++;
	}
	fputs(buffer_text(&out), stdout);
	if (script_error_count(script) > shown)
		printf("and %zu more error%s\n", script_error_count(script) - shown, script_error_count(script) - shown == 1 ? "" : "s");
	buffer_free(&out);
}

static void print_lost(const struct session_reloaded *r)
{
	char time[32];
	for (size_t i = 0; i < r->lost_count; i++) {
		duration_format(r->lost[i].at, time);
		printf("  no longer applies, at %s: %s: %s\n", time, r->lost[i].command, r->lost[i].reason);
	}
	if (r->earlier)
		printf("  this version is over before that moment\n");
}

void watch_print(const struct edition *e, const struct edition_news *news)
{
	if (news->result == EDITION_FAILED) {
		app_complain("%s", news->problem);
		return;
	}
	print_clock();
	printf("%zu error%s", news->errors, news->errors == 1 ? "" : "s");
	if (news->result == EDITION_BROKEN) {
		printf("%s\n", e->number ? "; the last good version stays" : "");
		print_diagnostics(news->broken, DIAGNOSTICS);
	} else {
		const struct session_reloaded *r = &news->reloaded;
		printf(", %zu warning%s", news->warnings, news->warnings == 1 ? "" : "s");
		if (news->again)
			printf(", %zu input%s played again", r->kept, r->kept == 1 ? "" : "s");
		printf(" · %" PRId64 " ms\n", news->milliseconds);
		if (news->errors) /* in test.lua: the scenario plays all the same */
			print_diagnostics(session_script(r->session), DIAGNOSTICS);
		print_lost(r);
		watch_print_moment(r->session);
	}
	fflush(stdout);
}
