/// A line of a dictionary's files, cut at blanks.
struct AffixLine {
  let bytes: ArraySlice<UInt8>
  /// One-based.
  let number: Int
  /// Where the fields stand.
  let fields: [Range<Int>]

  init(_ bytes: ArraySlice<UInt8>, number: Int) {
    self.bytes = bytes
    self.number = number
    var fields: [Range<Int>] = []
    var start: Int?
    for index in bytes.indices {
      let isBlank = bytes[index] == 0x20 || bytes[index] == 0x09
      if isBlank, let first = start {
        fields.append(first..<index)
        start = nil
      } else if !isBlank, start == nil {
        start = index
      }
    }
    if let first = start { fields.append(first..<bytes.endIndex) }
    self.fields = fields
  }

  /// The bytes of a field, empty where there is none.
  subscript(_ field: Int) -> ArraySlice<UInt8> {
    field < fields.count ? bytes[fields[field]] : bytes[bytes.endIndex..<bytes.endIndex]
  }

  /// A field of which only ASCII is expected.
  func text(_ field: Int) -> String { String(decoding: self[field], as: UTF8.self) }

  /// From the start of a field to the end of the line.
  func rest(from field: Int) -> ArraySlice<UInt8> {
    field < fields.count ? bytes[fields[field].lowerBound...] : bytes[bytes.endIndex...]
  }

  /// The lines of a file, without their ends and without a byte order mark.
  static func bounds(of file: [UInt8]) -> [Range<Int>] {
    var bounds: [Range<Int>] = []
    var start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < file.count {
      var end = start
      while end < file.count, file[end] != 0x0A { end += 1 }
      var last = end
      while last > start, file[last - 1] == 0x0D { last -= 1 }
      bounds.append(start..<last)
      start = end + 1
    }
    return bounds
  }
}

extension ArraySlice<UInt8> {
  /// The number that these bytes begin with, as Hunspell reads it (`atoi`): 0 for none or for one beyond all lists.
  var leadingNumber: Int {
    var number = 0
    for byte in drop(while: { $0 == 0x20 || $0 == 0x09 }) {
      guard (0x30...0x39).contains(byte), number < Int(Int32.max) / 10 else { break }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
