/* desk_form — layout of forms, and the short ones. */
#include "view/desk/desk_form.h"

#include <math.h>
#include <string.h>

#include "view/ui/ui_pick.h"

#define WIDTH  592
#define HEIGHT 792

struct box form_place(const struct desk *d, struct box *ground)
{
	switch (d->ui->screen) {
	case UI_SCREEN_CONSOLE:
		*ground = box_make(704, d->top - 8, 608, 880 - d->top + 8);
		return box_make(712, d->top, WIDTH, 872 - d->top);
	case UI_SCREEN_ROLE:
		*ground = box_make(848, d->top + 96, 1072, 904 - (d->top - 80) - 96);
		return box_make(1084, d->top + 104, WIDTH, HEIGHT - (d->top - 80) - 4);
	case UI_SCREEN_LIBRARY: *ground = box_make(668, 188, 660, 892); return box_make(702, 196, WIDTH, HEIGHT);
	case UI_SCREEN_SETUP: *ground = box_make(488, 72, 896, 912); return box_make(640, 80, WIDTH, HEIGHT);
	case UI_SCREEN_REPLAY: *ground = box_make(488, 72, 976, 912); return box_make(680, 80, WIDTH, HEIGHT);
	case UI_SCREEN_HOTWASH: *ground = box_make(640, 216, 632, 768); return box_make(660, 224, WIDTH, 752);
	case UI_SCREEN_EXPLORE:
	case UI_SCREEN_AUTHOR:
	case UI_SCREENS: break;
	}
	*ground = box_make(0, 64, FRAME_WIDTH, FRAME_HEIGHT - 64);
	return box_make(664, 144, WIDTH, HEIGHT);
}

struct form form_begin(struct desk *d, enum icon icon, const char *title, double height)
{
	struct box ground, b = form_place(d, &ground);
	b.h = height < b.h ? height : b.h;
	draw_rect(&d->f->draw, ground, COLOUR_BG);
	panel_card(d->f, b, COLOUR_PANEL, COLOUR_ACCENT_INK, 2);
	frame_icon(d->f, icon, b.x + 20, b.y + 20, 24, COLOUR_TEXT2);
	desk_text(d, b.x + 56, b.y + 39, b.w - 80, desk_bold(TEXT_20, COLOUR_TEXT), title);
	panel_divider(d->f, b.x + 2, b.y + 64, b.w - 4);
	return (struct form){d, b, b.x + 24, b.y + 80, b.w - 48};
}

void form_text(struct form *f, enum colour ink, const char *text)
{
	f->y += 24 * desk_lines(f->d, f->x, f->y + 18, f->w, 24, 8, desk_style(TEXT_16, ink), text) + 16;
}

void form_field(struct form *f, const char *label, enum ui_field field, double height, const char *placeholder)
{
	desk_say(f->d, f->x, f->y + 18, f->w, desk_style(TEXT_16, COLOUR_TEXT2), label);
	desk_field(f->d, box_make(f->x, f->y + 28, f->w, height), field,
	           placeholder ? frame_say(f->d->f, placeholder) : NULL, false);
	f->y += 28 + height + 16;
}

static void role_chip(struct form *f, double *x, enum ui_action action, int argument, const char *label, bool on,
                      const char *why)
{
	struct desk *d = f->d;
	double wide = fmin(control_chip_width(d->f, MARK_NONE, on ? ICON_CHECK : ICON_NONE, label), f->w);
	if (*x + wide > f->x + f->w) {
		*x = f->x;
		f->y += 44;
	}
	struct box b = box_make(*x, f->y, wide, 36);
	*x += wide + 8;
	if (why) {
		draw_round(&d->f->draw, b, 6, COLOUR_NONE, COLOUR_LINE, 1);
		desk_text(d, b.x + 16, b.y + 24, b.w - 24, desk_style(TEXT_16, COLOUR_TEXT3), label);
		struct frame_hit *hit = frame_hit(d->f, b, HIT_BUTTON, ui_action_id(action), argument);
		if (hit) {
			hit->disabled = true;
			hit->why = why;
		}
		return;
	}
	control_chip(d->f, b, ui_action_id(action), argument, MARK_NONE, on ? ICON_CHECK : ICON_NONE, label, on);
}

void form_roles(struct form *f, const char *label, uint32_t chosen, uint32_t disabled, const char *why, bool everybody,
                bool hidden)
{
	const struct ui_pictures *p = f->d->p;
	const struct audience_seat *roles = p->console ? p->console->roles : NULL;
	int count = p->console ? p->console->role_count : 0;
	uint32_t all = 0;
	double x = f->x;
	desk_say(f->d, f->x, f->y + 18, f->w, desk_style(TEXT_16, COLOUR_TEXT2), label);
	f->y += 28;
	for (int i = 0; i < count; i++)
		if (!roles[i].hidden && !(disabled >> roles[i].index & 1))
			all |= 1u << roles[i].index;
	frame_group(f->d->f, 3);
	if (everybody)
		role_chip(f, &x, UI_FORM_EVERYBODY, 0, frame_say(f->d->f, "names.all"), all && (chosen & all) == all,
		          NULL);
	for (int i = 0; i < count; i++) {
		bool off = disabled >> roles[i].index & 1;
		if (!roles[i].hidden || hidden)
			role_chip(f, &x, UI_FORM_ROLE, roles[i].index, roles[i].label.text,
			          chosen >> roles[i].index & 1, off ? why : NULL);
	}
	frame_group(f->d->f, 0);
	f->y += 36 + 16;
}

/* A time of day that is yet to come, as an example of how to write one. */
const char *form_time_example(struct desk *d)
{
	const struct audience_header *h = d->p->console ? &d->p->console->header : NULL;
	int64_t at = h ? ((h->start_local + h->now) / 300 + 6) * 300 : 0;
	return frame_clock(d->f, at % 86400, false);
}

void form_end(struct form *f, const char *confirm, enum icon icon, const char *second)
{
	struct desk *d = f->d;
	double y = f->b.y + f->b.h - 64, right = f->x + f->w;
	panel_divider(d->f, f->b.x + 2, y - 16, f->b.w - 4);
	double wide = fmin(fmax(desk_button_width(d, UI_CONFIRM, 0, confirm, icon) + 12, 160), 280);
	desk_button(d, box_make(f->x, y, 148, 48), UI_CANCEL, 0, "button.cancel", ICON_NONE);
	if (second)
		desk_button(d, box_make(right - wide - 12 - 116, y, 116, 48), UI_CONFIRM, 1, second, ICON_NONE);
	desk_primary(d, box_make(right - wide, y, wide, 48), UI_CONFIRM, 0, confirm, icon);
	double room = right - wide - (second ? 140 : 12) - f->x - 164; /* between the buttons, where no field can be in its way */
	const char *error = d->ui->form_error ? FRAME_SAY(d->f, d->ui->form_error, I18N_TEXT("time", form_time_example(d))) : NULL;
	struct text_style style = desk_bold(TEXT_16, COLOUR_ALERT);
	double free = y - 16 - f->y;
	int lines = error ? desk_line_count(d, f->w - 30, style, error) : 0;
	if (error && free >= 24 * lines + 8) { /* over the buttons, in the whole width, when there is room */
		double top = y - 20 - 24 * lines;
		frame_icon_stroke(d->f, ICON_ALERT, f->x, top + 2, 20, 2, COLOUR_ALERT);
		desk_lines(d, f->x + 30, top + 18, f->w - 30, 24, lines, style, error);
	} else if (error) {
		bool one = frame_text_width(d->f, style, error) <= room;
		desk_lines(d, f->x + 164, y + (one ? 30 : 18), room, 24, 2, style, error);
	}
}

/* ---- short forms ---- */

static void form_note(struct desk *d)
{
	struct form f = form_begin(d, ICON_NOTE, frame_say(d->f, "form.note"), 560);
	form_field(&f, "form.note-words", UI_FIELD_WORDS, 128, "form.note-hint");
	form_roles(&f, "form.note-about", d->ui->form_roles, 0, NULL, false, true);
	form_end(&f, "button.keep-note", ICON_CHECK, NULL);
}

static void form_reason(struct desk *d, enum icon icon, const char *title, const char *what, const char *label,
                        const char *confirm)
{
	struct form f = form_begin(d, icon, frame_say(d->f, title), 376);
	form_text(&f, COLOUR_TEXT, what);
	form_field(&f, label, UI_FIELD_WORDS, 76, NULL);
	form_end(&f, confirm, ICON_NONE, NULL);
}

static const char *inject_title(struct desk *d)
{
	const struct audience_console *c = d->p->console;
	for (int i = 0; c && i < c->row_count; i++)
		if (c->rows[i].index == d->ui->form_target)
			return frame_print(d->f, "%d  %s", c->rows[i].number, c->rows[i].subject.text);
	return "";
}

static void form_one_line(struct desk *d, enum icon icon, const char *title, const char *label, enum ui_field field,
                          const char *help, const char *confirm)
{
	struct form f = form_begin(d, icon, frame_say(d->f, title), 324);
	form_field(&f, label, field, 40, NULL);
	form_text(&f, COLOUR_TEXT2, FRAME_SAY(d->f, help, I18N_TEXT("time", form_time_example(d))));
	form_end(&f, confirm, ICON_NONE, NULL);
}

static void form_confirm(struct desk *d, enum icon icon, const char *title, const char *text, const char *confirm)
{
	struct form f = form_begin(d, icon, title, 320);
	form_text(&f, COLOUR_TEXT, text);
	form_end(&f, confirm, ICON_NONE, NULL);
}

static void form_setup_load(struct desk *d)
{
	const struct setup_picture *s = d->p->setup;
	int count = s ? s->saved_count : 0;
	struct form f = form_begin(d, ICON_FOLDER, frame_say(d->f, "form.setup-load"), fmin(180 + 52 * count, 792));
	frame_group(d->f, 3);
	for (int i = 0; i < count && f.y + 48 < f.b.y + f.b.h - 80; i++, f.y += 52) {
		desk_row(d, box_make(f.x, f.y, f.w, 48), 6, UI_FORM_ITEM, i, d->ui->form_target == i);
		desk_text(d, f.x + 16, f.y + 30, f.w - 32, desk_style(TEXT_16, COLOUR_TEXT), s->saved[i]);
		desk_row_end(d);
	}
	frame_group(d->f, 0);
	form_end(&f, "button.load", ICON_NONE, NULL);
}

static void form_propose(struct desk *d)
{
	struct form f = form_begin(d, ICON_PENCIL, frame_say(d->f, "form.propose"), 560);
	form_field(&f, "form.propose-words", UI_FIELD_WORDS, 128, "form.propose-hint");
	form_roles(&f, "form.propose-role", d->ui->form_roles, 0, NULL, false, true);
	form_end(&f, "button.put-forward", ICON_CHECK, NULL);
}

static const char *action_title(struct desk *d)
{
	const struct audience_console *c = d->p->console;
	for (int i = 0; c && i < c->action_count; i++)
		if (c->actions[i].index == d->ui->form_target)
			return c->actions[i].name.text;
	for (int i = 0; d->p->role && i < d->p->role->action_count; i++)
		if (d->p->role->actions[i].index == d->ui->form_target)
			return d->p->role->actions[i].name.text;
	return "";
}

/* What becomes of the run, or of what else is on the screen, when it is left. */
static const char *leaving(struct desk *d, const char *recorded)
{
	if (d->ui->screen == UI_SCREEN_SETUP)
		return frame_say(d->f, "form.leave-setup");
	if (d->ui->screen == UI_SCREEN_EXPLORE)
		return frame_say(d->f, "form.leave-exploring");
	if (d->p->author)
		return frame_say(d->f, "form.leave-tryout");
	if (d->p->status.recording == DESK_RECORDING_STOPPED)
		return frame_say(d->f, "form.leave-stopped");
	if (d->p->status.recording == DESK_NOT_RECORDING)
		return frame_say(d->f, "form.leave-unrecorded");
	return frame_say(d->f, recorded);
}

static void draw_overlay(struct desk *d)
{
	struct frame *f = d->f;
	switch (d->ui->overlay) {
	case UI_OVERLAY_PALETTE: desk_palette(d); break;
	case UI_OVERLAY_KEYS: desk_keys(d); break;
	case UI_OVERLAY_NOTE: form_note(d); break;
	case UI_OVERLAY_INJECT:
	case UI_OVERLAY_EDIT: form_inject(d); break;
	case UI_OVERLAY_SKIP:
		form_reason(d, ICON_SKIP, "form.skip", inject_title(d), "form.skip-reason", "button.skip");
		break;
	case UI_OVERLAY_REFUSE:
		form_reason(d, ICON_CROSS, "form.refuse", frame_say(f, "form.refuse-text"), "form.refuse-reason",
		            "button.refuse");
		break;
	case UI_OVERLAY_SHARE: form_share(d); break;
	case UI_OVERLAY_JUMP:
		form_one_line(d, ICON_STEPF, "form.jump", "form.jump-to", UI_FIELD_TIME, "form.jump-help",
		              "button.jump");
		break;
	case UI_OVERLAY_SPEED:
		form_one_line(d, ICON_CLOCK, "form.speed", "form.speed-label", UI_FIELD_SPEED, "form.speed-help",
		              "button.set");
		break;
	case UI_OVERLAY_PROPOSE: form_propose(d); break;
	case UI_OVERLAY_MODULE: form_module(d); break;
	case UI_OVERLAY_ANYWAY:
		form_confirm(d, ICON_ALERT, FRAME_SAY(f, "form.anyway", I18N_TEXT("action", action_title(d))),
		             frame_say(f, "form.anyway-text"), "button.act-anyway");
		break;
	case UI_OVERLAY_END:
		form_confirm(d, ICON_END, frame_say(f, "form.end"), frame_say(f, "form.end-text"), "button.end");
		break;
	case UI_OVERLAY_QUIT:
		form_confirm(d, ICON_END, frame_say(f, "form.quit"), leaving(d, "form.quit-text"), "button.quit");
		break;
	case UI_OVERLAY_LEAVE:
		form_confirm(d, ICON_FOLDER, frame_say(f, "form.leave"), leaving(d, "form.leave-text"), "button.leave");
		break;
	case UI_OVERLAY_UNRECORDED:
		form_confirm(d, ICON_ALERT, frame_say(f, "form.unrecorded"), frame_say(f, "form.unrecorded-text"),
		             "button.no-recording");
		break;
	case UI_OVERLAY_COMPARE: form_compare(d); break;
	case UI_OVERLAY_ALL_FACTS: form_all_facts(d); break;
	case UI_OVERLAY_RULING: form_ruling(d); break;
	case UI_OVERLAY_BRANCH: form_branch(d); break;
	case UI_OVERLAY_BOOKMARK:
		form_one_line(d, ICON_BOOKMARK, "form.bookmark", "form.bookmark-title", UI_FIELD_WORDS,
		              "form.bookmark-help", "button.set");
		break;
	case UI_OVERLAY_VERIFY: form_verify(d); break;
	case UI_OVERLAY_SETUP_SAVE:
		form_one_line(d, ICON_DISK, "form.setup-save", "form.setup-name", UI_FIELD_WORDS, "form.setup-help", "button.save");
		break;
	case UI_OVERLAY_SETUP_LOAD: form_setup_load(d); break;
	case UI_OVERLAY_FOLDER:
		form_one_line(d, ICON_FOLDER, "form.folder", "form.folder-label", UI_FIELD_FOLDER, "form.folder-help",
		              "button.set");
		break;
	case UI_NO_OVERLAY:
	case UI_OVERLAYS: break;
	}
}

void desk_overlay(struct desk *d)
{
	draw_overlay(d);
	/* these keys belong to every overlay, also to those without the buttons */
	bool keys = d->ui->overlay == UI_OVERLAY_KEYS, palette = d->ui->overlay == UI_OVERLAY_PALETTE;
	frame_bind(d->f, "Esc", ui_action_id(UI_CANCEL), 0, NULL);
	if (keys) {
		frame_bind(d->f, "?", ui_action_id(UI_CANCEL), 0, NULL);
		frame_bind(d->f, "F1", ui_action_id(UI_CANCEL), 0, NULL);
	} else if (!palette) {
		frame_bind(d->f, "Ctrl+Enter", ui_action_id(UI_CONFIRM), 0, NULL);
	}
	if (keys || palette) /* over a form the palette would take the place of what was typed */
		frame_bind(d->f, "Ctrl+K", ui_action_id(UI_PALETTE), 0, NULL);
	/* what changes how things look and where they stand holds over a form too, and leaves it as it is */
	static const enum ui_action kept[] = {UI_SWAP, UI_FULLSCREEN, UI_THEME, UI_LANGUAGE, UI_ROOM_LANGUAGE, UI_TEXT_SIZE};
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
		char key[24];
		if (!ui_is_absent(d->p, kept[i]) && ui_action_key(kept[i], 0, false, key))
			frame_bind(d->f, key, ui_action_id(kept[i]), 0, NULL);
	}
}
