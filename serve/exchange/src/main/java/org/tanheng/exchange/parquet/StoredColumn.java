// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

/**
 * A column as a file's schema describes it.
 *
 * @param name its name
 * @param physical Parquet's physical type
 * @param width bytes of a fixed type
 * @param optional whether values may be absent
 * @param meaning what the physical value stands for
 * @param scale decimals, of a decimal; units of a second as a power of ten, of a time
 */
record StoredColumn(
    String name, int physical, int width, boolean optional, Meaning meaning, int scale) {
  static final int BOOLEAN = 0;
  static final int INT32 = 1;
  static final int INT64 = 2;
  static final int FLOAT = 4;
  static final int DOUBLE = 5;
  static final int BYTES = 6;
  static final int FIXED = 7;

  /** What a value stands for. */
  enum Meaning {
    PLAIN,
    DECIMAL,
    DATE,
    TIME,
    TEXT
  }

  private static final int CONVERTED_DECIMAL = 5;
  private static final int CONVERTED_DATE = 6;
  private static final int MILLIS = 9;
  private static final int MICROS = 10;

  /** Of an element of the schema. */
  static StoredColumn of(ThriftReader.Fields element) {
    int physical = element.i32(1);
    int converted = element.i32(6, -1);
    ThriftReader.Fields logical = element.struct(10);
    Meaning meaning = Meaning.PLAIN;
    int scale = 0;
    if (converted == CONVERTED_DECIMAL || logical.has(5)) {
      meaning = Meaning.DECIMAL;
      scale = element.has(7) ? element.i32(7) : logical.struct(5).i32(1);
    } else if (converted == CONVERTED_DATE || logical.has(6)) {
      meaning = Meaning.DATE;
    } else if (converted == MILLIS || converted == MICROS || logical.has(8)) {
      meaning = Meaning.TIME;
      ThriftReader.Fields unit = logical.struct(8).struct(2);
      scale = converted == MILLIS || unit.has(1) ? 3 : unit.has(3) ? 9 : 6;
    } else if (physical == BYTES) {
      meaning = Meaning.TEXT;
    }
    return new StoredColumn(
        element.text(4), physical, element.i32(2), element.i32(3) == 1, meaning, scale);
  }
}
