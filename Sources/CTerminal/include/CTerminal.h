// A narrow door to ncursesw, termios and signals, under its own prefix.
// curses.h stays behind it: its macros and globals must not reach Swift.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

// What the terminal's description says it can do.
typedef struct {
  int colors;             // how many colours; 0 when it has none
  int addresses_cursor;   // the cursor can be put anywhere and the screen cleared
  int default_colors;     // it can go back to its own default colours
} ct_description;

// How a cell looks: any of these, added up.
enum { CT_BOLD = 1, CT_DIM = 2, CT_REVERSE = 4, CT_UNDERLINE = 8 };

// What ct_wait saw.
enum { CT_INPUT = 1, CT_HANGUP = 2, CT_SIGNAL = 4 };

// Which signals ct_take_signals found.
enum {
  CT_INTERRUPT = 1, CT_TERMINATE = 2, CT_HANG_UP = 4, CT_QUIT = 8,
  CT_STOP = 16, CT_CONTINUE = 32, CT_WINDOW = 64
};

// Locale.c
// Takes the locale for characters; "" means the one of the environment. 1 when it exists.
int ct_set_locale(const char *name);
// 1 when such a locale exists; the one in force is kept.
int ct_locale_exists(const char *name);
// Columns the C library gives a character: 0, 1, 2, or -1 when it cannot be shown.
int ct_width(uint32_t scalar);

// Description.c
// Fills in what is known about a kind of terminal: 1 known, 0 unknown, -1 no database.
int ct_describe(const char *term, ct_description *description);

// Screen.c
// Opens the screen on standard input and output with the named description. 1 on success.
int ct_open(const char *term);
// Gives the terminal back. Does nothing when no screen is open.
void ct_close(void);
// Gives the terminal back, stops the process, and takes the terminal again when it goes on.
void ct_suspend(void);
// Takes the terminal again after something outside stopped the process.
void ct_resume(void);
// How large the terminal is now.
void ct_size(int *columns, int *rows);
// Makes the pictures this large from now on.
void ct_resize(int columns, int rows);
// Empties the picture.
void ct_erase(void);
// Makes each of the 256 colours a mixture, 65536 red + 256 green + blue, until ct_close: for a
// terminal whose colours from 256 on are mixtures.
void ct_mix_colors(const int32_t *colors);
// Puts one cell: a character with its combining marks. -1 is the default colour.
void ct_put(
    int row, int column, const uint32_t *scalars, int count, int look, int foreground,
    int background);
// Shows the cursor there; a negative row hides it.
void ct_cursor(int row, int column);
// Sends what changed since the last time.
void ct_update(void);
// Makes the next ct_update send everything.
void ct_repaint(void);
// Turns mouse reports on or off.
void ct_mouse(int on);
// Asks the terminal for its background, and what it is: an answer to the second says that none to
// the first will come.
void ct_ask_background(void);
// The same for foreground and background, without a screen.
void ct_ask_colors(void);
// Lets answers be read as they come, without a screen; 1 on success. Then ct_listen_close.
int ct_listen_open(void);
void ct_listen_close(void);

// Input.c
// Waits for input or a signal, so many milliseconds or (-1) for ever.
int ct_wait(int milliseconds);
// Reads the bytes that are there: how many, 0 at the end of input, -1 when there are none.
int ct_read(uint8_t *bytes, int capacity);
// Milliseconds of a clock that only goes forward.
int64_t ct_milliseconds(void);

// Signals.c
// The signals that came since the last call.
int ct_take_signals(void);

// Crash.c
// Makes a crash of a kind that Swift cannot make by itself.
void ct_crash_by_signal(int signal_number);

#endif
