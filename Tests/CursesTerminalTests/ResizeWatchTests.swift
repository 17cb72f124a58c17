import Testing

@testable import CursesTerminal

/// A window that is being dragged is redrawn when it rests, and now and then on the way.
struct ResizeWatchTests {
  /// When changes that come so often, for a second, are answered.
  private func answers(every milliseconds: Int64) -> [Int64] {
    var watch = ResizeWatch()
    var answers: [Int64] = []
    for now in 0...Int64(1000) {
      if now % milliseconds == 0 { watch.note(at: now) }
      if watch.wait(at: now) == 0 {
        answers.append(now)
        watch.answer()
      }
    }
    return answers
  }

  @Test("A steady drag is answered every quarter of a second")
  func steadyDrag() {
    #expect(answers(every: 1) == [250, 501, 752])
    #expect(answers(every: 10) == [250, 510, 770])
    #expect(answers(every: 29).count == 3)
  }

  @Test("A drag that rests is answered after thirty milliseconds of rest")
  func restingDrag() {
    #expect(answers(every: 100) == Array(stride(from: 30, to: 1000, by: 100)))
    #expect(answers(every: 2000) == [30])
  }

  @Test func withoutAChangeThereIsNothingToWaitFor() {
    var watch = ResizeWatch()
    #expect(watch.wait(at: 5) == nil)
    watch.note(at: 5)
    #expect(watch.wait(at: 5) == 30)
    #expect(watch.wait(at: 20) == 15)
    watch.answer()
    #expect(watch.wait(at: 20) == nil)
  }
}
