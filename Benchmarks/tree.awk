# Makes a repository of articles in Markdown, some 2 kB each, of a text of generate.awk.
#
#   LC_ALL=C awk -v folder=posts -f Benchmarks/tree.awk text.txt
#
# An article has a front matter, headings, emphasis and links; fifty folders hold them.

BEGIN { RS = ""; limit = 1700 }

{
  if (!number || size > limit) begin()
  if (++paragraphs % 4 == 0) print "## " words($0, 3) "\n" >file
  print marked($0) "\n" >file
  size += length($0) + 2
}

function begin(   place) {
  if (number) close(file)
  size = paragraphs = 0
  place = sprintf("%s/%02d", folder, number % 50)
  if (!(place in made)) {
    system("mkdir -p " place)
    made[place] = 1
  }
  file = sprintf("%s/%05d.md", place, ++number)
  printf "---\ntitle: \"%s\"\ndate: 2026-11-%02d\ntags: [ville, budget]\n---\n\n", words($0, 7), number % 28 + 1 >file
}

# The first words of a text, without the commas between them.
function words(text, count,   word, result, i) {
  split(text, word, " ")
  for (i = 1; i <= count; i++) result = result (i > 1 ? " " : "") word[i]
  gsub(/[,."]/, "", result)
  return result
}

# A text with one word set off and one linked.
function marked(text,   word, count, result, i) {
  count = split(text, word, " ")
  for (i = 1; i <= count; i++) {
    if (i == 5) word[i] = "**" word[i] "**"
    if (i == 11) word[i] = "[" word[i] "](https://example.org/" number "/" i ")"
    result = result (i > 1 ? " " : "") word[i]
  }
  return result
}
