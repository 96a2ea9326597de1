/* picture_library — what the library and the new-session screen show, filled by the app from folders, check results and the machine. Plain data; every text
 * is in the desk window's language, never NULL, and must outlive the frame. */
#ifndef ENSHU_VIEW_PICTURE_LIBRARY_H
#define ENSHU_VIEW_PICTURE_LIBRARY_H

#include <stdbool.h>
#include <stdint.h>

struct library_scenario {
	const char *id;
	const char *title, *second_title; /* second: in the scenario's other language, "" none */
	const char *title_language;       /* NULL, or code of the language the title fell back to */
	const char *premise;
	const char *sector; /* icon name, "port"; its word is the interface text "sector.port" */
	const char *search; /* further words the search finds: roles, sector, tags */
	int64_t session;    /* planned seconds of wall time */
	int roles;
	bool pillars[3]; /* defence, deterrence, cooperation */
	/* broken: cannot be started; the card shows the first diagnostic. Title and sector may then be the folder's name and "". */
	bool broken;
	bool pending; /* not loaded yet: only its folder's name is known, as id and title */
	int errors, warnings;
	const char *place, *reason; /* "scenario.lua:41"; the first diagnostic's sentence */
	int line;
};

enum library_verified { LIBRARY_UNCHECKED, LIBRARY_VERIFIED, LIBRARY_DIFFERS, LIBRARY_DAMAGED };
struct library_recording {
	const char *title;
	const char *ending; /* title of the best ending; "" when none was reached */
	bool setback;
	int year, month, day, hour, minute; /* local; year 0: not known */
	int64_t length; /* wall seconds */
	int people;
	enum library_verified verified;
	bool unread;        /* only its name and day are known so far */
	bool unfinished;    /* stopped without an end: can be resumed */
	bool sealed_early;  /* signed without an end: nothing can be added */
	int64_t stopped_at;          /* unfinished or damaged: scenario second */
	int64_t start_local, round; /* see audience_header: how to tell that second */
	int event;          /* number of events; damaged or differs: the last one that holds */
	const char *reason; /* damaged: a sentence, as the program found it */
	const char *cause;  /* damaged: id of the interface text that says it with its remedy; NULL: reason says it */
	bool busy;          /* another program has it open: it can be replayed so far; "damaged" only when not even that */
	const char *file;   /* its name without folder, NULL not said */
	bool branch;        /* it goes another way from a past that it shares with another recording */
};

enum library_folder_state { LIBRARY_FOLDER_READ, LIBRARY_FOLDER_MISSING, LIBRARY_FOLDER_EMPTY, LIBRARY_FOLDER_DENIED };
struct library_folder {
	const char *path;
	enum library_folder_state state;
};

struct library_picture {
	const struct library_scenario *scenarios;
	int scenario_count;
	const struct library_recording *recordings; /* latest first */
	int recording_count, recording_total;       /* total: also those not listed */
	const struct library_folder *folders;       /* searched for scenarios */
	int folder_count;
};

/* ---- new session ---- */

struct setup_role {
	int index; /* the scenario's; seats and people fields are by position in the list, which is the same */
	const char *label;
	int seats;           /* people expected */
	bool hidden, locked; /* locked: its seat cannot be changed (the adversary) */
	bool own_policy;     /* the scenario brings a bot of its own for it */
	const char *station; /* "1, phones" or "" */
	int approvals;       /* it gives approvals: shown when held */
};
struct setup_module {
	const char *name;
	int64_t minutes;
};
struct setup_objective {
	const char *id, *text;
};

enum setup_check_kind {
	SETUP_FONTS,
	SETUP_DISK,
	SETUP_DISPLAY,
	SETUP_SCENARIO,
	SETUP_FOLDER,
	SETUP_STATIONS,
	SETUP_POWER,
	SETUP_CHECK_KINDS
};
enum setup_level { SETUP_READY, SETUP_WARNING, SETUP_NOT_READY };
struct setup_check { /* in words by the interface texts "check.<kind>" with {text}, {number} and {other} */
	enum setup_check_kind kind;
	enum setup_level level;
	bool stops;            /* the session cannot start until it is mended */
	const char *text;      /* font, display, folder, reason; "" */
	int64_t number, other; /* MB free; errors, warnings; codes; minutes of battery (-1: mains); folder -1: there is none */
};
struct setup_screen {
	const char *name; /* "HDMI-1" */
	int w, h;
};

struct setup_picture {
	const char *title, *second_title, *sector, *version, *premise;
	int64_t session;             /* planned wall seconds */
	int64_t start_local, length, round; /* see audience_header */
	int people_low, people_high;
	int injects, decisions, endings;
	bool pillars[3];
	const struct setup_role *roles; /* visible ones first */
	int role_count;
	const struct setup_module *modules;
	int module_count;
	const struct setup_objective *objectives;
	int objective_count;
	const struct setup_check *checks;
	int check_count;
	const struct setup_screen *screens;
	int screen_count;
	const char *const *saved; /* names of the set-ups saved for it */
	int saved_count;
	const char *file_name; /* of the recording to be */
	int64_t wall_now;      /* second of the day on the wall clock */
};

#endif
