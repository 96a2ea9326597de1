/* frame — life of a frame, texts, hot areas. Hits and keys are arrays of fixed capacity, allocated once; running out sets `failed`, asserts in debug
 * builds, and loses the control rather than the picture. */
#include "view/draw/frame.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void frame_begin(struct frame *f, const struct frame_setting *setting, double width, double height)
{
	draw_begin(&f->draw);
	arena_free(&f->arena);
	if (!f->hits)
		f->hits = memory_allocate(FRAME_HITS_MAX * sizeof *f->hits);
	if (!f->keys)
		f->keys = memory_allocate(FRAME_KEYS_MAX * sizeof *f->keys);
	f->setting = setting;
	f->width = width;
	f->height = height;
	f->hit_count = f->key_count = 0;
	memset(&f->focus, 0, sizeof f->focus);
	memset(&f->hover, 0, sizeof f->hover);
	memset(&f->pressed, 0, sizeof f->pressed);
	f->focus_visible = false;
	f->pane = f->group = 0;
	f->again_ms = 0;
	f->failed = !f->hits || !f->keys;
}

void frame_again(struct frame *f, int ms)
{
	ms = ms > 0 ? ms : 1;
	f->again_ms = f->again_ms && f->again_ms < ms ? f->again_ms : ms;
}

void frame_end(struct frame *f)
{
	assert(f->draw.clip_depth == 0 && "draw_clip without draw_unclip");
	assert(f->draw.theme_depth == 0 && "draw_theme without draw_theme_end");
	assert(f->draw.dash_on == 0 && "draw_dash was not ended");
	assert(f->draw.dx == 0 && f->draw.dy == 0 && "draw_origin or frame_stage was not ended");
	assert(f->pane == 0 && f->group == 0 && "frame_pane or frame_group was not ended");
	f->failed = f->failed || f->draw.failed;
}

void frame_free(struct frame *f)
{
	draw_free(&f->draw);
	arena_free(&f->arena);
	memory_free(f->hits);
	memory_free(f->keys);
	memset(f, 0, sizeof *f);
}

void frame_size_for(int w, int h, double *width, double *height, double *scale)
{
	double by_width = w / (double)FRAME_WIDTH, by_height = h / (double)FRAME_HEIGHT;
	*scale = by_width < by_height ? by_width : by_height;
	if (*scale <= 0)
		*scale = 1;
	*width = w / *scale;
	*height = h / *scale;
}

void frame_stage(struct frame *f)
{
	/* Whole logical pixels, so that lines keep their place. */
	draw_origin(&f->draw, (double)(long)((f->width - FRAME_WIDTH) / 2),
	            (double)(long)((f->height - FRAME_HEIGHT) / 2));
}

void frame_stage_end(struct frame *f)
{
	draw_origin(&f->draw, 0, 0);
}

const char *frame_say(struct frame *f, const char *id)
{
	return i18n_text(f->setting->strings, f->setting->language, id);
}

const char *frame_format(struct frame *f, const char *id, const struct i18n_argument *arguments)
{
	return i18n_format(f->setting->strings, &f->arena, f->setting->language, id, arguments);
}

const char *frame_print(struct frame *f, const char *format, ...)
{
	char text[1024];
	va_list arguments;
	va_start(arguments, format);
	int length = vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	if (length < 0)
		return "";
	const char *copy =
	    arena_copy_text(&f->arena, text, (size_t)length < sizeof text ? (size_t)length : sizeof text - 1);
	f->failed = f->failed || !copy;
	return copy ? copy : "";
}

const char *frame_clock(struct frame *f, int64_t second_of_day, bool seconds)
{
	int64_t day = ((second_of_day % 86400) + 86400) % 86400;
	if (seconds)
		return frame_print(f, "%02d:%02d:%02d", (int)(day / 3600), (int)(day / 60 % 60), (int)(day % 60));
	return frame_print(f, "%02d:%02d", (int)(day / 3600), (int)(day / 60 % 60));
}

const char *frame_span(struct frame *f, int64_t seconds)
{
	if (seconds < 0)
		return frame_late(f, -seconds);
	if (seconds >= 4 * 86400)
		return FRAME_SAY(f, "duration.d", I18N_NUMBER("days", seconds / 86400));
	if (seconds >= 3600)
		return frame_print(f, "%lld:%02d:%02d", (long long)(seconds / 3600), (int)(seconds / 60 % 60),
		                   (int)(seconds % 60));
	return frame_print(f, "%02d:%02d", (int)(seconds / 60), (int)(seconds % 60));
}

const char *frame_late(struct frame *f, int64_t seconds)
{
	return frame_print(f, "+%s", frame_span(f, seconds < 0 ? 0 : seconds));
}

/* A text as it may be shown; false when memory is exhausted. */
static bool visible(struct frame *f, const char *text, const char **shown, size_t *length)
{
	*shown = text_visible(&f->arena, text, strlen(text), length);
	f->failed = f->failed || !*shown;
	return *shown != NULL;
}

double frame_text_width(struct frame *f, struct text_style style, const char *text)
{
	const char *shown;
	size_t length;
	if (!visible(f, text, &shown, &length))
		return 0;
	return text_width(&f->setting->metrics, shown, length, text_px(style.size, f->setting->text_step), style.weight,
	                  style.tabular);
}

/* The largest font size up to the user's text size at which the text fits: larger where there is room, never less of the text than at the normal size. */
static double fitting_px(struct frame *f, double width, struct text_style style, const char *text, size_t length)
{
	int step = f->setting->text_step;
	while (step > 0 && text_width(&f->setting->metrics, text, length, text_px(style.size, step), style.weight,
	                              style.tabular) > width + 0.01)
		step--;
	return text_px(style.size, step);
}

double frame_text(struct frame *f, struct box b, struct text_style style, const char *text)
{
	const char *shown;
	size_t length;
	struct text_line line;
	if (!visible(f, text, &shown, &length))
		return 0;
	double px = fitting_px(f, b.w, style, shown, length);
	if (!text_shorten(&f->setting->metrics, &f->arena, shown, length, b.w, px, style.weight, style.tabular,
	                  &line)) {
		f->failed = true;
		return 0;
	}
	draw_text(&f->draw, b, style, px, line.text, line.length, line.width, line.shortened ? DRAW_SHORTENED : 0);
	return line.width;
}

double frame_label(struct frame *f, struct box b, struct text_style style, const char *id)
{
	return frame_text(f, b, style, frame_say(f, id));
}

/* Breaks a paragraph; max_lines 0 is no limit. *px becomes the font size: the largest up to the user's at which no text is missing. */
static bool break_text(struct frame *f, double width, struct text_style style, size_t max_lines, const char *text,
                       struct text_layout *layout, double *px)
{
	const char *shown;
	size_t length;
	if (!visible(f, text, &shown, &length))
		return false;
	for (int step = f->setting->text_step; step >= 0; step--) {
		*px = text_px(style.size, step);
		if (!text_break(&f->setting->metrics, &f->arena, shown, length, width, max_lines, *px, style.weight,
		                style.tabular, layout)) {
			f->failed = true;
			return false;
		}
		if (!layout->shortened)
			break;
	}
	return true;
}

size_t frame_paragraph(struct frame *f, struct box b, struct text_style style, double line_height, size_t max_lines,
                       const char *text, bool *shortened)
{
	struct text_layout layout;
	size_t room = b.h >= line_height ? (size_t)((b.h + 0.01) / line_height) : 1;
	if (max_lines == 0 || max_lines > room)
		max_lines = room;
	if (shortened)
		*shortened = false;
	double px = 0;
	if (!break_text(f, b.w, style, max_lines, text, &layout, &px))
		return 0;
	for (size_t i = 0; i < layout.count; i++) {
		const struct text_line *line = &layout.lines[i];
		draw_text(&f->draw, box_make(b.x, b.y + (double)i * line_height, b.w, line_height), style, px,
		          line->text, line->length, line->width,
		          line->shortened ? DRAW_SHORTENED : 0);
	}
	if (shortened)
		*shortened = layout.shortened;
	return layout.count;
}

double frame_paragraph_height(struct frame *f, double width, struct text_style style, double line_height,
                              size_t max_lines, const char *text)
{
	struct text_layout layout;
	double px = 0;
	if (!break_text(f, width, style, max_lines, text, &layout, &px))
		return 0;
	return (double)layout.count * line_height;
}

void frame_icon(struct frame *f, enum icon icon, double x, double y, double size, enum colour colour)
{
	icon_draw(&f->draw, f->setting->icons, icon, x, y, size, colour);
}

void frame_icon_stroke(struct frame *f, enum icon icon, double x, double y, double size, double stroke,
                       enum colour colour)
{
	icon_draw_stroke(&f->draw, f->setting->icons, icon, x, y, size, stroke > 0 ? stroke : icon_stroke(size),
	                 colour);
}

static void set_target(struct frame_target *target, const char *action, int argument)
{
	size_t length = strlen(action);
	assert(length < FRAME_ACTION_MAX && "FRAME_ACTION_MAX");
	if (length >= FRAME_ACTION_MAX)
		length = FRAME_ACTION_MAX - 1;
	memcpy(target->action, action, length);
	target->action[length] = 0;
	target->argument = argument;
}

struct frame_hit *frame_hit(struct frame *f, struct box b, enum frame_hit_kind kind, const char *action, int argument)
{
	assert(f->hit_count < FRAME_HITS_MAX && "FRAME_HITS_MAX");
	if (!f->hits || f->hit_count >= FRAME_HITS_MAX) {
		f->failed = true;
		return NULL;
	}
	struct frame_hit *hit = &f->hits[f->hit_count++];
	memset(hit, 0, sizeof *hit);
	hit->box = box_move(b, f->draw.dx, f->draw.dy);
	hit->kind = kind;
	set_target(&hit->target, action, argument);
	hit->pane = f->pane;
	hit->group = f->group;
	return hit;
}

void frame_bind(struct frame *f, const char *key, const char *action, int argument, const char *label)
{
	assert(f->key_count < FRAME_KEYS_MAX && "FRAME_KEYS_MAX");
	if (!f->keys || f->key_count >= FRAME_KEYS_MAX) {
		f->failed = true;
		return;
	}
	struct frame_key *k = &f->keys[f->key_count++];
	memset(k, 0, sizeof *k);
	assert(strlen(key) < sizeof k->key);
	snprintf(k->key, sizeof k->key, "%s", key);
	set_target(&k->target, action, argument);
	k->label = label;
	k->everywhere = strncmp(key, "Ctrl+", 5) == 0 || strncmp(key, "Alt+", 4) == 0 ||
	                (key[0] == 'F' && key[1] >= '1' && key[1] <= '9') || strcmp(key, "Esc") == 0;
}

void frame_pane(struct frame *f, uint16_t pane)
{
	f->pane = pane;
}

void frame_group(struct frame *f, uint16_t group)
{
	f->group = group;
}

static bool is(const struct frame_target *target, const char *action, int argument)
{
	return target->argument == argument && target->action[0] && strcmp(target->action, action) == 0;
}

bool frame_is_focus(const struct frame *f, const char *action, int argument)
{
	return is(&f->focus, action, argument);
}

bool frame_is_hover(const struct frame *f, const char *action, int argument)
{
	return is(&f->hover, action, argument);
}

bool frame_is_pressed(const struct frame *f, const char *action, int argument)
{
	return is(&f->pressed, action, argument);
}

void frame_focus_ring(struct frame *f, struct box b, double outside, double radius)
{
	if (f->focus_visible)
		draw_round(&f->draw, box_inset(b, -outside), radius + outside, COLOUR_NONE, COLOUR_ACCENT_INK, 2);
}
