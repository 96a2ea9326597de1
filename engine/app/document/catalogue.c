/* See catalogue.h. */
#include "app/document/catalogue.h"

#include "app/app.h"
#include "app/opening.h"
#include "app/places.h"
#include "base/file.h"

#include <string.h>
#include <strings.h>

#define SEARCHED_MAX 16384

struct reading {
	struct catalogue *c;
	const struct sim_scenario *sc;
	int scenario, language;
};

static const char *keep(struct catalogue *c, const char *text)
{
	const char *copy = text && *text ? arena_copy_text(c->arena, text, strlen(text)) : "";
	return copy ? copy : "";
}

static const char *say(const struct reading *r, sim_text text)
{
	return text == SIM_NONE ? "" : keep(r->c, sim_text_in(r->sc, text, r->language, NULL));
}

/* ---- rows ---- */

static void append_lower(struct buffer *out, const char *text)
{
	for (; text && *text; text++)
		buffer_append_byte(out, *text >= 'A' && *text <= 'Z' ? (char)(*text + 32) : *text);
	buffer_append_byte(out, '\n');
}

static const char *searched(const struct reading *r, const struct sim_measure *m)
{
	struct buffer all = {0};
	append_lower(&all, m->id);
	append_lower(&all, m->source);
	const sim_text texts[] = {m->name, m->about};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		for (uint32_t l = 0; texts[i] != SIM_NONE && l < r->sc->language_count; l++)
			append_lower(&all, r->sc->texts[texts[i]].by_language[l]);
	const char *kept = keep(r->c, buffer_text(&all));
	buffer_free(&all);
	return kept;
}

static void read_gates(const struct reading *r, const struct sim_measure *m, struct catalogue_row *row)
{
	static const char *const kinds[SIM_GATE_KINDS] = {"fact", "metric", "authority", "resource", "approval", "consent", "condition"};
	row->gates = arena_allocate(r->c->arena, (m->gates.count + 1) * sizeof *row->gates);
	for (uint32_t i = 0; row->gates && i < m->gates.count; i++) {
		const struct sim_measure_gate *gate = &r->sc->measure_gates[m->gates.first + i];
		row->gates[row->gate_count++] = (struct catalogue_gate){.id = keep(r->c, gate->id),
		                                                        .kind = kinds[gate->kind],
		                                                        .text = say(r, gate->text),
		                                                        .least = gate->least,
		                                                        .most = gate->most,
		                                                        .spend = gate->spend,
		                                                        .within = gate->within};
	}
}

static const char *file_of(const struct reading *r, sim_place place)
{
	return place ? keep(r->c, r->sc->files[SIM_PLACE_FILE(place)].path) : "";
}

static struct catalogue_row *row_of(struct catalogue *c, const char *id)
{
	for (int i = 0; i < c->row_count; i++)
		if (strcmp(c->rows[i].id, id) == 0)
			return &c->rows[i];
	return NULL;
}

/* Rows that no earlier scenario has brought. False when memory is exhausted. */
static bool read_rows(const struct reading *r)
{
	struct catalogue *c = r->c;
	struct catalogue_row *rows = arena_allocate(c->arena, (size_t)(c->row_count + (int)r->sc->measure_count + 1) * sizeof *rows);
	if (!rows)
		return false;
	if (c->row_count)
		memcpy(rows, c->rows, (size_t)c->row_count * sizeof *rows);
	c->rows = rows;
	for (uint32_t i = 0; i < r->sc->measure_count; i++) {
		const struct sim_measure *m = &r->sc->measures[i];
		if (row_of(c, m->id))
			continue;
		struct catalogue_row *row = &c->rows[c->row_count++];
		*row = (struct catalogue_row){.id = keep(c, m->id),
		                              .name = say(r, m->name),
		                              .about = say(r, m->about),
		                              .source = keep(c, m->source),
		                              .orders = say(r, m->orders),
		                              .carries_out = say(r, m->carries_out),
		                              .cost = say(r, m->cost),
		                              .side_effects = say(r, m->side_effects),
		                              .searched = searched(r, m),
		                              .pillar = m->pillar,
		                              .serves = m->serves,
		                              .strains = m->strains,
		                              .takes = m->takes,
		                              .file = file_of(r, m->place),
		                              .line = (int)SIM_PLACE_LINE(m->place)};
		read_gates(r, m, row);
	}
	return true;
}

/* ---- uses ---- */

static void add_effects(const struct reading *r, struct catalogue_use *use, struct sim_list list, int chance, bool conditional, int depth)
{
	for (uint32_t i = list.first; depth < 8 && i < list.first + list.count; i++) {
		const struct sim_effect *e = &r->sc->effects[i];
		use->has_effects = use->has_effects || e->kind != SIM_IF;
		if (e->kind == SIM_ADD_METRIC || e->kind == SIM_SET_METRIC) {
			if (use->effect_count == CATALOGUE_EFFECTS_MAX)
				use->effects_more++;
			else
				use->effects[use->effect_count++] = (struct catalogue_effect){
				    say(r, r->sc->metrics[e->target].name), e->amount, e->kind == SIM_SET_METRIC, chance, conditional};
		}
		if (e->kind == SIM_DELAY || e->kind == SIM_IF || e->kind == SIM_CHANCE)
			add_effects(r, use, e->list, e->kind == SIM_CHANCE ? chance * e->amount / 100 : chance, conditional || e->kind == SIM_IF, depth + 1);
		if (e->kind == SIM_IF || e->kind == SIM_CHANCE)
			add_effects(r, use, e->other, e->kind == SIM_CHANCE ? chance * (100 - e->amount) / 100 : chance, conditional || e->kind == SIM_IF, depth + 1);
	}
}

static const char *owners(const struct reading *r, sim_roles roles)
{
	struct buffer all = {0};
	for (uint32_t i = 0; i < r->sc->role_count; i++)
		if (roles >> i & 1)
			buffer_append_format(&all, "%s%s", all.length ? ", " : "", sim_text_in(r->sc, r->sc->roles[i].label, r->language, NULL));
	const char *kept = keep(r->c, buffer_text(&all));
	buffer_free(&all);
	return kept;
}

static struct catalogue_use *add_use(const struct reading *r, int32_t measure, sim_place place)
{
	struct catalogue_row *row = measure == SIM_NONE ? NULL : row_of(r->c, r->sc->measures[measure].id);
	struct catalogue_use *use = row ? arena_allocate(r->c->arena, sizeof *use) : NULL;
	if (!use)
		return NULL;
	*use = (struct catalogue_use){.scenario = r->scenario, .file = file_of(r, place), .line = (int)SIM_PLACE_LINE(place), .b = SIM_NONE};
	struct catalogue_use **end = &row->uses;
	while (*end)
		end = &(*end)->next;
	*end = use;
	return use;
}

static void read_uses(const struct reading *r)
{
	for (uint32_t i = 0; i < r->sc->action_count; i++) {
		const struct sim_action *a = &r->sc->actions[i];
		struct catalogue_use *use = add_use(r, a->measure, a->place);
		if (!use)
			continue;
		use->id = keep(r->c, a->id);
		use->name = say(r, a->name);
		use->who = owners(r, a->owners);
		use->a = (int32_t)i;
		add_effects(r, use, a->starts, 100, false, 0);
		add_effects(r, use, a->effects, 100, false, 0);
	}
	for (uint32_t i = 0; i < r->sc->decision_count; i++) {
		const struct sim_decision *d = &r->sc->decisions[i];
		for (uint32_t o = 0; o < d->options.count; o++) {
			const struct sim_option *option = &r->sc->options[d->options.first + o];
			struct catalogue_use *use = add_use(r, option->measure, option->place);
			if (!use)
				continue;
			use->option = true;
			use->id = arena_format(r->c->arena, "%s.%s", d->id, option->id);
			use->name = arena_format(r->c->arena, "%s %s", sim_text_in(r->sc, d->prompt, r->language, NULL),
			                         sim_text_in(r->sc, option->text, r->language, NULL));
			use->who = owners(r, d->owners);
			use->a = (int32_t)i;
			use->b = (int32_t)o;
			add_effects(r, use, option->starts, 100, false, 0);
			add_effects(r, use, option->effects, 100, false, 0);
		}
	}
}

static int read_scenario(struct catalogue *c, const char *id, const char *folder)
{
	int exit = APP_DONE;
	struct script *script = app_load_scenario(folder, &exit);
	if (!script)
		return exit == APP_ENVIRONMENT ? exit : APP_DONE; /* told about; the others still count */
	struct reading r = {.c = c, .sc = script_scenario(script), .scenario = c->scenario_count};
	r.language = sim_language_index(r.sc, i18n_language_code(c->language));
	r.language = r.language == SIM_NONE ? 0 : r.language;
	bool ok = read_rows(&r);
	if (ok) {
		c->scenarios[c->scenario_count++] = (struct catalogue_scenario){.id = keep(c, id), .folder = keep(c, folder), .title = say(&r, r.sc->title)};
		read_uses(&r);
	}
	script_free(script);
	if (!ok)
		app_complain("memory is exhausted.");
	return ok ? APP_DONE : APP_ENVIRONMENT;
}

int catalogue_gather(struct catalogue *c)
{
	char folder[APP_PATH], probe[APP_PATH];
	char **names;
	size_t count;
	enum file_result result = FILE_FAILED;
	if (app_join(folder, app_data_folder(), "scenarios"))
		result = file_list(c->arena, folder, &names, &count);
	if (result != FILE_OK) {
		app_complain("%s: %s. Build again: sh engine/start", folder, file_result_phrase(result));
		return APP_ENVIRONMENT;
	}
	for (size_t i = 0; i < count && c->scenario_count < CATALOGUE_SCENARIOS_MAX; i++) {
		char file[APP_PATH];
		if (!app_join(probe, folder, names[i]) || !app_join(file, probe, "scenario.lua") || !file_exists(file))
			continue;
		int exit = read_scenario(c, names[i], probe);
		if (exit != APP_DONE)
			return exit;
	}
	return APP_DONE;
}

/* ---- questions ---- */

const struct catalogue_row *catalogue_find(const struct catalogue *c, const char *id)
{
	const struct catalogue_row *row = row_of((struct catalogue *)(uintptr_t)c, id);
	for (int i = 0; !row && i < c->row_count; i++)
		if (strcasecmp(c->rows[i].id, id) == 0)
			row = &c->rows[i];
	return row;
}

bool catalogue_matches(const struct catalogue_row *row, const char *words)
{
	while (words && *words) {
		size_t length = strcspn(words, " ");
		char word[256];
		if (length >= sizeof word)
			return false;
		for (size_t i = 0; i < length; i++)
			word[i] = words[i] >= 'A' && words[i] <= 'Z' ? (char)(words[i] + 32) : words[i];
		word[length] = '\0';
		if (!strstr(row->searched, word))
			return false;
		words += length + strspn(words + length, " ");
	}
	return true;
}

int catalogue_taken(const struct catalogue *c, const struct catalogue_row *row, int scenario)
{
	int taken = -1;
	(void)c;
	for (const struct catalogue_use *use = row->uses; use; use = use->next) {
		if (use->scenario != scenario)
			continue;
		int mine = use->has_effects ? use->plays : -2;
		taken = taken == -1 || mine > taken ? mine : taken;
	}
	return taken;
}

bool catalogue_is_real(const struct catalogue *c, const struct catalogue_row *row)
{
	for (int s = 0; s < c->scenario_count; s++)
		if (catalogue_taken(c, row, s) > 0)
			return true;
	return false;
}
