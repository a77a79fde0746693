// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "cassetin",
  products: [
    .library(
      name: "Cassetin",
      targets: [
        "Cassetin", "CassetinConfiguration", "CassetinLint", "CassetinLexicon", "CassetinHunspell",
        "CassetinText",
      ]),
    .library(name: "CassetinLexicon", targets: ["CassetinLexicon"]),
    .executable(name: "cassetin", targets: ["CassetinCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CHunspell", pkgConfig: "hunspell",
      providers: [.apt(["libhunspell-dev"]), .brew(["hunspell"]), .yum(["hunspell-devel"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "md4c",
      providers: [.apt(["libmd4c-dev"]), .brew(["md4c"]), .yum(["md4c-devel"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"]), .yum(["sqlite-devel"])]),
    .systemLibrary(
      name: "CYaml", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"]), .yum(["libyaml-devel"])]),
    .target(name: "CEmbedded"),
    .target(name: "CassetinFiles"),
    .target(name: "CassetinText"),
    .target(name: "CassetinGit", dependencies: ["CassetinFiles", "CassetinText"]),
    .target(name: "CassetinMarkdown", dependencies: ["CassetinText", "CMarkdown"]),
    .target(name: "CassetinLexicon", dependencies: ["CassetinFiles", "CassetinText"]),
    .target(
      name: "CassetinArchive",
      dependencies: ["CassetinFiles", "CassetinText", "CassetinLexicon", "CSQLite"]),
    .target(name: "CassetinHunspell", dependencies: ["CassetinLexicon", "CHunspell"]),
    .target(name: "CassetinNames", dependencies: ["CassetinText", "CassetinLexicon"]),
    .target(name: "CassetinLint", dependencies: ["CassetinText", "CassetinLexicon", "CassetinNames"]),
    .target(
      name: "CassetinRules",
      dependencies: ["CassetinText", "CassetinLexicon", "CassetinNames", "CassetinLint"], path: "Rules"),
    .target(
      name: "CassetinConfiguration",
      dependencies: [
        "CYaml", "CassetinFiles", "CassetinText", "CassetinLexicon", "CassetinNames", "CassetinLint",
      ]),
    .target(
      name: "CassetinReport",
      dependencies: ["CassetinText", "CassetinLexicon", "CassetinNames", "CassetinLint"]),
    .target(
      name: "Cassetin",
      dependencies: [
        "CEmbedded", "CassetinFiles", "CassetinText", "CassetinMarkdown", "CassetinLexicon", "CassetinNames",
        "CassetinArchive", "CassetinLint", "CassetinHunspell", "CassetinRules", "CassetinConfiguration",
        "CassetinReport", "CassetinGit",
      ]),
    .executableTarget(
      name: "CassetinCommand",
      dependencies: [
        "Cassetin", "CassetinArchive", "CassetinConfiguration", "CassetinFiles", "CassetinGit",
        "CassetinText",
        "CassetinLexicon", "CassetinNames", "CassetinLint", "CassetinHunspell", "CassetinReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestFolders", dependencies: ["CassetinFiles"], path: "Tests/TestFolders"),
    .testTarget(name: "CassetinFilesTests", dependencies: ["Cassetin", "CassetinFiles", "TestFolders"]),
    .testTarget(name: "CassetinGitTests", dependencies: ["CassetinFiles", "CassetinGit", "TestFolders"]),
    .testTarget(name: "CassetinTextTests", dependencies: ["CassetinText", "CassetinMarkdown"]),
    .testTarget(
      name: "CassetinTests",
      dependencies: [
        "Cassetin", "CassetinArchive", "CassetinFiles", "CassetinText", "CassetinLexicon", "CassetinNames",
        "CassetinLint", "CassetinHunspell", "CassetinRules", "CassetinReport",
      ],
      exclude: ["Articles"]),
    .testTarget(
      name: "CassetinLexiconTests",
      dependencies: ["Cassetin", "CassetinFiles", "CassetinText", "CassetinLexicon", "CassetinHunspell"]),
    .executableTarget(
      name: "ArchiveWriter", dependencies: ["CassetinArchive"], path: "Tests/ArchiveWriter"),
    .testTarget(
      name: "CassetinArchiveTests",
      dependencies: ["ArchiveWriter", "CassetinArchive", "CassetinFiles", "CassetinLexicon", "CassetinText"]),
    .testTarget(
      name: "CassetinConfigurationTests",
      dependencies: ["CassetinConfiguration", "CassetinText", "CassetinLexicon", "CassetinLint"]),
    .testTarget(
      name: "CassetinReportTests", dependencies: ["CassetinLint", "CassetinReport", "CassetinText"]),
    .testTarget(name: "CassetinCommandTests", dependencies: ["CassetinCommand", "CassetinArchive"]),
  ],
  cLanguageStandard: .c2x
)

// Built on demand only (make bench, make fuzz): neither is part of what is installed or tested.
if Context.environment["CASSETIN_BENCH"] != nil {
  package.targets.append(
    .executableTarget(
      name: "LexiconBenchmark", dependencies: ["Cassetin", "CassetinLexicon", "CassetinText"],
      path: "Benchmarks/Lexicon"))
  package.targets.append(
    .executableTarget(
      name: "NameBenchmark",
      dependencies: [
        "Cassetin", "CassetinFiles", "CassetinLexicon", "CassetinLint", "CassetinNames", "CassetinRules",
        "CassetinText",
      ],
      path: "Benchmarks/NameTimes"))
  package.targets.append(
    .executableTarget(
      name: "NameSamples",
      dependencies: [
        "Cassetin", "CassetinFiles", "CassetinLexicon", "CassetinMarkdown", "CassetinNames", "CassetinText",
      ],
      path: "Benchmarks/Names", exclude: ["fit.py"]))
  package.targets.append(
    .executableTarget(
      name: "ArchiveBenchmark", dependencies: ["CassetinArchive", "CassetinFiles", "CassetinLexicon"],
      path: "Benchmarks/Archive"))
  package.targets.append(
    .executableTarget(
      name: "ReportBenchmark", dependencies: ["CassetinLint", "CassetinReport", "CassetinText"],
      path: "Benchmarks/Reports"))
}
if Context.environment["CASSETIN_FUZZ"] != nil {
  for name in ["Dictionary", "Graph"] {
    package.targets.append(
      .executableTarget(
        name: "Fuzz\(name)", dependencies: ["CassetinLexicon"], path: "Fuzz/\(name)",
        swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
  }
}
