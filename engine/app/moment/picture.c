/* See picture.h. Here: what every picture needs; picture_run.c draws moments of a recording, picture_desk.c the screens before and beside a session. */
#include "app/moment/picture.h"

#include "app/app.h"
#include "app/moment/moment.h"
#include "app/options.h"

#include <stdlib.h>
#include <string.h>

static bool parse_size(const char *text, int *w, int *h)
{
	char *end;
	*w = 1920;
	*h = 1080;
	if (!text)
		return true;
	long a = strtol(text, &end, 10), b = *end == 'x' ? strtol(end + 1, &end, 10) : 0;
	if (*end || a < 640 || a > 7680 || b < 360 || b > 4320) {
		app_complain("--size is WIDTHxHEIGHT in pixels, from 640x360 to 7680x4320, not \"%s\".", text);
		return false;
	}
	*w = (int)a;
	*h = (int)b;
	return true;
}

static bool parse_options(struct picture_canvas *c, const struct picture_options *options, int *w, int *h)
{
	int64_t scale = 1;
	if (!parse_size(options->size, w, h))
		return false;
	c->language = LANGUAGE_EN;
	if (options->language && !i18n_language_from_code(options->language, &c->language))
		moment_texts_in(options->language); /* a language that only the scenario has: told once it is open */
	c->theme = options->theme && strcmp(options->theme, "light") == 0 ? THEME_LIGHT : THEME_DARK;
	if (options->theme && strcmp(options->theme, "light") != 0 && strcmp(options->theme, "dark") != 0) {
		app_complain("--theme can be dark or light, not \"%s\".", options->theme);
		return false;
	}
	if (options->scale && !app_number("--scale", options->scale, 1, TEXT_STEPS, &scale))
		return false;
	c->step = (int)scale - 1;
	return true;
}

int picture_open(struct picture_canvas *c, const struct picture_options *options)
{
	struct display_error error = {0};
	memset(c, 0, sizeof *c);
	if (!parse_options(c, options, &c->width, &c->height))
		return APP_USAGE;
	if (!look_load(&c->look))
		return APP_ENVIRONMENT;
	c->canvas = offscreen_open(c->width, c->height, &error);
	c->ui = memory_allocate_zeroed(1, sizeof *c->ui);
	if (!c->canvas || !c->ui) {
		app_complain("%s %s", c->canvas ? "Memory is exhausted." : error.reason, error.remedy);
		return APP_ENVIRONMENT;
	}
	ui_state_init(c->ui);
	c->ui->language = c->language;
	c->ui->theme = c->theme;
	c->ui->text_step = c->step;
	return APP_DONE;
}

void picture_begin(struct picture_canvas *c, bool room)
{
	double width, height, scale;
	offscreen_size(c->canvas, &width, &height, &scale);
	c->setting = (struct frame_setting){.metrics = offscreen_metrics(c->canvas), .icons = c->look.icons, .strings = c->look.strings, .language = c->language,
	                                    .text_step = room ? 0 : c->step};
	frame_begin(&c->frame, &c->setting, width, height);
}

int picture_write(struct picture_canvas *c, const char *path)
{
	struct display_error error = {0};
	frame_end(&c->frame);
	offscreen_paint(c->canvas, &c->frame, &c->look.themes, c->theme);
	if (offscreen_write_png(c->canvas, path, &error))
		return APP_DONE;
	app_complain("%s %s", error.reason, error.remedy);
	return APP_ENVIRONMENT;
}

void picture_close(struct picture_canvas *c)
{
	frame_free(&c->frame);
	memory_free(c->ui);
	offscreen_close(c->canvas);
	look_free(&c->look);
}
