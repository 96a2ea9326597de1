/* desk_form_ruling — the ruling with everything it can do: at the left what can be changed by hand, kind by kind; at the right what this ruling does, and what would
 * come of it. The latter is the difference between two pictures of the console, with the ruling and without it, that the app makes by playing copies of the run. */
#include <math.h>
#include <string.h>

#include "view/console/console_parts.h"
#include "view/desk/desk_form.h"
#include "view/desk/desk_list.h"
#include "view/ui/ui_pick.h"

#define ROW   40
#define LEFT  736
#define RIGHT 1312
#define WIDE  544
#define WIDE2 568
#define COMES_MAX 48

static const char *const kind_ids[AUDIENCE_LEVERS] = {"ruling.metrics", "ruling.facts", "ruling.resources", "ruling.variables", "ruling.injects", "ruling.decisions", "ruling.authorities"};

static bool is_amount(const struct audience_lever *l)
{
	return l->kind == AUDIENCE_LEVER_METRIC || l->kind == AUDIENCE_LEVER_RESOURCE || l->kind == AUDIENCE_LEVER_VARIABLE;
}

static bool is_of_roles(const struct audience_lever *l)
{
	return l && (l->kind == AUDIENCE_LEVER_FACT || l->kind == AUDIENCE_LEVER_AUTHORITY);
}

static int count_of(const struct desk *d, int kind)
{
	int count = 0;
	for (int i = 0; d->p->levers && i < d->p->levers->count; i++)
		count += (int)d->p->levers->items[i].kind == kind;
	return count;
}

static const char *value_of(struct desk *d, const struct audience_lever *l, int value)
{
	return l->values && value >= 0 && value <= l->max ? l->values[value] : desk_value(d, value, l->unit);
}

static const char *lever_name(struct desk *d, const struct audience_lever *l)
{
	return l->number > 0 ? frame_print(d->f, "%d  %s", l->number, l->name.text) : l->name.text;
}

/* ---- what can be changed ---- */

static double draw_kinds(struct desk *d, double y)
{
	double x = LEFT;
	frame_group(d->f, 3);
	for (int kind = 0; kind < AUDIENCE_LEVERS; kind++) {
		const char *label = frame_say(d->f, kind_ids[kind]);
		double wide = control_chip_width(d->f, MARK_NONE, ICON_NONE, label);
		if (count_of(d, kind) == 0)
			continue;
		if (x + wide > LEFT + WIDE) {
			x = LEFT;
			y += 44;
		}
		control_chip(d->f, box_make(x, y, wide, 36), ui_action_id(UI_RULE_KIND), kind, MARK_NONE, ICON_NONE, label, d->ui->ruling_kind == kind);
		if (d->f->hit_count)
			d->f->hits[d->f->hit_count - 1].kind = HIT_ITEM; /* arrows choose at once */
		x += wide + 8;
	}
	frame_group(d->f, 0);
	return y + 52;
}

static const char *turn_word(struct desk *d, const struct audience_lever *l)
{
	static const char *const inject[] = {"ruling.leave", "ruling.comes-now", "ruling.is-cancelled"};
	int state = ui_ruled_state(d->ui, l);
	if (l->kind == AUDIENCE_LEVER_INJECT)
		return frame_say(d->f, inject[state]);
	return frame_say(d->f, !state ? "ruling.leave" : l->open ? "ruling.closes" : "ruling.opens");
}

static void draw_lever(struct desk *d, double y, const struct audience_lever *l)
{
	struct frame *f = d->f;
	int id = ui_lever_id(l), value = ui_ruled_value(d->ui, d->p, l);
	uint32_t roles = is_of_roles(l) ? ui_ruled_roles(d->ui, l) : 0;
	bool changed = value != l->value || roles != (is_of_roles(l) ? l->roles : 0) || (!is_amount(l) && !is_of_roles(l) && ui_ruled_state(d->ui, l));
	double right = LEFT + WIDE - 16, wide = is_amount(l) ? 116 : is_of_roles(l) ? 176 : 148;
	desk_row(d, box_make(LEFT, y, WIDE - 12, ROW - 2), 4, UI_RULE_LEVER, id, d->ui->ruling_lever == id);
	double room = right - wide - LEFT - 24;
	if (is_amount(l)) {
		bool worse = l->good * (value - l->value) < 0;
		const char *shown = changed ? frame_print(f, "%s → %s", value_of(d, l, l->value), value_of(d, l, value)) : value_of(d, l, value);
		room -= desk_right(d, right - wide - 12, y + 25, room / 2, text_tabular(changed ? desk_bold(TEXT_16, worse ? COLOUR_ALERT : COLOUR_TEXT) : desk_style(TEXT_16, COLOUR_TEXT2)), shown) + 12;
	} else if (is_of_roles(l)) {
		const char *who = changed ? frame_say(f, "ruling.changed") : l->holders.count || l->holders.all ? words_names(f, &l->holders, false, desk_style(TEXT_16, COLOUR_TEXT2), wide)
		                                                                                                : frame_say(f, "ruling.nobody");
		desk_right(d, right, y + 25, wide, changed ? desk_bold(TEXT_16, COLOUR_TEXT) : desk_style(TEXT_16, COLOUR_TEXT2), who);
	}
	desk_text(d, LEFT + 12, y + 25, room, changed ? desk_bold(TEXT_16, COLOUR_TEXT) : desk_style(TEXT_16, COLOUR_TEXT), lever_name(d, l));
	desk_row_end(d);
	if (is_amount(l))
		control_stepper(f, box_make(right - wide, y + 3, wide, 32), ui_action_id(UI_RULE_STEP), id, value - l->value, l->min - l->value, l->max - l->value);
	else if (!is_of_roles(l))
		desk_own_button(d, box_make(right - wide, y + 3, wide, 32), UI_RULE_TURN, id, (struct control_button){.label = turn_word(d, l), .selected = changed, .look = CONTROL_QUIET});
}

/* Who learns the chosen fact, who has the chosen authority. Returns where it begins. */
static double draw_roles(struct desk *d, const struct audience_lever *l, double bottom, bool draw)
{
	const struct audience_console *c = d->p->console;
	double x = LEFT, y = 0;
	uint32_t on = ui_ruled_roles(d->ui, l);
	for (int pass = 0; pass < 2; pass++) {
		double top = bottom - y - 44;
		if (pass == 1 && !draw)
			return top - 32;
		if (pass == 1) {
			desk_say(d, LEFT, top - 12, WIDE, desk_style(TEXT_16, COLOUR_TEXT2), l->kind == AUDIENCE_LEVER_FACT ? "ruling.who-learns" : "ruling.who-has");
			frame_group(d->f, 5);
		}
		x = LEFT;
		y = 0;
		for (int i = 0; i < c->role_count; i++) {
			const struct audience_seat *seat = &c->roles[i];
			uint32_t bit = 1u << seat->index;
			bool known = l->kind == AUDIENCE_LEVER_FACT && (l->roles & bit);
			double wide = fmin(control_chip_width(d->f, MARK_NONE, ICON_CHECK, seat->label.text), WIDE);
			if (x + wide > LEFT + WIDE) {
				x = LEFT;
				y += 44;
			}
			if (pass == 1) {
				struct box b = box_make(x, top + y, wide, 36);
				size_t before = d->f->hit_count;
				control_chip(d->f, b, ui_action_id(UI_RULE_ROLE), seat->index, MARK_NONE, on & bit ? ICON_CHECK : ICON_NONE, seat->label.text, (on & bit) && !known);
				if (known && d->f->hit_count > before) {
					d->f->hits[before].disabled = true;
					d->f->hits[before].why = frame_say(d->f, "why.knows-already");
				}
			}
			x += wide + 8;
		}
	}
	frame_group(d->f, 0);
	return 0;
}

static void draw_levers(struct desk *d, double y, double bottom)
{
	const struct audience_lever *chosen = ui_pick_lever(d->p, d->ui->ruling_lever);
	int total = count_of(d, d->ui->ruling_kind), place = 0;
	if (is_of_roles(chosen)) {
		double top = draw_roles(d, chosen, bottom, false);
		draw_roles(d, chosen, bottom, true);
		bottom = top;
	}
	if (chosen)
		ui_pick_lever_near(d->p, d->ui->ruling_lever, 0, &place);
	int fits = (int)((bottom - y) / ROW), at = 0;
	int first = desk_scroll(d, UI_SCROLL_FORM, place, fits, total);
	frame_group(d->f, 4);
	for (int i = 0; d->p->levers && i < d->p->levers->count; i++) {
		const struct audience_lever *l = &d->p->levers->items[i];
		if ((int)l->kind != d->ui->ruling_kind)
			continue;
		if (at >= first && at < first + fits)
			draw_lever(d, y + ROW * (at - first), l);
		at++;
	}
	frame_group(d->f, 0);
	desk_track(d, box_make(LEFT + WIDE - 6, y, 6, ROW * fits), box_make(LEFT, y, WIDE, ROW * fits), UI_SCROLL_FORM, first, fits, total);
}

/* ---- what the ruling does ---- */

static const struct audience_lever *lever_of(const struct desk *d, const struct ui_effect *e)
{
	static const enum audience_lever_kind kinds[UI_EFFECT_KINDS] = {
	    [UI_ADD_METRIC] = AUDIENCE_LEVER_METRIC, [UI_ADD_RESOURCE] = AUDIENCE_LEVER_RESOURCE, [UI_SET_VARIABLE] = AUDIENCE_LEVER_VARIABLE,
	    [UI_LEARN] = AUDIENCE_LEVER_FACT, [UI_GRANT] = AUDIENCE_LEVER_AUTHORITY, [UI_REVOKE] = AUDIENCE_LEVER_AUTHORITY, [UI_FIRE_INJECT] = AUDIENCE_LEVER_INJECT,
	    [UI_CANCEL_INJECT] = AUDIENCE_LEVER_INJECT, [UI_OPEN_DECISION] = AUDIENCE_LEVER_DECISION, [UI_CLOSE_DECISION] = AUDIENCE_LEVER_DECISION};
	for (int i = 0; d->p->levers && i < d->p->levers->count; i++)
		if (d->p->levers->items[i].kind == kinds[e->kind] && d->p->levers->items[i].index == e->target)
			return &d->p->levers->items[i];
	return NULL;
}

static const char *names_of(struct desk *d, uint32_t roles)
{
	const struct audience_console *c = d->p->console;
	struct audience_text *items = arena_allocate(&d->f->arena, UI_ROLES_MAX * sizeof *items);
	struct audience_names names = {.items = items};
	for (int i = 0; items && i < c->role_count && names.count < UI_ROLES_MAX; i++)
		if (roles >> c->roles[i].index & 1)
			items[names.count++] = c->roles[i].label;
	return words_names(d->f, &names, false, desk_style(TEXT_16, COLOUR_TEXT), 300);
}

static const char *effect_words(struct desk *d, const struct ui_effect *e)
{
	static const char *const ids[UI_EFFECT_KINDS] = {"ruling.change", "ruling.change", "ruling.change", "effect.fact", "effect.authority", "effect.revoke",
	                                                 "effect.fire",   "effect.cancel", "effect.open",   "effect.close"};
	const struct audience_lever *l = lever_of(d, e);
	if (!l)
		return frame_say(d->f, "ruling.gone"); /* it has come about meanwhile */
	return FRAME_SAY(d->f, ids[e->kind], I18N_TEXT("name", lever_name(d, l)), I18N_TEXT("roles", names_of(d, e->roles)), I18N_TEXT("before", value_of(d, l, l->value)),
	                 I18N_TEXT("after", value_of(d, l, ui_ruled_value(d->ui, d->p, l))));
}

static double draw_effects(struct desk *d, double y, double bottom)
{
	struct ui_effect effects[UI_RULING_MAX];
	int count = ui_ruling_effects(d->ui, d->p, effects), fits = (int)((bottom - y - 28) / 32);
	desk_say(d, RIGHT, y + 18, WIDE2, desk_bold(TEXT_16, COLOUR_TEXT2), "ruling.does");
	y += 28;
	if (count == 0) {
		desk_say(d, RIGHT, y + 22, WIDE2, desk_style(TEXT_16, COLOUR_TEXT3), "ruling.nothing-yet");
		return y + 36;
	}
	for (int i = 0; i < count && i < fits; i++, y += 32) {
		if (i == fits - 1 && count > fits) {
			desk_text(d, RIGHT, y + 22, WIDE2, desk_style(TEXT_16, COLOUR_TEXT2), FRAME_SAY(d->f, "menu.more", I18N_NUMBER("count", count - i)));
			continue;
		}
		desk_text(d, RIGHT, y + 22, WIDE2 - 48, desk_style(TEXT_16, COLOUR_TEXT), effect_words(d, &effects[i]));
		desk_own_button(d, box_make(RIGHT + WIDE2 - 36, y + 2, 36, 28), UI_RULE_DROP, i, (struct control_button){.label = "", .icon = ICON_CROSS, .look = CONTROL_QUIET});
		if (d->f->hit_count)
			d->f->hits[d->f->hit_count - 1].why = frame_say(d->f, "ruling.drop");
	}
	return y + 8;
}

/* ---- what would come of it ---- */

struct comes {
	struct desk *d;
	const char *lines[COMES_MAX];
	enum icon icons[COMES_MAX];
	int count;
};

static void say(struct comes *c, enum icon icon, const char *line)
{
	for (int i = 0; i < c->count; i++)
		if (strcmp(c->lines[i], line) == 0)
			return;
	if (c->count < COMES_MAX) {
		c->lines[c->count] = line;
		c->icons[c->count++] = icon;
	}
}

static bool same_line(const struct audience_line *a, const struct audience_line *b)
{
	return strcmp(a->kind, b->kind) == 0 && strcmp(a->subject, b->subject) == 0 && a->index == b->index && a->at == b->at && a->after == b->after && strcmp(a->role.text, b->role.text) == 0;
}

/* The ruling's own changes of amounts and rights stand above already. */
static bool is_own(const struct audience_console *with, const struct audience_line *line)
{
	static const char *const kinds[] = {"metric", "resource", "granted", "revoked"};
	bool plain = false;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		plain = plain || strcmp(line->kind, kinds[i]) == 0;
	for (int i = 0; plain && i < with->log_count; i++)
		if (with->log[i].id == line->cause)
			return strcmp(with->log[i].kind, "ruled") == 0;
	return false;
}

/* What happens, in order, save what would happen anyway. */
static void add_events(struct comes *c, const struct audience_console *now, const struct audience_console *with, const struct audience_console *without)
{
	for (int i = with->log_count - 1; i >= 0; i--) {
		const struct audience_line *line = &with->log[i];
		bool anyway = (int64_t)line->id <= now->event_count || *line->command || strcmp(line->kind, "ruled") == 0 || is_own(with, line);
		for (int k = 0; k < without->log_count && !anyway; k++)
			anyway = (int64_t)without->log[k].id > now->event_count && same_line(line, &without->log[k]);
		if (!anyway)
			say(c, desk_line_icon(line), desk_line(c->d, line));
	}
}

static const struct audience_msel_row *row_of(const struct audience_console *c, int index)
{
	for (int i = 0; i < c->row_count; i++)
		if (c->rows[i].index == index)
			return &c->rows[i];
	return NULL;
}

/* Injects that get a time, lose it, or another one. */
static void add_times(struct comes *c, const struct audience_console *with, const struct audience_console *without)
{
	for (int i = 0; i < with->row_count; i++) {
		const struct audience_msel_row *row = &with->rows[i], *other = row_of(without, row->index);
		bool pending = row->status == AUDIENCE_INJECT_TO_COME || row->status == AUDIENCE_INJECT_NEXT;
		if (!other || !pending || row->at < 0 || row->at == other->at)
			continue;
		say(c, ICON_CLOCK, FRAME_SAY(c->d->f, "ruling.comes-at", I18N_NUMBER("number", row->number), I18N_TEXT("name", row->subject.text), I18N_TEXT("time", desk_time(c->d, row->at))));
	}
}

static bool can_be_done(const struct audience_action *a)
{
	return a->status == AUDIENCE_ACTION_POSSIBLE;
}

/* Gates that open or shut: measures, and options of decisions. */
static void add_gates(struct comes *c, const struct audience_console *with, const struct audience_console *without)
{
	struct frame *f = c->d->f;
	for (int i = 0; i < with->action_count; i++)
		for (int k = 0; k < without->action_count; k++)
			if (with->actions[i].index == without->actions[k].index && can_be_done(&with->actions[i]) != can_be_done(&without->actions[k]) &&
			    (with->actions[i].status == AUDIENCE_ACTION_REFUSED || without->actions[k].status == AUDIENCE_ACTION_REFUSED))
				say(c, can_be_done(&with->actions[i]) ? ICON_CHECK : ICON_LOCK,
				    FRAME_SAY(f, can_be_done(&with->actions[i]) ? "ruling.becomes-possible" : "ruling.no-longer-possible", I18N_TEXT("name", with->actions[i].name.text)));
	for (int i = 0; i < with->open_count; i++)
		for (int k = 0; k < without->open_count; k++) {
			const struct audience_decision_detail *a = &with->open[i], *b = &without->open[k];
			for (int o = 0; a->index == b->index && o < a->option_count && o < b->option_count; o++)
				if (a->options[o].possible != b->options[o].possible)
					say(c, a->options[o].possible ? ICON_CHECK : ICON_LOCK,
					    FRAME_SAY(f, a->options[o].possible ? "ruling.option-possible" : "ruling.option-impossible", I18N_NUMBER("number", a->number),
					              I18N_TEXT("letter", a->options[o].option.letter), I18N_TEXT("name", a->options[o].option.text.text)));
		}
}

static void draw_comes(struct desk *d, double y, double bottom)
{
	struct comes c = {.d = d};
	const struct audience_console *now = d->p->console, *with = d->p->foreseen, *without = d->p->without ? d->p->without : now;
	const char *title = frame_say(d->f, "ruling.comes");
	if (d->ui->ruling_delay)
		title = FRAME_SAY(d->f, "ruling.comes-by", I18N_TEXT("time", desk_time(d, now->header.now + 60 * (int64_t)d->ui->ruling_delay)));
	panel_divider(d->f, RIGHT, y, WIDE2);
	desk_text(d, RIGHT, y + 26, WIDE2, desk_bold(TEXT_16, COLOUR_TEXT2), title);
	y += 38;
	if (with) {
		add_events(&c, now, with, without);
		add_times(&c, with, without);
		add_gates(&c, with, without);
	}
	if (c.count == 0)
		desk_say(d, RIGHT, y + 20, WIDE2, desk_style(TEXT_16, COLOUR_TEXT3), "ruling.comes-nothing");
	int fits = (int)((bottom - y) / 28);
	for (int i = 0; i < c.count && i < fits; i++, y += 28) {
		if (i == fits - 1 && c.count > fits) {
			desk_text(d, RIGHT + 28, y + 20, WIDE2 - 28, desk_style(TEXT_16, COLOUR_TEXT2), FRAME_SAY(d->f, "menu.more", I18N_NUMBER("count", c.count - i)));
			continue;
		}
		frame_icon_stroke(d->f, c.icons[i], RIGHT, y + 6, 16, 2, COLOUR_TEXT2);
		desk_text(d, RIGHT + 28, y + 20, WIDE2 - 28, desk_style(TEXT_16, COLOUR_TEXT), c.lines[i]);
	}
}

/* ---- the form ---- */

static void draw_foot(struct desk *d, double y, bool proposal)
{
	struct frame *f = d->f;
	int delay = d->ui->ruling_delay;
	const char *when = delay ? FRAME_SAY(f, "console.delay", I18N_TEXT("time", desk_duration(d, 60 * delay))) : frame_say(f, "console.at-once");
	const char *word = proposal ? "button.accept" : "button.apply";
	double right = RIGHT + WIDE2, wide = fmin(fmax(desk_button_width(d, UI_CONFIRM, 0, word, ICON_CHECK) + 12, 200), 280);
	if (d->ui->form_error)
		desk_say(d, LEFT, y - 28, RIGHT + WIDE2 - LEFT, desk_bold(TEXT_16, COLOUR_ALERT), d->ui->form_error);
	panel_divider(f, LEFT - 22, y - 16, RIGHT + WIDE2 - LEFT + 44);
	desk_button(d, box_make(LEFT, y, 148, 48), UI_CANCEL, 0, "button.cancel", ICON_NONE);
	console_pillars(d, box_make(LEFT + 172, y + 4, 160, 40));
	desk_dropdown(d, box_make(LEFT + 344, y + 4, 168, 40), UI_LIST_DELAY, 0, when, MARK_NONE);
	if (proposal) {
		desk_button(d, box_make(right - wide - 2 * 132, y, 120, 48), UI_DECLINE, 0, "button.decline", ICON_NONE);
		desk_button(d, box_make(right - wide - 132, y, 120, 48), UI_ASK_BACK, 0, "button.ask-back", ICON_NONE);
	}
	desk_primary(d, box_make(right - wide, y, wide, 48), UI_CONFIRM, 0, word, ICON_CHECK);
}

void form_ruling(struct desk *d)
{
	struct frame *f = d->f;
	const struct audience_proposal *proposal = ui_pick_side(d->ui, d->p) == UI_SIDE_RULE ? NULL : ui_pick_proposal(d->ui, d->p);
	struct box b = box_make(712, d->top, 1192, 976 - d->top);
	double y = b.y + 76, foot = b.y + b.h - 64;
	if (!d->p->console)
		return;
	draw_rect(&f->draw, box_make(704, d->top - 8, 1216, 984 - d->top + 8), COLOUR_BG);
	panel_card(f, b, COLOUR_PANEL, COLOUR_ACCENT_INK, 2);
	frame_icon(f, ICON_PENCIL, b.x + 20, b.y + 20, 24, COLOUR_TEXT2);
	desk_text(d, b.x + 56, b.y + 39, b.w - 80, desk_bold(TEXT_20, COLOUR_TEXT),
	          proposal ? FRAME_SAY(f, "console.proposal-from", I18N_TEXT("role", proposal->role.text)) : frame_say(f, "console.rule-by-hand"));
	panel_divider(f, b.x + 2, b.y + 64, b.w - 4);
	desk_field(d, box_make(LEFT, y, WIDE, 44), UI_FIELD_RULING, frame_say(f, proposal ? "ruling.why" : "console.ruling-here"), false);
	double list = draw_kinds(d, y + 60);
	draw_levers(d, list, foot - 36);
	double right = y;
	if (proposal)
		right += 24 * desk_lines(d, RIGHT, right + 18, WIDE2, 24, 3, desk_style(TEXT_16, COLOUR_TEXT), proposal->words) + 12;
	right = draw_effects(d, right, right + 28 + 32 * 9);
	draw_comes(d, right, foot - 36);
	draw_foot(d, foot, proposal != NULL);
}
