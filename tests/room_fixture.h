/* room_fixture — pictures of the room made by hand, so that its screens can be drawn and compared without a scenario: the running exercise, two open
 * decisions, nothing yet, crowded and overlong ones, discussions and endings, in English and Japanese. */
#ifndef ENSHU_TEST_ROOM_FIXTURE_H
#define ENSHU_TEST_ROOM_FIXTURE_H

#include "audience/room.h"

#include <stddef.h>

enum { FIXTURE_EN, FIXTURE_JA };

/* Names of the variants; room_fixture_make(i, language) fills the picture. Data is static and overwritten by the next call. */
size_t room_fixture_count(void);
const char *room_fixture_name(size_t i);
const struct audience_room *room_fixture_make(size_t i, int language);
/* Position of a variant by name. */
size_t room_fixture_find(const char *name);

#endif
