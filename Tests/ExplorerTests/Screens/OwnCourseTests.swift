import Drawing
import Foundation
import Lessons
import Testing

@testable import Explorer

/// A course of one's own on the screen and in sentences: title, credits, words, web addresses.
@Suite struct OwnCourseTests {
  private static let lesson = """
    ---
    id: umbrella
    title: Umbrellas
    goal: Say when to take one.
    network:
      layers:
        - inputs: 2
        - {units: 1, activation: sigmoid, weights: [[1, 1]], biases: [0]}
    example: {input: [0.5, 1], target: [1]}
    names: {x1: humidity, o1: umbrella}
    glossary:
      front: "Where cold air meets warm air."
    ---

    ## Look up

    A front brings rain. The numbers are from [the office](https://example.org/sky_2) and from
    <https://example.org>; more stands in [the loss](04-loss.md).
    """

  /// The menu of a course in a folder of its own.
  private func menu() throws -> Driver {
    let folder = FileManager.default.temporaryDirectory.path + "/nn101-own-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Self.lesson.write(toFile: folder + "/umbrella.md", atomically: true, encoding: .utf8)
    let course = """
      title: Weather at school
      order: [umbrella]
      credits:
        - "Data: the weather office, https://example.org/sky"
      glossary: {humidity: "How much water the air holds."}
      """
    try course.write(toFile: folder + "/course.yaml", atomically: true, encoding: .utf8)
    var driver = Driver(lessons: [])
    var lessons = Curriculum(folder: folder).lessons
    // The folder goes before the lesson is opened.
    try lessons.read(0)
    driver.state = State(lessons: lessons, size: Size(columns: 80, rows: 24))
    return driver
  }

  @Test func theMenuSaysWhatTheCourseIsAndToWhomItIsDue() throws {
    let driver = try menu().shows("Weather at school", "0  Umbrellas")
    driver.press("i").shows(
      "1 lesson with 1 page.", "Data: the weather office, https://example.org/sky", "esc closes"
    ).press("esc").hides("the weather office")
  }

  @Test func explanationsKnowTheCoursesOwnWords() throws {
    let driver = try menu().press("enter tab i")
    driver.shows("x1 is humidity. How much water the air holds.")
    // The lesson's own words stand before the signs of the screen.
    let round = (1...12).map { driver.press("tab", times: $0).text }
    #expect(round.contains { $0.contains(" front ") && $0.contains("Where cold air meets") })
    #expect(round.contains { $0.contains(" humidity ") && $0.contains("How much water") })
  }

  @Test func webAddressesAreThereToRead() throws {
    let text = try menu().press("enter").text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains("the office (https://example.org/sky_2)"))
    #expect(text.contains("https://example.org;"))
    #expect(text.contains("the loss."))
  }

  @Test func sentencesSayAllOfIt() throws {
    var plain = PlainSession(state: try menu().state)
    let menu = plain.begin()
    #expect(menu.first == "Weather at school.")
    #expect(menu.contains { $0.hasPrefix("Data: the weather office") })
    let opened = plain.answer("0")
    #expect(opened.contains("Words that it explains: front and humidity. Type why and the word."))
    #expect(opened.contains { $0.contains("the office (https://example.org/sky_2)") })
    #expect(plain.answer("why Front") == ["Front: Where cold air meets warm air."])
    #expect(plain.answer("why").first?.hasPrefix("Nothing is computed") == true)
  }
}
