/* picture_author — what the author's screen shows, filled by the app after each save. Plain data; texts are never NULL and must outlive the frame. Diagnostics are in
 * English, like those of the command line. */
#ifndef ENSHU_VIEW_PICTURE_AUTHOR_H
#define ENSHU_VIEW_PICTURE_AUTHOR_H

#include <stdbool.h>
#include <stdint.h>

struct author_finding {
	bool error;
	const char *code;  /* "E012" */
	const char *place; /* "injects.lua:41:3"; "" none */
	const char *file;  /* relative to the folder; "" none */
	int line;
	const char *message, *hint, *excerpt; /* hint and excerpt: "" none */
};

struct author_lost { /* an input that the present version does not take */
	const char *time, *command, *reason;
};

struct author_picture {
	const char *title;  /* of the last good version, else the folder's name */
	const char *folder; /* whose files are to be edited */
	int version;        /* of the versions that played; 0 none yet */
	bool broken;        /* the last save has errors; the last good version stays */
	int errors, warnings;
	int64_t saved; /* second of the day on the wall clock at which the last save was read */
	int kept;      /* inputs carried over */
	bool earlier;  /* this version is over before the moment at which play stood */
	const struct author_finding *findings;
	int finding_count;
	const struct author_lost *lost;
	int lost_count;
};

#endif
