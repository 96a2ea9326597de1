/* aar_inside — what the sections of the page share. Private to aar*.c. */
#ifndef ENSHU_REPORT_AAR_INSIDE_H
#define ENSHU_REPORT_AAR_INSIDE_H

#include "report/aar/aar.h"
#include "report/html.h"

#define AAR_CLOCK 40 /* bytes of a time in words */

/* Text of the interface; arguments end with {0}. */
#define SAY(a, id, ...) ((a)->words->say((a)->words->user, (id), (const struct aar_argument[]){__VA_ARGS__, {0}}))
const char *aar_say(const struct aar *a, const char *id);

/* Local time: "08:21", "+1d 08:21", in rounds of a day or longer "2027-06-14"; "–" for -1. `seconds` adds them. */
void aar_clock(const struct aar *a, int64_t at, bool seconds, char out[AAR_CLOCK]);
/* A length of time in words: "2 h 28 min". */
const char *aar_span(const struct aar *a, int64_t seconds);

/* ---- pieces of HTML ---- */
void aar_section(const struct aar *a, struct buffer *out, const char *id, const char *note); /* heading; note "" none */
/* <table> with heads by interface id ("" an empty one), ended by NULL. Close with aar_table_end. */
void aar_table(const struct aar *a, struct buffer *out, const char *look, const char *const *heads);
void aar_table_end(struct buffer *out);
void aar_cell(struct buffer *out, const char *text);
void aar_time_cell(const struct aar *a, struct buffer *out, int64_t at);
void aar_text(struct buffer *out, const struct audience_text *text); /* with the language it fell back to */
void aar_names(const struct aar *a, struct buffer *out, const struct audience_names *names);
void aar_pillar(struct buffer *out, enum audience_pillar pillar); /* its mark, inline SVG */
/* "Partner trust +8, Cost −3"; at most `limit`, then an ellipsis; "no measurable effect" when there is none. */
void aar_changes(const struct aar *a, struct buffer *out, const struct audience_change *changes, int count, int limit);
void aar_chain(const struct aar *a, struct buffer *out, const struct audience_chain *chain);
void aar_quote(struct buffer *out, const char *words); /* as given; nothing when "" */
/* <dl> row: heading by id, text. Nothing when text is "". */
void aar_row(const struct aar *a, struct buffer *out, const char *id, const char *text);

/* ---- sections ---- */
void aar_write_timeline(const struct aar *a, struct buffer *out);
void aar_write_decisions(const struct aar *a, struct buffer *out);
void aar_write_measures(const struct aar *a, struct buffer *out);
void aar_write_information(const struct aar *a, struct buffer *out);
void aar_write_objectives(const struct aar *a, struct buffer *out);
void aar_write_tasks(const struct aar *a, struct buffer *out);
void aar_write_turnings(const struct aar *a, struct buffer *out);
void aar_write_otherwise(const struct aar *a, struct buffer *out);
void aar_write_metrics(const struct aar *a, struct buffer *out);
void aar_write_plan(const struct aar *a, struct buffer *out);
void aar_write_rulings(const struct aar *a, struct buffer *out);
void aar_write_notes(const struct aar *a, struct buffer *out);
void aar_write_appendix(const struct aar *a, struct buffer *out);

/* The rating of a task, confirmed or else proposed: 1..4, 0 none. */
int aar_rating(const struct audience_task *task);
/* The worst rating among an objective's tasks, 0 when none has one; *confirmed when all that have one are the evaluator's. */
int aar_objective_rating(const struct aar *a, const struct audience_objective *objective, bool *confirmed);

#endif
