/* fixtures_author — a scenario whose last save is broken: mistakes with and without a place and a hint, inputs that no longer apply. */
#ifndef ENSHU_TESTS_FIXTURES_AUTHOR_H
#define ENSHU_TESTS_FIXTURES_AUTHOR_H

#include "fixtures_explore.h"

static const struct author_picture *fixture_author(void)
{
	static struct author_finding findings[9];
	static const struct author_lost lost[] = {{"12m", "decide it accounts three", "there is no option \"three\""},
	                                          {"40m", "fire press", "the inject has fired already"}};
	static struct author_picture x;
	for (int i = 0; i < 9; i++)
		findings[i] = (struct author_finding){true, "E004", "injects.lua:41:14", "injects.lua", 41, "There is no role \"operater\".", "did you mean \"operator\"?", "to = \"operater\", via = \"phone\","};
	findings[1] = (struct author_finding){true, "E001", "", "", 0, "The scenario has no scenario: it says what the exercise is called, when it begins, how long it lasts and in which languages its texts are written, and every scenario has exactly one.", "", ""};
	findings[2] = (struct author_finding){false, "W201", "scenario.lua:7", "scenario.lua", 7, "This inject can never fire.", "", "when = below(\"ops\", 0),"};
	x = (struct author_picture){.title = fs("Port in the dark", "止まった港"), .folder = "/home/planner/Exercises/2026/summer/port-in-the-dark", .version = 7, .broken = true, .errors = 8,
	                            .warnings = 1, .saved = 14 * 3600 + 5 * 60 + 12, .kept = 12, .earlier = true, .findings = findings, .finding_count = 9, .lost = lost, .lost_count = 2};
	return &x;
}

#endif
