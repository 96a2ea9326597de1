/* See test_words.h. */
#include "app/document/test_words.h"

#include "base/duration.h"
#include "base/json_write.h"

#include <inttypes.h>
#include <string.h>

#define SEEDS_SHOWN 8 /* of those with the same failure */

/* ---- failures ----- */

static bool is_same(const struct rehearsal_failure *a, const struct rehearsal_failure *b)
{
	return a->spot == b->spot && a->at == b->at && strcmp(a->expected, b->expected) == 0 && strcmp(a->found, b->found) == 0;
}

static bool run_has(const struct rehearsal *run, const struct rehearsal_failure *f)
{
	for (uint32_t i = 0; i < run->failure_count; i++)
		if (is_same(&run->failures[i], f))
			return true;
	return false;
}

/* At a place in test.lua; message and hint are known to `s`. */
static void tell_at(struct test_told *t, struct sayings *s, const struct script_spot *spot, const char *message, const char *hint)
{
	struct script_diagnostic d = {.file = spot->file, .line = spot->line, .column = spot->column, .excerpt = spot->excerpt};
	d.message = saying_text(saying_of(s, message), message, t->words, s->arena);
	d.hint = saying_text(saying_of(s, hint), hint, t->words, s->arena);
	const char *label = SAID("failed");
	script_write_finding(&t->out, script_folder(t->script), saying_text(saying_of(s, label), label, t->words, s->arena), &d);
}

/* A failure of the first run that has it, with the seeds of all that do. */
static void tell_failure(struct test_told *t, struct sayings *s, const struct script_test *test, const struct rehearsal *runs, uint32_t count, uint32_t first,
                         const struct rehearsal_failure *f)
{
	struct buffer seeds = {0};
	char at[32];
	uint32_t found = 0;
	for (uint32_t i = 0; i < first; i++)
		if (run_has(&runs[i], f))
			return;
	duration_format(f->at, at);
	for (uint32_t i = first; i < count; i++)
		if (run_has(&runs[i], f) && ++found <= SEEDS_SHOWN)
			buffer_append_format(&seeds, "%s%" PRIu64, found > 1 ? ", " : "", runs[i].seed);
	const char *message = found > SEEDS_SHOWN ? saying_format(s, "%s (at %s, seed %s and %u more)", test->name, at, buffer_text(&seeds), (unsigned)(found - SEEDS_SHOWN))
	                                          : saying_format(s, "%s (at %s, seed %s)", test->name, at, buffer_text(&seeds));
	buffer_free(&seeds);
	saying_know(s, f->expected_said);
	saying_know(s, f->found_said);
	tell_at(t, s, f->spot, message, saying_format(s, "expected %s; %s", f->expected, f->found));
	if (!*f->nearest)
		return;
	saying_know(s, f->nearest_said);
	const char *last = saying_format(s, "last: %s", f->nearest);
	buffer_append_format(&t->out, "      = %s\n", saying_text(saying_of(s, last), last, t->words, s->arena));
}

void test_tell(struct test_told *t, const struct script_test *test, const struct rehearsal *runs, uint32_t count, bool empty)
{
	struct arena arena = {0};
	struct sayings s = {.arena = &arena};
	for (uint32_t i = 0; i < count; i++)
		for (uint32_t f = 0; f < runs[i].failure_count; f++)
			tell_failure(t, &s, test, runs, count, i, &runs[i].failures[f]);
	if (empty)
		tell_at(t, &s, &test->spot, test->name,
		        saying_format(&s, "it tests nothing: write what is done and what must come of it, at \"20m\" { at_least(\"...\", 40) }"));
	else if (test->fails)
		tell_at(t, &s, &test->spot, test->name, saying_format(&s, "it is known to fail (%s), but everything held: take `fails` away", test->fails));
	arena_free(&arena);
}

/* ---- what the tests went through ----- */

static void list(struct buffer *out, bool json, const char *first, const char *dot, const char *second)
{
	if (json)
		buffer_append_format(out, "%s\"%s%s%s\"", out->length ? "," : "", first, dot, second);
	else
		buffer_append_format(out, "%s%s%s%s", out->length ? ", " : "", first, dot, second);
}

enum { ENDINGS, OPTIONS, ACTIONS, COVERED };

/* Endings, options and actions that some run met, and the ids of those that none did: in words, or as JSON texts. */
static void gather_missing(const struct test_told *t, bool json, struct buffer missing[COVERED], uint32_t seen[COVERED])
{
	const struct sim_scenario *sc = t->sc;
	for (uint32_t i = 0; i < sc->ending_count; i++)
		if (t->endings[i])
			seen[ENDINGS]++;
		else
			list(&missing[ENDINGS], json, sc->endings[i].id, "", "");
	for (uint32_t i = 0; i < sc->option_count; i++)
		if (t->options[i])
			seen[OPTIONS]++;
		else
			list(&missing[OPTIONS], json, sc->decisions[sc->options[i].decision].id, ".", sc->options[i].id);
	for (uint32_t i = 0; i < sc->action_count; i++)
		if (t->actions[i])
			seen[ACTIONS]++;
		else
			list(&missing[ACTIONS], json, sc->actions[i].id, "", "");
}

void test_tell_end(struct test_told *t, const char *name)
{
	static const char *const ids[COVERED] = {"test.endings", "test.options", "test.actions"}, *const short_of[COVERED] = {"test.endings-not", "test.options-not", "test.actions-not"};
	const uint32_t all[COVERED] = {t->sc->ending_count, t->sc->option_count, t->sc->action_count};
	const struct teller *teller = t->teller;
	struct buffer missing[COVERED] = {{0}};
	uint32_t seen[COVERED] = {0};
	gather_missing(t, false, missing, seen);
	buffer_append_format(&t->out, "%s\n",
	                     TELL(teller, "test.summary", I18N_TEXT("name", name), I18N_NUMBER("passed", t->passed), I18N_NUMBER("failed", t->failed),
	                          I18N_TEXT("runs", TELL(teller, "test.runs", I18N_NUMBER("count", t->runs)))));
	for (int i = 0; i < COVERED; i++) {
		if (all[i])
			buffer_append_format(&t->out, "  %s\n",
			                     TELL(teller, missing[i].length ? short_of[i] : ids[i], I18N_NUMBER("seen", seen[i]), I18N_NUMBER("all", all[i]),
			                          I18N_TEXT("list", buffer_text(&missing[i]))));
		buffer_free(&missing[i]);
	}
}

/* ---- JSON ----- */

static void write_failure(struct test_told *t, const struct rehearsal_failure *f, struct arena *arena)
{
	struct buffer *out = &t->out;
	json_open_object(out, NULL);
	json_put_number(out, "at", f->at);
	json_put_text(out, "file", f->spot->file);
	json_put_number(out, "line", f->spot->line);
	json_put_number(out, "column", f->spot->column);
	json_put_text(out, "expected", saying_text(f->expected_said, f->expected, t->words, arena));
	json_put_text(out, "found", saying_text(f->found_said, f->found, t->words, arena));
	json_put_text(out, "nearest", saying_text(f->nearest_said, f->nearest, t->words, arena));
	json_put_key(out, "event");
	buffer_append_text(out, f->event ? f->event : "null");
	json_close_object(out);
}

static void write_run(struct test_told *t, const struct rehearsal *run, struct arena *arena)
{
	json_open_object(&t->out, NULL);
	json_put_key(&t->out, "seed");
	buffer_append_format(&t->out, "%" PRIu64, run->seed);
	json_put_number(&t->out, "at", run->at);
	json_put_truth(&t->out, "over", run->over);
	json_put_number(&t->out, "commands", run->commands);
	json_put_hash(&t->out, "hash", run->digest);
	json_open_list(&t->out, "endings");
	for (uint32_t e = 0; e < t->sc->ending_count; e++)
		if (run->endings[e])
			json_put_text(&t->out, NULL, t->sc->endings[e].id);
	json_close_list(&t->out);
	json_put_number(&t->out, "not_reached", run->not_reached);
	json_open_list(&t->out, "failures");
	for (uint32_t i = 0; i < run->failure_count; i++)
		write_failure(t, &run->failures[i], arena);
	json_close_list(&t->out);
	json_close_object(&t->out);
}

void test_write_json(struct test_told *t, const struct script_test *test, const struct rehearsal *runs, uint32_t count, const char *result)
{
	struct arena arena = {0};
	json_open_object(&t->out, NULL);
	json_put_text(&t->out, "result", result);
	json_put_text(&t->out, "test", test->name);
	json_put_text(&t->out, "file", test->spot.file);
	json_put_number(&t->out, "line", test->spot.line);
	json_open_list(&t->out, "runs");
	for (uint32_t i = 0; i < count; i++) {
		if (i)
			buffer_append_byte(&t->out, ',');
		write_run(t, &runs[i], &arena);
	}
	json_close_list(&t->out);
	json_close_object(&t->out);
	arena_free(&arena);
}

void test_write_json_end(struct test_told *t)
{
	struct buffer missing[COVERED] = {{0}};
	uint32_t seen[COVERED] = {0};
	gather_missing(t, true, missing, seen);
	json_close_list(&t->out);
	json_put_number(&t->out, "passed", t->passed);
	json_put_number(&t->out, "failed", t->failed);
	json_put_number(&t->out, "runs", t->runs);
	buffer_append_format(&t->out, ",\"never\":{\"endings\":[%s],\"options\":[%s],\"actions\":[%s]}", buffer_text(&missing[ENDINGS]), buffer_text(&missing[OPTIONS]),
	                     buffer_text(&missing[ACTIONS]));
	for (int i = 0; i < COVERED; i++)
		buffer_free(&missing[i]);
	json_close_object(&t->out);
	buffer_append_byte(&t->out, '\n');
}
