import CassetinText

/// A value of a configuration file, and where it begins there.
public struct Placed<Value: Sendable>: Sendable {
  public let value: Value
  public let position: Position

  init(_ value: Value, at position: Position) {
    self.value = value
    self.position = position
  }

  /// What `transform` makes of the value, at the same place.
  func map<Other>(_ transform: (Value) -> Other) -> Placed<Other> {
    Placed<Other>(transform(value), at: position)
  }
}
