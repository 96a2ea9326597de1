/* report_otherwise — the run played with each decision taken each other way. Private to `enshu report`. */
#ifndef ENSHU_APP_REPORT_OTHERWISE_H
#define ENSHU_APP_REPORT_OTHERWISE_H

#include "app/document/report.h"

/* Fills report->aar.otherwise: one for each option not chosen of each decision that somebody made. False when memory is exhausted. */
bool report_otherwise(struct report *r, const struct session *s);

#endif
