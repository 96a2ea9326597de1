/* fold — text made comparable: headings and dates are written in full width, capitals, with stray blanks and line ends. */
#ifndef ENSHU_REPORT_FOLD_H
#define ENSHU_REPORT_FOLD_H

#include <stdbool.h>
#include <stddef.h>

enum fold_how {
	FOLD_KEEP_SIGNS, /* one blank for each stretch of white space, none at the ends */
	FOLD_LETTERS     /* letters and digits only (of any script): for headings and ids */
};
/* Folds full-width ASCII and capitals to small ASCII letters. False when the result does not fit. */
bool fold_text(const char *text, char *out, size_t size, enum fold_how how);

#endif
