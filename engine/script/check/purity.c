/* purity — finds handlers that keep state, and those that read a name which nothing has, in the code that Lua made of them.
 *
 * A handler may assign to its own locals, also from functions inside it; an assignment to an upvalue of the handler itself, or of a function that it can reach,
 * lives on after the call. lua_dump gives the code; the layout read here is that of Lua 5.4 (ldump.c). Another version: nothing is found, and the frozen globals and
 * tables of the sandbox still refuse at run time. */
#include "script/read/recover.h"

#include "base/buffer.h"

#include <string.h>

enum { OP_SETUPVAL = 10, OP_GETTABUP = 11, OP_GETFIELD = 14, OP_SETTABUP = 15 }; /* lopcodes.h */

#define NAME_SIZE 41  /* Lua reads globals with longer names in another way */

struct reader {
	const unsigned char *at, *end;
	bool broken;
};
struct function { /* one function of the dump while it is read */
	const struct function *outer;
	const unsigned char *code, *upvalues, *lines;
	uint64_t code_count, upvalue_count, line_count;
	struct reader absolute; /* pairs (instruction, line): every 128 instructions or so a line is given in full */
	uint64_t absolute_count;
	int first_line;
	struct reader constants;
};
struct scan {
	struct loader *loader;
	lua_State *L; /* the function examined is on top */
	uint32_t file;
};

static const unsigned char *take(struct reader *r, uint64_t size)
{
	if (r->broken || size > (uint64_t)(r->end - r->at)) {
		r->broken = true;
		return NULL;
	}
	const unsigned char *at = r->at;
	r->at += size;
	return at;
}

static unsigned take_byte(struct reader *r)
{
	const unsigned char *at = take(r, 1);
	return at ? *at : 0;
}

static uint64_t take_number(struct reader *r)
{
	uint64_t value = 0;
	for (int i = 0; i < 10 && !r->broken; i++) {
		unsigned byte = take_byte(r);
		value = value << 7 | (byte & 0x7f);
		if (byte & 0x80)
			return value;
	}
	r->broken = true;
	return 0;
}

static void skip_string(struct reader *r)
{
	uint64_t size = take_number(r);
	if (size)
		take(r, size - 1);
}

static void skip_constants(struct reader *r)
{
	uint64_t count = take_number(r);
	for (uint64_t i = 0; i < count && !r->broken; i++) {
		unsigned kind = take_byte(r);
		if (kind == 0x03 || kind == 0x13)
			take(r, 8);
		else if (kind == 0x04 || kind == 0x14)
			skip_string(r);
	}
}

/* The text with this number among the constants, into `out`; false when it is none, or too long. */
static bool constant_text(const struct function *f, unsigned wanted, char out[NAME_SIZE])
{
	struct reader r = f->constants;
	for (uint64_t i = take_number(&r); i > 0 && !r.broken; i--, wanted--) {
		unsigned kind = take_byte(&r);
		bool text = kind == 0x04 || kind == 0x14;
		uint64_t size = text ? take_number(&r) : 0; /* one more than its length */
		const unsigned char *bytes = size ? take(&r, size - 1) : NULL;
		if (kind == 0x03 || kind == 0x13)
			take(&r, 8);
		if (wanted > 0)
			continue;
		if (!bytes || size > NAME_SIZE || memchr(bytes, 0, size - 1))
			return false;
		memcpy(out, bytes, size - 1);
		out[size - 1] = '\0';
		return true;
	}
	return false;
}

/* Index of the outermost function's upvalue that this one is, or -1 when it is a local somewhere inside. */
static int outside(const struct function *f, unsigned upvalue)
{
	while (f->outer) {
		if (upvalue >= f->upvalue_count)
			return -1;
		const unsigned char *description = f->upvalues + 3 * (size_t)upvalue;
		if (description[0])
			return -1;
		upvalue = description[1];
		f = f->outer;
	}
	return (int)upvalue;
}

static int line_of(const struct function *f, uint64_t position)
{
	int line = f->first_line;
	uint64_t from = 0;
	struct reader r = f->absolute;
	for (uint64_t i = 0; i < f->absolute_count; i++) {
		uint64_t instruction = take_number(&r), given = take_number(&r);
		if (instruction > position)
			break;
		line = (int)given;
		from = instruction + 1;
	}
	for (uint64_t i = from; i <= position && i < f->line_count; i++)
		line += (signed char)f->lines[i];
	return line;
}

static void report_assignment(const struct scan *scan, const struct function *f, uint64_t position, int upvalue, bool into_table)
{
	int line = line_of(f, position);
	const char *name = lua_getupvalue(scan->L, -1, upvalue + 1);
	if (!name)
		return;
	lua_pop(scan->L, 1);
	bool global = strcmp(name, "_ENV") == 0;
	if (into_table && !global)
		report_line(scan->loader->reporter, DIAG_KEEPS_STATE, scan->file, line, name, "use a variable or a flag",
		            "a handler changes the table %s outside itself", name);
	else
		report_line(scan->loader->reporter, DIAG_KEEPS_STATE, scan->file, line, global ? NULL : name, "use a variable or a flag",
		            global ? "a handler assigns to a global" : "a handler assigns to the local %s outside itself", name);
}

/* Whether a table of the registry has this key. */
static bool has_key(lua_State *L, const char *table, const char *key)
{
	lua_getfield(L, LUA_REGISTRYINDEX, table); /* table       */
	lua_pushstring(L, key);                    /* table key   */
	lua_rawget(L, -2);                         /* table value */
	bool has = !lua_isnil(L, -1);
	lua_pop(L, 2);                             /*             */
	return has;
}

/* math.floor: a name of a library that has no such function. */
static void report_member(const struct scan *scan, const struct function *f, uint64_t position, const char *library)
{
	uint32_t instruction, get;
	char name[NAME_SIZE];
	if (position + 1 >= f->code_count)
		return;
	memcpy(&get, f->code + 4 * position, sizeof get);
	memcpy(&instruction, f->code + 4 * (position + 1), sizeof instruction);
	bool reads = (instruction & 0x7f) == OP_GETFIELD && (instruction >> 16 & 0xff) == (get >> 7 & 0xff);
	if (!reads || !constant_text(f, instruction >> 24, name))
		return;
	lua_State *L = scan->L;
	lua_getfield(L, LUA_REGISTRYINDEX, "words"); /* words               */
	lua_getfield(L, -1, library);                /* words library       */
	bool has = !lua_istable(L, -1);
	if (!has) {
		lua_getfield(L, -1, name);           /* words library value */
		has = !lua_isnil(L, -1);
		lua_pop(L, 1);
	}
	lua_pop(L, 2);                               /*                     */
	struct loader *loader = scan->loader;
	if (!has && !diagnostic_is_full(loader->reporter->list))
		report_line(loader->reporter, DIAG_UNKNOWN_WORD, scan->file, line_of(f, position + 1), name, SAID("docs/scenario-language.md lists what Lua offers here"), "there is no %s.%s", library, name);
}

static void report_unknown(const struct scan *scan, const struct function *f, uint64_t position, unsigned constant, int upvalue)
{
	char name[NAME_SIZE];
	const char *of = lua_getupvalue(scan->L, -1, upvalue + 1);
	if (!of)
		return;
	lua_pop(scan->L, 1);
	struct loader *loader = scan->loader;
	if (strcmp(of, "_ENV") != 0 || !constant_text(f, constant, name) || has_key(scan->L, "globals", name))
		return;
	if (has_key(scan->L, "words", name)) {
		report_member(scan, f, position, name);
		return;
	}
	int line = line_of(f, position);
	sim_place place = SIM_PLACE(scan->file, (uint32_t)line);
	if (recover_lost_name(loader->sources, name) || loader_is_quiet(loader, place) || diagnostic_is_full(loader->reporter->list))
		return;
	report_line(loader->reporter, DIAG_UNKNOWN_WORD, scan->file, line, name, loader_name_hint(loader, scan->L, name), "there is no word %s", name);
}

static void examine(const struct scan *scan, const struct function *f)
{
	for (uint64_t i = 0; i < f->code_count; i++) {
		uint32_t instruction;
		memcpy(&instruction, f->code + 4 * i, sizeof instruction);
		unsigned operation = instruction & 0x7f, upvalue;
		if (operation == OP_GETTABUP) {
			int environment = outside(f, instruction >> 16 & 0xff);
			if (environment >= 0)
				report_unknown(scan, f, i, instruction >> 24, environment);
			continue;
		}
		if (operation == OP_SETUPVAL)
			upvalue = instruction >> 16 & 0xff;
		else if (operation == OP_SETTABUP)
			upvalue = instruction >> 7 & 0xff;
		else
			continue;
		int found = outside(f, upvalue);
		if (found >= 0)
			report_assignment(scan, f, i, found, operation == OP_SETTABUP);
	}
}

static void read_function(const struct scan *scan, struct reader *r, const struct function *outer, int depth)
{
	struct function f = {.outer = outer};
	skip_string(r);
	f.first_line = (int)take_number(r);
	take_number(r); /* last line */
	take(r, 3);     /* parameters, varargs, stack */
	f.code_count = take_number(r);
	f.code = take(r, f.code_count * 4);
	f.constants = *r;
	skip_constants(r);
	f.upvalue_count = take_number(r);
	f.upvalues = take(r, f.upvalue_count * 3);
	uint64_t inner = take_number(r);
	for (uint64_t i = 0; i < inner && !r->broken && depth < 200; i++)
		read_function(scan, r, &f, depth + 1);
	f.line_count = take_number(r);
	f.lines = take(r, f.line_count);
	f.absolute_count = take_number(r);
	f.absolute = *r;
	for (uint64_t i = 0; i < f.absolute_count * 2 && !r->broken; i++)
		take_number(r);
	uint64_t locals = take_number(r);
	for (uint64_t i = 0; i < locals && !r->broken; i++) {
		skip_string(r);
		take_number(r);
		take_number(r);
	}
	uint64_t names = take_number(r);
	for (uint64_t i = 0; i < names && !r->broken; i++)
		skip_string(r);
	if (!r->broken)
		examine(scan, &f);
}

static int write_part(lua_State *L, const void *part, size_t size, void *context)
{
	(void)L;
	buffer_append(context, part, size);
	return 0;
}

/* Examines the function on top. */
static void examine_top(struct loader *loader, lua_State *L)
{
	static const unsigned char header[] = {0x1b, 'L', 'u', 'a', 0x54, 0x00, 0x19, 0x93, '\r', '\n', 0x1a, '\n', 4, 8, 8};
	lua_Debug record;
	lua_pushvalue(L, -1);                          /* f f */
	lua_getinfo(L, ">S", &record);                 /* f   */
	const struct source *source = record.source[0] == '@' ? source_find(loader->sources, record.source + 1) : NULL;
	struct buffer dump = {0};
	if (!source || strcmp(record.what, "main") == 0)
		return;
	lua_dump(L, write_part, &dump, 0);
	if (dump.failed)
		loader->failed = true;
	else if (dump.length > sizeof header + 17 && memcmp(dump.data, header, sizeof header) == 0) {
		const unsigned char *data = (const unsigned char *)dump.data;
		struct reader r = {.at = data + sizeof header + 17, .end = data + dump.length}; /* after two check numbers and a byte */
		struct scan scan = {loader, L, (uint32_t)(source - loader->sources->items)};
		read_function(&scan, &r, NULL, 0);
	}
	buffer_free(&dump);
}

void loader_check_purity(struct loader *loader, lua_State *L, int list)
{
	lua_Integer count = (lua_Integer)lua_rawlen(L, list);
	for (lua_Integer i = 1; i <= count; i++) {
		if (lua_rawgeti(L, list, i) == LUA_TFUNCTION) /* f */
			examine_top(loader, L);
		lua_pop(L, 1);                                /*   */
	}
}
