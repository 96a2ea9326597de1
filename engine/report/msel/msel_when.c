/* See msel_when.h. A row may give a date, a day of the exercise, only a clock time, or time since the start. All become seconds of one calendar; the earliest is the
 * start, unless somebody said when the exercise starts. */
#include "report/msel/msel_when.h"

#include "report/book/xlsx_style.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NO_ROW UINT32_MAX

static bool merge(struct clock_reading *into, const struct clock_reading *from)
{
	bool fine = !(into->has_date && from->has_date && into->date != from->date) && !(into->has_clock && from->has_clock && into->clock != from->clock) &&
	            !(into->has_elapsed && from->has_elapsed && into->elapsed != from->elapsed) && !(into->has_day && from->has_day && into->day != from->day);
	if (from->has_date && !into->has_date) {
		into->has_date = true;
		into->date = from->date;
	}
	if (from->has_clock && !into->has_clock) {
		into->has_clock = true;
		into->clock = from->clock;
	}
	if (from->has_day && !into->has_day) {
		into->has_day = true;
		into->day = from->day;
	}
	if (from->has_elapsed && !into->has_elapsed) {
		into->has_elapsed = true;
		into->elapsed = from->elapsed;
	}
	if (from->has_zone && !into->has_zone) {
		into->has_zone = true;
		into->zone = from->zone;
	}
	into->lacks_year = into->lacks_year || from->lacks_year;
	into->two_ways = into->two_ways || from->two_ways;
	into->shows = into->shows ? into->shows : from->shows;
	return fine;
}

/* A plain number: a serial date without its format, a fraction of a day, minutes, or the number of a day. */
static bool read_number(const struct book_cell *cell, enum msel_field field, struct clock_reading *out)
{
	char text[32];
	double n = cell->number;
	*out = (struct clock_reading){0};
	if (field == MSEL_AT && n >= 1 && n < 100000 && n == (double)(int64_t)n) {
		out->has_elapsed = true;
		out->elapsed = (int64_t)n * 60;
		return true;
	}
	if (field == MSEL_DATE && n >= 0 && n <= 60 && n == (double)(int64_t)n) {
		out->has_day = true;
		out->day = (int32_t)n - (n > 0);
		return true;
	}
	bool serial = (n > 20000 && n < 80000) || (n > 0 && n < 1 && field != MSEL_DATE);
	return serial && xlsx_moment_text(n, text) && clock_read(text, CLOCK_UNKNOWN, 0, field == MSEL_AT, out);
}

bool msel_when_cell(struct msel_when *when, const struct book_cell *cell, enum msel_field field, enum clock_order order, int year)
{
	struct clock_reading read;
	if (!when->any) {
		when->row = cell->row;
		when->column = cell->column;
	}
	when->any = true;
	size_t length = strspn(cell->text, "0123456789");
	struct book_cell number = *cell; /* a CSV has no numbers, only texts that are some */
	bool digits = length > 0 && length < 6 && cell->text[length] == '\0' && cell->kind == BOOK_TEXT;
	number.number = digits ? atof(cell->text) : cell->number;
	bool plain = cell->kind == BOOK_NUMBER || (digits && field != MSEL_TIME && field != MSEL_DTG);
	bool fine = plain && read_number(&number, field, &read);
	fine = fine || clock_read(cell->text, order, year, field == MSEL_AT, &read);
	fine = fine && merge(&when->read, &read);
	when->bad = when->bad || !fine;
	return fine;
}

/* ---- all rows ---- */

static int32_t common_zone(const struct msel_when *rows, uint32_t count, const struct msel_start *start, bool *found)
{
	*found = start->given;
	for (uint32_t i = 0; i < count && !*found; i++)
		if (rows[i].read.has_zone) {
			*found = true;
			return rows[i].read.zone;
		}
	return start->given ? start->offset : 0;
}

static int64_t first_date(const struct msel_when *rows, uint32_t count, const struct msel_start *start, bool *found)
{
	int64_t first = 0;
	*found = false;
	for (uint32_t i = 0; i < count; i++)
		if (rows[i].read.has_date && (!*found || rows[i].read.date < first)) {
			first = rows[i].read.date;
			*found = true;
		}
	/* A row that has both date and day of the exercise fixes day 0. */
	for (uint32_t i = 0; i < count; i++)
		if (rows[i].read.has_date && rows[i].read.has_day)
			return rows[i].read.date - rows[i].read.day;
	if (start->given) {
		*found = true;
		return start->local / 86400 - (start->local % 86400 < 0);
	}
	if (!*found)
		clock_date(2026, 1, 5, &first); /* a Monday; said to the reader */
	return first;
}

/* Seconds of the calendar for each row that says more than time since the start; `known` marks them. */
static void place_rows(struct msel_import *import, struct msel_when *rows, uint32_t count, int64_t origin, int32_t zone)
{
	int64_t date = origin, last = -1;
	bool told = false;
	for (uint32_t i = 0; i < count; i++) {
		struct clock_reading *r = &rows[i].read;
		if (rows[i].bad || !(r->has_date || r->has_day || r->has_clock))
			continue;
		bool own_day = r->has_date || r->has_day;
		int64_t day = r->has_date ? r->date : r->has_day ? origin + r->day : date;
		int64_t clock = r->has_clock ? r->clock : day == date && last >= 0 ? last : 0;
		if (r->has_clock && r->has_zone)
			clock += (int64_t)(zone - r->zone) * 60;
		if (!own_day && last >= 0 && clock + 12 * 3600 <= last) {
			day++;
			if (!told)
				msel_find(import, MSEL_ASSUMED, rows[i].sheet, rows[i].row, rows[i].column, "the time jumps back by half a day or more: taken as the next day, here and below");
			told = true;
		}
		if (!r->has_clock)
			msel_find(import, MSEL_ASSUMED, rows[i].sheet, rows[i].row, rows[i].column, "a day without a time: %02d:%02d was taken", (int)(clock / 3600), (int)(clock / 60 % 60));
		rows[i].at = day * 86400 + clock;
		rows[i].known = true;
		date = day;
		last = clock;
	}
}

static bool find_start(const struct msel_when *rows, uint32_t count, struct msel_start *start)
{
	for (uint32_t i = 0; i < count && !start->given; i++)
		if (rows[i].known && rows[i].read.has_elapsed && rows[i].read.has_clock) {
			start->local = rows[i].at - rows[i].read.elapsed;
			return true;
		}
	bool any = start->given;
	for (uint32_t i = 0; i < count && !start->given; i++)
		if (rows[i].known && (!any || rows[i].at < start->local)) {
			start->local = rows[i].at;
			any = true;
		}
	return any;
}

static void settle_row(struct msel_import *import, struct msel_when *row, const struct msel_start *start)
{
	bool calendar = row->known;
	int64_t at = calendar ? row->at - start->local : 0;
	if (row->bad || (!calendar && !row->read.has_elapsed)) {
		row->known = false;
		return;
	}
	if (row->read.has_elapsed && calendar && at != row->read.elapsed)
		msel_find(import, MSEL_ASSUMED, row->sheet, row->row, row->column, "the clock time and the time since the start do not agree; the time since the start was taken");
	row->at = row->read.has_elapsed ? row->read.elapsed : at;
	row->known = row->at >= 0 && row->at <= 3650 * INT64_C(86400);
	if (!row->known)
		msel_find(import, MSEL_MOVED, row->sheet, row->row, row->column, "this lies before the start of the exercise, or years after it");
}

void msel_when_settle(struct msel_import *import, struct msel_when *rows, uint32_t count, struct msel_start *start)
{
	bool dated, zoned, days = false, two_ways = false, no_year = false;
	int32_t zone = common_zone(rows, count, start, &zoned);
	int64_t origin = first_date(rows, count, start, &dated);
	for (uint32_t i = 0; i < count; i++) {
		days = days || rows[i].read.has_day || rows[i].read.has_clock || rows[i].read.has_elapsed;
		two_ways = two_ways || rows[i].read.two_ways;
		no_year = no_year || rows[i].read.lacks_year;
	}
	uint32_t sheet = count ? rows[0].sheet : 0;
	place_rows(import, rows, count, origin, zone);
	if (!find_start(rows, count, start))
		start->local = origin * 86400 + 9 * 3600;
	if (!start->given)
		start->offset = zone;
	if (!dated && days)
		msel_find(import, MSEL_ASSUMED, sheet, NO_ROW, NO_ROW, "no cell has a calendar date: the exercise begins on Monday, 5 January 2026. Say another in \"start\" of the mapping, or with --start");
	if (!zoned)
		msel_find(import, MSEL_ASSUMED, sheet, NO_ROW, NO_ROW, "no cell names a time zone: times are taken as they stand, with offset +00:00. Say another with --start 2026-07-04T06:30+09:00");
	if (two_ways)
		msel_find(import, MSEL_ASSUMED, sheet, NO_ROW, NO_ROW, "dates such as 7/4/2026 could be read in two ways: the month was taken first. Write \"dates\": \"day-first\" into the mapping if that is wrong");
	if (no_year)
		msel_find(import, MSEL_ASSUMED, sheet, NO_ROW, NO_ROW, "some dates have no year: the year of the others was taken, or 2026");
	for (uint32_t i = 0; i < count; i++)
		settle_row(import, &rows[i], start);
}
