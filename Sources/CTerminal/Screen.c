#include "Internal.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct termios ct_saved_modes;
int ct_has_saved_modes = 0;

static SCREEN *screen = NULL;
static int speaks_ansi = 0;  // private modes such as bracketed paste make sense
static int has_colors_on = 0;
static int mouse_on = 0;
static int keeps_letters = 0;  // they are chosen once, and not at each change of looks
static int repaint_due = 0;
static int is_away = 0;  // the terminal was given back when the process was stopped

// Colour pairs are made as they are asked for: one for each foreground over each background, of
// which the first is the terminal's own.
enum { COLORS_USED = 257 };
enum { MOST_COLUMNS = 1000, MOST_ROWS = 500 };
static short pair_of[COLORS_USED][COLORS_USED];
static short pairs_made = 0;
// Where colours are mixtures of red, green and blue: those of the 256.
static int mixtures[COLORS_USED - 1];
static int mixes_colors = 0;

static void send(const char *bytes) {
  size_t left = strlen(bytes);
  while (left > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, left);
    if (sent > 0) {
      bytes += sent;
      left -= (size_t)sent;
    } else if (sent < 0 && (errno == EAGAIN || errno == EINTR)) {
      struct pollfd terminal = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&terminal, 1, 100);
    } else {
      return;
    }
  }
}

static void send_modes(int on) {
  if (!speaks_ansi) return;
  send(on ? "\033[?2004h" : "\033[?2004l");
  if (on && keeps_letters) send(CT_PLAIN_LETTERS);
  if (mouse_on) send(on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l");
}

// Appends a capability without its padding marks, "$<5>".
static void append(char *text, size_t capacity, const char *more) {
  size_t length = strlen(text);
  for (; *more && length + 1 < capacity; more++) {
    if (more[0] == '$' && more[1] == '<') {
      const char *end = strchr(more, '>');
      if (end) {
        more = end;
        continue;
      }
    }
    text[length++] = *more;
  }
  text[length] = '\0';
}

static void prepare_for_crash(void) {
  char text[512] = "";
  append(text, sizeof text, ct_capability("sgr0"));
  append(text, sizeof text, ct_capability("op"));
  if (speaks_ansi) append(text, sizeof text, "\033[?2004l\033[?1006l\033[?1000l");
  append(text, sizeof text, ct_capability("rmkx"));
  const char *leave = ct_capability("rmcup");
  append(text, sizeof text, leave[0] ? leave : ct_capability("clear"));
  append(text, sizeof text, ct_capability("cnorm"));
  ct_crash_open(text);
}

// Ctrl-S, Ctrl-V and Ctrl-O are keys here, not orders to the terminal's driver.
static void take_control_keys(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_iflag &= (tcflag_t) ~(IXON | IXOFF);
  modes.c_lflag &= (tcflag_t)~IEXTEN;
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  def_prog_mode();
}

/// True when the terminal says a size that a picture can be made for.
static int has_sound_size(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col <= MOST_COLUMNS &&
         size.ws_row <= MOST_ROWS;
}

int ct_open(const char *term) {
  if (screen != NULL) return 0;
  // A shell's own line editor may be at work while we are in the background: its modes are not
  // the ones to give back.
  if (!ct_wait_for_terminal()) return 0;
  ct_has_saved_modes = tcgetattr(STDIN_FILENO, &ct_saved_modes) == 0;
  setenv("NCURSES_NO_UTF8_ACS", "1", 1);
  // What claims to be enormous gets its description's own size at first; ct_resize gives it the true
  // one, bounded. Some descriptions, the Linux console's for one, have no size of their own.
  use_env(FALSE);
  use_tioctl(has_sound_size());
  ct_signals_open();
  screen = newterm((char *)term, stdout, stdin);
  if (screen == NULL) {
    ct_signals_close();
    return 0;
  }
  set_term(screen);
  ct_signals_open();  // again: newterm put its own handlers there
  speaks_ansi = strncmp(ct_capability("cup"), "\033[", 2) == 0;
  prepare_for_crash();
  keeps_letters = ct_keep_letters();
  ct_capture_open();
  cbreak();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  typeahead(-1);
  take_control_keys();
  has_colors_on = has_colors() && start_color() == OK && use_default_colors() == OK;
  pairs_made = 0;
  memset(pair_of, 0, sizeof pair_of);
  keypad(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  int columns, rows;
  ct_size(&columns, &rows);
  ct_resize(columns, rows);
  curs_set(0);
  send_modes(1);
  return 1;
}

// True when the terminal has a second screen, which a program can leave as if it had not been.
static int has_own_screen(void) {
  const char *leave = tigetstr("rmcup");
  return leave != NULL && leave != (const char *)-1;
}

static void give_back(void) {
  send_modes(0);
  // On the only screen the last picture would stay, and be written over.
  if (!has_own_screen()) {
    erase();
    refresh();
  }
  curs_set(1);
  endwin();
  if (ct_has_saved_modes) tcsetattr(STDIN_FILENO, TCSADRAIN, &ct_saved_modes);
}

void ct_close(void) {
  if (screen == NULL) return;
  if (is_away) {
    // Nothing of ours is left on the terminal.
  } else if (ct_owns_terminal()) {
    give_back();
  } else {
    // Another job has the terminal: it gets its screen back, and its modes stay as they are.
    signal(SIGTTOU, SIG_IGN);
    ct_emergency_restore();
  }
  mouse_on = 0;
  mixes_colors = 0;
  is_away = 0;
  ct_crash_close();
  ct_signals_close();
  delscreen(screen);
  screen = NULL;
  ct_capture_close();
}

static void take_again(void) {
  reset_prog_mode();
  take_control_keys();
  send_modes(1);
  ct_repaint();
}

void ct_suspend(void) {
  if (screen == NULL) return;
  give_back();
  is_away = 1;
  ct_signals_stop_process();
  // `kill %1` ends a stopped job by waking it: then the terminal stays the shell's.
  if (ct_signals_asked_to_end()) return;
  is_away = 0;
  take_again();
  curs_set(0);
}

void ct_resume(void) {
  if (screen != NULL) take_again();
}

void ct_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
    *columns = size.ws_col;
    *rows = size.ws_row;
  } else {
    *columns = screen != NULL && COLS > 0 ? COLS : 80;
    *rows = screen != NULL && LINES > 0 ? LINES : 24;
  }
  // Pictures of a terminal that claims 65535 by 65535 would take hundreds of gigabytes.
  if (*columns > MOST_COLUMNS) *columns = MOST_COLUMNS;
  if (*rows > MOST_ROWS) *rows = MOST_ROWS;
}

void ct_resize(int columns, int rows) {
  if (screen == NULL) return;
  if (columns != COLS || rows != LINES) resize_term(rows, columns);
  erase();
  ct_repaint();
}

#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
void ct_mix_colors(const int32_t *colors) {
  for (int index = 0; index < COLORS_USED - 1; index++) mixtures[index] = colors[index];
  mixes_colors = 1;
}

static void make_pair(short pair, int foreground, int background) {
  if (mixes_colors && foreground >= 0) foreground = mixtures[foreground];
  if (mixes_colors && background >= 0) background = mixtures[background];
  init_extended_pair(pair, foreground, background);
}
#else
void ct_mix_colors(const int32_t *colors) { (void)colors; }

static void make_pair(short pair, int foreground, int background) {
  init_pair(pair, (short)foreground, (short)background);
}
#endif

static int color_for(int color) {
  return color >= 0 && color + 1 < COLORS_USED && color < COLORS ? color : -1;
}

static short pair_for(int foreground, int background) {
  foreground = color_for(foreground);
  background = color_for(background);
  if (!has_colors_on || (foreground < 0 && background < 0)) return 0;
  short *pair = &pair_of[foreground + 1][background + 1];
  if (*pair == 0 && pairs_made + 1 < COLOR_PAIRS && pairs_made < SHRT_MAX - 1) {
    pairs_made += 1;
    *pair = pairs_made;
    make_pair(pairs_made, foreground, background);
  }
  return *pair;
}

static attr_t attributes(int look) {
  attr_t result = A_NORMAL;
  if (look & CT_BOLD) result |= A_BOLD;
  if (look & CT_DIM) result |= A_DIM;
  if (look & CT_REVERSE) result |= A_REVERSE;
  if (look & CT_UNDERLINE) result |= A_UNDERLINE;
  return result;
}

void ct_put(
    int row, int column, const uint32_t *scalars, int count, int look, int foreground,
    int background) {
  if (screen == NULL || row < 0 || column < 0 || row >= LINES || column >= COLS) return;
  wchar_t text[CCHARW_MAX + 1];
  int length = count < CCHARW_MAX ? count : CCHARW_MAX;
  for (int index = 0; index < length; index++) text[index] = (wchar_t)scalars[index];
  text[length] = L'\0';
  cchar_t cell;
  if (setcchar(&cell, text, attributes(look), pair_for(foreground, background), NULL) != OK) return;
  mvadd_wch(row, column, &cell);
}

void ct_erase(void) {
  if (screen != NULL) erase();
}

void ct_cursor(int row, int column) {
  if (screen == NULL) return;
  if (row < 0 || row >= LINES || column < 0 || column >= COLS) {
    curs_set(0);
    return;
  }
  curs_set(1);
  move(row, column);
}

void ct_repaint(void) { repaint_due = 1; }

void ct_update(void) {
  if (screen == NULL) return;
  if (repaint_due) clearok(curscr, TRUE);
  repaint_due = 0;
  refresh();
}

void ct_ask_colors(void) { send("\033]10;?\033\\\033]11;?\033\\\033[c"); }

void ct_ask_background(void) {
  if (screen != NULL && speaks_ansi) send("\033]11;?\033\\\033[c");
}

int ct_listen_open(void) {
  if (!ct_owns_terminal() || tcgetattr(STDIN_FILENO, &ct_saved_modes) != 0) return 0;
  struct termios modes = ct_saved_modes;
  modes.c_lflag &= (tcflag_t) ~(ICANON | ECHO);
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  return tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) == 0;
}

void ct_listen_close(void) { tcsetattr(STDIN_FILENO, TCSADRAIN, &ct_saved_modes); }

void ct_mouse(int on) {
  if (screen == NULL || mouse_on == on || !speaks_ansi) return;
  mouse_on = on;
  send(on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l");
}
