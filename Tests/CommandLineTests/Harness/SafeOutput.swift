import Testing

/// What must hold of everything that the program says about things that strangers wrote.
func expectSafe(_ run: Command, _ place: String) {
  #expect([0, 1, 64].contains(run.status), "\(place): status \(run.status)\n\(run.said)")
  let dangerous = run.said.unicodeScalars.first { scalar in
    scalar != "\n"
      && ((0...0x1F).contains(scalar.value) || (0x7F...0x9F).contains(scalar.value)
        || (0x200B...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
        || (0x2060...0x2069).contains(scalar.value) || scalar.value == 0xFEFF)
  }
  #expect(dangerous == nil, "\(place): \(dangerous?.value ?? 0)\n\(run.said)")
}
