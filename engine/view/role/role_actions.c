/* role_actions — standing actions with the chain before each. Steps stand in the order of the scenario; when there are more than fit, the ones already met are
 * drawn as one. */
#include <math.h>
#include <string.h>

#include "view/role/role_parts.h"
#include "view/ui/ui_pick.h"

#define TALL_STEPS 6
#define LINE_STEPS 4
#define GATE_USUAL 257 /* a box with its arrow, before a long name widens it */
#define VERDICT    150 /* the least that a verdict with its button takes */
#define TALL       214
#define LINE       122

static const char *gate_word(struct desk *d, const struct audience_gate *g)
{
	struct frame *f = d->f;
	bool met = g->status == AUDIENCE_GATE_MET;
	switch (g->kind) {
	case AUDIENCE_GATE_FACT: return frame_say(f, met ? "gate.known" : "gate.not-known");
	case AUDIENCE_GATE_CONDITION: return frame_say(f, met ? "gate.met" : "gate.not-met");
	case AUDIENCE_GATE_METRIC: return frame_print(f, "%lld / %lld", (long long)g->have, (long long)g->want);
	case AUDIENCE_GATE_RESOURCE: return FRAME_SAY(f, "gate.free", I18N_NUMBER("count", g->have));
	case AUDIENCE_GATE_AUTHORITY: return frame_say(f, met ? "gate.in-force" : "gate.not-in-force");
	case AUDIENCE_GATE_APPROVAL: break;
	}
	if (g->status == AUDIENCE_GATE_WAITING)
		return frame_say(f, "gate.waiting");
	if (g->status == AUDIENCE_GATE_NOT_ASKED)
		return frame_say(f, "gate.not-asked");
	return frame_say(f, met ? (g->consent ? "gate.consented" : "gate.approved") : "gate.refused");
}

static const char *gate_name(struct desk *d, const struct audience_gate *g)
{
	struct frame *f = d->f;
	if (g->secret)
		return frame_say(f, "gate.secret");
	if (g->kind == AUDIENCE_GATE_METRIC)
		return FRAME_SAY(f, g->at_most ? "gate.at-most" : "gate.at-least", I18N_TEXT("name", g->name.text),
		                 I18N_NUMBER("value", g->want));
	return g->kind == AUDIENCE_GATE_APPROVAL && *g->by.text ? g->by.text : g->name.text;
}

static const char *gate_detail(struct desk *d, const struct audience_gate *g)
{
	struct frame *f = d->f;
	if (g->kind == AUDIENCE_GATE_METRIC && g->status != AUDIENCE_GATE_MET) {
		int64_t missing = g->at_most ? g->have - g->want : g->want - g->have;
		return FRAME_SAY(f, g->at_most ? "gate.points-over" : "gate.points-short",
		                 I18N_NUMBER("count", missing));
	}
	if (g->kind == AUDIENCE_GATE_RESOURCE)
		return FRAME_SAY(f, "gate.needs-units", I18N_NUMBER("count", g->want));
	if (g->kind == AUDIENCE_GATE_APPROVAL && g->status == AUDIENCE_GATE_NOT_ASKED && g->within > 0)
		return FRAME_SAY(f, "gate.takes", I18N_TEXT("time", desk_duration(d, g->within)));
	if (g->since >= 0)
		return FRAME_SAY(f, g->status == AUDIENCE_GATE_WAITING ? "gate.asked-at" : "gate.since",
		                 I18N_TEXT("time", desk_time(d, g->since)));
	return NULL;
}

static struct gate_step step_of(struct desk *d, const struct audience_gate *g)
{
	return (struct gate_step){(enum gate_state)g->status, gate_word(d, g), gate_name(d, g), gate_detail(d, g)};
}

/* The steps to draw, at most `most`. Returns how many; those met are drawn as one when all do not fit, and what is still too much is counted in the last. */
static size_t collect(struct desk *d, const struct audience_action *a, struct gate_step *steps, size_t most)
{
	size_t count = 0;
	bool fold = (size_t)a->gate_total > most && a->gates_met > 1;
	if (fold)
		steps[count++] = (struct gate_step){
		    GATE_MET, FRAME_SAY(d->f, "gate.many-met", I18N_NUMBER("count", a->gates_met)), "", NULL};
	int left = a->gate_total - (fold ? a->gates_met : 0);
	for (int i = 0; i < a->gate_count && count < most; i++) {
		if (fold && a->gates[i].status == AUDIENCE_GATE_MET)
			continue;
		if (count + 1 == most && left > 1) {
			steps[count++] = (struct gate_step){
			    GATE_NOT_ASKED, FRAME_SAY(d->f, "gate.more", I18N_NUMBER("count", left)), "", NULL};
			break;
		}
		steps[count++] = step_of(d, &a->gates[i]);
		left--;
	}
	return count;
}

/* What a chain's boxes could not hold, for the tooltip of each step. */
static void chain_hints(struct desk *d, double x, double y, double width, bool tall, const struct gate_step *steps,
                        size_t count)
{
	double w = gate_width(d->f, width, tall, steps, count);
	for (size_t i = 0; i < count; i++) {
		struct text_style style = desk_style(TEXT_14, COLOUR_TEXT);
		bool fits = desk_line_count(d, w - 24, style, steps[i].name) <= (!tall ? 2 : steps[i].detail ? 3 : 4);
		const char *detail = tall && steps[i].detail ? steps[i].detail : "";
		fits = fits && frame_text_width(d->f, desk_bold(TEXT_16, COLOUR_TEXT), steps[i].word) <= w - 48 &&
		       frame_text_width(d->f, desk_style(TEXT_14, COLOUR_TEXT2), detail) <= w - 24;
		if (!fits)
			desk_hint(d, box_make(x + (w + GATE_GAP) * (double)i, y, w, tall ? 108 : 64),
			          frame_print(d->f, "%s\n%s\n%s", steps[i].word, steps[i].name, detail));
	}
}

/* "with SDF cyber": the owners besides the role looked at; NULL when it is alone. */
static const char *others(struct desk *d, const struct audience_action *a)
{
	struct audience_text rest[UI_ROLES_MAX];
	struct audience_names names = {rest, 0, false};
	for (int i = 0; i < a->owners.count && i < UI_ROLES_MAX; i++)
		if (strcmp(a->owners.items[i].text, d->p->role->seat.label.text) != 0)
			rest[names.count++] = a->owners.items[i];
	if (names.count == 0)
		return NULL;
	return FRAME_SAY(d->f, "role.with",
	                 I18N_TEXT("roles", words_names(d->f, &names, false, desk_style(TEXT_16, COLOUR_TEXT3), 220)));
}

static void draw_title(struct desk *d, double x, double y, double w, const struct audience_action *a)
{
	struct frame *f = d->f;
	const char *steps =
	    a->gate_total ? FRAME_SAY(f, "role.steps", I18N_NUMBER("met", a->gates_met), I18N_NUMBER("all", a->gate_total)) : "";
	const char *parts[] = {a->measure, NULL,
	                       a->takes > 0 ? FRAME_SAY(f, "role.takes", I18N_TEXT("time", desk_duration(d, a->takes)))
	                                    : NULL};
	parts[1] = others(d, a);
	desk_row(d, box_make(x - 8, y - 26, w + 16, 38), 6, UI_ACTION_ROW, a->index, false);
	mark_badge(f, words_pillar(a->pillar), x + 10, y - 7, 18, MARK_FILLED);
	double right = x + w - desk_right(d, x + w, y - 1, 160, desk_bold(TEXT_16, COLOUR_TEXT), steps) - 16;
	const char *about = desk_join(d, parts, 3);
	double about_width = frame_text_width(f, desk_style(TEXT_16, COLOUR_TEXT3), about);
	double room = right - x - 32, name = fmax(room - about_width - 16, room * 0.6);
	double wide = desk_scenario(d, x + 32, y, name, desk_bold(TEXT_20, COLOUR_TEXT), a->name);
	desk_text(d, x + 32 + wide + 14, y - 1, right - x - 32 - wide - 14, desk_style(TEXT_16, COLOUR_TEXT3), about);
	if (*a->about.text)
		desk_hint(d, box_make(x, y, w, 20), a->about.text);
	desk_row_end(d);
}

struct verdict {
	enum icon icon;
	enum colour ink;
	const char *words;
};

static struct verdict verdict_of(struct desk *d, const struct audience_action *a)
{
	struct frame *f = d->f;
	switch (a->status) {
	case AUDIENCE_ACTION_POSSIBLE:
		return (struct verdict){ICON_CHECK, COLOUR_TEXT, frame_say(f, "verdict.possible")};
	case AUDIENCE_ACTION_RUNNING:
		return (struct verdict){ICON_PLAY, COLOUR_TEXT,
		                        FRAME_SAY(f, "verdict.running", I18N_TEXT("time", desk_time(d, a->until)))};
	case AUDIENCE_ACTION_WAITING:
		return (struct verdict){ICON_CLOCK, COLOUR_ACCENT_INK, frame_say(f, "verdict.waiting")};
	case AUDIENCE_ACTION_DONE:
		if (a->again >= 0)
			return (struct verdict){
			    ICON_SUCCESS, COLOUR_TEXT2,
			    FRAME_SAY(f, "verdict.again", I18N_TEXT("time", desk_time(d, a->again)))};
		return (struct verdict){ICON_SUCCESS, COLOUR_TEXT2, frame_say(f, "verdict.done")};
	case AUDIENCE_ACTION_REFUSED: break;
	}
	return (struct verdict){ICON_ALERT, COLOUR_ALERT, frame_say(f, "verdict.refused")};
}

/* Buttons from the right; returns where the words must end. */
static double draw_choices(struct desk *d, double right, double y, const struct audience_action *a)
{
	if (a->status == AUDIENCE_ACTION_POSSIBLE) {
		desk_button(d, box_make(right - 136, y, 136, 38), UI_ACT, a->index, "button.act", ICON_NONE);
		return right - 136;
	}
	if (a->status == AUDIENCE_ACTION_RUNNING || a->status == AUDIENCE_ACTION_WAITING) {
		desk_button(d, box_make(right - 136, y, 136, 38), UI_STOP, a->index, "button.stop", ICON_NONE);
		return right - 136;
	}
	if (a->status == AUDIENCE_ACTION_DONE)
		return right;
	desk_quiet(d, box_make(right - 136, y, 136, 38), UI_ACT_ANYWAY, a->index, "button.act-anyway", ICON_NONE);
	right -= 148;
	if (a->next_ask >= 0 && a->next_ask < a->gate_count) {
		const char *words = FRAME_SAY(d->f, "button.ask", I18N_TEXT("role", a->gates[a->next_ask].by.text));
		const char *why = ui_why_not(d->ui, d->p, UI_ACT, a->index);
		struct control_button spec = {
		    .label = words, .icon = ICON_SPEECH, .why = why ? frame_say(d->f, why) : NULL};
		double wide = fmin(control_button_width(d->f, spec), 260);
		desk_own_button(d, box_make(right - wide, y, wide, 38), UI_ACT, a->index, spec);
		right -= wide;
	}
	return right;
}

static void draw_verdict(struct desk *d, double x, double y, double right, const struct audience_action *a)
{
	struct verdict v = verdict_of(d, a);
	double end = draw_choices(d, right, y, a);
	frame_icon_stroke(d->f, v.icon, x, y + 9, 20, 2, v.ink);
	if (end - x >= 100)
		desk_text(d, x + 30, y + 25, end - 16 - x - 30, desk_style(TEXT_16, COLOUR_TEXT), v.words);
}

static void draw_action(struct desk *d, double x, double y, double w, const struct audience_action *a, bool tall)
{
	struct gate_step steps[TALL_STEPS];
	size_t count = collect(d, a, steps, tall ? TALL_STEPS : LINE_STEPS);
	/* what stands in the way is in the chain itself; the short form says what can be done, or is being done, where boxes of usual width leave room for it */
	bool beside = !tall && a->status != AUDIENCE_ACTION_REFUSED && w - GATE_USUAL * (double)count >= VERDICT;
	double chain = beside ? w - VERDICT : w;
	draw_title(d, x, y + 34, w, a);
	gate_chain(d->f, x, y + 48, chain, tall, steps, count, NULL, 0);
	chain_hints(d, x, y + 48, chain, tall, steps, count);
	if (tall) {
		draw_verdict(d, x, y + (count ? 168 : 64), x + w, a);
		return;
	}
	double left = count ? x + (gate_width(d->f, chain, tall, steps, count) + GATE_GAP) * (double)count + 10 : x;
	if (beside)
		draw_verdict(d, left, y + 60, x + w, a);
}

void role_actions(struct desk *d, struct box b)
{
	const struct audience_role *role = d->p->role;
	const struct audience_action *chosen = ui_pick_action(d->ui, d->p);
	double y = b.y + 44, bottom = b.y + b.h;
	int first = d->ui->scroll[UI_SCROLL_ACTIONS], shown = 0;
	frame_pane(d->f, DESK_PANE_5);
	desk_panel(d, b, ICON_TARGET, frame_say(d->f, "role.standing-actions"),
	           FRAME_SAY(d->f, "role.open-now", I18N_NUMBER("count", role->actions_possible),
	                     I18N_NUMBER("all", role->action_count)));
	first = first < 0 ? 0 : first >= role->action_count ? role->action_count - 1 : first;
	for (int i = first < 0 ? 0 : first; i < role->action_count; i++) {
		bool tall = chosen && chosen->index == role->actions[i].index;
		double h = tall ? TALL : LINE;
		if (y + h > bottom + (tall ? 4 : 6))
			break;
		if (shown)
			panel_divider(d->f, b.x + 20, y, b.w - 40);
		draw_action(d, b.x + 20, y, b.w - 40, &role->actions[i], tall);
		y += h;
		shown++;
	}
	if (role->action_count == 0)
		desk_say(d, b.x + 20, b.y + 80, b.w - 40, desk_style(TEXT_16, COLOUR_TEXT2), "role.no-actions");
	if (shown < role->action_count)
		desk_track(d, box_make(b.x + b.w - 10, b.y + 50, 6, b.h - 60), b, UI_SCROLL_ACTIONS, first,
		           shown ? shown : 1, role->action_count);
	frame_pane(d->f, 0);
}
