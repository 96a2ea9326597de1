/* Declarations become the tables that the core expects. */
#include "script_help.h"

#include "base/hash.h"

static struct script *loaded;

static const struct sim_scenario *load(const char *text)
{
	script_free(loaded);
	loaded = load_text(text);
	CHECK(loaded);
	if (!script_scenario(loaded))
		print_diagnostics(loaded);
	CHECK(script_scenario(loaded));
	return script_scenario(loaded);
}

#define CAST                                                                                                           \
	SMALL "role \"a\" { name = { en = \"A\" } }\nrole \"b\" { name = { en = \"B\" } }\nrole \"foe\" { name = { en = \"Foe\" }, hidden = true }\n" \
	      "metric \"m\" { name = { en = \"M\" }, start = 10, good = \"low\" }\nmetric \"n\" { name = { en = \"N\" }, start = 10 }\n"      \
	      "variable \"mood\" { values = { \"calm\", \"tense\", \"open\" }, start = \"tense\" }\nflag \"seen\"\n"                          \
	      "fact \"f\" { en = \"F\", known_by = \"a\" }\nresource \"r\" { name = { en = \"R\" }, start = 2, max = 4 }\n"                   \
	      "authority \"w\" { name = { en = \"W\" } }\nending \"e\" { title = { en = \"E\" }, text = { en = \"E\" }, when = all { is_set \"seen\", equals(\"mood\", \"calm\"), has_authority(\"a\", \"w\") } }\n"

/* Names are indices: a 0, b 1, foe 2; m 0, n 1; mood 0, seen 1. */

TEST(the_scenario_itself)
{
	const struct sim_scenario *sc = load(
	    "scenario { id = \"port\", api = 1, version = \"2.1.0\", title = { en = \"Port\", ja = \"港\" }, languages = { \"en\", \"ja\" }, start = \"2026-07-04T06:30+09:00\",\n"
	    "  zone = \"JST\", length = \"30h\", session = \"150m\", sector = \"port\", sources = { \"S1\" }, premise = { en = \"P\", ja = \"前\" } }\n"
	    "measure \"S1\" { pillar = \"cooperation\", name = { en = \"M\", ja = \"策\" }, source = \"S 1\" }\n");
	CHECK_TEXT(sc->id, "port");
	CHECK_TEXT(sc->version, "2.1.0");
	CHECK_TEXT(sc->start_zone, "JST");
	CHECK_TEXT(sc->sector, "port");
	CHECK_INT(sc->length, 30 * 3600);
	CHECK_INT(sc->session, 150 * 60);
	CHECK_INT(sc->start_offset, 9 * 60);
	CHECK_INT(sc->source_count, 1);
	CHECK_TEXT(sc->sources[0], "S1");
	CHECK_INT(sc->measures[0].pillar, SIM_PILLAR_COOPERATION);
	CHECK_INT(sc->language_count, 2);
	CHECK_TEXT(sc->texts[sc->title].id, "scenario.title");
	CHECK_TEXT(sc->texts[sc->title].by_language[1], "港");
	CHECK_INT(sc->file_count, 1);
	CHECK_TEXT(sc->files[0].path, "scenario.lua");
}

TEST(roles_metrics_variables_facts)
{
	const struct sim_scenario *sc = load(CAST "fact \"g\" { en = \"G\", known_by = { \"b\", \"foe\" }, release_to = { \"a\" } }\n"
	                                          "metric \"own\" { name = { en = \"Own\" }, start = 1, visible = { \"a\" } }\nmetric \"hid\" { name = { en = \"Hid\" }, start = 1, visible = \"facilitator\" }\n"
	                                          "inject \"i\" { at = \"1m\", subject = { en = \"I\" }, reveals = { \"f\", \"g\" } }\n");
	CHECK(sc->roles[2].hidden);
	CHECK_INT(sc->metrics[0].good, -1);
	CHECK(sc->metrics[0].room && sc->metrics[0].visible == 3);
	CHECK(!sc->metrics[2].room && sc->metrics[2].visible == 1);
	CHECK(!sc->metrics[3].room && sc->metrics[3].visible == 0);
	CHECK_INT(sc->variables[0].start, 1);
	CHECK_INT(sc->variables[0].max, 2);
	CHECK_TEXT(sc->variables[0].values[2], "open");
	CHECK(sc->variables[1].values == NULL && sc->variables[1].max == 1);
	CHECK_INT(sc->facts[0].start, 1);
	CHECK(sc->facts[0].release == SIM_EVERYBODY);
	CHECK_INT(sc->facts[1].start, 6);
	CHECK_INT(sc->facts[1].release, 1);
	CHECK_INT(sc->injects[0].to, 3); /* everybody who is not hidden */
	CHECK(sc->injects[0].room);
	CHECK_INT(sc->injects[0].reveals.count, 2);
}

static const struct sim_condition *condition(const struct sim_scenario *sc, const char *ending)
{
	return &sc->conditions[sc->endings[sim_find_ending(sc, ending)].when];
}

TEST(conditions_are_trees_in_prefix_order)
{
	const struct sim_scenario *sc = load(CAST "ending \"x\" { title = { en = \"X\" }, text = { en = \"X\" },\n"
	                                          "  when = { below(\"m\", 5), none { knows(\"b\", \"f\"), after_time \"90m\" }, between(\"n\", 3, 7) } }\n");
	const struct sim_condition *c = condition(sc, "x");
	CHECK(c[0].source == SIM_ALL && c[0].span == 9);
	CHECK(c[1].source == SIM_OF_METRIC && c[1].a == 0 && c[1].compare == SIM_LESS && c[1].value == 5 && c[1].span == 1);
	CHECK(c[2].source == SIM_NOT && c[2].span == 4);
	CHECK(c[3].source == SIM_ANY && c[3].span == 3);
	CHECK(c[4].source == SIM_OF_KNOWS && c[4].a == 0 && c[4].b == 1 && c[4].compare == SIM_GREATER_EQUAL && c[4].value == 1);
	CHECK(c[5].source == SIM_OF_TIME && c[5].value == 5400);
	CHECK(c[6].source == SIM_ALL && c[6].span == 3);
	CHECK(c[7].source == SIM_OF_METRIC && c[7].a == 1 && c[7].compare == SIM_GREATER_EQUAL && c[7].value == 3);
	CHECK(c[8].compare == SIM_LESS_EQUAL && c[8].value == 7);
}

TEST(every_word_of_conditions)
{
	static const struct {
		const char *text;
		int source, a, b, compare;
		int64_t value;
	} words[] = {
	    {"above(\"m\", 3)", SIM_OF_METRIC, 0, -1, SIM_GREATER, 3},
	    {"at_most(\"r\", 3)", SIM_OF_RESOURCE, 0, -1, SIM_LESS_EQUAL, 3},
	    {"differs(\"mood\", \"open\")", SIM_OF_VARIABLE, 0, -1, SIM_NOT_EQUAL, 2},
	    {"not_set \"seen\"", SIM_OF_VARIABLE, 1, -1, SIM_EQUAL, 0},
	    {"equals(\"seen\", true)", SIM_OF_VARIABLE, 1, -1, SIM_EQUAL, 1},
	    {"anyone_knows \"f\"", SIM_OF_KNOWS, 0, -1, SIM_GREATER_EQUAL, 1},
	    {"nobody_knows \"f\"", SIM_OF_KNOWS, 0, -1, SIM_EQUAL, 0},
	    {"shared(\"f\", 2)", SIM_OF_SHARED, 0, -1, SIM_GREATER_EQUAL, 2},
	    {"fired \"i\"", SIM_OF_FIRED, 0, -1, SIM_GREATER_EQUAL, 1},
	    {"not_fired \"i\"", SIM_OF_FIRED, 0, -1, SIM_EQUAL, 0},
	    {"decided \"d\"", SIM_OF_DECIDED, 0, -1, SIM_GREATER_EQUAL, 1},
	    {"decided \"d.y\"", SIM_OF_DECIDED, 0, 1, SIM_GREATER_EQUAL, 1},
	    {"not_decided \"d.x\"", SIM_OF_DECIDED, 0, 0, SIM_EQUAL, 0},
	    {"is_open \"d\"", SIM_OF_OPEN, 0, -1, SIM_GREATER_EQUAL, 1},
	    {"done(\"act\", 2)", SIM_OF_DONE, 0, -1, SIM_GREATER_EQUAL, 2},
	    {"not_done \"act\"", SIM_OF_DONE, 0, -1, SIM_EQUAL, 0},
	    {"running \"act\"", SIM_OF_RUNNING, 0, -1, SIM_GREATER_EQUAL, 1},
	    {"has_authority(\"b\", \"w\")", SIM_OF_AUTHORITY, 0, 1, SIM_GREATER_EQUAL, 1},
	    {"approved \"act.b\"", SIM_OF_APPROVED, 0, -1, SIM_GREATER_EQUAL, 1},
	    {"in_module \"two\"", SIM_OF_MODULE, -1, -1, SIM_EQUAL, 1},
	    {"before_time \"2h\"", SIM_OF_TIME, -1, -1, SIM_LESS, 7200},
	    {"ultra_vires()", SIM_OF_ULTRA_VIRES, -1, -1, SIM_GREATER_EQUAL, 1},
	    {"ultra_vires(3)", SIM_OF_ULTRA_VIRES, -1, -1, SIM_GREATER_EQUAL, 3},
	    {"ultra_vires(\"act\", 2)", SIM_OF_ULTRA_VIRES, 0, -1, SIM_GREATER_EQUAL, 2},
	    {"function(ex) return ex:now() > 5 end", SIM_OF_HANDLER, 0, -1, SIM_GREATER_EQUAL, 1},
	};
	for (size_t i = 0; i < COUNT(words); i++) {
		struct buffer text = {0};
		buffer_append_format(&text, CAST "inject \"i\" { at = \"1m\", subject = { en = \"I\" } }\nmodule \"one\" { name = { en = \"1\" } }\nmodule \"two\" { name = { en = \"2\" } }\n"
		                                 "decision \"d\" { owner = \"a\", at = \"2m\", prompt = { en = \"D\" }, option \"x\" { text = { en = \"X\" } }, option \"y\" { text = { en = \"Y\" } } }\n"
		                                 "action \"act\" { owner = \"a\", name = { en = \"Act\" }, again = \"1h\", needs = { approval { by = \"b\" } }, effects = { grant(\"w\", \"a\") } }\n"
		                                 "ending \"x\" { title = { en = \"X\" }, text = { en = \"X\" }, when = %s }\n", words[i].text);
		const struct sim_scenario *sc = load(buffer_text(&text));
		buffer_free(&text);
		const struct sim_condition *c = condition(sc, "x");
		if (c->source != words[i].source || c->a != words[i].a || c->b != words[i].b || c->compare != words[i].compare || c->value != words[i].value)
			printf("%s: source %d a %d b %d compare %d value %lld\n", words[i].text, c->source, c->a, c->b, c->compare, (long long)c->value);
		CHECK(c->source == words[i].source && c->a == words[i].a && c->b == words[i].b && c->compare == words[i].compare && c->value == words[i].value);
	}
}

static const struct sim_effect *effect(const struct sim_scenario *sc, struct sim_list list, uint32_t i)
{
	CHECK(i < list.count);
	return &sc->effects[list.first + i];
}

TEST(effects_keep_their_order_and_their_lines)
{
	const struct sim_scenario *sc = load(CAST "inject \"i\" { at = \"1m\", to = \"b\", subject = { en = \"I\" }, effects = {\n"
	                                          "  n = set(40),\n  m = -5,\n  mood = \"calm\", seen = true, r = add(-1),\n"
	                                          "  learn \"f\",\n  grant(\"w\", \"a\", \"2h\"),\n  after(\"30m\", { m = 1 }),\n"
	                                          "  chance(15, { m = 2 }, otherwise { m = 3 }, \"dice\"),\n  given(knows(\"b\", \"f\"), { m = 4 }, otherwise { finish \"e\" }),\n"
	                                          "  function(ex) ex:add(\"m\", 1) end } }\n");
	struct sim_list list = sc->injects[0].effects;
	CHECK_INT(list.count, 11);
	const struct sim_effect *e = effect(sc, list, 0);
	CHECK(e[0].kind == SIM_ADD_METRIC && e[0].target == 0 && e[0].amount == -5 && SIM_PLACE_LINE(e[0].place) == 15);
	CHECK(e[1].kind == SIM_SET_VARIABLE && e[1].target == 0 && e[1].amount == 0 && SIM_PLACE_LINE(e[1].place) == 16);
	CHECK(e[2].kind == SIM_SET_METRIC && e[2].target == 1 && e[2].amount == 40 && SIM_PLACE_LINE(e[2].place) == 14);
	CHECK(e[3].kind == SIM_ADD_RESOURCE && e[3].amount == -1);
	CHECK(e[4].kind == SIM_SET_VARIABLE && e[4].target == 1 && e[4].amount == 1);
	CHECK(e[5].kind == SIM_LEARN && e[5].target == 0 && e[5].roles == 2 && SIM_PLACE_LINE(e[5].place) == 17); /* the receivers */
	CHECK(e[6].kind == SIM_GRANT && e[6].roles == 1 && e[6].amount == 7200);
	CHECK(e[7].kind == SIM_DELAY && e[7].amount == 1800 && effect(sc, e[7].list, 0)->amount == 1);
	CHECK(e[8].kind == SIM_CHANCE && e[8].amount == 15 && effect(sc, e[8].list, 0)->amount == 2 && effect(sc, e[8].other, 0)->amount == 3);
	CHECK_TEXT(sc->streams[e[8].target].id, "dice");
	CHECK(sc->streams[e[8].target].key == hash_bytes("dice", 4, 0));
	CHECK(e[9].kind == SIM_IF && sc->conditions[e[9].condition].source == SIM_OF_KNOWS && effect(sc, e[9].other, 0)->kind == SIM_END);
	CHECK_INT(effect(sc, e[9].other, 0)->target, 0);
	CHECK(e[10].kind == SIM_CALL && e[10].target == 0 && SIM_PLACE_LINE(e[10].place) == 22);
	CHECK_TEXT(sc->handlers[0].origin, "inject i");
}

TEST(a_chance_without_a_stream_has_one_of_its_own)
{
	const struct sim_scenario *sc = load(CAST "inject \"i\" { at = \"1m\", subject = { en = \"I\" }, effects = { chance(10, { m = 1 }), chance(20, { m = 1 }, \"other\") } }\n"
	                                          "every \"5m\" { effects = { chance(10, { m = 1 }) } }\n");
	CHECK_INT(sc->stream_count, 3);
	CHECK_TEXT(sc->streams[0].id, "inject i");
	CHECK_TEXT(sc->streams[1].id, "other");
	CHECK_TEXT(sc->streams[2].id, "every 5m");
}

TEST(triggers)
{
	static const struct {
		const char *text;
		int kind;
		int64_t time;
		int event, a, b;
	} triggers[] = {
	    {"at = \"1h10m\"", SIM_AT, 4200, 0, -1, -1},
	    {"after = \"i\"", SIM_AFTER, 0, SIM_EVENT_INJECT_FIRED, 0, -1},
	    {"after = \"i+2m\"", SIM_AFTER, 120, SIM_EVENT_INJECT_FIRED, 0, -1},
	    {"after = after(\"i\", \"2m\")", SIM_AFTER, 120, SIM_EVENT_INJECT_FIRED, 0, -1},
	    {"after = \"d+1m\"", SIM_AFTER, 60, SIM_EVENT_DECISION_DECIDED, 0, -1},
	    {"after = \"d.y+1m\"", SIM_AFTER, 60, SIM_EVENT_DECISION_DECIDED, 0, 1},
	    {"after = \"act\"", SIM_AFTER, 0, SIM_EVENT_ACTION_DONE, 0, -1},
	    {"after = \"one\"", SIM_AFTER, 0, SIM_EVENT_MODULE, 0, -1},
	    {"after = \"opening+5m\"", SIM_AFTER, 300, SIM_EVENT_OPENING, -1, -1},
	    {"after = \"late:d\"", SIM_AFTER, 0, SIM_EVENT_DECISION_LATE, 0, -1},
	    {"after = \"refused:act.b+1h\"", SIM_AFTER, 3600, SIM_EVENT_APPROVAL_REFUSED, 0, -1},
	    {"after = \"learned:f.b\"", SIM_AFTER, 0, SIM_EVENT_LEARNED, 0, 1},
	    {"when = below(\"m\", 5)", SIM_WHEN, 0, 0, -1, -1},
	    {"notes = { en = \"by hand\" }", SIM_BY_HAND, 0, 0, -1, -1},
	};
	for (size_t i = 0; i < COUNT(triggers); i++) {
		struct buffer text = {0};
		buffer_append_format(&text, CAST "inject \"i\" { at = \"1m\", subject = { en = \"I\" } }\nmodule \"one\" { name = { en = \"1\" } }\n"
		                                 "decision \"d\" { owner = \"a\", at = \"2m\", within = \"5m\", prompt = { en = \"D\" }, option \"x\" { text = { en = \"X\" } }, option \"y\" { text = { en = \"Y\" } } }\n"
		                                 "action \"act\" { owner = \"a\", name = { en = \"Act\" }, needs = { approval { by = \"b\" } } }\n"
		                                 "inject \"t\" { %s, subject = { en = \"T\" } }\n", triggers[i].text);
		const struct sim_scenario *sc = load(buffer_text(&text));
		buffer_free(&text);
		const struct sim_trigger *t = &sc->injects[1].trigger;
		if (t->kind != triggers[i].kind || t->time != triggers[i].time || t->pattern.kind != triggers[i].event || t->pattern.a != triggers[i].a || t->pattern.b != triggers[i].b)
			printf("%s: kind %d time %lld event %d a %d b %d\n", triggers[i].text, t->kind, (long long)t->time, t->pattern.kind, t->pattern.a, t->pattern.b);
		CHECK(t->kind == triggers[i].kind && t->time == triggers[i].time && t->pattern.kind == triggers[i].event);
		CHECK(t->pattern.a == triggers[i].a && t->pattern.b == triggers[i].b);
	}
}

TEST(unless_is_a_watch_that_cancels)
{
	const struct sim_scenario *sc = load(CAST "inject \"i\" { at = \"1m\", unless = is_set \"seen\", subject = { en = \"I\" } }\n");
	const struct sim_watch *watch = &sc->watches[0];
	CHECK(watch->once && sc->conditions[watch->when].source == SIM_OF_VARIABLE);
	CHECK(sc->effects[watch->effects.first].kind == SIM_CANCEL && sc->effects[watch->effects.first].target == 0);
}

TEST(decisions_and_options)
{
	const struct sim_scenario *sc = load(CAST "measure \"S1\" { pillar = \"deterrence\", name = { en = \"M\" } }\n"
	                                          "decision \"d\" { owner = { \"a\", \"b\" }, mode = \"joint\", at = \"2m\", within = \"20m\", default = \"y\", at_limit = { m = 1 }, prompt = { en = \"D\" },\n"
	                                          "  option \"x\" { text = { en = \"X\" }, measure = \"S1\", takes = \"15m\", at_once = { m = 2 }, effects = { m = 3 }, needs = { knows \"f\", at_least(\"m\", 10) } },\n"
	                                          "  option \"y\" { text = { en = \"Y\" }, pillar = \"base\" } }\n");
	const struct sim_decision *d = &sc->decisions[0];
	CHECK(d->owners == 3 && d->mode == SIM_JOINT && d->within == 1200 && d->fallback == 1 && d->options.count == 2 && d->at_limit.count == 1);
	const struct sim_option *x = &sc->options[d->options.first];
	CHECK(x->measure == 0 && x->pillar == SIM_PILLAR_DETERRENCE && x->takes == 900 && x->starts.count == 1 && x->effects.count == 1 && x->decision == 0);
	CHECK_INT(x[1].pillar, SIM_PILLAR_BASE);
	const struct sim_need *need = &sc->needs[x->needs.first];
	CHECK(x->needs.count == 2 && need[0].kind == SIM_NEED_FACT && need[0].a == 0);
	CHECK(need[1].kind == SIM_NEED_METRIC && need[1].a == 0 && need[1].low == 10 && need[1].high == 100);
	CHECK_TEXT(sc->texts[x->text].id, "decision.d.option.x.text");
}

TEST(needs_of_an_action_in_the_order_listed)
{
	const struct sim_scenario *sc = load(CAST "action \"x\" { owner = \"a\", name = { en = \"X\" }, takes = \"4h\", chain = true, refused = { m = 1 }, ultra_vires = { m = 2 }, available = is_set \"seen\",\n"
	                                          "  needs = { approval { by = \"b\", within = \"30m\", silence = \"approves\", valid = \"1d\", name = { en = \"May we?\" }, needs = { knows \"f\" } },\n"
	                                          "    consent { by = \"foe\" }, uses(\"r\", 2), spends(\"r\"), has_authority \"w\", need(is_set \"seen\", { en = \"It was seen\" }) }, effects = { m = 1 } }\n"
	                                          "inject \"i\" { at = \"1m\", subject = { en = \"I\" }, effects = { grant(\"w\", \"a\"), seen = true } }\n"
	                                          "action \"again\" { owner = \"b\", name = { en = \"Y\" }, again = \"2h\", needs = { approved \"x.b\" } }\n");
	const struct sim_action *x = &sc->actions[0];
	CHECK(x->takes == 14400 && x->chain && x->again == -1 && x->refused.count == 1 && x->ultra_vires.count == 1 && x->open >= 0);
	const struct sim_need *n = &sc->needs[x->needs.first];
	CHECK_INT(x->needs.count, 6);
	CHECK(n[0].kind == SIM_NEED_APPROVAL && n[0].a == 0);
	const struct sim_approval *approval = &sc->approvals[0];
	CHECK(approval->action == 0 && approval->by == 1 && !approval->consent && approval->within == 1800 && approval->lapse == 1 && approval->valid == 86400);
	CHECK(approval->needs.count == 1 && sc->needs[approval->needs.first].kind == SIM_NEED_FACT);
	CHECK(n[1].kind == SIM_NEED_APPROVAL && sc->approvals[n[1].a].consent && sc->approvals[n[1].a].by == 2);
	CHECK(n[2].kind == SIM_NEED_RESOURCE && n[2].low == 2 && !n[2].consumed);
	CHECK(n[3].kind == SIM_NEED_RESOURCE && n[3].low == 1 && n[3].consumed);
	CHECK(n[4].kind == SIM_NEED_AUTHORITY && n[5].kind == SIM_NEED_CONDITION && sc->conditions[n[5].a].source == SIM_OF_VARIABLE);
	CHECK_INT(sc->actions[1].again, 7200);
	CHECK(sc->needs[sc->actions[1].needs.first].kind == SIM_NEED_APPROVAL && sc->needs[sc->actions[1].needs.first].a == 0);
}

TEST(gates_of_a_measure_come_first_and_are_tuned)
{
	const struct sim_scenario *sc = load(
	    CAST "measure \"S1\" { pillar = \"deterrence\", name = { en = \"M\" }, takes = \"3h\", gates = {\n"
	         "  gate \"target\" { kind = \"fact\" }, gate \"certainty\" { kind = \"metric\", min = 70 }, gate \"oversight\" { kind = \"approval\", within = \"30m\", text = { en = \"Oversight\" } },\n"
	         "  gate \"minister\" { kind = \"approval\", within = \"1h\", follows = { \"target\", \"oversight\" } }, gate \"staff\" { kind = \"resource\", amount = 2, spend = true },\n"
	         "  gate \"law\" { kind = \"condition\", text = { en = \"The law allows it\" } }, gate \"optional\" { kind = \"authority\" } } }\n"
	         "action \"x\" { owner = \"a\", measure = \"S1\", name = { en = \"X\" }, waives = { \"optional\" }, needs = { has_authority \"w\" }, effects = { grant(\"w\", \"a\") },\n"
	         "  gates = { target = \"f\", certainty = { metric = \"m\", min = 60 }, oversight = \"b\", minister = { by = \"foe\", within = \"45m\" }, staff = \"r\", law = is_set \"seen\" } }\n"
	         "on \"fired:i\" { effects = { seen = true } }\ninject \"i\" { at = \"1m\", subject = { en = \"I\" } }\n");
	const struct sim_action *x = &sc->actions[0];
	const struct sim_need *n = &sc->needs[x->needs.first];
	CHECK_INT(x->takes, 3 * 3600);
	CHECK_INT(x->needs.count, 7);
	CHECK(n[0].kind == SIM_NEED_FACT && n[0].a == 0);
	CHECK(n[1].kind == SIM_NEED_METRIC && n[1].a == 0 && n[1].low == 60 && n[1].high == 100);
	CHECK(n[2].kind == SIM_NEED_APPROVAL && sc->approvals[n[2].a].by == 1 && sc->approvals[n[2].a].within == 1800);
	CHECK_TEXT(sc->texts[sc->approvals[n[2].a].name].id, "measure.S1.gate.oversight");
	CHECK(n[3].kind == SIM_NEED_APPROVAL && sc->approvals[n[3].a].by == 2 && sc->approvals[n[3].a].within == 2700);
	struct sim_list follows = sc->approvals[n[3].a].needs;
	CHECK_INT(follows.count, 2);
	CHECK(sc->needs[follows.first].kind == SIM_NEED_FACT && sc->needs[follows.first].a == 0);
	CHECK(sc->needs[follows.first + 1].kind == SIM_NEED_APPROVAL && sc->needs[follows.first + 1].a == n[2].a);
	CHECK(n[4].kind == SIM_NEED_RESOURCE && n[4].low == 2 && n[4].consumed);
	CHECK(n[5].kind == SIM_NEED_CONDITION && n[5].text >= 0);
	CHECK(n[6].kind == SIM_NEED_AUTHORITY);
	CHECK(find_code(loaded, "W118"));
}

TEST(rules_reactions_tasks_bots)
{
	const struct sim_scenario *sc = load(
	    CAST "objective \"O\" { text = { en = \"O\" } }\n"
	         "every \"10m\" { from = \"1h\", to = \"2h\", when = below(\"m\", 50), effects = { m = 1 } }\n"
	         "on \"fired:i\" { once = true, delay = \"5m\", when = below(\"m\", 50), effects = { m = 1 } }\n"
	         "inject \"i\" { at = \"1m\", subject = { en = \"I\" }, from = \"b\", expected = { \"act\", \"decided:d.x\", { en = \"Call\" }, expect { text = { en = \"Tell\" }, on = \"done:act\", objective = \"O\" } } }\n"
	         "decision \"d\" { owner = \"a\", at = \"2m\", prompt = { en = \"D\" }, option \"x\" { text = { en = \"X\" } }, option \"y\" { text = { en = \"Y\" } } }\n"
	         "action \"act\" { owner = \"a\", name = { en = \"Act\" } }\n"
	         "task \"t1\" { objective = \"O\", text = { en = \"T\" }, check = within(\"20m\", \"fired:i\", \"done:act\") }\n"
	         "task \"t2\" { objective = \"O\", text = { en = \"T\" }, check = held(at_least(\"m\", 4), \"30m\") }\n"
	         "task \"t3\" { objective = \"O\", text = { en = \"T\" }, check = before(\"done:act\", \"decided:d.y\") }\n"
	         "task \"t4\" { objective = \"O\", text = { en = \"T\" }, check = never(\"ultra-vires\") }\n"
	         "task \"t5\" { objective = \"O\", text = { en = \"T\" }, check = within(\"2h\", \"done:act\") }\n"
	         "bot \"a\" { every = \"10m\", moves = { move { when = below(\"m\", 50), decide = \"d.y\" }, move { act = \"act\" }, move { share = \"f\", to = \"b\" } } }\n"
	         "bot \"b\" { every = \"5m\", play = function(ex) ex:act \"act\" end }\n");
	CHECK(sc->rules[0].every == 600 && sc->rules[0].from == 3600 && sc->rules[0].until == 7200 && sc->rules[0].when >= 0);
	const struct sim_reaction *on = NULL;
	for (uint32_t i = 0; i < sc->reaction_count; i++)
		if (!sc->reactions[i].silent)
			on = &sc->reactions[i];
	CHECK(on && on->once && on->pattern.kind == SIM_EVENT_INJECT_FIRED && sc->effects[on->effects.first].kind == SIM_DELAY);
	CHECK_INT(sc->effects[on->effects.first].amount, 300);
	CHECK(sc->injects[0].from == sc->roles[1].name && sc->injects[0].expected.count == 4);
	const struct sim_expected *x = &sc->expected[sc->injects[0].expected.first];
	CHECK(x[0].pattern.kind == SIM_EVENT_ACTION_DONE && x[1].pattern.kind == SIM_EVENT_DECISION_DECIDED && x[1].pattern.b == 0);
	CHECK(x[2].text >= 0 && x[2].pattern.kind == 0 && x[3].text >= 0 && x[3].pattern.kind == SIM_EVENT_ACTION_DONE && x[3].objective == 0);
	CHECK(sc->tasks[0].check == SIM_CHECK_WITHIN && sc->tasks[0].time == 1200 && sc->tasks[0].since.kind == SIM_EVENT_INJECT_FIRED && sc->tasks[0].then.kind == SIM_EVENT_ACTION_DONE);
	CHECK(sc->tasks[1].check == SIM_CHECK_HELD && sc->tasks[1].metric == 0 && sc->tasks[1].compare == SIM_GREATER_EQUAL && sc->tasks[1].value == 4 && sc->tasks[1].time == 1800);
	CHECK(sc->tasks[2].check == SIM_CHECK_BEFORE && sc->tasks[2].then.kind == SIM_EVENT_ACTION_DONE && sc->tasks[2].since.b == 1);
	CHECK(sc->tasks[3].check == SIM_CHECK_NEVER && sc->tasks[3].then.kind == SIM_EVENT_ULTRA_VIRES && sc->tasks[3].then.a == SIM_NONE);
	CHECK(sc->tasks[4].check == SIM_CHECK_WITHIN && sc->tasks[4].since.kind == 0);
	CHECK(sc->roles[0].bot == 0 && sc->bots[0].handler == SIM_NONE && sc->bots[0].every == 600 && sc->bots[1].handler == 0);
}

TEST(declarations_may_come_from_loops_functions_and_other_files)
{
	static const struct script_source sources[] = {
	    {"cast/roles.lua", "return { \"a\", \"b\" }", 0},
	    {"strategy/measures.lua", "measure \"S1\" { pillar = \"base\", name = { en = \"M\" } }", 0},
	    {"scenario.lua", SMALL "include \"strategy/measures\"\nlocal names = include \"cast/roles\"\nlocal again = include \"cast/roles\"\nassert(names == again)\n"
	                           "for i, id in ipairs(names) do role(id) { name = { en = id } } action(\"act-\" .. i) { owner = id, measure = \"S1\", name = { en = id } } end\n",
	     0},
	};
	struct script_source all[3];
	memcpy(all, sources, sizeof all);
	for (size_t i = 0; i < COUNT(all); i++)
		all[i].length = strlen(all[i].text);
	struct script *script = script_load_sources(all, 3);
	CHECK(script && script_scenario(script));
	CHECK_INT(script_scenario(script)->role_count, 2);
	CHECK_TEXT(script_scenario(script)->actions[1].id, "act-2");
	size_t count;
	const struct script_source *embedded = script_sources(script, &count);
	CHECK_INT(count, 3);
	CHECK_TEXT(embedded[0].path, "scenario.lua");
	script_free(script);
}

TEST(the_same_sources_give_the_same_tables)
{
	const struct sim_scenario *sc = load(CAST "for k, v in pairs({ b = 1, a = 2, [3] = 3, c = 4 }) do flag(\"x\" .. k .. v) end when(is_set \"xa2\") { effects = { xb1 = true, xa2 = true, x33 = true, xc4 = true } } when(all { is_set \"xb1\", is_set \"x33\", is_set \"xc4\" }) { effects = { m = 1 } }\n");
	CHECK_TEXT(sc->variables[2].id, "x33");
	CHECK_TEXT(sc->variables[3].id, "xa2");
	CHECK_TEXT(sc->variables[4].id, "xb1");
	CHECK_TEXT(sc->variables[5].id, "xc4");
	script_free(loaded);
	loaded = NULL;
}

TEST_MAIN
