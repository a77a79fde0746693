/// The encoder that a value sees: hands out containers, which write to one output.
struct JSONTextEncoder: Encoder {
  let output: JSONOutput
  /// Always empty: no value asks where it stands.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    output.openObject()
    return KeyedEncodingContainer(JSONObjectContainer<Key>(output: output))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    output.openArray()
    return JSONArrayContainer(output: output)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONValueContainer(output: output) }
}

/// The members of an object.
///
/// Nested containers are not told when they end; they would have to be, and no record has them.
private struct JSONObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let output: JSONOutput
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {
    output.writeKey(key.stringValue)
    output.writeNull()
  }

  func encode(_ value: Bool, forKey key: Key) {
    output.writeKey(key.stringValue)
    output.writeBool(value)
  }

  func encode(_ value: String, forKey key: Key) {
    output.writeKey(key.stringValue)
    output.writeString(value)
  }

  func encode(_ value: Int, forKey key: Key) {
    output.writeKey(key.stringValue)
    output.writeNumber(value)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    output.writeKey(key.stringValue)
    try output.write(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    output.writeKey(key.stringValue)
    return JSONTextEncoder(output: output).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    output.writeKey(key.stringValue)
    return JSONTextEncoder(output: output).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JSONTextEncoder(output: output) }

  func superEncoder(forKey key: Key) -> any Encoder {
    output.writeKey(key.stringValue)
    return JSONTextEncoder(output: output)
  }
}

/// The elements of an array.
private struct JSONArrayContainer: UnkeyedEncodingContainer {
  let output: JSONOutput
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(output: JSONOutput) { self.output = output }

  mutating func encodeNil() {
    next()
    output.writeNull()
  }

  mutating func encode(_ value: some Encodable) throws {
    next()
    try output.write(value)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    superEncoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }

  mutating func superEncoder() -> any Encoder {
    next()
    return JSONTextEncoder(output: output)
  }

  private mutating func next() {
    output.separate()
    count += 1
  }
}

/// A value that is no object and no array.
private struct JSONValueContainer: SingleValueEncodingContainer {
  let output: JSONOutput
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { output.writeNull() }
  func encode(_ value: Bool) { output.writeBool(value) }
  func encode(_ value: String) { output.writeString(value) }
  func encode(_ value: Double) { output.writeNumber(value) }
  func encode(_ value: Float) { output.writeNumber(Double(value)) }
  func encode(_ value: Int) { output.writeNumber(value) }
  func encode(_ value: Int8) { output.writeNumber(value) }
  func encode(_ value: Int16) { output.writeNumber(value) }
  func encode(_ value: Int32) { output.writeNumber(value) }
  func encode(_ value: Int64) { output.writeNumber(value) }
  func encode(_ value: UInt) { output.writeNumber(value) }
  func encode(_ value: UInt8) { output.writeNumber(value) }
  func encode(_ value: UInt16) { output.writeNumber(value) }
  func encode(_ value: UInt32) { output.writeNumber(value) }
  func encode(_ value: UInt64) { output.writeNumber(value) }
  func encode(_ value: some Encodable) throws { try output.write(value) }
}
