import CassetinLexicon
import CassetinText
import Testing

/// What is asked of a lemma and the forms that answer.
private struct Agreement: Sendable, CustomTestStringConvertible {
  let lemma: String
  let classes: WordClasses
  let features: Features
  let forms: Set<String>

  init(_ lemma: String, _ classes: WordClasses, _ features: Features, _ forms: Set<String>) {
    self.lemma = lemma
    self.classes = classes
    self.features = features
    self.forms = forms
  }

  var testDescription: String { "\(lemma) → \(forms.sorted().joined(separator: ", "))" }
}

@Suite("French inflection")
struct InflectionTests {
  @Test("leads from each reading’s lemma back to the form")
  func roundTrip() {
    let graph = Installed.graph(of: .french)
    var lost: [String] = []
    var count = 0
    // Readings of words in capitals, and after l’, are those of other forms.
    let sample = Installed.forms(of: .french, count: 2000)
      .filter { $0 == $0.lowercased() && !$0.contains("'") && graph.contains($0) }
    for form in sample {
      for reading in graph.readings(of: form) {
        count += 1
        let forms = graph.forms(of: reading.lemma, as: reading.classes, with: reading.features)
        if !forms.contains(form) { lost.append("\(form) \(reading)") }
      }
    }
    #expect(count > 500)
    #expect(lost.isEmpty, "\(lost.count) of \(count): \(lost.prefix(5))")
  }

  @Test("agrees and conjugates", arguments: nouns + adjectives + verbs)
  private func agreement(asked: Agreement) {
    let forms = Installed.graph(of: .french).forms(of: asked.lemma, as: asked.classes, with: asked.features)
    #expect(Set(forms) == asked.forms)
    #expect(forms.count == asked.forms.count)
  }

  @Test("puts the commonest form first")
  func order() {
    let graph = Installed.graph(of: .french)
    let forms = graph.forms(of: "beau", as: .adjective)
    #expect(forms.first == "beau")
    let frequencies = forms.map { graph.frequency(of: Array($0.utf8)) }
    #expect(frequencies == frequencies.sorted(by: >))
  }

  @Test(
    "has no forms of what is no lemma", arguments: ["journaux", "gouvenement", "", "l’école", "-", "\u{0}"])
  func noLemma(word: String) {
    #expect(Installed.graph(of: .french).forms(of: word, as: .noun, with: .plural).isEmpty)
  }

  private static let nouns = [
    Agreement("journal", .noun, .plural, ["journaux"]),
    Agreement("journal", .noun, .singular, ["journal"]),
    Agreement("cheval", .noun, .plural, ["chevaux"]),
    Agreement("bal", .noun, .plural, ["bals"]),
    Agreement("bijou", .noun, .plural, ["bijoux"]),
    Agreement("landau", .noun, .plural, ["landaus"]),
    Agreement("nez", .noun, .plural, ["nez"]),
    Agreement("nez", .noun, .singular, ["nez"]),
    Agreement("école", .noun, .plural, ["écoles"]),
    Agreement("école", .noun, .masculine, []),
    Agreement("école", .verb, [], []),
    Agreement("œuf", .noun, .plural, ["œufs"]),
    Agreement("directeur", .noun, [.feminine, .plural], ["directrices"]),
  ]

  private static let adjectives = [
    Agreement("beau", .adjective, [.masculine, .singular], ["beau", "bel"]),
    Agreement("beau", .adjective, [.feminine, .singular], ["belle"]),
    Agreement("beau", .adjective, [.feminine, .plural], ["belles"]),
    Agreement("nouveau", .adjective, [.masculine, .singular], ["nouveau", "nouvel"]),
    Agreement("doux", .adjective, [.masculine, .plural], ["doux"]),
    Agreement("vieux", .adjective, [.masculine, .singular], ["vieux", "vieil"]),
    Agreement("vieux", .adjective, [.feminine, .plural], ["vieilles"]),
    Agreement("public", .adjective, [.feminine, .singular], ["publique"]),
    Agreement("grec", .adjective, [.feminine, .plural], ["grecques"]),
    Agreement("national", .adjective, [.masculine, .plural], ["nationaux"]),
    Agreement("naval", .adjective, [.masculine, .plural], ["navals"]),
    Agreement("doux", .adjective, [.feminine, .singular], ["douce"]),
    Agreement("rouge", .adjective, [.masculine, .singular], ["rouge"]),
    Agreement("rouge", .adjective, [.feminine, .singular], ["rouge"]),
    Agreement("rouge", .adjective, [.masculine, .plural], ["rouges"]),
    Agreement("rouge", .adjective, [.feminine, .plural], ["rouges"]),
    Agreement("kaki", .adjective, [.masculine, .plural], ["kaki"]),
  ]

  private static let verbs = [
    Agreement("aller", .verb, [.present, .firstPerson, .singular], ["vais"]),
    Agreement("aller", .verb, [.present, .thirdPerson, .plural], ["vont"]),
    Agreement("aller", .verb, [.future, .firstPerson, .singular], ["irai"]),
    Agreement("aller", .verb, [.presentSubjunctive, .thirdPerson, .singular], ["aille"]),
    Agreement("aller", .verb, [.pastParticiple, .feminine, .plural], ["allées"]),
    Agreement("finir", .verb, [.present, .firstPerson, .plural], ["finissons"]),
    Agreement("finir", .verb, [.simplePast, .thirdPerson, .plural], ["finirent"]),
    Agreement("finir", .verb, [.imperfectSubjunctive, .thirdPerson, .singular], ["finît"]),
    Agreement("finir", .verb, .presentParticiple, ["finissant"]),
    Agreement("finir", .verb, .infinitive, ["finir"]),
    Agreement("être", .verb, [.present, .secondPerson, .plural], ["êtes"]),
    Agreement("être", .verb, [.simplePast, .thirdPerson, .singular], ["fut"]),
    Agreement("être", .verb, [.presentSubjunctive, .firstPerson, .plural], ["soyons"]),
    Agreement("être", .verb, [.imperative, .secondPerson, .singular], ["sois"]),
    Agreement("avoir", .verb, [.present, .thirdPerson, .plural], ["ont"]),
    Agreement("avoir", .verb, [.simplePast, .firstPerson, .plural], ["eûmes"]),
    Agreement("avoir", .verb, [.conditional, .thirdPerson, .plural], ["auraient"]),
    Agreement("avoir", .verb, [.pastParticiple, .feminine, .plural], ["eues"]),
    Agreement("dire", .verb, [.present, .secondPerson, .plural], ["dites"]),
    Agreement("dire", .verb, [.simplePast, .secondPerson, .plural], ["dîtes"]),
    Agreement("faire", .verb, [.present, .secondPerson, .plural], ["faites"]),
    Agreement("faire", .verb, [.present, .thirdPerson, .plural], ["font"]),
    Agreement("peler", .verb, [.present, .thirdPerson, .singular], ["pèle"]),
    Agreement("peler", .verb, [.present, .firstPerson, .plural], ["pelons"]),
    Agreement("peler", .verb, [.future, .thirdPerson, .singular], ["pèlera"]),
    Agreement("appeler", .verb, [.present, .thirdPerson, .plural], ["appellent"]),
    Agreement("manger", .verb, [.present, .firstPerson, .plural], ["mangeons"]),
    Agreement("placer", .verb, [.imperfect, .thirdPerson, .singular], ["plaçait"]),
    Agreement("payer", .verb, [.present, .thirdPerson, .singular], ["paie", "paye"]),
    Agreement("envoyer", .verb, [.future, .firstPerson, .singular], ["enverrai"]),
    Agreement("venir", .verb, [.simplePast, .thirdPerson, .plural], ["vinrent"]),
    Agreement("pouvoir", .verb, [.presentSubjunctive, .thirdPerson, .singular], ["puisse"]),
    Agreement("savoir", .verb, .presentParticiple, ["sachant"]),
    Agreement("naître", .verb, [.pastParticiple, .feminine, .singular], ["née"]),
  ]
}
