/* gate — steps and arrows of a chain of conditions. */
#include "view/widget/gate.h"

static const struct {
	enum icon icon;
	enum colour ink, fill, border;
	double width;
	bool dashed;
} looks[] = {
    [GATE_MET] = {ICON_CHECK, COLOUR_TEXT, COLOUR_RAISED, COLOUR_LINE_STRONG, 1, false},
    [GATE_NOT_MET] = {ICON_CROSS, COLOUR_ALERT, COLOUR_ALERT_TINT, COLOUR_ALERT, 2, false},
    [GATE_WAITING] = {ICON_CLOCK, COLOUR_ACCENT_INK, COLOUR_SUNKEN, COLOUR_ACCENT_INK, 2, false},
    [GATE_NOT_ASKED] = {ICON_MINUS, COLOUR_TEXT2, COLOUR_SUNKEN, COLOUR_LINE_STRONG, 1, true},
};

void gate_step(struct frame *f, struct box b, const struct gate_step *step)
{
	bool tall = b.h >= 100;
	enum colour ink = looks[step->state].ink;
	if (looks[step->state].dashed)
		draw_dash(&f->draw, 6, 4);
	draw_round(&f->draw, b, 6, looks[step->state].fill, looks[step->state].border, looks[step->state].width);
	draw_dash(&f->draw, 0, 0);
	double inner = b.w - 24, y = b.y + (tall ? 6 : 2);
	frame_icon_stroke(f, looks[step->state].icon, b.x + 12, y + 4, 20, 2.5, ink);
	frame_text(f, box_make(b.x + 40, y, b.w - 48, 28), text_style(TEXT_16, TEXT_BOLD, ink), step->word);
	struct text_style name = text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT);
	/* A name that is too long for its lines is set smaller on one line more, rather than cut. */
	struct text_style small = text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT);
	if (!tall) {
		if (frame_text_width(f, name, step->name) <= inner)
			frame_text(f, box_make(b.x + 12, b.y + 32, inner, 24), name, step->name);
		else if (frame_text_width(f, small, step->name) <= inner)
			frame_text(f, box_make(b.x + 12, b.y + 32, inner, 24), small, step->name);
		else
			frame_paragraph(f, box_make(b.x + 12, b.y + 25, inner, 36), small, 18, 2, step->name, NULL);
		return;
	}
	if (frame_paragraph_height(f, inner, name, 22, 0, step->name) <= 44)
		frame_paragraph(f, box_make(b.x + 12, b.y + 37, inner, 44), name, 22, 2, step->name, NULL);
	else
		frame_paragraph(f, box_make(b.x + 12, b.y + 32, inner, step->detail ? 54 : 72), small, 18, step->detail ? 3 : 4, step->name, NULL);
	if (step->detail)
		frame_text(f, box_make(b.x + 12, b.y + 82, inner, 20), text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT2),
		           step->detail);
}

static void draw_arrow(struct frame *f, double x, double cy)
{
	draw_line(&f->draw, x, cy, x + 12, cy, 2, COLOUR_LINE_STRONG);
	double xy[] = {x + 10, cy - 6, x + 10, cy + 6, x + 19, cy};
	draw_polygon(&f->draw, xy, 3, COLOUR_LINE_STRONG, COLOUR_NONE, 0, 0);
}

/* Lines that a step has for its name when it is set small. */
static double small_lines(bool tall, const struct gate_step *step)
{
	return !tall ? 2 : step->detail ? 3 : 4;
}

double gate_width(struct frame *f, double width, bool tall, const struct gate_step *steps, size_t count)
{
	double most = tall && count > 4 ? 151 : 237; /* short chains leave room for words */
	double each = count ? (width - GATE_GAP * (double)(count - 1)) / (double)count : width;
	for (size_t i = 0; i < count; i++)
		while (most < each && frame_paragraph_height(f, most - 24, text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT), 18, 0, steps[i].name) > 18 * small_lines(tall, &steps[i]))
			most += 24;
	return each < most ? each : most;
}

void gate_chain(struct frame *f, double x, double y, double width, bool tall, const struct gate_step *steps,
                size_t count, const char *action, int argument)
{
	double h = tall ? 108 : 64;
	if (count == 0)
		return;
	double w = gate_width(f, width, tall, steps, count);
	for (size_t i = 0; i < count; i++) {
		struct box b = box_make(x + (w + GATE_GAP) * (double)i, y, w, h);
		gate_step(f, b, &steps[i]);
		if (i + 1 < count)
			draw_arrow(f, b.x + b.w, b.y + h / 2);
		if (action) {
			frame_hit(f, b, HIT_BUTTON, action, argument + (int)i);
			if (frame_is_focus(f, action, argument + (int)i))
				frame_focus_ring(f, b, 4, 6);
		}
	}
}
