/* screen_setup — new session. Reading order is the order of work: what (left), who (middle), how (below), where (right), go (bottom right). */
#include <math.h>

#include "view/setup_parts.h"
#include "view/ui_pick.h"

static void fact(struct desk *d, double x, double y, double w, const char *label, const char *value)
{
	desk_say(d, x, y, w, desk_style(TEXT_16, COLOUR_TEXT2), label);
	desk_text(d, x, y + 28, w, desk_bold(TEXT_20, COLOUR_TEXT), value);
}

static void draw_facts(struct desk *d, double x, double y)
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
	fact(d, x, y, 212, "setup.session", desk_duration(d, s->session));
	fact(d, x + 220, y, 204, "setup.scenario-time",
	     FRAME_SAY(f, "setup.from-to", I18N_TEXT("from", frame_clock(f, s->start_local, false)),
	               I18N_TEXT("to", frame_clock(f, s->start_local + s->length, false))));
	fact(d, x, y + 60, 212, "setup.roles",
	     hidden ? FRAME_SAY(f, "setup.roles-and", I18N_NUMBER("count", s->role_count - hidden))
	            : frame_print(f, "%d", s->role_count));
	fact(d, x + 220, y + 60, 204, "setup.people", people);
	fact(d, x, y + 120, 212, "setup.injects", frame_print(f, "%d", s->injects));
	fact(d, x + 220, y + 120, 204, "setup.decisions",
	     FRAME_SAY(f, "setup.decisions-endings", I18N_NUMBER("decisions", s->decisions),
	               I18N_NUMBER("endings", s->endings)));
}

/* One bar, its parts as wide as the modules are long, but never too narrow for a number. */
static void draw_modules(struct desk *d, double x, double y, double w)
{
	const struct setup_picture *s = d->p->setup;
	struct frame *f = d->f;
	int64_t total = 0;
	for (int i = 0; i < s->module_count; i++)
		total += s->modules[i].minutes > 0 ? s->modules[i].minutes : 1;
	desk_say(d, x, y, 200, desk_bold(TEXT_16, COLOUR_TEXT2), "setup.modules");
	desk_right(d, x + w, y, 120, desk_style(TEXT_16, COLOUR_TEXT2),
	           FRAME_SAY(f, "duration.m", I18N_NUMBER("minutes", total)));
	double gap = 4, least = 36, spare = w - gap * (s->module_count - 1) - least * s->module_count, at = x;
	for (int i = 0; i < s->module_count && i < 8; i++) {
		int64_t minutes = s->modules[i].minutes > 0 ? s->modules[i].minutes : 1;
		double part = least + spare * (double)minutes / (double)(total > 0 ? total : 1);
		draw_round(&f->draw, box_make(at, y + 14, part, 40), 4, COLOUR_RAISED, COLOUR_NONE, 0);
		double number = desk_text(d, at + 8, y + 41, part - 8, desk_bold(TEXT_16, COLOUR_TEXT),
		                          frame_print(f, "%d", i + 1)) +
		                8;
		desk_text(d, at + 8 + number, y + 41, part - 14 - number, desk_style(TEXT_16, COLOUR_TEXT),
		          s->modules[i].name);
		desk_text(d, at + 8, y + 76, part - 8, desk_style(TEXT_16, COLOUR_TEXT2),
		          FRAME_SAY(f, "duration.m", I18N_NUMBER("minutes", minutes)));
		at += part + gap;
	}
}

static void draw_objectives(struct desk *d, double x, double y, double w, double bottom)
{
	const struct setup_picture *s = d->p->setup;
	desk_say(d, x, y, w, desk_bold(TEXT_16, COLOUR_TEXT2), "setup.objectives");
	for (int i = 0; i < s->objective_count && y + 34 + 32 * i < bottom; i++) {
		desk_text(d, x, y + 34 + 32 * i, 36, desk_style(TEXT_16, COLOUR_TEXT3), s->objectives[i].id);
		desk_text(d, x + 40, y + 34 + 32 * i, w - 40, desk_style(TEXT_16, COLOUR_TEXT), s->objectives[i].text);
	}
}

static void draw_scenario(struct desk *d, struct box b)
{
	static const enum mark_pillar pillars[] = {MARK_DEFENCE, MARK_DETERRENCE, MARK_COOPERATION};
	const struct setup_picture *s = d->p->setup;
	struct frame *f = d->f;
	double x = b.x + 20, w = b.w - 40;
	enum icon icon = icon_by_name(s->sector);
	panel_plain(f, b);
	desk_tile(d, x, b.y + 20, 100, icon != ICON_NONE ? icon : ICON_LIST, 56, COLOUR_TEXT);
	struct text_style title = desk_bold(
	    frame_text_width(f, desk_bold(TEXT_28, COLOUR_TEXT), s->title) <= w - 120 ? TEXT_28 : TEXT_20, COLOUR_TEXT);
	desk_text(d, x + 120, b.y + 51, w - 120, title, s->title);
	desk_text(d, x + 120, b.y + 82, w - 120, desk_style(TEXT_20, COLOUR_TEXT2), s->second_title);
	const char *parts[] = {icon != ICON_NONE ? frame_say(f, frame_print(f, "sector.%s", s->sector)) : NULL,
	                       FRAME_SAY(f, "setup.version", I18N_TEXT("version", s->version))};
	desk_text(d, x + 120, b.y + 110, w - 120, desk_style(TEXT_16, COLOUR_TEXT2), desk_join(d, parts, 2));
	desk_lines(d, x, b.y + 158, w, 24, 4, desk_style(TEXT_16, COLOUR_TEXT), s->premise);
	panel_divider(f, x, b.y + 256, w);
	draw_facts(d, x, b.y + 286);
	panel_divider(f, x, b.y + 452, w);
	draw_modules(d, x, b.y + 482, w);
	panel_divider(f, x, b.y + 580, w);
	draw_objectives(d, x, b.y + 610, w, b.y + 790);
	panel_divider(f, x, b.y + 798, w);
	double at = x;
	for (int i = 0; i < 3; i++) {
		mark_badge(f, pillars[i], at + 10, b.y + 828, 18, s->pillars[i] ? MARK_FILLED : MARK_ABSENT);
		at += 28 +
		      desk_say(d, at + 28, b.y + 835, (x + w - at) / (3 - i) - 28 - (i < 2 ? 6 : 0),
		               desk_style(TEXT_16, s->pillars[i] ? COLOUR_TEXT : COLOUR_TEXT3),
		               mark_name_id(pillars[i])) +
		      (d->f->setting->text_step ? 8 : 18);
	}
}

static void pace_card(struct desk *d, struct box b, int i, const char *title, const char *text, bool chosen)
{
	const char *words = frame_say(d->f, text);
	control_radio_card(d->f, b, ui_action_id(UI_SETUP_PACE), i, frame_say(d->f, title), words, chosen);
	if (d->f->hit_count && frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT), words) > b.w - 64)
		d->f->hits[d->f->hit_count - 1].why = words;
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
	pace_card(d, box_make(b.x + 20, b.y + 52, 392, 68), 0, "setup.facilitator", "setup.facilitator-text",
	          !setup->automatic);
	pace_card(d, box_make(b.x + 20, b.y + 128, 392, 68), 1, "setup.clock", "setup.clock-text", setup->automatic);
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
	desk_button(d, box_make(208, 1004, 236, 48), UI_REHEARSE, 0, "button.rehearse", ICON_BOT);
	draw_vline(&f->draw, 464, 1004, 48, 1, COLOUR_LINE);
	if (stop) {
		frame_icon_stroke(f, ICON_ALERT, 484, 1018, 20, 2, COLOUR_ALERT);
		desk_text(d, 514, 1035, 1040, desk_bold(TEXT_16, COLOUR_ALERT), setup_check_sentence(d, stop));
	} else {
		desk_text(d, 484, 1035, 1070, desk_style(TEXT_16, COLOUR_TEXT2), sum(d));
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
