#include "Internal.h"

#include <errno.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

int ct_wait(int milliseconds) {
  struct pollfd watched[2] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = ct_signals_descriptor(), .events = POLLIN},
  };
  int count = poll(watched, 2, milliseconds);
  if (count < 0) return errno == EINTR ? CT_SIGNAL : 0;
  int seen = 0;
  if (watched[0].revents & POLLIN) seen |= CT_INPUT;
  if (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL)) seen |= CT_HANGUP;
  if (watched[1].revents & POLLIN) seen |= CT_SIGNAL;
  return seen;
}

int ct_read(uint8_t *bytes, int capacity) {
  ssize_t count = read(STDIN_FILENO, bytes, (size_t)capacity);
  if (count >= 0) return (int)count;
  // A terminal that is gone answers with an error; that is an end of input too.
  return errno == EINTR || errno == EAGAIN ? -1 : 0;
}

int64_t ct_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
