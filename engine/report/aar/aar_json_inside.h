/* aar_json_inside — lists as both halves of the JSON write them. Private to aar_json*.c. */
#ifndef ENSHU_REPORT_AAR_JSON_INSIDE_H
#define ENSHU_REPORT_AAR_JSON_INSIDE_H

#include "base/json_write.h"
#include "report/aar/aar_inside.h"

void aar_json_names(struct buffer *out, const char *key, const struct audience_names *list);
void aar_json_changes(struct buffer *out, const struct audience_change *list, int count); /* "changes":[...] */
void aar_json_line(const struct aar *a, struct buffer *out, const struct audience_line *l);
void aar_json_chain(const struct aar *a, struct buffer *out, const struct audience_chain *c); /* "chain":[...] */

/* "decisions":[...] and so on */
void aar_json_decisions(const struct aar *a, struct buffer *out);
void aar_json_measures(const struct aar *a, struct buffer *out);
void aar_json_otherwise(const struct aar *a, struct buffer *out);

#endif
