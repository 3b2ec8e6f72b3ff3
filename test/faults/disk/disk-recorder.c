/*
 * Writes down, in order, everything that a process asks of the disk below one folder, and lets chosen calls fail.
 * Loaded with LD_PRELOAD on Linux; the tests build it with the system's compiler.
 *
 *   DISK_ROOT   what is below this path is recorded
 *   DISK_LOG    where the records go (see disk-log.ts)
 *   DISK_SPARE  "1": fsync is noted and not done, since nobody cuts the power of the test's machine
 *
 * A file below DISK_ROOT whose name ends in ".control" is no file: what is written there are orders,
 *   "mark TEXT"                a note in the log, e.g. that a commit was acknowledged
 *   "fail N ERRNO STAYS MASK"  the Nth counted call from now fails; STAYS 1: and all after it.
 *                              MASK: 1 writes, 2 syncs, 4 reads, 8 names. A failing write takes half of its bytes first
 *                              when STAYS, as a disk does that fills up.
 *   "free"                     nothing fails any more
 * and reading it gives "CALLS HITS": calls counted and failed since the last order to fail.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENED = 1, WROTE, CUT, SYNCED, RENAMED, UNLINKED, MADE, REMOVED, MARKED };
enum { WRITES = 1, SYNCS = 2, READS = 4, NAMES = 8 };
enum { MOST = 8192, CONTROL = -1 };

struct record { uint32_t kind, handle; uint64_t offset, length; };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char root[PATH_MAX];
static size_t rootLength;
static int logFile = -1, spare;
static int handles[MOST];
static int nextHandle = 1;
static long failAt, calls, hits;
static int failErrno, failStays, failMask;

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

__attribute__((constructor)) static void begin(void) {
  const char *where = getenv("DISK_ROOT"), *log = getenv("DISK_LOG");
  if (!where || !log) return;
  snprintf(root, sizeof root, "%s", where);
  rootLength = strlen(root);
  const char *spares = getenv("DISK_SPARE");
  spare = spares && *spares == '1';
  int (*realOpen)(const char *, int, ...) = dlsym(RTLD_NEXT, "open64");
  logFile = realOpen(log, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0600);
}

static void put(int kind, int handle, uint64_t offset, const void *bytes, size_t length) {
  static ssize_t (*realWrite)(int, const void *, size_t);
  if (!realWrite) realWrite = dlsym(RTLD_NEXT, "write");
  struct record head = {kind, handle, offset, length};
  if (realWrite(logFile, &head, sizeof head) < 0) abort();
  for (size_t done = 0; done < length;) {
    ssize_t some = realWrite(logFile, (const char *)bytes + done, length - done);
    if (some < 0) abort();
    done += some;
  }
}

static int resolve(int folder, const char *path, char *out) {
  if (logFile < 0 || !path) return 0;
  if (path[0] == '/') snprintf(out, PATH_MAX, "%s", path);
  else {
    char base[PATH_MAX / 2];
    if (folder == AT_FDCWD) {
      if (!getcwd(base, sizeof base)) return 0;
    } else {
      char link[64];
      snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
      ssize_t length = readlink(link, base, sizeof base - 1);
      if (length < 0) return 0;
      base[length] = 0;
    }
    snprintf(out, PATH_MAX, "%s/%s", base, path);
  }
  size_t length = strlen(out);
  while (length > 1 && out[length - 1] == '/') out[--length] = 0;
  return strncmp(out, root, rootLength) == 0 && (out[rootLength] == '/' || out[rootLength] == 0);
}

static int isControl(const char *path) {
  size_t length = strlen(path);
  return length > 8 && strcmp(path + length - 8, ".control") == 0;
}

/* True when this call is the one to fail; errno is set then. Call with the turn taken. */
static int fails(int kind) {
  if (!(failMask & kind)) return 0;
  calls++;
  if (failAt == 0 || (failStays ? calls < failAt : calls != failAt)) return 0;
  hits++;
  errno = failErrno;
  return 1;
}

static void obey(const char *text, size_t length) {
  char order[256];
  if (length >= 5 && memcmp(text, "mark ", 5) == 0) { put(MARKED, 0, 0, text + 5, length - 5); return; }
  if (length >= sizeof order) abort();
  memcpy(order, text, length);
  order[length] = 0;
  if (strncmp(order, "free", 4) == 0) { failAt = 0; return; }
  calls = hits = 0;
  if (sscanf(order, "fail %ld %d %d %d", &failAt, &failErrno, &failStays, &failMask) != 4) abort();
}

/* The handle of a recorded file behind a descriptor; 0: not ours. */
static int handleOf(int fd) { return fd >= 0 && fd < MOST ? handles[fd] : 0; }

static int opened(int fd, const char *path, int flags, int isNew) {
  if (fd < 0 || fd >= MOST) return fd;
  if (isControl(path)) { handles[fd] = CONTROL; return fd; }
  handles[fd] = nextHandle++;
  put(OPENED, handles[fd], (isNew ? 1 : 0) | (flags & O_TRUNC ? 2 : 0), path, strlen(path));
  return fd;
}

static int openAny(int folder, const char *path, int flags, mode_t mode) {
  REAL(int, "openat64", int, const char *, int, ...);
  char whole[PATH_MAX];
  if (!resolve(folder, path, whole)) return real(folder, path, flags, mode);
  pthread_mutex_lock(&turn);
  struct stat found;
  int isNew = (flags & O_CREAT) && fstatat(folder, path, &found, 0) != 0;
  int fd = isNew && fails(WRITES) ? -1 : opened(real(folder, path, flags, mode), whole, flags, isNew);
  pthread_mutex_unlock(&turn);
  return fd;
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | __O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, int); va_end(rest); }

int open(const char *path, int flags, ...) { MODE(flags) return openAny(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return openAny(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags) return openAny(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags) return openAny(folder, path, flags, mode); }

int close(int fd) {
  REAL(int, "close", int);
  if (!handleOf(fd)) return real(fd);
  pthread_mutex_lock(&turn);
  handles[fd] = 0;
  int done = real(fd);
  pthread_mutex_unlock(&turn);
  return done;
}

/* `offset` -1: where the file stands. */
static ssize_t writeAny(int fd, const void *bytes, size_t length, off64_t offset) {
  static ssize_t (*realWrite)(int, const void *, size_t);
  static ssize_t (*realPwrite)(int, const void *, size_t, off64_t);
  if (!realWrite) { realWrite = dlsym(RTLD_NEXT, "write"); realPwrite = dlsym(RTLD_NEXT, "pwrite64"); }
  int handle = handleOf(fd);
  if (!handle) return offset < 0 ? realWrite(fd, bytes, length) : realPwrite(fd, bytes, length, offset);
  pthread_mutex_lock(&turn);
  ssize_t done = length;
  if (handle == CONTROL) obey(bytes, length);
  else {
    if (fails(WRITES)) {
      if (failStays && hits == 1 && length > 1) length /= 2;
      else length = 0;
    }
    if (length == 0 && done > 0) done = -1;
    else done = offset < 0 ? realWrite(fd, bytes, length) : realPwrite(fd, bytes, length, offset);
    if (done > 0) put(WROTE, handle, offset < 0 ? lseek64(fd, 0, SEEK_CUR) - done : offset, bytes, done);
  }
  pthread_mutex_unlock(&turn);
  if (done < 0 && length == 0) errno = failErrno;
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) { return writeAny(fd, bytes, length, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return writeAny(fd, bytes, length, offset); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) { return writeAny(fd, bytes, length, offset); }

static ssize_t writeParts(int fd, const struct iovec *parts, int count, off64_t offset) {
  ssize_t total = 0;
  for (int at = 0; at < count; at++) {
    ssize_t done = writeAny(fd, parts[at].iov_base, parts[at].iov_len, offset < 0 ? -1 : offset + total);
    if (done < 0) return total > 0 ? total : done;
    total += done;
    if ((size_t)done < parts[at].iov_len) break;
  }
  return total;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(ssize_t, "writev", int, const struct iovec *, int);
  return handleOf(fd) ? writeParts(fd, parts, count, -1) : real(fd, parts, count);
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
  REAL(ssize_t, "pwritev64", int, const struct iovec *, int, off64_t);
  return handleOf(fd) ? writeParts(fd, parts, count, offset) : real(fd, parts, count, offset);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) { return pwritev64(fd, parts, count, offset); }

static ssize_t readAny(int fd, void *bytes, size_t length, off64_t offset) {
  static ssize_t (*realRead)(int, void *, size_t);
  static ssize_t (*realPread)(int, void *, size_t, off64_t);
  if (!realRead) { realRead = dlsym(RTLD_NEXT, "read"); realPread = dlsym(RTLD_NEXT, "pread64"); }
  int handle = handleOf(fd);
  if (handle == CONTROL) return offset > 0 ? 0 : snprintf(bytes, length, "%ld %ld", calls, hits);
  if (handle) {
    pthread_mutex_lock(&turn);
    int failed = fails(READS);
    pthread_mutex_unlock(&turn);
    if (failed) { errno = failErrno; return -1; }
  }
  return offset < 0 ? realRead(fd, bytes, length) : realPread(fd, bytes, length, offset);
}

ssize_t read(int fd, void *bytes, size_t length) { return readAny(fd, bytes, length, -1); }
ssize_t pread(int fd, void *bytes, size_t length, off_t offset) { return readAny(fd, bytes, length, offset); }
ssize_t pread64(int fd, void *bytes, size_t length, off64_t offset) { return readAny(fd, bytes, length, offset); }

int ftruncate64(int fd, off64_t length) {
  REAL(int, "ftruncate64", int, off64_t);
  int handle = handleOf(fd);
  if (handle <= 0) return real(fd, length);
  pthread_mutex_lock(&turn);
  int done = fails(WRITES) ? -1 : real(fd, length);
  int why = errno;
  if (done == 0) put(CUT, handle, length, NULL, 0);
  pthread_mutex_unlock(&turn);
  errno = why;
  return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int sync1(int fd, int (*real)(int)) {
  int handle = handleOf(fd);
  if (handle <= 0) return real(fd);
  pthread_mutex_lock(&turn);
  int done = fails(SYNCS) ? -1 : spare ? 0 : real(fd);
  int why = errno;
  if (done == 0) put(SYNCED, handle, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  errno = why;
  return done;
}

int fsync(int fd) { REAL(int, "fsync", int); return sync1(fd, real); }
int fdatasync(int fd) { REAL(int, "fdatasync", int); return sync1(fd, real); }

/* A change of names: recorded once it was made. */
#define NAMED(mask, call, kind, text, length) \
  pthread_mutex_lock(&turn); \
  int done = fails(mask) ? -1 : (call); \
  int why = errno; \
  if (done == 0) put(kind, 0, 0, text, length); \
  pthread_mutex_unlock(&turn); \
  errno = why; \
  return done

static int renameAny(int fromFolder, const char *from, int toFolder, const char *to) {
  REAL(int, "renameat", int, const char *, int, const char *);
  char both[2 * PATH_MAX];
  if (!resolve(fromFolder, from, both)) return real(fromFolder, from, toFolder, to);
  size_t first = strlen(both) + 1;
  char second[PATH_MAX];
  if (!resolve(toFolder, to, second)) abort();
  memcpy(both + first, second, strlen(second) + 1);
  NAMED(NAMES, real(fromFolder, from, toFolder, to), RENAMED, both, first + strlen(second));
}

int rename(const char *from, const char *to) { return renameAny(AT_FDCWD, from, AT_FDCWD, to); }
int renameat(int a, const char *from, int b, const char *to) { return renameAny(a, from, b, to); }

int unlinkat(int folder, const char *path, int flags) {
  REAL(int, "unlinkat", int, const char *, int);
  char whole[PATH_MAX];
  if (!resolve(folder, path, whole)) return real(folder, path, flags);
  NAMED(NAMES, real(folder, path, flags), flags & AT_REMOVEDIR ? REMOVED : UNLINKED, whole, strlen(whole));
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int remove(const char *path) {
  struct stat found;
  if (lstat(path, &found) != 0) return -1;
  return unlinkat(AT_FDCWD, path, S_ISDIR(found.st_mode) ? AT_REMOVEDIR : 0);
}

int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  char whole[PATH_MAX];
  if (!resolve(AT_FDCWD, path, whole)) return real(path, mode);
  NAMED(WRITES, real(path, mode), MADE, whole, strlen(whole));
}
