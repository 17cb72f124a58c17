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

// Takes one text out of a capability of the open description; 0 where it does not stand in it.
static int take_out(const char *name, const char *text) {
  char *capability = tigetstr((char *)name);
  if (capability == NULL || capability == (char *)-1) return 0;
  char *place = strstr(capability, text);
  if (place == NULL) return 0;
  const char *rest = place + strlen(text);
  memmove(place, rest, strlen(rest) + 1);
  return 1;
}

int ct_keep_letters(void) {
  // Both or none: what one of them chose the other would not take back.
  return take_out("sgr", "%?%p9%t\033(0%e" CT_PLAIN_LETTERS "%;") &&
         take_out("sgr0", CT_PLAIN_LETTERS);
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
