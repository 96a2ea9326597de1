/* misread_scan — the tokens of a broken statement as its two readers share them: misread.c (brackets, commas) and misread_signs.c (signs that Lua does not have). */
#ifndef ENSHU_SCRIPT_MISREAD_SCAN_H
#define ENSHU_SCRIPT_MISREAD_SCAN_H

#include "script/mistake/misread.h"

#define MISREAD_NESTING_MAX 64

struct misread_open {
	uint32_t token;
	char kind;   /* the bracket; 'b' a block that ends with `end` or `until` */
	bool called; /* the arguments of a call: what follows it may be a further call */
};
struct misread {
	struct reporter *r;
	uint32_t file;
	const struct token_list *list;
	const char *text;
	char *copy;
	struct statement part;
	uint32_t told;
	struct misread_open open[MISREAD_NESTING_MAX];
	int depth;
	uint32_t suspect; /* a bracket that its line should have closed; part.end when there is none */
	bool lost;        /* what follows cannot be judged */
};

const struct token *misread_token(const struct misread *m, uint32_t i); /* an empty sign outside the part */
bool misread_is(const struct misread *m, uint32_t i, const char *text);
/* No more than 40 bytes of the token as a string of the arena, cut at a code point. */
const char *misread_words(struct misread *m, uint32_t i);
void misread_blank(struct misread *m, uint32_t offset, uint32_t length, char with);

/* Signs, numbers and comments that Lua does not have. Returns the token after what was told, or i when there is nothing at i. */
uint32_t misread_sign(struct misread *m, uint32_t i);

#endif
