/* explore_json — an exploration as one JSON object (docs/cli.md): every count, so that other programs and screens need not know how it was made. */
#include "app/explore/explore_report.h"

#include "base/json_write.h"
#include "sim/command_json.h"

static void member_place(const struct explore_report *r, struct buffer *out, sim_place place)
{
	uint32_t file = SIM_PLACE_FILE(place);
	if (!place || file >= r->sc->file_count) {
		json_put_null(out, "file");
		json_put_null(out, "line");
		return;
	}
	json_put_text(out, "file", r->sc->files[file].path);
	json_put_number(out, "line", SIM_PLACE_LINE(place));
}

/* "key":{"cautious":1,...} of plays that reached a thing. */
static void member_styles(const struct explore_report *r, struct buffer *out, const char *key, uint32_t thing)
{
	json_open_object(out, key);
	for (int s = 0; s < EXPLORE_STYLES; s++)
		json_put_number(out, explore_style_id((enum explore_style)s), (int64_t)explore_reached(r, thing, s));
	json_close_object(out);
}

/* "key":{"seed":"..","acts":[..],"file":..} or null. */
static void member_witness(const struct explore_report *r, struct buffer *out, const char *key, const struct explore_shown *shown)
{
	if (!shown->found) {
		json_put_null(out, key);
		return;
	}
	json_open_object(out, key);
	json_put_seed(out, "seed", shown->play.seed);
	json_put_hash(out, "hash", shown->play.digest);
	json_put_text(out, "file", shown->file);
	json_open_list(out, "acts");
	for (size_t i = 0; i < shown->play.count; i++)
		if (explore_is_act(r->sc, &shown->play.commands[i])) {
			json_put_key(out, NULL);
			sim_command_write(r->sc, &shown->play.commands[i], out);
		}
	json_close_list(out);
	json_close_object(out);
}

static void write_head(const struct explore_report *r, struct buffer *out)
{
	const struct explore *x = r->x;
	const struct explore_proof *p = &x->proof;
	json_open_object(out, NULL);
	json_put_text(out, "explored", r->sc->id);
	json_put_text(out, "version", r->sc->version ? r->sc->version : "");
	json_put_text(out, "title", explore_scenario_text(r, r->sc->title));
	json_put_hash(out, "fingerprint", r->sc->fingerprint);
	json_put_seed(out, "seed", x->options.seed);
	json_put_number(out, "length", r->sc->length);
	json_put_number(out, "session", r->sc->session);
	json_put_number(out, "plays", (int64_t)explore_plays_done(x));
	json_put_number(out, "wanted", (int64_t)x->options.plays);
	json_put_truth(out, "interrupted", x->interrupted);
	json_open_object(out, "styles");
	for (int s = 0; s < EXPLORE_STYLES; s++)
		json_put_number(out, explore_style_id((enum explore_style)s), (int64_t)explore_plays_of(r, s));
	json_close_object(out);
	if (!p->ran) {
		json_put_null(out, "search");
		return;
	}
	json_open_object(out, "search");
	json_put_truth(out, "complete", p->complete);
	json_put_truth(out, "chance", p->chance);
	json_put_number(out, "budget", (int64_t)p->budget);
	json_put_number(out, "states", (int64_t)p->states);
	json_put_number(out, "steps", (int64_t)p->steps);
	json_put_number(out, "ends", (int64_t)p->ends);
	json_put_number(out, "without_ending", (int64_t)p->no_ending);
	json_close_object(out);
}

static const char *status_of(const struct explore_report *r, uint32_t thing)
{
	const struct explore_proof *p = &r->x->proof;
	enum explore_thing_kind kind = explore_thing_at(&r->x->tally.things, thing).kind;
	if (explore_reached(r, thing, -2) || (p->ran && p->reached[thing]))
		return "reached";
	return p->complete && kind != EXPLORE_TASK ? "proved-unreachable" : "not-seen";
}

static void write_endings(const struct explore_report *r, struct buffer *out)
{
	json_next_line(out);
	json_open_list(out, "endings");
	for (uint32_t e = 0; e < r->sc->ending_count; e++) {
		uint32_t thing = explore_thing_number(&r->x->tally.things, EXPLORE_ENDING, (int32_t)e);
		const struct sim_ending *def = &r->sc->endings[e];
		json_next_line(out);
		json_open_object(out, NULL);
		json_put_text(out, "ending", def->id);
		json_put_text(out, "title", explore_scenario_text(r, def->title));
		json_put_number(out, "rank", def->rank);
		json_put_truth(out, "setback", def->setback);
		json_put_text(out, "status", status_of(r, thing));
		member_styles(r, out, "plays", thing);
		json_open_object(out, "best");
		for (uint32_t s = 0; s < EXPLORE_STYLES; s++)
			json_put_number(out, explore_style_id((enum explore_style)s), (int64_t)*tally_at(&r->x->tally, TALLY_BEST, s * (r->sc->ending_count + 1) + e));
		json_close_object(out);
		if (r->x->proof.ran)
			json_put_number(out, "ends", (int64_t)r->x->proof.ending_ends[e]);
		member_place(r, out, def->place);
		member_witness(r, out, "witness", &r->endings[e]);
		json_close_object(out);
	}
	json_close_list(out);
}

/* Injects, actions, ... : {"inject":id,"status":..,"plays":{..},"file":..,"line":..} */
static void write_things(const struct explore_report *r, struct buffer *out, const char *key, enum explore_thing_kind kind)
{
	const struct explore_things *things = &r->x->tally.things;
	json_next_line(out);
	json_open_list(out, key);
	for (uint32_t i = things->first[kind]; i < things->first[kind + 1]; i++) {
		struct explore_thing t = explore_thing_at(things, i);
		if (!explore_thing_counts(r->x, i))
			continue;
		json_next_line(out);
		json_open_object(out, NULL);
		json_put_text(out, explore_thing_kind_id(kind), t.id);
		if (kind == EXPLORE_APPROVAL)
			json_put_text(out, "role", r->sc->roles[r->sc->approvals[t.index].by].id);
		json_put_text(out, "status", status_of(r, i));
		member_styles(r, out, "plays", i);
		if (kind == EXPLORE_ACTION && r->sc->actions[t.index].measure != SIM_NONE)
			json_put_text(out, "measure", r->sc->measures[r->sc->actions[t.index].measure].id);
		member_place(r, out, t.place);
		json_close_object(out);
	}
	json_close_list(out);
}

/* Thousandths of a rank and hundredths of a point are exact enough for any use and keep the numbers whole. */
static void member_difference(struct buffer *out, const char *key, struct tally_difference d, double scale)
{
	json_open_object(out, key);
	json_put_number(out, "pairs", (int64_t)d.n);
	json_put_number(out, "mean", (int64_t)(d.mean * scale));
	json_put_number(out, "error", (int64_t)(d.error * scale));
	json_close_object(out);
}

static void write_option(const struct explore_report *r, struct buffer *out, int32_t d, uint32_t o)
{
	const struct sim_option *def = &r->sc->options[r->sc->decisions[d].options.first + o];
	int32_t index = (int32_t)(r->sc->decisions[d].options.first + o);
	uint32_t thing = explore_thing_number(&r->x->tally.things, EXPLORE_OPTION, index);
	json_next_line(out);
	json_open_object(out, NULL);
	json_put_text(out, "option", def->id);
	json_put_text(out, "text", explore_scenario_text(r, def->text));
	if (def->measure != SIM_NONE)
		json_put_text(out, "measure", r->sc->measures[def->measure].id);
	json_put_text(out, "status", status_of(r, thing));
	member_styles(r, out, "plays", thing);
	uint64_t chosen = 0;
	for (uint32_t s = 0; s < EXPLORE_STYLES; s++)
		chosen += *tally_at(&r->x->tally, TALLY_CHOSEN, s * r->sc->option_count + (uint32_t)index);
	json_put_number(out, "chosen", (int64_t)chosen);
	member_difference(out, "rank_thousandths", tally_advantage(&r->x->tally, d, o, 0), 1000);
	member_difference(out, "score_hundredths", tally_advantage(&r->x->tally, d, o, 1), 1);
	json_open_object(out, "endings");
	for (uint32_t e = 0; e < r->sc->ending_count; e++)
		json_put_number(out, r->sc->endings[e].id, (int64_t)*tally_at(&r->x->tally, TALLY_OPTION_ENDING, (uint32_t)index * r->sc->ending_count + e));
	json_close_object(out);
	member_place(r, out, def->place);
	json_close_object(out);
}

static void write_decisions(const struct explore_report *r, struct buffer *out)
{
	json_next_line(out);
	json_open_list(out, "decisions");
	for (uint32_t d = 0; d < r->sc->decision_count; d++) {
		const struct sim_decision *def = &r->sc->decisions[d];
		uint32_t thing = explore_thing_number(&r->x->tally.things, EXPLORE_DECISION, (int32_t)d);
		json_next_line(out);
		json_open_object(out, NULL);
		json_put_text(out, "decision", def->id);
		json_put_text(out, "prompt", explore_scenario_text(r, def->prompt));
		json_put_text(out, "status", status_of(r, thing));
		member_styles(r, out, "plays", thing);
		member_place(r, out, def->place);
		json_open_list(out, "options");
		for (uint32_t o = 0; o < def->options.count; o++)
			write_option(r, out, (int32_t)d, o);
		json_close_list(out);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_percentiles(const struct explore_report *r, struct buffer *out, uint32_t m, uint32_t sample)
{
	static const uint32_t percents[] = {5, 25, 50, 75, 95};
	const uint64_t *bins = tally_at(&r->x->tally, TALLY_FAN, (m * TALLY_SAMPLES + sample) * TALLY_BINS);
	json_open_list(out, NULL);
	json_put_number(out, NULL, (int64_t)sample * r->sc->length / (TALLY_SAMPLES - 1));
	for (size_t p = 0; p < sizeof percents / sizeof *percents; p++) {
		int32_t bin = tally_percentile(bins, TALLY_BINS, percents[p]);
		json_put_number(out, NULL, bin < 0 ? 0 : tally_bin_value(&r->sc->metrics[m], (uint32_t)bin));
	}
	json_close_list(out);
}

static void write_histogram(const struct explore_report *r, struct buffer *out, uint32_t m, uint32_t style)
{
	const uint64_t *bins = tally_at(&r->x->tally, TALLY_FINAL, (style * r->sc->metric_count + m) * TALLY_BINS);
	json_open_list(out, explore_style_id((enum explore_style)style));
	for (uint32_t b = 0; b < TALLY_BINS; b++)
		if (bins[b]) {
			json_open_list(out, NULL);
			json_put_number(out, NULL, tally_bin_value(&r->sc->metrics[m], b));
			json_put_number(out, NULL, (int64_t)bins[b]);
			json_close_list(out);
		}
	json_close_list(out);
}

static void write_metrics(const struct explore_report *r, struct buffer *out)
{
	bool played = explore_persona_plays(r) > 0;
	json_next_line(out);
	json_open_list(out, "metrics");
	for (uint32_t m = 0; m < r->sc->metric_count; m++) {
		const struct sim_metric *def = &r->sc->metrics[m];
		json_next_line(out);
		json_open_object(out, NULL);
		json_put_text(out, "metric", def->id);
		json_put_text(out, "name", explore_scenario_text(r, def->name));
		json_put_text(out, "unit", def->unit ? def->unit : "");
		json_put_number(out, "min", def->min);
		json_put_number(out, "max", def->max);
		json_put_number(out, "good", def->good);
		json_put_number(out, "at_min", (int64_t)*tally_at(&r->x->tally, TALLY_AT_BOUND, 2 * m));
		json_put_number(out, "at_max", (int64_t)*tally_at(&r->x->tally, TALLY_AT_BOUND, 2 * m + 1));
		json_put_number(out, "samples", (int64_t)(explore_persona_plays(r) * TALLY_SAMPLES));
		json_put_number(out, "still", (int64_t)*tally_at(&r->x->tally, TALLY_STILL, m));
		member_place(r, out, def->place);
		json_open_list(out, "fan");
		for (uint32_t s = 0; played && s < TALLY_SAMPLES; s++)
			write_percentiles(r, out, m, s);
		json_close_list(out);
		json_open_object(out, "final");
		for (uint32_t s = 0; s < EXPLORE_STYLES; s++)
			write_histogram(r, out, m, s);
		json_close_object(out);
		json_close_object(out);
	}
	json_close_list(out);
}

/* [p50, p95, longest] of a histogram of minutes over the personas. */
static void member_minutes(const struct explore_report *r, struct buffer *out, const char *key, enum tally_section section, uint32_t role)
{
	uint64_t sum[TALLY_MINUTES] = {0};
	uint32_t roles = section == TALLY_TAIL ? 1 : r->sc->role_count;
	for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++)
		for (uint32_t i = 0; i < TALLY_MINUTES; i++)
			sum[i] += *tally_at(&r->x->tally, section, (s * roles + role) * TALLY_MINUTES + i);
	json_open_object(out, key);
	json_put_number(out, "median", tally_percentile(sum, TALLY_MINUTES, 50));
	json_put_number(out, "p95", tally_percentile(sum, TALLY_MINUTES, 95));
	json_put_number(out, "longest", tally_percentile(sum, TALLY_MINUTES, 100));
	json_close_object(out);
}

static void write_roles(const struct explore_report *r, struct buffer *out)
{
	json_next_line(out);
	json_open_list(out, "roles");
	for (uint32_t i = 0; i < r->sc->role_count; i++) {
		uint64_t acts = 0, load[TALLY_LOADS] = {0};
		if (r->sc->roles[i].hidden)
			continue;
		for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++) {
			acts += *tally_at(&r->x->tally, TALLY_ACTS, s * r->sc->role_count + i);
			for (uint32_t l = 0; l < TALLY_LOADS; l++)
				load[l] += *tally_at(&r->x->tally, TALLY_LOAD, (s * r->sc->role_count + i) * TALLY_LOADS + l);
		}
		json_next_line(out);
		json_open_object(out, NULL);
		json_put_text(out, "role", r->sc->roles[i].id);
		json_put_number(out, "acts", (int64_t)acts);
		json_put_number(out, "looks", (int64_t)load[TALLY_LOOKS]);
		json_put_number(out, "with_choice", (int64_t)load[TALLY_WITH]);
		json_put_number(out, "choices", (int64_t)load[TALLY_CHOICES]);
		member_minutes(r, out, "idle_minutes", TALLY_IDLE, i);
		member_minutes(r, out, "quiet_minutes", TALLY_QUIET, i);
		member_place(r, out, r->sc->roles[i].place);
		json_close_object(out);
	}
	json_close_list(out);
	member_minutes(r, out, "tail_minutes", TALLY_TAIL, 0);
}

static void write_tasks(const struct explore_report *r, struct buffer *out)
{
	static const char *const columns[TALLY_JUDGED] = {"met", "failed", "open"};
	json_next_line(out);
	json_open_list(out, "tasks");
	for (uint32_t k = 0; k < r->sc->task_count; k++) {
		if (r->sc->tasks[k].check == SIM_CHECK_NONE)
			continue;
		json_next_line(out);
		json_open_object(out, NULL);
		json_put_text(out, "task", r->sc->tasks[k].id);
		for (uint32_t c = 0; c < TALLY_JUDGED; c++) {
			json_open_object(out, columns[c]);
			for (uint32_t s = 0; s < EXPLORE_STYLES; s++)
				json_put_number(out, explore_style_id((enum explore_style)s), (int64_t)*tally_at(&r->x->tally, TALLY_TASKS, (s * r->sc->task_count + k) * TALLY_JUDGED + c));
			json_close_object(out);
		}
		member_place(r, out, r->sc->tasks[k].place);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_measures(const struct explore_report *r, struct buffer *out)
{
	const struct explore_measure *rows;
	size_t count = explore_measures(r, &rows);
	json_next_line(out);
	json_open_list(out, "measures");
	for (size_t i = 0; i < count; i++) {
		json_next_line(out);
		json_open_object(out, NULL);
		json_put_text(out, "measure", r->sc->measures[rows[i].measure].id);
		json_put_number(out, "options", rows[i].options);
		json_put_number(out, "actions", rows[i].actions);
		json_put_number(out, "plays", (int64_t)rows[i].plays);
		json_close_object(out);
	}
	json_close_list(out);
}

static void member_id(struct buffer *out, const char *key, const char *id)
{
	if (id)
		json_put_text(out, key, id);
}

static void write_finding(const struct explore_report *r, struct buffer *out, size_t i)
{
	const struct explore_finding *f = &r->findings[i];
	const struct sim_decision *decision = f->decision != SIM_NONE ? &r->sc->decisions[f->decision] : NULL;
	json_next_line(out);
	json_open_object(out, NULL);
	json_put_text(out, "finding", explore_finding_id(f->kind));
	json_put_text(out, "severity", explore_severity_id(f->severity));
	json_put_truth(out, "proved", f->proved);
	if (f->thing != SIM_NONE) {
		struct explore_thing t = explore_thing_at(&r->x->tally.things, (uint32_t)f->thing);
		json_put_text(out, "thing", explore_thing_kind_id(t.kind));
		json_put_text(out, "id", t.id);
		if (t.decision != SIM_NONE)
			json_put_text(out, "decision", r->sc->decisions[t.decision].id);
	}
	member_id(out, "role", f->role != SIM_NONE ? r->sc->roles[f->role].id : NULL);
	member_id(out, "metric", f->metric != SIM_NONE ? r->sc->metrics[f->metric].id : NULL);
	member_id(out, "decision", decision ? decision->id : NULL);
	member_id(out, "option", f->option != SIM_NONE ? r->sc->options[decision->options.first + (uint32_t)f->option].id : NULL);
	member_id(out, "other", f->other != SIM_NONE ? r->sc->options[decision->options.first + (uint32_t)f->other].id : NULL);
	member_id(out, "style", f->style != SIM_NONE ? explore_style_id((enum explore_style)f->style) : NULL);
	json_put_number(out, "count", (int64_t)f->count);
	json_put_number(out, "of", (int64_t)f->of);
	json_put_number(out, "amount", f->amount);
	member_place(r, out, explore_finding_place(r, i));
	json_put_text(out, "title", explore_finding_title(r, f));
	json_put_text(out, "text", explore_finding_sentence(r, f));
	json_put_text(out, "certainty", explore_finding_certainty(r, f));
	member_witness(r, out, "witness", &r->shown[i]);
	if (r->better[i].found)
		member_witness(r, out, "better", &r->better[i]);
	json_close_object(out);
}

void explore_write_json(const struct explore_report *r, struct buffer *out)
{
	write_head(r, out);
	write_endings(r, out);
	write_decisions(r, out);
	write_things(r, out, "injects", EXPLORE_INJECT);
	write_things(r, out, "actions", EXPLORE_ACTION);
	write_things(r, out, "approvals", EXPLORE_APPROVAL);
	write_things(r, out, "facts", EXPLORE_FACT);
	write_things(r, out, "modules", EXPLORE_MODULE);
	write_things(r, out, "rules", EXPLORE_RULE);
	write_things(r, out, "reactions", EXPLORE_REACTION);
	write_tasks(r, out);
	write_metrics(r, out);
	write_roles(r, out);
	write_measures(r, out);
	json_next_line(out);
	json_open_list(out, "findings");
	for (size_t i = 0; i < r->count; i++)
		write_finding(r, out, i);
	json_close_list(out);
	json_close_object(out);
	buffer_append_byte(out, '\n');
}
