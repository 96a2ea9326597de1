/* msel_scenario — an events list in its normal form as the files of a scenario, with the row and field that each line came from.
 *
 * What a sheet says in the scenario language (conditions, effects, patterns) may not fit the scenario that the sheet makes: it may speak of metrics that only the
 * original had. Whoever writes the files loads them, finds the lines at fault, sets such fields aside and writes again; a field set aside stands as a comment and in the notes. */
#ifndef ENSHU_REPORT_MSEL_SCENARIO_H
#define ENSHU_REPORT_MSEL_SCENARIO_H

#include "report/msel/msel_take.h"

enum msel_file { MSEL_SCENARIO_LUA, MSEL_INJECTS_LUA, MSEL_FILES };
struct msel_line { /* a line of a file that holds a field of a row */
	uint8_t file, field;
	uint32_t line, row;
};
struct msel_scenario {
	struct buffer files[MSEL_FILES];
	struct msel_line *lines; /* memory_free */
	uint32_t line_count, line_capacity;
	bool failed;
};

const char *msel_file_name(enum msel_file file); /* "scenario.lua" */
/* Writes both files. `source` names the sheet for the first comment; `id` is that of the scenario when the list has none. aside[row] has a bit for each field set aside.
 * With `import`, texts that had to be changed become findings. False when memory is exhausted. */
bool msel_scenario_write(struct msel_scenario *out, const struct msel *msel, const char *source, const char *id, const uint64_t *aside, struct msel_import *import);
/* Sets aside the field that a line of a file holds. With `guess`, where there is none, what its inject still has, then what an inject before it has (an unclosed bracket is
 * told lines later). Which, into *row and *fields. False when nothing was set aside. */
bool msel_scenario_set_aside(const struct msel_scenario *s, const struct msel *msel, const char *file, int line, bool guess, uint64_t *aside, uint32_t *row, uint64_t *fields);
void msel_scenario_free(struct msel_scenario *s);

#endif
