#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The pages of a lesson, read from its text at most once: when they are first asked for.
///
/// A course is opened to read one lesson of it. Reading all of them first would make every start
/// as slow as the course is long.
final class LessonBody: @unchecked Sendable {
  struct Content {
    let pages: [Page]
    var complaints: [Complaint] = []
  }

  /// What is still to be read; nil once it is.
  private var source: SourceText?
  private var content: Content
  /// Held while either of the two above is used: this is what makes the class sendable.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init(_ pages: [Page]) {
    content = Content(pages: pages)
    pthread_mutex_init(lock, nil)
  }

  init(_ source: SourceText) {
    self.source = source
    content = Content(pages: [])
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func read() -> Content {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if let source {
      content = Content(source)
      self.source = nil
    }
    return content
  }
}

extension LessonBody.Content {
  /// The pages in a text; in their place one that says what is wrong with it.
  fileprivate init(_ source: SourceText) {
    let log = ComplaintLog(source)
    if let draft = LessonReader(source, log: log).read() {
      self.init(pages: draft.lesson.pages)
      return
    }
    let complaints = log.complaints
    let page = Page(
      title: "This lesson cannot be read",
      blocks: [
        .paragraph([.text("Something in its file is wrong. Its author can mend it:")]),
        .preformatted(complaints.prefix(10).map(\.description)),
      ],
      scene: Scene(views: []), ask: nil, place: Place(line: 1, column: 1))
    self.init(pages: [page], complaints: complaints)
  }
}
