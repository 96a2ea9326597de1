/* See exploring.h. */
#include "app/explore/exploring.h"

#include "app/app.h"
#include "app/clocks.h"
#include "app/explore/explore_report.h"
#include "app/places.h"
#include "base/file.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PLAYS  2048
#define STATES 20000
#define BYTES  ((size_t)512 << 20)

struct exploring {
	char folder[APP_PATH], shared[APP_PATH];
	pthread_t thread;
	bool joined;
	_Atomic bool ended, stop, searching;
	_Atomic uint64_t done, wanted;
	int64_t began_ms, took_ms;
	/* the thread's own until it has ended */
	struct explore_options options;
	struct script *script;
	struct explore x;
	struct explore_report report;
	struct arena arena;
	bool ready, failed;
};

static bool tell_progress(void *context, const struct explore_progress *p)
{
	struct exploring *e = context;
	atomic_store(&e->searching, p->searching);
	atomic_store(&e->wanted, p->wanted);
	atomic_store(&e->done, p->done);
	return !atomic_load(&e->stop);
}

/* The run of this scenario that was last played here; one that an exploration saved is nobody's. False when there is none. */
static bool find_last_run(struct exploring *e, char out[APP_PATH])
{
	char folder[APP_PATH], path[APP_PATH], **names;
	size_t count = 0;
	int64_t latest = -1;
	app_recordings_folder(folder);
	if (file_list(&e->arena, folder, &names, &count) != FILE_OK)
		return false;
	for (size_t i = 0; i < count; i++) {
		struct record_error error;
		size_t length = strlen(names[i]);
		bool ours = length > 6 && strcmp(names[i] + length - 6, ".enshu") == 0 && !strstr(names[i], "-explored-") && app_join(path, folder, names[i]);
		struct record *record = ours ? record_open(path, true, &error) : NULL;
		const struct record_header *head = record ? record_head(record) : NULL;
		if (head && strcmp(head->scenario, e->report.sc->id) == 0 && head->started_wall > latest) {
			latest = head->started_wall;
			snprintf(out, APP_PATH, "%s", path);
		}
		if (record)
			record_close(record);
	}
	return latest >= 0;
}

static void *work(void *context)
{
	struct exploring *e = context;
	int exit;
	e->script = script_load_folder(e->folder, e->shared);
	bool ok = e->script && script_scenario(e->script) && explore_run(&e->x, e->script, &e->options);
	if (ok) {
		e->ready = true;
		e->report = (struct explore_report){.x = &e->x, .arena = &e->arena};
		char path[APP_PATH];
		ok = explore_report_open(&e->report, NULL, &exit);
		if (ok && find_last_run(e, path))
			explore_read_played(&e->report, path); /* one that cannot be replayed is left out; the library says so of it */
	}
	e->failed = !ok;
	e->took_ms = app_monotonic_ms() - e->began_ms;
	atomic_store(&e->ended, true);
	return NULL;
}

struct exploring *exploring_begin(const char *folder, const char *shared, uint64_t seed)
{
	struct exploring *e = memory_allocate_zeroed(1, sizeof *e);
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	if (!e)
		return NULL;
	snprintf(e->folder, sizeof e->folder, "%s", folder);
	snprintf(e->shared, sizeof e->shared, "%s", shared);
	e->options = (struct explore_options){.plays = PLAYS, .seed = seed, .jobs = cores > 1 ? (uint32_t)cores - 1 : 1, /* one is the window's */
	                                      .shards = 1, .states = STATES, .bytes = BYTES, .progress = tell_progress, .context = e};
	if (e->options.jobs > 64)
		e->options.jobs = 64;
	e->began_ms = app_monotonic_ms();
	if (pthread_create(&e->thread, NULL, work, e) == 0)
		return e;
	memory_free(e);
	return NULL;
}

static void join(struct exploring *e)
{
	if (!e->joined)
		pthread_join(e->thread, NULL);
	e->joined = true;
}

void exploring_free(struct exploring *e)
{
	if (!e)
		return;
	exploring_stop(e);
	join(e);
	if (e->ready)
		explore_free(&e->x);
	arena_free(&e->arena);
	script_free(e->script);
	memory_free(e);
}

void exploring_stop(struct exploring *e)
{
	atomic_store(&e->stop, true);
}

bool exploring_runs(struct exploring *e)
{
	if (!atomic_load(&e->ended))
		return true;
	join(e);
	return false;
}

uint64_t exploring_seed(const struct exploring *e)
{
	return e->options.seed;
}

/* ---- the picture ---- */

static void fill_endings(const struct explore_report *r, struct explore_picture *p)
{
	uint64_t all = explore_persona_plays(r);
	struct explore_ending_row *rows = arena_allocate(r->arena, (r->sc->ending_count + 1) * sizeof *rows);
	for (uint32_t i = 0; rows && i < r->sc->ending_count; i++) {
		uint32_t thing = explore_thing_number(&r->x->tally.things, EXPLORE_ENDING, (int32_t)i);
		uint64_t runs = explore_reached(r, thing, -1);
		rows[i] = (struct explore_ending_row){.title = explore_scenario_text(r, r->sc->endings[i].title), .setback = r->sc->endings[i].setback, .runs = runs,
		                                      .share = all ? (int)(runs * 1000 / all) : 0};
		p->endings_reached += runs > 0;
	}
	p->endings = rows;
	p->ending_count = rows ? (int)r->sc->ending_count : 0;
}

/* Of the runs in which an option was decided: percent that reached each ending. */
static const int8_t *shares_of(const struct explore_report *r, uint32_t option)
{
	int8_t *percent = arena_allocate(r->arena, r->sc->ending_count + 1);
	uint64_t with = explore_reached(r, explore_thing_number(&r->x->tally.things, EXPLORE_OPTION, (int32_t)option), -1);
	for (uint32_t e = 0; percent && e < r->sc->ending_count; e++)
		percent[e] = (int8_t)(with ? (int)(*tally_at(&r->x->tally, TALLY_OPTION_ENDING, option * r->sc->ending_count + e) * 100 / with) : -1);
	return percent;
}

static void fill_columns(const struct explore_report *r, struct explore_picture *p)
{
	const struct sim_scenario *sc = r->sc;
	struct explore_column *columns = arena_allocate(r->arena, (sc->option_count + 1) * sizeof *columns);
	int count = 0;
	for (int number = 1; columns && number <= (int)sc->decision_count; number++)
		for (int d = 0; d < (int)sc->decision_count; d++) {
			if (audience_decision_number(sc, d) != number)
				continue;
			for (uint32_t o = 0; o < sc->decisions[d].options.count; o++) {
				uint32_t option = sc->decisions[d].options.first + o;
				columns[count] = (struct explore_column){.decision = d, .number = number, .letter = {(char)('A' + o % 26)},
				                                         .pillar = (enum audience_pillar)sc->options[option].pillar,
				                                         .text = explore_scenario_text(r, sc->options[option].text), .percent = shares_of(r, option)};
				count += columns[count].percent != NULL;
			}
		}
	p->columns = columns;
	p->column_count = count;
	p->decision_count = (int)sc->decision_count;
}

static void fill_fan(const struct explore_report *r, uint32_t metric, struct explore_fan *fan)
{
	static const uint32_t percents[] = {5, 25, 50, 75, 95};
	const struct sim_metric *def = &r->sc->metrics[metric];
	int64_t *at = arena_allocate(r->arena, TALLY_SAMPLES * sizeof *at);
	int32_t *values = arena_allocate(r->arena, 5 * TALLY_SAMPLES * sizeof *values);
	*fan = (struct explore_fan){.name = explore_scenario_text(r, def->label != SIM_NONE ? def->label : def->name), .unit = def->unit ? def->unit : "", .min = def->min,
	                            .max = def->max, .has_threshold = def->threshold != SIM_NONE, .threshold = def->threshold};
	if (!at || !values)
		return;
	for (uint32_t s = 0; s < TALLY_SAMPLES; s++) {
		const uint64_t *bins = tally_at(&r->x->tally, TALLY_FAN, (metric * TALLY_SAMPLES + s) * TALLY_BINS);
		at[s] = r->sc->length * s / (TALLY_SAMPLES - 1);
		for (int k = 0; k < 5; k++) {
			int32_t bin = tally_percentile(bins, TALLY_BINS, percents[k]);
			values[k * TALLY_SAMPLES + (int)s] = bin < 0 ? def->start : tally_bin_value(def, (uint32_t)bin);
		}
	}
	fan->count = TALLY_SAMPLES;
	fan->at = at;
	fan->p5 = values;
	fan->p25 = values + TALLY_SAMPLES;
	fan->p50 = values + 2 * TALLY_SAMPLES;
	fan->p75 = values + 3 * TALLY_SAMPLES;
	fan->p95 = values + 4 * TALLY_SAMPLES;
	const int32_t *played = r->played ? &r->played[metric * TALLY_SAMPLES] : NULL;
	while (played && (uint32_t)fan->played_count < r->played_samples && played[fan->played_count] != INT32_MIN)
		fan->played_count++;
	fan->played = played;
}

static void fill_measures(const struct explore_report *r, struct explore_picture *p)
{
	const struct explore_measure *rows;
	size_t count = explore_measures(r, &rows);
	struct buffer never[3] = {{0}};
	for (size_t i = 0; i < count; i++) {
		const struct sim_measure *m = &r->sc->measures[rows[i].measure];
		int k = m->pillar - SIM_PILLAR_DEFENCE;
		p->measures++;
		p->measures_used += rows[i].plays > 0;
		if (k < 0 || k > 2)
			continue;
		p->pillars[k].total++;
		p->pillars[k].used += rows[i].plays > 0;
		if (!rows[i].plays)
			buffer_append_format(&never[k], "%s%s", never[k].length ? ", " : "", m->id);
	}
	for (int k = 0; k < 3; k++) {
		char *names = arena_copy_text(r->arena, buffer_text(&never[k]), never[k].length);
		p->pillars[k].pillar = (enum audience_pillar)(SIM_PILLAR_DEFENCE + k);
		p->pillars[k].never = names ? names : "";
		buffer_free(&never[k]);
	}
}

static void fill_findings(const struct explore_report *r, struct explore_picture *p)
{
	struct explore_finding_row *rows = arena_allocate(r->arena, (r->count + 1) * sizeof *rows);
	for (size_t i = 0; rows && i < r->count; i++) {
		const struct explore_finding *f = &r->findings[i];
		const char *sure = explore_finding_certainty(r, f), *place = explore_place(r, explore_finding_place(r, i)), *colon = strrchr(place, ':');
		char *text = arena_format(r->arena, "%s%s%s", explore_finding_sentence(r, f), *sure ? " " : "", sure);
		rows[i] = (struct explore_finding_row){.severity = (enum explore_row_severity)f->severity, .title = explore_finding_title(r, f), .text = text ? text : "",
		                                       .place = place, .file = colon ? arena_copy_text(r->arena, place, (size_t)(colon - place)) : "",
		                                       .line = colon ? (int)strtol(colon + 1, NULL, 10) : 0, .witness = r->shown[i].found};
		p->errors += f->severity == EXPLORE_ERROR;
		p->warnings += f->severity == EXPLORE_WARNING;
		p->notes += f->severity == EXPLORE_NOTE;
	}
	p->findings = rows;
	p->finding_count = rows ? (int)r->count : 0;
}

const struct explore_picture *exploring_picture(struct exploring *e, struct arena *arena, const struct i18n *strings, enum language language)
{
	struct explore_picture *p = arena_allocate(arena, sizeof *p);
	if (!p)
		return NULL;
	const char *slash = strrchr(e->folder, '/');
	*p = (struct explore_picture){.title = slash ? slash + 1 : e->folder, .running = exploring_runs(e), .searching = atomic_load(&e->searching),
	                              .done = atomic_load(&e->done), .wanted = atomic_load(&e->wanted), .seed = e->options.seed, .search = ""};
	if (p->running)
		return p;
	p->failed = e->failed;
	if (!e->ready || e->failed)
		return p;
	struct explore_report r = e->report;
	r.arena = arena;
	r.strings = strings;
	r.language = language;
	p->title = explore_scenario_text(&r, r.sc->title);
	p->seconds = e->took_ms / 1000;
	p->plays = explore_plays_done(&e->x);
	p->interrupted = e->x.interrupted;
	p->search = explore_search_sentence(&r);
	p->start_local = r.sc->start_local;
	p->length = r.sc->length;
	p->round = r.sc->round;
	fill_endings(&r, p);
	fill_columns(&r, p);
	struct explore_fan *fans = arena_allocate(arena, (r.sc->metric_count + 1) * sizeof *fans);
	for (uint32_t m = 0; fans && m < r.sc->metric_count; m++)
		fill_fan(&r, m, &fans[m]);
	p->fans = fans;
	p->fan_count = fans ? (int)r.sc->metric_count : 0;
	fill_measures(&r, p);
	fill_findings(&r, p);
	return p;
}

bool exploring_save(struct exploring *e, const struct i18n *strings, int finding, const char *path)
{
	struct explore_report r = e->report;
	if (exploring_runs(e) || !e->ready || finding < 0 || (size_t)finding >= r.count || !r.shown[finding].found)
		return false;
	r.strings = strings;
	return explore_save_witness(&r, &r.shown[finding].play, path) == APP_DONE;
}
