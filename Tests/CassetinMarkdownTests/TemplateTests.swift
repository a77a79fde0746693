import Testing

@Suite struct TemplateTests {
  private func expect(
    _ text: String, _ blocks: [String], in name: String = "article.md",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for text in [text, text.replacing("\n", with: "\r\n")] {
      let reading = Reading(text, name)
      #expect(reading.blocks == blocks, sourceLocation: sourceLocation)
      #expect(reading.disorder == nil, sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    ("Un {{< icône a_b_c >}} mot.", ["paragraph: Un □ mot."]),
    ("Un {{ page.nom }} mot.", ["paragraph: Un □ mot."]),
    ("{{< figure src=\"a_b_c.png\" caption=\"Le *chat* de Zoë\" >}}", ["caption: Le *chat* de Zoë"]),
    (
      "{{< figure\n  src=\"a_b_c.png\"\n\n  alt='Un chat'\n  title=\"Le &eacute;t&eacute;\"\n>}}",
      ["caption: Un chat", "caption: Le été"]
    ),
    ("Avant.\n{{< figure src=\"a\" >}}\nAprès.", ["paragraph: Avant.", "paragraph: Après."]),
    (
      "Avant.\n{% include image.html\ncaption=\"Le chat\" %}\nAprès.",
      ["paragraph: Avant.", "caption: Le chat", "paragraph: Après."]
    ),
    ("{{% notice %}}\nDu *texte*.\n{{% /notice %}}", ["paragraph: Du texte."]),
    ("[le lien]({{< ref \"page_a_b.md\" >}}) ici", ["paragraph: le lien ici"]),
    ("[le lien]({% post_url 2020-01-01-a_b %}) ici", ["paragraph: le lien ici"]),
    ("> {{< a b=\"_c_\" >}} Un *mot*.", ["quotation: □ Un mot."]),
    ("{{< f caption=\"Un \\\"chat\\\" noir\" >}}", ["caption: Un \"chat\" noir"]),
    ("Un mot {{< sans fin", ["paragraph: Un mot {{< sans fin"]),
    ("Un {{ mot\n\nfin }}", ["paragraph: Un {{ mot", "paragraph: fin }}"]),
    ("| a | {{< b c=\"d|e\" >}} |\n|---|---|", ["tableCell: a"]),
    ("Un titre {#ancre}\n---", ["heading: Un titre"]), ("Un texte.\n{: .lead }", ["paragraph: Un texte."]),
    ("Un {accolade} mot", ["paragraph: Un {accolade} mot"]),
    ("{# une *remarque* #}\nUn mot.", ["paragraph: Un mot."]),
  ])
  func `template calls are no prose, their captions are`(text: String, expected: [String]) {
    expect(text, expected)
  }

  @Test(arguments: [
    "{% raw %}\n*un* texte\n\nencore\n{% endraw %}\nFin.",
    "{% highlight ruby %}\ndef a_b\n\nend\n{% endhighlight %}\nFin.",
    "{{< highlight go >}}\nun texte\n\nencore\n{{< /highlight >}}\nFin.",
    "{%- comment -%} un texte {%- endcomment -%}\n\nFin.",
  ])
  func `what a call holds literally is left out`(text: String) { expect(text, ["paragraph: Fin."]) }

  @Test(arguments: [
    ("Écrire `{{` puis *un* mot et `}}`.", "Écrire □ puis un mot et □."),
    ("```\n{{<\n```\n*un* mot >}}", "un mot >}}"),
    ("`` {{< ` `` *un* mot >}}", "□ un mot >}}"), ("Écrire \\{{ *un* mot }}", "Écrire {{ un mot }}"),
    ("<!-- {{< -->\n\n*un* mot >}}", "un mot >}}"),
  ])
  func `code and comments hide calls`(text: String, expected: String) {
    #expect(Reading(text).texts == [expected])
  }

  @Test(arguments: [
    (
      "import A from \"./a_b\"\nexport const b = {\n  c: 'd',\n\n  e: 'f',\n}\n\n# Le titre",
      ["title: Le titre"]
    ),
    ("Un {nom.a_b} mot.", ["paragraph: Un □ mot."]),
    ("Un {\n  a ? `b` : \"}\"\n} mot.", ["paragraph: Un □ mot."]),
    ("<Note type={a => b}>\n\nUn *mot*.\n\n</Note>", ["paragraph: Un mot."]),
    ("<Note>\nUn **mot**.\n</Note>", ["paragraph: Un mot."]),
    ("Un <Mot a=\"_b_\"/> là.", ["paragraph: Un □ là."]),
    ("<Figure src=\"a\" alt=\"Le chat\" />", ["caption: Le chat"]),
    ("Un {/* *note* */} mot.", ["paragraph: Un mot."]),
    ("<>\nUn mot.\n</>", ["paragraph: Un mot."]),
    ("L’accolade { seule reste.", ["paragraph: L’accolade { seule reste."]),
    ("import duties rise.", ["paragraph: import duties rise."]),
    ("`{a` et *b* `c}`", ["paragraph: □ et b □"]),
  ])
  func `expressions and components of MDX`(text: String, expected: [String]) {
    expect(text, expected, in: "a.mdx")
  }

  @Test func `MDX is read only where it is MDX`() {
    #expect(Reading("Un {nom} mot.").texts == ["Un {nom} mot."])
    #expect(Reading("export const a = 1").texts == ["export const a = 1"])
  }

  @Test(
    arguments: [
      "{{<", "{%", "{{ ", "$$ ", "[^", "`a``", "<!--", "<a ", "{", "{#a", "<A ", "$a", "![", "{% raw %}",
      "<p>", "> ",
    ])
  func `openings without end cost no more than text`(opening: String) {
    let text = String(repeating: opening, count: 20_000 / opening.utf8.count)
    #expect(Reading(text).disorder == nil)
    #expect(Reading(text, "a.mdx").disorder == nil)
  }
}
