/* See plan.h.
 *
 * Conditions and effects are given in the author's own words (script/read/slice.h). What a function or a loop computed has no words of its own; then the cell says where it
 * stands. */
#include "app/workbook/plan_inside.h"

#include "base/duration.h"
#include "script/read/slice.h"
#include "sim/command.h"
#include "sim/event.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

void plan_set_words(struct plan_work *g, struct msel_row *row, enum msel_field field, sim_text text)
{
	for (uint32_t l = 0; text != SIM_NONE && l < g->sc->language_count; l++)
		msel_set(g->msel, row, field, (int)l, g->sc->texts[text].by_language[l]);
}

void plan_set(struct plan_work *g, struct msel_row *row, enum msel_field field, const char *text)
{
	msel_set(g->msel, row, field, 0, text);
}

static const char *say(const struct plan_work *g, sim_text text)
{
	return sim_text_in(g->sc, text, g->source->text_language, NULL);
}

static void append_name(struct buffer *out, const char *name)
{
	if (out->length)
		buffer_append_text(out, ", ");
	buffer_append_text(out, name);
}

void plan_set_roles(struct plan_work *g, struct msel_row *row, enum msel_field field, sim_roles roles)
{
	struct buffer out = {0};
	sim_roles all = g->sc->role_count >= 32 ? SIM_EVERYBODY : (1u << g->sc->role_count) - 1;
	if ((roles & all) == all)
		append_name(&out, g->source->names ? i18n_text(g->source->strings, g->source->language, "sheet.everybody") : "everybody");
	for (uint32_t r = 0; (roles & all) != all && r < g->sc->role_count; r++)
		if (roles >> r & 1)
			append_name(&out, g->source->names ? say(g, g->sc->roles[r].name) : g->sc->roles[r].id);
	plan_set(g, row, field, buffer_text(&out));
	buffer_free(&out);
}

/* ---- patterns and triggers ---- */

static const char *thing_id(const struct sim_scenario *sc, const char *what, int32_t i)
{
	switch (*what) {
	case 'i': return sim_inject_id(sc, i);
	case 'd': return sc->decisions[i].id;
	case 'a': return strcmp(what, "action") == 0 ? sc->actions[i].id : strcmp(what, "authority") == 0 ? sc->authorities[i].id : sc->actions[sc->approvals[i].action].id;
	case 'm': return strcmp(what, "metric") == 0 ? sc->metrics[i].id : sc->modules[i].id;
	case 'v': return sc->variables[i].id;
	case 'r': return strcmp(what, "role") == 0 ? sc->roles[i].id : strcmp(what, "resource") == 0 ? sc->resources[i].id : "";
	case 'f': return sc->facts[i].id;
	case 'e': return sc->endings[i].id;
	case 't': return sc->tasks[i].id;
	default: return "";
	}
}

static void write_pattern(const struct sim_scenario *sc, const struct sim_pattern *p, struct buffer *out)
{
	const char *what = sim_event_a_is(p->kind);
	buffer_append_text(out, sim_event_id(p->kind));
	if (p->a < 0 || !*what)
		return;
	buffer_append_format(out, ":%s", thing_id(sc, what, p->a));
	if (strcmp(what, "approval") == 0)
		buffer_append_format(out, ".%s", sc->roles[sc->approvals[p->a].by].id);
	else if (p->b >= 0 && strcmp(what, "decision") == 0)
		buffer_append_format(out, ".%s", sc->options[sc->decisions[p->a].options.first + (uint32_t)p->b].id);
	else if (p->b >= 0 && (uint32_t)p->b < sc->role_count)
		buffer_append_format(out, ".%s", sc->roles[p->b].id);
}

static void set_slice(struct plan_work *g, struct msel_row *row, enum msel_field field, sim_place place, const char *word, const char *id, const char *key, bool must)
{
	const char *text = script_slice(&g->msel->arena, g->sc, place, word, id, key);
	if (!text && must && place)
		text = arena_format(&g->msel->arena, "-- %s:%u", g->sc->files[SIM_PLACE_FILE(place)].path, SIM_PLACE_LINE(place));
	plan_set(g, row, field, text);
}

void plan_set_trigger(struct plan_work *g, struct msel_row *row, const struct sim_trigger *trigger, sim_place place, const char *word, const char *id)
{
	char time[32];
	duration_format(trigger->time, time);
	if (trigger->kind == SIM_AT)
		plan_set(g, row, MSEL_AT, time);
	if (trigger->kind == SIM_AFTER) {
		struct buffer out = {0};
		write_pattern(g->sc, &trigger->pattern, &out);
		if (trigger->time)
			buffer_append_format(&out, "+%s", time);
		plan_set(g, row, MSEL_AFTER, buffer_text(&out));
		buffer_free(&out);
	}
	if (trigger->kind == SIM_WHEN)
		set_slice(g, row, MSEL_WHEN, place, word, id, "when", true);
}

/* Date, clock and date-time group of a scenario second. */
static void set_moment(struct plan_work *g, struct msel_row *row, int64_t second, enum msel_field date, enum msel_field time, bool group)
{
	static const char *const months[] = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
	static const char zones[] = "YXWVUTSRQPONZABCDEFGHIKLM";
	int year, month, day, weekday, hour, minute, s, offset = g->sc->start_offset;
	char text[48];
	moment_split(g->sc->start_local + second, &year, &month, &day, &weekday, &hour, &minute, &s);
	snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
	plan_set(g, row, date, text);
	snprintf(text, sizeof text, s ? "%02d:%02d:%02d" : "%02d:%02d", hour, minute, s);
	plan_set(g, row, time, text);
	char zone = offset % 60 == 0 && offset >= -720 && offset <= 720 ? zones[12 + offset / 60] : 'J'; /* J: local time */
	snprintf(text, sizeof text, "%02d%02d%02d%c%s%02d", day, hour, minute, zone, months[month - 1], year % 100);
	if (group)
		plan_set(g, row, MSEL_DTG, text);
}

/* ---- injects ---- */

void plan_set_list(struct plan_work *g, struct msel_row *row, enum msel_field field, struct sim_list list)
{
	for (uint32_t l = 0; l < g->sc->language_count; l++) {
		struct buffer cell = {0};
		bool any = false;
		for (uint32_t i = 0; i < list.count; i++) {
			const char *text = g->sc->texts[g->sc->text_list[list.first + i]].by_language[l];
			any = any || text;
			msel_list_add(&cell, text ? text : "");
		}
		if (any)
			msel_set(g->msel, row, field, (int)l, buffer_text(&cell));
		buffer_free(&cell);
	}
}

/* What an expected action reads like for people: its text, or the name of what it names. */
static const char *expected_words(const struct plan_work *g, const struct sim_expected *x, int language)
{
	if (x->text != SIM_NONE)
		return g->source->names ? sim_text_in(g->sc, x->text, language, NULL) : g->sc->texts[x->text].by_language[language];
	if (!g->source->names || x->pattern.a < 0)
		return NULL;
	const char *what = sim_event_a_is(x->pattern.kind);
	if (strcmp(what, "action") == 0)
		return sim_text_in(g->sc, g->sc->actions[x->pattern.a].name, language, NULL);
	if (strcmp(what, "decision") == 0 && x->pattern.b >= 0)
		return sim_text_in(g->sc, g->sc->options[g->sc->decisions[x->pattern.a].options.first + (uint32_t)x->pattern.b].text, language, NULL);
	return strcmp(what, "decision") == 0 ? sim_text_in(g->sc, g->sc->decisions[x->pattern.a].prompt, language, NULL) : NULL;
}

static void set_expected(struct plan_work *g, struct msel_row *row, struct sim_list list)
{
	struct buffer item = {0}, on = {0};
	for (uint32_t l = 0; l < g->sc->language_count; l++) {
		struct buffer cell = {0};
		for (uint32_t i = 0; i < list.count; i++) {
			const struct sim_expected *x = &g->sc->expected[list.first + i];
			const char *words = expected_words(g, x, (int)l);
			buffer_clear(&item);
			buffer_clear(&on);
			if (x->pattern.kind != SIM_EVENT_NONE)
				write_pattern(g->sc, &x->pattern, &on);
			if (g->source->names)
				buffer_append_text(&item, words ? words : buffer_text(&on));
			else
				msel_expected_write(&item, words ? words : "", buffer_text(&on), x->objective == SIM_NONE ? "" : g->sc->objectives[x->objective].id);
			msel_list_add(&cell, buffer_text(&item));
		}
		msel_set(g->msel, row, MSEL_EXPECTED, (int)l, buffer_text(&cell));
		buffer_free(&cell);
	}
	buffer_free(&item);
	buffer_free(&on);
}

static void set_sender(struct plan_work *g, struct msel_row *row, sim_text from)
{
	for (uint32_t r = 0; from != SIM_NONE && !g->source->names && r < g->sc->role_count; r++)
		if (g->sc->roles[r].name == from) {
			plan_set(g, row, MSEL_FROM, g->sc->roles[r].id);
			return;
		}
	plan_set_words(g, row, MSEL_FROM, from);
}

static void set_description(struct plan_work *g, struct msel_row *row)
{
	for (uint32_t l = 0; l < g->sc->language_count; l++) {
		const char *subject = msel_get(row, MSEL_SUBJECT, (int)l), *body = msel_get(row, MSEL_BODY, (int)l);
		msel_set(g->msel, row, MSEL_DESCRIPTION, (int)l, arena_format(&g->msel->arena, "%s%s%s", subject, *subject && *body ? "\n" : "", body));
	}
}

static void set_status(struct plan_work *g, struct msel_row *row, int inject)
{
	static const char *const ids[] = {[SIM_INJECT_PENDING] = "status.to-come", [SIM_INJECT_DUE] = "status.due", [SIM_INJECT_FIRED] = "status.fired",
	                                  [SIM_INJECT_SKIPPED] = "status.skipped", [SIM_INJECT_CANCELLED] = "status.cancelled"};
	const struct sim_inject_state *is = sim_inject_state_of(g->sc, g->source->state, inject);
	if (is->status >= sizeof ids / sizeof *ids || !ids[is->status])
		return;
	plan_set(g, row, MSEL_STATUS, i18n_text(g->source->strings, g->source->language, is->held ? "status.held" : ids[is->status]));
	if (is->status == SIM_INJECT_FIRED) {
		char clock[32];
		int year, month, day, weekday, hour, minute, second;
		moment_split(g->sc->start_local + is->fired, &year, &month, &day, &weekday, &hour, &minute, &second);
		snprintf(clock, sizeof clock, "%04d-%02d-%02d %02d:%02d:%02d", year, month, day, hour, minute, second);
		plan_set(g, row, MSEL_ACTUAL, clock);
	}
	for (size_t i = g->source->history->command_count; is->status == SIM_INJECT_SKIPPED && i > 0; i--) {
		const struct sim_command *c = &g->source->history->commands[i - 1];
		if (c->kind != SIM_DO_SKIP || c->target != inject)
			continue;
		plan_set(g, row, MSEL_REASON, c->text[SIM_WHY]);
		break;
	}
}

/* Words that a person gave in the session, by adding the inject or by editing it (the k-th added inject is the k-th such command). */
static void set_given_words(struct plan_work *g, struct msel_row *row, int index)
{
	int added = (int)g->sc->inject_count, language = g->source->text_language;
	for (size_t i = 0; i < g->source->history->command_count; i++) {
		const struct sim_command *c = &g->source->history->commands[i];
		bool about = c->kind == SIM_DO_INJECT ? added++ == index : c->kind == SIM_DO_EDIT && c->target == index;
		if (!about)
			continue;
		msel_set(g->msel, row, MSEL_SUBJECT, language, c->text[SIM_SUBJECT]);
		msel_set(g->msel, row, MSEL_BODY, language, c->text[SIM_BODY]);
		msel_set(g->msel, row, MSEL_FROM, language, c->text[SIM_SENDER]);
	}
}

static void set_channel(struct plan_work *g, struct msel_row *row, int channel)
{
	char id[48];
	snprintf(id, sizeof id, "channel.%s", sim_channel_id(channel));
	plan_set(g, row, MSEL_VIA, g->source->names ? i18n_text(g->source->strings, g->source->language, id) : sim_channel_id(channel));
}

static void add_inject(struct plan_work *g, uint32_t index)
{
	const struct sim_scenario *sc = g->sc;
	const struct sim_inject *x = &sc->injects[index];
	struct msel_row *row = msel_add(g->msel, "inject");
	char number[16];
	if (!row)
		return;
	snprintf(number, sizeof number, "%" PRIu32, index + 1);
	plan_set(g, row, MSEL_NUMBER, number);
	plan_set(g, row, MSEL_ID, x->id);
	if (x->module != SIM_NONE)
		plan_set(g, row, MSEL_MODULE, g->source->names ? say(g, sc->modules[x->module].name) : sc->modules[x->module].id);
	plan_set_trigger(g, row, &x->trigger, x->place, "inject", x->id);
	if (x->trigger.kind == SIM_AT)
		set_moment(g, row, x->trigger.time, MSEL_DATE, MSEL_TIME, true);
	set_slice(g, row, MSEL_UNLESS, x->place, "inject", x->id, "unless", false);
	set_sender(g, row, x->from);
	plan_set_roles(g, row, MSEL_TO, x->to);
	set_channel(g, row, x->channel);
	plan_set_words(g, row, MSEL_SUBJECT, x->subject);
	plan_set_words(g, row, MSEL_BODY, x->body);
	if (g->source->state)
		set_given_words(g, row, (int)index);
	set_description(g, row);
	plan_set_words(g, row, MSEL_NOTES, x->notes);
	plan_set_list(g, row, MSEL_QUESTIONS, x->questions);
	set_expected(g, row, x->expected);
	if (x->objective != SIM_NONE)
		plan_set(g, row, MSEL_OBJECTIVE, g->source->names ? arena_format(&g->msel->arena, "%s %s", sc->objectives[x->objective].id, say(g, sc->objectives[x->objective].text))
		                                             : sc->objectives[x->objective].id);
	struct buffer facts = {0};
	for (uint32_t i = 0; i < x->reveals.count; i++)
		append_name(&facts, sc->facts[sc->fact_list[x->reveals.first + i]].id);
	plan_set(g, row, MSEL_REVEALS, buffer_text(&facts));
	buffer_free(&facts);
	bool everybody = (x->to & sc->room_roles) == sc->room_roles;
	if (x->room != everybody)
		plan_set(g, row, MSEL_ROOM, x->room ? "yes" : "no");
	set_slice(g, row, MSEL_EFFECTS, x->place, "inject", x->id, "effects", x->effects.count > 0);
	if (g->source->state)
		set_status(g, row, (int)index);
}

/* An inject that somebody wrote during the session. */
static void add_adhoc(struct plan_work *g, int index)
{
	const struct sim_inject_state *is = sim_inject_state_of(g->sc, g->source->state, index);
	if (is->status == SIM_INJECT_UNUSED)
		return;
	struct msel_row *row = msel_add(g->msel, "inject");
	char number[16];
	snprintf(number, sizeof number, "%d", index + 1);
	plan_set(g, row, MSEL_NUMBER, number);
	plan_set(g, row, MSEL_ID, sim_inject_id(g->sc, index));
	plan_set_roles(g, row, MSEL_TO, is->to);
	set_channel(g, row, is->channel);
	if (row) {
		set_given_words(g, row, index);
		set_description(g, row);
		set_status(g, row, index);
	}
}

bool plan_gather(struct msel *msel, const struct plan_source *source)
{
	struct plan_work g = {msel, source, source->scenario};
	for (uint32_t l = 0; l < g.sc->language_count && l < MSEL_LANGUAGES; l++)
		msel->languages[msel->language_count++] = g.sc->languages[l];
	for (uint32_t i = 0; i < g.sc->inject_count; i++)
		add_inject(&g, i);
	for (int i = (int)g.sc->inject_count; source->state && i < sim_inject_total(g.sc, source->state); i++)
		add_adhoc(&g, i);
	if (!source->names) {
		plan_add_settings(&g);
		plan_add_cast(&g);
		plan_add_story(&g);
	}
	return !msel->failed;
}
