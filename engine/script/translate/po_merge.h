/* po_merge — a scenario's texts as a gettext file for translators: extracted, merged with what was translated before, or pseudo-translated to see what does not fit.
 *
 * Ids (msgctxt) follow the place of a text and stay when it changes: a changed source makes its translation fuzzy, with the old source beside it; what is gone stays as an
 * obsolete entry. The files are what gettext's own tools read. */
#ifndef ENSHU_SCRIPT_PO_MERGE_H
#define ENSHU_SCRIPT_PO_MERGE_H

#include "base/buffer.h"
#include "script/translate/po.h"
#include "sim/scenario.h"

struct po_counts {
	uint32_t texts, translated, fuzzy, empty, obsolete;
};
/* Writes the file for a language: `old` (NULL: none) is what there was, from po_read_whole. With language "" a template. Texts that the scenario itself has in that language
 * are taken over where the old file has none. */
void po_merge_write(const struct sim_scenario *scenario, const char *language, const struct po_file *old, struct buffer *out, struct po_counts *counts);
/* Every text with accents, in brackets, 40 % longer. */
void po_pseudo_write(const struct sim_scenario *scenario, const char *language, struct buffer *out, struct po_counts *counts);
/* "[Ñö þöwéř ~~ ...]" of a text. Appends at most 8,192 bytes in all. */
void po_pseudo_text(const char *text, struct buffer *out);

#endif
