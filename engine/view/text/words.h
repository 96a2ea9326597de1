/* words — the parts of a picture that every screen says alike: times of day, dates, role names, channels, texts that fell back to another language. */
#ifndef ENSHU_VIEW_WORDS_H
#define ENSHU_VIEW_WORDS_H

#include "audience/line.h"
#include "view/draw/frame.h"
#include "view/widget/mark.h"

/* Local time of day at scenario second `at`: "08:21", with `seconds` "08:21:05". In rounds of a day or longer the date: "14 Jun"; of a month or longer "Jun ’27", with `seconds`
 * "Jun 2027". */
const char *words_time(struct frame *f, const struct audience_header *h, int64_t at, bool seconds);
/* The same with its day, "Sun 04:00", for times of a run that lasts longer than one. */
const char *words_day_time(struct frame *f, const struct audience_header *h, int64_t at);
/* A time already in words, with the day of second `at`. */
const char *words_with_day(struct frame *f, const struct audience_header *h, int64_t at, const char *time);
/* The same with its day only where that is not the day of the header's second: what a person reads "22:45" as is today's. */
const char *words_near_time(struct frame *f, const struct audience_header *h, int64_t at);
/* True when the scenario begins and ends on different days and is told in hours and minutes. */
bool words_spans_days(const struct audience_header *h);
/* For lists under headings of days: a number that changes where the heading does, -1 when the run needs none; the heading, "Wed 11 Nov 2026" or "2027"; a time under it. */
int64_t words_day_number(const struct audience_header *h, int64_t at);
const char *words_day(struct frame *f, const struct audience_header *h, int64_t at);
const char *words_under_day(struct frame *f, const struct audience_header *h, int64_t at);
/* A time in two lines for a narrow column, "08:21" over "Wed" or "Nov" over "2027". *below is NULL where one line says it all. */
const char *words_stacked_time(struct frame *f, const struct audience_header *h, int64_t at, const char **below);
/* Local date at scenario second `at`: "Sat 4 Jul 2026", "2026年7月4日（土）". */
const char *words_date(struct frame *f, const struct audience_header *h, int64_t at);
/* True when the local day of `at` is not the day of second 0. */
bool words_is_other_day(const struct audience_header *h, int64_t at);
/* How far it is at the header's second: "Elapsed 1:51:40", or "Round 4 of 36". */
const char *words_passed(struct frame *f, const struct audience_header *h);

/* "All roles", or the labels joined: by ", " as receivers, by " + " when they decide together. As many as fit in `width` in this style, then "+2";
 * at least the first. */
const char *words_names(struct frame *f, const struct audience_names *names, bool together, struct text_style style,
                        double width);
/* Interface text id of an act in words: "act.decide"; a note about nobody and a ruling with or without words have their own. Lives in `out`. */
const char *words_act(const char *command, const struct audience_line *line, char out[48]);
/* "Secure feed" and its icon. */
const char *words_channel(struct frame *f, enum audience_channel channel);
enum icon words_channel_icon(enum audience_channel channel);
enum mark_pillar words_pillar(enum audience_pillar pillar);

/* One line in the first of `sizes` (largest first) in which it fits b.w; in the last one it is shortened. The baseline is the same for every size: that of
 * the first. Before a text that fell back stands its language mark. Returns the width drawn. */
double words_line(struct frame *f, struct box b, struct text_style style, const enum text_size *sizes, size_t count,
                  struct audience_text text);
/* A line of text on a baseline, in one of the next two smaller sizes when only there it fits, else shortened. Returns the width drawn. */
double words_at(struct frame *f, double x, double baseline, double width, struct text_style style, const char *text);
/* With a capital at the beginning, for a phrase that stands alone. */
const char *words_capital(struct frame *f, const char *text);
/* Without its line breaks: a space in their place, nothing between Japanese characters. */
const char *words_flat(struct frame *f, const char *text);

#endif
