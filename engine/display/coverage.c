/* See coverage.h. */
#include "display/coverage.h"

#include "display/font.h"

struct coverage *coverage_open(struct display_error *error)
{
	return (struct coverage *)font_open(error);
}

void coverage_close(struct coverage *coverage)
{
	font_close((struct font_set *)coverage);
}

bool coverage_has(struct coverage *coverage, uint32_t code_point)
{
	bool unseen = code_point < 0x20 || code_point == 0x200c || code_point == 0x200d || (code_point >= 0xfe00 && code_point <= 0xfe0f);
	return unseen || font_covers((struct font_set *)coverage, code_point);
}
