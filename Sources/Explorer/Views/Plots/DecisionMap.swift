import Drawing
import Session
import Walkthrough

/// What a network answers for every pair of inputs, with the examples drawn over it.
struct DecisionMap: Widget {
  let reading: MapReading
  let look: ScreenLook
  /// What is different about this run; nil when it is the only one.
  let label: String?
  /// True in an update: the map is of the network before it.
  var isBeforeUpdate = false

  func draw(in area: Rect, on grid: inout Grid) {
    let below = grid.writeHeading(headings, in: area)
    let (picture, caption) = below.split(top: below.rows < 6 ? below.rows : below.rows - 1)
    let (framed, scale) = picture.split(top: picture.rows < 9 ? picture.rows : picture.rows - 1)
    let (low, high) = (reading.bounds.lowerBound, reading.bounds.upperBound)
    let frame = MapFrame(from: (low, low), to: (high, high), minus: look.glyphs.minus)
    let inside = frame.inside(framed)
    frame.draw(in: framed, on: &grid)
    let legend = scale.inset(left: inside.column - scale.column)
    if reading.showsClasses {
      classMap(in: inside).draw(in: inside, on: &grid)
      ClassLegend(reading: reading, look: look).draw(in: legend, caption, on: &grid)
      return
    }
    let map = map(in: inside)
    map.draw(in: inside, on: &grid)
    map.legend(around: reading.middle, look).draw(in: legend, on: &grid)
    guard !caption.isEmpty else { return }
    MapCaption(reading, look).draw(in: caption, on: &grid)
  }

  /// What the map is of, in fewer and fewer words.
  private var headings: [String] {
    let own = look.notation.text(.activation(reading.neuron))
    let name = reading.showsClasses ? "the class that wins" : own
    let axes = reading.axes
    let (arrows, short) = (("→", "↑"), axes == ["x1", "x2"])
    let place = "for every \(axes[0]) \(arrows.0), \(axes[1]) \(arrows.1)"
    let called = reading.showsClasses ? nil : reading.neuronName
    let fullest = called.map { ["\(name), \($0), \(place)"] } ?? []
    let whole = "\(name) for every \(axes[0]) \(arrows.0), \(axes[1]) \(arrows.1)"
    if isBeforeUpdate {
      return ["\(whole), before the update", "\(name), before the update", "before the update"]
    }
    if let label { return [label] }
    let brief = "\(name): \(axes[0]) \(arrows.0), \(axes[1]) \(arrows.1)"
    return fullest + [whole, brief] + (short ? [] : ["\(name): x1 \(arrows.0), x2 \(arrows.1)"])
  }

  private func classMap(in area: Rect) -> ClassMap {
    let resolution = Heatmap.resolution(for: area, texture: .heat)
    return ClassMap(
      reading.winners(columns: resolution.columns, rows: resolution.rows).map {
        ClassMap.Value(classIndex: $0.classIndex, margin: $0.margin)
      }, resolution: resolution,
      points: reading.points.map {
        ClassMap.DataPoint(
          x: $0.x, y: $0.y, classIndex: $0.classIndex ?? 0,
          style: $0.isLearned ? .strong : .plain)
      }, texture: look.texture, glyphs: look.glyphs)
  }

  private func map(in area: Rect) -> Heatmap {
    let resolution = Heatmap.resolution(for: area, texture: look.texture)
    return Heatmap(
      reading.heights(columns: resolution.columns, rows: resolution.rows), resolution: resolution,
      points: reading.points.map {
        Heatmap.DataPoint(
          x: $0.x, y: $0.y, isPositive: $0.isPositive, style: $0.isLearned ? .strong : .plain)
      }, marksBoundary: true, look: look)
  }
}

/// The line below a map: which part of it is above the middle, and how many examples are right.
///
///     ● 47 % above 0.5 · right ●118/125 ○121/125
struct MapCaption: Widget {
  /// The same in fewer and fewer words.
  private let wordings: [String]

  init(_ reading: MapReading, _ look: ScreenLook) {
    let numbers = reading.numbers
    let minus = look.notation.minus
    let middle = NumberFormat.short((numbers.middle * 1e4).rounded() / 1e4, minus: minus)
    let share = "\(Int((numbers.share * 100).rounded())) % above \(middle)"
    if let above = numbers.above, let below = numbers.below {
      let right =
        "\(look.glyphs.dot)\(above.right)/\(above.count) "
        + "\(look.glyphs.ring)\(below.right)/\(below.count)"
      let named =
        "\(look.glyphs.dot) \(reading.className(1)) \(above.right)/\(above.count), "
        + "\(look.glyphs.ring) \(reading.className(0)) \(below.right)/\(below.count)"
      wordings =
        (reading.namesClasses ? ["\(share) · right: \(named)", "right: \(named)"] : [])
        + ["\(share) · right \(right)", "\(share), \(right)", share]
    } else if let range = numbers.range {
      let ends = [range.lowerBound, range.upperBound].map(NumberFormat(.narrow, minus: minus).text)
      wordings = ["\(share) · from \(ends[0]) to \(ends[1])", share]
    } else {
      wordings = [share]
    }
  }

  func draw(in area: Rect, on grid: inout Grid) {
    Caption(TextWidth.fullest(of: wordings, columns: area.columns), style: .plain)
      .draw(in: area, on: &grid)
  }
}
