# shellcheck shell=bash
# What the scripts share: finding Swift, and the system packages that nn101 is built on.
# To be sourced. It defines functions and `root`, and does nothing by itself.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$@"
  exit 1
}

# Stops with advice unless Swift is there and new enough.
need_swift() {
  local advice="Install it from https://www.swift.org/install, then run this again."
  command -v swift >/dev/null 2>&1 || stop "Swift was not found; nn101 needs Swift 6.1 or newer." "$advice"
  local version major minor
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p') || true
  major=${version%%.*}
  minor=${version##*.}
  if [ -z "$version" ] || [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 1 ]; }; then
    stop "Swift ${version:-of an unknown version} was found; nn101 needs Swift 6.1 or newer." "$advice"
  fi
}

# Where the compiler itself is, behind links.
swift_program() { readlink -f "$(command -v swift)" 2>/dev/null || command -v swift; }

# Installs system packages: install_packages APT DNF PACMAN ZYPPER BREW ("-" where none is needed).
install_packages() {
  local manager name as_root=()
  local managers=(apt-get dnf pacman zypper brew) names=("$@") index
  for index in "${!managers[@]}"; do
    if command -v "${managers[$index]}" >/dev/null 2>&1; then
      manager=${managers[$index]}
      name=${names[$index]}
      break
    fi
  done
  [ -n "${manager:-}" ] || stop "No package manager that this script knows was found." \
    "Install $1 (or what your system calls it) yourself, then run this again."
  [ "$name" != - ] || return 0
  if [ "$manager" != brew ] && [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || stop "Installing $name needs root, and there is no sudo." \
      "Ask whoever looks after this machine to install $name."
    as_root=(sudo)
  fi
  say "Installing $name with $manager…"
  case $manager in
    apt-get)
      as_root+=(env DEBIAN_FRONTEND=noninteractive)
      "${as_root[@]}" apt-get install -y -q "$name" >/dev/null 2>&1 || {
        "${as_root[@]}" apt-get update -q >&2
        "${as_root[@]}" apt-get install -y -q "$name" >&2
      }
      ;;
    dnf) "${as_root[@]}" dnf install -y "$name" >&2 ;;
    pacman) "${as_root[@]}" pacman -S --noconfirm --needed "$name" >&2 ;;
    zypper) "${as_root[@]}" zypper --non-interactive install "$name" >&2 ;;
    brew) brew install "$name" >&2 ;;
  esac || stop "Installing $name did not work; its messages are above."
}

# True when programs can be built on ncurses with wide characters.
has_ncurses() {
  [ "$(uname -s)" != Darwin ] || return 0
  local compiler
  compiler=$(command -v clang || command -v cc) || return 0
  # Not through a pipe: a compiler that is too broken to read would break it.
  "$compiler" -x c - -lncursesw -ltinfo -o /dev/null >/dev/null 2>&1 \
    <<<$'#include <curses.h>\nint main(void) { return 0; }'
}

# What was installed is looked at again: a package manager's word is not enough.
need_ncurses() {
  has_ncurses && return
  install_packages libncurses-dev ncurses-devel ncurses ncurses-devel -
  has_ncurses || stop "ncurses was installed, and still no program can be built on it." \
    "This should work: echo '#include <curses.h>' | clang -x c -c - -o /dev/null"
}

has_tmux() { command -v tmux >/dev/null 2>&1; }

need_tmux() {
  has_tmux && return
  install_packages tmux tmux tmux tmux tmux
  has_tmux || stop "tmux was installed, and still is not found in PATH."
}

# LibreOffice and Chromium without a screen, and a Python with NumPy and PyTorch in a folder of its
# own: what the numbers of nn101 export and the sheets of nn101 worksheet are held against. Says where
# that Python is. It loads some gigabytes.
need_libraries() {
  if ! command -v chromium >/dev/null 2>&1; then
    install_packages chromium chromium chromium chromium -
  fi
  if ! command -v soffice >/dev/null 2>&1; then
    install_packages libreoffice-calc-nogui libreoffice-calc libreoffice-fresh libreoffice-calc \
      libreoffice
    command -v soffice >/dev/null 2>&1 || stop "LibreOffice was installed, and still is not in PATH."
  fi
  local python=$root/.build/full/bin/python3
  if ! "$python" -c 'import numpy, torch' >/dev/null 2>&1; then
    say "Installing NumPy and PyTorch in .build/full…"
    python3 -m venv --clear "$root/.build/full" >/dev/null 2>&1 || {
      install_packages python3-venv python3 python python3 python3
      python3 -m venv --clear "$root/.build/full" >&2
    }
    "$python" -m pip install --quiet numpy torch >&2 ||
      stop "NumPy and PyTorch could not be installed; the messages of pip are above."
  fi
  printf '%s\n' "$python"
}

# Stops with advice unless Swift is there, or not needed any more.
need_swift_unless_built() { is_built || need_swift; }

# True when the program is newer than everything it is made of.
is_built() {
  local program=$root/.build/release/nn101
  [ -x "$program" ] &&
    [ -z "$(find "$root/Package.swift" "$root/Sources" -newer "$program" -print -quit)" ]
}

# Builds the program for use, unless it is newer than everything it is made of.
build_release() {
  ! is_built || return 0
  [ -x "$root/.build/release/nn101" ] || say "Building nn101. The first time takes a few minutes…"
  build_product nn101
  touch "$root/.build/release/nn101"
}

# Writes the program without its symbols and the compiler's notes: strip_program FROM TO
strip_program() {
  mkdir -p -- "$(dirname -- "$2")"
  if [ "$(uname -s)" = Darwin ]; then
    strip -S -x -o "$2" "$1"
  else
    strip --strip-all --remove-section=.comment --remove-section=.note -o "$2" "$1"
    forget_folder "$2"
  fi
}

# Two notes in a program are sums that the folder it was built in is part of. To take them out would
# cost the program its protection of what is linked when it starts, so that others are put there:
# zeros for what the compiler keeps, and the program's own sum for its name.
forget_folder() {
  local program=$1 parts=$1.parts size sum
  mkdir -p -- "$parts"
  if note .swift_modhash; then
    head -c "$size" /dev/zero >"$parts/new"
    objcopy --update-section ".swift_modhash=$parts/new" "$program"
  fi
  if note .note.gnu.build-id; then
    # 16 bytes say what it is.
    { head -c 16 "$parts/old" && head -c "$((size - 16))" /dev/zero; } >"$parts/new"
    objcopy --update-section ".note.gnu.build-id=$parts/new" "$program"
    sum=$(sha256sum <"$program" | sed 's/ .*//; s/../\\x&/g')
    { head -c 16 "$parts/old" && printf '%b' "$sum" | head -c "$((size - 16))"; } >"$parts/new"
    objcopy --update-section ".note.gnu.build-id=$parts/new" "$program"
  fi
  rm -rf -- "$parts"
}

# Writes one note of a program to a file, and says how long it is; false where there is none.
note() {
  rm -f -- "$parts/old"
  objcopy --dump-section "$1=$parts/old" "$program" "$parts/copy" 2>/dev/null &&
    [ -e "$parts/old" ] && size=$(wc -c <"$parts/old")
}

# The version, which stands in one place: the program says it.
version() { "$root/.build/release/nn101" --version | sed 's/^nn101 //'; }

# When what is here was written down, in seconds: files in packages get this time.
source_date() {
  local date=${SOURCE_DATE_EPOCH:-}
  [ -n "$date" ] || date=$(git -C "$root" log -1 --format=%ct 2>/dev/null) || date=
  printf '%s\n' "${date:-0}"
}

# Writes the manual to .build/install/nn101.1: the parser's generator lists commands and options, and
# what else there is to say comes from the program's own help.
make_manual() {
  local folder=$root/.build/install generator=$root/.build/manual/debug/generate-manual
  local program=$root/.build/release/nn101
  [ ! "$folder/nn101.1" -nt "$program" ] || return 0
  mkdir -p "$folder"
  if [ ! -x "$generator" ]; then
    need_swift
    say "Building what writes the manual…"
    swift build --package-path "$root/.build/checkouts/swift-argument-parser" \
      --scratch-path "$root/.build/manual" --product generate-manual --quiet >&2
  fi
  printf '#!/bin/sh\n%q "$@" | awk -f %q\n' "$program" "$root/scripts/packaging/described.awk" \
    >"$folder/described"
  chmod +x "$folder/described"
  "$generator" "$folder/described" --section 1 --output-directory - \
    --date "$(date -u -d "@$(source_date)" +%F 2>/dev/null || date -u -r "$(source_date)" +%F)" |
    PROGRAM=$program awk -f "$root/scripts/packaging/manual.awk" >"$folder/nn101.1.new"
  mv "$folder/nn101.1.new" "$folder/nn101.1"
}

# Builds one program for use: build_product nn101
# The compiler's and the linker's messages are for when it fails.
build_product() {
  # With the Swift library inside, the program starts faster. Only Linux has that library.
  local inside=() library messages
  library=$(dirname -- "$(swift_program)")/../lib/swift_static
  [ ! -d "$library" ] || inside=(--static-swift-stdlib)
  messages=$(swift build --package-path "$root" -c release --product "$1" \
    ${inside[@]+"${inside[@]}"} --quiet 2>&1) || {
    say "$messages"
    stop "$1 did not build; the compiler's messages are above."
  }
}
