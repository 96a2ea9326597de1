/* ui_rule — a ruling as it is put together: steps of metrics (ui_state.steps), whatever else is given by hand (ui_state.ruled), and its verdict. The same effects
 * are chosen in the console's pane and in the form with everything a ruling can do, and one function says what they are, for drawing, foreseeing and recording. */
#include <string.h>

#include "view/ui/ui_inside.h"

void ui_ruling_forget(struct ui_state *ui)
{
	memset(ui->steps, 0, sizeof ui->steps);
	ui->ruled_count = 0;
}

int ui_ruling_effects(const struct ui_state *ui, const struct ui_pictures *p, struct ui_effect out[UI_RULING_MAX])
{
	int count = 0;
	for (int i = 0; p->console && i < p->console->metric_count && i < UI_METRICS_MAX; i++)
		if (ui->steps[i])
			out[count++] = (struct ui_effect){.kind = UI_ADD_METRIC, .target = p->console->metrics[i].index, .amount = ui->steps[i]};
	for (int i = 0; i < ui->ruled_count; i++)
		out[count++] = ui->ruled[i];
	return count;
}

void ui_ruling(const struct ui_state *ui, const struct ui_pictures *p, int verdict, struct ui_intent *intent)
{
	const struct audience_proposal *proposal = ui_pick_side(ui, p) == UI_SIDE_RULE ? NULL : ui_pick_proposal(ui, p);
	struct ui_effect effects[UI_RULING_MAX];
	int count = verdict == 0 ? ui_ruling_effects(ui, p, effects) : 0;
	intent->target = proposal ? proposal->index : -1;
	intent->value = verdict;
	intent->time = 60 * (int64_t)ui->ruling_delay;
	intent->pillar = ui->ruling_pillar;
	ui_take(ui, UI_FIELD_RULING, intent->words);
	intent->effect_count = count < UI_EFFECTS_MAX ? count : UI_EFFECTS_MAX;
	memcpy(intent->effects, effects, (size_t)intent->effect_count * sizeof *effects);
}

#define LEVER_KIND 4096 /* a lever is named by kind and index, so that it stays the same one while others come and go */

int ui_lever_id(const struct audience_lever *lever)
{
	return (int)lever->kind * LEVER_KIND + lever->index;
}

const struct audience_lever *ui_pick_lever(const struct ui_pictures *p, int id)
{
	for (int i = 0; p->levers && i < p->levers->count; i++)
		if (ui_lever_id(&p->levers->items[i]) == id)
			return &p->levers->items[i];
	return NULL;
}

int ui_pick_lever_near(const struct ui_pictures *p, int id, int by, int *place)
{
	int kind = id / LEVER_KIND, count = 0, at = -1;
	for (int i = 0; id >= 0 && p->levers && i < p->levers->count; i++) {
		if ((int)p->levers->items[i].kind != kind)
			continue;
		if (ui_lever_id(&p->levers->items[i]) == id)
			at = count + by;
		count++;
	}
	if (at < 0 || at >= count)
		return -1;
	*place = at;
	for (int i = 0; i < p->levers->count; i++)
		if ((int)p->levers->items[i].kind == kind && at-- == 0)
			return ui_lever_id(&p->levers->items[i]);
	return -1;
}

static struct ui_effect *find(struct ui_state *ui, enum ui_effect_kind kind, int target)
{
	for (int i = 0; i < ui->ruled_count; i++)
		if (ui->ruled[i].kind == kind && ui->ruled[i].target == target)
			return &ui->ruled[i];
	return NULL;
}

static const struct ui_effect *look(const struct ui_state *ui, enum ui_effect_kind kind, int target)
{
	for (int i = 0; i < ui->ruled_count; i++)
		if (ui->ruled[i].kind == kind && ui->ruled[i].target == target)
			return &ui->ruled[i];
	return NULL;
}

static void drop(struct ui_state *ui, struct ui_effect *effect)
{
	int at = (int)(effect - ui->ruled);
	memmove(effect, effect + 1, (size_t)(--ui->ruled_count - at) * sizeof *effect);
}

/* The effect, made when it is not there yet; NULL when there are as many as a ruling can have. */
static struct ui_effect *take(struct ui_state *ui, enum ui_effect_kind kind, int target)
{
	struct ui_effect *effect = find(ui, kind, target);
	if (effect)
		return effect;
	if (ui->ruled_count == UI_EFFECTS_MAX) {
		ui->form_error = "form.too-many-effects";
		return NULL;
	}
	effect = &ui->ruled[ui->ruled_count++];
	*effect = (struct ui_effect){.kind = kind, .target = target};
	return effect;
}

int ui_ruled_value(const struct ui_state *ui, const struct ui_pictures *p, const struct audience_lever *lever)
{
	int64_t value = lever->value;
	const struct ui_effect *effect = NULL;
	switch (lever->kind) {
	case AUDIENCE_LEVER_METRIC:
		for (int i = 0; p->console && i < p->console->metric_count && i < UI_METRICS_MAX; i++)
			if (p->console->metrics[i].index == lever->index)
				value += ui->steps[i];
		break;
	case AUDIENCE_LEVER_RESOURCE:
		effect = look(ui, UI_ADD_RESOURCE, lever->index);
		value += effect ? effect->amount : 0;
		break;
	case AUDIENCE_LEVER_VARIABLE:
		effect = look(ui, UI_SET_VARIABLE, lever->index);
		value = effect ? effect->amount : value;
		break;
	default: break;
	}
	return (int)(value < lever->min ? lever->min : value > lever->max ? lever->max : value);
}

int ui_ruled_state(const struct ui_state *ui, const struct audience_lever *lever)
{
	if (lever->kind == AUDIENCE_LEVER_INJECT)
		return look(ui, UI_FIRE_INJECT, lever->index) ? 1 : look(ui, UI_CANCEL_INJECT, lever->index) ? 2 : 0;
	return look(ui, lever->open ? UI_CLOSE_DECISION : UI_OPEN_DECISION, lever->index) != NULL;
}

uint32_t ui_ruled_roles(const struct ui_state *ui, const struct audience_lever *lever)
{
	const struct ui_effect *gives = look(ui, lever->kind == AUDIENCE_LEVER_FACT ? UI_LEARN : UI_GRANT, lever->index);
	const struct ui_effect *takes = lever->kind == AUDIENCE_LEVER_FACT ? NULL : look(ui, UI_REVOKE, lever->index);
	return (lever->roles | (gives ? gives->roles : 0)) & ~(takes ? takes->roles : 0);
}

static void step_metric(struct ui_doing *x, int metric)
{
	const struct audience_console *c = x->p->console;
	for (int i = 0; c && i < c->metric_count && i < UI_METRICS_MAX; i++)
		if (c->metrics[i].index == metric) {
			int *step = &x->ui->steps[i];
			*step += x->step;
			*step = *step < -20 ? -20 : *step > 20 ? 20 : *step;
		}
}

static void step_lever(struct ui_doing *x, const struct audience_lever *lever)
{
	enum ui_effect_kind kind = lever->kind == AUDIENCE_LEVER_RESOURCE ? UI_ADD_RESOURCE : UI_SET_VARIABLE;
	if (lever->kind == AUDIENCE_LEVER_METRIC) {
		step_metric(x, lever->index);
		return;
	}
	if (lever->kind != AUDIENCE_LEVER_RESOURCE && lever->kind != AUDIENCE_LEVER_VARIABLE)
		return;
	int64_t wanted = (int64_t)ui_ruled_value(x->ui, x->p, lever) + x->step;
	int value = (int)(wanted < lever->min ? lever->min : wanted > lever->max ? lever->max : wanted);
	struct ui_effect *effect = take(x->ui, kind, lever->index);
	if (effect)
		effect->amount = kind == UI_ADD_RESOURCE ? value - lever->value : value;
	if (effect && value == lever->value)
		drop(x->ui, effect);
}

/* One more of what can be done with it; after the last, nothing. */
static void turn_lever(struct ui_doing *x, const struct audience_lever *lever)
{
	struct ui_state *ui = x->ui;
	int state = ui_ruled_state(ui, lever);
	if (lever->kind == AUDIENCE_LEVER_INJECT) {
		static const enum ui_effect_kind kinds[] = {UI_FIRE_INJECT, UI_CANCEL_INJECT};
		if (state > 0)
			drop(ui, find(ui, kinds[state - 1], lever->index));
		if (state < 2)
			take(ui, kinds[state], lever->index);
	} else if (lever->kind == AUDIENCE_LEVER_DECISION) {
		enum ui_effect_kind kind = lever->open ? UI_CLOSE_DECISION : UI_OPEN_DECISION;
		if (state)
			drop(ui, find(ui, kind, lever->index));
		else
			take(ui, kind, lever->index);
	}
}

static void turn_role(struct ui_doing *x, const struct audience_lever *lever)
{
	uint32_t bit = x->argument >= 0 && x->argument < UI_ROLES_MAX ? 1u << x->argument : 0;
	bool fact = lever->kind == AUDIENCE_LEVER_FACT, has = (lever->roles & bit) != 0;
	if (!bit || (fact && has) || (!fact && lever->kind != AUDIENCE_LEVER_AUTHORITY))
		return; /* what a role knows nobody can take from it */
	struct ui_effect *effect = take(x->ui, fact ? UI_LEARN : has ? UI_REVOKE : UI_GRANT, lever->index);
	if (effect) {
		effect->roles ^= bit;
		if (!effect->roles)
			drop(x->ui, effect);
	}
}

static void drop_at(struct ui_doing *x)
{
	const struct audience_console *c = x->p->console;
	int place = x->argument;
	for (int i = 0; c && i < c->metric_count && i < UI_METRICS_MAX; i++)
		if (x->ui->steps[i] && place-- == 0) {
			x->ui->steps[i] = 0;
			return;
		}
	if (place >= 0 && place < x->ui->ruled_count)
		drop(x->ui, &x->ui->ruled[place]);
}

static void rule(struct ui_doing *x, int verdict)
{
	struct ui_effect effects[UI_RULING_MAX];
	bool fits = verdict != 0 || ui_ruling_effects(x->ui, x->p, effects) <= UI_EFFECTS_MAX;
	x->ui->form_error = fits ? NULL : "form.too-many-effects";
	if (!fits) {
		if (x->ui->overlay == UI_NO_OVERLAY)
			ui_toast_add(x->ui, TOAST_NEWS, "form.too-many-effects", "", 8);
		return;
	}
	ui_ruling(x->ui, x->p, verdict, ui_want(x, UI_WANT_RULE));
}

static int first_lever(const struct ui_pictures *p, int kind)
{
	for (int i = 0; p->levers && i < p->levers->count; i++)
		if ((int)p->levers->items[i].kind == kind)
			return ui_lever_id(&p->levers->items[i]);
	return -1;
}

/* The form for the proposal in hand, or for a ruling by hand. */
static void open_form(struct ui_doing *x, bool alone)
{
	struct ui_state *ui = x->ui;
	ui_open(ui, UI_SCREEN_CONSOLE);
	ui->side = alone || !ui_pick_proposal(ui, x->p) ? UI_SIDE_RULE : UI_SIDE_PROPOSAL;
	ui_sync(ui, x->p);
	ui_overlay_open(ui, UI_OVERLAY_RULING, UI_FIELD, UI_FIELD_RULING);
	ui->ruling_kind = AUDIENCE_LEVER_METRIC;
	ui->ruling_lever = -1;
	ui_want(x, UI_WANT_PICTURE);
}

/* A fact or authority is for roles: the keyboard goes to them. */
static void focus_roles(struct ui_state *ui, const struct ui_pictures *p, const struct audience_lever *lever)
{
	for (int i = 0; p->console && i < p->console->role_count; i++)
		if (lever->kind == AUDIENCE_LEVER_AUTHORITY || !(lever->roles >> p->console->roles[i].index & 1)) {
			ui_focus(ui, UI_RULE_ROLE, p->console->roles[i].index);
			return;
		}
}

static int first_of_kind(const struct ui_state *ui, const struct ui_pictures *p)
{
	return ui_pick_lever(p, ui->ruling_lever) ? ui->ruling_lever : first_lever(p, ui->ruling_kind);
}

bool ui_ruling_key(struct ui_state *ui, const struct ui_pictures *p, const char *key, struct ui_intents *out)
{
	bool shift = strncmp(key, "Shift+", 6) == 0;
	const char *arrow = shift ? key + 6 : key;
	int by = strcmp(arrow, "Left") == 0 ? -1 : strcmp(arrow, "Right") == 0 ? 1 : 0, place = 0;
	bool up = strcmp(key, "Up") == 0, down = strcmp(key, "Down") == 0, enter = strcmp(key, "Enter") == 0;
	const struct frame_target *focus = &ui->interact.focus;
	if (ui->overlay != UI_OVERLAY_RULING || ui->list)
		return false;
	switch (ui_action_by_id(focus->action)) {
	case UI_FIELD:
		if ((!down && !enter) || ui->fields[UI_FIELD_RULING].composed[0])
			return false;
		ui_focus(ui, UI_RULE_KIND, ui->ruling_kind);
		return true;
	case UI_RULE_KIND:
		if (down && first_of_kind(ui, p) >= 0) {
			ui->ruling_lever = first_of_kind(ui, p);
			ui_focus(ui, UI_RULE_LEVER, ui->ruling_lever);
		} else if (up) {
			ui_focus(ui, UI_FIELD, UI_FIELD_RULING);
		}
		return up || down;
	case UI_RULE_LEVER: {
		const struct audience_lever *lever = ui_pick_lever(p, focus->argument);
		bool of_roles = lever && (lever->kind == AUDIENCE_LEVER_FACT || lever->kind == AUDIENCE_LEVER_AUTHORITY);
		if (up && ui_pick_lever_near(p, focus->argument, -1, &place) < 0) {
			ui_focus(ui, UI_RULE_KIND, ui->ruling_kind);
			return true;
		}
		if (enter && of_roles)
			focus_roles(ui, p, lever);
		else if (by != 0)
			ui_act(ui, p, UI_RULE_STEP, focus->argument, shift ? 5 * by : by, out);
		return by != 0 || (enter && of_roles);
	}
	case UI_RULE_ROLE:
		if (up && ui->ruling_lever >= 0)
			ui_focus(ui, UI_RULE_LEVER, ui->ruling_lever);
		return up;
	default: return false;
	}
}

/* A verdict is given on what is in sight: a key that comes while the proposal is not shown shows it. True when that is all that it did. */
static bool show_ruling(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	enum ui_side side = ui_pick_side(ui, x->p);
	if (ui->overlay == UI_OVERLAY_RULING || ui->screen != UI_SCREEN_CONSOLE || ((side == UI_SIDE_PROPOSAL || side == UI_SIDE_RULE) && !ui->record_more))
		return false;
	if (side != UI_SIDE_RULE)
		ui->side = UI_SIDE_PROPOSAL;
	ui->record_more = false;
	return true;
}

bool ui_do_rule(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	const struct audience_lever *lever = ui_pick_lever(x->p, x->action == UI_RULE_ROLE ? ui->ruling_lever : x->argument);
	switch (x->action) {
	case UI_RULE_PILLAR: ui->ruling_pillar = x->argument; return true;
	case UI_RULE_EFFECT: step_metric(x, x->argument); return true;
	case UI_ACCEPT:
	case UI_DECLINE:
	case UI_ASK_BACK:
		if (!show_ruling(x))
			rule(x, x->action == UI_ACCEPT ? 0 : x->action == UI_DECLINE ? 1 : 2);
		return true;
	case UI_RULING: open_form(x, false); return true;
	case UI_RULE_ALONE: open_form(x, true); return true;
	case UI_RULE_KIND:
		ui->ruling_kind = x->argument;
		ui->ruling_lever = first_lever(x->p, x->argument);
		ui->scroll[UI_SCROLL_FORM] = 0;
		return true;
	case UI_RULE_LEVER:
		ui->ruling_lever = x->argument;
		if (x->step == 1 && lever)
			turn_lever(x, lever);
		return true;
	case UI_RULE_STEP:
		ui->ruling_lever = x->argument;
		if (lever)
			step_lever(x, lever);
		return true;
	case UI_RULE_TURN:
		ui->ruling_lever = x->argument;
		if (lever)
			turn_lever(x, lever);
		return true;
	case UI_RULE_ROLE:
		if (lever)
			turn_role(x, lever);
		return true;
	case UI_RULE_DROP: drop_at(x); return true;
	default: return false;
	}
}
