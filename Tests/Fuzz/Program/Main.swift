import CLibrary
import FuzzTargets

/// The parser that this run is about: the environment names it, as libFuzzer reads the arguments.
private let target: FuzzTarget = {
  let name = getenv("NN101_FUZZ").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    fatalError("NN101_FUZZ must be one of \(FuzzTarget.allCases.map(\.rawValue))")
  }
  return target
}()

/// What libFuzzer calls with every input.
///
/// - Returns: 0 for bytes that the parser accepts; -1 keeps the others out of the corpus only when
///   they are worth nothing, which complaints never are, so it is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
