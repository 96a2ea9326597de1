/* png — see png.h. */
#include "display/png.h"

#include <png.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
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
	/* Into memory first: a picture that cannot be written must not take the place of the one that is there. */
	png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
	char *bytes = memory_allocate(size);
	*reason = "memory is exhausted";
	bool good = bytes && png_image_write_to_memory(&image, bytes, &size, 0, rgb, 0, NULL);
	if (bytes && !good) {
		snprintf(reason_text, sizeof reason_text, "%s", image.message);
		*reason = reason_text;
	}
	enum file_result written = good ? file_write(path, bytes, size) : FILE_OK;
	if (written != FILE_OK)
		*reason = written == FILE_FAILED ? "the disk is full, or failed" : file_result_phrase(written);
	memory_free(bytes);
	memory_free(rgb);
	return good && written == FILE_OK;
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
