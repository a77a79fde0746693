import CassetinText

/// The layout of a compiled dictionary in memory and on disk.
///
/// A header, then sections of native 32-bit numbers or of bytes, each at a multiple of 8. Bytes 0–7 name the format,
/// 8–11 its version, 12–15 the byte order, 16–23 the key of what it was made from, 24–31 the checksum of all that
/// follows, 32–35 the first edge of the root, 36–39 the number of forms, 40–43 whether there is a dictionary in it;
/// from 48 on offset and length in bytes of each section.
enum GraphFormat {
  static let magic = Array("CASSETIN".utf8)
  /// Raised with every change of the layout or of what is compiled into it.
  static let version: UInt32 = 2
  static let byteOrder: UInt32 = 0x0102_0304
  static let headerSize = 48 + Section.allCases.count * 8
  /// Where the part begins that the checksum covers.
  static let checkedFrom = 32

  enum Section: Int, CaseIterable {
    /// See `GraphBuilder`.
    case edges, wordsBefore
    /// One number a form: see `FormRecord`.
    case records
    /// Where each entry begins among the entries.
    case entryStarts
    /// An entry: a paradigm, or 0, then edit, morphology, elided prefixes and marks of each analysis.
    case entries
    /// Where each paradigm begins among the paradigms.
    case paradigmStarts
    /// Pairs of edit and morphology.
    case paradigms
    /// Numbers of four strings: head of the form, head of the lemma, tail of the form, tail of the lemma.
    case edits
    /// Word classes, then the lower and the upper half of the features.
    case morphologies
    case stringStarts, strings
    /// See `SpellingSettings`.
    case settings
  }

  /// A checksum, 8 bytes at a time; not for use against forgers.
  static func checksum(_ bytes: UnsafeRawBufferPointer, from start: Int = 0) -> UInt64 {
    // Four at a time, since a multiplication need not wait for those of the other lanes.
    var (one, two, three, four): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    let prime: UInt64 = 0xFF51_AFD7_ED55_8CCD
    var index = start
    func mixed(_ lane: UInt64, _ offset: Int) -> UInt64 {
      let product = (lane ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* prime
      return product ^ product >> 29
    }
    while index + 32 <= bytes.count {
      one = mixed(one, index)
      two = mixed(two, index + 8)
      three = mixed(three, index + 16)
      four = mixed(four, index + 24)
      index += 32
    }
    var hash = UInt64(bytes.count - start)
    for lane in [one, two, three, four] {
      hash = (hash ^ lane) &* 0xC4CE_B9FE_1A85_EC53
      hash ^= hash >> 33
    }
    while index < bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      index += 1
    }
    return hash
  }
}

/// What is known of a form, in 32 bits.
struct FormRecord {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(entry: Int, frequency: Int, marks: Analysis.Marks) {
    rawValue = UInt32(entry) & Self.entryMask | UInt32(frequency) << 23 | marks.rawValue << 27
  }

  /// Entries that 23 bits can name.
  static let entryLimit = 1 << 23
  private static let entryMask = UInt32(entryLimit - 1)

  var entry: Int { Int(rawValue & Self.entryMask) }

  /// The class of frequency, 0…9; 0 for a form without a figure.
  var frequency: Int { Int(rawValue >> 23 & 15) }

  /// Those of its first analysis that Hunspell would come upon.
  var marks: Analysis.Marks { Analysis.Marks(rawValue: rawValue >> 27) }
}
