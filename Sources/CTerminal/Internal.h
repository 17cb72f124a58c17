// What the files of this shim share among themselves.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CTerminal.h"

#include <termios.h>

// Screen.c: the terminal's modes as they were before the screen was opened.
extern struct termios ct_saved_modes;
extern int ct_has_saved_modes;

// Signals.c
int ct_signals_open(void);
void ct_signals_close(void);
int ct_signals_descriptor(void);
// Stops the process as the shell expects, and comes back when it goes on.
void ct_signals_stop_process(void);
// 1 when a signal that ends the program waits to be taken.
int ct_signals_asked_to_end(void);
// 1 when the terminal's modes are ours to change: no other job has it. Async-signal-safe.
int ct_owns_terminal(void);
// Stops until the shell brings us to the foreground; 0 when no shell is there to do so.
int ct_wait_for_terminal(void);

// Crash.c: the bytes that give the terminal back, ready before they are needed.
void ct_crash_open(const char *restore);
void ct_crash_close(void);
// Gives the terminal back by async-signal-safe calls alone.
void ct_emergency_restore(void);

// StandardError.c
void ct_capture_open(void);
// Gives standard error back and prints what was written meanwhile. Async-signal-safe.
void ct_capture_close(void);

// Description.c
// A capability's text, or "" when the open description lacks it.
const char *ct_capability(const char *name);
// Chooses the plain letters, in terminals that have others with lines.
#define CT_PLAIN_LETTERS "\033(B"
// From now on no change of looks chooses the plain letters again, for no others are ever chosen;
// 0 where none did.
int ct_keep_letters(void);

#endif
