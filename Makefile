# make lint FILE=article.md builds what is needed and lints an article; the rest is explained in place.

PREFIX = /usr/local
SAMPLE = Examples/conseil-municipal.txt
BINARY = .build/release/cassetin
SWIFT_SOURCES = $(wildcard Package.swift Sources Rules Tests Benchmarks Fuzz)

# Where the linter looks for dictionaries (Sources/CassetinLexicon/Dictionary/DictionaryFiles.swift).
DICTIONARY_FOLDERS = /usr/share/hunspell /usr/share/myspell /usr/local/share/hunspell \
  /opt/homebrew/share/hunspell $(HOME)/Library/Spelling

# A binary that holds the Swift runtime starts faster and runs where Swift is not installed.
STATIC_RUNTIME = $(shell swiftc -print-target-info -static-stdlib 2>/dev/null \
  | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
STATIC = $(if $(wildcard $(STATIC_RUNTIME)/linux/libswiftCore.a),--static-swift-stdlib)
BUILD = swift build -c release --product cassetin $(STATIC)

.PHONY: build setup lint test format check-format install uninstall bench fuzz clean
.DEFAULT_GOAL := build

# Shell: installs the Debian packages named in $$missing, as root or through sudo, or says how.
define install_missing
if [ -n "$$missing" ]; then \
  install="apt-get install --yes --no-install-recommends$$missing"; \
  if [ "$$(id -u)" -eq 0 ]; then as_root=; \
  elif command -v sudo >/dev/null; then as_root=sudo; \
  else as_root=false; fi; \
  if ! { $$as_root apt-get update && $$as_root env DEBIAN_FRONTEND=noninteractive $$install; }; then \
    echo "Not installed:$$missing" >&2; \
    echo "As root, run: apt-get update && $$install" >&2; \
    exit 1; \
  fi; \
fi
endef

# Shell: true when the dictionary $(1) or $(2) is installed.
has_dictionary = ls $(foreach folder,$(DICTIONARY_FOLDERS),"$(folder)/$(1).aff" "$(folder)/$(2).aff") \
  2>/dev/null | grep -q .

# Installs the libraries and dictionaries that are missing; any French dictionary will do.
setup:
	@command -v swift >/dev/null || { \
	  echo 'Swift 6.1 or later is not on the PATH: see https://www.swift.org/install' >&2; \
	  echo '(under sudo, try: sudo env "PATH=$$PATH" make …)' >&2; \
	  exit 1; \
	}
	@missing=; \
	if command -v apt-get >/dev/null; then \
	  for package in libhunspell-dev libmd4c-dev libsqlite3-dev libyaml-dev; do \
	    case "$$(dpkg-query --show --showformat='$${db:Status-Status} ' "$$package" 2>/dev/null)" in \
	      installed*) ;; \
	      *) missing="$$missing $$package" ;; \
	    esac; \
	  done; \
	  command -v pkg-config >/dev/null || missing="$$missing pkg-config"; \
	  $(call has_dictionary,fr,fr_FR) || missing="$$missing hunspell-fr-comprehensive"; \
	  $(call has_dictionary,en_US,en_GB) || missing="$$missing hunspell-en-us"; \
	  $(install_missing); \
	elif ! { pkg-config --exists hunspell md4c sqlite3 yaml-0.1 && $(call has_dictionary,fr,fr_FR); }; then \
	  echo 'Needed: Hunspell, md4c, SQLite, libyaml, pkg-config, a French Hunspell dictionary, at will an English one.' >&2; \
	  echo 'Fedora:   sudo dnf install hunspell-devel md4c-devel sqlite-devel libyaml-devel pkgconf hunspell-fr hunspell-en-US' >&2; \
	  echo 'Homebrew: brew install hunspell md4c sqlite libyaml pkgconf; fr.aff and fr.dic go to ~/Library/Spelling' >&2; \
	  exit 1; \
	fi

build: setup
	$(BUILD)

# Lints FILE; without one, shows the findings of the sample.
lint: build
ifdef FILE
	@$(BINARY) -- "$$FILE"
else
	@$(BINARY) $(SAMPLE) || [ $$? -eq 1 ]
endif

# Optimised, because the tests compile whole dictionaries: a debug build takes eight times as long over them.
test: setup
	swift test -c release

format:
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

check-format:
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

# Under DESTDIR if it is given. Otherwise the dictionaries are compiled too, under sudo for who called it: root's
# cache would serve nobody. No failure of an installation, for the first check compiles what is missing.
install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/cassetin"
ifndef DESTDIR
	@as_user=; \
	if [ "$$(id -u)" -eq 0 ] && [ -n "$$SUDO_USER" ]; then as_user="sudo -H -u $$SUDO_USER"; fi; \
	$$as_user "$(PREFIX)/bin/cassetin" dictionary build || \
	  echo 'Dictionaries are not compiled yet: the first check does it.' >&2
endif

# Leaves the compiled dictionaries of users where they are: ~/.cache/cassetin.
uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/cassetin"

# SMOKE=1 only shows that the benchmarks run.
bench: build
	@missing=; \
	command -v hunspell >/dev/null || missing=' hunspell'; \
	command -v aspell >/dev/null || missing="$$missing aspell aspell-fr"; \
	if command -v apt-get >/dev/null; then $(install_missing); fi
	for product in LexiconBenchmark ArchiveBenchmark NameBenchmark ReportBenchmark; do \
	  CASSETIN_BENCH=1 swift build -c release --product $$product $(STATIC) || exit 1; \
	done
	@Benchmarks/run $(BINARY) $(LISTS)

# Hostile dictionaries, graphs and texts, SECONDS each; what breaks is left in .build/fuzz. Without --disable-dead-strip the
# linker drops what libFuzzer counts with; of two --sanitize the compiler heeds one, now this and now that.
SECONDS = 60
fuzz: setup
	@for target in FuzzDictionary FuzzGraph FuzzReader FuzzFixer; do \
	  CASSETIN_FUZZ=1 swift build -c release --product $$target --sanitize fuzzer \
	    -Xswiftc -sanitize=fuzzer,address --disable-dead-strip --scratch-path .build/fuzz || exit 1; \
	  mkdir -p .build/fuzz/corpus/$$target; \
	  (cd .build/fuzz && ASAN_OPTIONS=detect_leaks=0 release/$$target -max_total_time=$(SECONDS) -timeout=30 \
	    -rss_limit_mb=4000 corpus/$$target) || exit 1; \
	done

clean:
	swift package clean
