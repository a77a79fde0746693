import CassetinLint
import CassetinText

/// A finding in a SARIF log.
struct SARIFResult: Encodable {
  /// By what GitHub and others know a result again in a later run.
  struct Fingerprints: Encodable {
    let lineHash: String
    let fingerprint: String

    enum CodingKeys: String, CodingKey {
      case lineHash = "primaryLocationLineHash"
      case fingerprint = "cassetinFingerprint/v1"
    }
  }

  let ruleId: String
  let ruleIndex: Int?
  let level: SARIFLevel
  let message: SARIFMessage
  let locations: [SARIFLocation]
  let relatedLocations: [SARIFLocation]?
  let partialFingerprints: Fingerprints
  let fixes: [SARIFFix]?

  /// - Parameter lineHashes: those of `source`.
  init(
    _ finding: Finding, in source: Source, _ artifact: SARIFArtifact, _ lineHashes: LineHashes,
    ruleIndex: Int?, _ language: MessageLanguage
  ) {
    ruleId = finding.rule.description
    self.ruleIndex = ruleIndex
    level = SARIFLevel(finding.severity)
    message = SARIFMessage(finding, in: language)
    locations = [SARIFLocation(artifact, SARIFRegion(finding.range, in: source))]
    var related: [SARIFLocation] = []
    for note in finding.notes {
      guard let range = note.range else { continue }
      related.append(
        SARIFLocation(
          artifact, SARIFRegion(range, in: source), id: related.count + 1,
          message: SARIFMessage(note.message.text(in: language))))
    }
    relatedLocations = related.isEmpty ? nil : related
    partialFingerprints = Fingerprints(
      lineHash: lineHashes[source.position(of: finding.range.lowerBound).line],
      fingerprint: Fingerprint(of: finding, in: source).description)
    let fixes = finding.fixes.map { SARIFFix($0, in: source, artifact, language) }
    self.fixes = fixes.isEmpty ? nil : fixes
  }
}

/// Something that a run has to say of itself.
struct SARIFNotification: Encodable {
  let level: SARIFLevel
  let message: SARIFMessage
  let locations: [SARIFLocation]?

  /// Something to say of the run, or of one text.
  init(_ message: Message, level: SARIFLevel, _ language: MessageLanguage, artifact: SARIFArtifact? = nil) {
    self.level = level
    self.message = SARIFMessage(message.text(in: language))
    locations = artifact.map { [SARIFLocation($0, nil)] }
  }
}

/// How a run went.
struct SARIFInvocation: Encodable {
  let executionSuccessful: Bool
  let toolExecutionNotifications: [SARIFNotification]
}

/// The base of relative URIs, whose own place is not told: it would differ from machine to machine.
struct SARIFBases: Encodable {
  /// What is told of a base.
  struct Base: Encodable {
    let description: SARIFMessage
  }

  let root: Base

  enum CodingKeys: String, CodingKey {
    case root = "%SRCROOT%"
  }

  /// The base, described for people.
  init(_ description: SARIFMessage) { root = Base(description: description) }
}
