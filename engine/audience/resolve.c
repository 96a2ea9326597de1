/* See resolve.h. Role labels, inject words and numbers are computed on demand: a picture asks for a few dozen of them. */
#include "audience/resolve.h"

#include <string.h>

_Static_assert((int)AUDIENCE_CHANNELS == (int)SIM_CHANNELS && (int)AUDIENCE_SENSOR == (int)SIM_SENSOR &&
                   (int)AUDIENCE_FEED == (int)SIM_FEED,
               "audience_channel and sim_channel are the same list");
_Static_assert((int)AUDIENCE_BASE == (int)SIM_PILLAR_BASE && (int)AUDIENCE_DETERRENCE == (int)SIM_PILLAR_DETERRENCE,
               "audience_pillar and sim_pillar are the same list");

struct resolver resolver_of(struct arena *arena, const struct audience_source *source)
{
	struct resolver r = {.arena = arena,
	                     .sc = source->scenario,
	                     .st = source->state,
	                     .history = source->history,
	                     .machine = source->machine,
	                     .language = source->language};
	for (uint32_t i = 0; i < r.sc->role_count; i++) {
		r.all |= 1u << i;
		if (!r.sc->roles[i].hidden)
			r.visible |= 1u << i;
	}
	r.nameable = r.all;
	return r;
}

int audience_language(const struct sim_scenario *scenario, const char *code)
{
	int language = sim_language_index(scenario, code);
	return language == SIM_NONE ? 0 : language;
}

const char *audience_channel_id(enum audience_channel channel)
{
	return sim_channel_id((int)channel);
}

void *resolve_array(struct resolver *r, size_t count, size_t size)
{
	if (!count)
		return NULL;
	void *array = arena_allocate(r->arena, count * size);
	if (!array)
		r->failed = true;
	return array;
}

struct audience_text resolve_text(const struct resolver *r, sim_text text)
{
	int fallback = SIM_NONE;
	const char *words = sim_text_in(r->sc, text, r->language, &fallback);
	return (struct audience_text){.text = words,
	                              .language = fallback == SIM_NONE ? NULL : r->sc->languages[fallback]};
}

struct audience_text resolve_plain(const char *text)
{
	return (struct audience_text){.text = text ? text : ""};
}

static bool has_text(const struct resolver *r, sim_text text)
{
	return text != SIM_NONE && sim_text_in(r->sc, text, r->language, NULL)[0];
}

struct audience_text resolve_variable(const struct resolver *r, int variable)
{
	const struct sim_variable *def = &r->sc->variables[variable];
	if (has_text(r, def->name))
		return resolve_text(r, def->name);
	char *words = arena_copy_text(r->arena, def->id, strlen(def->id));
	for (char *at = words; at && *at; at++)
		if (*at == '_' || *at == '-')
			*at = ' ';
	return resolve_plain(words);
}

struct audience_text resolve_role(const struct resolver *r, int role)
{
	if (!resolve_in(r->nameable, role))
		return resolve_plain(NULL);
	const struct sim_role *def = &r->sc->roles[role];
	return resolve_text(r, has_text(r, def->label) ? def->label : def->name);
}

struct audience_text resolve_role_name(const struct resolver *r, int role)
{
	if (!resolve_in(r->nameable, role))
		return resolve_plain(NULL);
	return resolve_text(r, r->sc->roles[role].name);
}

bool resolve_in(sim_roles roles, int role)
{
	return role >= 0 && role < SIM_ROLES_MAX && roles >> role & 1;
}

int resolve_count(sim_roles roles)
{
	return __builtin_popcount(roles);
}

struct audience_names resolve_names(struct resolver *r, sim_roles roles)
{
	roles &= r->nameable;
	struct audience_names names = {.all = resolve_count(r->visible) > 1 && (roles & r->visible) == r->visible};
	struct audience_text *items = resolve_array(r, (size_t)resolve_count(roles), sizeof *items);
	if (!items)
		return names;
	for (int i = 0; i < (int)r->sc->role_count; i++)
		if (resolve_in(roles, i))
			items[names.count++] = resolve_role(r, i);
	names.items = items;
	return names;
}

struct audience_header resolve_header(const struct resolver *r)
{
	const struct sim_clock *clock = &r->st->clock;
	struct audience_header h = {.title = resolve_text(r, r->sc->title),
	                            .sector = r->sc->sector ? r->sc->sector : "",
	                            .now = clock->now,
	                            .start_local = r->sc->start_local,
	                            .start_offset = r->sc->start_offset,
	                            .zone = r->sc->start_zone ? r->sc->start_zone : "",
	                            .length = r->sc->length,
	                            .session = r->sc->session,
	                            .round = r->sc->round,
	                            .run = clock->over     ? AUDIENCE_OVER
	                                   : clock->paused ? AUDIENCE_PAUSED
	                                                   : AUDIENCE_RUNNING,
	                            .begun = clock->over || !clock->paused || clock->now > 0,
	                            .speed = clock->speed ? clock->speed : 1,
	                            .automatic = clock->automatic,
	                            .phases = (int)r->sc->module_count,
	                            .phase_name = resolve_plain(NULL)};
	if (clock->module >= 0) {
		h.phase = clock->module + 1;
		h.phase_name = resolve_text(r, r->sc->modules[clock->module].name);
	}
	return h;
}

/* ---- injects ---- */

const struct sim_inject *resolve_inject(const struct resolver *r, int inject)
{
	return inject >= 0 && inject < (int)r->sc->inject_count ? &r->sc->injects[inject] : NULL;
}

/* The latest text of this kind that a person gave for the inject, or NULL: by editing it, or by adding it (the k-th added inject is the k-th such command). */
static const char *given_words(const struct resolver *r, int inject, enum sim_command_text which)
{
	const char *words = NULL;
	int added = (int)r->sc->inject_count;
	for (size_t i = 0; i < r->history->command_count; i++) {
		const struct sim_command *c = &r->history->commands[i];
		bool about = false;
		if (c->kind == SIM_DO_INJECT)
			about = added++ == inject;
		else if (c->kind == SIM_DO_EDIT)
			about = c->target == inject;
		if (about && c->text[which])
			words = c->text[which];
	}
	return words;
}

struct audience_text resolve_inject_words(const struct resolver *r, int inject, enum sim_command_text which)
{
	const struct sim_inject *def = resolve_inject(r, inject);
	if (!def || sim_inject_state_of(r->sc, r->st, inject)->command) {
		const char *given = given_words(r, inject, which);
		if (given || !def)
			return resolve_plain(given);
	}
	return resolve_text(r, which == SIM_SENDER ? def->from : which == SIM_SUBJECT ? def->subject : def->body);
}

enum audience_channel resolve_inject_channel(const struct resolver *r, int inject)
{
	const struct sim_inject *def = resolve_inject(r, inject);
	unsigned channel = def ? def->channel : sim_inject_state_of(r->sc, r->st, inject)->channel;
	return channel < SIM_CHANNELS ? (enum audience_channel)channel : AUDIENCE_BRIEFING;
}

bool resolve_inject_is_for_room(const struct resolver *r, int inject)
{
	const struct sim_inject *def = resolve_inject(r, inject);
	const struct sim_inject_state *is = sim_inject_state_of(r->sc, r->st, inject);
	if (((is->to | is->passed) & r->visible) == r->visible)
		return true;
	/* What the scenario declares for the room holds for the receivers it declares; narrowed by the facilitator, it is no longer the room's. */
	return def && def->room && is->to == (def->to & r->all);
}

int resolve_inject_number(const struct resolver *r, int inject)
{
	(void)r;
	return inject + 1;
}

/* ---- decisions ---- */

static int decision_number(const struct sim_scenario *sc, sim_roles seen, int decision)
{
	bool visible = (sc->decisions[decision].owners & seen) != 0;
	int number = 1;
	for (int i = 0; i < (int)sc->decision_count; i++) {
		bool other = (sc->decisions[i].owners & seen) != 0;
		if (visible ? other && i < decision : other || i < decision)
			number++;
	}
	return number;
}

int resolve_decision_number(const struct resolver *r, int decision)
{
	return decision_number(r->sc, r->visible, decision);
}

int audience_decision_number(const struct sim_scenario *scenario, int decision)
{
	sim_roles visible = 0;
	for (uint32_t r = 0; r < scenario->role_count; r++)
		visible |= scenario->roles[r].hidden ? 0 : (sim_roles)1 << r;
	return decision_number(scenario, visible, decision);
}

void resolve_letter(int option, char letter[4])
{
	letter[0] = letter[1] = letter[2] = letter[3] = 0;
	if (option >= 26)
		*letter++ = (char)('A' + option / 26 - 1);
	if (option >= 0)
		*letter = (char)('A' + option % 26);
}

struct audience_option resolve_option(const struct resolver *r, int decision, int option)
{
	const struct sim_decision *def = &r->sc->decisions[decision];
	struct audience_option o = {.index = option, .text = resolve_plain(NULL), .measure = ""};
	if (option < 0 || option >= (int)def->options.count)
		return o;
	const struct sim_option *source = &r->sc->options[def->options.first + (uint32_t)option];
	resolve_letter(option, o.letter);
	o.text = resolve_text(r, source->text);
	o.pillar = (enum audience_pillar)source->pillar;
	if (source->measure != SIM_NONE)
		o.measure = r->sc->measures[source->measure].id;
	return o;
}

const struct audience_option *resolve_options(struct resolver *r, int decision, int *count)
{
	*count = 0;
	uint32_t total = r->sc->decisions[decision].options.count;
	struct audience_option *options = resolve_array(r, total, sizeof *options);
	for (uint32_t i = 0; options && i < total; i++)
		options[(*count)++] = resolve_option(r, decision, (int)i);
	return options;
}

/* ---- metrics ---- */

int resolve_good(const struct resolver *r, int metric, int64_t amount)
{
	int sign = amount > 0 ? 1 : amount < 0 ? -1 : 0;
	return sign * r->sc->metrics[metric].good;
}

/* Thins `count` points to AUDIENCE_SAMPLES: equal stretches of time, the last point of each; the first stays, the last is last anyway. */
static int thin(int64_t *at, int32_t *value, int count, int64_t now)
{
	if (count <= AUDIENCE_SAMPLES)
		return count;
	int kept = 1;
	int64_t bucket = -1;
	for (int i = 1; i < count; i++) {
		int64_t b = at[i] * (AUDIENCE_SAMPLES - 1) / (now + 1);
		if (b != bucket)
			kept++;
		bucket = b;
		at[kept - 1] = at[i];
		value[kept - 1] = value[i];
	}
	return kept;
}

static struct audience_curve curve_of(struct resolver *r, int metric)
{
	size_t changes = 1;
	for (size_t i = 0; i < r->history->event_count; i++)
		changes += r->history->events[i].kind == SIM_EVENT_METRIC && r->history->events[i].a == metric;
	int64_t *at = resolve_array(r, changes, sizeof *at);
	int32_t *value = resolve_array(r, changes, sizeof *value);
	if (!at || !value)
		return (struct audience_curve){0};
	int count = 1;
	value[0] = r->sc->metrics[metric].start;
	for (size_t i = 0; i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (e->kind != SIM_EVENT_METRIC || e->a != metric)
			continue;
		if (at[count - 1] != e->at)
			count++;
		at[count - 1] = e->at;
		value[count - 1] = e->after;
	}
	return (struct audience_curve){.at = at, .value = value, .count = thin(at, value, count, r->st->clock.now)};
}

struct audience_metric resolve_metric(struct resolver *r, int metric, uint32_t before)
{
	const struct sim_metric *def = &r->sc->metrics[metric];
	struct audience_metric m = {.index = metric,
	                            .name = resolve_text(r, def->name),
	                            .label = resolve_text(r, has_text(r, def->label) ? def->label : def->name),
	                            .unit = def->unit ? def->unit : "",
	                            .value = sim_metric_state_of(r->sc, r->st, metric)->value,
	                            .min = def->min,
	                            .max = def->max,
	                            .start = def->start,
	                            .reference = def->start,
	                            .good = def->good,
	                            .has_threshold = def->threshold != SIM_NONE,
	                            .threshold = def->threshold};
	for (size_t i = 0; i < r->history->event_count && i + 1 < before; i++)
		if (r->history->events[i].kind == SIM_EVENT_METRIC && r->history->events[i].a == metric)
			m.reference = r->history->events[i].after;
	m.trend = resolve_good(r, metric, (int64_t)m.value - m.reference);
	m.curve = curve_of(r, metric);
	return m;
}

/* ---- events ---- */

const struct sim_event *resolve_event(const struct resolver *r, uint32_t id)
{
	return id && id <= r->history->event_count ? &r->history->events[id - 1] : NULL;
}

const struct sim_command *resolve_command(const struct resolver *r, uint32_t event)
{
	for (const struct sim_event *e = resolve_event(r, event); e; e = resolve_event(r, e->cause)) {
		if (e->kind == SIM_EVENT_INPUT)
			return sim_history_command(r->history, (uint32_t)e->c);
		if (e->cause >= e->id)
			return NULL;
	}
	return NULL;
}

uint32_t resolve_decided_event(const struct resolver *r, int decision)
{
	for (size_t i = r->history->event_count; i > 0; i--) {
		const struct sim_event *e = &r->history->events[i - 1];
		if (e->kind == SIM_EVENT_DECISION_DECIDED && e->a == decision)
			return e->id;
	}
	return 0;
}

uint32_t resolve_reference(const struct resolver *r)
{
	uint32_t phase = 0;
	bool changed = false;
	for (size_t i = r->history->event_count; i > 0; i--) {
		const struct sim_event *e = &r->history->events[i - 1];
		changed = changed || (e->kind == SIM_EVENT_METRIC && r->sc->metrics[e->a].room);
		if (changed && e->kind == SIM_EVENT_DECISION_DECIDED && e->b >= 0 && (r->sc->decisions[e->a].owners & r->visible))
			return e->id;
		if (changed && e->kind == SIM_EVENT_MODULE && e->at > 0 && !phase)
			phase = e->id;
	}
	return phase;
}
