#include "Internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  int number;
  int flag;
  int ends_program;
} watched_signal;

static const watched_signal watched[] = {
    {SIGINT, CT_INTERRUPT, 1}, {SIGTERM, CT_TERMINATE, 1}, {SIGHUP, CT_HANG_UP, 1},
    {SIGQUIT, CT_QUIT, 1},     {SIGTSTP, CT_STOP, 0},      {SIGCONT, CT_CONTINUE, 0},
    {SIGWINCH, CT_WINDOW, 0},
};
enum { WATCHED = sizeof watched / sizeof watched[0] };

static struct sigaction earlier[WATCHED];
static int is_open = 0;
static int self_pipe[2] = {-1, -1};
static volatile sig_atomic_t pending[WATCHED];
static volatile sig_atomic_t asked_to_end = 0;

static void note(int number) {
  int kept = errno;
  for (int index = 0; index < WATCHED; index++) {
    if (watched[index].number != number) continue;
    pending[index] = 1;
    // A program that is stuck does not answer; the third request ends it from here.
    if (watched[index].ends_program && ++asked_to_end >= 3) {
      ct_emergency_restore();
      _exit(128 + number);
    }
  }
  if (write(self_pipe[1], "", 1) < 0) {
    // The pipe is full: whoever reads it will look at `pending` anyway.
  }
  errno = kept;
}

static void install(int index) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  // What the parent told us to ignore (nohup) stays ignored.
  if (earlier[index].sa_handler == SIG_IGN && watched[index].number != SIGWINCH) return;
  sigaction(watched[index].number, &action, NULL);
}

int ct_signals_open(void) {
  if (!is_open) {
    if (self_pipe[0] < 0) {
      if (pipe(self_pipe) != 0) return 0;
      for (int end = 0; end < 2; end++) {
        fcntl(self_pipe[end], F_SETFD, FD_CLOEXEC);
        fcntl(self_pipe[end], F_SETFL, O_NONBLOCK);
      }
    }
    for (int index = 0; index < WATCHED; index++) {
      sigaction(watched[index].number, NULL, &earlier[index]);
    }
    is_open = 1;
    asked_to_end = 0;
  }
  for (int index = 0; index < WATCHED; index++) install(index);
  return 1;
}

void ct_signals_close(void) {
  if (!is_open) return;
  for (int index = 0; index < WATCHED; index++) {
    sigaction(watched[index].number, &earlier[index], NULL);
  }
  is_open = 0;
}

int ct_signals_descriptor(void) { return self_pipe[0]; }

int ct_take_signals(void) {
  char bytes[64];
  while (read(self_pipe[0], bytes, sizeof bytes) > 0) {
  }
  int found = 0;
  for (int index = 0; index < WATCHED; index++) {
    if (!pending[index]) continue;
    pending[index] = 0;
    found |= watched[index].flag;
  }
  return found;
}

// Forgets what being stopped and going on has noted. A request to end that came meanwhile stays.
static void forget_stop(void) {
  const int about_stopping = CT_STOP | CT_CONTINUE | CT_WINDOW;
  for (int index = 0; index < WATCHED; index++) {
    if (watched[index].flag & about_stopping) pending[index] = 0;
  }
}

int ct_signals_asked_to_end(void) {
  for (int index = 0; index < WATCHED; index++) {
    if (watched[index].ends_program && pending[index]) return 1;
  }
  return 0;
}

int ct_owns_terminal(void) {
  pid_t owner = tcgetpgrp(STDIN_FILENO);
  // Where nobody owns it, or it is gone, there is nobody to be polite to.
  return owner < 0 || owner == getpgrp();
}

int ct_wait_for_terminal(void) {
  // Each turn stops the process until `fg` or `bg`. A process that no shell looks after is not
  // stopped by this, so the turns are counted.
  for (int turn = 0; turn < 100; turn++) {
    if (ct_owns_terminal()) return 1;
    kill(0, SIGTTIN);
  }
  return 0;
}

void ct_signals_stop_process(void) {
  struct sigaction standard, ours;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  // The process stands here until SIGCONT.
  sigaction(SIGTSTP, &ours, NULL);
  forget_stop();
}
