#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much processor time the body takes, in seconds.
///
/// Processor time, because other programs on the machine should not count.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = processorTime()
  try body()
  return processorTime() - start
}

private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
