/* Preloaded into a process, it notes every call on a file below a folder, or lets something go wrong at one of them: see README.md.
     ASC_FAULT_BELOW  the folder
     ASC_FAULT_NOTES  a file: a line for each call while nothing is to go wrong, else one for the call that was struck
     ASC_FAULT        what goes wrong, at which call: WHAT:KIND:COUNT:PATTERN, as full:write:3:logs/x.jsonl
   WHAT is  full     from this call on nothing below the folder can be written or made
            broken   from this call on nothing can be read from this file, or sent to the disk
            closed   from this call on this path can be opened, listed, made, renamed and deleted no more
            cut      the file has lost its second half when this call is made
            replaced the file has been replaced by another, which lies beside the folder as "replacement", when this call is made
            back     from this call on the clock shows a day less */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static const char *below, *notes;
static size_t below_length;
static char what[16], kind[16], pattern[PATH_MAX], struck[PATH_MAX];
static long count, seen;
static volatile int begun;
static pthread_mutex_t deciding = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void configure(void) {
  below = getenv("ASC_FAULT_BELOW");
  notes = getenv("ASC_FAULT_NOTES");
  below_length = below ? strlen(below) : 0;
  const char *fault = getenv("ASC_FAULT");
  if (fault) sscanf(fault, "%15[^:]:%15[^:]:%ld:%4095[^\n]", what, kind, &count, pattern);
}

static void note(const char *call, const char *path) {
  char line[PATH_MAX + 32];
  int length = snprintf(line, sizeof line, "%s\t%s\n", call, path);
  int file = syscall(SYS_openat, AT_FDCWD, notes, O_WRONLY | O_CREAT | O_APPEND, 0600);
  syscall(SYS_write, file, line, length);
  syscall(SYS_close, file);
}

static int is(const char *a, const char *b) { return strcmp(a, b) == 0; }

static void change(const char *path) {
  char replacement[PATH_MAX];
  struct stat size;
  if (is(what, "cut") && syscall(SYS_newfstatat, AT_FDCWD, path, &size, 0) == 0) syscall(SYS_truncate, path, size.st_size / 2);
  if (is(what, "replaced")) {
    snprintf(replacement, sizeof replacement, "%s/../replacement", below);
    syscall(SYS_rename, replacement, path);
  }
}

static int goes_wrong(const char *call, const char *path) { /* once it has begun */
  if (is(what, "full") && (is(call, "write") || is(call, "make"))) return ENOSPC;
  if (!is(path, struck)) return 0;
  if (is(what, "broken") && (is(call, "read") || is(call, "sync"))) return EIO;
  if (is(what, "closed") && !is(call, "read") && !is(call, "write") && !is(call, "sync")) return EACCES;
  return 0;
}

/* The error that a call is to meet; 0 for none. */
static int fault(const char *call, const char *absolute) {
  if (!below || strncmp(absolute, below, below_length) || absolute[below_length] != '/') return 0;
  const char *path = absolute + below_length + 1;
  int error = 0;
  pthread_mutex_lock(&deciding);
  if (!*what) {
    note(call, path);
  } else if (!begun && is(call, kind) && fnmatch(pattern, path, FNM_PATHNAME) == 0 && ++seen == count) {
    begun = 1;
    snprintf(struck, sizeof struck, "%s", path);
    note(call, path);
    change(absolute);
  }
  if (begun) error = goes_wrong(call, path);
  pthread_mutex_unlock(&deciding);
  return error;
}

static int fault_at(const char *call, int folder, const char *path) {
  char whole[PATH_MAX * 2], link[64];
  if (*path == '/') return fault(call, path);
  ssize_t length = 0;
  if (folder == AT_FDCWD) {
    if (syscall(SYS_getcwd, whole, PATH_MAX) < 0) return 0;
    length = strlen(whole);
  } else {
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    length = syscall(SYS_readlink, link, whole, PATH_MAX);
    if (length < 0) return 0;
  }
  snprintf(whole + length, sizeof whole - length, "/%s", path);
  return fault(call, whole);
}

static int fault_of(const char *call, int file) {
  char whole[PATH_MAX + 1], link[64];
  if (!below) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = syscall(SYS_readlink, link, whole, PATH_MAX);
  if (length < 0) return 0;
  whole[length] = 0;
  return fault(call, whole);
}

#define REAL(type, name) static type (*real)(); if (!real) real = (type (*)())dlsym(RTLD_NEXT, name)
#define UNLESS(faulty) int error = faulty; if (error) { errno = error; return -1; }

#define OPENING(name, ...) \
  mode_t mode = 0; \
  if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } \
  UNLESS(__VA_ARGS__) \
  REAL(int, name)

int open(const char *path, int flags, ...) { OPENING("open", fault_at(flags & O_CREAT ? "make" : "open", AT_FDCWD, path)); return real(path, flags, mode); }
int open64(const char *path, int flags, ...) { OPENING("open64", fault_at(flags & O_CREAT ? "make" : "open", AT_FDCWD, path)); return real(path, flags, mode); }
int openat(int in, const char *path, int flags, ...) { OPENING("openat", fault_at(flags & O_CREAT ? "make" : "open", in, path)); return real(in, path, flags, mode); }
int openat64(int in, const char *path, int flags, ...) { OPENING("openat64", fault_at(flags & O_CREAT ? "make" : "open", in, path)); return real(in, path, flags, mode); }

ssize_t read(int file, void *to, size_t size) { UNLESS(fault_of("read", file)) REAL(ssize_t, "read"); return real(file, to, size); }
ssize_t readv(int file, const struct iovec *to, int parts) { UNLESS(fault_of("read", file)) REAL(ssize_t, "readv"); return real(file, to, parts); }
ssize_t pread(int file, void *to, size_t size, off_t at) { UNLESS(fault_of("read", file)) REAL(ssize_t, "pread"); return real(file, to, size, at); }
ssize_t pread64(int file, void *to, size_t size, off_t at) { UNLESS(fault_of("read", file)) REAL(ssize_t, "pread64"); return real(file, to, size, at); }
ssize_t write(int file, const void *from, size_t size) { UNLESS(fault_of("write", file)) REAL(ssize_t, "write"); return real(file, from, size); }
ssize_t writev(int file, const struct iovec *from, int parts) { UNLESS(fault_of("write", file)) REAL(ssize_t, "writev"); return real(file, from, parts); }
ssize_t pwrite(int file, const void *from, size_t size, off_t at) { UNLESS(fault_of("write", file)) REAL(ssize_t, "pwrite"); return real(file, from, size, at); }
ssize_t pwrite64(int file, const void *from, size_t size, off_t at) { UNLESS(fault_of("write", file)) REAL(ssize_t, "pwrite64"); return real(file, from, size, at); }

#define COPYING UNLESS(fault_of("read", from)) error = fault_of("write", to); if (error) { errno = error; return -1; }
ssize_t sendfile(int to, int from, off_t *at, size_t size) { COPYING REAL(ssize_t, "sendfile"); return real(to, from, at, size); }
ssize_t sendfile64(int to, int from, off_t *at, size_t size) { COPYING REAL(ssize_t, "sendfile64"); return real(to, from, at, size); }
ssize_t copy_file_range(int from, off_t *at, int to, off_t *onto, size_t size, unsigned flags) { COPYING REAL(ssize_t, "copy_file_range"); return real(from, at, to, onto, size, flags); }

int fsync(int file) { UNLESS(fault_of("sync", file)) REAL(int, "fsync"); return real(file); }
int fdatasync(int file) { UNLESS(fault_of("sync", file)) REAL(int, "fdatasync"); return real(file); }
int rename(const char *from, const char *to) { UNLESS(fault_at("rename", AT_FDCWD, from)) REAL(int, "rename"); return real(from, to); }
int renameat(int in, const char *from, int into, const char *to) { UNLESS(fault_at("rename", in, from)) REAL(int, "renameat"); return real(in, from, into, to); }
int unlink(const char *path) { UNLESS(fault_at("delete", AT_FDCWD, path)) REAL(int, "unlink"); return real(path); }
int remove(const char *path) { UNLESS(fault_at("delete", AT_FDCWD, path)) REAL(int, "remove"); return real(path); }
int rmdir(const char *path) { UNLESS(fault_at("delete", AT_FDCWD, path)) REAL(int, "rmdir"); return real(path); }
int unlinkat(int in, const char *path, int flags) { UNLESS(fault_at("delete", in, path)) REAL(int, "unlinkat"); return real(in, path, flags); }
int mkdir(const char *path, mode_t mode) { UNLESS(fault_at("make", AT_FDCWD, path)) REAL(int, "mkdir"); return real(path, mode); }
int link(const char *to, const char *path) { UNLESS(fault_at("make", AT_FDCWD, path)) REAL(int, "link"); return real(to, path); }
int symlink(const char *to, const char *path) { UNLESS(fault_at("make", AT_FDCWD, path)) REAL(int, "symlink"); return real(to, path); }

void *opendir(const char *path) {
  int error = fault_at("list", AT_FDCWD, path);
  if (error) { errno = error; return NULL; }
  REAL(void *, "opendir");
  return real(path);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  REAL(int, "clock_gettime");
  int done = real(clock, time);
  if (begun && clock == CLOCK_REALTIME && is(what, "back")) time->tv_sec -= 24 * 60 * 60;
  return done;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  REAL(int, "gettimeofday");
  int done = real(time, zone);
  if (begun && is(what, "back")) time->tv_sec -= 24 * 60 * 60;
  return done;
}
