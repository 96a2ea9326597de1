/* See explore_report.h. */
#include "app/explore/explore_report.h"

#include "app/app.h"
#include "app/clocks.h"
#include "app/opening.h"
#include "app/places.h"
#include "session/session.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define RECORD_AT_ONCE 200 /* commands of one durable step */

/* ---- recordings ----------------------------------------------------------------------------------------------------------------------------- */

/* Plays the witness in a session that records, through the same door as anybody's; its last state must be the one the exploration saw. */
int explore_save_witness(const struct explore_report *r, const struct explore_witness *w, const char *path)
{
	size_t count;
	const struct script_source *sources = script_sources(r->x->script, &count);
	struct script *script = script_load_sources(sources, count);
	struct session_options options = {.seed = w->seed, .automatic = true, .record_path = path, .program = ENSHU_VERSION, .wall = app_wall};
	struct session_error error;
	struct session_answer answer;
	struct session *s = script ? session_start(script, &options, &error) : NULL;
	if (!s)
		return script ? app_session_failed(&error) : APP_ENVIRONMENT;
	bool ok = true;
	for (size_t i = 0; i < w->count && ok;) {
		session_begin(s);
		for (size_t n = 0; n < RECORD_AT_ONCE && i < w->count && ok; n++)
			ok = session_add(s, &w->commands[i++], &answer);
		ok = session_commit(s, &answer) && ok;
	}
	const char *why = "";
	bool stopped = session_is_stopped(s, &why), same = ok && session_digest(s) == w->digest;
	session_close(s);
	if (stopped)
		app_complain("%s", why);
	else if (!same)
		app_complain("%s does not play as it was explored. Please report this with the scenario.", path);
	return stopped ? APP_ENVIRONMENT : same ? APP_DONE : APP_NO;
}

static bool keep(const struct explore_report *r, const char *folder, const char *name, struct explore_shown *shown, int *exit)
{
	char path[APP_PATH];
	if (!folder || !shown->found)
		return true;
	if (!app_join(path, folder, name)) {
		app_complain("%s: the path is too long.", folder);
		*exit = APP_ENVIRONMENT;
		return false;
	}
	int result = explore_save_witness(r, &shown->play, path);
	shown->file = arena_format(r->arena, "%s", path);
	if (result != APP_DONE)
		*exit = result;
	return result == APP_DONE;
}

/* ---- witnesses ------------------------------------------------------------------------------------------------------------------------------ */

static void show(struct explore_report *r, struct explore_witnesses *w, size_t i)
{
	const struct explore_finding *f = &r->findings[i];
	struct explore_shown *shown = &r->shown[i], *better = &r->better[i];
	if (f->path) {
		shown->found = explore_witness_path(w, f->path, r->arena, &shown->play);
	} else if (f->play >= 0 && (f->kind == EXPLORE_FINDING_DOMINATED || f->kind == EXPLORE_FINDING_WAITING_BEST)) {
		bool waits = f->kind == EXPLORE_FINDING_WAITING_BEST;
		shown->found = explore_witness_pair(w, (uint64_t)f->play, f->decision, f->option, r->arena, &shown->play);
		better->found = shown->found && explore_witness_pair(w, (uint64_t)f->play, f->decision, waits ? EXPLORE_WAIT : f->other, r->arena, &better->play);
	} else if (f->play >= 0 && f->thing != SIM_NONE) {
		shown->found = explore_witness_thing(w, (uint32_t)f->thing, r->arena, &shown->play);
	} else if (f->play >= 0) {
		shown->found = explore_witness_play(w, (uint64_t)f->play, r->arena, &shown->play);
	}
}

static bool make_folder(const char *folder, int *exit)
{
	struct stat st;
	if (!folder || mkdir(folder, 0777) == 0 || (stat(folder, &st) == 0 && S_ISDIR(st.st_mode)))
		return true;
	app_complain("%s cannot be made: %s.", folder, strerror(errno));
	*exit = APP_ENVIRONMENT;
	return false;
}

static bool keep_all(struct explore_report *r, const char *folder, int *exit)
{
	char name[400];
	bool ok = true;
	for (uint32_t e = 0; e < r->sc->ending_count && ok; e++) {
		snprintf(name, sizeof name, "ending-%.200s.enshu", r->sc->endings[e].id);
		ok = keep(r, folder, name, &r->endings[e], exit);
	}
	for (size_t i = 0; i < r->count && ok; i++) {
		snprintf(name, sizeof name, "finding-%03zu-%s.enshu", i + 1, explore_finding_id(r->findings[i].kind));
		ok = keep(r, folder, name, &r->shown[i], exit);
		snprintf(name, sizeof name, "finding-%03zu-%s-better.enshu", i + 1, explore_finding_id(r->findings[i].kind));
		ok = ok && keep(r, folder, name, &r->better[i], exit);
	}
	return ok;
}

bool explore_report_open(struct explore_report *r, const char *folder, int *exit)
{
	r->sc = r->x->scenario;
	r->findings = explore_findings(r->x, r->arena, &r->count);
	r->shown = arena_allocate(r->arena, (r->count + 1) * sizeof *r->shown);
	r->better = arena_allocate(r->arena, (r->count + 1) * sizeof *r->better);
	r->endings = arena_allocate(r->arena, (r->sc->ending_count + 1) * sizeof *r->endings);
	struct explore_witnesses *w = explore_witnesses_open(r->x);
	if (!r->findings || !r->shown || !r->better || !r->endings || !w) {
		explore_witnesses_close(w);
		app_complain("memory is exhausted.");
		*exit = APP_ENVIRONMENT;
		return false;
	}
	for (size_t i = 0; i < r->count; i++)
		show(r, w, i);
	for (uint32_t e = 0; e < r->sc->ending_count; e++) {
		uint32_t thing = explore_thing_number(&r->x->tally.things, EXPLORE_ENDING, (int32_t)e);
		r->endings[e].found = explore_witness_thing(w, thing, r->arena, &r->endings[e].play);
	}
	explore_witnesses_close(w);
	return make_folder(folder, exit) && keep_all(r, folder, exit);
}

/* ---- numbers -------------------------------------------------------------------------------------------------------------------------------- */

uint64_t explore_plays_of(const struct explore_report *r, int style)
{
	return *tally_at(&r->x->tally, TALLY_PLAYS, (uint32_t)style);
}

uint64_t explore_persona_plays(const struct explore_report *r)
{
	return explore_plays_of(r, EXPLORE_STYLE_CAUTIOUS) + explore_plays_of(r, EXPLORE_STYLE_BOLD) + explore_plays_of(r, EXPLORE_STYLE_RANDOM);
}

uint64_t explore_reached(const struct explore_report *r, uint32_t thing, int style)
{
	uint64_t sum = 0;
	for (int s = 0; s < EXPLORE_STYLES; s++)
		if (s == style || style == -2 || (style == -1 && explore_style_is_persona(s)))
			sum += *tally_at(&r->x->tally, TALLY_REACHED, (uint32_t)s * explore_thing_count(&r->x->tally.things) + thing);
	return sum;
}

size_t explore_measures(const struct explore_report *r, const struct explore_measure **measures)
{
	const struct sim_scenario *sc = r->sc;
	const struct explore_things *things = &r->x->tally.things;
	struct explore_measure *rows = arena_allocate(r->arena, (sc->measure_count + 1) * sizeof *rows);
	size_t count = 0;
	*measures = rows;
	for (uint32_t m = 0; rows && m < sc->measure_count; m++) {
		struct explore_measure row = {.measure = (int32_t)m};
		for (uint32_t o = 0; o < sc->option_count; o++)
			if (sc->options[o].measure == (int32_t)m) {
				uint64_t plays = explore_reached(r, explore_thing_number(things, EXPLORE_OPTION, (int32_t)o), -2);
				row.options++;
				row.plays = plays > row.plays ? plays : row.plays;
			}
		for (uint32_t a = 0; a < sc->action_count; a++)
			if (sc->actions[a].measure == (int32_t)m) {
				uint64_t plays = explore_reached(r, explore_thing_number(things, EXPLORE_ACTION, (int32_t)a), -2);
				row.actions++;
				row.plays = plays > row.plays ? plays : row.plays;
			}
		if (row.options + row.actions)
			rows[count++] = row;
	}
	return count;
}
