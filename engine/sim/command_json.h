/* command_json — commands as one line of JSON, with ids instead of indices, so that they can be read by eye, carried to an edited scenario, and exported.
 * Canonical: keys in a fixed order, durations as seconds; the same command always gives the same bytes. Form: docs/cli.md. */
#ifndef ENSHU_SIM_COMMAND_JSON_H
#define ENSHU_SIM_COMMAND_JSON_H

#include "sim/command.h"
#include "sim/event.h"

struct arena;
struct buffer;
struct json;

void sim_command_write(const struct sim_scenario *scenario, const struct sim_command *command, struct buffer *out);

struct sim_command_error {
	char reason[240]; /* what is wrong and what would be right, e.g. `no role "operater"; did you mean "operator"?` */
	size_t offset;    /* bytes into the line */
};
/* Reads a command. Without "at" the command's at is SIM_NONE (the session puts now); "jump":{"to":"next"} gives time SIM_NONE. Texts live in the arena.
 * Returns false and fills *error when the line is not a command of this scenario. */
bool sim_command_read(const struct sim_scenario *scenario, struct arena *arena, const char *line, size_t length, struct sim_command *out, struct sim_command_error *error);

/* One event as JSON with ids: {"id":12,"cause":11,"at":300,"event":"fired","inject":"printers"}. */
void sim_event_write(const struct sim_scenario *scenario, const struct sim_event *event, struct buffer *out);

#endif
