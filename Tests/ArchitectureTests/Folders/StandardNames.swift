/// Names that members of the standard library's types have, so that they tell nothing of ours.
enum StandardNames {
  /// Members of types, which a point alone may stand before.
  static let typeMembers: Set<String> = [
    "allCases", "awayFromZero", "down", "infinity", "max", "min", "nan", "none", "pi", "random",
    "some",
    "toNearestOrAwayFromZero", "toNearestOrEven", "towardZero", "up", "zero",
  ]

  /// Members of values.
  static let members: Set<String> = [
    "abs", "addingReportingOverflow", "advanced", "allCases", "allSatisfy", "append", "base",
    "bigEndian", "capacity", "character", "compactMap", "contains", "count", "description",
    "distance", "drop", "element", "key", "offset", "dropFirst", "dropLast", "elements",
    "elementsEqual", "end", "endIndex",
    "enumerated", "exponent", "filter", "first", "firstIndex", "flatMap", "forEach", "formUnion",
    "hash", "index", "indices", "insert", "intersection", "isASCII", "isDisjoint", "isEmpty",
    "isFinite", "isInfinite", "isLetter", "isNaN", "isNewline", "isNumber", "isSubset",
    "isUppercase", "isWhitespace", "joined", "keys", "last", "lastIndex", "length", "lines",
    "lowerBound", "lowercased", "makeIterator", "map", "max", "memory", "min", "negate", "next",
    "partition", "prefix", "pi", "popFirst", "popLast", "random", "range", "rawValue", "reduce",
    "remove", "removeAll", "removeFirst", "removeLast", "replace", "replacing", "reserveCapacity",
    "reversed", "rounded", "scale", "shuffle", "shuffled", "sign", "significand", "sort",
    "sorted", "split", "squareRoot", "startIndex", "starts", "store", "suffix", "sum", "swapAt",
    "text", "trimmed", "union", "unicodeScalars", "uppercased", "upperBound", "utf8", "value",
    "values", "width", "write", "x", "y", "z", "zero",
  ]
}
