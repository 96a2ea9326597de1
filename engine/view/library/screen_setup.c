/* screen_setup — new session. Reading order is the order of work: what (left), who (middle), how (below), where (right), go (bottom right). */
#include <math.h>

#include "view/library/setup_parts.h"
#include "view/ui/ui_pick.h"

#define FACT    52 /* a label and its value */
#define FACT_LEFT 204 /* from the first column of facts to the second, which may hold two days */
#define MODULE  24
#define MODULES 8
#define LINE    24

static void fact(struct desk *d, double x, double y, double w, const char *label, const char *value)
{
	desk_say(d, x, y, w, desk_style(TEXT_16, COLOUR_TEXT2), label);
	desk_fit(d, x, y + 25, w, desk_bold(TEXT_20, COLOUR_TEXT), TEXT_14, value);
}

static void draw_facts(struct desk *d, double x, double y, double w)
{
	const struct setup_picture *s = d->p->setup;
	struct frame *f = d->f;
	int hidden = 0;
	for (int i = 0; i < s->role_count; i++)
		hidden += s->roles[i].hidden;
	const char *people =
	    s->people_low == s->people_high
	        ? frame_print(f, "%d", s->people_low)
	        : FRAME_SAY(f, "setup.range", I18N_NUMBER("low", s->people_low), I18N_NUMBER("high", s->people_high));
	fact(d, x, y, FACT_LEFT - 8, "setup.session", desk_duration(d, s->session));
	const struct audience_header h = {.start_local = s->start_local, .round = s->round};
	bool days = words_is_other_day(&h, s->length);
	fact(d, x + FACT_LEFT, y, w - FACT_LEFT, "setup.scenario-time",
	     FRAME_SAY(f, "setup.from-to",
	               I18N_TEXT("from", days ? words_day_time(f, &h, 0) : words_time(f, &h, 0, false)),
	               I18N_TEXT("to", days ? words_day_time(f, &h, s->length) : words_time(f, &h, s->length, false))));
	fact(d, x, y + FACT, FACT_LEFT - 8, "setup.roles",
	     hidden ? FRAME_SAY(f, "setup.roles-and", I18N_NUMBER("count", s->role_count - hidden))
	            : frame_print(f, "%d", s->role_count));
	fact(d, x + FACT_LEFT, y + FACT, w - FACT_LEFT, "setup.people", people);
	fact(d, x, y + 2 * FACT, FACT_LEFT - 8, "setup.injects", frame_print(f, "%d", s->injects));
	fact(d, x + FACT_LEFT, y + 2 * FACT, w - FACT_LEFT, "setup.decisions",
	     FRAME_SAY(f, "setup.decisions-endings", I18N_NUMBER("decisions", s->decisions),
	               I18N_NUMBER("endings", s->endings)));
}

/* In one column when a name needs it, else in two. */
static int module_columns(struct desk *d, double w)
{
	const struct setup_picture *s = d->p->setup;
	for (int i = 0; i < s->module_count && i < MODULES; i++)
		if (frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT), s->modules[i].name) > w / 2 - 110)
			return 1;
	return 2;
}

static int module_rows(struct desk *d, double w)
{
	int count = d->p->setup->module_count < MODULES ? d->p->setup->module_count : MODULES, columns = module_columns(d, w);
	return (count + columns - 1) / columns;
}

static void draw_modules(struct desk *d, double x, double y, double w)
{
	const struct setup_picture *s = d->p->setup;
	struct frame *f = d->f;
	int columns = module_columns(d, w), rows = module_rows(d, w);
	double wide = (w - 20 * (columns - 1)) / columns;
	int64_t total = 0;
	for (int i = 0; i < s->module_count; i++)
		total += s->modules[i].minutes > 0 ? s->modules[i].minutes : 0;
	desk_say(d, x, y, 200, desk_bold(TEXT_16, COLOUR_TEXT2), "setup.modules");
	if (total > 0)
		desk_right(d, x + w, y, w - 210, desk_style(TEXT_16, COLOUR_TEXT2),
		           FRAME_SAY(f, "setup.discussion", I18N_TEXT("time", desk_duration(d, total * 60))));
	for (int i = 0; i < s->module_count && i < MODULES; i++) {
		double left = x + (wide + 20) * (i / rows), at = y + 30 + MODULE * (i % rows), right = left + wide;
		desk_text(d, left, at, 24, text_tabular(desk_bold(TEXT_16, COLOUR_TEXT3)), frame_print(f, "%d", i + 1));
		if (s->modules[i].minutes > 0)
			right -= desk_right(d, right, at, 80, text_tabular(desk_style(TEXT_16, COLOUR_TEXT2)),
			                    FRAME_SAY(f, "duration.m", I18N_NUMBER("minutes", s->modules[i].minutes))) +
			         10;
		desk_fit(d, left + 28, at, right - left - 28, desk_style(TEXT_16, COLOUR_TEXT), TEXT_14, s->modules[i].name);
	}
}

/* Height of the objectives on one line each. */
static double objectives_height(const struct setup_picture *s)
{
	return 30 + (LINE + 2) * s->objective_count;
}

/* Long ones take a second line as long as `spare` holds out. */
static void draw_objectives(struct desk *d, double x, double y, double w, double spare)
{
	const struct setup_picture *s = d->p->setup;
	desk_say(d, x, y, w, desk_bold(TEXT_16, COLOUR_TEXT2), "setup.objectives");
	y += 30;
	for (int i = 0; i < s->objective_count; i++) {
		desk_text(d, x, y, 36, desk_style(TEXT_16, COLOUR_TEXT3), s->objectives[i].id);
		int lines = desk_lines(d, x + 40, y, w - 40, LINE, spare >= LINE ? 2 : 1, desk_style(TEXT_16, COLOUR_TEXT),
		                       s->objectives[i].text);
		spare -= lines > 1 ? LINE : 0;
		y += LINE * lines + 2;
	}
}

/* How many more lines the objectives would like. */
static int objectives_long(struct desk *d, double w)
{
	const struct setup_picture *s = d->p->setup;
	int count = 0;
	for (int i = 0; i < s->objective_count; i++)
		count += frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT), s->objectives[i].text) > w - 40;
	return count;
}

static void draw_scenario(struct desk *d, struct box b)
{
	static const enum mark_pillar pillars[] = {MARK_DEFENCE, MARK_DETERRENCE, MARK_COOPERATION};
	const struct setup_picture *s = d->p->setup;
	struct frame *f = d->f;
	double x = b.x + 20, w = b.w - 40;
	enum icon icon = icon_by_name(s->sector);
	panel_plain(f, b);
	desk_tile(d, x, b.y + 18, 100, icon != ICON_NONE ? icon : ICON_LIST, 56, COLOUR_TEXT);
	struct text_style title = desk_bold(
	    frame_text_width(f, desk_bold(TEXT_28, COLOUR_TEXT), s->title) <= w - 120 ? TEXT_28 : TEXT_20, COLOUR_TEXT);
	desk_text(d, x + 120, b.y + 48, w - 120, title, s->title);
	desk_text(d, x + 120, b.y + 79, w - 120, desk_style(TEXT_20, COLOUR_TEXT2), s->second_title);
	const char *parts[] = {icon != ICON_NONE ? frame_say(f, frame_print(f, "sector.%s", s->sector)) : NULL,
	                       FRAME_SAY(f, "setup.version", I18N_TEXT("version", s->version))};
	desk_text(d, x + 120, b.y + 107, w - 120, desk_style(TEXT_16, COLOUR_TEXT2), desk_join(d, parts, 2));
	/* What is listed is whole before the premise has more than two lines; the tooltip has the rest of it. */
	double top = b.y + 152, foot = b.y + b.h - 58, lists = 72 + 3 * FACT + MODULE * module_rows(d, w) + objectives_height(s);
	double room = foot - top - lists, more = LINE * objectives_long(d, w);
	int lines = (int)fmax((room - more) / LINE, 2);
	lines = desk_lines(d, x, top, w, LINE, lines, desk_style(TEXT_16, COLOUR_TEXT), s->premise);
	double y = top + LINE * lines;
	panel_divider(f, x, y - 6, w);
	draw_facts(d, x, y + 20, w);
	y += 6 + 3 * FACT;
	panel_divider(f, x, y, w);
	draw_modules(d, x, y + 28, w);
	y += 42 + MODULE * module_rows(d, w);
	panel_divider(f, x, y, w);
	draw_objectives(d, x, y + 28, w, room - LINE * lines);
	panel_divider(f, x, foot, w);
	double at = x;
	for (int i = 0; i < 3; i++) {
		mark_badge(f, pillars[i], at + 10, foot + 29, 18, s->pillars[i] ? MARK_FILLED : MARK_ABSENT);
		at += 28 +
		      desk_say(d, at + 28, foot + 36, (x + w - at) / (3 - i) - 28 - (i < 2 ? 6 : 0),
		               desk_style(TEXT_16, s->pillars[i] ? COLOUR_TEXT : COLOUR_TEXT3),
		               mark_name_id(pillars[i])) +
		      (d->f->setting->text_step ? 8 : 18);
	}
}

static void pace_card(struct desk *d, struct box b, int i, const char *title, const char *text, const char *more, bool chosen)
{
	const char *words = frame_say(d->f, text);
	control_radio_card(d->f, b, ui_action_id(UI_SETUP_PACE), i, frame_say(d->f, title), words, chosen);
	if (d->f->hit_count && (more || frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT), words) > b.w - 64))
		d->f->hits[d->f->hit_count - 1].why = more ? frame_print(d->f, "%s\n%s", words, frame_say(d->f, more)) : words;
}

static void draw_pace(struct desk *d, struct box b)
{
	const struct ui_setup *setup = &d->ui->setup;
	struct frame *f = d->f;
	static const int speeds[] = {1, 10, 60};
	struct control_segment segments[4] = {{0}};
	int chosen = 3;
	frame_pane(f, DESK_PANE_2);
	desk_panel(d, b, ICON_CLOCK, frame_say(f, "setup.pace"), NULL);
	frame_group(f, 20);
	pace_card(d, box_make(b.x + 20, b.y + 52, 392, 68), 0, "setup.facilitator", "setup.facilitator-text", "setup.facilitator-more",
	          !setup->automatic);
	pace_card(d, box_make(b.x + 20, b.y + 128, 392, 68), 1, "setup.clock", "setup.clock-text", NULL, setup->automatic);
	frame_group(f, 0);
	desk_say(d, b.x + 20, b.y + 235, 72, desk_style(TEXT_16, COLOUR_TEXT2), "setup.speed");
	for (int i = 0; i < 3; i++) {
		segments[i].label = FRAME_SAY(f, "speed.times", I18N_NUMBER("speed", speeds[i]));
		chosen = setup->speed == speeds[i] ? i : chosen;
	}
	segments[3].label =
	    chosen == 3 ? FRAME_SAY(f, "speed.times", I18N_NUMBER("speed", setup->speed)) : frame_say(f, "setup.other");
	frame_group(f, 21);
	desk_segments(d, box_make(b.x + 96, b.y + 208, 316, 40), ui_action_id(UI_SETUP_SPEED), segments, 4, chosen);
	frame_group(f, 0);
	desk_say(d, b.x + 20, b.y + 280, b.w - 40, desk_style(TEXT_16, COLOUR_TEXT3), "setup.limits");
	frame_pane(f, 0);
}

static void draw_recording(struct desk *d, struct box b)
{
	struct frame *f = d->f;
	double x = b.x + 20;
	frame_pane(f, DESK_PANE_3);
	desk_panel(d, b, ICON_RECORD, frame_say(f, "setup.recording"), NULL);
	desk_say(d, x, b.y + 64, 284, desk_style(TEXT_16, COLOUR_TEXT2), "setup.folder");
	desk_field(d, box_make(x, b.y + 72, 284, 40), UI_FIELD_FOLDER, NULL, false);
	desk_button(d, box_make(x + 296, b.y + 72, 96, 40), UI_SETUP_FOLDER, 0, "button.change", ICON_NONE);
	desk_text(d, x, b.y + 138, 392, desk_style(TEXT_16, COLOUR_TEXT), d->p->setup->file_name);
	desk_say(d, x, b.y + 174, 284, desk_style(TEXT_16, COLOUR_TEXT2), "setup.seed");
	desk_field(d, box_make(x, b.y + 182, 284, 40), UI_FIELD_SEED, NULL, false);
	desk_button(d, box_make(x + 296, b.y + 182, 96, 40), UI_SETUP_SEED, 0, "button.new-seed", ICON_NONE);
	panel_divider(f, x, b.y + 240, 392);
	control_checkbox(f, x, b.y + 256, box_make(x, b.y + 248, 392, 36), ui_action_id(UI_SETUP_ROLES_ONLY), 0,
	                 d->ui->setup.roles_only, NULL);
	desk_say(d, x + 32, b.y + 273, 360, desk_style(TEXT_16, COLOUR_TEXT), "setup.roles-only");
	frame_pane(f, 0);
}

static const char *sum(struct desk *d)
{
	const struct setup_picture *s = d->p->setup;
	struct frame *f = d->f;
	int people = 0;
	for (int i = 0; i < s->role_count && i < UI_ROLES_MAX; i++)
		if (d->ui->setup.seats[i].seat == 0)
			people += setup_people(d->ui, i, s->roles[i].seats);
	return FRAME_SAY(f, "setup.sum", I18N_NUMBER("count", people), I18N_TEXT("time", desk_duration(d, s->session)),
	                 I18N_TEXT("end", frame_clock(f, s->wall_now + s->session, false)));
}

static void draw_bar(struct desk *d)
{
	struct frame *f = d->f;
	const struct setup_check *stop = ui_pick_stop(d->p);
	frame_pane(f, DESK_PANE_BAR);
	panel_plain(f, box_make(16, 992, 1888, 72));
	desk_button(d, box_make(28, 1004, 168, 48), UI_BACK, 0, "button.back", ICON_UNDO);
	desk_button(d, box_make(208, 1004, 296, 48), UI_REHEARSE, 0, "button.rehearse", ICON_BOT);
	draw_vline(&f->draw, 524, 1004, 48, 1, COLOUR_LINE);
	if (stop) {
		frame_icon_stroke(f, ICON_ALERT, 544, 1018, 20, 2, COLOUR_ALERT);
		desk_text(d, 574, 1035, 980, desk_bold(TEXT_16, COLOUR_ALERT), setup_check_sentence(d, stop));
	} else {
		desk_text(d, 544, 1035, 1010, desk_style(TEXT_16, COLOUR_TEXT2), sum(d));
	}
	desk_primary(d, box_make(1572, 1004, 320, 48), UI_START, 0, "button.start", ICON_PLAY);
	frame_pane(f, 0);
}

void screen_setup(struct desk *d)
{
	struct frame *f = d->f;
	desk_header_plain(d, frame_say(f, "setup.title"), true, d->p->setup ? d->p->setup->title : "", 1500);
	frame_pane(f, DESK_PANE_HEAD);
	desk_button(d, box_make(1516, 12, 200, 40), UI_SETUP_LOAD, 0, "button.load-setup", ICON_FOLDER);
	desk_button(d, box_make(1728, 12, 168, 40), UI_SETUP_SAVE, 0, "button.save-setup", ICON_DISK);
	frame_pane(f, 0);
	if (!d->p->setup)
		return;
	draw_scenario(d, box_make(16, 80, 464, 896));
	setup_seats(d, box_make(496, 80, 880, 576));
	draw_pace(d, box_make(496, 672, 432, 304));
	draw_recording(d, box_make(944, 672, 432, 304));
	setup_screens(d, box_make(1392, 80, 512, 464));
	setup_checks(d, box_make(1392, 560, 512, 416));
	draw_bar(d);
}
