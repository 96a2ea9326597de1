/* stored — a recording looked at without executing it: what it says happened, for recordings whose scenario no longer loads or whose commands mean something
 * else by now. Everything printed was recorded; nothing is proved beyond the chain of hashes. */
#ifndef ENSHU_APP_STORED_H
#define ENSHU_APP_STORED_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

/* Commands as JSON Lines in the form of `enshu export`, undone ones included. Each returns an exit code (app.h); problems are complained about. */
int stored_commands(const char *path, bool csv, struct buffer *out);
/* Events of the history as it stands at the end, without what was undone. */
int stored_events(const char *path, bool csv, struct buffer *out);
/* The state after the last command at or before `second`. With a scenario that still loads it is put together from the recorded changes and printed whole, but for
 * what was still to come; otherwise the last that was recorded of each thing. */
int stored_dump(const char *path, int64_t second, struct buffer *out);

#endif
