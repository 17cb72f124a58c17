#include "Internal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
enum { FATAL = sizeof fatal / sizeof fatal[0], STACK = 64 * 1024 };

static struct sigaction earlier[FATAL];
static stack_t earlier_stack;
static char stack[STACK];
static char restore[512];
static volatile sig_atomic_t restore_length = 0;
static volatile sig_atomic_t is_open = 0;
static int keeps_earlier = 0;

void ct_emergency_restore(void) {
  if (!is_open) return;
  is_open = 0;
  if (write(STDOUT_FILENO, restore, (size_t)restore_length) < 0) {
    // Nobody is left to tell.
  }
  if (ct_has_saved_modes && ct_owns_terminal()) tcsetattr(STDIN_FILENO, TCSANOW, &ct_saved_modes);
  ct_capture_close();
}

static void crashed(int number) {
  ct_emergency_restore();
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  for (int index = 0; index < FATAL; index++) {
    if (fatal[index] != number) continue;
    sigaction(number, keeps_earlier ? &earlier[index] : &standard, NULL);
  }
  raise(number);
}

void ct_crash_open(const char *bytes) {
  strncpy(restore, bytes, sizeof restore - 1);
  restore_length = (sig_atomic_t)strlen(restore);
  if (is_open) return;
  // Swift's own handler is the earlier action. It holds the terminal for half a minute with a
  // question, so it is called only when somebody asked for it by name.
  keeps_earlier = getenv("SWIFT_BACKTRACE") != NULL;
  stack_t ours = {.ss_sp = stack, .ss_size = sizeof stack, .ss_flags = 0};
  sigaltstack(&ours, &earlier_stack);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = crashed;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  for (int index = 0; index < FATAL; index++) sigaction(fatal[index], &action, &earlier[index]);
  is_open = 1;
}

void ct_crash_close(void) {
  if (!is_open) return;
  is_open = 0;
  for (int index = 0; index < FATAL; index++) sigaction(fatal[index], &earlier[index], NULL);
  sigaltstack(&earlier_stack, NULL);
}

void ct_crash_by_signal(int number) { raise(number); }
