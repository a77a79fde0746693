#!/usr/bin/env python3
"""Derive Cassetin's frequency classes and n-gram tables.

    python3 Dictionaries/derive.py NGRAMS_FOLDER

NGRAMS_FOLDER holds unigrams.tsv.gz, bigrams.tsv.gz and trigrams.tsv.gz, of
the columns forms (separated by spaces), count and source groups. Also needed:
`pip install wordfreq==3.1.1`, and the `hunspell` command with its dictionaries
`fr` (comprehensive), `en_US` and `en_GB`.
Written beside this script: fr/frequencies.txt, en/frequencies.txt,
fr/bigrams.bin, fr/trigrams.bin. Formats and sources: README.md.
"""

import gzip
import math
import pathlib
import re
import struct
import subprocess
import sys
import unicodedata

import wordfreq

HERE = pathlib.Path(__file__).resolve().parent

# Lower-case letters, with hyphens and apostrophes inside only.
WORD = re.compile(r"[a-zß-öø-ÿœ]+(?:[-’][a-zß-öø-ÿœ]+)*")
LETTERS = {"fr": {"a", "à", "y", "ô"}, "en": {"a", "i"}}  # words of one letter

# Stems of elided forms: no words without their apostrophe.
STEMS = set("l d j m t s c ç n qu jusqu lorsqu puisqu quoiqu".split())
STUBS = STEMS | {"presqu", "quelqu"}
ELIDED = {stub + "’" for stub in STUBS}
MARKS = {"<s>", "</s>", "<num>", *',.;:?!()"'}


def is_word(form, language):
    """Whether the form has the shape of a word (Hunspell is asked later)."""
    if not WORD.fullmatch(form):
        return False
    if len(form) == 1:
        return form in LETTERS[language]
    if language == "en":
        return True
    # l’ami is two tokens; c’est-à-dire and qu’en-dira-t-on are words.
    elided = form.partition("’")[0] in STEMS and "’" in form
    return form not in STUBS and not (elided and "-" not in form)


def accepted(forms, dictionary):
    """The forms Hunspell does not list as misspelt; one run for all of them."""
    run = subprocess.run(
        ["hunspell", "-d", dictionary, "-i", "UTF-8", "-p", "/dev/null", "-l"],
        input="".join(form + "\n" for form in sorted(forms)),
        stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return set(forms) - set(run.stdout.split("\n"))


def rows(path):
    """Yield (forms, count, source groups) of one table."""
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            forms, count, groups = line.rstrip("\n").split("\t")
            yield forms.split(" "), int(count), int(groups)


def zipf(share):
    """log10 of the occurrences in 1e9 words."""
    return math.log10(share * 1e9)


def frequency_class(value):
    """1 (barely seen) to 9 (de, la, et); a step is a factor of about 6.3."""
    return min(9, max(1, math.floor(value * 1.25 + 0.5)))


def wordfreq_zipf(language):
    """form -> zipf of all words in wordfreq's large list."""
    table = {}
    for form, share in wordfreq.get_frequency_dict(language, wordlist="best").items():
        form = unicodedata.normalize("NFC", form).replace("'", "’")
        if is_word(form, language):
            table[form] = max(zipf(share), table.get(form, 0))
    return table


def write_frequencies(path, values):
    lines = sorted((form.encode(), frequency_class(value)) for form, value in values.items())
    path.write_bytes(b"".join(b"%s\t%d\n" % line for line in lines))


def french_frequencies(folder):
    """Mean of wordfreq (0.6, modern) and the corpora (0.4); alone, less 0.5."""
    modern = wordfreq_zipf("fr")
    counts = {forms[0]: count for forms, count, _ in rows(folder / "unigrams.tsv.gz")}
    total = sum(counts.values()) - counts["<s>"] - counts["</s>"]
    corpora = {form: zipf(count / total) for form, count in counts.items() if is_word(form, "fr")}
    kept = {form for form, value in modern.items() if value >= 1.0}
    kept |= {form for form in corpora if counts[form] >= 3}
    values = {}
    for form in accepted(kept, "fr"):
        if form in modern and form in corpora:
            values[form] = 0.6 * modern[form] + 0.4 * corpora[form]
        else:
            values[form] = modern.get(form, corpora.get(form)) - 0.5
    return values


def english_frequencies():
    """The 60,000 most frequent forms of wordfreq that are American or British."""
    table = wordfreq_zipf("en")
    kept = accepted(table, "en_US") | accepted(table, "en_GB") | {"i"}
    ranked = sorted(kept, key=lambda form: (-table[form], form))
    return {form: table[form] for form in ranked[:60000]}


def fnv1a(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def write_ngrams(path, table, lowest, limit):
    """Write the packed table; raise the lowest count until it fits the limit.

    Kept are rows of at least three source groups (fewer are boilerplate) whose
    tokens are all French lower-case words, elided forms or MARKS.
    """
    kept = [(forms, count) for forms, count, groups in rows(table)
            if groups >= 3 and count >= lowest]
    words = {form for forms, _ in kept for form in forms if is_word(form, "fr")}
    usable = accepted(words, "fr") | ELIDED | MARKS
    kept = [(fnv1a(" ".join(forms).encode()) >> 34, count)
            for forms, count in kept if usable.issuperset(forms)]
    while True:
        classes = {}
        for key, count in kept:
            if count >= lowest:
                grade = (count >= 10) + (count >= 50) + (count >= 500)
                classes[key] = max(grade, classes.get(key, 0))
        if len(classes) * 4 <= limit:
            break
        lowest += 1
    packed = sorted(key << 2 | grade for key, grade in classes.items())
    path.write_bytes(struct.pack("<%dI" % len(packed), *packed))
    print("%s: %d entries, lowest count %d" % (path.name, len(packed), lowest))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    for language in "fr", "en":
        (HERE / language).mkdir(exist_ok=True)
    write_frequencies(HERE / "fr/frequencies.txt", french_frequencies(folder))
    write_frequencies(HERE / "en/frequencies.txt", english_frequencies())
    write_ngrams(HERE / "fr/bigrams.bin", folder / "bigrams.tsv.gz", 4, 1_600_000)
    write_ngrams(HERE / "fr/trigrams.bin", folder / "trigrams.tsv.gz", 5, 2_000_000)


if __name__ == "__main__":
    main()
