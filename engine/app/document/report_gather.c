/* See report.h. */
#include "app/app.h"
#include "app/document/report.h"
#include "app/document/report_otherwise.h"
#include "app/moment/moment.h"
#include "app/moment/weigh.h"
#include "audience/console.h"
#include "base/hash.h"
#include "session/session.h"

#include <stdio.h>
#include <string.h>

static const char *say(const void *user, const char *id, const struct aar_argument *arguments)
{
	const struct report *r = user;
	struct i18n_argument list[12] = {{0}};
	for (size_t i = 0; arguments[i].name && i + 1 < sizeof list / sizeof *list; i++)
		list[i] = (struct i18n_argument){arguments[i].name, arguments[i].text, arguments[i].number};
	return i18n_format(r->strings, r->arena, r->language, id, list);
}

static const char *sentence(const void *user, const struct audience_line *line)
{
	const struct report *r = user;
	return tell_sentence(&r->teller, line);
}

static const char *keep(struct report *r, const char *text)
{
	const char *copy = arena_copy_text(r->arena, text ? text : "", text ? strlen(text) : 0);
	return copy ? copy : "";
}

/* ---- the recording ---- */

static const char *name_of(struct report *r, const char *path)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	size_t length = strlen(name);
	if (length > 6 && strcmp(name + length - 6, ".enshu") == 0)
		length -= 6;
	const char *copy = arena_copy_text(r->arena, name, length);
	return copy ? copy : "";
}

static void fill_seal(struct report *r, struct aar_run *run, struct record *record)
{
	struct record_error error;
	struct record_seal seal;
	char signer[65] = "";
	if (record_check_seal(record, &seal, &error) != RECORD_OK)
		seal = (struct record_seal){0};
	for (int i = 0; seal.present && i < 32; i++)
		snprintf(signer + 2 * i, 3, "%02x", seal.public_key[i]);
	run->seal = !seal.present ? "none" : seal.valid ? "valid" : "invalid";
	run->signer = keep(r, signer);
	run->parent_proved = *run->parent && record_check_parent(record, &error) == RECORD_OK;
}

static void fill_run(struct report *r, const struct session *s)
{
	struct aar_run *run = &r->aar.run;
	const struct record *record = session_record(s);
	const struct record_header *head = record_head(record);
	char hash[17], chain[65];
	hash_to_hex(session_digest(s), hash);
	record_chain_text(record_chain(record), chain);
	*run = (struct aar_run){.name = name_of(r, record_path(record)),
	                        .id = keep(r, head->id),
	                        .parent = keep(r, head->parent_id),
	                        .scenario = keep(r, head->scenario),
	                        .version = keep(r, head->scenario_version),
	                        .program = keep(r, head->program),
	                        .seed = head->seed,
	                        .automatic = head->automatic,
	                        .started = head->started_wall,
	                        .wall = moment_wall_length(s),
	                        .parent_command = head->parent_entry,
	                        .commands = session_entry_count(s),
	                        .hash = keep(r, hash),
	                        .chain = keep(r, chain),
	                        .divergence = keep(r, session_divergence(s))};
	run->people = moment_people(session_scenario(s), session_state(s), session_history(s), &run->counted);
	for (uint32_t n = 1; n <= run->commands; n++)
		run->undone += session_entry_at(s, n).undone;
	fill_seal(r, run, (struct record *)(uintptr_t)record);
}

/* ---- moments before acts ---- */

struct back {
	struct session_cursor *cursor;
	const struct session *session;
	enum language language;
};

static bool before(void *user, uint32_t command, struct audience_source *source)
{
	struct back *b = user;
	if (!b->cursor || command == 0 || !session_cursor_seek(b->cursor, command - 1))
		return false;
	struct moment m = moment_at(b->session, b->cursor);
	*source = moment_source(&m, b->language);
	return true;
}

/* ---- turning points ---- */

static bool fill_turnings(struct report *r, const struct session *s, const struct audience_source *source)
{
	struct aar *a = &r->aar;
	struct moment m = moment_live(s);
	struct hotwash_picture *p = moment_hotwash(r->arena, &m, r->language);
	if (!p)
		return false;
	a->debrief = p->debrief;
	if (r->otherwise && a->debrief->header.run == AUDIENCE_OVER) {
		struct weighing *w = weigh_begin(s);
		while (weigh_step(w))
			;
		weigh_fill(w, r->arena, r->language, p);
		a->weighed = p->measured;
		weigh_free(w);
	}
	const struct audience_debrief *d = p->debrief;
	struct aar_turning *turnings = arena_allocate(r->arena, (size_t)(d->turning_count + 1) * sizeof *turnings);
	if (!turnings)
		return false;
	for (int i = 0; i < d->turning_count; i++) {
		const struct hotwash_weight *w = p->weights ? &p->weights[i] : NULL;
		struct aar_turning *t = &turnings[i];
		*t = (struct aar_turning){.what = &d->turning[i], .ending = "", .metric = "", .unit = ""};
		if (w && w->measured) {
			t->weighed = true;
			memcpy(t->letter, w->letter, sizeof w->letter);
			t->letter[sizeof t->letter - 1] = '\0';
			t->ending = w->ending;
			t->metric = w->metric.text;
			t->unit = w->unit ? w->unit : "";
			t->more = w->more;
			t->points = w->points;
		}
		if (!audience_why_event(r->arena, source, d->turning[i].line.id, &t->chain))
			t->chain = (struct audience_chain){0};
	}
	a->turnings = turnings;
	a->turning_count = d->turning_count;
	return true;
}

/* Metrics that the ending's condition looks at, as they stood when it was judged. */
static bool fill_judged(struct report *r, const struct audience_source *source)
{
	static const char *const compares[] = {"<", "≤", "=", "≠", "≥", ">"};
	const struct sim_scenario *sc = source->scenario;
	int32_t when = r->aar.debrief->has_ending ? sc->endings[r->aar.debrief->ending].when : SIM_NONE;
	uint32_t count = when < 0 ? 0 : sc->conditions[when].span;
	struct aar_judged *judged = arena_allocate(r->arena, ((size_t)count + 1) * sizeof *judged);
	for (uint32_t i = 0; judged && i < count; i++) {
		const struct sim_condition *c = &sc->conditions[(uint32_t)when + i];
		struct aar_judged *j = &judged[r->aar.judged_count];
		if (c->source != SIM_OF_METRIC || !audience_why_metric(r->arena, source, c->a, source->state->clock.now, &j->why))
			continue;
		j->compare = compares[c->compare];
		j->value = c->value;
		r->aar.judged_count++;
	}
	r->aar.judged = judged;
	return judged != NULL;
}

bool report_gather(struct report *r, const struct session *s)
{
	struct aar *a = &r->aar;
	struct moment m = moment_live(s);
	struct audience_source source = moment_source(&m, r->language);
	const struct sim_scenario *sc = source.scenario;
	struct back back = {session_cursor_create(s), s, r->language};
	struct audience_moments moments = {before, &back};
	r->teller = (struct teller){r->strings, r->language, r->arena, sc, source.history};
	r->words = (struct aar_words){say, sentence, r};
	*a = (struct aar){.words = &r->words, .language = i18n_language_code(r->language), .title_other = "", .branches = r->branches};
	fill_run(r, s);
	bool fine = fill_turnings(r, s, &source);
	a->aftermath = fine ? audience_aftermath_make(r->arena, &source, &moments) : NULL;
	session_cursor_free(back.cursor);
	a->room = audience_room_make(r->arena, &source, NULL);
	const struct audience_console *console = audience_console_make(r->arena, &source, -1);
	if (!a->aftermath || !a->room || !console)
		return false;
	a->injects = console->rows;
	a->inject_count = console->row_count;
	for (uint32_t l = 0; l < sc->language_count && !*a->title_other; l++)
		if ((int)l != source.language && strcmp(sim_text_in(sc, sc->title, (int)l, NULL), a->debrief->header.title.text) != 0)
			a->title_other = sim_text_in(sc, sc->title, (int)l, NULL);
	if (a->debrief->has_ending && !audience_why_ending(r->arena, &source, a->debrief->ending, &a->ending_chain))
		a->ending_chain = (struct audience_chain){0};
	return fill_judged(r, &source) && (!r->otherwise || report_otherwise(r, s));
}

/* ---- branches ---- */

/* First decision taken differently: its choice in the branch. */
static void find_choice(const struct session *s, const struct session *branch, int64_t from, int *decision, int *option)
{
	const struct sim_history *mine = session_history(s), *other = session_history(branch);
	for (size_t i = 0; i < other->event_count; i++) {
		const struct sim_event *e = &other->events[i];
		if (e->kind != SIM_EVENT_DECISION_DECIDED || e->b < 0 || e->at < from)
			continue;
		for (size_t k = 0; k < mine->event_count; k++)
			if (mine->events[k].kind == SIM_EVENT_DECISION_DECIDED && mine->events[k].a == e->a && mine->events[k].b != e->b) {
				*decision = e->a;
				*option = e->b;
				return;
			}
	}
}

static int64_t parting_of(const struct session *s, const struct session *branch)
{
	const struct sim_history *mine = session_history(s), *other = session_history(branch);
	size_t i = 0;
	while (i < mine->event_count && i < other->event_count) {
		const struct sim_event *x = &mine->events[i], *y = &other->events[i];
		if (x->at != y->at || x->kind != y->kind || x->a != y->a || x->b != y->b || x->after != y->after)
			return x->at < y->at ? x->at : y->at;
		i++;
	}
	return i < mine->event_count ? mine->events[i].at : i < other->event_count ? other->events[i].at : session_state(s)->clock.now;
}

bool report_add_branch(struct report *r, const struct session *s, const struct session *branch, const char *path, int *exit)
{
	const struct sim_scenario *sc = session_scenario(s), *theirs = session_scenario(branch);
	struct moment m = moment_live(s);
	int language = moment_source(&m, r->language).language;
	if (theirs->fingerprint != sc->fingerprint) {
		app_complain("%s is not of the same scenario text (%s %s): only runs of the same text can stand beside each other.", path, theirs->id, theirs->version);
		*exit = APP_BAD_INPUT;
		return false;
	}
	if (r->aar.branch_count == REPORT_BRANCHES_MAX) {
		app_complain("at most %d branches can be given.", REPORT_BRANCHES_MAX);
		*exit = APP_USAGE;
		return false;
	}
	int32_t *values = arena_allocate(r->arena, (sc->metric_count + 1) * sizeof *values);
	int decision = -1, option = -1, ending = moment_best_ending(sc, session_state(branch));
	struct aar_branch *b = &r->branches[r->aar.branch_count];
	*b = (struct aar_branch){.name = name_of(r, path), .ending = "", .option = "", .from = parting_of(s, branch), .end = session_state(branch)->clock.now, .values = values};
	if (!values) {
		app_complain("memory is exhausted.");
		*exit = APP_ENVIRONMENT;
		return false;
	}
	for (int i = 0; i < (int)sc->metric_count; i++)
		values[i] = sim_metric_state_of(sc, session_state(branch), i)->value;
	if (ending != SIM_NONE)
		b->ending = sim_text_in(sc, sc->endings[ending].title, language, NULL);
	find_choice(s, branch, b->from, &decision, &option);
	if (decision >= 0) {
		b->number = audience_decision_number(sc, decision);
		b->letter[0] = (char)('A' + option % 26);
		b->option = sim_text_in(sc, sc->options[sc->decisions[decision].options.first + (uint32_t)option].text, language, NULL);
	}
	r->aar.branch_count++;
	return true;
}
