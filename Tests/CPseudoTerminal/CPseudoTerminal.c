#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

// The test's threads block most signals; a child must not inherit that.
static void forget_signals(void) {
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static void become(
    const char *path, char *const arguments[], char *const environment[], int slave,
    int ignores_hang_up) {
  setsid();
  ioctl(slave, TIOCSCTTY, 0);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(slave, descriptor);
  for (int descriptor = 3; descriptor < 256; descriptor++) close(descriptor);
  forget_signals();
  if (ignores_hang_up) signal(SIGHUP, SIG_IGN);
  execve(path, arguments, environment);
  _exit(127);
}

int pt_start(
    pt_child *child, const char *path, char *const arguments[], char *const environment[],
    int columns, int rows, int ignores_hang_up) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  if (openpty(&child->master, &child->slave, NULL, NULL, &size) != 0) return 0;
  fcntl(child->master, F_SETFD, FD_CLOEXEC);
  fcntl(child->slave, F_SETFD, FD_CLOEXEC);
  fcntl(child->master, F_SETFL, O_NONBLOCK);
  child->modes_before = pt_modes(child);
  child->process = fork();
  if (child->process == 0) {
    become(path, arguments, environment, child->slave, ignores_hang_up);
  }
  return child->process > 0;
}

void pt_resize(const pt_child *child, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(child->master, TIOCSWINSZ, &size);
}

int pt_read(const pt_child *child, uint8_t *bytes, int capacity, int milliseconds) {
  struct pollfd watched = {.fd = child->master, .events = POLLIN};
  if (poll(&watched, 1, milliseconds) <= 0) return 0;
  ssize_t count = read(child->master, bytes, (size_t)capacity);
  if (count > 0) return (int)count;
  return count < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
}

int pt_write(const pt_child *child, const uint8_t *bytes, int count) {
  ssize_t taken = write(child->master, bytes, (size_t)count);
  return taken > 0 ? (int)taken : 0;
}

int pt_state(const pt_child *child, int *status) {
  int raw = 0;
  pid_t found = waitpid(child->process, &raw, WNOHANG | WUNTRACED);
  if (found != child->process) return 0;
  if (WIFSTOPPED(raw)) return 2;
  *status = WIFSIGNALED(raw) ? 128 + WTERMSIG(raw) : WEXITSTATUS(raw);
  return 1;
}

uint64_t pt_modes(const pt_child *child) {
  struct termios modes;
  if (tcgetattr(child->slave, &modes) != 0) return 0;
  uint64_t sum = 1469598103934665603ULL;
  const uint64_t parts[] = {
      modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag,
      modes.c_cc[VMIN], modes.c_cc[VTIME], modes.c_cc[VINTR], modes.c_cc[VSUSP]};
  for (unsigned index = 0; index < sizeof parts / sizeof parts[0]; index++) {
    sum = (sum ^ parts[index]) * 1099511628211ULL;
  }
  return sum;
}

int pt_left(const pt_child *child) {
  if (write(child->master, "\n", 1) != 1) return -1;
  struct pollfd watched = {.fd = child->slave, .events = POLLIN};
  if (poll(&watched, 1, 2000) <= 0) return -1;
  char line[4096];
  return (int)read(child->slave, line, sizeof line) - 1;
}

void pt_close(pt_child *child) {
  if (child->slave >= 0) close(child->slave);
  if (child->master >= 0) close(child->master);
  child->slave = -1;
  child->master = -1;
}

int pt_run(char *const arguments[], uint8_t *bytes, int capacity, int *length) {
  int ends[2];
  *length = 0;
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  pid_t process = fork();
  if (process == 0) {
    int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, 0);
    dup2(ends[1], 1);
    dup2(nothing, 2);
    for (int descriptor = 3; descriptor < 256; descriptor++) close(descriptor);
    forget_signals();
    execvp(arguments[0], arguments);
    _exit(127);
  }
  close(ends[1]);
  ssize_t count = 0;
  while (*length < capacity &&
         (count = read(ends[0], bytes + *length, (size_t)(capacity - *length))) > 0) {
    *length += (int)count;
  }
  close(ends[0]);
  int status = 0;
  if (process < 0 || waitpid(process, &status, 0) != process) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
