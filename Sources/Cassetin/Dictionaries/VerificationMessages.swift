import CassetinLexicon
import CassetinLint

extension DictionaryVerification {
  /// What the look came to: a sentence for all of it, or one for each fault and for the differences.
  public var messages: [Message] {
    switch result {
    case .notOpened: [report.message]
    case .walked(let comparison): comparison.messages
    }
  }

  /// True when there was something to read and it could be read.
  public var isReadable: Bool {
    if case .walked = result { return true }
    if case .missing = report.state { return true }
    return false
  }

  /// False when something is wrong with what was read.
  public var isSound: Bool {
    if case .walked(let comparison) = result { return comparison.isSound }
    return true
  }
}

extension DictionaryVerification.Comparison {
  /// The number of forms, then what is wrong.
  public var messages: [Message] {
    let (forms, words) = (inspection.forms, inspection.words)
    let (all, tous) = differences == 0 ? ("all", "tous") : ("not all", "pas tous")
    let agreement =
      isCompared
      ? Message(
        english:
          "; \(all) of \(words.text(in: .english)) words accepted by Hunspell",
        french:
          " ; \(words.text(in: .french)) mots, \(tous) admis par Hunspell")
      : Message(english: "; nothing to compare with Hunspell", french: " ; rien à comparer avec Hunspell")
    var messages = [
      Message(
        english: "\(forms.text(in: .english)) forms walked\(agreement.text(in: .english))",
        french: "\(forms.text(in: .french)) formes parcourues\(agreement.text(in: .french))")
    ]
    messages += inspection.faults.map(\.message)
    if differences > 0 {
      let list = examples.joined(separator: ", ") + (differences > examples.count ? ", …" : "")
      messages.append(
        Message(
          english: "refused by Hunspell: \(differences.text(in: .english)) (\(list))",
          french: "refusés par Hunspell : \(differences.text(in: .french)) (\(list))"))
    }
    return messages
  }
}
