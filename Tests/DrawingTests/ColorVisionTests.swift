import Foundation
import Testing

@testable import Drawing

/// What eyes without red or green see: signs, focus and classes must stay apart for them too.
///
/// Machado, Oliveira and Fernandes 2009, in linear light; differences as in CIE 1976 L*a*b*, where
/// about 2 is just noticed.
struct ColorVisionTests {
  struct Eye: CustomTestStringConvertible {
    let testDescription: String
    let rows: [[Double]]
  }

  static let eyes = [
    Eye(testDescription: "all", rows: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    Eye(
      testDescription: "without green",
      rows: [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]),
    Eye(
      testDescription: "without red",
      rows: [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]),
  ]

  private func seen(_ color: RGB, by eye: Eye) -> [Double] {
    let light = [color.red, color.green, color.blue].map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : Foundation.pow((value + 0.055) / 1.055, 2.4)
    }
    func product(_ rows: [[Double]], _ light: [Double]) -> [Double] {
      rows.map { min(1, max(0, zip($0, light).map(*).reduce(0, +))) }
    }
    let white = [0.9505, 1, 1.089]
    let stimulus = product(
      [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]],
      product(eye.rows, light))
    let parts = zip(stimulus, white).map { part, most in
      let share = part / most
      return share > 0.008856 ? Foundation.cbrt(share) : 7.787 * share + 16 / 116
    }
    return [
      116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2]),
    ]
  }

  private func difference(_ first: Int, _ second: Int, _ eye: Eye) -> Double {
    let (one, other) = (
      seen(RGB(paletteIndex: first), by: eye), seen(RGB(paletteIndex: second), by: eye)
    )
    return zip(one, other).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  @Test("The two signs differ more than any two neighbours of a scale", arguments: eyes)
  func signs(eye: Eye) throws {
    for theme in [Theme.dark, .light, .unknown, .sixteen, .eight] {
      let positive = try #require(theme.look(Style(.positive)).foreground)
      let negative = try #require(theme.look(Style(.negative)).foreground)
      #expect(difference(positive, negative, eye) > 90)
    }
  }

  @Test("The focus has a hue apart from both signs, or is reversed", arguments: eyes)
  func focus(eye: Eye) throws {
    for theme in ThemeTests.all {
      let focus = theme.look(.focus)
      for ink in [Ink.positive, .negative] where !focus.reverse {
        let sign = try #require(theme.look(Style(ink)).foreground)
        #expect(difference(try #require(focus.foreground), sign, eye) > 30, "\(ink)")
      }
    }
  }

  @Test("On a map both sides differ at every strength, and the boundary from both", arguments: eyes)
  func map(eye: Eye) throws {
    func color(_ value: Double) -> Int { HeatScale.color(Heat(value).lower) }
    let boundary = HeatScale.color(Heat.boundary)
    for level in 1...Heat.most {
      let (above, below) = (color(Double(level) / 6), color(Double(-level) / 6))
      #expect(difference(above, below, eye) > 35, "\(level)")
      #expect(min(difference(above, boundary, eye), difference(below, boundary, eye)) > 60)
    }
  }

  @Test("The first three classes differ where they win", arguments: eyes)
  func classes(eye: Eye) {
    for strength in 1...2 {
      let colors = HeatScale.classes.prefix(3).map { $0[strength] }
      for (first, second) in [(0, 1), (0, 2), (1, 2)] {
        #expect(difference(colors[first], colors[second], eye) > 30, "\(first) \(second)")
      }
    }
  }
}
