# Writes about `size` bytes of French text: words by frequency class, names, one word in `rarity` mistyped.
#
#   LC_ALL=C awk -v size=3000 -v rarity=250 -f Benchmarks/generate.awk frequencies.txt names.txt…
#
# The same arguments give the same bytes on every machine. LC_ALL=C makes lengths bytes in every awk.

BEGIN {
  FS = "\t"
  random = 20261123
  split("é É è È ê Ê à À â Â î Î ô Ô œ Œ ç Ç", pairs, " ")
  for (i = 1; i in pairs; i += 2) capital[pairs[i]] = pairs[i + 1]
  split("je me te se le la de ne que lorsque puisque jusque quoique", words, " ")
  for (i in words) elided[words[i]] = substr(words[i], 1, length(words[i]) - 1) "’"
  elided["la"] = "l’"
}

# A word in h may or may not be aspirated, and a form with an apostrophe is two words: both are left out.
NF == 2 { if ($1 !~ /^h|’/) form[$2, ++count[$2]] = $1; next }

/^[^#]/ { sub(/ \| .*/, ""); name[++names] = $0 }

END {
  # One class is a factor of 6.3 in frequency (Dictionaries/README.md).
  for (class = 1; class <= 9; class++) total += weight[class] = count[class] * 6.31 ^ class
  while (written < size) paragraph()
}

# Park and Miller's generator: every product is exact in a double, so every awk draws the same numbers.
function below(limit) {
  random = 16807 * random % 2147483647
  return limit * (random - 1) / 2147483646
}

function any(limit) { return int(below(limit)) + 1 }

function word(   class, share) {
  share = below(total)
  for (class = 9; class > 1 && share >= weight[class]; class--) share -= weight[class]
  return form[class, any(count[class])]
}

# Two neighbouring letters change places; a letter of two bytes stays whole.
function mistyped(text,   at) {
  at = any(length(text) - 2)
  if (substr(text, at, 3) !~ /^[a-z][a-z][a-z]$/) return text
  return substr(text, 1, at) substr(text, at + 2, 1) substr(text, at + 1, 1) substr(text, at + 3)
}

function capitalised(text,   letter) {
  letter = substr(text, 1, 2)
  if (letter in capital) return capital[letter] substr(text, 3)
  return toupper(substr(text, 1, 1)) substr(text, 2)
}

function sentence(   left, text, last, next_word) {
  last = word()
  for (left = 7 + any(18); left > 0; left--) {
    do next_word = word(); while (next_word == last)
    if (any(50) == 1) next_word = name[any(names)]
    else if (any(rarity) == 1 && length(next_word) > 5) next_word = mistyped(next_word)
    if (last in elided && next_word ~ /^([aeiou]|é|è|ê|à|â|î|ô|œ)/) text = text elided[last]
    else text = text last (left > 2 && any(11) == 1 ? ", " : " ")
    last = next_word
  }
  return capitalised(text last) "."
}

function paragraph(   left, text) {
  text = sentence()
  for (left = 1 + any(5); left > 0; left--) text = text " " sentence()
  print text "\n"
  written += length(text) + 2
}
