# A small image with the program and its dictionaries:
#
#     docker build --tag cassetin .
#     docker run --rm --volume "$PWD:/work:ro" cassetin article.md

FROM swift:6.1-bookworm AS build
RUN apt-get update \
 && apt-get install --yes --no-install-recommends \
      libhunspell-dev libmd4c-dev libsqlite3-dev libyaml-dev pkg-config \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift ./
COPY Sources Sources
COPY Rules Rules
COPY Dictionaries Dictionaries
COPY Tests Tests
RUN swift build --configuration release --product cassetin --static-swift-stdlib \
 && strip -o /cassetin "$(swift build --configuration release --show-bin-path)/cassetin"

FROM debian:12-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends \
      hunspell-en-us hunspell-fr-comprehensive \
      libhunspell-1.7-0 libmd4c0 libsqlite3-0 libstdc++6 libyaml-0-2 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --create-home --uid 1000 cassetin
COPY --from=build /cassetin /usr/local/bin/cassetin
# The dictionaries are compiled once, here, and can be read by whatever user the image runs as.
ENV XDG_CACHE_HOME=/var/cache LANG=C.UTF-8
RUN cassetin dictionary build && chmod -R a+rX /var/cache/cassetin
USER 1000
WORKDIR /work
ENTRYPOINT ["cassetin"]
CMD ["--help"]
