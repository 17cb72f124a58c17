import CLibrary

/// What day it is here, and how time passes.
enum Clock {
  /// Seconds of a clock that only goes forward.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Seconds since the beginning of 1970, by a clock that somebody may set.
  static var now: Int { time(nil) }

  /// Days since 1 January 1970, by the local calendar.
  static var today: Int {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return (now + local.tm_gmtoff) / 86_400
  }

  /// Hours and minutes of the local clock: `09:05`.
  static var timeOfDay: String {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return [local.tm_hour, local.tm_min].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }
}
