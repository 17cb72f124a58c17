import Foundation
import Testing

/// Disks and folders that refuse: a full one, a read-only one, and files of somebody else.
struct HostileDisksTests {
  private static let kept = """
    {"version": 1, "last-lesson": "loss", "lessons": {"loss": {"done": [0], "page": 1}}, \
    "concepts": {"sum": {"right": 1, "wrong": 0, "shown": 0, "hints": 0, "interval": 0, \
    "due-day": null}}}

    """

  private let folder = TemporaryFolder()

  // MARK: A disk that is full

  /// Runs a shell's lines beside a disk of 64 KiB, in whose folder `nn101` progress is kept.
  private func onASmallDisk(_ lines: String) throws -> Command {
    let script = try folder.write(
      """
      set -e
      disk='\(folder.path)/disk'
      mkdir "$disk"
      mount -t tmpfs -o size=64k tmpfs "$disk"
      mkdir "$disk/nn101"
      printf '%s' '\(Self.kept)' >"$disk/nn101/progress.json"
      export HOME="$disk" XDG_STATE_HOME="$disk" LC_ALL=C.UTF-8 TMPDIR="$disk"
      nn101() { \(Program.nn101.word) "$@"; }
      fill() { cat /dev/zero >"$disk/fill" 2>/dev/null || true; }
      \(lines)
      """, to: "script")
    return Command("\(SmallDisk.namespace) sh '\(script)'")
  }

  @Test(
    "a full disk leaves the old progress whole; when there is room again, it is saved",
    .enabled(if: SmallDisk.canMount, "no small disk can be mounted here"))
  func fullDisk() throws {
    let run = try onASmallDisk(
      """
      fill
      printf '\\n\\n\\nq\\n' | nn101 learn welcome --plain
      echo "status $?"
      ls "$disk/nn101"
      cat "$disk/nn101/progress.json"
      echo "-- room"
      rm "$disk/fill"
      printf '\\n\\n\\nq\\n' | nn101 learn welcome --plain
      cat "$disk/nn101/progress.json"
      """)
    let parts = run.said.components(separatedBy: "-- room\n")
    try #require(parts.count == 2, "\(run.said)")
    #expect(parts[0].contains("Goodbye") && parts[0].contains("status 0"), "\(run.said)")
    #expect(parts[0].components(separatedBy: "progress is not saved").count == 2, "\(run.said)")
    #expect(parts[0].hasSuffix(Self.kept), "what was there is there: \(run.said)")
    #expect(!parts[0].contains(".tmp"), "nothing is left beside it: \(run.said)")
    #expect(!parts[1].contains("not saved"), "\(run.said)")
    for word in ["\"welcome\"", "\"loss\"", "\"sum\""] {
      #expect(parts[1].contains(word), "\(word) is missing: \(run.said)")
    }
  }

  @Test(
    "a network that does not fit is said, and nothing half-written stays",
    .enabled(if: SmallDisk.canMount, "no small disk can be mounted here"))
  func fullDiskForANetwork() throws {
    let run = try onASmallDisk(
      """
      echo "network: an older one" >"$disk/net.yaml"
      fill
      nn101 train --data xor --epochs 2 --output "$disk/net.yaml" --force >/dev/null || echo "status $?"
      cat "$disk/net.yaml"
      printf 'save %s\\nq\\n' "$disk/new.yaml" | nn101 play --plain | grep new.yaml
      rm "$disk/fill"
      ls "$disk"
      printf 'save %s\\nq\\n' "$disk/new.yaml" | nn101 play --plain | grep new.yaml
      printf 'save %s\\nq\\n' "$disk/new.yaml" | nn101 play --plain | grep new.yaml
      """)
    #expect(run.said.contains("status 1\nnetwork: an older one\n"), "\(run.said)")
    #expect(run.said.contains("it cannot be written (No space left"), "\(run.said)")
    #expect(run.said.contains("cannot be written: the disk is full."), "\(run.said)")
    #expect(run.said.contains("net.yaml\nnn101\n"), "nothing half-written: \(run.said)")
    #expect(run.said.contains("Saved: "), "\(run.said)")
    #expect(run.said.contains("is there already"), "\(run.said)")
  }

  // MARK: Somebody who may not

  /// Runs the program as somebody who may not do everything, with a copy that they can reach.
  private func asNobody(_ arguments: String, input: String = "\\n\\n\\nq\\n") throws -> Command {
    let lessons = Program.file("lessons")
    let program = "\(folder.path)/program"
    let copied = Command(
      "chmod 755 '\(folder.path)' && cp \(Program.nn101.word) '\(program)' && "
        + "cp -r \(lessons.shellWord) '\(folder.path)/lessons' && chmod -R a+rX '\(folder.path)/lessons'"
    )
    try #require(copied.status == 0, "\(copied.said)")
    let way = try #require(Nobody.way)
    return Command(
      "cd / && printf '\(input)' | env HOME='\(folder.path)/home' "
        + "XDG_STATE_HOME='\(folder.path)/home' \(way)'\(program)' \(arguments) "
        + "--lessons '\(folder.path)/lessons'")
  }

  private func permit(_ mode: String, _ name: String) {
    #expect(Command("chmod \(mode) '\(folder.path)/\(name)'").status == 0)
  }

  @Test("a folder that may only be read", .enabled(if: Nobody.way != nil, Nobody.why))
  func readOnlyFolder() throws {
    try folder.write(Self.kept, to: "home/nn101/progress.json")
    permit("444", "home/nn101/progress.json")
    permit("555", "home/nn101")
    defer { permit("755", "home/nn101") }
    let run = try asNobody("learn welcome --plain")
    #expect(run.status == 0 && run.said.contains("Goodbye"), "\(run.said)")
    #expect(run.said.components(separatedBy: "progress is not saved").count == 2, "\(run.said)")
    #expect(folder.text(of: "home/nn101/progress.json") == Self.kept)
    #expect(try asNobody("doctor").said.contains("not writable: progress will not be saved"))
  }

  @Test("a home without room for a new folder", .enabled(if: Nobody.way != nil, Nobody.why))
  func readOnlyHome() throws {
    _ = Command("mkdir '\(folder.path)/home'")
    permit("555", "home")
    defer { permit("755", "home") }
    let run = try asNobody("learn welcome --plain")
    #expect(run.status == 0 && run.said.contains("Goodbye"), "\(run.said)")
    #expect(run.said.components(separatedBy: "progress is not saved").count == 2, "\(run.said)")
  }

  @Test(
    "a progress file that may not be read is kept as it was",
    .enabled(if: Nobody.way != nil, Nobody.why))
  func unreadableFile() throws {
    try folder.write(Self.kept, to: "home/nn101/progress.json")
    permit("000", "home/nn101/progress.json")
    // The folder may be written: the file could be replaced, and must not be.
    permit("777", "home/nn101")
    let run = try asNobody("learn welcome --plain")
    #expect(run.status == 0 && run.said.contains("Goodbye"), "\(run.said)")
    #expect(run.said.components(separatedBy: "may not be read").count == 2, "\(run.said)")
    #expect(run.said.components(separatedBy: "progress is not saved").count == 2, "\(run.said)")
    permit("600", "home/nn101/progress.json")
    #expect(folder.text(of: "home/nn101/progress.json") == Self.kept)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/home/nn101")
    #expect(names.filter { $0.hasSuffix(".bad") || $0.hasSuffix(".tmp") }.isEmpty, "\(names)")
  }
}
