/* console_inject — the selected inject: what is read aloud, what only the facilitator knows, what to ask, what to watch for, and its four buttons.
 *
 * The blocks follow each other with their natural heights; when they do not fit they scroll in steps of 24 pixels. */
#include <math.h>

#include "view/console/console_parts.h"
#include "view/ui/ui_pick.h"

#define STEP 24

struct flow {
	struct desk *d;
	double x, y, w, top, bottom; /* y moves down; what lies outside top .. bottom has no hot area */
	bool draw;                   /* false: only measure */
};

/* Anything of it can be seen. */
static bool visible(const struct flow *w, double y, double h)
{
	return w->draw && y + h > w->top && y < w->bottom;
}

/* A line of text that is drawn whole or not at all. */
static bool whole(const struct flow *w, double y, double h)
{
	return w->draw && y >= w->top && y + h <= w->bottom;
}

static void lines(struct flow *w, double x, double y, double width, double height, struct text_style style,
                  const char *text)
{
	desk_lines_within(w->d, x, y, width, height, style, text, w->top, w->bottom);
}

static void heading(struct flow *w, const char *id, const char *note)
{
	if (whole(w, w->y, 28)) {
		if (note)
			desk_right(w->d, w->x + w->w, w->y + 20, 240, desk_style(TEXT_16, COLOUR_TEXT2), note);
		desk_say(w->d, w->x, w->y + 20, w->w - 250, desk_bold(TEXT_16, COLOUR_TEXT2), id);
	}
	w->y += 32;
}

static void script(struct flow *w, const struct audience_inject_detail *inject)
{
	struct desk *d = w->d;
	double mark = inject->body.language ? 34 : 0;
	double h =
	    56 + mark +
	    28 * desk_line_count(d, w->w - 40, desk_style(TEXT_20, COLOUR_TEXT), words_flat(d->f, inject->body.text));
	if (visible(w, w->y, h)) {
		panel_inset(d->f, box_make(w->x, w->y, w->w, h), true);
		if (whole(w, w->y + 14, 24)) {
			frame_icon(d->f, ICON_SPEECH, w->x + 20, w->y + 16, 20, COLOUR_TEXT2);
			desk_say(d, w->x + 48, w->y + 30, w->w - 68, desk_bold(TEXT_16, COLOUR_TEXT2),
			         "console.read-aloud");
		}
		if (mark > 0 && whole(w, w->y + 44, 28))
			panel_language_mark(d->f, w->x + 20, w->y + 44, inject->body.language);
		lines(w, w->x + 20, w->y + 66 + mark, w->w - 40, 28, desk_style(TEXT_20, COLOUR_TEXT),
		      words_flat(d->f, inject->body.text));
	}
	w->y += h + 16;
}

static const char *reveals(struct desk *d, const struct audience_inject_detail *inject)
{
	const char *all = "";
	for (int i = 0; i < inject->reveal_count; i++)
		all = frame_print(d->f, "%s%s%s", all, i ? "\n" : "", inject->reveals[i].text);
	return *all ? FRAME_SAY(d->f, "console.reveals", I18N_TEXT("facts", all)) : "";
}

static void notes(struct flow *w, const struct audience_inject_detail *inject)
{
	struct desk *d = w->d;
	const char *facts = reveals(d, inject), *text = inject->notes.text;
	if (*facts)
		text = *text ? frame_print(d->f, "%s\n%s", text, facts) : facts;
	if (!*text)
		return;
	double h = 56 + STEP * desk_line_count(d, w->w - 32, desk_style(TEXT_16, COLOUR_TEXT), text);
	if (visible(w, w->y, h)) {
		panel_dashed(d->f, box_make(w->x, w->y, w->w, h));
		double x = w->x + 44;
		if (whole(w, w->y + 8, 28)) {
			frame_icon(d->f, ICON_LOCK, w->x + 16, w->y + 14, 18, COLOUR_TEXT2);
			if (inject->notes.language)
				x += panel_language_mark(d->f, x, w->y + 8, inject->notes.language);
			desk_say(d, x, w->y + 28, w->w - 110, desk_bold(TEXT_16, COLOUR_TEXT2),
			         "console.facilitator-only");
		}
		lines(w, w->x + 16, w->y + 58, w->w - 32, STEP, desk_style(TEXT_16, COLOUR_TEXT), text);
	}
	w->y += h + 20;
}

static void clauses(struct flow *w, const struct audience_inject_detail *inject)
{
	struct desk *d = w->d;
	if (inject->clause_count == 0)
		return;
	heading(w, "console.fires-when", NULL);
	for (int i = 0; i < inject->clause_count; i++) {
		const struct audience_clause *clause = &inject->clauses[i];
		double indent = 20 * (clause->depth < 5 ? clause->depth : 5);
		if (whole(w, w->y, 28)) {
			enum icon icon = clause->holds ? ICON_CHECK : ICON_MINUS;
			frame_icon_stroke(d->f, icon, w->x + indent, w->y + 6, 16, 2,
			                  clause->holds ? COLOUR_TEXT : COLOUR_TEXT3);
			desk_text(d, w->x + indent + 28, w->y + 20, w->w - indent - 28,
			          desk_style(TEXT_16, clause->holds ? COLOUR_TEXT : COLOUR_TEXT2),
			          desk_clause(d, clause));
		}
		w->y += 28;
	}
	w->y += 20;
}

static void questions(struct flow *w, const struct audience_inject_detail *inject)
{
	struct desk *d = w->d;
	if (inject->question_count == 0)
		return;
	heading(w, "console.ask-the-room", NULL);
	for (int i = 0; i < inject->question_count; i++) {
		const char *text = inject->questions[i].text;
		double h = STEP * desk_line_count(d, w->w - 28, desk_style(TEXT_16, COLOUR_TEXT), text) + 4;
		if (whole(w, w->y, STEP))
			desk_text(d, w->x, w->y + 20, 24, text_tabular(desk_bold(TEXT_16, COLOUR_ACCENT_INK)),
			          frame_print(d->f, "%d", i + 1));
		if (visible(w, w->y, h))
			lines(w, w->x + 28, w->y + 20, w->w - 28, STEP, desk_style(TEXT_16, COLOUR_TEXT), text);
		w->y += h;
	}
	w->y += 20;
}

static void expected_row(struct flow *w, const struct audience_inject_detail *inject, int i)
{
	struct desk *d = w->d;
	const struct audience_expected *x = &inject->expected[i];
	int count = desk_line_count(d, w->w - 170, desk_style(TEXT_16, COLOUR_TEXT), x->text.text);
	double h = 44 + STEP * (count > 1 ? count - 1 : 0);
	if (whole(w, w->y, h)) {
		panel_divider(d->f, w->x, w->y, w->w);
		double y = w->y + 28;
		control_checkbox(d->f, w->x + 2, w->y + 12, box_make(w->x, w->y + 1, w->w, h - 2),
		                 ui_action_id(UI_EXPECTED), i, x->ticked, NULL);
		struct frame_hit *hit = d->f->hit_count ? &d->f->hits[d->f->hit_count - 1] : NULL;
		if (hit && !x->by_hand) { /* the program ticks it; it looks the same and cannot be pressed */
			hit->disabled = true;
			hit->why = frame_say(d->f, "why.seen-by-itself");
		}
		desk_lines(d, w->x + 36, y, w->w - 170, STEP, count, desk_style(TEXT_16, COLOUR_TEXT), x->text.text);
		desk_right(d, w->x + w->w - 2, y, 40, desk_style(TEXT_16, COLOUR_TEXT3), x->objective);
		if (x->at >= 0)
			desk_right(d, w->x + w->w - 56, y, 112, text_tabular(desk_style(TEXT_16, COLOUR_TEXT2)), desk_time(d, x->at));
	}
	w->y += h;
}

static void expected(struct flow *w, const struct audience_inject_detail *inject)
{
	if (inject->expected_count == 0)
		return;
	heading(w, "console.expected",
	        FRAME_SAY(w->d->f, "console.expected-seen", I18N_NUMBER("seen", inject->expected_seen),
	                  I18N_NUMBER("all", inject->expected_count)));
	w->y += 1;
	for (int i = 0; i < inject->expected_count; i++)
		expected_row(w, inject, i);
	w->y += 16;
}

static void effects(struct flow *w, const struct audience_inject_detail *inject)
{
	struct desk *d = w->d;
	if (inject->effect_count == 0)
		return;
	heading(w, "console.effects", frame_print(d->f, "%s:%d", inject->file, inject->line));
	for (int i = 0; i < inject->effect_count; i++) {
		if (whole(w, w->y, 28))
			desk_text(d, w->x, w->y + 20, w->w, desk_style(TEXT_16, COLOUR_TEXT2),
			          desk_effect(d, &inject->effects[i]));
		w->y += 28;
	}
	w->y += 8;
}

/* Who will read it: the facilitator must know before firing whether the wall changes. */
static void where_shown(struct flow *w, const struct audience_inject_detail *inject)
{
	if (whole(w, w->y, 28)) {
		frame_icon(w->d->f, inject->room ? ICON_MONITOR : ICON_LOCK, w->x, w->y + 5, 18, COLOUR_TEXT2);
		desk_say(w->d, w->x + 28, w->y + 20, w->w - 28, desk_style(TEXT_16, COLOUR_TEXT2), inject->room ? "console.in-room" : "console.not-in-room");
	}
	w->y += 36;
}

static void blocks(struct flow *w, const struct audience_inject_detail *inject)
{
	script(w, inject);
	where_shown(w, inject);
	notes(w, inject);
	questions(w, inject);
	expected(w, inject);
	clauses(w, inject);
	effects(w, inject);
}

static void draw_blocks(struct desk *d, struct box b, const struct audience_inject_detail *inject)
{
	struct flow w = {.d = d, .x = b.x, .y = 0, .w = b.w};
	blocks(&w, inject);
	double more = w.y - 16 - b.h;
	int fits = (int)(b.h / STEP), total = fits + (more > 0 ? (int)ceil(more / STEP) : 0),
	    first = d->ui->scroll[UI_SCROLL_INJECT];
	first = first < 0 || total <= fits ? 0 : first > total - fits ? total - fits : first;
	draw_clip(&d->f->draw, box_make(b.x - 8, b.y - 8, b.w + 16, b.h + 8));
	w = (struct flow){
	    .d = d, .x = b.x, .y = b.y - STEP * first, .w = b.w, .top = b.y - 8, .bottom = b.y + b.h, .draw = true};
	blocks(&w, inject);
	draw_unclip(&d->f->draw);
	desk_track(d, box_make(b.x + b.w + 10, b.y, 6, b.h - 8), b, UI_SCROLL_INJECT, first, fits, total);
}

/* When it fires, seen from now. */
static const char *when(struct desk *d, const struct audience_msel_row *row)
{
	int64_t wait = row->at - d->p->console->header.now;
	if (row->status == AUDIENCE_INJECT_FIRED)
		return frame_say(d->f, "status.fired");
	if (row->status == AUDIENCE_INJECT_SKIPPED)
		return frame_say(d->f, "status.skipped");
	if (row->at < 0)
		return frame_say(d->f, row->status == AUDIENCE_INJECT_BY_HAND ? "status.by-hand" : "status.if-met");
	if (wait <= 0)
		return frame_say(d->f, "console.now");
	return FRAME_SAY(d->f, "console.countdown", I18N_TEXT("time", frame_span(d->f, wait)));
}

static double draw_title(struct desk *d, struct box b, const struct audience_inject_detail *inject)
{
	const struct audience_msel_row *row = &inject->row;
	struct frame *f = d->f;
	double right = b.x + b.w - 24, x = b.x + 88, extra = 0;
	bool open = ui_pick_pending(row);
	desk_tile(d, b.x + 24, b.y + 20, 48, words_channel_icon(row->channel), 24, COLOUR_TEXT);
	double wide = 0;
	if (row->at >= 0)
		wide = desk_right(d, right, b.y + 41, 170, text_tabular(desk_bold(TEXT_24, COLOUR_TEXT)), desk_time(d, row->at));
	double when_wide = desk_right(d, right, b.y + 66, 180,
	                              desk_bold(TEXT_16, open ? COLOUR_ACCENT_INK : COLOUR_TEXT2), when(d, row));
	double room = right - x - wide - 16;
	struct text_style title = desk_bold(TEXT_24, COLOUR_TEXT);
	double mark = row->subject.language ? 54 : 0;
	if (frame_text_width(f, title, row->subject.text) > room - mark) {
		title.size = TEXT_20;
		room = right - x - fmax(wide, when_wide) - 16; /* the second line stands beside the wait */
		int lines = desk_line_count(d, room - mark, title, row->subject.text);
		extra = lines > 1 ? 26 : 0;
	}
	if (mark > 0)
		panel_language_mark(f, x, b.y + 16, row->subject.language);
	double line_height = fmax(26, text_px(title.size, f->setting->text_step));
	desk_lines(d, x + mark, b.y + 41, room - mark, line_height, 2, title, row->subject.text);
	const char *to = words_names(f, &row->to, false, desk_style(TEXT_16, COLOUR_TEXT2), 400);
	const char *parts[] = {FRAME_SAY(f, "console.inject-number", I18N_NUMBER("number", row->number)),
	                       words_channel(f, row->channel), *inject->from.text ? inject->from.text : NULL, NULL};
	const char *line =
	    FRAME_SAY(f, "console.meta-to", I18N_TEXT("what", desk_join(d, parts, 3)), I18N_TEXT("to", to));
	double line_room = right - x - (extra > 0 ? 0 : when_wide + 16);
	if (frame_text_width(f, desk_style(TEXT_16, COLOUR_TEXT2), line) > line_room) {
		desk_hint(d, box_make(x, b.y + 50 + extra, line_room, 20), line);
		parts[1] = NULL; /* the tile shows the channel; who tells whom matters more */
		double what = frame_text_width(f, desk_style(TEXT_16, COLOUR_TEXT2), desk_join(d, parts, 3)) + 30;
		to = words_names(f, &row->to, false, desk_style(TEXT_16, COLOUR_TEXT2), fmax(line_room - what, 60));
		line = FRAME_SAY(f, "console.meta-to", I18N_TEXT("what", desk_join(d, parts, 3)), I18N_TEXT("to", to));
	}
	desk_fit(d, x, b.y + 66 + extra, line_room, desk_style(TEXT_16, COLOUR_TEXT2), TEXT_14, line);
	return extra;
}

static void draw_buttons(struct desk *d, struct box b, const struct audience_inject_detail *inject)
{
	bool held = inject->row.status == AUDIENCE_INJECT_HELD;
	double y = b.y + b.h - 72;
	panel_divider(d->f, b.x + 1, b.y + b.h - 92, b.w - 2);
	if (ui_pick_recording(d->ui))
		desk_button(d, box_make(b.x + 24, y, 160, 48), UI_FIRE, 0, "button.fire", ICON_PLAY);
	else
		desk_primary(d, box_make(b.x + 24, y, 160, 48), UI_FIRE, 0, "button.fire", ICON_PLAY);
	desk_button(d, box_make(b.x + 196, y, 104, 48), UI_HOLD, 0, held ? "button.release" : "button.hold", ICON_NONE);
	desk_button(d, box_make(b.x + 312, y, 104, 48), UI_SKIP, 0, "button.skip", ICON_NONE);
	desk_button(d, box_make(b.x + 428, y, 140, 48), UI_EDIT, 0, "button.edit", ICON_NONE);
}

void console_inject(struct desk *d, struct box b)
{
	const struct audience_inject_detail *inject = ui_pick_inject(d->ui, d->p);
	frame_pane(d->f, DESK_PANE_2);
	panel_plain(d->f, b);
	if (inject) {
		double extra = draw_title(d, b, inject);
		draw_blocks(d, box_make(b.x + 24, b.y + 88 + extra, b.w - 48, b.h - 88 - 96 - extra), inject);
		draw_buttons(d, b, inject);
	} else {
		desk_middle(d, b.x + 24, b.y + 320, b.w - 48, desk_bold(TEXT_20, COLOUR_TEXT2),
		            frame_say(d->f, "console.no-inject"));
		desk_lines(d, b.x + 104, b.y + 356, b.w - 208, 24, 3, text_centre(desk_style(TEXT_16, COLOUR_TEXT2)),
		           frame_say(d->f, "console.no-inject-text"));
	}
	frame_pane(d->f, 0);
}
