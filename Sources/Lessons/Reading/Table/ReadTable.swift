/// A table whose text was read: other columns can be chosen of it without reading it again.
///
/// One is kept by reference, for every state of a session that is about the table.
package final class ReadTable: Sendable {
  private let source: SourceText
  private let columns: TableColumns

  /// Reads a text; `onProgress` is told now and then what share is read.
  ///
  /// Throws all complaints about its rows.
  package init(
    _ text: SourceText, onProgress: (Double) -> Void = { _ in }
  ) throws(SourceError) {
    source = text.withLinesOfReturns
    let log = ComplaintLog(source)
    guard let columns = TableColumns(log, onProgress: onProgress) else {
      throw SourceError(log.complaints)
    }
    self.columns = columns
  }

  /// The size of the text in bytes.
  package var size: Int { source.size }

  /// The examples that choices make.
  ///
  /// Throws all complaints about the columns that are chosen.
  package func table(_ choices: TableChoices) throws(SourceError) -> TableFile {
    let log = ComplaintLog(source)
    var reader = TableReader(log: log, columns: columns, choices: choices)
    guard let table = reader.read(), log.isEmpty else { throw SourceError(log.complaints) }
    return table
  }
}

extension ReadTable: Hashable {
  /// Whether two are of one text.
  package static func == (one: ReadTable, other: ReadTable) -> Bool {
    one === other || one.source == other.source
  }

  /// By the size of the text.
  package func hash(into hasher: inout Hasher) { hasher.combine(size) }
}
