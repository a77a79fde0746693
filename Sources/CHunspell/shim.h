#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>
#if __has_include(<hunspell/hunspell.h>)
#include <hunspell/hunspell.h>
#else
#include <hunspell.h>
#endif

/* The file of the Hunspell library in use: its C interface names no version. */
static inline const char *cassetin_hunspell_path(void) {
  Dl_info info;
  return dladdr((void *)Hunspell_create, &info) ? info.dli_fname : 0;
}
