/* Playthroughs per second on one thread: 20 injects, 10 decisions of three options, a rule every ten minutes. The same rules with declarative effects, with a Lua
 * handler for every effect, and in plain Lua 5.4; equal checksums, one run; and on two threads. Usage: bench_playthrough [seconds per contestant, default 2]; tests/bench/peers.sh adds other languages. */
#include "script/script.h"

#include <lauxlib.h>
#include <lualib.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Processor time, so that other programs on the machine do not count. */
static double now_seconds(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void write_effects(struct buffer *b, bool handlers, const char *const *names, const int *amounts, int count)
{
	buffer_append_text(b, "{ ");
	for (int i = 0; i < count; i++) {
		if (handlers)
			buffer_append_format(b, "function(ex) ex:add(\"%s\", %d) end, ", names[i], amounts[i]);
		else
			buffer_append_format(b, "%s = %d, ", names[i], amounts[i]);
	}
	buffer_append_text(b, "}");
}

static struct script *make_scenario(bool handlers)
{
	static const char *const three[] = {"ops", "trust", "spread"}, *const first[] = {"ops", "spread", "cost"}, *const second[] = {"trust", "spread"},
	                                                                         *const third[] = {"cost", "trust", "ops"};
	struct buffer b = {0};
	buffer_append_text(&b, "scenario { id = \"bench\", api = 1, title = { en = \"Bench\" }, start = \"2026-01-01T00:00+00:00\", length = \"2h\" }\n"
	                       "role \"a\" { name = { en = \"A\" } }\n"
	                       "metric \"ops\" { name = { en = \"Ops\" }, start = 90 }\nmetric \"trust\" { name = { en = \"Trust\" }, start = 50 }\n"
	                       "metric \"cost\" { name = { en = \"Cost\" }, start = 10 }\nmetric \"spread\" { name = { en = \"Spread\" }, start = 20 }\n"
	                       "every \"10m\" { when = above(\"spread\", 30), effects = ");
	write_effects(&b, handlers, (const char *const[]){"ops", "trust"}, (const int[]){-1, -1}, 2);
	buffer_append_text(&b, " }\n");
	for (int i = 1; i <= 20; i++) {
		buffer_append_format(&b, "inject \"i%d\" { at = \"%dm\", subject = { en = \"I\" }, effects = ", i, i * 5);
		write_effects(&b, handlers, three, (const int[]){-(i % 3), i % 5 - 2, i % 4}, 3);
		buffer_append_text(&b, " }\n");
	}
	for (int d = 1; d <= 10; d++) {
		buffer_append_format(&b, "decision \"d%d\" { after = \"i%d+1m\", owner = \"a\", within = \"10m\", prompt = { en = \"D\" },\n option \"a\" { text = { en = \"A\" }, effects = ", d, 2 * d);
		write_effects(&b, handlers, first, (const int[]){-5, -8, d % 3}, 3);
		buffer_append_text(&b, " },\n option \"b\" { text = { en = \"B\" }, effects = ");
		write_effects(&b, handlers, second, (const int[]){3, 4}, 2);
		buffer_append_text(&b, " },\n option \"c\" { text = { en = \"C\" }, effects = ");
		write_effects(&b, handlers, third, (const int[]){6, -4, 2}, 3);
		buffer_append_text(&b, " } }\n");
	}
	buffer_append_text(&b, "ending \"e\" { title = { en = \"E\" }, text = { en = \"E\" }, when = at_least(\"ops\", 0) }\n");
	struct script_source source = {.path = "scenario.lua", .text = buffer_text(&b), .length = b.length};
	struct script *script = script_load_sources(&source, 1);
	if (!script || !script_scenario(script)) {
		struct buffer text = {0};
		if (script)
			script_write_diagnostics(script, &text);
		fprintf(stderr, "%s\n", buffer_text(&text));
		exit(3);
	}
	buffer_free(&b);
	return script;
}

static uint64_t play(const struct sim_scenario *sc, struct sim_machine *m, struct sim_state *st, uint64_t p)
{
	uint64_t lcg = p;
	int32_t next = 0;
	sim_state_open_again(sc, p, st);
	sim_begin(m, st, true);
	struct sim_command advance = sim_command_of(SIM_DO_ADVANCE, SIM_FROM_CLOCK), decide = sim_command_of(SIM_DO_DECIDE, SIM_FROM_BOT);
	decide.role = 0;
	while (!st->clock.over) {
		advance.at = st->clock.now;
		advance.time = sim_next_due(sc, st);
		if (!sim_validate(m, st, &advance, NULL))
			abort();
		sim_apply(m, st, &advance);
		const struct sim_decision_state *ds = sim_decision_states(sc, st);
		for (; next < (int32_t)sc->decision_count && ds[next].status == SIM_DECISION_OPEN; next++) { /* here they open in the order of their declaration */
			lcg = (lcg * 1103515245 + 12345) % 2147483648u;
			decide.at = st->clock.now;
			decide.target = next;
			decide.option = (int32_t)((lcg / 65536) % 3);
			if (!sim_validate(m, st, &decide, NULL))
				abort();
			sim_apply(m, st, &decide);
		}
	}
	uint64_t sum = 0;
	for (uint32_t i = 0; i < sc->metric_count; i++)
		sum = sum * 101 + (uint64_t)sim_metric_states(sc, st)[i].value;
	return sum;
}

static double measure_engine(bool handlers, double seconds, uint64_t *checksum)
{
	struct script *script = make_scenario(handlers);
	const struct sim_scenario *sc = script_scenario(script);
	struct script_runner *runner = script_runner_create(script);
	struct sim_machine *m = sim_machine_create(sc, script_runner_hooks(runner));
	struct sim_state *st = calloc(1, sc->layout.size);
	sim_state_open(sc, 0, st);
	sim_machine_record_events(m, false);
	*checksum = 0;
	for (uint64_t p = 0; p < 500; p++)
		*checksum = *checksum * 31 + play(sc, m, st, p);
	uint64_t plays = 0;
	double begin = now_seconds(), now;
	do {
		for (int i = 0; i < 200; i++)
			play(sc, m, st, plays++);
		now = now_seconds();
	} while (now - begin < seconds);
	free(st);
	sim_machine_destroy(m);
	script_runner_free(runner);
	script_free(script);
	return (double)plays / (now - begin);
}

static double measure_lua(double seconds, uint64_t *checksum)
{
	lua_State *L = luaL_newstate();
	luaL_openlibs(L);
	if (luaL_dofile(L, ENSHU_SOURCE_DIR "/tests/bench/playthrough.lua") != LUA_OK) {
		fprintf(stderr, "%s\n", lua_tostring(L, -1));
		exit(3);
	}
	*checksum = 0;
	uint64_t plays = 0;
	double begin = 0, now;
	do {
		if (plays == 500)
			begin = now_seconds();
		lua_pushvalue(L, -1);
		lua_pushinteger(L, (lua_Integer)plays);
		if (lua_pcall(L, 1, 1, 0) != LUA_OK) {
			fprintf(stderr, "%s\n", lua_tostring(L, -1));
			exit(3);
		}
		if (plays < 500)
			*checksum = *checksum * 31 + (uint64_t)lua_tointeger(L, -1);
		lua_pop(L, 1);
		plays++;
		now = plays % 64 == 0 ? now_seconds() : 0;
	} while (plays <= 500 || now == 0 || now - begin < seconds);
	lua_close(L);
	return (double)(plays - 500) / (now - begin);
}

/* ---- two threads ---- */

struct thread {
	pthread_t id;
	const struct script *script;
	double seconds, rate;
};

/* Plays a second of this thread's own processor time, while the other does the same. */
static void *play_on_thread(void *argument)
{
	struct thread *t = argument;
	const struct sim_scenario *sc = script_scenario(t->script);
	struct sim_machine *m = sim_machine_create(sc, NULL);
	struct sim_state *st = calloc(1, sc->layout.size);
	sim_state_open(sc, 0, st);
	struct timespec begin, now;
	uint64_t plays = 0;
	double used;
	sim_machine_record_events(m, false);
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
	do {
		for (int i = 0; i < 200; i++)
			play(sc, m, st, plays++);
		clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
		used = (double)(now.tv_sec - begin.tv_sec) + (double)(now.tv_nsec - begin.tv_nsec) / 1e9;
	} while (used < t->seconds);
	t->rate = (double)plays / used;
	free(st);
	sim_machine_destroy(m);
	return NULL;
}

static double measure_two(double seconds)
{
	struct script *script = make_scenario(false);
	struct thread threads[2];
	for (int i = 0; i < 2; i++) {
		threads[i] = (struct thread){.script = script, .seconds = seconds};
		if (pthread_create(&threads[i].id, NULL, play_on_thread, &threads[i]) != 0)
			exit(4);
	}
	for (int i = 0; i < 2; i++)
		pthread_join(threads[i].id, NULL);
	script_free(script);
	return threads[0].rate + threads[1].rate;
}

int main(int argc, char **argv)
{
	double seconds = argc > 1 ? atof(argv[1]) : 2;
	uint64_t declared, handlers, plain;
	double a = measure_engine(false, seconds, &declared), two = measure_two(seconds), b = measure_engine(true, seconds, &handlers), c = measure_lua(seconds, &plain);
	if (argc > 2 && strcmp(argv[2], "--rates") == 0) { /* for peers.sh */
		printf("engine %.0f %016llx\ntwo %.0f %016llx\nhandlers %.0f %016llx\nlua %.0f %016llx\n", a, (unsigned long long)declared, two,
		       (unsigned long long)declared, b, (unsigned long long)handlers, c, (unsigned long long)plain);
		return 0;
	}
	printf("plain Lua 5.4          %10.0f plays/s\n", c);
	printf("declarative effects    %10.0f plays/s  %6.1f x plain Lua (target 20)\n", a, a / c);
	printf("the same on two threads%10.0f plays/s  %6.2f x one thread (target 1.9)\n", two, two / a);
	printf("a handler every effect %10.0f plays/s  %6.1f x plain Lua (target 2)\n", b, b / c);
	printf("checksums %s (%016llx)\n", declared == plain && handlers == plain ? "equal" : "DIFFER", (unsigned long long)declared);
	return declared == plain && handlers == plain ? 0 : 1;
}
