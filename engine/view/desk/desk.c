/* desk — controls of named actions, lists and tooltips of the facilitator's screens. */
#include "view/desk/desk.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#define SEGMENTS_MAX 8

void desk_hint(struct desk *d, struct box b, const char *text)
{
	struct frame *f = d->f;
	struct frame_hit *hit;
	if (d->row >= 0 && (size_t)d->row < f->hit_count)
		hit = &f->hits[d->row];
	else if ((hit = frame_hit(f, b, HIT_ITEM, "text", (int)f->hit_count)) != NULL)
		hit->disabled = hit->readable = true; /* to be pointed at, and to stop at */
	if (hit)
		hit->why = hit->why ? frame_print(f, "%s\n%s", hit->why, text) : text;
}

void desk_row(struct desk *d, struct box b, double radius, enum ui_action action, int argument, bool selected)
{
	d->row = (int)d->f->hit_count;
	control_row(d->f, b, radius, ui_action_id(action), argument, selected, NULL);
}

void desk_row_end(struct desk *d)
{
	d->row = -1;
}

static struct control_button spec_of(struct desk *d, enum ui_action action, int argument, const char *label,
                                     enum icon icon, char key[24])
{
	const char *why = ui_why_not(d->ui, d->p, action, argument);
	struct control_button spec = {.label = label ? frame_say(d->f, label) : "", .icon = icon};
	spec.key = ui_action_key(action, ui_action_keys(action) > 1 ? argument : 0, false, key) ? key : NULL;
	spec.why = why ? frame_say(d->f, why) : NULL;
	return spec;
}

void desk_own_button(struct desk *d, struct box b, enum ui_action action, int argument, struct control_button spec)
{
	if (ui_is_absent(d->p, action))
		return;
	double room = b.w - 8; /* what the button's contents may take, its padding of 24 not counted */
	struct control_button bare = spec;
	if (spec.key && control_button_width(d->f, spec) - 24 > room)
		spec.hide_key = true; /* the words come first; the page of keys has the key */
	bare.hide_key = true;
	if (spec.icon != ICON_NONE && spec.label && *spec.label && control_button_width(d->f, bare) - 24 > room)
		spec.icon = ICON_NONE;
	control_button(d->f, b, ui_action_id(action), argument, spec);
	if (spec.label && *spec.label && !spec.detail && control_button_width(d->f, spec) - 24 > room && d->f->hit_count)
		d->f->hits[d->f->hit_count - 1].why = spec.why ? frame_print(d->f, "%s\n%s", spec.label, spec.why) : spec.label;
}

void desk_button(struct desk *d, struct box b, enum ui_action action, int argument, const char *label, enum icon icon)
{
	char key[24];
	desk_own_button(d, b, action, argument, spec_of(d, action, argument, label, icon, key));
}

void desk_primary(struct desk *d, struct box b, enum ui_action action, int argument, const char *label, enum icon icon)
{
	char key[24];
	struct control_button spec = spec_of(d, action, argument, label, icon, key);
	spec.look = d->primary ? CONTROL_DEFAULT : CONTROL_PRIMARY;
	desk_own_button(d, b, action, argument, spec);
}

void desk_quiet(struct desk *d, struct box b, enum ui_action action, int argument, const char *label, enum icon icon)
{
	char key[24];
	struct control_button spec = spec_of(d, action, argument, label, icon, key);
	spec.look = CONTROL_QUIET;
	desk_own_button(d, b, action, argument, spec);
}

void desk_toggle(struct desk *d, struct box b, enum ui_action action, int argument, const char *label, enum icon icon,
                 bool on)
{
	char key[24];
	struct control_button spec = spec_of(d, action, argument, label, icon, key);
	spec.selected = on;
	desk_own_button(d, b, action, argument, spec);
}

double desk_button_width(struct desk *d, enum ui_action action, int argument, const char *label, enum icon icon)
{
	char key[24];
	return control_button_width(d->f, spec_of(d, action, argument, label, icon, key));
}

/* Segments are equally wide while their words fit so; else each has what its words need and an equal part of what is left, or a fair part of what there is. */
static void size_segments(struct desk *d, double wide, struct control_segment *segments, size_t count)
{
	double needs[SEGMENTS_MAX], sum = 0, most = 0;
	for (size_t i = 0; i < count; i++) {
		if (segments[i].width > 0)
			return; /* the screen has its own idea */
		needs[i] = ceil(frame_text_width(d->f, desk_bold(TEXT_16, COLOUR_TEXT), segments[i].label)) + 16 + (segments[i].pillar != MARK_NONE ? 24 : 0);
		sum += needs[i];
		most = fmax(most, needs[i]);
	}
	if (count == 0 || most <= wide / (double)count)
		return;
	for (size_t i = 0; i < count; i++)
		segments[i].width = sum <= wide ? needs[i] + (wide - sum) / (double)count : wide * needs[i] / sum;
}

void desk_segments(struct desk *d, struct box b, const char *action, const struct control_segment *segments,
                   size_t count, int chosen)
{
	struct frame *f = d->f;
	size_t first = f->hit_count;
	struct control_segment sized[SEGMENTS_MAX];
	assert(count <= SEGMENTS_MAX && "SEGMENTS_MAX");
	count = count < SEGMENTS_MAX ? count : SEGMENTS_MAX;
	memcpy(sized, segments, count * sizeof *sized);
	size_segments(d, b.w, sized, count);
	control_segmented(f, b, action, sized, count, chosen);
	for (size_t i = 0; i < count && first + i < f->hit_count; i++) {
		double room = f->hits[first + i].box.w - 8 - (segments[i].pillar != MARK_NONE ? 24 : 0);
		if (frame_text_width(f, desk_bold(TEXT_16, COLOUR_TEXT), segments[i].label) > room)
			f->hits[first + i].why = segments[i].label;
	}
}

void desk_field(struct desk *d, struct box b, enum ui_field field, const char *placeholder, bool search)
{
	struct frame *f = d->f;
	size_t before = f->hit_count;
	control_field(f, b, ui_action_id(UI_FIELD), (int)field, &d->ui->fields[field], placeholder, search);
	if (placeholder && f->hit_count > before &&
	    frame_text_width(f, desk_style(TEXT_16, COLOUR_TEXT3), placeholder) > b.w - (search ? 56 : 24))
		f->hits[before].why = placeholder;
}

void desk_dropdown(struct desk *d, struct box b, enum ui_list list, int row, const char *label, enum mark_pillar pillar)
{
	int argument = (int)list * 64 + row;
	control_dropdown(d->f, b, ui_action_id(UI_LIST), argument, label, pillar, NULL);
	double room = b.w - 44 - (pillar != MARK_NONE ? 26 : 0);
	if (frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT), label) > room && d->f->hit_count)
		d->f->hits[d->f->hit_count - 1].why = label;
}

int desk_scroll(const struct desk *d, enum ui_scroll scroll, int selected, int visible, int total)
{
	int first = d->ui->scroll[scroll];
	if (first < 0)
		first = selected - visible * 2 / 3;
	if (first > total - visible)
		first = total - visible;
	return first < 0 ? 0 : first;
}

void desk_track(struct desk *d, struct box track, struct box area, enum ui_scroll scroll, int first, int visible,
                int total)
{
	panel_scroll(d->f, track, area, ui_action_id(UI_SCROLL), first, visible, total);
	struct frame_hit *hit = d->f->hit_count ? &d->f->hits[d->f->hit_count - 1] : NULL;
	if (hit && hit->kind == HIT_SCROLL && total > visible &&
	    strcmp(hit->target.action, ui_action_id(UI_SCROLL)) == 0) {
		/* the action's argument tells the lists apart, and what is drawn first travels along, because -1 means automatic */
		hit->target.argument = (int)scroll;
		hit->low = first;
	}
}

struct box desk_panel(struct desk *d, struct box b, enum icon icon, const char *title, const char *note)
{
	struct box body = panel_titled(d->f, b, icon, "", NULL);
	double left = b.x + (icon != ICON_NONE ? 46 : 16), right = b.x + b.w - 20;
	double wide = note && *note ? ceil(frame_text_width(d->f, desk_style(TEXT_16, COLOUR_TEXT2), note)) : 0;
	double most = right - left - 16 - frame_text_width(d->f, desk_bold(TEXT_20, COLOUR_TEXT), title);
	if (wide > 0) {
		wide = fmin(wide, fmax(most, (right - left) * 0.4));
		desk_right(d, right, b.y + 31, wide + 1, desk_style(TEXT_16, COLOUR_TEXT2), note);
	}
	desk_text(d, left, b.y + 32, right - left - (wide > 0 ? wide + 16 : 0), desk_bold(TEXT_20, COLOUR_TEXT), title);
	return body;
}

void desk_tile(struct desk *d, double x, double y, double size, enum icon icon, double icon_size, enum colour ink)
{
	draw_round(&d->f->draw, box_make(x, y, size, size), 8, COLOUR_RAISED, COLOUR_NONE, 0);
	frame_icon_stroke(d->f, icon, x + (size - icon_size) / 2, y + (size - icon_size) / 2, icon_size,
	                  icon_size >= 48 ? 3 : 0, ink);
}

bool desk_ticks_questions(const struct desk *d)
{
	return d->p->status.discussion && d->p->status.question_count > 0;
}

void desk_bind_keys(struct desk *d)
{
	int here = ui_place(d->ui);
	for (int i = 1; i < UI_ACTION_COUNT; i++) {
		enum ui_action action = (enum ui_action)i;
		char key[24];
		int where = ui_action_where(action);
		if (!(where & here) || where & UI_IN_PANE || action == UI_TOAST_CLOSE || ui_is_absent(d->p, action))
			continue;
		bool ticks = action == UI_SPEED && desk_ticks_questions(d);
		for (int k = 0; k < ui_action_keys(action) && !(ticks && k >= d->p->status.question_count); k++)
			if (ui_action_key(action, k, false, key))
				frame_bind(d->f, key, ui_action_id(ticks ? UI_DISCUSS_DEALT : action), k, NULL);
		if (ui_action_key(action, 0, true, key))
			frame_bind(d->f, key, ui_action_id(action), 0, NULL);
	}
}

/* The hot area the tooltip speaks of: under the pointer if that was moved last, else the one with the keyboard. */
static const struct frame_hit *pointed_at(const struct frame *f)
{
	const struct frame_hit *found = NULL;
	for (size_t i = 0; i < f->hit_count; i++) {
		const struct frame_hit *hit = &f->hits[i];
		if (!hit->why || hit->kind == HIT_SCROLL)
			continue;
		if (frame_is_hover(f, hit->target.action, hit->target.argument))
			return hit;
		if (f->focus_visible && frame_is_focus(f, hit->target.action, hit->target.argument))
			found = hit;
	}
	return found;
}

void desk_tip(struct desk *d)
{
	struct frame *f = d->f;
	const struct frame_hit *hit = pointed_at(f);
	if (!hit)
		return;
	struct text_style style = desk_style(TEXT_16, COLOUR_TEXT);
	double most = 480, wide = ceil(frame_text_width(f, style, words_flat(f, hit->why)));
	if (strchr(hit->why, '\n') || wide > most)
		wide = most;
	double height = 24 * desk_line_count(d, wide, style, hit->why) + 16;
	struct box b = box_move(hit->box, -f->draw.dx, -f->draw.dy);
	if (hit->readable)
		frame_focus_ring(f, b, 3, 4);
	double x = fmin(fmax(b.x, 8), FRAME_WIDTH - wide - 32), y = b.y + b.h + 6;
	if (y + height > FRAME_HEIGHT - 4)
		y = b.y - 6 - height;
	struct box tip = box_make(x, y < 4 ? 4 : y, wide + 24, height);
	draw_round(&f->draw, tip, 6, COLOUR_RAISED, COLOUR_LINE_STRONG, 1);
	frame_paragraph(f, box_make(tip.x + 12, tip.y + 8, wide, height - 16), style, 24, 0, hit->why, NULL);
}
