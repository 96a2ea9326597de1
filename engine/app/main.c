/* enshu — one program; each subcommand lives in cmd_<name>.c. Without arguments it opens the library window. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/output.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

struct entry {
	const char *name, *what;
	int (*run)(int argc, char **argv);
};

static const struct entry entries[] = {
    {"library", "the library window, also without a command; pictures of the screens before a session", cmd_library},
    {"run", "run a session: windows, --text, or --headless", cmd_run},
    {"resume", "go on with a recorded session", cmd_resume},
    {"replay", "show or verify a recording, draw pictures of it", cmd_replay},
    {"branch", "what if: another way from a moment of a recording", cmd_branch},
    {"compare", "two runs side by side, or a cohort of rooms", cmd_compare},
    {"why", "what brought a value, an ending, an inject or a refusal about", cmd_why},
    {"report", "the after-action report of a recording, as a page", cmd_report},
    {"export", "what a recording holds, or an events list for a spreadsheet", cmd_export},
    {"import", "a scenario from an events list, CSV or XLSX", cmd_import},
    {"text", "texts out to translators and back (gettext PO)", cmd_text},
    {"seal", "sign a recording", cmd_seal},
    {"salvage", "what still verifies of a damaged recording, in a new one", cmd_salvage},
    {"check", "all diagnostics of scenarios", cmd_check},
    {"new", "a scenario to begin with: it checks, tests and plays", cmd_new},
    {"watch", "a scenario while it is being written: loaded and played again at every save", cmd_watch},
    {"graph", "a scenario as a picture: what leads to what", cmd_graph},
    {"test", "a scenario's own tests: each run recorded, replayed and compared", cmd_test},
    {"explore", "plays a scenario out: endings, options, what is never reached", cmd_explore},
    {"guide", "the facilitator's guide and role cards, to print", cmd_guide},
    {"measures", "the measures that scenarios are made of, and who offers them", cmd_measures},
    {"doctor", "what this machine lacks, and the command that mends it", cmd_doctor},
};

static void print_commands(FILE *out)
{
	fputs("Enshu 演習: cyber-incident tabletop exercises.\n\nUsage: enshu [COMMAND …]\n\nWithout a command: the library window.\n\nCommands:\n", out);
	for (size_t i = 0; i < sizeof entries / sizeof *entries; i++)
		fprintf(out, "  %-8s %s\n", entries[i].name, entries[i].what);
	fputs("\n`enshu COMMAND --help` explains one, with an example.\n", out);
}

int main(int argc, char **argv)
{
	signal(SIGXFSZ, SIG_IGN); /* a file-size limit is a full disk: told and survived, not a death */
	signal(SIGPIPE, SIG_IGN); /* who reads the answers may leave; the session is recorded all the same */
	static char library[] = "library";
	app_speak(argc, argv);
	if (argc < 2)
		return cmd_library(1, (char *[]){library, NULL});
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
		print_commands(stdout);
		return APP_DONE;
	}
	if (strcmp(argv[1], "--version") == 0) {
		puts("enshu " ENSHU_VERSION);
		return APP_DONE;
	}
	for (size_t i = 0; i < sizeof entries / sizeof *entries; i++)
		if (strcmp(argv[1], entries[i].name) == 0)
			return app_finish_output(entries[i].run(argc - 1, argv + 1));
	app_complain("no command \"%s\".", argv[1]);
	print_commands(stderr);
	return APP_USAGE;
}
