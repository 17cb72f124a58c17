#include "Internal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Standard error as it was, and the file that takes its place. -1 when it is not captured.
static volatile sig_atomic_t original = -1;
static volatile sig_atomic_t file = -1;

static int open_file(void) {
  const char *folder = getenv("TMPDIR");
  char path[1024];
  if (folder == NULL || folder[0] == '\0') folder = "/tmp";
  if (snprintf(path, sizeof path, "%s/nn101-XXXXXX", folder) >= (int)sizeof path) return -1;
  int descriptor = mkstemp(path);
  if (descriptor < 0) return open("/dev/null", O_RDWR | O_CLOEXEC);
  // The name goes at once: nothing is left behind, whatever happens.
  unlink(path);
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  return descriptor;
}

void ct_capture_open(void) {
  // Standard error that goes to a file or a pipe already cannot hurt the screen.
  if (file >= 0 || !isatty(STDERR_FILENO)) return;
  int descriptor = open_file();
  if (descriptor < 0) return;
  int kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  if (kept < 0 || dup2(descriptor, STDERR_FILENO) < 0) {
    close(descriptor);
    return;
  }
  original = kept;
  file = descriptor;
}

void ct_capture_close(void) {
  if (file < 0) return;
  int descriptor = file;
  int kept = original;
  file = -1;
  original = -1;
  dup2(kept, STDERR_FILENO);
  close(kept);
  lseek(descriptor, 0, SEEK_SET);
  char bytes[1024];
  ssize_t count;
  while ((count = read(descriptor, bytes, sizeof bytes)) > 0) {
    if (write(STDERR_FILENO, bytes, (size_t)count) < 0) break;
  }
  close(descriptor);
}
