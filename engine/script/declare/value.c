/* value — reading the declared tree. */
#include "script/declare/value.h"

#include "base/saying.h"

#include <string.h>

static const struct value absent = {.type = VALUE_NONE};

const char *node_id(const struct node *node)
{
	return node->arg_count && node->args[0].type == VALUE_STRING ? node->args[0].string : "";
}

const struct value *node_arg(const struct node *node, uint32_t i)
{
	return i < node->arg_count ? &node->args[i] : &absent;
}

const char *value_describe(const struct value *value)
{
	switch (value->type) {
	case VALUE_NONE: return SAID("nothing");
	case VALUE_BOOLEAN: return value->boolean ? "true" : "false";
	case VALUE_INTEGER: return SAID("a number");
	case VALUE_STRING: return SAID("a string");
	case VALUE_TABLE: return SAID("a table");
	case VALUE_NODE: return value->node->word->name;
	case VALUE_HANDLER: return SAID("a function");
	case VALUE_FRACTION: return SAID("a number with a fraction");
	case VALUE_WORD: return SAID("a word without its arguments");
	case VALUE_BYTES: return SAID("bytes that are not text");
	case VALUE_UNKNOWN: return SAID("an unknown word");
	}
	return "";
}

const struct value *table_field(const struct table *table, const char *key)
{
	uint32_t low = 0, high = table->field_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		int order = strcmp(table->fields[middle].key, key);
		if (order == 0)
			return &table->fields[middle].value;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return &absent;
}

const struct value *node_field(const struct node *node, const char *key)
{
	return node->body.type == VALUE_TABLE ? table_field(node->body.table, key) : &absent;
}
