/* tell — an event or a causal chain as a line for people and as JSON: what `enshu why` and `enshu compare` print.
 *
 * The sentences are interface texts ("why.event.<kind>"), so they come in every language of the interface; JSON has ids and stable keys (docs/cli.md). */
#ifndef ENSHU_APP_TELL_H
#define ENSHU_APP_TELL_H

#include "audience/why.h"
#include "session/session.h"
#include "view/text/i18n.h"

struct teller {
	const struct i18n *strings;
	enum language language;
	struct arena *arena;
	const struct sim_scenario *scenario;
	const struct sim_history *history;
};

/* Reads the interface texts and nothing else of assets/. Complains and returns NULL when they cannot be read. */
const struct i18n *tell_texts(struct arena *arena);
/* Language for --lang CODE; English without. Complains and returns false when the interface has no such language. */
bool tell_language(const char *code, enum language *language);
/* The same where a scenario is told of: CODE may also be a language that only the scenario has, whose texts then stand in an English interface (moment_texts_in). */
bool tell_language_of(const struct sim_scenario *scenario, const char *code, enum language *language);

/* Text of the interface; arguments end with {0}. */
#define TELL(t, id, ...)                                                                                               \
	i18n_format((t)->strings, (t)->arena, (t)->language, (id), (const struct i18n_argument[]){__VA_ARGS__, {0}})

/* Appends a text of a person or scenario on one line: hidden controls and line breaks are made visible. */
void tell_plain(struct buffer *out, const char *text);
/* Columns that a text takes in a terminal: wide characters count two. */
int tell_width(const char *text);
/* Appends `text`, then spaces up to `width` columns. */
void tell_padded(struct buffer *out, const char *text, int width);

/* "Decision 1 is made: A Cut" without clock and place, into the arena. */
const char *tell_sentence(const struct teller *t, const struct audience_line *line);
/* One line: clock, sentence, scenario file:line. */
void tell_line(const struct teller *t, const struct audience_line *line, const char *indent, struct buffer *out);
void tell_line_json(const struct teller *t, const struct audience_line *line, struct buffer *out);
void tell_chain(const struct teller *t, const struct audience_chain *chain, const char *indent, struct buffer *out);
/* [link, ...]; each link is a line with "prompted". */
void tell_chain_json(const struct teller *t, const struct audience_chain *chain, struct buffer *out);

#endif
