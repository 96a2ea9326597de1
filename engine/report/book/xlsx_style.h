/* xlsx_style — which number formats of a workbook show dates, times or durations, and a serial number as people read it; private to this room. */
#ifndef ENSHU_REPORT_XLSX_STYLE_H
#define ENSHU_REPORT_XLSX_STYLE_H

#include "report/book/xlsx_package.h"

enum xlsx_shows { XLSX_NUMBER, XLSX_MOMENT, XLSX_ELAPSED /* [h]:mm */, XLSX_PERCENT };

#define XLSX_STYLES_MAX  65536
#define XLSX_FORMATS_MAX 4096

struct xlsx_styles {
	uint8_t *shows; /* enum xlsx_shows of each cell style; memory_free */
	uint32_t count, capacity;
	struct {
		uint32_t id;
		enum xlsx_shows shows;
	} formats[XLSX_FORMATS_MAX]; /* the file's own */
	uint32_t format_count;
	bool in_cells; /* while reading: inside cellXfs */
};

/* Reads xl/styles.xml. */
bool xlsx_styles_read(struct xlsx_styles *styles, struct xlsx_package *package, const char *part, struct book_error *error);
enum xlsx_shows xlsx_styles_of(const struct xlsx_styles *styles, uint32_t style);
/* What a format code shows: "yyyy/m/d h:mm" a moment, "[h]:mm" a time that may pass 24 hours, "0.00" a number. */
enum xlsx_shows xlsx_format_shows(const char *code);
/* "2026-07-04 06:30", "2026-07-04", "06:30" for a serial number of the 1900 system; false when it lies outside the calendar. */
bool xlsx_moment_text(double serial, char out[32]);
/* Serial number of the 1900 system of a date in ISO 8601, as strict files write them: "2026-07-04", "2026-07-04T06:30:00Z" (the zone is left out, like in every
 * other cell). False when it is none. */
bool xlsx_iso_serial(const char *text, double *serial);
/* "26:30" or "26:30:15" of days. */
bool xlsx_elapsed_text(double days, char out[32]);

#endif
