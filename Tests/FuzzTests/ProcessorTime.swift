import CLibrary

/// How many seconds the processor worked for this thread: what else it does does not count.
func processorTime(_ body: () throws -> Void) rethrows -> Double {
  let began = now
  try body()
  return now - began
}

private var now: Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
