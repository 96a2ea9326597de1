/* compare_text — two runs, or a cohort of rooms, as text for a terminal. See compare.h. */
#include "app/document/compare.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define SAMPLES     8
#define OPTIONS_MAX 32

static const char *say(const struct compare *c, const char *id)
{
	return i18n_text(c->strings, c->language, id);
}

#define SAY(c, id, ...)                                                                                                \
	i18n_format((c)->strings, (c)->arena, (c)->language, (id), (const struct i18n_argument[]){__VA_ARGS__, {0}})

static void plain(struct buffer *out, const char *text, int width)
{
	struct buffer one = {0};
	tell_plain(&one, text);
	tell_padded(out, buffer_text(&one), width);
	buffer_free(&one);
}

static void heading(const struct compare *c, struct buffer *out, const char *id)
{
	buffer_append_format(out, "\n%s\n", say(c, id));
}

static const char *ending_of(const struct compare *c, const struct compare_run *run)
{
	const struct compare_ending *best = compare_best(run);
	return best ? best->title : say(c, run->over ? "compare.no-ending" : "compare.not-over");
}

static void write_runs(const struct compare *c, struct buffer *out)
{
	buffer_append_format(
	    out, "%s\n",
	    SAY(c, "compare.of", I18N_TEXT("title", c->runs[0].title), I18N_TEXT("id", c->runs[0].scenario)));
	for (int r = 0; r < c->count; r++) {
		const struct compare_run *run = &c->runs[r];
		if (c->count == 2)
			buffer_append_format(out, "  %c  ", 'A' + r);
		else
			buffer_append_format(out, "  %3d  ", r + 1);
		plain(out, run->name, 28);
		buffer_append_format(out, "  %s\n",
		                     SAY(c, "compare.run", I18N_NUMBER("count", run->commands),
		                         I18N_TEXT("clock", compare_clock(c, run->end)),
		                         I18N_TEXT("ending", ending_of(c, run))));
	}
	for (int r = 1; r < c->count; r++)
		if (c->runs[r].fingerprint != c->runs[0].fingerprint) {
			buffer_append_format(
			    out, "  %s\n",
			    SAY(c, "compare.edited", I18N_TEXT("a", c->runs[0].name), I18N_TEXT("b", c->runs[r].name)));
			break;
		}
}

static void write_act(const struct compare *c, struct buffer *out, char which, const struct compare_act *act)
{
	buffer_append_format(out, "  %c  ", which);
	if (act) {
		buffer_append_format(out, "%s  ", compare_clock(c, act->at));
		plain(out, act->sentence, 0);
	} else {
		buffer_append_text(out, say(c, "compare.no-act"));
	}
	buffer_append_byte(out, '\n');
}

static void write_parting(const struct compare *c, struct buffer *out)
{
	const struct compare_run *a = &c->runs[0], *b = &c->runs[1];
	struct compare_parting p = compare_part(c, a, b);
	heading(c, out, "compare.part");
	if (*b->parent && strcmp(b->parent, a->id) == 0)
		buffer_append_format(out, "  %s\n",
		                     SAY(c, "compare.branch", I18N_TEXT("child", "B"), I18N_TEXT("parent", "A"),
		                         I18N_NUMBER("command", b->parent_entry)));
	if (*a->parent && strcmp(a->parent, b->id) == 0)
		buffer_append_format(out, "  %s\n",
		                     SAY(c, "compare.branch", I18N_TEXT("child", "A"), I18N_TEXT("parent", "B"),
		                         I18N_NUMBER("command", a->parent_entry)));
	if (p.same) {
		buffer_append_format(out, "  %s\n", say(c, "compare.same"));
		return;
	}
	buffer_append_format(out, "  %s\n", SAY(c, "compare.common", I18N_NUMBER("count", p.common)));
	if (p.a || p.b) {
		write_act(c, out, 'A', p.a);
		write_act(c, out, 'B', p.b);
	} else {
		buffer_append_format(out, "  %s\n",
		                     say(c, a->seed != b->seed ? "compare.only-seed" : "compare.only-time"));
	}
	if (p.decision >= 0) {
		buffer_append_format(out, "  %s ", say(c, "compare.first-decision"));
		plain(out, a->choices[p.decision].prompt, 0);
		buffer_append_byte(out, '\n');
	}
}

/* Columns for a time and the gap behind it: "00:46:00 ", and of runs of several days "+1d 00:46:00 ". */
static int clock_width(const struct compare *c)
{
	int64_t end = 0;
	for (int r = 0; r < c->count; r++)
		end = c->runs[r].end > end ? c->runs[r].end : end;
	return tell_width(compare_clock(c, end)) + 1;
}

static void write_choice(const struct compare *c, struct buffer *out, char which, const struct compare_choice *choice)
{
	if (!choice)
		return;
	buffer_append_format(out, "     %c  ", which);
	tell_padded(out, compare_clock(c, choice->decided), clock_width(c));
	if (choice->decided < 0) {
		buffer_append_format(out, "%s\n",
		                     say(c, choice->opened < 0 ? "compare.not-opened" : "compare.undecided"));
		return;
	}
	buffer_append_format(out, "%s ", choice->letter);
	plain(out, choice->text, 0);
	buffer_append_text(out, choice->by_default ? say(c, "why.by-default") : "");
	if (*choice->words) {
		buffer_append_text(out, " “");
		plain(out, choice->words, 0);
		buffer_append_text(out, "”");
	}
	buffer_append_byte(out, '\n');
}

static void write_decisions(const struct compare *c, struct buffer *out)
{
	heading(c, out, "compare.decisions");
	for (int i = 0; i < c->runs[0].choice_count; i++) {
		const struct compare_choice *a = &c->runs[0].choices[i], *b = compare_choice_of(&c->runs[1], a->id);
		bool differ = !b || strcmp(a->option, b->option) != 0;
		if (a->opened < 0 && a->decided < 0 && (!b || (b->opened < 0 && b->decided < 0)))
			continue;
		buffer_append_format(out, "  %s %2d ", differ ? "≠" : "=", i + 1);
		plain(out, a->prompt, 0);
		buffer_append_format(out, " (%s)\n", a->id);
		write_choice(c, out, 'A', a);
		write_choice(c, out, 'B', b);
	}
}

/* One row a moment, one column a metric: "62 / 57". */
static void write_metrics(const struct compare *c, struct buffer *out)
{
	const struct compare_run *a = &c->runs[0], *b = &c->runs[1];
	const int64_t *times;
	int count = compare_times(c, SAMPLES, &times);
	heading(c, out, "compare.metrics");
	tell_padded(out, "", 16);
	for (int m = 0; m < a->metric_count; m++)
		tell_padded(out, a->metrics[m].id,
		            tell_width(a->metrics[m].id) < 12 ? 13 : tell_width(a->metrics[m].id) + 1);
	buffer_append_byte(out, '\n');
	for (int i = 0; i < count; i++) {
		buffer_append_text(out, "  ");
		tell_padded(out, compare_clock(c, times[i]), clock_width(c) < 14 ? 14 : clock_width(c));
		for (int m = 0; m < a->metric_count; m++) {
			char cell[48];
			const struct compare_metric *other = compare_metric_of(b, a->metrics[m].id);
			int32_t x = compare_value_at(&a->metrics[m], times[i]),
			        y = other ? compare_value_at(other, times[i]) : 0;
			if (other && x != y)
				snprintf(cell, sizeof cell, "%d / %d", x, y);
			else
				snprintf(cell, sizeof cell, "%d", x);
			tell_padded(out, cell,
			            tell_width(a->metrics[m].id) < 12 ? 13 : tell_width(a->metrics[m].id) + 1);
		}
		buffer_append_byte(out, '\n');
	}
}

static void write_actions(const struct compare *c, struct buffer *out)
{
	bool any = false;
	for (int i = 0; i < c->runs[0].action_count; i++) {
		const struct compare_action *a = &c->runs[0].actions[i], *b = compare_action_of(&c->runs[1], a->id);
		if (!b || (a->times == b->times && a->first == b->first && a->ultra_vires == b->ultra_vires))
			continue;
		if (!any)
			heading(c, out, "compare.actions");
		any = true;
		buffer_append_text(out, "    ");
		plain(out, a->name, 40);
		buffer_append_format(out, "  A %d× %s   B %d× %s\n", a->times, compare_clock(c, a->first), b->times,
		                     compare_clock(c, b->first));
	}
}

static void write_endings(const struct compare *c, struct buffer *out)
{
	heading(c, out, "compare.endings");
	for (int i = 0; i < c->runs[0].ending_count; i++) {
		const struct compare_ending *e = &c->runs[0].endings[i];
		int reached = 0;
		struct buffer who = {0};
		for (int r = 0; r < c->count; r++) {
			const struct compare_ending *mine = compare_ending_of(&c->runs[r], e->id);
			if (!mine || !mine->reached)
				continue;
			if (c->count == 2)
				buffer_append_format(&who, "%s%c", reached ? ", " : "", 'A' + r);
			else
				buffer_append_format(&who, "%s%s", reached ? ", " : "", c->runs[r].name);
			reached++;
		}
		buffer_append_format(out, "  %4d  ", reached);
		plain(out, e->title, 28);
		buffer_append_text(out, "  ");
		plain(out, buffer_text(&who), 0);
		buffer_append_byte(out, '\n');
		buffer_free(&who);
	}
}

/* Takes away the blanks with which columns were filled up to ends of lines. */
static void trim_lines(struct buffer *out)
{
	size_t kept = 0;
	for (size_t i = 0; i < out->length; i++) {
		while (out->data[i] == '\n' && kept > 0 && out->data[kept - 1] == ' ')
			kept--;
		out->data[kept++] = out->data[i];
	}
	if (out->data)
		out->data[kept] = '\0';
	out->length = kept;
}

void compare_write_text(const struct compare *c, struct buffer *out)
{
	write_runs(c, out);
	write_parting(c, out);
	write_decisions(c, out);
	write_actions(c, out);
	write_metrics(c, out);
	write_endings(c, out);
	trim_lines(out);
}

static void write_option(const struct compare *c, struct buffer *out, const char *decision, const char *option)
{
	const struct compare_choice *example;
	struct buffer who = {0};
	int count = compare_takers(c, decision, option, &who, &example);
	if (!example) {
		buffer_free(&who);
		return;
	}
	buffer_append_format(out, "  %6d  ", count);
	if (*option) {
		buffer_append_format(out, "%s ", example->letter);
		plain(out, example->text, 40);
	} else {
		tell_padded(out, say(c, "compare.undecided"), 42);
	}
	buffer_append_text(out, "  ");
	plain(out, buffer_text(&who), 0);
	buffer_append_byte(out, '\n');
	buffer_free(&who);
}

void compare_write_cohort(const struct compare *c, struct buffer *out)
{
	write_runs(c, out);
	heading(c, out, "compare.decisions");
	for (int i = 0; i < c->runs[0].choice_count; i++) {
		const struct compare_choice *choice = &c->runs[0].choices[i];
		const char *options[OPTIONS_MAX];
		int count = compare_options(c, choice->id, options, OPTIONS_MAX);
		buffer_append_format(out, "  %2d ", i + 1);
		plain(out, choice->prompt, 0);
		buffer_append_format(out, " (%s)\n", choice->id);
		for (int o = 0; o < count; o++)
			write_option(c, out, choice->id, options[o]);
	}
	heading(c, out, "compare.spread");
	for (int m = 0; m < c->runs[0].metric_count; m++) {
		const struct compare_metric *metric = &c->runs[0].metrics[m];
		struct compare_spread s = compare_spread_of(c, metric->id, SIM_TIME_MAX);
		buffer_append_text(out, "  ");
		plain(out, metric->name, 32);
		buffer_append_format(out, "  %6d  %6d  %6d%s\n", s.low, s.median, s.high, metric->unit);
	}
	write_endings(c, out);
	trim_lines(out);
}
