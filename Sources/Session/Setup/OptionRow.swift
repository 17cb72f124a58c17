import Walkthrough

/// What is known of an option: names, values, steps, and what a change does to the network.
///
/// The panel, plain mode, the command line and the line that `c` prints all read it here.
package struct OptionRow {
  /// What a change of the option does to the network.
  package enum Effect: Hashable, Sendable {
    /// The network stays; the picture shows another side of it.
    case shows
    /// The network goes on learning in another way.
    case goesOn
    /// Training begins anew from the first weights.
    case restarts
    /// Training begins anew, and first weights are drawn anew: those of a file are gone.
    case redraws
  }

  /// The name on the command line and in plain mode.
  package let name: String
  /// What stands before the value in the panel.
  package var label: String
  /// What a change of it does to the network.
  package let effect: Effect
  /// The numbers that it takes; nil where it takes none.
  package var bounds: SettingBounds?
  /// True when the examples of a file have no such thing.
  package var isForGeneratedData = false
  /// True when only the columns of a file have such a thing.
  package var isForTables = false

  /// The value in a few words.
  var text: (PlaySettings) -> String
  /// One step up or down, as the keys ← and → do; at the ends nothing.
  var step: (inout PlaySettings, Int) -> Void
  /// Takes a written value; returns what is wrong with it.
  var set: (inout PlaySettings, String) -> String?
  /// The value on the command line; nil where it needs no word.
  var argument: (PlaySettings) -> String?
}

// MARK: Kinds of options

extension OptionRow {
  /// A number within bounds; the keys go through some handy ones.
  static func number(
    _ bounds: SettingBounds, _ effect: Effect, label: String? = nil, steps: [Double],
    get: @escaping (PlaySettings) -> Double, set: @escaping (inout PlaySettings, Double) -> Void
  ) -> OptionRow {
    let text = { (settings: PlaySettings) in SettingBounds.text(get(settings)) }
    return OptionRow(
      name: bounds.name, label: label ?? bounds.name, effect: effect, bounds: bounds, text: text,
      step: { settings, way in
        let value = get(settings)
        let next = way > 0 ? steps.first { $0 > value } : steps.last { $0 < value }
        if let next { set(&settings, next) }
      },
      set: { settings, typed in
        guard let value = Double(typed) else { return bounds.refusal(of: typed) }
        if let objection = bounds.objection(to: value) { return objection }
        // Zero has no sign here.
        set(&settings, value == 0 ? 0 : value)
        return nil
      }, argument: { get($0) == get($0.usual) ? nil : text($0) })
  }

  /// One word of a few; the keys go round and round.
  static func choice<Value: RawRepresentable<String> & Equatable>(
    _ name: String, _ effect: Effect, label: String? = nil,
    of values: @escaping (PlaySettings) -> [Value], get: @escaping (PlaySettings) -> Value,
    set: @escaping (inout PlaySettings, Value) -> Void
  ) -> OptionRow {
    OptionRow(
      name: name, label: label ?? name, effect: effect, text: { get($0).rawValue },
      step: { settings, way in
        set(&settings, turned(get(settings), way, in: values(settings)))
      },
      set: { settings, typed in
        let known = values(settings)
        guard let value = known.first(where: { $0.rawValue == typed }) else {
          return "takes \(known.map(\.rawValue).joined(separator: ", ")), not \(typed)"
        }
        set(&settings, value)
        return nil
      }, argument: { get($0) == get($0.usual) ? nil : get($0).rawValue })
  }

  /// Yes or no; on the command line its name alone says yes.
  static func flag(
    _ name: String, _ label: String, _ effect: Effect,
    _ value: WritableKeyPath<PlaySettings, Bool>
  ) -> OptionRow {
    OptionRow(
      name: name, label: label, effect: effect, text: { $0[keyPath: value] ? "yes" : "no" },
      step: { settings, _ in settings[keyPath: value].toggle() },
      set: { settings, typed in
        let isYes = ["yes", "true", "on"].contains(typed)
        guard isYes || ["no", "false", "off"].contains(typed) else {
          return "takes yes or no, not \(typed)"
        }
        settings[keyPath: value] = isYes
        return nil
      }, argument: { $0[keyPath: value] ? "" : nil })
  }

  /// A seed: any whole number from 0 up.
  static func seedRow(
    _ name: String, _ label: String, _ effect: Effect, get: @escaping (PlaySettings) -> UInt64,
    step: @escaping (inout PlaySettings, UInt64) -> Void,
    set: @escaping (inout PlaySettings, UInt64) -> Void
  ) -> OptionRow {
    OptionRow(
      name: name, label: label, effect: effect, text: { "\(get($0))" },
      step: { settings, way in
        let seed = get(settings)
        step(&settings, way > 0 ? seed &+ 1 : seed == 0 ? 0 : seed - 1)
      },
      set: { settings, typed in
        guard let seed = UInt64(typed) else {
          return "takes a whole number from 0 up, not \(typed)"
        }
        set(&settings, seed)
        return nil
      }, argument: { "\(get($0))" })
  }

  /// The next value of a list, round and round; the first when the value is not in it.
  static func turned<Value: Equatable>(_ value: Value, _ way: Int, in list: [Value]) -> Value {
    guard let index = list.firstIndex(of: value) else { return list.first ?? value }
    return list[(index + way + list.count) % list.count]
  }
}
