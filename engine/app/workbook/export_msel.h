/* export_msel — the master scenario events list of a scenario or a recording as CSV or XLSX. */
#ifndef ENSHU_APP_EXPORT_MSEL_H
#define ENSHU_APP_EXPORT_MSEL_H

#include "base/buffer.h"

/* Appends the file's bytes. `columns` is hseep, mitre or standard; `language` a code or NULL. Complains and returns an exit code (app.h). */
int export_msel(const char *operand, bool recording, const char *columns, bool xlsx, const char *language, struct buffer *out);

#endif
