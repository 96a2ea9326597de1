/* enshu why — what is behind a metric's value, an ending, an inject, a refusal: the causal chain from inputs down, with the scenario's lines. */
#include "app/app.h"
#include "app/clocks.h"
#include "app/command/command.h"
#include "app/document/why.h"
#include "app/exact.h"
#include "app/opening.h"
#include "app/options.h"
#include "audience/reason.h"
#include "base/json_write.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const struct app_command self = {
    "why", "why RECORDING [--metric M|--ending E|--inject I|--refused JSON] [--at T] [--json] [--lang L]",
    "Tells what brought something about: the chain of causes from a person's act or the opening, with amounts, times,\n"
    "measures and the scenario's lines. Without a question: why it ended as it did. For a refused command: which gate is not\n"
    "met, and what would meet it.",
    "enshu why port.enshu --metric trust --at 1h40m", cmd_why};

/* Index of the thing, or SIM_NONE after complaining with what there is. */
static int find(const char *kind, int found, const char *id, const struct sim_scenario *sc)
{
	if (found != SIM_NONE)
		return found;
	struct buffer all = {0};
	uint32_t count = strcmp(kind, "metric") == 0   ? sc->metric_count
	                 : strcmp(kind, "ending") == 0 ? sc->ending_count
	                                               : sc->inject_count;
	for (uint32_t i = 0; i < count; i++)
		buffer_append_format(&all, "%s%s", i ? ", " : "", sim_thing_id(sc, kind, (int)i));
	app_complain("no %s \"%s\" in scenario \"%s\". There are: %s.", kind, id, sc->id, count ? buffer_text(&all) : "none");
	buffer_free(&all);
	return SIM_NONE;
}

static const char *clock_in(struct arena *arena, const struct sim_scenario *sc, int64_t at)
{
	char clock[16];
	app_clock_text(sc, at, clock);
	const char *copy = arena_copy_text(arena, clock, strlen(clock));
	return copy ? copy : "";
}

/* ---- a metric ------------------------------------------------------------------------------------------------------------------------------ */

static void share_text(const struct teller *t, const struct audience_metric_why *why,
                       const struct audience_share *share, struct buffer *out)
{
	char clock[16];
	struct buffer plain = {0};
	tell_plain(&plain, tell_sentence(t, &share->origin));
	app_clock_text(t->scenario, share->origin.at, clock);
	buffer_append_format(out, "  %+6d%s  ", share->amount, why->metric.unit);
	tell_padded(out, TELL(t, "why.share", I18N_NUMBER("count", share->changes)), 12);
	buffer_append_format(out, "%s  %s", clock, buffer_text(&plain));
	if (*share->origin.file)
		buffer_append_format(out, "  %s:%d", share->origin.file, share->origin.line);
	buffer_append_byte(out, '\n');
	buffer_free(&plain);
}

static void metric_text(const struct teller *t, const char *id, const struct audience_metric_why *why,
                        struct buffer *out)
{
	const char *head =
	    TELL(t, "why.metric", I18N_TEXT("name", why->metric.name.text), I18N_TEXT("id", id),
	         I18N_NUMBER("value", why->value), I18N_TEXT("unit", why->metric.unit),
	         I18N_TEXT("clock", clock_in(t->arena, t->scenario, why->at)), I18N_NUMBER("start", why->start));
	buffer_append_format(out, "%s\n", head);
	if (why->share_count == 0) {
		buffer_append_format(out, "%s\n", i18n_text(t->strings, t->language, "why.unchanged"));
		return;
	}
	buffer_append_format(out, "\n%s\n", i18n_text(t->strings, t->language, "why.shares"));
	for (int i = 0; i < why->share_count; i++)
		share_text(t, why, &why->shares[i], out);
	buffer_append_format(out, "\n%s\n", i18n_text(t->strings, t->language, "why.share.chain"));
	tell_chain(t, &why->shares[0].chain, "  ", out);
	buffer_append_format(out, "\n%s\n", i18n_text(t->strings, t->language, "why.last"));
	tell_chain(t, &why->chain, "  ", out);
}

static void metric_json(const struct teller *t, const char *id, const struct audience_metric_why *why,
                        struct buffer *out)
{
	json_open_object(out, NULL);
	json_put_text(out, "why", "metric");
	json_put_text(out, "metric", id);
	json_put_text(out, "name", why->metric.name.text);
	json_put_text(out, "unit", why->metric.unit);
	json_put_number(out, "at", why->at);
	json_put_number(out, "value", why->value);
	json_put_number(out, "start", why->start);
	json_open_list(out, "shares");
	for (int i = 0; i < why->share_count; i++) {
		json_open_object(out, NULL);
		json_put_number(out, "amount", why->shares[i].amount);
		json_put_number(out, "changes", why->shares[i].changes);
		json_put_key(out, "origin");
		tell_line_json(t, &why->shares[i].origin, out);
		json_put_key(out, "chain");
		tell_chain_json(t, &why->shares[i].chain, out);
		json_close_object(out);
	}
	json_close_list(out);
	json_put_number(out, "left_out", why->chain.left_out);
	json_put_key(out, "chain");
	tell_chain_json(t, &why->chain, out);
	json_close_object(out);
}

static int why_metric(const struct teller *t, const struct exact *x, const char *id, bool json, struct buffer *out)
{
	int metric = find("metric", sim_find_metric(t->scenario, id), id, t->scenario);
	struct moment m = exact_moment(x);
	struct audience_source source = moment_source(&m, t->language);
	struct audience_metric_why why;
	if (metric == SIM_NONE)
		return APP_BAD_INPUT;
	if (!audience_why_metric(t->arena, &source, metric, x->state->clock.now, &why)) {
		app_complain("memory is exhausted.");
		return APP_ENVIRONMENT;
	}
	if (json)
		metric_json(t, id, &why, out);
	else
		metric_text(t, id, &why, out);
	buffer_append_text(out, json ? "\n" : "");
	return APP_DONE;
}

/* ---- endings and injects --------------------------------------------------------------------------------------------------------------------- */

static void chain_out(const struct teller *t, const char *kind, const char *id, const char *head,
                      const struct audience_chain *chain, bool json, struct buffer *out)
{
	if (json) {
		json_open_object(out, NULL);
		json_put_text(out, "why", kind);
		json_put_text(out, kind, id);
		json_put_number(out, "left_out", chain->left_out);
		json_put_key(out, "chain");
		tell_chain_json(t, chain, out);
		return;
	}
	buffer_append_format(out, "%s\n", head);
	tell_chain(t, chain, "  ", out);
}

static void reason_json(const struct teller *t, const struct audience_reason *reason, const struct audience_source *source, int64_t at, struct buffer *out)
{
	struct audience_metric_why why;
	json_open_object(out, NULL);
	json_put_text(out, "clause", reason->notation);
	json_put_truth(out, "negated", reason->negated);
	if (reason->known)
		json_put_truth(out, "holds", reason->holds);
	else
		json_put_null(out, "holds");
	json_put_number(out, "since", reason->since);
	if (reason->counted)
		json_put_number(out, "have", reason->have);
	json_put_key(out, "chain");
	tell_chain_json(t, &reason->chain, out);
	if (reason->metric >= 0 && audience_why_metric(t->arena, source, reason->metric, at, &why)) {
		json_put_key(out, "metric");
		metric_json(t, t->scenario->metrics[reason->metric].id, &why, out);
	}
	json_close_object(out);
}

/* "  yes  not legal < 38      84  since 06:40:00", and behind what made it so the chain that led there. */
static void reason_text(const struct teller *t, const struct audience_reason *reason, struct buffer *out)
{
	const char *verdict = !reason->known ? "why.clause.function" : reason->holds != reason->negated ? "why.clause.yes" : "why.clause.no";
	struct buffer clause = {0};
	buffer_append_format(&clause, reason->negated ? "not (%s)" : "%s", reason->notation);
	buffer_append_text(out, "  ");
	tell_padded(out, i18n_text(t->strings, t->language, verdict), 5);
	tell_padded(out, buffer_text(&clause), 36);
	if (reason->counted)
		buffer_append_format(out, " %4" PRId64, reason->have);
	if (reason->since >= 0)
		buffer_append_format(out, "  %s", TELL(t, "why.clause.since", I18N_TEXT("clock", clock_in(t->arena, t->scenario, reason->since))));
	buffer_append_byte(out, '\n');
	buffer_free(&clause);
	if (reason->known && reason->holds != reason->negated && reason->chain.count)
		tell_chain(t, &reason->chain, "         ", out);
}

/* What a condition looks at, as it stood after an event (0: the last): an ending is often judged when time is up, and a `when` waits for many things at once. */
static void conditions_out(const struct teller *t, const struct exact *x, sim_cond condition, uint32_t event, int64_t at,
                           bool json, struct buffer *out)
{
	struct moment m = exact_moment(x);
	struct audience_source source = moment_source(&m, t->language);
	const struct audience_reason *reasons;
	int count = audience_reasons(t->arena, &source, condition, event, &reasons);
	if (count && !json)
		buffer_append_format(out, "\n%s\n", TELL(t, "why.condition", I18N_TEXT("clock", clock_in(t->arena, t->scenario, at))));
	for (int i = 0; i < count; i++) {
		if (json)
			reason_json(t, &reasons[i], &source, at, out);
		else
			reason_text(t, &reasons[i], out);
	}
}

/* The conditions that a chain passes through: each `when` that became true. */
static void chain_conditions(const struct teller *t, const struct exact *x, const struct audience_chain *chain, bool json, struct buffer *out)
{
	for (int i = 0; i < chain->count; i++) {
		const struct audience_line *line = &chain->links[i].line;
		if (strcmp(line->kind, sim_event_id(SIM_EVENT_WATCH)) != 0)
			continue;
		const struct sim_event *e = &t->history->events[line->id - 1];
		conditions_out(t, x, t->scenario->watches[e->a].when, e->id, e->at, json, out);
	}
}

/* Without an id: the ending that was reached, the best if several were. */
static int why_ending(const struct teller *t, const struct exact *x, const char *id, bool json, struct buffer *out)
{
	int ending = id ? find("ending", sim_find_ending(t->scenario, id), id, t->scenario) : moment_best_ending(t->scenario, x->state);
	struct moment m = exact_moment(x);
	struct audience_source source = moment_source(&m, t->language);
	struct audience_chain chain;
	if (ending == SIM_NONE && id)
		return APP_BAD_INPUT;
	if (ending == SIM_NONE) {
		app_complain("no ending was reached by %s. Ask about something else with --metric, --inject or --refused.", clock_in(t->arena, t->scenario, x->state->clock.now));
		return APP_NO;
	}
	id = t->scenario->endings[ending].id;
	if (!audience_why_ending(t->arena, &source, ending, &chain)) {
		struct buffer reached = {0};
		for (uint32_t e = 0; e < t->scenario->ending_count; e++)
			if (sim_ending_state_of(t->scenario, x->state, (int32_t)e)->reached)
				buffer_append_format(&reached, "%s%s", reached.length ? ", " : "",
				                     t->scenario->endings[e].id);
		app_complain("ending \"%s\" was not reached by %s. Reached: %s.", id,
		             clock_in(t->arena, t->scenario, x->state->clock.now),
		             reached.length ? buffer_text(&reached) : "none");
		buffer_free(&reached);
		return APP_NO;
	}
	const char *name = sim_text_in(t->scenario, t->scenario->endings[ending].title, source.language, NULL);
	chain_out(t, "ending", id, TELL(t, "why.ending", I18N_TEXT("name", name), I18N_TEXT("id", id)), &chain, json,
	          out);
	if (json)
		json_open_list(out, "condition");
	conditions_out(t, x, t->scenario->endings[ending].when, chain.links[chain.count - 1].line.id, chain.links[chain.count - 1].line.at, json, out);
	if (json) {
		json_close_list(out);
		json_close_object(out);
		buffer_append_byte(out, '\n');
	}
	return APP_DONE;
}

static int why_inject(const struct teller *t, const struct exact *x, const char *id, bool json, struct buffer *out)
{
	static const char *const status[] = {"why.inject.pending", "why.inject.due",       "why.inject.fired",
	                                     "why.inject.skipped", "why.inject.cancelled", "why.inject.pending"};
	int inject = find("inject", sim_find_inject(t->scenario, id), id, t->scenario);
	struct moment m = exact_moment(x);
	struct audience_source source = moment_source(&m, t->language);
	struct audience_chain chain;
	if (inject == SIM_NONE)
		return APP_BAD_INPUT;
	const char *clock = clock_in(t->arena, t->scenario, x->state->clock.now);
	if (!audience_why_inject(t->arena, &source, inject, &chain)) {
		const struct sim_inject_state *state = inject < sim_inject_total(t->scenario, x->state)
		                                           ? sim_inject_state_of(t->scenario, x->state, inject)
		                                           : NULL;
		if (state && state->due >= 0)
			app_complain("inject \"%s\" has not come by %s: it is scheduled for %s.", id, clock,
			             clock_in(t->arena, t->scenario, state->due));
		else
			app_complain("inject \"%s\" has not come by %s, and nothing has called for it (%s:%u).", id,
			             clock, t->scenario->files[SIM_PLACE_FILE(t->scenario->injects[inject].place)].path,
			             SIM_PLACE_LINE(t->scenario->injects[inject].place));
		return APP_NO;
	}
	int now = sim_inject_state_of(t->scenario, x->state, inject)->status;
	const char *head = TELL(t, "why.inject", I18N_NUMBER("number", inject + 1), I18N_TEXT("id", id),
	                        I18N_TEXT("status", i18n_text(t->strings, t->language, status[now])));
	chain_out(t, "inject", id, head, &chain, json, out);
	if (json)
		json_open_list(out, "condition");
	chain_conditions(t, x, &chain, json, out);
	if (json) {
		json_close_list(out);
		json_close_object(out);
		buffer_append_byte(out, '\n');
	}
	return APP_DONE;
}

/* ---- the command ----------------------------------------------------------------------------------------------------------------------------- */

struct question {
	const char *metric, *ending, *inject, *refused, *at, *json, *language;
};

static int answer(const struct session *s, const struct question *q, struct arena *arena, struct buffer *out)
{
	struct teller t = {.strings = tell_texts(arena), .arena = arena, .scenario = session_scenario(s)};
	struct exact x;
	int64_t second = SIM_TIME_MAX;
	if (!t.strings)
		return APP_ENVIRONMENT;
	if (!tell_language_of(t.scenario, q->language, &t.language) || (q->at && !app_time("--at", q->at, &second)))
		return APP_USAGE;
	if (q->refused && !q->at && !why_refused_second(s, q->refused, &second))
		return APP_BAD_INPUT;
	if (!exact_open(&x, s, second))
		return APP_ENVIRONMENT;
	t.history = &x.history;
	int exit = q->metric    ? why_metric(&t, &x, q->metric, q->json != NULL, out)
	           : q->inject  ? why_inject(&t, &x, q->inject, q->json != NULL, out)
	           : q->refused ? why_refused(&t, &x, q->refused, q->json != NULL, out)
	                        : why_ending(&t, &x, q->ending, q->json != NULL, out);
	exact_close(&x);
	return exit;
}

int cmd_why(int argc, char **argv)
{
	struct question q = {0};
	const struct app_option options[] = {
	    {"--metric", "M", "what a metric's value is made of, and how it came about", &q.metric},
	    {"--ending", "E", "why it ended so (default: the ending that was reached, the best if several were)", &q.ending},
	    {"--inject", "I", "why an inject came, was held, skipped or cancelled", &q.inject},
	    {"--refused", "JSON", "why this command is refused, and what would make it possible", &q.refused},
	    {"--at", "T", "at this scenario time (default: the end; for --refused the command's own)", &q.at},
	    {"--json", NULL, "the answer as JSON", &q.json},
	    {"--lang", "CODE", "language (default en)", &q.language},
	};
	const char *path[1];
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, path, 1, &count, &exit))
		return exit;
	if (count != 1 || !q.metric + !q.ending + !q.inject + !q.refused < 3) {
		app_complain("why needs a recording and at most one of --metric, --ending, --inject and --refused. See `enshu why --help`.");
		return APP_USAGE;
	}
	struct session *s = app_open_recording(path[0], false, &exit);
	struct arena arena = {0};
	struct buffer out = {0};
	if (!s)
		return exit;
	exit = answer(s, &q, &arena, &out);
	fputs(buffer_text(&out), stdout);
	buffer_free(&out);
	arena_free(&arena);
	session_close(s);
	return exit;
}
