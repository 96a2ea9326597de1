/* watch_words — what `enshu watch` says on standard output: of each save, and where play stands. */
#ifndef ENSHU_APP_WATCH_WORDS_H
#define ENSHU_APP_WATCH_WORDS_H

#include "app/watch/edition.h"
#include "view/text/i18n.h"

struct watch_words {
	const struct i18n *strings;
	enum language language;
};

/* Errors, warnings, inputs played again, what no longer applies, where play stands. */
void watch_print(const struct watch_words *w, const struct edition *e, const struct edition_news *news);
/* Time, metrics, what is open, what comes next. */
void watch_print_moment(const struct watch_words *w, const struct session *s);

#endif
