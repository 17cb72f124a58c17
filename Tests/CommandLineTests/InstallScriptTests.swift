import Foundation
import Testing

/// scripts/install puts things where they belong, and takes all of them away again.
struct InstallScriptTests {
  private let folder = TemporaryFolder()

  /// A checkout that is built already, of small programs that stand in for the real ones.
  private func checkout() throws -> String {
    let root = "\(folder.path)/it's here & there"
    for name in ["scripts", "lessons", "CHANGELOG.md"] {
      let file = Program.file(name)
      let copied = Command(
        "mkdir -p \(root.shellWord) && cp -RL \(file.shellWord) \(root.shellWord)")
      try #require(copied.status == 0, "\(copied.said)")
    }
    for (path, lines) in [
      ("Package.swift", ""), ("Sources/a.swift", ""),
      (".build/release/nn101", "#!/bin/sh\necho \"$*\"\n"),
      (".build/manual/debug/generate-manual", "#!/bin/sh\necho .Sh NAME\n"),
    ] {
      try folder.write(lines, to: "it's here & there/\(path)")
    }
    try folder.write(
      "#!/bin/sh\nwhile [ \"$1\" != -o ]; do shift; done\ncp \"$3\" \"$2\"\n", to: "bin/strip")
    let made = Command(
      "cd '\(folder.path)' && chmod +x bin/* && cd it* && chmod +x .build/*/nn101 .build/*/*/* && "
        + "touch -d tomorrow .build/release/nn101")
    try #require(made.status == 0, "\(made.said)")
    return root
  }

  private func install(_ root: String, _ words: String) -> Command {
    Command("PATH='\(folder.path)/bin':$PATH \(root.shellWord)/scripts/install \(words)")
  }

  private func files(_ path: String) -> String { Command("cd '\(path)' && find . | sort").said }

  @Test("What is installed is all there, and gone when it is removed")
  func undone() throws {
    let root = try checkout()
    let place = folder.path + "/place"
    try folder.write("theirs", to: "place/usr/share/man/man1/other.1")
    let before = files(place)
    let run = install(root, "--prefix /usr '\(place)'")
    #expect(run.status == 0, "\(run.said)")
    let there = files(place)
    for path in [
      "bin/nn101", "share/nn101/lessons/00-welcome.md", "share/nn101/lessons/examples/",
      "share/man/man1/nn101.1", "share/bash-completion/completions/nn101",
      "share/zsh/site-functions/_nn101", "share/fish/vendor_completions.d/nn101.fish",
      "share/doc/nn101/copyright", "share/doc/nn101/CHANGELOG.md",
    ] {
      #expect(there.contains("./usr/\(path)"), "\(path) in \(there)")
    }
    #expect(
      folder.text(of: "place/usr/share/zsh/site-functions/_nn101")
        == "--generate-completion-script zsh\n")
    let again = install(root, "--remove --prefix=/usr '\(place)'")
    #expect(again.status == 0, "\(again.said)")
    #expect(files(place) == before)
    #expect(again.said.contains("progress stays"))
  }

  #if os(Linux)
    @Test("Where a program was built leaves no trace in it, and its protection stays")
    func stripped() {
      let library = Program.file("scripts/lib.sh").shellWord
      let run = Command(
        """
        cd '\(folder.path)' && cat >build <<'END'
        set -eu; . "$1"
        for place in 1111 2222; do
          echo 'int main(void) { return 0; }' |
            clang -x c - "-Wl,--build-id=0x$place$place$place$place,-z,relro" -o whole-$place
          strip_program whole-$place $place
        done
        ! cmp -s whole-1111 whole-2222; cmp 1111 2222; ./1111
        objdump -p 1111 | grep RELRO; ls
        END
        bash build \(library)
        """)
      #expect(run.status == 0, "\(run.said)")
      #expect(run.said.hasPrefix("   RELRO"), "\(run.said)")
      #expect(run.said.hasSuffix("\n1111\n2222\nbuild\nwhole-1111\nwhole-2222\n"))
    }
  #endif

  @Test(
    "What it cannot do is said",
    arguments: [
      ("--prefix here", "--prefix takes a whole path"), ("--prefix", "--prefix needs a folder"),
      ("--frobnicate", "does not know --frobnicate"),
    ])
  func refused(words: String, said: String) throws {
    let run = install(try checkout(), words)
    #expect(run.status == 1)
    #expect(run.said.contains(said), "\(run.said)")
  }
}
