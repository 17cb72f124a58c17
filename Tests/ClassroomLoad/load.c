// A class that comes all at once: real ssh clients, each at a terminal of its own, over loopback.
//
//   load SESSIONS AT_ONCE SECONDS PERIOD PROGRAM -- ssh … user-%d@127.0.0.1 …
//   load resize RATE SECONDS -- ssh … user@127.0.0.1 …
//
// At most AT_ONCE log in at a time. When all are in, each presses space every PERIOD seconds, for so
// many SECONDS; the time from a key to its first byte is kept. Then PROGRAM's private memory, and
// that of sshd, is read from /proc, and everyone presses q. One line of the table comes out.
// With resize, one session's window changes its size so many times a second; then a key must still be
// answered. Nothing here runs longer than SECONDS and six minutes.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { MOST_SESSIONS = 2000, LOGIN_SECONDS = 240, LEAVING_SECONDS = 60 };

typedef enum { OUT, COMING, IN, GONE } place;

typedef struct {
  place place;
  int terminal;
  pid_t process;
  double began;     // when ssh was started
  double login;     // seconds until the screen was there
  double next_key;  // when the next key is due
  double pressed;   // when the last was pressed; 0 when it was answered
  size_t seen;      // how much of the mark of a screen was seen
} session;

static session sessions[MOST_SESSIONS];
static int count;
static double keys[4 << 20];
static size_t key_count;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void stop(const char *what) {
  fprintf(stderr, "load: %s: %s\n", what, strerror(errno));
  exit(1);
}

// Starts the client of one session; %d in its words is the session's number.
static void come(int number, char **words) {
  session *one = &sessions[number];
  int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0) stop("no terminal");
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  char *name = ptsname(terminal);
  pid_t process = fork();
  if (process < 0) stop("no process");
  if (process == 0) {
    setsid();
    int end = open(name, O_RDWR);
    if (end < 0) _exit(127);
    ioctl(end, TIOCSCTTY, 0);
    ioctl(end, TIOCSWINSZ, &size);
    for (int descriptor = 0; descriptor < 3; descriptor++) dup2(end, descriptor);
    char *own[64];
    int index = 0;
    for (; words[index] != NULL && index < 63; index++) {
      char *mark = strstr(words[index], "%d");
      own[index] = words[index];
      if (mark != NULL) {
        size_t length = strlen(words[index]) + 16;
        own[index] = malloc(length);
        snprintf(own[index], length, "%.*s%d%s", (int)(mark - words[index]), words[index], number,
                 mark + 2);
      }
    }
    own[index] = NULL;
    setenv("TERM", "xterm-256color", 1);
    execvp(own[0], own);
    _exit(127);
  }
  *one = (session){.place = COMING, .terminal = terminal, .process = process, .began = now()};
}

static void leave(session *one) {
  close(one->terminal);
  kill(one->process, SIGHUP);
  one->place = GONE;
}

// Reads what came: the first screen, or the answer to a key.
static void hear(session *one) {
  static const char mark[] = "\033[?1049h";
  char bytes[65536];
  ssize_t length = read(one->terminal, bytes, sizeof bytes);
  if (length < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (length <= 0) {
    leave(one);
    return;
  }
  double time = now();
  if (one->place == COMING) {
    for (ssize_t index = 0; index < length && one->seen < sizeof mark - 1; index++) {
      one->seen = bytes[index] == mark[one->seen] ? one->seen + 1 : bytes[index] == mark[0];
    }
    if (one->seen == sizeof mark - 1) {
      one->place = IN;
      one->login = time - one->began;
    }
  } else if (one->pressed > 0) {
    if (key_count < sizeof keys / sizeof keys[0]) keys[key_count++] = time - one->pressed;
    one->pressed = 0;
  }
}

// Hears everyone for so many milliseconds at most.
static void listen_to_all(int milliseconds) {
  static struct pollfd watched[MOST_SESSIONS];
  static session *whose[MOST_SESSIONS];
  nfds_t open = 0;
  for (int number = 0; number < count; number++) {
    session *one = &sessions[number];
    if (one->place != COMING && one->place != IN) continue;
    watched[open] = (struct pollfd){.fd = one->terminal, .events = POLLIN};
    whose[open++] = one;
  }
  if (poll(watched, open, milliseconds) <= 0) return;
  for (nfds_t index = 0; index < open; index++) {
    if (watched[index].revents != 0) hear(whose[index]);
  }
}

static int how_many(place place) {
  int found = 0;
  for (int number = 0; number < count; number++) found += sessions[number].place == place;
  return found;
}

static int by_size(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

// The value that this share of sorted values does not exceed, in thousandths.
static double share(const double *values, size_t number, double part) {
  if (number == 0) return 0;
  size_t index = (size_t)(part * (double)number);
  return values[index < number ? index : number - 1] * 1000;
}

// What every process whose program's path ends so has written to memory of its own, in KiB, and how
// many there are. Pages of files that only one of them has read so far can be dropped, and do not count.
static long private_memory(const char *program, int *processes) {
  DIR *folder = opendir("/proc");
  if (folder == NULL) stop("/proc");
  long sum = 0;
  *processes = 0;
  for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
    char path[300], target[512], line[256];
    snprintf(path, sizeof path, "/proc/%s/exe", entry->d_name);
    ssize_t length = readlink(path, target, sizeof target - 1);
    size_t wanted = strlen(program);
    if (length < (ssize_t)wanted || strncmp(target + length - wanted, program, wanted) != 0) continue;
    snprintf(path, sizeof path, "/proc/%s/smaps_rollup", entry->d_name);
    FILE *file = fopen(path, "r");
    if (file == NULL) continue;
    long kilobytes;
    while (fgets(line, sizeof line, file) != NULL) {
      if (sscanf(line, "Private_Dirty: %ld", &kilobytes) == 1) sum += kilobytes;
    }
    fclose(file);
    *processes += 1;
  }
  closedir(folder);
  return sum;
}

static double all_come(int at_once, char **words) {
  double began = now();
  for (int started = 0; how_many(IN) + how_many(GONE) < count;) {
    while (started < count && how_many(COMING) < at_once) come(started++, words);
    listen_to_all(20);
    if (now() - began > LOGIN_SECONDS) {
      for (int number = 0; number < count; number++) {
        if (sessions[number].place == COMING) leave(&sessions[number]);
      }
      // Whoever was not even started stays out.
      if (started < count) count = started;
    }
  }
  return now() - began;
}

static void all_press(double seconds, double period) {
  double began = now();
  for (int number = 0; number < count; number++) {
    sessions[number].next_key = began + period * number / count;
  }
  while (now() - began < seconds) {
    double time = now();
    for (int number = 0; number < count; number++) {
      session *one = &sessions[number];
      if (one->place != IN || one->next_key > time) continue;
      one->next_key += period;
      if (one->pressed == 0 && write(one->terminal, " ", 1) == 1) one->pressed = now();
    }
    listen_to_all(1);
  }
}

static void all_leave(void) {
  for (int number = 0; number < count; number++) {
    if (sessions[number].place == IN && write(sessions[number].terminal, "q", 1) != 1) continue;
  }
  for (double began = now(); how_many(IN) > 0 && now() - began < LEAVING_SECONDS;) listen_to_all(20);
}

// One window that is pulled at, RATE times a second; 0 when a key is answered afterwards.
static int resize(int rate, double seconds, char **words) {
  count = 1;
  all_come(1, words);
  session *one = &sessions[0];
  double began = now();
  for (long done = 0; one->place == IN && now() - began < seconds;) {
    for (; (double)done < (now() - began) * rate; done++) {
      struct winsize size = {.ws_row = 20 + done % 30, .ws_col = 60 + done % 90};
      ioctl(one->terminal, TIOCSWINSZ, &size);
    }
    listen_to_all(0);
  }
  // What was still to be drawn comes first.
  for (double since = now(); one->place == IN && now() - since < 3;) listen_to_all(100);
  if (one->place == IN && write(one->terminal, "?", 1) == 1) one->pressed = now();
  for (double since = now(); key_count == 0 && now() - since < 10;) listen_to_all(100);
  all_leave();
  if (key_count == 0) return 1;
  printf("answered %.0f ms after %d sizes a second\n", share(keys, 1, 0), rate);
  return 0;
}

int main(int argc, char **argv) {
  if (argc > 5 && strcmp(argv[1], "resize") == 0 && strcmp(argv[4], "--") == 0) {
    return resize(atoi(argv[2]), atof(argv[3]), argv + 5);
  }
  if (argc < 8 || strcmp(argv[6], "--") != 0) {
    fprintf(stderr, "load SESSIONS AT_ONCE SECONDS PERIOD PROGRAM -- ssh … user-%%d@host …\n");
    return 64;
  }
  int wanted = atoi(argv[1]), at_once = atoi(argv[2]), ours, servers;
  double seconds = atof(argv[3]), period = atof(argv[4]);
  if (wanted < 1 || wanted > MOST_SESSIONS || at_once < 1 || seconds < 0 || period < 0.1) return 64;
  count = wanted;
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  signal(SIGCHLD, SIG_IGN);

  double took = all_come(at_once, argv + 7);
  int in = how_many(IN);
  for (double began = now(); now() - began < 5;) listen_to_all(100);
  all_press(seconds, period);
  int stayed = how_many(IN);
  long memory = private_memory(argv[5], &ours);
  long server = private_memory("/usr/sbin/sshd", &servers);

  static double logins[MOST_SESSIONS];
  size_t login_count = 0;
  for (int number = 0; number < count; number++) {
    if (sessions[number].login > 0) logins[login_count++] = sessions[number].login;
  }
  qsort(logins, login_count, sizeof logins[0], by_size);
  qsort(keys, key_count, sizeof keys[0], by_size);
  printf("| %d | %d | %.1f | %.1f | %.0f | %.0f | %zu | %.1f | %.1f | %.1f | %.2f | %.2f |", wanted,
         in, took, in / took, share(logins, login_count, 0.5), share(logins, login_count, 0.99),
         key_count, share(keys, key_count, 0.5), share(keys, key_count, 0.99),
         share(keys, key_count, 1), ours > 0 ? (double)memory / ours / 1024 : 0,
         stayed > 0 ? (double)server / stayed / 1024 : 0);
  fflush(stdout);
  all_leave();
  sleep(2);
  private_memory(argv[5], &ours);
  printf(" %d |\n", ours);
  return in == wanted && stayed == in && ours == 0 ? 0 : 1;
}
