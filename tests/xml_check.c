/* See xml_check.h. */
#include "xml_check.h"

#include <expat.h>
#include <stdio.h>

bool xml_check(const struct buffer *page, char why[200])
{
	XML_Parser parser = XML_ParserCreate("UTF-8");
	bool well = parser && page->length && XML_Parse(parser, page->data, (int)page->length, 1) == XML_STATUS_OK;
	snprintf(why, 200, "line %lu: %s", parser ? (unsigned long)XML_GetCurrentLineNumber(parser) : 0, parser ? XML_ErrorString(XML_GetErrorCode(parser)) : "no memory");
	XML_ParserFree(parser);
	return well;
}
