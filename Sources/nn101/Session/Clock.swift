#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What day it is here.
enum Clock {
  /// Days since 1 January 1970, by the local calendar.
  static var today: Int {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return (now + local.tm_gmtoff) / 86_400
  }
}
