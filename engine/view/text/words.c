/* words — see words.h. */
#include "view/text/words.h"

#include "base/duration.h"
#include "view/widget/panel.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define DAY 86400

const char *words_time(struct frame *f, const struct audience_header *h, int64_t at, bool seconds)
{
	if (h->round >= DAY) {
		int year, month, day, weekday, hour, minute, second;
		moment_split(h->start_local + at, &year, &month, &day, &weekday, &hour, &minute, &second);
		const char *month_name = frame_say(f, frame_print(f, "month.%d", month));
		if (h->round < 28 * DAY)
			return FRAME_SAY(f, "date.short", I18N_NUMBER("day", day), I18N_TEXT("month", month_name));
		return FRAME_SAY(f, seconds ? "date.month" : "date.month-short", I18N_TEXT("month", month_name),
		                 I18N_NUMBER("year", seconds ? year : year % 100));
	}
	return frame_clock(f, h->start_local + at, seconds);
}

const char *words_with_day(struct frame *f, const struct audience_header *h, int64_t at, const char *time)
{
	int year, month, day, weekday, hour, minute, second;
	moment_split(h->start_local + at, &year, &month, &day, &weekday, &hour, &minute, &second);
	return FRAME_SAY(f, "room.tick", I18N_TEXT("weekday", frame_say(f, frame_print(f, "weekday.%d", weekday))), I18N_NUMBER("day", day),
	                 I18N_TEXT("time", time));
}

const char *words_day_time(struct frame *f, const struct audience_header *h, int64_t at)
{
	return h->round >= DAY ? words_time(f, h, at, false) : words_with_day(f, h, at, words_time(f, h, at, false));
}

const char *words_date(struct frame *f, const struct audience_header *h, int64_t at)
{
	int year, month, day, weekday, hour, minute, second;
	moment_split(h->start_local + at, &year, &month, &day, &weekday, &hour, &minute, &second);
	const char *weekday_name = frame_say(f, frame_print(f, "weekday.%d", weekday));
	const char *month_name = frame_say(f, frame_print(f, "month.%d", month));
	return FRAME_SAY(f, "date.long", I18N_TEXT("weekday", weekday_name), I18N_NUMBER("day", day),
	                 I18N_TEXT("month", month_name), I18N_NUMBER("year", year));
}

static int64_t day_of(int64_t local)
{
	return local >= 0 ? local / 86400 : -((86399 - local) / 86400);
}

bool words_is_other_day(const struct audience_header *h, int64_t at)
{
	return day_of(h->start_local) != day_of(h->start_local + at);
}

const char *words_near_time(struct frame *f, const struct audience_header *h, int64_t at)
{
	bool today = h->round >= DAY || day_of(h->start_local + at) == day_of(h->start_local + h->now);
	return today ? words_time(f, h, at, false) : words_day_time(f, h, at);
}

bool words_spans_days(const struct audience_header *h)
{
	return h->round < DAY && h->length > 0 && words_is_other_day(h, h->length - 1);
}

const char *words_stacked_time(struct frame *f, const struct audience_header *h, int64_t at, const char **below)
{
	int year, month, day, weekday, hour, minute, second;
	moment_split(h->start_local + at, &year, &month, &day, &weekday, &hour, &minute, &second);
	*below = NULL;
	if (h->round >= 28 * DAY) {
		*below = FRAME_SAY(f, "date.year", I18N_NUMBER("year", year));
		return FRAME_SAY(f, "date.month-cell", I18N_TEXT("month", frame_say(f, frame_print(f, "month.%d", month))));
	}
	if (words_spans_days(h))
		*below = FRAME_SAY(f, "date.weekday", I18N_TEXT("weekday", frame_say(f, frame_print(f, "weekday.%d", weekday))), I18N_NUMBER("day", day));
	return words_time(f, h, at, false);
}

int64_t words_day_number(const struct audience_header *h, int64_t at)
{
	int year, month, day, weekday, hour, minute, second;
	moment_split(h->start_local + at, &year, &month, &day, &weekday, &hour, &minute, &second);
	return h->round >= 28 * DAY ? year : words_spans_days(h) ? day_of(h->start_local + at) : -1;
}

const char *words_day(struct frame *f, const struct audience_header *h, int64_t at)
{
	return h->round >= 28 * DAY ? FRAME_SAY(f, "date.year", I18N_NUMBER("year", words_day_number(h, at))) : words_date(f, h, at);
}

const char *words_under_day(struct frame *f, const struct audience_header *h, int64_t at)
{
	const char *below;
	return words_stacked_time(f, h, at, &below);
}

static const char *elapsed(struct frame *f, int64_t seconds)
{
	return frame_print(f, "%lld:%02d:%02d", (long long)(seconds / 3600), (int)(seconds / 60 % 60),
	                   (int)(seconds % 60));
}

const char *words_passed(struct frame *f, const struct audience_header *h)
{
	if (h->round > 0) {
		int64_t total = (h->length + h->round - 1) / h->round, number = h->now / h->round + 1;
		return FRAME_SAY(f, "room.round", I18N_NUMBER("number", number < total ? number : total),
		                 I18N_NUMBER("total", total));
	}
	return FRAME_SAY(f, "room.elapsed", I18N_TEXT("time", elapsed(f, h->now)));
}

static const char *join(struct frame *f, const struct audience_names *names, int count, const char *separator)
{
	const char *text = names->items[0].text;
	for (int i = 1; i < count; i++)
		text = frame_print(f, "%s%s%s", text, separator, names->items[i].text);
	if (count == names->count)
		return text;
	return FRAME_SAY(f, "names.more", I18N_TEXT("names", text), I18N_NUMBER("count", names->count - count));
}

const char *words_names(struct frame *f, const struct audience_names *names, bool together, struct text_style style,
                        double width)
{
	if (names->all)
		return frame_say(f, "names.all");
	if (!names->count)
		return "";
	const char *separator = frame_say(f, together ? "names.together" : "names.separator");
	for (int count = names->count; count > 1; count--) {
		const char *text = join(f, names, count, separator);
		if (frame_text_width(f, style, text) <= width)
			return text;
	}
	return join(f, names, 1, separator);
}

const char *words_channel(struct frame *f, enum audience_channel channel)
{
	return frame_say(f, frame_print(f, "channel.%s", audience_channel_id(channel)));
}

enum icon words_channel_icon(enum audience_channel channel)
{
	static const enum icon icons[AUDIENCE_CHANNELS] = {
	    [AUDIENCE_BRIEFING] = ICON_SPEECH, [AUDIENCE_PHONE] = ICON_PHONE,   [AUDIENCE_EMAIL] = ICON_EMAIL,
	    [AUDIENCE_FEED] = ICON_FEED,       [AUDIENCE_NEWS] = ICON_PRESS,    [AUDIENCE_WEB] = ICON_WEB,
	    [AUDIENCE_VOICE] = ICON_VOICE,     [AUDIENCE_SOCIAL] = ICON_SOCIAL, [AUDIENCE_LETTER] = ICON_NOTE,
	    [AUDIENCE_DIPLOMATIC] = ICON_NOTE, [AUDIENCE_SENSOR] = ICON_GAUGE,  [AUDIENCE_PAPER] = ICON_PAPER,
	};
	return channel < AUDIENCE_CHANNELS ? icons[channel] : ICON_SPEECH;
}

enum mark_pillar words_pillar(enum audience_pillar pillar)
{
	static const enum mark_pillar pillars[] = {MARK_NONE, MARK_DEFENCE, MARK_DETERRENCE, MARK_COOPERATION,
	                                           MARK_BASE};
	return (unsigned)pillar < sizeof pillars / sizeof *pillars ? pillars[pillar] : MARK_NONE;
}

double words_at(struct frame *f, double x, double baseline, double width, struct text_style style, const char *text)
{
	enum text_size given = style.size;
	double wide = frame_text_width(f, style, text);
	while (style.size > TEXT_16 && style.size + 2 > given && wide > width + 0.01) {
		style.size--;
		wide = frame_text_width(f, style, text);
	}
	if (wide > width + 0.01)
		style.size = given;
	else if (wide > width)
		width = wide; /* a sum of widths may differ from the width in the last digit */
	double px = text_px(style.size, f->setting->text_step);
	return frame_text(f, box_make(x, round(baseline - 0.88 * px), width, px), style, text);
}

double words_line(struct frame *f, struct box b, struct text_style style, const enum text_size *sizes, size_t count,
                  struct audience_text text)
{
	double px = text_px(sizes[0], f->setting->text_step), baseline = round(b.y + (b.h - px) / 2 + 0.88 * px),
	       marked = 0;
	if (text.language) {
		marked = panel_language_mark(f, b.x, round(b.y + (b.h - 28) / 2), text.language);
		b.x += marked;
		b.w -= marked;
	}
	for (size_t i = 0; i < count; i++) {
		style.size = sizes[i];
		if (frame_text_width(f, style, text.text) <= b.w)
			break;
	}
	return marked + words_at(f, b.x, baseline, b.w, style, text.text);
}

const char *words_capital(struct frame *f, const char *text)
{
	return *text >= 'a' && *text <= 'z' ? frame_print(f, "%c%s", *text - 'a' + 'A', text + 1) : text;
}

/* A line break between two characters that need no space between words (kana, kanji, full width) is dropped, any other becomes a space. */
const char *words_flat(struct frame *f, const char *text)
{
	if (!strchr(text, '\n'))
		return text;
	size_t length = strlen(text), out = 0;
	char *copy = arena_copy_text(&f->arena, text, length);
	if (!copy) {
		f->failed = true;
		return "";
	}
	for (size_t i = 0; i < length; i++) {
		bool wide_before = out >= 3 && (unsigned char)copy[out - 3] >= 0xe3;
		bool wide_after = i + 1 < length && (unsigned char)text[i + 1] >= 0xe3;
		if (text[i] != '\n')
			copy[out++] = text[i];
		else if (!wide_before || !wide_after)
			copy[out++] = ' ';
	}
	copy[out] = 0;
	return copy;
}

const char *words_act(const char *command, const struct audience_line *line, char out[48])
{
	const char *variant = "", *name = line->name.text ? line->name.text : "", *role = line->role.text ? line->role.text : "", *words = line->words ? line->words : "";
	if (strcmp(command, "note") == 0 && !*role)
		variant = "-general";
	else if (strcmp(command, "rule") == 0)
		variant = *name ? "-proposal" : *words ? "-words" : "";
	snprintf(out, 48, "act.%s%s", command, variant);
	return out;
}
