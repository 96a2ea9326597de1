/* xml_check — whether a page is well-formed XML, by a strict reader: an attribute without quotes or a tag left open is a failure. */
#ifndef ENSHU_TESTS_XML_CHECK_H
#define ENSHU_TESTS_XML_CHECK_H

#include "base/buffer.h"

/* False with "line N: reason" in `why`. */
bool xml_check(const struct buffer *page, char why[200]);

#endif
