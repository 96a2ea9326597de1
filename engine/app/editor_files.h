/* editor_files — what a Lua editor needs to know the words of the language: its settings, and the stub made from the table of words. */
#ifndef ENSHU_APP_EDITOR_FILES_H
#define ENSHU_APP_EDITOR_FILES_H

#include <stdbool.h>

/* Writes .luarc.json and .editor/enshu.lua into a scenario's folder. Complains and returns false when that fails. */
bool editor_files_write(const char *folder);

#endif
