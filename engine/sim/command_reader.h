/* command_reader — the values that members of a command hold, for command_read.c; private to this room.
 *
 * Everything returns false with the place and the reason in the reader's error, and leaves what it should have filled as it was or unused. */
#ifndef ENSHU_SIM_COMMAND_READER_H
#define ENSHU_SIM_COMMAND_READER_H

#include "base/json.h"
#include "sim/command_json.h"

struct command_reader {
	const struct sim_scenario *sc;
	struct arena *arena;
	struct sim_command *cmd;
	struct sim_command_error *error;
	struct sim_ruled *effects; /* room for SIM_RULED_MAX in the arena, once there is one */
};

bool command_fail(struct command_reader *r, const struct json *where, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* A text that holds no inner zero, so that C strings carry all of it. */
bool command_plain_text(struct command_reader *r, const struct json *value);
/* Id of a thing, which `find` knows and `what` calls ("role"); the reason names the nearest id. */
bool command_read_index(struct command_reader *r, const struct json *value, const char *what, int (*find)(const struct sim_scenario *, const char *), int32_t *out);
/* One of `count` words, as its number. */
bool command_read_word(struct command_reader *r, const struct json *value, const char *const *words, int count, int64_t *out);
/* Seconds, or a duration such as "1h05m". */
bool command_read_seconds(struct command_reader *r, const struct json *value, int64_t *out);
bool command_read_number(struct command_reader *r, const struct json *value, int64_t low, int64_t high, int64_t *out);
/* A role, a list of roles, or "everybody". */
bool command_read_role_set(struct command_reader *r, const struct json *value, sim_roles *out);
/* Effects of a ruling: {"ops":4,"trust":-2} as short for a list of additions, or the list itself. Lies in command_ruled.c. */
bool command_read_effects(struct command_reader *r, const struct json *value);

#endif
