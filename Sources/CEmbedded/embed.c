#include "embedded.h"

static const uint8_t en_frequencies_txt[] = {
#embed "../../Dictionaries/en/frequencies.txt"
};
static const uint8_t fr_aspirated_h_txt[] = {
#embed "../../Dictionaries/fr/aspirated-h.txt"
};
static const uint8_t fr_bigrams_bin[] = {
#embed "../../Dictionaries/fr/bigrams.bin"
};
static const uint8_t fr_frequencies_txt[] = {
#embed "../../Dictionaries/fr/frequencies.txt"
};
static const uint8_t fr_locutions_txt[] = {
#embed "../../Dictionaries/fr/locutions.txt"
};
static const uint8_t fr_misspellings_txt[] = {
#embed "../../Dictionaries/fr/misspellings.txt"
};
static const uint8_t fr_no_elision_txt[] = {
#embed "../../Dictionaries/fr/no-elision.txt"
};
static const uint8_t fr_prefixes_txt[] = {
#embed "../../Dictionaries/fr/prefixes.txt"
};
static const uint8_t fr_suffixes_txt[] = {
#embed "../../Dictionaries/fr/suffixes.txt"
};
static const uint8_t fr_trigrams_bin[] = {
#embed "../../Dictionaries/fr/trigrams.bin"
};
static const uint8_t fr_variants_txt[] = {
#embed "../../Dictionaries/fr/variants.txt"
};
static const uint8_t fr_words_txt[] = {
#embed "../../Dictionaries/fr/words.txt"
};
static const uint8_t names_acronyms_txt[] = {
#embed "../../Dictionaries/names/acronyms.txt"
};
static const uint8_t names_brands_txt[] = {
#embed "../../Dictionaries/names/brands.txt"
};
static const uint8_t names_clubs_txt[] = {
#embed "../../Dictionaries/names/clubs.txt"
};
static const uint8_t names_institutions_txt[] = {
#embed "../../Dictionaries/names/institutions.txt"
};
static const uint8_t names_media_txt[] = {
#embed "../../Dictionaries/names/media.txt"
};
static const uint8_t names_parties_txt[] = {
#embed "../../Dictionaries/names/parties.txt"
};
static const uint8_t names_people_txt[] = {
#embed "../../Dictionaries/names/people.txt"
};
static const uint8_t names_places_txt[] = {
#embed "../../Dictionaries/names/places.txt"
};
static const uint8_t names_transliterations_txt[] = {
#embed "../../Dictionaries/names/transliterations.txt"
};

static const struct cassetin_embedded_file files[] = {
  {"en/frequencies.txt", en_frequencies_txt, sizeof en_frequencies_txt},
  {"fr/aspirated-h.txt", fr_aspirated_h_txt, sizeof fr_aspirated_h_txt},
  {"fr/bigrams.bin", fr_bigrams_bin, sizeof fr_bigrams_bin},
  {"fr/frequencies.txt", fr_frequencies_txt, sizeof fr_frequencies_txt},
  {"fr/locutions.txt", fr_locutions_txt, sizeof fr_locutions_txt},
  {"fr/misspellings.txt", fr_misspellings_txt, sizeof fr_misspellings_txt},
  {"fr/no-elision.txt", fr_no_elision_txt, sizeof fr_no_elision_txt},
  {"fr/prefixes.txt", fr_prefixes_txt, sizeof fr_prefixes_txt},
  {"fr/suffixes.txt", fr_suffixes_txt, sizeof fr_suffixes_txt},
  {"fr/trigrams.bin", fr_trigrams_bin, sizeof fr_trigrams_bin},
  {"fr/variants.txt", fr_variants_txt, sizeof fr_variants_txt},
  {"fr/words.txt", fr_words_txt, sizeof fr_words_txt},
  {"names/acronyms.txt", names_acronyms_txt, sizeof names_acronyms_txt},
  {"names/brands.txt", names_brands_txt, sizeof names_brands_txt},
  {"names/clubs.txt", names_clubs_txt, sizeof names_clubs_txt},
  {"names/institutions.txt", names_institutions_txt, sizeof names_institutions_txt},
  {"names/media.txt", names_media_txt, sizeof names_media_txt},
  {"names/parties.txt", names_parties_txt, sizeof names_parties_txt},
  {"names/people.txt", names_people_txt, sizeof names_people_txt},
  {"names/places.txt", names_places_txt, sizeof names_places_txt},
  {"names/transliterations.txt", names_transliterations_txt, sizeof names_transliterations_txt},
};

const struct cassetin_embedded_file *cassetin_embedded_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
