/* msel_map — which sheet, which row of headings, and which column means what: guessed from the headings that planners use, or read from a saved mapping.
 *
 * A sheet without headings has "headings":0 and columns by letter: {"column":"B","field":"to"}. A mapping is a JSON file that people may edit: {"sheet":"MSEL","headings":4,"columns":[{"heading":"Inject #","field":"number"},
 * {"heading":"Subject (ja)","field":"subject","language":"ja"},{"heading":"POC","field":"comment"}],"start":"2026-07-04T06:30+09:00"}. */
#ifndef ENSHU_REPORT_MSEL_MAP_H
#define ENSHU_REPORT_MSEL_MAP_H

#include "report/msel/clock.h"
#include "report/msel/msel.h"

#define MSEL_COMMENT (MSEL_FIELDS)     /* not known: kept in the notes under its heading */
#define MSEL_IGNORE  (MSEL_FIELDS + 1) /* left out on purpose */
#define MSEL_MAP_COLUMNS 256

struct msel_map_column {
	uint32_t column;
	int field;
	char language[16]; /* "" = the sheet's own */
	bool guessed;        /* by what its cells are */
	const char *heading; /* in the map's arena; without headings the letter of the column */
};
struct msel_map {
	struct arena arena;
	const char *sheet;  /* name; NULL = choose */
	uint32_t sheet_index;
	uint32_t headings;  /* row, from 0; UINT32_MAX when headless, so that the row below is the first */
	bool headless;      /* no row of headings: columns are known by their letters */
	struct msel_map_column columns[MSEL_MAP_COLUMNS];
	uint32_t count;
	const char *start;    /* "2026-07-04T06:30+09:00" or NULL: found out */
	const char *language; /* of columns that name none, or NULL: found out */
	enum clock_order order;
	bool given; /* read from a file: not guessed */
};

/* Field that a heading means; MSEL_COMMENT when it is none of ours. language[] gets the code in brackets at its end, "" without. */
int msel_heading_field(const char *heading, char language[16]);
/* Chooses the sheet and row whose headings are understood best, and what they mean. False, *error set, when no sheet has two headings that are understood. */
bool msel_map_guess(struct msel_map *map, const struct book *book, struct book_error *error);
/* The same by what the cells are, where no headings are understood (msel_content.c). False when that is not plain enough. */
bool msel_map_guess_cells(struct msel_map *map, const struct book *book);
/* Columns by position: "1=time,B=to,C=subject:ja". False, *error set. */
bool msel_map_positions(struct msel_map *map, const struct book *book, const char *text, struct book_error *error);
/* Column that "B" or "2" names, from 0; UINT32_MAX when it is neither. */
uint32_t msel_map_position(const char *text);
/* The same for one sheet, for those beside the chosen one. False when no row of it serves as headings. */
bool msel_map_guess_sheet(struct msel_map *map, const struct book *book, uint32_t index);
bool msel_map_has(const struct msel_map *map, int field);
/* Reads a saved mapping. False, *error set with the place in the file. */
bool msel_map_read(struct msel_map *map, const char *json, size_t length, struct book_error *error);
/* Finds the sheet and columns of a mapping that was read in a book. Headings that the sheet lacks are named in *error; then false. Columns that the mapping does not
 * name become comments. */
bool msel_map_apply(struct msel_map *map, const struct book *book, struct book_error *error);
/* Writes the mapping as people may edit it. */
void msel_map_write(const struct msel_map *map, struct buffer *out);
void msel_map_free(struct msel_map *map);

#endif
