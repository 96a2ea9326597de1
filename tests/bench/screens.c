/* What the screens cost with real words: every screen of port-in-the-dark played out by bots, at its busiest moment (the end); the answer to a key; and whether two
 * hours of play at 600x, looked at four times a second, leave anything behind. Processor time, so that a busy machine does not count. Limits: 16 ms at 1920 x 1080,
 * 50 ms at 3840 x 2160 and for a key. `bench_screens long` plays all 28,800 looks, otherwise a tenth of them. */
#include "app/moment/moment.h"
#include "app/window/bookmarks.h"
#include "display/offscreen.h"
#include "display/tiles.h"
#include "view/room/screen_room.h"
#include "view/ui/ui_update.h"
#include "view_world.h"

#include <malloc.h>
#include <stdlib.h>
#include <time.h>

#define LOOKS 28800 /* two hours, four a second */

static double cpu_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

struct bench {
	struct view_world world;
	struct session *session;
	struct session_cursor *cursor;
	struct ui_state *ui;
	struct ui_pictures pictures;
	struct arena arena;
	struct offscreen *canvas;
	double width, height;
};

static void play(struct bench *b)
{
	struct script *script = script_load_folder(ENSHU_SOURCE_DIR "/scenarios/port-in-the-dark", ENSHU_SOURCE_DIR "/scenarios");
	struct session_options options = {.seed = 7, .automatic = true};
	struct session_error error;
	struct session_answer answer;
	b->session = session_start(script, &options, &error);
	for (int role = 0; role < (int)session_scenario(b->session)->role_count; role++) {
		struct sim_command c = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
		c.role = (int16_t)role;
		c.value = SIM_SEAT_BOT;
		c.option = SIM_POLICY_CAUTIOUS;
		session_submit(b->session, &c, &answer);
	}
	for (int64_t at = 600; !session_state(b->session)->clock.over; at += 600)
		session_pass(b->session, at, false, &answer);
	b->cursor = session_cursor_create(b->session);
}

/* Makes the pictures of a screen at an entry and its draw list; -1: the room. */
static void build(struct bench *b, int screen, uint32_t entry)
{
	session_cursor_seek(b->cursor, entry);
	struct moment m = moment_at(b->session, b->cursor);
	arena_free(&b->arena);
	frame_begin(&b->world.frame, &b->world.setting, b->width, b->height);
	if (screen < 0) {
		struct audience_source source = moment_source(&m, b->ui->language);
		const struct audience_room_input input = {.wall = -1, .hot_wash = -1};
		screen_room(&b->world.frame, audience_room_make(&b->arena, &source, &input), NULL);
	} else {
		b->pictures = (struct ui_pictures){.status = {.room_on = true, .stop_reason = "", .stop_remedy = ""}};
		b->ui->screen = (enum ui_screen)screen;
		moment_fill_console(&b->arena, &m, b->ui, &b->pictures);
		if (screen == UI_SCREEN_REPLAY)
			b->pictures.replay = moment_replay(&b->arena, &(struct moment_replay){.session = b->session, .at = b->cursor, .ui = b->ui, .why = SIM_NONE});
		if (screen == UI_SCREEN_HOTWASH)
			b->pictures.hotwash = moment_hotwash(&b->arena, &m, b->ui->language);
		ui_draw(&b->world.frame, b->ui, &b->pictures);
	}
	frame_end(&b->world.frame);
}

static void open_canvas(struct bench *b, int w, int h)
{
	struct display_error error;
	double scale;
	offscreen_close(b->canvas);
	b->canvas = offscreen_open(w, h, &error);
	if (!b->canvas) {
		printf("%s %s\n", error.reason, error.remedy);
		exit(1);
	}
	offscreen_size(b->canvas, &b->width, &b->height, &scale);
	b->world.setting.metrics = offscreen_metrics(b->canvas);
}

static void measure(struct bench *b, int w, int h, double limit)
{
	static const struct {
		const char *name;
		int screen;
	} screens[] = {{"room", -1}, {"console", UI_SCREEN_CONSOLE}, {"role", UI_SCREEN_ROLE}, {"replay", UI_SCREEN_REPLAY}, {"hotwash", UI_SCREEN_HOTWASH}};
	uint32_t end = session_entry_count(b->session);
	open_canvas(b, w, h);
	for (size_t s = 0; s < sizeof screens / sizeof *screens; s++) {
		double made = 1e9, painted = 1e9;
		for (int i = 0; i < 6; i++) {
			double t0 = cpu_ms();
			build(b, screens[s].screen, end);
			double t1 = cpu_ms();
			offscreen_paint(b->canvas, &b->world.frame, &b->world.themes, THEME_DARK);
			double t2 = cpu_ms();
			made = t1 - t0 < made ? t1 - t0 : made;
			painted = t2 - t1 < painted ? t2 - t1 : painted;
		}
		printf("%4d x %4d %-8s %4zu items; pictures and draw list %5.2f ms, paint all %6.2f ms; of the limit %.2f\n", w, h, screens[s].name,
		       b->world.frame.draw.count, made, painted, (made + painted) / limit);
	}
}

/* From a key to the picture it makes: the note form, opened, typed into and closed. */
static void measure_key(struct bench *b)
{
	static const char *const keys[] = {"N", "Escape", "?", "Escape", "Ctrl+K", "Escape", "M", "1"};
	static struct ui_intents intents;
	double worst = 0;
	open_canvas(b, 1920, 1080);
	build(b, UI_SCREEN_CONSOLE, session_entry_count(b->session) / 2);
	offscreen_paint(b->canvas, &b->world.frame, &b->world.themes, THEME_DARK);
	for (int round = 0; round < 3; round++)
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
			struct event e = {.kind = EVENT_KEY};
			snprintf(e.key, sizeof e.key, "%s", strcmp(keys[k], "Escape") == 0 ? "Esc" : keys[k]);
			double t0 = cpu_ms();
			ui_update(b->ui, &b->pictures, &b->world.frame, &e, &intents);
			build(b, UI_SCREEN_CONSOLE, session_entry_count(b->session) / 2);
			offscreen_paint(b->canvas, &b->world.frame, &b->world.themes, THEME_DARK);
			double ms = cpu_ms() - t0;
			worst = round && ms > worst ? ms : worst; /* the first round fills the caches */
		}
	printf("a key, to the picture painted whole: at worst %.1f ms; of the limit %.2f\n", worst, worst / 50);
}

static void play_long(struct bench *b, int looks)
{
	uint32_t entries = session_entry_count(b->session);
	size_t first = 0, last = 0;
	open_canvas(b, 1280, 720);
	for (int i = 0; i < looks; i++) {
		b->ui->language = i / 997 % 2 ? LANGUAGE_JA : LANGUAGE_EN;
		b->world.setting.language = b->ui->language;
		b->ui->role = i % (int)session_scenario(b->session)->role_count;
		build(b, i % 4 == 3 ? UI_SCREEN_ROLE : i % 2 ? UI_SCREEN_CONSOLE : -1, (uint32_t)((int64_t)i * 13 % (entries + 1)));
		offscreen_paint(b->canvas, &b->world.frame, &b->world.themes, THEME_DARK);
		if ((i + 1) % (looks / 8) == 0) {
			last = mallinfo2().uordblks;
			first = i + 1 <= looks / 2 ? last : first; /* by then the caches are full */
			printf("after %5d looks: %6.1f MB in use\n", i + 1, (double)last / 1e6);
		}
	}
	printf("growth in the second half: %+.1f %%\n", 100.0 * ((double)last - (double)first) / (double)first);
}

int main(int argc, char **argv)
{
	static struct bench b;
	view_world_open(&b.world, LANGUAGE_EN);
	b.ui = memory_allocate_zeroed(1, sizeof *b.ui);
	ui_state_init(b.ui);
	b.ui->role = 0;
	play(&b);
	printf("%zu events, %u entries\n", session_history(b.session)->event_count, session_entry_count(b.session));
	measure(&b, 1920, 1080, 16);
	measure(&b, 3840, 2160, 50);
	measure_key(&b);
	play_long(&b, argc > 1 && strcmp(argv[1], "long") == 0 ? LOOKS : LOOKS / 10);
	offscreen_close(b.canvas);
	arena_free(&b.arena);
	session_cursor_free(b.cursor);
	session_close(b.session);
	memory_free(b.ui);
	view_world_close(&b.world);
	return 0;
}
