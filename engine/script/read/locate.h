/* locate — from a declared thing back to its place in the file: which line, which column.
 *
 * Lua tells the line of every call. The rest is found again in the tokens: the word on that line, then the key or list item along a path, then the offending
 * string. When an author computed the declaration in a loop, the path ends early and the nearest thing found is shown. When a function of the author made it, what was
 * handed to that function is looked at first: thirty injects made by one function have thirty places, not one. */
#ifndef ENSHU_SCRIPT_LOCATE_H
#define ENSHU_SCRIPT_LOCATE_H

#include "script/declare/value.h"
#include "script/read/source.h"

#define PATH_MAX_STEPS 6

struct step {
	const char *key; /* NULL: list item or argument */
	int32_t item;    /* 0 .. list item; -1, -2 .. first, second argument */
};
/* A place inside a node's declaration: the node itself, or what a path leads to. Copied by value. */
struct at {
	const struct node *node;
	uint8_t depth;
	bool on_key; /* point at the key instead of its value */
	struct step steps[PATH_MAX_STEPS];
};
struct spot {
	uint32_t file;
	int line, column;
	const char *text; /* start of the source line; not terminated */
	size_t length;    /* bytes of the line */
};

struct at at_node(const struct node *node);
struct at at_key(struct at at, const char *key);   /* value of a key */
struct at at_name(struct at at, const char *key);  /* the key itself */
struct at at_item(struct at at, uint32_t item);
struct at at_arg(struct at at, uint32_t arg);

/* Finds the place; `needle` is a string, name or number to look for there, or NULL. False when memory is exhausted. */
bool locate(struct source_set *set, const struct at *at, const char *needle, struct spot *spot);
/* The tokens before a node's word and behind its arguments and body, NULL where there is none, and the text of its file; NULL when memory is exhausted. */
const char *locate_around(struct source_set *set, const struct node *node, const struct token **before, const struct token **after);
/* Only the line, as a place for the tables. */
sim_place locate_place(struct source_set *set, const struct at *at);
/* A line of a file; the first occurrence of `needle` in it when not NULL. */
bool locate_line(struct source_set *set, uint32_t file, int line, const char *needle, struct spot *spot);
/* The spot of one token. */
bool locate_token(struct source_set *set, uint32_t file, uint32_t token, struct spot *spot);
/* The spot behind its last character. */
bool locate_after(struct source_set *set, uint32_t file, uint32_t token, struct spot *spot);

#endif
