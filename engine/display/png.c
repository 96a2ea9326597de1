/* png — see png.h. */
#include "display/png.h"

#include <png.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"

#define PNG_SIDE_MAX 8192

static char reason_text[80];

bool png_write(const char *path, const uint32_t *pixels, int w, int h, const char **reason)
{
	size_t count = (size_t)w * (size_t)h;
	uint8_t *rgb = memory_allocate(count * 3);
	if (!rgb) {
		*reason = "memory is exhausted";
		return false;
	}
	for (size_t i = 0; i < count; i++) {
		rgb[3 * i] = (uint8_t)(pixels[i] >> 16);
		rgb[3 * i + 1] = (uint8_t)(pixels[i] >> 8);
		rgb[3 * i + 2] = (uint8_t)pixels[i];
	}
	png_image image = {
	    .version = PNG_IMAGE_VERSION, .width = (png_uint_32)w, .height = (png_uint_32)h, .format = PNG_FORMAT_RGB};
	bool good = png_image_write_to_file(&image, path, 0, rgb, 0, NULL) != 0;
	if (!good) {
		snprintf(reason_text, sizeof reason_text, "%s", image.message);
		*reason = reason_text;
		unlink(path);
	}
	memory_free(rgb);
	return good;
}

uint32_t *png_read(const char *path, int *w, int *h, const char **reason)
{
	png_image image = {.version = PNG_IMAGE_VERSION};
	uint32_t *pixels = NULL;
	*reason = "memory is exhausted";
	if (!png_image_begin_read_from_file(&image, path) || image.width > PNG_SIDE_MAX ||
	    image.height > PNG_SIDE_MAX) {
		snprintf(reason_text, sizeof reason_text, "%s",
		         image.message[0] ? image.message : "the picture is too large");
		*reason = reason_text;
		png_image_free(&image);
		return NULL;
	}
	image.format = PNG_FORMAT_RGB;
	size_t count = (size_t)image.width * image.height;
	uint8_t *rgb = memory_allocate(count * 3);
	if (rgb && png_image_finish_read(&image, NULL, rgb, 0, NULL))
		pixels = memory_allocate(count * sizeof *pixels);
	for (size_t i = 0; pixels && i < count; i++)
		pixels[i] = 0xFF000000u | (uint32_t)rgb[3 * i] << 16 | (uint32_t)rgb[3 * i + 1] << 8 | rgb[3 * i + 2];
	if (pixels) {
		*w = (int)image.width;
		*h = (int)image.height;
	} else if (image.message[0]) {
		snprintf(reason_text, sizeof reason_text, "%s", image.message);
		*reason = reason_text;
	}
	memory_free(rgb);
	png_image_free(&image);
	return pixels;
}
