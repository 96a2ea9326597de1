/* explore_text — an exploration for a terminal: what was played, endings, decisions, metrics, roles, measures, and last the findings. */
#include "app/explore/explore_report.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define NAME_WIDTH 44

static void heading(const struct explore_report *r, struct buffer *out, const char *id)
{
	buffer_append_format(out, "\n%s\n", explore_text(r, id));
}

/* Cut to a width, with an ellipsis, and padded to it. */
static void fitted(struct buffer *out, const char *text, int width)
{
	size_t length = strlen(text);
	if (tell_width(text) <= width) {
		tell_padded(out, text, width);
		return;
	}
	struct buffer part = {0};
	while (length > 0) {
		do
			length--;
		while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80);
		buffer_clear(&part);
		buffer_append(&part, text, length);
		buffer_append_text(&part, "…");
		if (tell_width(buffer_text(&part)) <= width)
			break;
	}
	tell_padded(out, buffer_text(&part), width);
	buffer_free(&part);
}

static void right(struct buffer *out, const char *text, int width)
{
	for (int i = tell_width(text); i < width; i++)
		buffer_append_byte(out, ' ');
	buffer_append_text(out, text);
}

static void write_head(const struct explore_report *r, struct buffer *out)
{
	const char *seed = arena_format(r->arena, "%" PRIu64, r->x->options.seed);
	uint64_t done = explore_plays_done(r->x);
	buffer_append_format(out, "%s\n", EXPLORE_SAY(r, "explore.of", I18N_TEXT("title", explore_scenario_text(r, r->sc->title)), I18N_TEXT("id", r->sc->id)));
	if (done) {
		buffer_append_format(out, "%s", EXPLORE_SAY(r, "explore.plays", I18N_TEXT("count", explore_number(r, done)), I18N_TEXT("seed", seed ? seed : "")));
		for (int s = 0; s < EXPLORE_STYLES; s++)
			buffer_append_format(out, "%s%s %s", s ? ", " : " ", explore_style_name(r, s), explore_number(r, explore_plays_of(r, s)));
		buffer_append_byte(out, '\n');
	}
	if (done < r->x->options.plays)
		buffer_append_format(out, "%s\n",
		                     EXPLORE_SAY(r, "explore.partial", I18N_TEXT("done", explore_number(r, done)),
		                                 I18N_TEXT("of", explore_number(r, r->x->options.plays))));
	const char *search = explore_search_sentence(r);
	if (*search)
		buffer_append_format(out, "%s\n", search);
}

static void write_endings(const struct explore_report *r, struct buffer *out)
{
	static const uint8_t styles[] = {EXPLORE_STYLE_CAUTIOUS, EXPLORE_STYLE_BOLD, EXPLORE_STYLE_RANDOM, EXPLORE_STYLE_GUIDED, EXPLORE_STYLE_NOBODY};
	heading(r, out, "explore.endings");
	tell_padded(out, "", NAME_WIDTH + 6);
	for (size_t s = 0; s < sizeof styles; s++)
		right(out, explore_style_name(r, styles[s]), 12);
	right(out, explore_text(r, "explore.acts"), 12);
	buffer_append_byte(out, '\n');
	for (uint32_t e = 0; e < r->sc->ending_count; e++) {
		uint32_t thing = explore_thing_number(&r->x->tally.things, EXPLORE_ENDING, (int32_t)e);
		buffer_append_format(out, "%3d %c ", r->sc->endings[e].rank, r->sc->endings[e].setback ? '-' : '+');
		fitted(out, explore_thing_name(r, thing), NAME_WIDTH);
		for (size_t s = 0; s < sizeof styles; s++)
			right(out, explore_share(r, explore_reached(r, thing, styles[s]), explore_plays_of(r, styles[s])), 12);
		right(out, r->endings[e].found ? explore_number(r, r->endings[e].play.acts) : "–", 12);
		buffer_append_byte(out, '\n');
	}
}

static void write_advantage(struct buffer *out, struct tally_difference d)
{
	if (d.n)
		buffer_append_format(out, "  %+6.1f ±%.1f", explore_points(d.mean), explore_points(2 * d.error));
}

static void write_decisions(const struct explore_report *r, struct buffer *out)
{
	const struct explore_things *things = &r->x->tally.things;
	uint64_t plays = explore_persona_plays(r);
	if (!plays || !r->sc->decision_count)
		return;
	heading(r, out, "explore.decisions");
	buffer_append_format(out, "%s\n", explore_text(r, "explore.decisions.columns"));
	for (uint32_t d = 0; d < r->sc->decision_count; d++) {
		const struct sim_decision *def = &r->sc->decisions[d];
		fitted(out, explore_thing_name(r, explore_thing_number(things, EXPLORE_DECISION, (int32_t)d)), NAME_WIDTH + 18);
		right(out, explore_share(r, explore_reached(r, explore_thing_number(things, EXPLORE_DECISION, (int32_t)d), -1), plays), 8);
		buffer_append_format(out, "  %s\n", explore_place(r, def->place));
		for (uint32_t o = 0; o < def->options.count; o++) {
			uint32_t thing = explore_thing_number(things, EXPLORE_OPTION, (int32_t)(def->options.first + o));
			buffer_append_format(out, "  %c ", 'A' + (int)o);
			fitted(out, explore_scenario_text(r, r->sc->options[def->options.first + o].text), NAME_WIDTH + 14);
			right(out, explore_share(r, explore_reached(r, thing, -1), plays), 8);
			write_advantage(out, tally_advantage(&r->x->tally, (int32_t)d, o, 1));
			buffer_append_byte(out, '\n');
		}
	}
}

static void write_metrics(const struct explore_report *r, struct buffer *out)
{
	static const uint32_t percents[] = {5, 25, 50, 75, 95};
	if (!explore_persona_plays(r))
		return;
	heading(r, out, "explore.metrics");
	tell_padded(out, "", NAME_WIDTH + 6);
	for (size_t p = 0; p < sizeof percents / sizeof *percents; p++)
		right(out, arena_format(r->arena, "%u%%", percents[p]), 7);
	buffer_append_byte(out, '\n');
	for (uint32_t m = 0; m < r->sc->metric_count; m++) {
		const uint64_t *bins = tally_at(&r->x->tally, TALLY_FAN, (m * TALLY_SAMPLES + TALLY_SAMPLES - 1) * TALLY_BINS);
		buffer_append_text(out, "      ");
		fitted(out, explore_scenario_text(r, r->sc->metrics[m].name), NAME_WIDTH);
		for (size_t p = 0; p < sizeof percents / sizeof *percents; p++) {
			int32_t bin = tally_percentile(bins, TALLY_BINS, percents[p]);
			right(out, bin < 0 ? "–" : arena_format(r->arena, "%d", tally_bin_value(&r->sc->metrics[m], (uint32_t)bin)), 7);
		}
		buffer_append_byte(out, '\n');
	}
}

/* Percentile of minutes over the three personas. */
static int32_t minutes_of(const struct explore_report *r, enum tally_section section, uint32_t role, uint32_t percent)
{
	uint64_t sum[TALLY_MINUTES] = {0};
	for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++)
		for (uint32_t i = 0; i < TALLY_MINUTES; i++)
			sum[i] += *tally_at(&r->x->tally, section, (s * r->sc->role_count + role) * TALLY_MINUTES + i);
	return tally_percentile(sum, TALLY_MINUTES, percent);
}

static void write_roles(const struct explore_report *r, struct buffer *out)
{
	uint64_t measured = 0, plays = explore_persona_plays(r);
	for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++)
		measured += *tally_at(&r->x->tally, TALLY_MEASURED, s);
	if (!measured)
		return;
	heading(r, out, "explore.roles");
	buffer_append_format(out, "%s\n", explore_text(r, "explore.roles.columns"));
	for (uint32_t i = 0; i < r->sc->role_count; i++) {
		uint64_t acts = 0;
		if (r->sc->roles[i].hidden)
			continue;
		for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++)
			acts += *tally_at(&r->x->tally, TALLY_ACTS, s * r->sc->role_count + i);
		buffer_append_text(out, "      ");
		fitted(out, explore_scenario_text(r, r->sc->roles[i].name), NAME_WIDTH);
		buffer_append_format(out, "%8.1f%9d%9d%9d\n", (double)acts / (double)plays, minutes_of(r, TALLY_IDLE, i, 50), minutes_of(r, TALLY_IDLE, i, 95),
		                     minutes_of(r, TALLY_QUIET, i, 50));
	}
}

static void write_measures(const struct explore_report *r, struct buffer *out)
{
	const struct explore_measure *rows;
	size_t count = explore_measures(r, &rows), used = 0;
	struct buffer never = {0};
	if (!count || !explore_plays_done(r->x))
		return;
	for (size_t i = 0; i < count; i++) {
		used += rows[i].plays > 0;
		if (!rows[i].plays)
			buffer_append_format(&never, "%s%s", never.length ? ", " : "", r->sc->measures[rows[i].measure].id);
	}
	buffer_append_format(out, "\n%s\n", EXPLORE_SAY(r, "explore.measures", I18N_NUMBER("used", (int64_t)used), I18N_NUMBER("of", (int64_t)count)));
	if (never.length)
		buffer_append_format(out, "  %s\n", EXPLORE_SAY(r, "explore.never", I18N_TEXT("names", buffer_text(&never))));
	buffer_free(&never);
}

static void write_finding(const struct explore_report *r, struct buffer *out, size_t i)
{
	char severity[64];
	const struct explore_finding *f = &r->findings[i];
	const char *place = explore_place(r, explore_finding_place(r, i)), *sure = explore_finding_certainty(r, f);
	snprintf(severity, sizeof severity, "explore.severity.%s", explore_severity_id(f->severity));
	buffer_append_format(out, "  %s%s%s: %s: %s%s%s\n", place, *place ? ": " : "", explore_text(r, severity), explore_finding_title(r, f),
	                     explore_finding_sentence(r, f), *sure ? " " : "", sure);
	if (r->shown[i].found && *r->shown[i].play.error)
		buffer_append_format(out, "      %s\n", r->shown[i].play.error);
	if (r->shown[i].file)
		buffer_append_format(out, "      %s\n", r->shown[i].file);
	if (r->better[i].file)
		buffer_append_format(out, "      %s\n", r->better[i].file);
}

void explore_write_text(const struct explore_report *r, struct buffer *out)
{
	int64_t counts[3] = {0};
	for (size_t i = 0; i < r->count; i++)
		counts[r->findings[i].severity]++;
	write_head(r, out);
	write_endings(r, out);
	write_decisions(r, out);
	write_metrics(r, out);
	write_roles(r, out);
	write_measures(r, out);
	buffer_append_format(out, "\n%s\n", explore_findings_heading(r, counts));
	for (size_t i = 0; i < r->count; i++)
		write_finding(r, out, i);
}
