/* See guide.h. */
#include "audience/guide.h"

#include "audience/action.h"
#include "audience/clause.h"
#include "audience/inbox.h"
#include "audience/msel.h"
#include "audience/task.h"

#define CHAIN_MAX 16 /* things that follow one another until a planned time is given up */

static const struct audience_text *texts_of(struct resolver *r, struct sim_list list, int *count)
{
	struct audience_text *items = resolve_array(r, list.count, sizeof *items);
	*count = items ? (int)list.count : 0;
	for (int i = 0; i < *count; i++)
		items[i] = resolve_text(r, r->sc->text_list[list.first + (uint32_t)i]);
	return items;
}

/* ---- when things are planned ---- */

static int64_t planned(const struct resolver *r, const struct sim_trigger *trigger, int depth);

/* Planned second of the first event that matches, when that is the beginning of something with a time of its own. */
static int64_t planned_event(const struct resolver *r, const struct sim_pattern *p, int depth)
{
	if (p->a < 0 || depth > CHAIN_MAX)
		return -1;
	switch (p->kind) {
	case SIM_EVENT_INJECT_FIRED:
	case SIM_EVENT_INJECT_DUE: return planned(r, &r->sc->injects[p->a].trigger, depth);
	case SIM_EVENT_DECISION_OPENED:
	case SIM_EVENT_DECISION_DECIDED: return planned(r, &r->sc->decisions[p->a].trigger, depth);
	case SIM_EVENT_MODULE: return planned(r, &r->sc->modules[p->a].trigger, depth);
	default: return -1;
	}
}

static int64_t planned(const struct resolver *r, const struct sim_trigger *trigger, int depth)
{
	if (trigger->kind == SIM_AT)
		return trigger->time;
	if (trigger->kind != SIM_AFTER)
		return -1;
	int64_t first = planned_event(r, &trigger->pattern, depth + 1);
	return first < 0 ? -1 : first + trigger->time;
}

/* The phase a thing stands in: its own word, else the one that has begun by its time. */
static int module_at(const struct resolver *r, int32_t own, int64_t at)
{
	int found = own;
	int64_t since = -1;
	for (int i = 0; own == SIM_NONE && at >= 0 && i < (int)r->sc->module_count; i++) {
		int64_t begins = planned(r, &r->sc->modules[i].trigger, 0);
		if (begins >= 0 && begins <= at && begins >= since) {
			since = begins;
			found = i;
		}
	}
	return found;
}

static void add_item(struct audience_guide_item *items, int *count, struct audience_guide_item item)
{
	int64_t key = item.at < 0 ? INT64_MAX : item.at;
	int place = (*count)++;
	for (; place > 0 && (items[place - 1].at < 0 ? INT64_MAX : items[place - 1].at) > key; place--)
		items[place] = items[place - 1];
	items[place] = item;
}

static void fill_items(struct resolver *r, struct audience_guide *out)
{
	struct audience_guide_item *items = resolve_array(r, (size_t)r->sc->inject_count + r->sc->decision_count, sizeof *items);
	for (int i = 0; items && i < (int)r->sc->inject_count; i++) {
		const struct sim_inject *def = &r->sc->injects[i];
		int64_t at = planned(r, &def->trigger, 0);
		add_item(items, &out->item_count, (struct audience_guide_item){false, i, module_at(r, def->module, at), at});
	}
	for (int i = 0; items && i < (int)r->sc->decision_count; i++) {
		const struct sim_decision *def = &r->sc->decisions[i];
		int64_t at = planned(r, &def->trigger, 0);
		add_item(items, &out->item_count, (struct audience_guide_item){true, i, module_at(r, def->module, at), at});
	}
	out->items = items;
}

/* ---- parts ---- */

static void fill_cast(struct resolver *r, struct audience_guide *out)
{
	struct audience_guide_role *roles = resolve_array(r, r->sc->role_count, sizeof *roles);
	struct audience_guide_metric *metrics = resolve_array(r, r->sc->metric_count, sizeof *metrics);
	for (int i = 0; roles && i < (int)r->sc->role_count; i++) {
		const struct sim_role *def = &r->sc->roles[i];
		roles[out->role_count++] = (struct audience_guide_role){.index = i,
		                                                        .name = resolve_text(r, def->name),
		                                                        .label = resolve_text(r, def->label),
		                                                        .brief = resolve_text(r, def->brief),
		                                                        .seats = def->seats,
		                                                        .hidden = def->hidden,
		                                                        .own_bot = def->bot != SIM_NONE};
	}
	for (int i = 0; metrics && i < (int)r->sc->metric_count; i++) {
		const struct sim_metric *def = &r->sc->metrics[i];
		metrics[out->metric_count++] = (struct audience_guide_metric){.name = resolve_text(r, def->name),
		                                                              .unit = def->unit ? def->unit : "",
		                                                              .start = def->start,
		                                                              .good = def->good,
		                                                              .seen_by = resolve_names(r, def->visible),
		                                                              .room = def->room};
	}
	out->roles = roles;
	out->metrics = metrics;
}

static void fill_modules(struct resolver *r, struct audience_guide *out)
{
	struct audience_guide_module *modules = resolve_array(r, r->sc->module_count, sizeof *modules);
	for (int i = 0; modules && i < (int)r->sc->module_count; i++) {
		const struct sim_module *def = &r->sc->modules[i];
		struct audience_guide_module *m = &modules[out->module_count++];
		*m = (struct audience_guide_module){.name = resolve_text(r, def->name),
		                                    .begins = resolve_text(r, def->begins),
		                                    .at = planned(r, &def->trigger, 0),
		                                    .discussion = def->discussion};
		m->questions = texts_of(r, def->questions, &m->question_count);
	}
	out->modules = modules;
}

static void fill_story(struct resolver *r, struct audience_guide *out)
{
	struct audience_inject_detail *injects = resolve_array(r, r->sc->inject_count, sizeof *injects);
	struct audience_guide_decision *decisions = resolve_array(r, r->sc->decision_count, sizeof *decisions);
	for (int i = 0; injects && i < (int)r->sc->inject_count; i++)
		injects[out->inject_count++] = msel_detail(r, i);
	for (int i = 0; decisions && i < (int)r->sc->decision_count; i++) {
		const struct sim_decision *def = &r->sc->decisions[i];
		struct audience_guide_decision *d = &decisions[out->decision_count++];
		*d = (struct audience_guide_decision){.detail = inbox_decision(r, i), .within = def->within, .file = ""};
		d->clause_count = clause_list(r, &def->trigger, &d->clauses);
		if (def->place && SIM_PLACE_FILE(def->place) < r->sc->file_count) {
			d->file = r->sc->files[SIM_PLACE_FILE(def->place)].path;
			d->line = (int)SIM_PLACE_LINE(def->place);
		}
	}
	out->injects = injects;
	out->decisions = decisions;
}

static void fill_endings(struct resolver *r, struct audience_guide *out)
{
	struct audience_guide_ending *endings = resolve_array(r, r->sc->ending_count, sizeof *endings);
	for (int i = 0; endings && i < (int)r->sc->ending_count; i++) {
		const struct sim_ending *def = &r->sc->endings[i];
		struct sim_trigger holds = {.kind = SIM_WHEN, .condition = def->when};
		struct audience_guide_ending e = {.title = resolve_text(r, def->title),
		                                  .text = resolve_text(r, def->text),
		                                  .rank = def->rank,
		                                  .setback = def->setback,
		                                  .final = def->final};
		e.clause_count = clause_list(r, &holds, &e.clauses);
		e.principles = texts_of(r, def->principles, &e.principle_count);
		int place = out->ending_count++;
		for (; place > 0 && endings[place - 1].rank > e.rank; place--)
			endings[place] = endings[place - 1];
		endings[place] = e;
	}
	out->endings = endings;
}

const struct audience_guide *audience_guide_make(struct arena *arena, const struct audience_source *source)
{
	struct resolver r = resolver_of(arena, source);
	r.nameable = r.all;
	struct audience_guide *out = resolve_array(&r, 1, sizeof *out);
	if (!out)
		return NULL;
	out->header = resolve_header(&r);
	out->premise = resolve_text(&r, r.sc->premise);
	out->about = resolve_text(&r, r.sc->about);
	fill_cast(&r, out);
	fill_modules(&r, out);
	fill_story(&r, out);
	fill_items(&r, out);
	out->action_count = action_list_all(&r, &out->actions);
	struct audience_guide_objective *objectives = resolve_array(&r, r.sc->objective_count, sizeof *objectives);
	for (int i = 0; objectives && i < (int)r.sc->objective_count; i++)
		objectives[out->objective_count++] = (struct audience_guide_objective){
		    r.sc->objectives[i].id, resolve_text(&r, r.sc->objectives[i].text), resolve_text(&r, r.sc->objectives[i].capability)};
	out->objectives = objectives;
	out->task_count = task_list(&r, &out->tasks);
	fill_endings(&r, out);
	return r.failed ? NULL : out;
}
