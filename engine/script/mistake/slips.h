/* slips — what Lua accepts without a word although the author means something else: `or` between conditions, of which Lua keeps the first alone, and a key that stands
 * twice in one { ... }, of which it keeps the last.
 *
 * Neither leaves anything behind in what Lua made of the file, so both are found in its tokens. */
#ifndef ENSHU_SCRIPT_SLIPS_H
#define ENSHU_SCRIPT_SLIPS_H

#include "script/mistake/report.h"

/* Tells each slip in a file of the sources; what was left out of it is not looked at. */
void slips_tell(struct reporter *r, uint32_t file);

#endif
