// A child process in a pseudo-terminal of its own, for the tests.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdint.h>

typedef struct {
  int master;   // what the child's terminal shows, and where its keys go
  int slave;    // the child's terminal itself, kept open so that its modes can be read
  int process;
  uint64_t modes_before;  // the terminal's modes before the child began
} pt_child;

// Starts a program with these arguments and this environment. 1 on success.
int pt_start(
    pt_child *child, const char *path, char *const arguments[], char *const environment[],
    int columns, int rows, int ignores_hang_up);
// Tells the terminal its size; the child hears of it.
void pt_resize(const pt_child *child, int columns, int rows);
// Waits for bytes: how many were read, 0 when none came in time, -1 when there will be none.
int pt_read(const pt_child *child, uint8_t *bytes, int capacity, int milliseconds);
// Sends bytes as if they were typed; how many were taken without waiting.
int pt_write(const pt_child *child, const uint8_t *bytes, int count);
// 1 and the status when the child has ended (128 + signal when a signal ended it),
// 2 when it has stopped, 0 when it runs.
int pt_state(const pt_child *child, int *status);
// The terminal's modes as one number; 0 when they cannot be read.
uint64_t pt_modes(const pt_child *child);
// Types a newline once the child has ended: how many bytes a shell would read before it.
int pt_left(const pt_child *child);
// Closes the test's ends of the terminal.
void pt_close(pt_child *child);
// Runs a command to its end and keeps what it prints, up to `capacity` bytes; its status.
int pt_run(char *const arguments[], uint8_t *bytes, int capacity, int *length);

#endif
