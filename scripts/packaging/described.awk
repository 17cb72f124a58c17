# What the program says of its command line, for the generator of the manual: without the examples,
# which get a section of their own, and with the values of an option in its sentence.
{
  sub(/(\\n\\n)?Examples:([^"\\]|\\.)*/, "")
}
/^ *"abstract" : "/ {
  if (held != "") print held
  held = $0
  next
}
/^ *"allValues" : \[/ { values = ""; inside = 1; list = $0; next }
inside {
  list = list "\n" $0
  if ($0 ~ /\]/) {
    inside = 0
    if (held != "") sub(/",$/, " Values: " values ".\",", held)
    if (held != "") print held
    held = ""
    print list
  } else {
    value = $0
    gsub(/[ ",]/, "", value)
    values = values (values == "" ? "" : ", ") value
  }
  next
}
{
  if (held != "") print held
  held = ""
  print
}
