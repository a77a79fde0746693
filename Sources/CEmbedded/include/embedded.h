#ifndef CASSETIN_EMBEDDED_H
#define CASSETIN_EMBEDDED_H

#include <stddef.h>
#include <stdint.h>

/* A file below Dictionaries/, compiled in. */
struct cassetin_embedded_file {
  const char *path;
  const uint8_t *bytes;
  size_t count;
};

/* The files, `count` of them. */
const struct cassetin_embedded_file *cassetin_embedded_files(size_t *count);

#endif
