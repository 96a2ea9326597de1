/* misread — what is wrong in a statement that Lua cannot read, in an author's words: the missing comma, the quotation mark of a word processor, the bracket that is
 * never closed, with the place where it belongs.
 *
 * Lua's parser stops at the first thing it did not expect and names what it wanted. Here the tokens are read once with the usual mistakes in mind, so that several are
 * told at once; those with only one remedy are mended in a copy, so that what else the statement says can be checked too. */
#ifndef ENSHU_SCRIPT_MISREAD_H
#define ENSHU_SCRIPT_MISREAD_H

#include "script/mistake/report.h"
#include "script/read/statement.h"

/* Tells what is wrong in the part of the file that Lua refused; `copy` has the file's text and is mended where there is no doubt, in place. Returns how many were told. */
uint32_t misread_tell(struct reporter *r, uint32_t file, const struct statement *part, char *copy);
/* When that found nothing: what Lua said of the part, in words. `message` is the parser's, which counts lines from `line` of the file. */
void misread_tell_message(struct reporter *r, uint32_t file, const struct statement *part, const char *message, int line);

#endif
