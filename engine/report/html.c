/* See html.h. */
#include "report/html.h"

#include "base/utf8.h"

#include <inttypes.h>
#include <string.h>

/* The light and dark colours of the display's tokens; paper is always light. */
static const char shared[] =
    ":root{color-scheme:light dark;--bg:#fff;--ink:#0f171e;--soft:#394853;--faint:#586773;--line:#c9d3db;--strong:#7e8e9b;--sunken:#f6f8fa;"
    "--accent:#f4c542;--accent-ink:#4a3800;--on-accent:#1a1400;--tint:#fff3cc;--alert:#9e0a46;--alert-tint:#fbe1eb;"
    "--def:#0b4ea2;--det:#be3f0a;--coo:#007a60;--a:#0b4ea2;--b:#be3f0a}"
    "@media screen and (prefers-color-scheme:dark){:root{--bg:#161e26;--ink:#f1f5f8;--soft:#bac6d1;--faint:#8e9eac;--line:#32414e;--strong:#5f7486;--sunken:#10171e;"
    "--accent-ink:#f4c542;--tint:#352c10;--alert:#ff85d0;--alert-tint:#3d1e35;--def:#58a6f5;--det:#ff8e4f;--coo:#3fc9a5;--a:#7db7ff;--b:#ff9d6e}}"
    "body{background:var(--bg);color:var(--ink);font:16px/1.5 'BIZ UDPGothic','Noto Sans JP',system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line)}"
    "td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.scroll{overflow-x:auto}"
    "p,h1,h2,h3,h4,li,td,th,blockquote{unicode-bidi:plaintext}:focus-visible{outline:3px solid var(--accent-ink);outline-offset:2px}svg{width:100%;height:auto;display:block}.grid{stroke:var(--line);stroke-width:1}text{fill:var(--faint);font-size:13px}"
    "@media print{body{margin:0;max-width:none;padding:0}h2,h3{break-after:avoid}svg,tr{break-inside:avoid}.scroll{overflow:visible}}";

void html_text(struct buffer *out, const char *text)
{
	size_t length = strlen(text);
	for (size_t i = 0; i < length;) {
		uint32_t c;
		size_t n = utf8_decode(text + i, length - i, &c);
		if (n == 0) { /* not UTF-8: shown as what it is, and reading goes on */
			buffer_append_text(out, "\xef\xbf\xbd");
			i++;
			continue;
		}
		switch (c) {
		case '&': buffer_append_text(out, "&amp;"); break;
		case '<': buffer_append_text(out, "&lt;"); break;
		case '>': buffer_append_text(out, "&gt;"); break;
		case '"': buffer_append_text(out, "&quot;"); break;
		case '\'': buffer_append_text(out, "&#39;"); break;
		default:
			if (utf8_is_hidden_control(c) || c == 0xfffe || c == 0xffff)
				buffer_append_format(out, "[U+%04X]", c);
			else
				buffer_append(out, text + i, n);
		}
		i += n;
	}
}

void html_element(struct buffer *out, const char *open, const char *text, const char *close)
{
	buffer_append_text(out, open);
	html_text(out, text);
	buffer_append_text(out, close);
}

void html_page_begin(struct buffer *out, const char *language, const char *title, const char *style)
{
	buffer_append_format(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n", language);
	buffer_append_text(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
	                        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>\n");
	html_element(out, "<title>", title, "</title>\n");
	buffer_append_format(out, "<style>%s%s</style>\n</head>\n<body>\n<main>\n", shared, style);
}

void html_page_end(struct buffer *out)
{
	buffer_append_text(out, "</main>\n</body>\n</html>\n");
}

int64_t html_plot_x(const struct html_plot *p, int64_t at)
{
	int64_t width = ((int64_t)p->right - p->left) * 10;
	return (int64_t)p->left * 10 + (p->to > p->from ? (at - p->from) * width / (p->to - p->from) : 0);
}

int64_t html_plot_y(const struct html_plot *p, int32_t value)
{
	int64_t height = ((int64_t)p->bottom - p->top) * 10;
	return (int64_t)p->bottom * 10 - (p->high > p->low ? ((int64_t)value - p->low) * height / ((int64_t)p->high - p->low) : 0);
}

void html_tenths(struct buffer *out, int64_t tenths)
{
	if (tenths < 0)
		buffer_append_byte(out, '-');
	buffer_append_format(out, "%" PRId64, (tenths < 0 ? -tenths : tenths) / 10);
	if (tenths % 10)
		buffer_append_format(out, ".%d", (int)((tenths < 0 ? -tenths : tenths) % 10));
}

void html_level(struct buffer *out, const struct html_plot *p, int32_t value)
{
	int64_t y = html_plot_y(p, value);
	buffer_append_format(out, "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"", p->left, p->right);
	html_tenths(out, y);
	buffer_append_text(out, "\" y2=\"");
	html_tenths(out, y);
	buffer_append_format(out, "\"/><text x=\"%d\" y=\"", p->left - 6);
	html_tenths(out, y + 45);
	buffer_append_format(out, "\" text-anchor=\"end\">%d</text>", value);
}

void html_tick(struct buffer *out, const struct html_plot *p, int number, int of, const char *label)
{
	int64_t at = of > 1 ? p->from + (p->to - p->from) * number / (of - 1) : p->from;
	buffer_append_text(out, "<text x=\"");
	html_tenths(out, html_plot_x(p, at));
	buffer_append_format(out, "\" y=\"%d\" text-anchor=\"%s\">", p->bottom + 18, number == 0 ? "start" : number + 1 == of ? "end" : "middle");
	html_element(out, "", label, "</text>");
}

void html_steps(struct buffer *out, const struct html_plot *p, int32_t start, const int64_t *at, const int32_t *value, int count, int64_t end, const char *look)
{
	buffer_append_format(out, "<path %s fill=\"none\" d=\"M", look);
	html_tenths(out, html_plot_x(p, p->from));
	buffer_append_byte(out, ' ');
	html_tenths(out, html_plot_y(p, start));
	for (int i = 0; i < count; i++) {
		if (i + 1 < count && html_plot_x(p, at[i + 1]) == html_plot_x(p, at[i]))
			continue; /* several in one place: the last shows */
		buffer_append_byte(out, 'H');
		html_tenths(out, html_plot_x(p, at[i]));
		buffer_append_byte(out, 'V');
		html_tenths(out, html_plot_y(p, value[i]));
	}
	buffer_append_byte(out, 'H');
	html_tenths(out, html_plot_x(p, end));
	buffer_append_text(out, "\"/>");
}
