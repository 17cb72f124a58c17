#include "Internal.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

const char *ct_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == NULL || text == (const char *)-1 ? "" : text;
}

// Where a text stands in a capability of the open description; NULL where it does not.
static char *find(const char *name, const char *text) {
  char *capability = tigetstr((char *)name);
  return capability == NULL || capability == (char *)-1 ? NULL : strstr(capability, text);
}

static void take_out(char *place, const char *text) {
  const char *rest = place + strlen(text);
  memmove(place, rest, strlen(rest) + 1);
}

int ct_keep_letters(void) {
  // Both or none: what one of them chose the other would not take back.
  static const char choice[] = "%?%p9%t\033(0%e" CT_PLAIN_LETTERS "%;";
  char *looks = find("sgr", choice), *plain = find("sgr0", CT_PLAIN_LETTERS);
  if (looks == NULL || plain == NULL) return 0;
  take_out(looks, choice);
  take_out(plain, CT_PLAIN_LETTERS);
  return 1;
}

static int is_set(const char *flag) { return tigetflag((char *)flag) > 0; }

int ct_describe(const char *term, ct_description *description) {
  *description = (ct_description){0, 0, 0};
  int problem = 0;
  if (setupterm((char *)term, STDOUT_FILENO, &problem) != OK) {
    // 1 means a hard-copy terminal: known, and of no use for a screen.
    return problem == 1 ? 1 : problem;
  }
  int colors = tigetnum("colors");
  description->colors = colors > 0 ? colors : 0;
#if !defined(NCURSES_EXT_COLORS) || !NCURSES_EXT_COLORS
  // Mixtures have numbers that this library cannot take; the first eight are a palette.
  if (colors > 256) description->colors = 8;
#endif
  description->addresses_cursor =
      ct_capability("cup")[0] && ct_capability("clear")[0] && !is_set("gn") && !is_set("hc");
  description->default_colors = ct_capability("op")[0] || ct_capability("oc")[0];
  del_curterm(cur_term);
  return 1;
}
