/* explore_plot — the drawings of an exploration's page: inline SVG and tables. Private to explore_html. */
#ifndef ENSHU_APP_EXPLORE_PLOT_H
#define ENSHU_APP_EXPLORE_PLOT_H

#include "app/explore/explore_report.h"

/* A bar of count out of `of`; a bar from the middle for an advantage, with its uncertainty. */
void plot_bar(struct buffer *out, uint64_t count, uint64_t of, const char *look);
void plot_advantage(struct buffer *out, struct tally_difference d);
/* Square, triangle, circle of a pillar, filled or outlined; pennant of an ending; octagon of a finding. */
void plot_pillar(struct buffer *out, uint8_t pillar, bool filled);
void plot_pennant(struct buffer *out, bool setback);
void plot_octagon(struct buffer *out, enum explore_severity severity);
/* Options across, endings down: percent of the personas' plays with the option that end this way. */
void plot_matrix(const struct explore_report *r, struct buffer *out);
/* Every metric over scenario time: bands of 5-95% and 25-75%, the median. */
void plot_fans(const struct explore_report *r, struct buffer *out);
/* Appends the rules by which the chosen metric is the one shown: buttons of a radio group do it, no script. On paper all are shown. */
void plot_tab_style(const struct explore_report *r, struct buffer *out);
/* A percentile of a role's stretches over the personas, in minutes. */
int32_t plot_minutes(const struct explore_report *r, enum tally_section section, uint32_t role, uint32_t percent);

#endif
