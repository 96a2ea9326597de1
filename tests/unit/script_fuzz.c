/* Mutated scenarios: whatever is written, loading ends with a scenario or with diagnostics, and a scenario that loads can be played to its end.
 *
 * ENSHU_FUZZ=n in the environment runs n mutations instead of a few hundred; ENSHU_SEED chooses others. A failing text is left in /tmp/enshu-fuzz.lua. */
#include "script_help.h"

#include "base/random.h"
#include "script/read/token.h"

#include <stdlib.h>

static uint64_t seed, draws;

static uint32_t below(uint32_t bound)
{
	return random_below(random_draw(seed, 1, draws++), bound ? bound : 1);
}

static const char *const snippets[] = {
    "nil", "true", "0", "-1", "9223372036854775807", "\"\"", "\"everybody\"", "{}", "{ {} }", "function(ex) end", "function(ex) return ex:metric \"trust\" > 3 end", "\"1h\"", "\"99999d\"",
    "\"fired:call\"", "\"decided:answer.yes\"", "\"call+1m\"", "all {}", "negate(1)", "below(\"trust\", 5)", "learn(\"note\", \"police\")", "fire \"call\"", "open \"answer\"",
    "start \"report\"", "after(\"1m\", { trust = 1 })", "chance(50, { trust = 1 })", "given(is_set \"warned\", { trust = 1 })", "finish()", "option \"x\" {}", "approval { by = \"police\" }",
    "uses(\"operators\", 2)", "has_authority \"warrant\"", "knows \"note\"", "set(5)", "add(2)", "\"report.police\"", "}", "{", ")", "(", ",", "end", "1.5", "~", "[[", "--[[", "\\", "\"\\0\"", "..", "\xff",
    "\"trust\"", "\"police\"", "\"note\"", "\"answer\"", "\"answer.yes\"", "\"report\"", "\"mood\"", "\"warned\"", "\"operators\"", "\"understand\"", "\"O1\"", "\"calm\"", "100000000000",
};

/* Copies the text with a few tokens removed, doubled, exchanged or replaced. */
static void mutate(const struct buffer *from, struct buffer *to)
{
	struct token_list list;
	CHECK(token_scan(&list, from->data, from->length));
	uint32_t changes = 1 + below(4), at[4], how[4], gentle = below(2);
	for (uint32_t i = 0; i < changes; i++) {
		at[i] = below(list.count);
		how[i] = gentle ? 5 : below(6);
	}
	size_t done = 0;
	for (uint32_t t = 0; t < list.count; t++) {
		const struct token *token = &list.tokens[t];
		buffer_append(to, from->data + done, token->offset - done);
		done = token->offset + token->length;
		int change = -1;
		for (uint32_t i = 0; i < changes; i++)
			change = at[i] == t ? (int)how[i] : change;
		const struct token *other = &list.tokens[below(list.count)];
		for (uint32_t n = 0; change == 5 && n < 200 && (other->kind != token->kind || token->kind == TOKEN_NAME || token->kind == TOKEN_SIGN); n++)
			other = &list.tokens[below(list.count)];
		if (change == 0)
			continue;
		if (change == 5 && other->kind == token->kind && token->kind != TOKEN_NAME && token->kind != TOKEN_SIGN)
			buffer_append(to, from->data + other->offset, other->length);
		else if (change == 1)
			buffer_append_format(to, "%s ", snippets[below(COUNT(snippets))]);
		else if (change == 2)
			buffer_append(to, from->data + other->offset, other->length);
		else
			buffer_append(to, from->data + token->offset, token->length);
		if (change == 3)
			buffer_append_format(to, " %s", snippets[below(COUNT(snippets))]);
		if (change == 4) {
			buffer_append_byte(to, ' ');
			buffer_append(to, from->data + token->offset, token->length);
		}
	}
	buffer_append(to, from->data + done, from->length - done);
	token_free(&list);
}

/* Plays to the end by the clock, with a choice now and then. */
static void play(const struct script *script)
{
	const struct sim_scenario *sc = script_scenario(script);
	struct script_runner *runner = script_runner_create(script);
	CHECK(runner);
	struct sim_machine *m = sim_machine_create(sc, script_runner_hooks(runner));
	struct sim_state *st = calloc(1, sc->layout.size);
	CHECK(m && st);
	sim_state_open(sc, 1, st);
	sim_begin(m, st, true);
	for (int step = 0; step < 60 && !st->clock.over; step++) {
		static struct sim_command choices[64];
		for (uint32_t role = 0; role < sc->role_count; role++) {
			size_t count = sim_choices(m, st, (int)role, true, choices, COUNT(choices));
			count = count > COUNT(choices) ? COUNT(choices) : count;
			if (count) {
				const struct sim_command *chosen = &choices[below((uint32_t)count)];
				if (sim_validate(m, st, chosen, NULL))
					sim_apply(m, st, chosen);
			}
			script_bot(runner, st, (int)role, choices, COUNT(choices));
		}
		struct sim_command advance = sim_command_of(SIM_DO_ADVANCE, SIM_FROM_CLOCK);
		advance.at = st->clock.now;
		advance.time = st->clock.now + 60 + below(3600);
		if (!sim_validate(m, st, &advance, NULL))
			advance.time = sc->length;
		if (sim_validate(m, st, &advance, NULL))
			sim_apply(m, st, &advance);
		sim_machine_clear_events(m);
	}
	free(st);
	sim_machine_destroy(m);
	script_runner_free(runner);
}

TEST(mutated_scenarios_never_crash)
{
	const char *times = getenv("ENSHU_FUZZ"), *other = getenv("ENSHU_SEED");
	int rounds = times ? atoi(times) : 400, sound = 0;
	struct buffer text = {0};
	examples(&text);
	buffer_append_text(&text, "on \"fired:call\" (function(ex) if ex:metric \"trust\" > 5 and ex:roll(6, \"dice\") > 2 then ex:after(\"5m\"):add(\"trust\", 1) end end)\n"
	                          "measure \"G.1\" { pillar = \"base\", name = { en = \"G\" }, gates = { gate \"g\" { kind = \"fact\" }, gate \"h\" { kind = \"approval\", follows = { \"g\" } } } }\n"
	                          "action \"gated\" { owner = \"police\", measure = \"G.1\", name = { en = \"Gated\" }, gates = { g = \"note\", h = \"police\" }, effects = { trust = 1 } }\n");
	seed = other ? (uint64_t)atoll(other) : 1;
	printf("seed %llu\n", (unsigned long long)seed);
	for (int i = 0; i < rounds; i++) {
		struct buffer mutant = {0};
		mutate(&text, &mutant);
		if (times) {
			FILE *file = fopen("/tmp/enshu-fuzz.lua", "wb");
			CHECK(file && fwrite(mutant.data, 1, mutant.length, file) == mutant.length && fclose(file) == 0);
		}
		struct script *script = load_bytes(mutant.data, mutant.length);
		CHECK(script);
		if (script_scenario(script)) {
			sound++;
			play(script);
		} else {
			CHECK(script_error_count(script) > 0);
			struct buffer out = {0};
			script_write_diagnostics(script, &out);
			script_write_diagnostics_json(script, NULL, &out);
			CHECK(!out.failed && out.length > 0);
			buffer_free(&out);
		}
		script_free(script);
		buffer_free(&mutant);
	}
	buffer_free(&text);
	printf("%d of %d were sound\n", sound, rounds);
	CHECK(sound > rounds / 20);
}

TEST_MAIN
