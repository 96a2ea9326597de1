/* reference_lua — the part of Lua that scenarios have, for the editor stub: what the sandbox registers and nothing else, so that an editor never proposes what would not run.
 * A test compares the names with those that the sandbox registers. */
#include "script/declare/words.h"

#include "base/buffer.h"

/* Each: what it does, its parameters and results in the notation of the Lua language server, its head. */
static const struct {
	const char *about, *types, *head;
} functions[] = {
    {"stops loading, or the handler, when the value is false or nil", "@generic T\n---@param value T\n---@param message? string\n---@return T", "assert(value, message)"},
    {"stops loading, or the handler, with a message", "@param message any\n---@param level? integer", "error(message, level)"},
    {"items 1, 2, 3 ... of a list", "@generic T\n---@param list T[]\n---@return fun(list: T[], at: integer): integer, T\n---@return T[]\n---@return integer", "ipairs(list)"},
    {"keys and values, numbers first, then names in alphabetical order", "@generic K, V\n---@param t table<K, V>\n---@return fun(): K, V", "pairs(t)"},
    {"calls a function; false and the message when it fails", "@param f function\n---@param ... any\n---@return boolean\n---@return any ...", "pcall(f, ...)"},
    {"arguments from the n-th on, or their number for \"#\"", "@param n integer|\"#\"\n---@param ... any\n---@return any ...", "select(n, ...)"},
    {"the whole number a text is, or nil", "@param value any\n---@return integer?", "tonumber(value)"},
    {"text of a value; never an address", "@param value any\n---@return string", "tostring(value)"},
    {"\"nil\", \"boolean\", \"number\", \"string\", \"table\" or \"function\"", "@param value any\n---@return string", "type(value)"},
    {"codes of bytes", "@param s string\n---@param first? integer\n---@param last? integer\n---@return integer ...", "string.byte(s, first, last)"},
    {"text of bytes", "@param ... integer\n---@return string", "string.char(...)"},
    {"where a plain text stands in another (no patterns)", "@param s string\n---@param text string\n---@param from? integer\n---@return integer? first\n---@return integer? last", "string.find(s, text, from)"},
    {"%d, %s, %x and %% with widths", "@param format string\n---@param ... any\n---@return string", "string.format(format, ...)"},
    {"length in bytes", "@param s string\n---@return integer", "string.len(s)"},
    {"Latin letters small", "@param s string\n---@return string", "string.lower(s)"},
    {"repeated, at most 8,192 bytes", "@param s string\n---@param n integer\n---@param separator? string\n---@return string", "string.rep(s, n, separator)"},
    {"bytes from first to last", "@param s string\n---@param first integer\n---@param last? integer\n---@return string", "string.sub(s, first, last)"},
    {"bytes backwards", "@param s string\n---@return string", "string.reverse(s)"},
    {"Latin letters large", "@param s string\n---@return string", "string.upper(s)"},
    {"items joined", "@param list (string|integer)[]\n---@param separator? string\n---@param first? integer\n---@param last? integer\n---@return string", "table.concat(list, separator, first, last)"},
    {"adds an item, at the end or at a position: insert(list, value), insert(list, position, value)", "@param list table\n---@param position any\n---@param value? any", "table.insert(list, position, value)"},
    {"takes an item out, the last or the one at a position", "@param list table\n---@param position? integer\n---@return any", "table.remove(list, position)"},
    {"sorts in place; equal items keep their order", "@generic T\n---@param list T[]\n---@param before? fun(a: T, b: T): boolean", "table.sort(list, before)"},
    {"items as several values, at most 200", "@param list table\n---@param first? integer\n---@param last? integer\n---@return any ...", "table.unpack(list, first, last)"},
    {"without its sign", "@param n integer\n---@return integer", "math.abs(n)"},
    {"the largest", "@param n integer\n---@param ... integer\n---@return integer", "math.max(n, ...)"},
    {"the smallest", "@param n integer\n---@param ... integer\n---@return integer", "math.min(n, ...)"},
};

void reference_write_lua_stub(struct buffer *out)
{
	buffer_append_text(out, "\n-- ---- the part of Lua that scenarios have ----\n\n---@class stringlib\nstring = {}\n---@class tablelib\ntable = {}\n---@class mathlib\n---@field maxinteger integer\n"
	                        "---@field mininteger integer\nmath = {}\n");
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		buffer_append_format(out, "\n---%s\n---%s\nfunction %s end\n", functions[i].about, functions[i].types, functions[i].head);
}
