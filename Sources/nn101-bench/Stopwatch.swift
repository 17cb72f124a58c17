import CLibrary

/// How much processor time the body takes, in seconds.
///
/// Processor time, because other programs on the machine should not count.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = processorTime()
  try body()
  return processorTime() - start
}

private func processorTime() -> Double { time(CLOCK_THREAD_CPUTIME_ID) }

/// The time on a clock that is never set, in seconds.
func time(_ clock: clockid_t = CLOCK_MONOTONIC) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
