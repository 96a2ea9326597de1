/* screen_author — a scenario that is being written: every diagnostic of the last save, which version plays, and which inputs it no longer takes. */
#include "view/desk/desk.h"

#define FINDING 128 /* pitch of rows */
#define FITS    7

static void draw_finding(struct desk *d, struct box r, const struct author_finding *x, int i)
{
	struct frame *f = d->f;
	double left = r.x + 56, wide = r.w - 76;
	enum colour ink = x->error ? COLOUR_ALERT : COLOUR_TEXT2;
	desk_row(d, box_inset(r, 4), 6, UI_AUTHOR_ROW, i, i == d->ui->author_finding);
	frame_icon_stroke(f, ICON_ALERT, r.x + 20, r.y + 17, 20, 2, ink);
	double code = desk_right(d, r.x + r.w - 20, r.y + 33, 200, text_tabular(desk_style(TEXT_16, ink)),
	                         frame_print(f, "%s  %s", frame_say(f, x->error ? "explore-screen.error" : "explore-screen.warning"), x->code));
	int lines = desk_lines(d, left, r.y + 33, wide - code - 24, 24, 2, desk_bold(TEXT_16, COLOUR_TEXT), x->message);
	double y = r.y + 33 + 24 * lines;
	double place = *x->place ? desk_text(d, left, y + 2, 420, desk_style(TEXT_16, COLOUR_TEXT), x->place) : 0;
	if (place > 0)
		draw_hline(&f->draw, left, y + 7, place, 1, COLOUR_TEXT3);
	desk_text(d, left + place + (place > 0 ? 24 : 0), y + 2, wide - place - 24, desk_code(TEXT_16, COLOUR_TEXT3), x->excerpt);
	if (*x->hint)
		desk_text(d, left, y + 28, wide, desk_style(TEXT_16, COLOUR_TEXT2), x->hint);
	desk_row_end(d);
}

static void draw_findings(struct desk *d, struct box b)
{
	const struct author_picture *x = d->p->author;
	int first = desk_scroll(d, UI_SCROLL_AUTHOR, d->ui->author_finding, FITS, x->finding_count);
	frame_pane(d->f, DESK_PANE_1);
	desk_panel(d, b, ICON_SEARCH, frame_say(d->f, "author.findings"), x->finding_count ? desk_faults(d, x->errors, x->warnings) : NULL);
	frame_group(d->f, 3);
	for (int i = first; i < x->finding_count && i < first + FITS; i++) {
		double y = b.y + 56 + FINDING * (i - first);
		draw_finding(d, box_make(b.x, y, b.w - 12, FINDING), &x->findings[i], i);
		if (i + 1 < x->finding_count && i + 1 < first + FITS && i != d->ui->author_finding && i + 1 != d->ui->author_finding)
			panel_divider(d->f, b.x + 20, y + FINDING, b.w - 40);
	}
	frame_group(d->f, 0);
	if (x->finding_count == 0)
		desk_say(d, b.x + 24, b.y + 92, b.w - 48, desk_style(TEXT_16, COLOUR_TEXT2), "author.nothing");
	desk_track(d, box_make(b.x + b.w - 9, b.y + 56, 6, FINDING * FITS - 8), b, UI_SCROLL_AUTHOR, first, FITS, x->finding_count);
	frame_pane(d->f, 0);
}

/* Which version plays, and what the last save did. */
static double draw_version(struct desk *d, struct box b)
{
	const struct author_picture *x = d->p->author;
	struct frame *f = d->f;
	struct text_style plain = desk_style(TEXT_16, COLOUR_TEXT);
	double y = b.y + 82, w = b.w - 48;
	desk_panel(d, b, ICON_PENCIL, frame_say(f, "author.edit"), NULL);
	y += 24 * desk_lines(d, b.x + 24, y, w, 24, 3, desk_style(TEXT_16, COLOUR_TEXT2), frame_say(f, "author.how")) + 8;
	y += 24 * desk_lines(d, b.x + 24, y, w, 24, 4, desk_bold(TEXT_16, COLOUR_TEXT), x->folder) + 20;
	panel_divider(f, b.x + 24, y - 20, w);
	const char *time = frame_clock(f, x->saved, true);
	const char *words = x->version == 0 ? frame_say(f, "author.no-version")
	                    : x->broken     ? FRAME_SAY(f, "author.plays-on", I18N_NUMBER("version", x->version), I18N_TEXT("time", time))
	                                    : FRAME_SAY(f, "author.plays", I18N_NUMBER("version", x->version), I18N_TEXT("time", time));
	y += 24 * desk_lines(d, b.x + 24, y + 10, w, 24, 4, x->broken ? desk_style(TEXT_16, COLOUR_ALERT) : plain, words) + 10;
	if (x->version > 1 && !x->broken)
		y += 24 * desk_lines(d, b.x + 24, y, w, 24, 2, desk_style(TEXT_16, COLOUR_TEXT2), FRAME_SAY(f, "author.kept", I18N_NUMBER("count", x->kept)));
	if (x->earlier)
		y += 24 * desk_lines(d, b.x + 24, y, w, 24, 2, desk_style(TEXT_16, COLOUR_ALERT), frame_say(f, "author.earlier"));
	return y;
}

/* Inputs that the version no longer takes, as many as there is room for. */
static void draw_lost(struct desk *d, struct box b, double y)
{
	const struct author_picture *x = d->p->author;
	struct frame *f = d->f;
	double w = b.w - 48, bottom = b.y + b.h - 20;
	if (x->lost_count == 0)
		return;
	panel_divider(f, b.x + 24, y, w);
	desk_text(d, b.x + 24, y + 34, w, desk_bold(TEXT_16, COLOUR_ALERT), FRAME_SAY(f, "author.lost", I18N_NUMBER("count", x->lost_count)));
	y += 62;
	for (int i = 0; i < x->lost_count; i++) {
		const struct author_lost *lost = &x->lost[i];
		if (y + 24 * 5 > bottom && i + 1 < x->lost_count) {
			desk_text(d, b.x + 24, y, w, desk_style(TEXT_16, COLOUR_TEXT2), FRAME_SAY(f, "author.more", I18N_NUMBER("count", x->lost_count - i)));
			break;
		}
		y += 24 * desk_lines(d, b.x + 24, y, w, 24, 2, desk_style(TEXT_16, COLOUR_TEXT), frame_print(f, "%s  %s", lost->time, lost->command));
		y += 24 * desk_lines(d, b.x + 24, y, w, 24, 2, desk_style(TEXT_16, COLOUR_TEXT2), lost->reason) + 8;
	}
}

void screen_author(struct desk *d)
{
	const struct author_picture *x = d->p->author;
	struct box side = box_make(1416, 80, 488, d->toasts > 0 ? 896 - d->toasts : 984);
	struct frame *f = d->f;
	if (!x) {
		desk_header_plain(d, frame_say(f, "author.name"), true, "", 1480);
		return;
	}
	desk_header_plain(d, FRAME_SAY(f, "author.title", I18N_TEXT("title", x->title)), true, "", 1480);
	frame_pane(f, DESK_PANE_HEAD);
	desk_button(d, box_make(1500, 12, 168, 40), UI_BACK, 0, "button.back", ICON_UNDO);
	desk_primary(d, box_make(1680, 12, 216, 40), UI_AUTHOR_PLAY, 0, "button.author-play", ICON_PLAY);
	frame_pane(f, 0);
	draw_findings(d, box_make(16, 80, 1384, 984));
	draw_lost(d, side, draw_version(d, side) + 8);
}
