/* desk_toast — messages that pass, stacked over the right column, newest lowest. On the console and the author's screen the column makes room; elsewhere they lie over
 * its foot. Errors stay until Esc, and what passes never takes their place. */
#include <string.h>

#include "view/desk/desk.h"

#define TOAST_GAP 16
#define SHOWN     3

/* The width of the column the toasts lie over; they end where it ends. */
static double toast_width(const struct desk *d)
{
	static const double widths[UI_SCREENS] = {568, 512, 584, 584, 432, 584, 480, 488};
	return widths[d->ui->screen];
}

struct shown {
	enum panel_toast_kind kind;
	const char *title, *text;
	enum ui_action button;
	int argument, left, total;
	const char *label; /* interface text id of the button */
	double height;
	bool failure;
};

static const char *format(struct desk *d, const char *id, const struct ui_toast *toast)
{
	struct i18n_argument arguments[10] = {{0}};
	if (!id[0])
		return "";
	for (int i = 0; i < toast->argument_count; i++) {
		const struct ui_argument *a = &toast->arguments[i];
		arguments[i] = a->is_number ? I18N_NUMBER(a->name, a->number) : I18N_TEXT(a->name, a->text);
	}
	if (toast->nested[0])
		arguments[toast->argument_count] = I18N_TEXT("act", frame_format(d->f, toast->nested, arguments));
	return frame_format(d->f, id, arguments);
}

static const char *button_label(enum ui_action button)
{
	switch (button) {
	case UI_RESTORE: return "button.restore";
	case UI_ROLE: return "button.chain";
	case UI_OPEN_LINE: return "button.open-line";
	case UI_AUTHOR_STATE: return "button.author-all";
	default: return "button.close-toast";
	}
}

/* As panel_toast_height, at the width of this screen's column. */
static double height_of(struct desk *d, const char *text, bool bar, bool button_row)
{
	if (!*text)
		return 56;
	return 44 + 26 * desk_line_count(d, toast_width(d) - 76, desk_style(TEXT_16, COLOUR_TEXT), text) +
	       (button_row ? 72
	        : bar      ? 26
	                   : 18);
}

static struct shown from_toast(struct desk *d, const struct ui_toast *toast)
{
	struct shown s = {.kind = toast->kind,
	                  .button = toast->button,
	                  .argument = toast->button_argument,
	                  .label = button_label(toast->button)};
	s.title = format(d, toast->title, toast);
	s.text = format(d, toast->text, toast);
	if (toast->seconds > 0 && toast->button != UI_NO_ACTION) {
		s.total = toast->seconds;
		s.left = (int)(toast->until - d->ui->wall);
	}
	s.height = height_of(d, s.text, s.total > 0, false);
	return s;
}

/* The newest failure of a handler that was not closed yet. */
static bool from_failure(struct desk *d, struct shown *s)
{
	const struct audience_console *c = d->p->console;
	if (!c || c->failure_count <= d->ui->failures_seen ||
	    (d->ui->screen != UI_SCREEN_CONSOLE && d->ui->screen != UI_SCREEN_ROLE))
		return false;
	const struct audience_failure *x = &c->failures[0];
	struct frame *f = d->f;
	*s = (struct shown){.kind = TOAST_ERROR, .failure = true};
	s->title = FRAME_SAY(f, frame_print(f, "failure.%s", x->kind), I18N_TEXT("time", desk_time(d, x->at)));
	s->text = FRAME_SAY(f, "failure.text", I18N_TEXT("origin", x->origin),
	                    I18N_TEXT("place", frame_print(f, "%s:%d", x->file, x->line)));
	s->height = height_of(d, s->text, false, true);
	return true;
}

/* At most three: the errors, and the newest of the others; in the order they came. */
static int collect(struct desk *d, struct shown *shown)
{
	const struct ui_state *ui = d->ui;
	int count = from_failure(d, &shown[0]), room = SHOWN - count;
	bool chosen[UI_TOASTS_MAX] = {false};
	for (int pass = 0; pass < 2; pass++)
		for (int i = ui->toast_count - 1; i >= 0 && room > 0; i--)
			if ((ui->toasts[i].kind == TOAST_ERROR) == (pass == 0)) {
				chosen[i] = true;
				room--;
			}
	for (int i = 0; i < ui->toast_count; i++)
		if (chosen[i])
			shown[count++] = from_toast(d, &ui->toasts[i]);
	return count;
}

double desk_toasts_height(struct desk *d)
{
	struct shown shown[SHOWN];
	int count = collect(d, shown);
	double height = 0;
	for (int i = 0; i < count; i++)
		height += shown[i].height + TOAST_GAP;
	return height;
}

/* The stack lies over what stands there: nothing of it is left between the messages, no line is half covered, and the pointer does not reach what cannot be seen. */
static void lie_over(struct desk *d, struct box b)
{
	draw_drop_cut_texts(&d->f->draw, b);
	draw_round(&d->f->draw, b, 8, COLOUR_BG, COLOUR_NONE, 0);
	struct frame_hit *hit = frame_hit(d->f, b, HIT_ITEM, "toasts", 0);
	if (hit)
		hit->disabled = true;
}

static void draw_failure(struct desk *d, struct box b)
{
	desk_button(d, box_make(b.x, b.y, 156, 40), UI_OPEN_LINE, UI_PLACE_FAILURE, "button.open-line", ICON_PENCIL);
	desk_button(d, box_make(b.x + 168, b.y, 176, 40), UI_RULE_ALONE, 0, "button.rule-by-hand", ICON_DECISION);
	desk_button(d, box_make(b.x + 356, b.y, 152, 40), UI_TOAST_CLOSE, 0, "button.go-on", ICON_NONE);
}

void desk_toasts(struct desk *d)
{
	struct shown shown[SHOWN];
	int count = collect(d, shown);
	double y = d->ui->screen == UI_SCREEN_LIBRARY ? 1060 : 976, x = 1904 - toast_width(d);
	if (count == 0)
		return;
	double height = -TOAST_GAP;
	for (int i = 0; i < count; i++)
		height += shown[i].height + TOAST_GAP;
	frame_pane(d->f, DESK_PANE_7);
	if (d->ui->screen != UI_SCREEN_CONSOLE && d->ui->screen != UI_SCREEN_AUTHOR)
		lie_over(d, box_make(x - 8, y - height - 8, toast_width(d) + 16, height + 16));
	for (int i = count - 1; i >= 0; i--) {
		const struct shown *s = &shown[i];
		struct box b = box_make(x, y - s->height, toast_width(d), s->height);
		double buttons = s->button != UI_NO_ACTION ? 132 : 0;
		struct box place = panel_toast(d->f, b, s->kind, s->title, s->text, buttons, s->left, s->total);
		if (frame_text_width(d->f, desk_bold(TEXT_16, COLOUR_TEXT), s->title) >
		    b.w - 76 - (buttons > 0 ? buttons + 12 : 0))
			desk_hint(d, box_make(b.x + 60, b.y + 10, b.w - 76 - buttons - 12, 32), s->title);
		if (s->failure)
			draw_failure(d, place);
		else if (buttons > 0)
			desk_button(d, place, s->button, s->argument, s->label, ICON_NONE);
		y -= s->height + TOAST_GAP;
	}
	frame_pane(d->f, 0);
}
