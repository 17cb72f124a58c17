# The manual, as the parser's generator writes it, with what else a manual tells: environment, exit
# statuses and examples as the program's own help has them. PROGRAM is the program.
function section(title, macro,    command, line, words, inside) {
  print ".Sh " title
  print ".Bl -tag -width Ds"
  command = "\"$PROGRAM\" --help"
  while ((command | getline line) > 0) {
    if (line == title ":") inside = 1
    else if (line == "") inside = 0
    else if (inside && line ~ /^   /) {
      sub(/^ +/, "", line)
      print line
    } else if (inside) {
      words = substr(line, 3)
      match(words, /  +/)
      print ".It " macro substr(words, 1, RSTART - 1)
      print substr(words, RSTART + RLENGTH)
    }
  }
  close(command)
  print ".El"
}

function examples(name,    command, line, inside) {
  command = "\"$PROGRAM\" help " name
  while ((command | getline line) > 0) {
    if (line == "EXAMPLES:") inside = 1
    else if (line == "") inside = 0
    else if (inside) print substr(line, 3)
  }
  close(command)
}

/^\.It Em [a-z]/ && $3 != "help" { names[++count] = $3 }
/^\.Sh "EXIT STATUS"/ { ended = 1 }
# The program reads a short word too, which its parser does not know of.
/^\.It Fl -version/ && !short { sub(/Fl -version/, "Fl V , -version"); short = 1 }
!ended { print ($0 == "" ? ".Pp" : $0) }
END {
  section("ENVIRONMENT", "Ev ")
  print ".Sh FILES"
  print ".Bl -tag -width Ds"
  print ".It Pa ~/.local/state/nn101/progress.json"
  print "Your progress, and nothing else of you."
  print ".It Pa share/nn101/lessons"
  print "The lessons, in the share folder beside the bin folder that the program lies in."
  print ".It Pa course.yaml"
  print "In a folder of lessons of your own: their title, order, credits and words."
  print ".El"
  section("EXIT STATUS", "")
  print ".Sh EXAMPLES"
  print ".Bd -literal"
  for (i = 1; i <= count; i++) examples(names[i])
  print ".Ed"
}
