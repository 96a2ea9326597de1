/* desk_words — text by baseline, and short phrases of numbers and dates. */
#include <math.h>

#include "base/duration.h"
#include <string.h>

#include "view/desk/desk.h"

struct text_style desk_style(enum text_size size, enum colour colour)
{
	return text_style(size, TEXT_REGULAR, colour);
}

struct text_style desk_bold(enum text_size size, enum colour colour)
{
	return text_style(size, TEXT_BOLD, colour);
}

struct text_style desk_code(enum text_size size, enum colour colour)
{
	return text_style(size, TEXT_CODE, colour);
}

static double px_of(const struct desk *d, struct text_style style)
{
	return text_px(style.size, d->f->setting->text_step);
}

double desk_text(struct desk *d, double x, double y, double width, struct text_style style, const char *text)
{
	struct frame *f = d->f;
	double px = px_of(d, style);
	if (!*text || width < 8)
		return 0;
	struct box b = box_make(x, round(y - 0.88 * px), width, px);
	text = words_flat(f, text);
	if (frame_text_width(f, style, text) > width)
		desk_hint(d, b, text);
	return frame_text(f, b, style, text);
}

double desk_fit(struct desk *d, double x, double y, double width, struct text_style style, enum text_size smallest,
                const char *text)
{
	while (style.size > smallest && frame_text_width(d->f, style, words_flat(d->f, text)) > width)
		style.size--;
	return desk_text(d, x, y, width, style, text);
}

double desk_parts(struct desk *d, double x, double y, double width, struct text_style style, const char *const *parts,
                  int count)
{
	const char *all = desk_join(d, parts, count), *shown = all;
	int kept = 0;
	for (int i = 0; i < count; i++)
		kept += parts[i] && *parts[i];
	for (int i = count; i-- > 1 && frame_text_width(d->f, style, shown) > width;) {
		if (!parts[i] || !*parts[i] || --kept == 0)
			continue;
		int hidden = 0;
		for (int k = i; k < count; k++)
			hidden += parts[k] && *parts[k];
		shown = FRAME_SAY(d->f, "names.more-parts", I18N_TEXT("parts", desk_join(d, parts, i)), I18N_NUMBER("count", hidden));
	}
	if (shown != all)
		desk_hint(d, box_make(x, y - 16, width, 20), all);
	return desk_text(d, x, y, width, style, shown);
}

double desk_cell(struct desk *d, double x, double y, double width, struct text_style style, struct audience_text text)
{
	struct frame *f = d->f;
	struct text_line line;
	double px = px_of(d, style), marked = 0;
	size_t length;
	if (text.language && *text.text)
		marked = panel_language_mark(f, x, round(y - 0.88 * px + (px - 28) / 2), text.language);
	const char *flat = words_flat(f, text.text), *shown = text_visible(&f->arena, flat, strlen(flat), &length);
	if (!shown || !text_shorten(&f->setting->metrics, &f->arena, shown, length, width - marked, px, style.weight,
	                            style.tabular, &line)) {
		f->failed = true;
		return 0;
	}
	struct box b = box_make(x + marked, round(y - 0.88 * px), width - marked, px);
	if (line.shortened)
		desk_hint(d, b, flat);
	draw_text(&f->draw, b, style, px, line.text, line.length, line.width, line.shortened ? DRAW_SHORTENED : 0);
	return marked + line.width;
}

double desk_right(struct desk *d, double right, double y, double width, struct text_style style, const char *text)
{
	return desk_text(d, right - width, y, width, text_right(style), text);
}

double desk_middle(struct desk *d, double x, double y, double width, struct text_style style, const char *text)
{
	return desk_text(d, x, y, width, text_centre(style), text);
}

double desk_say(struct desk *d, double x, double y, double width, struct text_style style, const char *id)
{
	return desk_text(d, x, y, width, style, frame_say(d->f, id));
}

double desk_scenario(struct desk *d, double x, double y, double width, struct text_style style,
                     struct audience_text text)
{
	return desk_scenario_fit(d, x, y, width, style, style.size, text);
}

double desk_scenario_fit(struct desk *d, double x, double y, double width, struct text_style style, enum text_size smallest,
                         struct audience_text text)
{
	double marked = 0;
	if (text.language && *text.text) {
		double px = px_of(d, style);
		marked = panel_language_mark(d->f, x, round(y - 0.88 * px + (px - 28) / 2), text.language);
	}
	return marked + desk_fit(d, x + marked, y, width - marked, style, smallest, text.text);
}

int desk_scenario_lines(struct desk *d, double x, double y, double width, double line_height, int max_lines,
                        struct text_style style, struct audience_text text)
{
	const char *flat = words_flat(d->f, text.text);
	double marked = 0;
	if (text.language && *text.text)
		marked = panel_language_mark(d->f, x, round(y - 0.88 * px_of(d, style) + (px_of(d, style) - 28) / 2),
		                             text.language);
	int lines = desk_line_count(d, width - marked, style, flat);
	lines = lines > max_lines ? max_lines : lines;
	return desk_lines(d, x + marked, y - line_height * (lines - 1) / 2, width - marked, line_height, lines, style, flat);
}

double desk_names(struct desk *d, double x, double y, double width, struct text_style style,
                  const struct audience_names *names)
{
	struct frame *f = d->f;
	const char *text = words_names(f, names, false, style, width);
	if (names->count == 1 && !names->all)
		return desk_cell(d, x, y, width, style, names->items[0]);
	if (names->all || names->count < 2 || frame_text_width(f, style, text) <= width) {
		if (!names->all && names->count > 1 && strcmp(text, words_names(f, names, false, style, 1e9)) != 0)
			desk_hint(d, box_make(x, y - 16, width, 20), words_names(f, names, false, style, 1e9));
		return desk_text(d, x, y, width, style, text);
	}
	/* not even the first fits: its beginning, and how many more */
	const char *more = FRAME_SAY(f, "names.more", I18N_TEXT("names", ""), I18N_NUMBER("count", names->count - 1));
	double wide = frame_text_width(f, style, more);
	int row = d->row;
	struct box b = box_make(x, round(y - 0.88 * px_of(d, style)), width, px_of(d, style));
	desk_hint(d, b, words_names(f, names, false, style, 1e9));
	struct audience_text first = names->items[0];
	if (width - wide < 54 + 3 * px_of(d, style))
		first.language = NULL; /* no room for its mark beside some of its letters */
	double drawn = desk_cell(d, x, y, width - wide, style, first);
	d->row = row;
	return drawn + desk_text(d, x + drawn, y, wide + 1, style, more);
}

int desk_lines(struct desk *d, double x, double y, double width, double line_height, int max_lines,
               struct text_style style, const char *text)
{
	bool shortened;
	double px = px_of(d, style), top = round(y - 0.88 * px - (line_height - px) / 2);
	int most = max_lines > 0 ? max_lines : TEXT_LINES_MAX;
	struct box b = box_make(x, top, width, line_height * most);
	if (!*text)
		return 0;
	int count = (int)frame_paragraph(d->f, b, style, line_height, (size_t)most, text, &shortened);
	b.h = line_height * count;
	if (shortened)
		desk_hint(d, b, text);
	return count;
}

void desk_lines_within(struct desk *d, double x, double y, double width, double line_height, struct text_style style,
                       const char *text, double top, double bottom)
{
	struct frame *f = d->f;
	struct text_layout layout;
	size_t length;
	double px = px_of(d, style), at = round(y - 0.88 * px - (line_height - px) / 2);
	const char *shown = text_visible(&f->arena, text, strlen(text), &length);
	if (!shown || !text_break(&f->setting->metrics, &f->arena, shown, length, width, 0, px, style.weight,
	                          style.tabular, &layout)) {
		f->failed = true;
		return;
	}
	for (size_t i = 0; i < layout.count; i++, at += line_height)
		if (at >= top && at + line_height <= bottom)
			draw_text(&f->draw, box_make(x, at, width, line_height), style, px, layout.lines[i].text,
			          layout.lines[i].length, layout.lines[i].width, 0);
}

int desk_line_count(struct desk *d, double width, struct text_style style, const char *text)
{
	return *text ? (int)(frame_paragraph_height(d->f, width, style, 1, 0, text) + 0.5) : 0;
}

const char *desk_join(struct desk *d, const char *const *parts, int count)
{
	const char *joined = "", *comma = frame_say(d->f, "names.separator");
	for (int i = 0; i < count; i++)
		if (parts[i] && *parts[i])
			joined = *joined ? frame_print(d->f, "%s%s%s", joined, comma, parts[i]) : parts[i];
	return joined;
}

const char *desk_duration(struct desk *d, int64_t seconds)
{
	int64_t minutes = seconds / 60, days = minutes / 1440;
	if (seconds < 0)
		seconds = minutes = days = 0;
	if (minutes == 0)
		return FRAME_SAY(d->f, "duration.s", I18N_NUMBER("seconds", seconds));
	if (minutes < 60)
		return FRAME_SAY(d->f, "duration.m", I18N_NUMBER("minutes", minutes));
	if (days >= 2)
		return FRAME_SAY(d->f, minutes / 60 % 24 ? "duration.dh" : "duration.d", I18N_NUMBER("days", days),
		                 I18N_NUMBER("hours", minutes / 60 % 24));
	if (minutes % 60 == 0)
		return FRAME_SAY(d->f, "duration.h", I18N_NUMBER("hours", minutes / 60));
	return FRAME_SAY(d->f, "duration.hm", I18N_NUMBER("hours", minutes / 60),
	                 I18N_TEXT("minutes", frame_print(d->f, "%02d", (int)(minutes % 60))));
}

const char *desk_faults(struct desk *d, int errors, int warnings)
{
	const char *parts[] = {FRAME_SAY(d->f, "check.errors", I18N_NUMBER("count", errors)),
	                       FRAME_SAY(d->f, "check.warnings", I18N_NUMBER("count", warnings))};
	return desk_join(d, parts, 2);
}

const char *desk_day(struct desk *d, int year, int month, int day)
{
	const char *name = frame_say(d->f, frame_print(d->f, "month.%d", month));
	return FRAME_SAY(d->f, "date.day", I18N_NUMBER("day", day), I18N_TEXT("month", name),
	                 I18N_NUMBER("year", year));
}

static const struct audience_header *header_of(const struct desk *d)
{
	static const struct audience_header none;
	if (d->ui->screen == UI_SCREEN_REPLAY && d->p->replay)
		return &d->p->replay->header;
	if (d->ui->screen == UI_SCREEN_HOTWASH && d->p->hotwash && d->p->hotwash->debrief)
		return &d->p->hotwash->debrief->header;
	return d->p->console ? &d->p->console->header : &none;
}

const char *desk_time(struct desk *d, int64_t at)
{
	return words_near_time(d->f, header_of(d), at);
}

const char *desk_day_time(struct desk *d, int64_t at)
{
	const struct audience_header *h = header_of(d);
	return words_spans_days(h) ? words_day_time(d->f, h, at) : words_time(d->f, h, at, false);
}

void desk_stacked_time(struct desk *d, double x, double y, double width, struct text_style style, int64_t at)
{
	const char *below, *above = words_stacked_time(d->f, header_of(d), at, &below);
	desk_text(d, x, y, width, text_tabular(style), above);
	if (below)
		desk_text(d, x, y + 22, width + 4, text_tabular(text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT3)), below);
}

const char *desk_signed(struct desk *d, int64_t amount)
{
	if (amount < 0)
		return frame_print(d->f, "\xE2\x88\x92%lld", (long long)-amount);
	return frame_print(d->f, amount > 0 ? "+%lld" : "%lld", (long long)amount);
}

const char *desk_value(struct desk *d, int64_t value, const char *unit)
{
	const char *sign = value < 0 ? "\xE2\x88\x92" : "";
	return frame_print(d->f, "%s%lld%s", sign, (long long)(value < 0 ? -value : value), unit);
}
