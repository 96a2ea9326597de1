/* See moment.h. */
#include "app/moment/moment.h"

#include "app/clocks.h"
#include "audience/debrief.h"
#include "base/duration.h"
#include "base/hash.h"
#include "session/session.h"

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

static const char *texts_in; /* NULL: those of the interface's language */

void moment_texts_in(const char *code)
{
	enum language own;
	texts_in = code && !i18n_language_from_code(code, &own) ? code : NULL;
}

const char *moment_texts_code(enum language language)
{
	return texts_in && language == LANGUAGE_EN ? texts_in : i18n_language_code(language);
}

struct audience_source moment_source(const struct moment *m, enum language language)
{
	const struct sim_scenario *sc = session_scenario(m->session);
	return (struct audience_source){.scenario = sc, .machine = session_machine(m->session), .state = m->state, .history = m->history,
	                                .language = audience_language(sc, moment_texts_code(language))};
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

int moment_best_ending(const struct sim_scenario *sc, const struct sim_state *st)
{
	int best = SIM_NONE;
	for (int e = 0; e < (int)sc->ending_count; e++)
		if (sim_ending_state_of(sc, st, e)->reached && (best == SIM_NONE || sc->endings[e].rank < sc->endings[best].rank))
			best = e;
	return best;
}

void moment_absent(struct desk_status *status)
{
	static const enum ui_action absent[] = {UI_SAVE_NOT, UI_STATION, UI_WRITE_STATES, UI_AUTHOR_STATE /* last: there while a scenario is being written */};
	status->absent = absent;
	status->absent_count = (int)(sizeof absent / sizeof *absent);
}

/* Hash in groups of four: "7c1e 04d9 a94b". */
static const char *hash_groups(struct arena *arena, uint64_t digest)
{
	char hex[17];
	hash_to_hex(digest, hex);
	const char *text = arena_format(arena, "%.4s %.4s %.4s", hex, hex + 4, hex + 8);
	return text ? text : "";
}

struct replay_badge moment_badge(struct arena *arena, const struct session *s)
{
	const char *differs = session_divergence(s);
	struct replay_badge badge = {.state = *differs ? REPLAY_DIFFERS : REPLAY_VERIFIED, .events = (int)session_history(s)->event_count,
	                             .checked = (int)session_history(s)->event_count, .hash = hash_groups(arena, session_digest(s)), .words = "", .what = differs,
	                             .recorded = "", .here = "", .hash_here = "", .written_by = "", .program = "", .place = ""};
	if (*differs)
		badge.event = (int)session_entry_count(s);
	return badge;
}

void moment_date(const struct session *s, int *year, int *month, int *day)
{
	int64_t wall = session_entry_count(s) ? session_entry_at(s, 1).wall : 0;
	if (session_record(s))
		wall = record_head(session_record(s))->started_wall;
	int weekday, hour, minute, second;
	moment_split(app_local_wall(wall), year, month, day, &weekday, &hour, &minute, &second);
}

int64_t moment_wall_length(const struct session *s)
{
	uint32_t n = session_entry_count(s);
	return n ? (session_entry_at(s, n).wall - session_entry_at(s, 1).wall) / 1000 : 0;
}

/* What was said of who sits at a role's table before it began, NULL nothing. */
static const char *seated(const struct sim_history *history, int role)
{
	const char *people = NULL;
	for (size_t i = 0; i < history->command_count && history->commands[i].at == 0; i++) {
		const struct sim_command *c = &history->commands[i];
		if (c->kind == SIM_DO_NOTE && c->role == role && c->text[SIM_SUBJECT] && c->text[SIM_TEXT] && strcmp(c->text[SIM_SUBJECT], "people") == 0)
			people = c->text[SIM_TEXT];
	}
	return people;
}

int moment_people(const struct sim_scenario *sc, const struct sim_state *state, const struct sim_history *history, bool *counted)
{
	int people = 0;
	*counted = false;
	for (int r = 0; r < (int)sc->role_count; r++) {
		if (sim_role_state_of(sc, state, r)->seat != SIM_SEAT_PLAYED)
			continue;
		const char *words = seated(history, r);
		*counted = *counted || words;
		people += words ? audience_people(words) : sc->roles[r].seats;
	}
	return people;
}

struct hotwash_picture *moment_hotwash(struct arena *arena, const struct moment *m, enum language language)
{
	struct hotwash_picture *p = arena_allocate(arena, sizeof *p);
	struct audience_source source = moment_source(m, language);
	if (!p)
		return NULL;
	p->debrief = audience_debrief_make(arena, &source);
	p->badge = moment_badge(arena, m->session);
	moment_date(m->session, &p->year, &p->month, &p->day);
	bool counted;
	p->people = moment_people(session_scenario(m->session), m->state, session_history(m->session), &counted);
	p->wall_length = moment_wall_length(m->session);
	p->shown = -2;
	p->share_of_runs = -1;
	return p->debrief ? p : NULL;
}
