#include "Internal.h"

#include <locale.h>
#include <wchar.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

int ct_set_locale(const char *name) { return setlocale(LC_CTYPE, name) != NULL; }

int ct_locale_exists(const char *name) {
  locale_t locale = newlocale(LC_CTYPE_MASK, name, (locale_t)0);
  if (locale == (locale_t)0) return 0;
  freelocale(locale);
  return 1;
}

int ct_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
