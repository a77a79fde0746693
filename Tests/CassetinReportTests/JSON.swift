import Foundation
import Testing

/// A JSON value, as a test asks it: `json["runs"][0]["results"].count`.
struct JSON {
  let value: Any

  init(_ text: String) throws { value = try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  private init(value: Any) { self.value = value }

  subscript(key: String) -> JSON { JSON(value: (value as? [String: Any])?[key] ?? NSNull()) }

  subscript(index: Int) -> JSON {
    let array = value as? [Any] ?? []
    return JSON(value: index < array.count ? array[index] : NSNull())
  }

  var count: Int { (value as? [Any])?.count ?? 0 }
  var elements: [JSON] { (value as? [Any] ?? []).map(JSON.init(value:)) }
  var keys: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }
  var string: String? { value as? String }
  var int: Int? { value as? Int }
  var bool: Bool? { value as? Bool }
  var isAbsent: Bool { value is NSNull }

  /// The numbers of `keys`, absent ones as nil.
  func ints(_ keys: String...) -> [Int?] { keys.map { self[$0].int } }
}
