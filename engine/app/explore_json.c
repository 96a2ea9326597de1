/* explore_json — an exploration as one JSON object (docs/cli.md): every count, so that other programs and screens need not know how it was made. */
#include "app/explore_report.h"

#include "base/hash.h"
#include "base/json.h"
#include "sim/command_json.h"

#include <inttypes.h>
#include <string.h>

static void member_number(struct buffer *out, const char *key, int64_t n)
{
	buffer_append_format(out, ",\"%s\":%" PRId64, key, n);
}

static void member_place(const struct explore_report *r, struct buffer *out, sim_place place)
{
	uint32_t file = SIM_PLACE_FILE(place);
	if (!place || file >= r->sc->file_count) {
		buffer_append_text(out, ",\"file\":null,\"line\":null");
		return;
	}
	tell_member(out, "file", r->sc->files[file].path);
	member_number(out, "line", SIM_PLACE_LINE(place));
}

/* ,"key":{"cautious":1,...} of plays that reached a thing. */
static void member_styles(const struct explore_report *r, struct buffer *out, const char *key, uint32_t thing)
{
	buffer_append_format(out, ",\"%s\":{", key);
	for (int s = 0; s < EXPLORE_STYLES; s++)
		buffer_append_format(out, "%s\"%s\":%" PRIu64, s ? "," : "", explore_style_id((enum explore_style)s), explore_reached(r, thing, s));
	buffer_append_byte(out, '}');
}

/* ,"key":{"seed":"..","acts":[..],"file":..} or null. */
static void member_witness(const struct explore_report *r, struct buffer *out, const char *key, const struct explore_shown *shown)
{
	char hash[17];
	bool first = true;
	if (!shown->found) {
		buffer_append_format(out, ",\"%s\":null", key);
		return;
	}
	hash_to_hex(shown->play.digest, hash);
	buffer_append_format(out, ",\"%s\":{\"seed\":\"%" PRIu64 "\",\"hash\":\"%s\",\"file\":", key, shown->play.seed, hash);
	if (shown->file)
		json_write_text(out, shown->file, strlen(shown->file));
	else
		buffer_append_text(out, "null");
	buffer_append_text(out, ",\"acts\":[");
	for (size_t i = 0; i < shown->play.count; i++)
		if (explore_is_act(r->sc, &shown->play.commands[i])) {
			buffer_append_text(out, first ? "" : ",");
			sim_command_write(r->sc, &shown->play.commands[i], out);
			first = false;
		}
	buffer_append_text(out, "]}");
}

static void write_head(const struct explore_report *r, struct buffer *out)
{
	const struct explore *x = r->x;
	const struct explore_proof *p = &x->proof;
	char hash[17];
	hash_to_hex(r->sc->fingerprint, hash);
	buffer_append_text(out, "{\"explored\":");
	json_write_text(out, r->sc->id, strlen(r->sc->id));
	tell_member(out, "version", r->sc->version ? r->sc->version : "");
	tell_member(out, "title", explore_scenario_text(r, r->sc->title));
	tell_member(out, "fingerprint", hash);
	buffer_append_format(out, ",\"seed\":\"%" PRIu64 "\",\"length\":%" PRId64 ",\"session\":%" PRId64, x->options.seed, r->sc->length, r->sc->session);
	member_number(out, "plays", (int64_t)explore_plays_done(x));
	member_number(out, "wanted", (int64_t)x->options.plays);
	buffer_append_format(out, ",\"interrupted\":%s,\"styles\":{", x->interrupted ? "true" : "false");
	for (int s = 0; s < EXPLORE_STYLES; s++)
		buffer_append_format(out, "%s\"%s\":%" PRIu64, s ? "," : "", explore_style_id((enum explore_style)s), explore_plays_of(r, s));
	buffer_append_text(out, "},\"search\":");
	if (!p->ran) {
		buffer_append_text(out, "null");
		return;
	}
	buffer_append_format(out, "{\"complete\":%s,\"chance\":%s", p->complete ? "true" : "false", p->chance ? "true" : "false");
	member_number(out, "budget", (int64_t)p->budget);
	member_number(out, "states", (int64_t)p->states);
	member_number(out, "steps", (int64_t)p->steps);
	member_number(out, "ends", (int64_t)p->ends);
	member_number(out, "without_ending", (int64_t)p->no_ending);
	buffer_append_byte(out, '}');
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
	buffer_append_text(out, ",\n\"endings\":[");
	for (uint32_t e = 0; e < r->sc->ending_count; e++) {
		uint32_t thing = explore_thing_number(&r->x->tally.things, EXPLORE_ENDING, (int32_t)e);
		const struct sim_ending *def = &r->sc->endings[e];
		buffer_append_text(out, e ? ",\n{\"ending\":" : "{\"ending\":");
		json_write_text(out, def->id, strlen(def->id));
		tell_member(out, "title", explore_scenario_text(r, def->title));
		member_number(out, "rank", def->rank);
		buffer_append_format(out, ",\"setback\":%s", def->setback ? "true" : "false");
		tell_member(out, "status", status_of(r, thing));
		member_styles(r, out, "plays", thing);
		buffer_append_text(out, ",\"best\":{");
		for (uint32_t s = 0; s < EXPLORE_STYLES; s++)
			buffer_append_format(out, "%s\"%s\":%" PRIu64, s ? "," : "", explore_style_id((enum explore_style)s),
			                     *tally_at(&r->x->tally, TALLY_BEST, s * (r->sc->ending_count + 1) + e));
		buffer_append_byte(out, '}');
		if (r->x->proof.ran)
			member_number(out, "ends", (int64_t)r->x->proof.ending_ends[e]);
		member_place(r, out, def->place);
		member_witness(r, out, "witness", &r->endings[e]);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

/* Injects, actions, ... : {"inject":id,"status":..,"plays":{..},"file":..,"line":..} */
static void write_things(const struct explore_report *r, struct buffer *out, const char *key, enum explore_thing_kind kind)
{
	const struct explore_things *things = &r->x->tally.things;
	bool first = true;
	buffer_append_format(out, ",\n\"%s\":[", key);
	for (uint32_t i = things->first[kind]; i < things->first[kind + 1]; i++) {
		struct explore_thing t = explore_thing_at(things, i);
		if (!explore_thing_counts(r->x, i))
			continue;
		buffer_append_format(out, "%s{\"%s\":", first ? "" : ",\n", explore_thing_kind_id(kind));
		json_write_text(out, t.id, strlen(t.id));
		if (kind == EXPLORE_APPROVAL)
			tell_member(out, "role", r->sc->roles[r->sc->approvals[t.index].by].id);
		tell_member(out, "status", status_of(r, i));
		member_styles(r, out, "plays", i);
		if (kind == EXPLORE_ACTION && r->sc->actions[t.index].measure != SIM_NONE)
			tell_member(out, "measure", r->sc->measures[r->sc->actions[t.index].measure].id);
		member_place(r, out, t.place);
		buffer_append_byte(out, '}');
		first = false;
	}
	buffer_append_byte(out, ']');
}

/* Thousandths of a rank and hundredths of a point are exact enough for any use and keep the numbers whole. */
static void member_difference(struct buffer *out, const char *key, struct tally_difference d, double scale)
{
	buffer_append_format(out, ",\"%s\":{\"pairs\":%" PRIu64 ",\"mean\":%" PRId64 ",\"error\":%" PRId64 "}", key, d.n, (int64_t)(d.mean * scale),
	                     (int64_t)(d.error * scale));
}

static void write_option(const struct explore_report *r, struct buffer *out, int32_t d, uint32_t o)
{
	const struct sim_option *def = &r->sc->options[r->sc->decisions[d].options.first + o];
	int32_t index = (int32_t)(r->sc->decisions[d].options.first + o);
	uint32_t thing = explore_thing_number(&r->x->tally.things, EXPLORE_OPTION, index);
	buffer_append_text(out, o ? ",\n {\"option\":" : "\n {\"option\":");
	json_write_text(out, def->id, strlen(def->id));
	tell_member(out, "text", explore_scenario_text(r, def->text));
	if (def->measure != SIM_NONE)
		tell_member(out, "measure", r->sc->measures[def->measure].id);
	tell_member(out, "status", status_of(r, thing));
	member_styles(r, out, "plays", thing);
	uint64_t chosen = 0;
	for (uint32_t s = 0; s < EXPLORE_STYLES; s++)
		chosen += *tally_at(&r->x->tally, TALLY_CHOSEN, s * r->sc->option_count + (uint32_t)index);
	member_number(out, "chosen", (int64_t)chosen);
	member_difference(out, "rank_thousandths", tally_advantage(&r->x->tally, d, o, 0), 1000);
	member_difference(out, "score_hundredths", tally_advantage(&r->x->tally, d, o, 1), 1);
	buffer_append_text(out, ",\"endings\":{");
	for (uint32_t e = 0; e < r->sc->ending_count; e++) {
		buffer_append_text(out, e ? "," : "");
		json_write_text(out, r->sc->endings[e].id, strlen(r->sc->endings[e].id));
		buffer_append_format(out, ":%" PRIu64, *tally_at(&r->x->tally, TALLY_OPTION_ENDING, (uint32_t)index * r->sc->ending_count + e));
	}
	buffer_append_byte(out, '}');
	member_place(r, out, def->place);
	buffer_append_byte(out, '}');
}

static void write_decisions(const struct explore_report *r, struct buffer *out)
{
	buffer_append_text(out, ",\n\"decisions\":[");
	for (uint32_t d = 0; d < r->sc->decision_count; d++) {
		const struct sim_decision *def = &r->sc->decisions[d];
		uint32_t thing = explore_thing_number(&r->x->tally.things, EXPLORE_DECISION, (int32_t)d);
		buffer_append_text(out, d ? ",\n{\"decision\":" : "{\"decision\":");
		json_write_text(out, def->id, strlen(def->id));
		tell_member(out, "prompt", explore_scenario_text(r, def->prompt));
		tell_member(out, "status", status_of(r, thing));
		member_styles(r, out, "plays", thing);
		member_place(r, out, def->place);
		buffer_append_text(out, ",\"options\":[");
		for (uint32_t o = 0; o < def->options.count; o++)
			write_option(r, out, (int32_t)d, o);
		buffer_append_text(out, "]}");
	}
	buffer_append_byte(out, ']');
}

static void write_percentiles(const struct explore_report *r, struct buffer *out, uint32_t m, uint32_t sample)
{
	static const uint32_t percents[] = {5, 25, 50, 75, 95};
	const uint64_t *bins = tally_at(&r->x->tally, TALLY_FAN, (m * TALLY_SAMPLES + sample) * TALLY_BINS);
	buffer_append_format(out, "%s[%" PRId64, sample ? "," : "", (int64_t)sample * r->sc->length / (TALLY_SAMPLES - 1));
	for (size_t p = 0; p < sizeof percents / sizeof *percents; p++) {
		int32_t bin = tally_percentile(bins, TALLY_BINS, percents[p]);
		buffer_append_format(out, ",%d", bin < 0 ? 0 : tally_bin_value(&r->sc->metrics[m], (uint32_t)bin));
	}
	buffer_append_byte(out, ']');
}

static void write_histogram(const struct explore_report *r, struct buffer *out, uint32_t m, uint32_t style)
{
	const uint64_t *bins = tally_at(&r->x->tally, TALLY_FINAL, (style * r->sc->metric_count + m) * TALLY_BINS);
	bool first = true;
	buffer_append_format(out, "%s\"%s\":[", style ? "," : "", explore_style_id((enum explore_style)style));
	for (uint32_t b = 0; b < TALLY_BINS; b++)
		if (bins[b]) {
			buffer_append_format(out, "%s[%d,%" PRIu64 "]", first ? "" : ",", tally_bin_value(&r->sc->metrics[m], b), bins[b]);
			first = false;
		}
	buffer_append_byte(out, ']');
}

static void write_metrics(const struct explore_report *r, struct buffer *out)
{
	bool played = explore_persona_plays(r) > 0;
	buffer_append_text(out, ",\n\"metrics\":[");
	for (uint32_t m = 0; m < r->sc->metric_count; m++) {
		const struct sim_metric *def = &r->sc->metrics[m];
		buffer_append_text(out, m ? ",\n{\"metric\":" : "{\"metric\":");
		json_write_text(out, def->id, strlen(def->id));
		tell_member(out, "name", explore_scenario_text(r, def->name));
		tell_member(out, "unit", def->unit ? def->unit : "");
		member_number(out, "min", def->min);
		member_number(out, "max", def->max);
		member_number(out, "good", def->good);
		member_number(out, "at_min", (int64_t)*tally_at(&r->x->tally, TALLY_AT_BOUND, 2 * m));
		member_number(out, "at_max", (int64_t)*tally_at(&r->x->tally, TALLY_AT_BOUND, 2 * m + 1));
		member_number(out, "samples", (int64_t)(explore_persona_plays(r) * TALLY_SAMPLES));
		member_number(out, "still", (int64_t)*tally_at(&r->x->tally, TALLY_STILL, m));
		member_place(r, out, def->place);
		buffer_append_text(out, ",\"fan\":[");
		for (uint32_t s = 0; played && s < TALLY_SAMPLES; s++)
			write_percentiles(r, out, m, s);
		buffer_append_text(out, "],\"final\":{");
		for (uint32_t s = 0; s < EXPLORE_STYLES; s++)
			write_histogram(r, out, m, s);
		buffer_append_text(out, "}}");
	}
	buffer_append_byte(out, ']');
}

/* [p50, p95, longest] of a histogram of minutes over the personas. */
static void member_minutes(const struct explore_report *r, struct buffer *out, const char *key, enum tally_section section, uint32_t role)
{
	uint64_t sum[TALLY_MINUTES] = {0};
	uint32_t roles = section == TALLY_TAIL ? 1 : r->sc->role_count;
	for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++)
		for (uint32_t i = 0; i < TALLY_MINUTES; i++)
			sum[i] += *tally_at(&r->x->tally, section, (s * roles + role) * TALLY_MINUTES + i);
	buffer_append_format(out, ",\"%s\":{\"median\":%d,\"p95\":%d,\"longest\":%d}", key, tally_percentile(sum, TALLY_MINUTES, 50),
	                     tally_percentile(sum, TALLY_MINUTES, 95), tally_percentile(sum, TALLY_MINUTES, 100));
}

static void write_roles(const struct explore_report *r, struct buffer *out)
{
	bool first = true;
	buffer_append_text(out, ",\n\"roles\":[");
	for (uint32_t i = 0; i < r->sc->role_count; i++) {
		uint64_t acts = 0, load[TALLY_LOADS] = {0};
		if (r->sc->roles[i].hidden)
			continue;
		for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++) {
			acts += *tally_at(&r->x->tally, TALLY_ACTS, s * r->sc->role_count + i);
			for (uint32_t l = 0; l < TALLY_LOADS; l++)
				load[l] += *tally_at(&r->x->tally, TALLY_LOAD, (s * r->sc->role_count + i) * TALLY_LOADS + l);
		}
		buffer_append_text(out, first ? "{\"role\":" : ",\n{\"role\":");
		json_write_text(out, r->sc->roles[i].id, strlen(r->sc->roles[i].id));
		member_number(out, "acts", (int64_t)acts);
		member_number(out, "looks", (int64_t)load[TALLY_LOOKS]);
		member_number(out, "with_choice", (int64_t)load[TALLY_WITH]);
		member_number(out, "choices", (int64_t)load[TALLY_CHOICES]);
		member_minutes(r, out, "idle_minutes", TALLY_IDLE, i);
		member_minutes(r, out, "quiet_minutes", TALLY_QUIET, i);
		member_place(r, out, r->sc->roles[i].place);
		buffer_append_byte(out, '}');
		first = false;
	}
	buffer_append_byte(out, ']');
	member_minutes(r, out, "tail_minutes", TALLY_TAIL, 0);
}

static void write_tasks(const struct explore_report *r, struct buffer *out)
{
	static const char *const columns[TALLY_JUDGED] = {"met", "failed", "open"};
	bool first = true;
	buffer_append_text(out, ",\n\"tasks\":[");
	for (uint32_t k = 0; k < r->sc->task_count; k++) {
		if (r->sc->tasks[k].check == SIM_CHECK_NONE)
			continue;
		buffer_append_text(out, first ? "{\"task\":" : ",\n{\"task\":");
		json_write_text(out, r->sc->tasks[k].id, strlen(r->sc->tasks[k].id));
		for (uint32_t c = 0; c < TALLY_JUDGED; c++) {
			buffer_append_format(out, ",\"%s\":{", columns[c]);
			for (uint32_t s = 0; s < EXPLORE_STYLES; s++)
				buffer_append_format(out, "%s\"%s\":%" PRIu64, s ? "," : "", explore_style_id((enum explore_style)s),
				                     *tally_at(&r->x->tally, TALLY_TASKS, (s * r->sc->task_count + k) * TALLY_JUDGED + c));
			buffer_append_byte(out, '}');
		}
		member_place(r, out, r->sc->tasks[k].place);
		buffer_append_byte(out, '}');
		first = false;
	}
	buffer_append_byte(out, ']');
}

static void write_measures(const struct explore_report *r, struct buffer *out)
{
	const struct explore_measure *rows;
	size_t count = explore_measures(r, &rows);
	buffer_append_text(out, ",\n\"measures\":[");
	for (size_t i = 0; i < count; i++) {
		buffer_append_text(out, i ? ",\n{\"measure\":" : "{\"measure\":");
		json_write_text(out, r->sc->measures[rows[i].measure].id, strlen(r->sc->measures[rows[i].measure].id));
		member_number(out, "options", rows[i].options);
		member_number(out, "actions", rows[i].actions);
		member_number(out, "plays", (int64_t)rows[i].plays);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void member_id(struct buffer *out, const char *key, const char *id)
{
	if (id)
		tell_member(out, key, id);
}

static void write_finding(const struct explore_report *r, struct buffer *out, size_t i)
{
	const struct explore_finding *f = &r->findings[i];
	const struct sim_decision *decision = f->decision != SIM_NONE ? &r->sc->decisions[f->decision] : NULL;
	buffer_append_text(out, i ? ",\n{\"finding\":" : "{\"finding\":");
	json_write_text(out, explore_finding_id(f->kind), strlen(explore_finding_id(f->kind)));
	tell_member(out, "severity", explore_severity_id(f->severity));
	buffer_append_format(out, ",\"proved\":%s", f->proved ? "true" : "false");
	if (f->thing != SIM_NONE) {
		struct explore_thing t = explore_thing_at(&r->x->tally.things, (uint32_t)f->thing);
		tell_member(out, "thing", explore_thing_kind_id(t.kind));
		tell_member(out, "id", t.id);
		if (t.decision != SIM_NONE)
			tell_member(out, "decision", r->sc->decisions[t.decision].id);
	}
	member_id(out, "role", f->role != SIM_NONE ? r->sc->roles[f->role].id : NULL);
	member_id(out, "metric", f->metric != SIM_NONE ? r->sc->metrics[f->metric].id : NULL);
	member_id(out, "decision", decision ? decision->id : NULL);
	member_id(out, "option", f->option != SIM_NONE ? r->sc->options[decision->options.first + (uint32_t)f->option].id : NULL);
	member_id(out, "other", f->other != SIM_NONE ? r->sc->options[decision->options.first + (uint32_t)f->other].id : NULL);
	member_id(out, "style", f->style != SIM_NONE ? explore_style_id((enum explore_style)f->style) : NULL);
	member_number(out, "count", (int64_t)f->count);
	member_number(out, "of", (int64_t)f->of);
	member_number(out, "amount", f->amount);
	member_place(r, out, explore_finding_place(r, i));
	tell_member(out, "title", explore_finding_title(r, f));
	tell_member(out, "text", explore_finding_sentence(r, f));
	tell_member(out, "certainty", explore_finding_certainty(r, f));
	member_witness(r, out, "witness", &r->shown[i]);
	if (r->better[i].found)
		member_witness(r, out, "better", &r->better[i]);
	buffer_append_byte(out, '}');
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
	buffer_append_text(out, ",\n\"findings\":[");
	for (size_t i = 0; i < r->count; i++)
		write_finding(r, out, i);
	buffer_append_text(out, "]}\n");
}
