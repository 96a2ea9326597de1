/* desk_report — the after-action report from the window: the page that `enshu report` writes, beside the recording. */
#include "app/document/report.h"
#include "app/output.h"
#include "app/places.h"
#include "app/window/desk.h"

#include <stdio.h>
#include <string.h>

/* The runs branched from the replayed one stand beside it. */
static void add_family(struct desk *d, struct report *r)
{
	struct session_options options = {.program = ENSHU_VERSION};
	struct session_error error;
	int exit;
	while (d->family && family_step(d->family))
		;
	for (int i = 0; i < family_count(d->family) && i < REPORT_BRANCHES_MAX; i++) {
		const struct family_run *run = family_at(d->family, i);
		struct session *s = session_open(run->path, false, true, &options, &error);
		if (s)
			report_add_branch(r, d->session, s, run->path, &exit);
		session_close(s);
	}
}

void desk_report(struct desk *d)
{
	static struct report r; /* large, one at a time */
	struct arena arena = {0};
	struct buffer page = {0};
	char path[APP_PATH + 16];
	if (!d->session || !session_record(d->session))
		return;
	const char *from = record_path(session_record(d->session));
	size_t stem = strlen(from);
	if (stem > 6 && strcmp(from + stem - 6, ".enshu") == 0)
		stem -= 6;
	snprintf(path, sizeof path, "%.*s.html", (int)stem, from);
	r = (struct report){.arena = &arena, .strings = d->look.strings, .language = d->ui->language, .otherwise = true};
	bool made = report_gather(&r, d->session);
	if (made) {
		add_family(d, &r);
		aar_write_html(&r.aar, &page);
	}
	if (made && app_write_file(path, &page))
		desk_tell(d, TOAST_NEWS, "toast.report-written", "toast.reason", path);
	else
		desk_tell(d, TOAST_ERROR, "toast.report-failed", "toast.reason", path);
	buffer_free(&page);
	arena_free(&arena);
}
