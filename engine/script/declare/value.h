/* value — what a scenario file declared, as a tree in C: the step between Lua and the tables.
 *
 * Calling a word gives a node; a node remembers its line. Tables, strings, numbers and functions are copied as they are, without judging them: compile does
 * that, with the table of words at hand, so that all mistakes come out of one place. */
#ifndef ENSHU_SCRIPT_VALUE_H
#define ENSHU_SCRIPT_VALUE_H

#include "script/declare/words.h"
#include "sim/scenario.h"

enum value_type {
	VALUE_NONE,
	VALUE_BOOLEAN,
	VALUE_INTEGER,
	VALUE_STRING,
	VALUE_TABLE,
	VALUE_NODE,
	VALUE_HANDLER,
	VALUE_FRACTION, /* a number that is not whole */
	VALUE_WORD,     /* a word of the language without its arguments */
	VALUE_BYTES,    /* a string that is not UTF-8 text */
	VALUE_UNKNOWN   /* stands for something already reported: say nothing more about it */
};

struct table;
struct node;
struct value {
	enum value_type type;
	union {
		bool boolean;
		int64_t integer;
		const char *string;
		const struct table *table;
		struct node *node;
		int32_t handler;
	};
};
struct field {
	const char *key;
	struct value value;
};
struct table {
	uint32_t item_count, field_count;
	bool stray; /* has keys that are neither names nor 1, 2, 3 ... */
	const struct value *items;
	const struct field *fields; /* sorted by key */
};

#define NODE_ARGS_MAX 40 /* a word takes a few arguments and at most all roles */

struct node {
	const struct word *word;
	sim_place place;    /* of the word */
	sim_place called;   /* where the file itself called the function that the word stands in; otherwise the same */
	uint32_t arg_count;
	const struct value *args;
	struct value body;  /* VALUE_NONE: not given */
	struct node *next;  /* in order of the calls */
	bool used;          /* stands inside another node */
	bool spoiled;       /* misused in a way that was told: say nothing more about it */
	bool computed;      /* called by a function of a test, not by the file itself */
	int32_t index;      /* in its table, once compiled */
	const char *unknown; /* word is NULL: the name of no word, which was told as this diagnostic */
	size_t told;
};

/* The first argument when it is a string, else "". */
const char *node_id(const struct node *node);
/* The argument with this number; a value of type VALUE_NONE beyond the last. Never NULL. */
const struct value *node_arg(const struct node *node, uint32_t i);
const char *value_describe(const struct value *value); /* "a number", "a table", "option", ... */
/* The field of a table or of a node's body; a value of type VALUE_NONE when absent. Never NULL. */
const struct value *table_field(const struct table *table, const char *key);
const struct value *node_field(const struct node *node, const char *key);

#endif
