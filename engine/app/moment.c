/* See moment.h. */
#include "app/moment.h"

#include "audience/debrief.h"
#include "audience/room.h"
#include "audience/why.h"
#include "base/duration.h"
#include "base/hash.h"

#include <string.h>
#include <time.h>

struct moment moment_live(const struct session *s)
{
	return (struct moment){.session = s, .state = session_state(s), .history = session_history(s)};
}

struct moment moment_at(const struct session *s, const struct session_cursor *c)
{
	return (struct moment){.session = s, .state = session_cursor_state(c), .history = session_cursor_history(c)};
}

struct audience_source moment_source(const struct moment *m, enum language language)
{
	const struct sim_scenario *sc = session_scenario(m->session);
	return (struct audience_source){.scenario = sc, .machine = session_machine(m->session), .state = m->state, .history = m->history,
	                                .language = audience_language(sc, i18n_language_code(language))};
}

void moment_fill_console(struct arena *arena, const struct moment *m, const struct ui_state *ui, struct ui_pictures *p)
{
	struct audience_source source = moment_source(m, ui->language);
	const struct sim_scenario *sc = source.scenario;
	p->console = audience_console_make(arena, &source, ui->inject);
	p->role = ui_needs_role(ui) ? audience_role_make(arena, &source, ui->role, true) : NULL;
	p->role_other = ui_needs_other_role(ui) ? audience_role_make(arena, &source, ui->role_other, true) : NULL;
	struct audience_text *modules = arena_allocate(arena, (sc->module_count + 1) * sizeof *modules);
	for (uint32_t i = 0; modules && i < sc->module_count; i++) {
		int fallback;
		modules[i].text = sim_text_in(sc, sc->modules[i].name, source.language, &fallback);
		modules[i].language = fallback == SIM_NONE ? NULL : sc->languages[fallback];
	}
	p->status.modules = modules;
	p->status.module_count = modules ? (int)sc->module_count : 0;
}

/* Hash in groups of four: "7c1e 04d9 a94b". */
static const char *hash_groups(struct arena *arena, uint64_t digest)
{
	char hex[17];
	hash_to_hex(digest, hex);
	const char *text = arena_format(arena, "%.4s %.4s %.4s", hex, hex + 4, hex + 8);
	return text ? text : "";
}

static struct replay_badge badge_of(struct arena *arena, const struct session *s)
{
	const char *differs = session_divergence(s);
	struct replay_badge badge = {.state = *differs ? REPLAY_DIFFERS : REPLAY_VERIFIED, .events = (int)session_history(s)->event_count,
	                             .checked = (int)session_history(s)->event_count, .hash = hash_groups(arena, session_digest(s)), .words = "", .what = differs,
	                             .recorded = "", .here = "", .hash_here = "", .written_by = "", .program = "", .place = ""};
	if (*differs)
		badge.event = (int)session_entry_count(s);
	return badge;
}

static void date_of(const struct session *s, int *year, int *month, int *day)
{
	int64_t wall = session_entry_count(s) ? session_entry_at(s, 1).wall : 0;
	if (session_record(s))
		wall = record_head(session_record(s))->started_wall;
	int weekday, hour, minute, second;
	moment_split(wall / 1000, year, month, day, &weekday, &hour, &minute, &second);
}

static int64_t wall_length(const struct session *s)
{
	uint32_t n = session_entry_count(s);
	return n ? (session_entry_at(s, n).wall - session_entry_at(s, 1).wall) / 1000 : 0;
}

/* People expected at the table: those of seats that were played. */
static int people_of(const struct moment *m)
{
	const struct sim_scenario *sc = session_scenario(m->session);
	int people = 0;
	for (int r = 0; r < (int)sc->role_count; r++)
		if (sim_role_state_of(sc, m->state, r)->seat == SIM_SEAT_PLAYED)
			people += sc->roles[r].seats;
	return people;
}

const struct hotwash_picture *moment_hotwash(struct arena *arena, const struct moment *m, enum language language)
{
	struct hotwash_picture *p = arena_allocate(arena, sizeof *p);
	struct audience_source source = moment_source(m, language);
	if (!p)
		return NULL;
	p->debrief = audience_debrief_make(arena, &source);
	p->badge = badge_of(arena, m->session);
	date_of(m->session, &p->year, &p->month, &p->day);
	p->people = people_of(m);
	p->wall_length = wall_length(m->session);
	p->shown = -2;
	p->share_of_runs = -1;
	return p->debrief ? p : NULL;
}

/* ---- replay ---- */

static enum audience_pillar pillar_of(const struct sim_scenario *sc, const struct sim_event *e)
{
	return (enum audience_pillar)sc->options[sc->decisions[e->a].options.first + (uint32_t)e->b].pillar;
}

static bool is_mark(const struct sim_event *e)
{
	return e->kind == SIM_EVENT_INJECT_FIRED || e->kind == SIM_EVENT_DECISION_DECIDED || e->kind == SIM_EVENT_ENDING;
}

static void fill_marks(struct arena *arena, const struct session *s, struct replay_picture *p)
{
	const struct sim_history *h = session_history(s);
	const struct sim_scenario *sc = session_scenario(s);
	struct replay_mark *marks = arena_allocate(arena, (h->event_count + 1) * sizeof *marks);
	int count = 0;
	for (size_t i = 0; marks && i < h->event_count; i++) {
		const struct sim_event *e = &h->events[i];
		if (!is_mark(e))
			continue;
		struct replay_mark *mark = &marks[count++];
		*mark = (struct replay_mark){.kind = e->kind == SIM_EVENT_INJECT_FIRED ? REPLAY_INJECT : e->kind == SIM_EVENT_ENDING ? REPLAY_ENDING : REPLAY_DECISION,
		                             .at = e->at, .event = e->id, .decision = SIM_NONE};
		if (mark->kind == REPLAY_DECISION) {
			mark->decision = e->a;
			mark->number = e->a + 1;
			mark->letter[0] = (char)('A' + e->b);
			mark->pillar = pillar_of(sc, e);
		}
	}
	p->marks = marks;
	p->mark_count = count;
}

static void fill_branches(struct arena *arena, struct replay_picture *p, const struct audience_room *end)
{
	struct replay_branch *original = arena_allocate(arena, sizeof *original);
	struct replay_mark *decisions = arena_allocate(arena, ((size_t)p->mark_count + 1) * sizeof *decisions);
	if (!original || !decisions)
		return;
	for (int i = 0; i < p->mark_count; i++)
		if (p->marks[i].kind != REPLAY_INJECT)
			decisions[original->mark_count++] = p->marks[i];
	original->name = "";
	original->parent = -1;
	original->marks = decisions;
	original->ending = end && end->ending_count ? end->endings[0].title.text : "";
	original->setback = end && end->ending_count && end->endings[0].setback;
	original->end = p->end;
	p->branches = original;
	p->branch_count = 1;
}

static void fill_notes(struct arena *arena, const struct session *s, struct replay_picture *p)
{
	const struct sim_history *h = session_history(s);
	struct replay_bookmark *marks = arena_allocate(arena, (h->command_count + 1) * sizeof *marks);
	int count = 0;
	for (size_t i = 0; marks && i < h->event_count; i++) {
		const struct sim_event *e = &h->events[i];
		const struct sim_command *c = e->kind == SIM_EVENT_INPUT && e->a == SIM_DO_NOTE ? sim_history_command(h, (uint32_t)e->c) : NULL;
		if (c && c->text[SIM_TEXT] && count < (int)h->command_count)
			marks[count++] = (struct replay_bookmark){.at = e->at, .event = e->id, .text = c->text[SIM_TEXT], .tag = "", .note = true};
	}
	p->bookmarks = marks;
	p->bookmark_count = count;
}

static void fill_why(struct arena *arena, const struct audience_source *end, int why, struct replay_picture *p)
{
	const struct sim_scenario *sc = end->scenario;
	struct audience_chain *chain = arena_allocate(arena, sizeof *chain);
	p->why_of.text = "";
	if (!chain)
		return;
	if (why >= 0 && why < (int)sc->metric_count) {
		struct audience_metric_why metric;
		if (!audience_why_metric(arena, end, why, end->state->clock.now, &metric))
			return;
		*chain = metric.chain;
		p->why_of = metric.metric.name;
		p->why = chain;
		return;
	}
	int best = SIM_NONE;
	for (int e = 0; e < (int)sc->ending_count; e++)
		if (sim_ending_state_of(sc, end->state, e)->reached && (best == SIM_NONE || sc->endings[e].rank < sc->endings[best].rank))
			best = e;
	if (best != SIM_NONE && audience_why_ending(arena, end, best, chain))
		p->why = chain;
}

struct replay_picture *moment_replay(struct arena *arena, const struct session *s, const struct session_cursor *at, enum language language, int why)
{
	struct moment live = moment_live(s), here = moment_at(s, at);
	struct audience_source end = moment_source(&live, language), now = moment_source(&here, language);
	struct replay_picture *p = arena_allocate(arena, sizeof *p);
	const struct audience_room_input nothing = {.wall = -1, .hot_wash = -1};
	if (!p)
		return NULL;
	p->room = audience_room_make(arena, &now, &nothing);
	const struct audience_console *whole = audience_console_make(arena, &end, SIM_NONE), *present = audience_console_make(arena, &now, SIM_NONE);
	if (!p->room || !whole || !present)
		return NULL;
	p->header = p->room->header;
	date_of(s, &p->year, &p->month, &p->day);
	p->people = people_of(&live);
	p->wall_length = wall_length(s);
	p->badge = badge_of(arena, s);
	p->end = session_state(s)->clock.now;
	p->now = here.state->clock.now;
	p->event = here.state->clock.events;
	p->events = session_state(s)->clock.events;
	p->speed = 60;
	struct audience_metric *metrics = arena_allocate(arena, ((size_t)whole->metric_count + 1) * sizeof *metrics);
	for (int i = 0; metrics && i < whole->metric_count; i++) {
		metrics[i] = whole->metrics[i];
		metrics[i].value = present->metrics[i].value;
	}
	p->metrics = metrics;
	p->metric_count = metrics ? whole->metric_count : 0;
	fill_marks(arena, s, p);
	fill_branches(arena, p, audience_room_make(arena, &end, &nothing));
	fill_notes(arena, s, p);
	fill_why(arena, &end, why, p);
	p->without = "";
	p->question.text = "";
	return p;
}
