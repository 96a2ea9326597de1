/* enshu measures — the measure catalogue: browse, search, one in full, and where the shipped scenarios make a real choice of it. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/document/catalogue.h"
#include "app/options.h"
#include "app/output.h"

#include <string.h>
#include <strings.h>

#define WORDS_MAX 32 /* to search for */
#define PLAYS 12 /* of each scenario, when nobody says how many */

static const struct app_command self = {
    "measures", "measures [ID|--search WORDS|--coverage [--plays N]] [--json] [--lang L]",
    "The measures of the strategy that scenarios are made of. Without anything: all, by pillar. With an ID: explanation, source, who orders it, what it waits for,\n"
    "what it does, and which shipped scenarios offer it where. With --coverage every shipped scenario is played by cautious, bold and random bots, and each measure\n"
    "shows in how many plays somebody chose it; exit 1 when a measure is a real choice (chosen, with effects) in none.",
    "enshu measures S1.1.3a --lang ja", cmd_measures};

struct question {
	const char *search, *coverage, *plays, *json, *language;
};

static int unknown(const struct catalogue *c, const char *id)
{
	struct buffer near = {0};
	for (int i = 0; i < c->row_count; i++)
		if (strncasecmp(c->rows[i].id, id, strcspn(id, "0123456789.")) == 0)
			buffer_append_format(&near, "%s%s", near.length ? ", " : "", c->rows[i].id);
	app_complain("no measure \"%s\".%s%s See `enshu measures` for all, or --search WORDS.", id, near.length ? " There are: " : "", near.length ? buffer_text(&near) : "");
	buffer_free(&near);
	return APP_BAD_INPUT;
}

static int answer(struct catalogue *c, const struct question *q, const char *id, int64_t plays, struct buffer *out)
{
	int exit = catalogue_gather(c);
	const struct catalogue_row *row = exit == APP_DONE && id ? catalogue_find(c, id) : NULL;
	if (exit != APP_DONE)
		return exit;
	if (id && !row)
		return unknown(c, id);
	if (q->coverage && (exit = catalogue_play(c, (int)plays)) != APP_DONE)
		return exit;
	if (q->json)
		catalogue_write_json(c, row, q->search, out);
	else if (q->coverage)
		catalogue_write_coverage(c, out);
	else if (row)
		catalogue_write_row(c, row, out);
	else
		catalogue_write_list(c, q->search, out);
	for (int i = 0; q->coverage && i < c->row_count; i++)
		if (!catalogue_is_real(c, &c->rows[i]))
			return APP_NO;
	return APP_DONE;
}

int cmd_measures(int argc, char **argv)
{
	struct question q = {0};
	const struct app_option options[] = {
	    {"--search", "WORDS", "only measures in which all these words occur, in any language", &q.search},
	    {"--coverage", NULL, "in which shipped scenarios each measure is a real choice", &q.coverage},
	    {"--plays", "N", "with --coverage: plays of each scenario (default 12)", &q.plays},
	    {"--json", NULL, "the answer as JSON", &q.json},
	    {"--lang", "CODE", "language (default en)", &q.language},
	};
	const char *id[WORDS_MAX] = {NULL};
	size_t count;
	int exit;
	int64_t plays = PLAYS;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, id, WORDS_MAX, &count, &exit))
		return exit;
	if ((q.plays && !app_number("--plays", q.plays, 1, 100000, &plays)))
		return APP_USAGE;
	struct buffer words = {0};
	for (size_t i = 0; q.search && i < count; i++) /* --search water ransom, without quotation marks */
		buffer_append_format(&words, "%s %s", i ? "" : q.search, id[i]);
	if (words.length) {
		q.search = buffer_text(&words);
		count = 0;
	}
	if (count > 1 || (count && q.coverage) || (q.search && q.coverage) || (q.plays && !q.coverage)) {
		app_complain("measures takes one of ID, --search and --coverage; --plays belongs to --coverage. See `enshu measures --help`.");
		buffer_free(&words);
		return APP_USAGE;
	}
	struct arena arena = {0};
	struct buffer out = {0};
	struct catalogue c = {.arena = &arena, .strings = tell_texts(&arena)};
	exit = !c.strings ? APP_ENVIRONMENT : !tell_language(q.language, &c.language) ? APP_USAGE : answer(&c, &q, count ? id[0] : NULL, plays, &out);
	if (!app_write_file(NULL, &out) && exit == APP_DONE)
		exit = APP_ENVIRONMENT;
	buffer_free(&words);
	buffer_free(&out);
	arena_free(&arena);
	return exit;
}
