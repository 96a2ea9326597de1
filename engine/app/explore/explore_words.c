/* explore_words — names, numbers and sentences of an exploration in the language asked for. See explore_report.h. */
#include "app/explore/explore_report.h"
#include "app/moment/moment.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

const char *explore_text(const struct explore_report *r, const char *id)
{
	return i18n_text(r->strings, r->language, id);
}

const char *explore_findings_heading(const struct explore_report *r, const int64_t counts[3])
{
	if (!r->count)
		return explore_text(r, explore_known(r) ? "explore.no-findings" : "explore.nothing-known");
	return EXPLORE_SAY(r, "explore.findings", I18N_TEXT("errors", EXPLORE_SAY(r, "check.errors", I18N_NUMBER("count", counts[0]))),
	                   I18N_TEXT("warnings", EXPLORE_SAY(r, "check.warnings", I18N_NUMBER("count", counts[1]))),
	                   I18N_TEXT("notes", EXPLORE_SAY(r, "explore.notes", I18N_NUMBER("count", counts[2]))));
}

const char *explore_scenario_text(const struct explore_report *r, sim_text text)
{
	struct buffer plain = {0};
	int language = sim_language_index(r->sc, moment_texts_code(r->language));
	tell_plain(&plain, sim_text_in(r->sc, text, language < 0 ? 0 : language, NULL));
	const char *copy = arena_copy_text(r->arena, buffer_text(&plain), plain.length);
	buffer_free(&plain);
	return copy ? copy : "";
}

const char *explore_number(const struct explore_report *r, uint64_t n)
{
	char digits[24], grouped[40];
	int length = snprintf(digits, sizeof digits, "%" PRIu64, n), out = 0;
	for (int i = 0; i < length; i++) {
		if (i && (length - i) % 3 == 0)
			grouped[out++] = ',';
		grouped[out++] = digits[i];
	}
	grouped[out] = '\0';
	const char *copy = arena_copy_text(r->arena, grouped, (size_t)out);
	return copy ? copy : "";
}

const char *explore_share(const struct explore_report *r, uint64_t count, uint64_t of)
{
	if (!of)
		return "–";
	uint64_t tenths = (count * 1000 + of / 2) / of;
	const char *text = arena_format(r->arena, "%" PRIu64 ".%" PRIu64 "%%", tenths / 10, tenths % 10);
	return text ? text : "";
}

double explore_points(double score)
{
	double points = score * 100 / TALLY_SCORE_MAX;
	return points > -0.05 && points < 0.05 ? 0 : points;
}

const char *explore_place(const struct explore_report *r, sim_place place)
{
	uint32_t file = SIM_PLACE_FILE(place);
	if (!place || file >= r->sc->file_count)
		return "";
	const char *text = arena_format(r->arena, "%s:%u", r->sc->files[file].path, SIM_PLACE_LINE(place));
	return text ? text : "";
}

sim_place explore_finding_place(const struct explore_report *r, size_t i)
{
	if (r->findings[i].place)
		return r->findings[i].place;
	if (r->shown[i].found && r->shown[i].play.place)
		return r->shown[i].play.place;
	return 0;
}

const char *explore_style_name(const struct explore_report *r, int style)
{
	char id[64];
	snprintf(id, sizeof id, "explore.style.%s", explore_style_id((enum explore_style)style));
	return explore_text(r, id);
}

/* Opening and closing quotation marks, and what they become inside a quotation. */
static const char *const marks[][2] = {{"\"", "'"}, {"\u201C", "\u2018"}, {"\u201D", "\u2019"}, {"\u300C", "\u300E"}, {"\u300D", "\u300F"}};

/* "sealed “They were told”": an id and its words, which keep their own quotation marks when they begin with one. */
static const char *named(const struct explore_report *r, const char *id, const char *words)
{
	struct buffer inside = {0};
	bool quoted = false;
	for (const char *at = words; *at;) {
		size_t m = 0, count = sizeof marks / sizeof *marks;
		while (m < count && strncmp(at, marks[m][0], strlen(marks[m][0])) != 0)
			m++;
		quoted |= at == words && m < count;
		if (m < count && !quoted)
			buffer_append_text(&inside, marks[m][1]);
		size_t length = m < count ? strlen(marks[m][0]) : 1;
		if (m == count || quoted)
			buffer_append(&inside, at, length);
		at += length;
	}
	const char *all = EXPLORE_SAY(r, quoted ? "explore.named-quoted" : "explore.named", I18N_TEXT("id", id), I18N_TEXT("words", buffer_text(&inside)));
	buffer_free(&inside);
	return all ? all : "";
}

static const char *option_name(const struct explore_report *r, int32_t decision, int32_t option)
{
	const struct sim_option *o = &r->sc->options[r->sc->decisions[decision].options.first + (uint32_t)option];
	const char *text = arena_format(r->arena, "%s %c", r->sc->decisions[decision].id, 'A' + option);
	const char *words = explore_scenario_text(r, o->text);
	return named(r, text ? text : "", words);
}

const char *explore_thing_name(const struct explore_report *r, uint32_t number)
{
	const struct sim_scenario *sc = r->sc;
	struct explore_thing t = explore_thing_at(&r->x->tally.things, number);
	sim_text text = SIM_NONE;
	switch (t.kind) {
	case EXPLORE_INJECT: text = sc->injects[t.index].subject; break;
	case EXPLORE_DECISION: text = sc->decisions[t.index].prompt; break;
	case EXPLORE_OPTION: return option_name(r, t.decision, t.index - (int32_t)sc->decisions[t.decision].options.first);
	case EXPLORE_ACTION: text = sc->actions[t.index].name; break;
	case EXPLORE_APPROVAL: text = sc->roles[sc->approvals[t.index].by].name; break;
	case EXPLORE_ENDING: text = sc->endings[t.index].title; break;
	case EXPLORE_TASK: text = sc->tasks[t.index].text; break;
	case EXPLORE_MODULE: text = sc->modules[t.index].name; break;
	case EXPLORE_FACT: text = sc->facts[t.index].text; break;
	default: break;
	}
	const char *words = explore_scenario_text(r, text);
	return *words ? named(r, t.id, words) : *t.id ? t.id : explore_place(r, t.place); /* a rule has no name but its line */
}

/* ---- findings ------------------------------------------------------------------------------------------------------------------------------- */

static const char *thing_kind(const struct explore_report *r, const struct explore_finding *f)
{
	return f->thing == SIM_NONE ? "" : explore_thing_kind_id(explore_thing_at(&r->x->tally.things, (uint32_t)f->thing).kind);
}

const char *explore_finding_title(const struct explore_report *r, const struct explore_finding *f)
{
	char id[96];
	if (f->kind == EXPLORE_FINDING_UNREACHED)
		snprintf(id, sizeof id, "explore.title.unreached.%s", thing_kind(r, f));
	else
		snprintf(id, sizeof id, "explore.title.%s", explore_finding_id(f->kind));
	return explore_text(r, id);
}

/* "+2.3", from tenths. */
static const char *tenths(const struct explore_report *r, int64_t n)
{
	const char *text = arena_format(r->arena, "%" PRId64 ".%d", (n < 0 ? -n : n) / 10, (int)((n < 0 ? -n : n) % 10));
	return text ? text : "";
}

const char *explore_finding_sentence(const struct explore_report *r, const struct explore_finding *f)
{
	char id[96];
	const char *name = f->thing != SIM_NONE ? explore_thing_name(r, (uint32_t)f->thing) : "";
	const char *role = f->role != SIM_NONE ? explore_scenario_text(r, r->sc->roles[f->role].name) : "";
	const char *metric = f->metric != SIM_NONE ? explore_scenario_text(r, r->sc->metrics[f->metric].name) : "";
	const char *option = f->option != SIM_NONE ? option_name(r, f->decision, f->option) : "";
	const char *other = f->other != SIM_NONE ? option_name(r, f->decision, f->other) : "";
	const char *bound = "";
	if (f->kind == EXPLORE_FINDING_SATURATED)
		bound = explore_text(r, f->amount ? "explore.bound.high" : "explore.bound.low");
	snprintf(id, sizeof id, "explore.finding.%s", explore_finding_id(f->kind));
	return EXPLORE_SAY(r, id, I18N_TEXT("name", name), I18N_TEXT("role", role), I18N_TEXT("metric", metric), I18N_TEXT("option", option),
	                   I18N_TEXT("other", other), I18N_TEXT("style", f->style != SIM_NONE ? explore_style_name(r, f->style) : ""),
	                   I18N_TEXT("decision", f->decision != SIM_NONE ? r->sc->decisions[f->decision].id : ""), I18N_TEXT("count", explore_number(r, f->count)),
	                   I18N_TEXT("of", explore_number(r, f->of)), I18N_TEXT("share", explore_share(r, f->count, f->of)), I18N_TEXT("bound", bound),
	                   I18N_NUMBER("amount", f->amount), I18N_TEXT("points", tenths(r, f->amount)), I18N_NUMBER("limit", EXPLORE_IDLE_LIMIT));
}

const char *explore_finding_certainty(const struct explore_report *r, const struct explore_finding *f)
{
	if (f->kind != EXPLORE_FINDING_UNREACHED)
		return "";
	if (f->proved)
		return explore_text(r, r->x->proof.chance ? "explore.proved-seed" : "explore.proved");
	return EXPLORE_SAY(r, "explore.not-seen", I18N_TEXT("of", explore_number(r, f->of)));
}

bool explore_known(const struct explore_report *r)
{
	return explore_plays_done(r->x) > 0 || r->x->proof.complete;
}

const char *explore_search_sentence(const struct explore_report *r)
{
	const struct explore_proof *p = &r->x->proof;
	if (!p->ran)
		return "";
	const char *id = !p->complete ? "explore.search.stopped" : p->chance ? "explore.search.complete-seed" : "explore.search.complete";
	const char *seed = arena_format(r->arena, "%" PRIu64, r->x->options.seed);
	return EXPLORE_SAY(r, id, I18N_TEXT("states", explore_number(r, p->states)), I18N_TEXT("ends", explore_number(r, p->ends)),
	                   I18N_TEXT("steps", explore_number(r, p->steps)), I18N_TEXT("seed", seed ? seed : ""));
}
