/* See watch_words.h. */
#include "app/watch/watch_words.h"

#include "app/app.h"
#include "app/check_words.h"
#include "app/clocks.h"
#include "app/output.h"
#include "app/tell.h"
#include "base/duration.h"
#include "base/saying.h"

#include <stdio.h>

#define DIAGNOSTICS 5 /* shown of a broken edit */

static void print_clock(void)
{
	int64_t second = app_local_second();
	printf("%02d:%02d:%02d  ", (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60));
}

/* "20m (09:20)" */
static const char *time_words(const struct teller *t, const struct session *s, int64_t second)
{
	char time[32], clock[16];
	duration_format(second, time);
	app_clock_text(session_scenario(s), second, clock);
	const char *words = arena_format(t->arena, session_scenario(s)->round >= 86400 ? "%s (%s)" : "%s (%.5s)", time, clock);
	return words ? words : "";
}

static const char *metrics_words(const struct teller *t, const struct session *s)
{
	const struct sim_scenario *sc = session_scenario(s);
	struct buffer out = {0};
	for (uint32_t m = 0; m < sc->metric_count; m++)
		buffer_append_format(&out, "%s %s %d", m ? "," : " ·", sc->metrics[m].id, (int)sim_metric_state_of(sc, session_state(s), (int32_t)m)->value);
	const char *words = out.failed ? NULL : arena_copy_text(t->arena, buffer_text(&out), out.length);
	buffer_free(&out);
	return words ? words : "";
}

static void print_open(const struct teller *t, const struct session *s)
{
	const struct sim_scenario *sc = session_scenario(s);
	const struct sim_state *st = session_state(s);
	char time[32];
	for (uint32_t d = 0; d < sc->decision_count; d++) {
		const struct sim_decision_state *state = sim_decision_state_of(sc, st, (int32_t)d);
		const char *id = state->limit < 0 ? "watch.open" : state->status == SIM_DECISION_LATE ? "watch.open-late" : "watch.open-limit";
		if (state->status != SIM_DECISION_OPEN && state->status != SIM_DECISION_LATE)
			continue;
		duration_format(state->limit > st->clock.now ? state->limit - st->clock.now : 0, time);
		printf("  %s\n", TELL(t, id, I18N_NUMBER("number", (int64_t)d + 1), I18N_TEXT("decision", sc->decisions[d].id), I18N_TEXT("time", time)));
	}
}

static void print_moment(const struct teller *t, const struct session *s)
{
	const struct sim_scenario *sc = session_scenario(s);
	const struct sim_state *st = session_state(s);
	printf("  %s%s\n", TELL(t, "watch.at", I18N_TEXT("time", time_words(t, s, st->clock.now))), metrics_words(t, s));
	print_open(t, s);
	int next = sim_next_inject(sc, st);
	if (next != SIM_NONE && !st->clock.over)
		printf("  %s\n", TELL(t, "watch.next", I18N_TEXT("inject", sim_inject_id(sc, next)), I18N_TEXT("time", time_words(t, s, sim_inject_state_of(sc, st, next)->due))));
	if (st->clock.over) {
		struct buffer ended = {0};
		app_write_ended(s, &ended);
		printf("  %s\n", TELL(t, "watch.over", I18N_TEXT("end", buffer_text(&ended))));
		buffer_free(&ended);
	}
}

void watch_print_moment(const struct watch_words *w, const struct session *s)
{
	struct arena arena = {0};
	const struct teller t = {.strings = w->strings, .language = w->language, .arena = &arena};
	print_moment(&t, s);
	arena_free(&arena);
}

static void print_diagnostics(const struct teller *t, const struct script *script)
{
	size_t count, shown = 0;
	struct buffer out = {0};
	const struct saying_words *words = check_words(t->language);
	const struct script_diagnostic *all = script_diagnostics(script, &count);
	for (size_t i = 0; i < count && shown < DIAGNOSTICS; i++) {
		struct script_diagnostic d = all[i];
		if (d.severity != SCRIPT_ERROR)
			continue;
		d.message = script_message(&d, words, t->arena);
		d.hint = script_hint(&d, words, t->arena);
		script_write_finding(&out, script_folder(script), script_label(&d, words, t->arena), &d);
		shown++;
	}
	fputs(buffer_text(&out), stdout);
	if (script_error_count(script) > shown)
		puts(TELL(t, "watch.more-errors", I18N_NUMBER("count", (int64_t)(script_error_count(script) - shown))));
	buffer_free(&out);
}

static void print_lost(const struct teller *t, const struct session_reloaded *r)
{
	char time[32];
	for (size_t i = 0; i < r->lost_count; i++) {
		if (r->lost[i].before)
			continue; /* said at the save that took it away */
		duration_format(r->lost[i].at, time);
		printf("  %s\n", TELL(t, "watch.lost", I18N_TEXT("time", time), I18N_TEXT("command", r->lost[i].command),
		                      I18N_TEXT("reason", saying_text(r->lost[i].said, r->lost[i].reason, check_words(t->language), t->arena))));
	}
	if (r->earlier)
		printf("  %s\n", i18n_text(t->strings, t->language, "watch.earlier"));
}

/* "1 error, 0 warnings, 2 inputs played again · 40 ms" */
static void print_summary(const struct teller *t, const struct edition_news *news)
{
	const char *errors = TELL(t, "check.errors", I18N_NUMBER("count", (int64_t)news->errors)), *warnings = TELL(t, "check.warnings", I18N_NUMBER("count", (int64_t)news->warnings));
	const char *again = news->again ? TELL(t, "watch.again", I18N_NUMBER("count", (int64_t)news->reloaded.kept)) : "";
	puts(TELL(t, "watch.version", I18N_TEXT("errors", errors), I18N_TEXT("warnings", warnings), I18N_TEXT("again", again), I18N_NUMBER("milliseconds", news->milliseconds)));
}

void watch_print(const struct watch_words *w, const struct edition *e, const struct edition_news *news)
{
	struct arena arena = {0};
	const struct teller t = {.strings = w->strings, .language = w->language, .arena = &arena};
	if (news->result == EDITION_FAILED) {
		app_complain("%s", news->problem);
		return;
	}
	print_clock();
	if (news->result == EDITION_BROKEN) {
		const char *errors = TELL(&t, "check.errors", I18N_NUMBER("count", (int64_t)news->errors));
		puts(e->number ? TELL(&t, "watch.broken", I18N_TEXT("errors", errors)) : errors);
		print_diagnostics(&t, news->broken);
	} else {
		print_summary(&t, news);
		if (news->errors) /* in test.lua: the scenario plays all the same */
			print_diagnostics(&t, session_script(news->reloaded.session));
		print_lost(&t, &news->reloaded);
		print_moment(&t, news->reloaded.session);
	}
	arena_free(&arena);
	fflush(stdout);
}
