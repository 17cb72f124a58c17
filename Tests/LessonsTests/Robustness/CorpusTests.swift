import Testing

@testable import Lessons

/// Files to begin fuzzing with, and every file that ever broke a reader.
///
/// The name says what must happen: `ok-…` is read, `bad-…` is refused with a place.
@Suite struct CorpusTests {
  static let folder = Folder.join(Folder.parent(of: Folder.parent(of: #filePath)), "Corpus")
  static let files = Folder.names(in: folder) ?? []

  @Test(arguments: files)
  func isReadOrRefused(_ name: String) {
    let complaints = Self.complaints(name)
    #expect(complaints.isEmpty == name.hasPrefix("ok-"), "said \(complaints)")
    for complaint in complaints {
      #expect(complaint.place != nil)
      let line = complaint.description
      #expect(Sanitiser.visible(line, keepingLines: false) == line)
    }
  }

  @Test func holdsBothKinds() {
    #expect(Self.files.filter { $0.hasSuffix(".md") }.count >= 10)
    #expect(Self.files.filter { $0.hasSuffix(".yaml") }.count >= 10)
    #expect(Self.files.allSatisfy { $0.hasPrefix("ok-") || $0.hasPrefix("bad-") })
  }

  /// What reading a file says; lessons are not checked, as their names do not fit their ids.
  private static func complaints(_ name: String) -> [Complaint] {
    do throws(SourceError) {
      let source = try SourceFile.read(Folder.join(folder, name))
      if name.hasSuffix(".md") {
        _ = LessonCheck.complaints(in: source)
        _ = try Lesson(source)
      } else {
        _ = try NetworkFile.experiment(in: source)
      }
      return []
    } catch {
      return error.complaints
    }
  }
}
