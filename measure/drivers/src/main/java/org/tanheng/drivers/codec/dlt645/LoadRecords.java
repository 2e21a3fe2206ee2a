// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt645;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.BcdFormat;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.drivers.codec.Table;

/**
 * Load records of DL/T 645-2007 (annex B, identifiers 06 00 to 06 06): A0 A0, the number of bytes,
 * the time, up to six kinds of values each followed by AA, a sum from the first A0 on, E5. A kind
 * that the meter does not record leaves its AA alone. Each value carries the record's time.
 */
final class LoadRecords {
  private static final int GOOD = 0xA0;
  private static final int BAD = 0xE0;
  private static final int PART = 0xAA;
  private static final int END = 0xE5;
  private static final int KINDS = 6;
  private static final BcdFormat TIME = BcdFormat.parse("YYMMDDhhmm");

  private record Field(int kind, BcdFormat format, String unit, String quantity, String phase) {}

  private static final Map<Integer, List<Field>> FIELDS =
      Table.read(LoadRecords.class, "load.csv").stream()
          .map(
              row ->
                  new Field(
                      Integer.parseInt(row[0]), BcdFormat.parse(row[1]), row[2], row[3], row[4]))
          .collect(Collectors.groupingBy(Field::kind));

  private LoadRecords() {}

  /** Whether an identifier asks for load records. */
  static boolean are(String identifier) {
    return identifier.matches("060[0-6]000[0-2]");
  }

  /** The values of all records of an answer, record after record. */
  static List<MeterValue> read(String identifier, byte[] data, int position) {
    int kind = identifier.charAt(3) - '0';
    Cursor in = Cursor.of(data, position);
    var values = new ArrayList<MeterValue>();
    while (in.left() > 0) {
      record(kind, data, position, in, values);
    }
    return values;
  }

  private static void record(
      int kind, byte[] data, int position, Cursor in, List<MeterValue> values) {
    int start = in.position() - position;
    int first = in.peek();
    if (first != GOOD && first != BAD) {
      throw Frames.layout(in.position(), Hex.of(first), "A0, a load record, or E0, a bad one");
    }
    in.expect(first, "load record");
    in.expect(first, "load record");
    Cursor inside = in.part(in.u8("bytes of the record"), "load record");
    int sumAt = in.position();
    int sum = 0;
    for (int i = start; i < sumAt - position; i++) {
      sum += data[i];
    }
    int got = in.u8("sum of the record");
    if (got != (sum & 0xff)) {
      throw Frames.checksum(sumAt, Hex.of(got), Hex.of(sum) + " (sum of the load record)");
    }
    in.expect(END, "end of the record");
    String time = first == BAD && inside.left() < TIME.bytes() ? null : TIME.read(inside);
    if (first == BAD) {
      byte[] rest = inside.take(inside.left(), "bad record");
      values.add(new MeterValue("bad load record", null, null, null, Hex.of(rest), null, time));
    } else if (kind == 0) {
      all(inside, time, values);
    } else {
      only(kind, inside, time, values);
    }
  }

  private static void all(Cursor inside, @Nullable String time, List<MeterValue> values) {
    for (int kind = 1; kind <= KINDS && inside.left() > 0; kind++) {
      if (inside.peek() != PART) {
        fields(kind, inside, time, values);
      }
      inside.expect(PART, "end of a kind");
    }
    inside.end();
  }

  /** One kind alone; makers differ in whether the kinds left out leave their AA. */
  private static void only(
      int kind, Cursor inside, @Nullable String time, List<MeterValue> values) {
    parts(inside);
    if (inside.left() > 0) {
      fields(kind, inside, time, values);
      parts(inside);
    }
    inside.end();
  }

  private static void parts(Cursor inside) {
    while (inside.peek() == PART) {
      inside.u8("end of a kind");
    }
  }

  private static void fields(
      int kind, Cursor inside, @Nullable String time, List<MeterValue> values) {
    for (Field field : FIELDS.getOrDefault(kind, List.of())) {
      String phase = field.phase().isEmpty() ? null : field.phase();
      String value = field.format().read(inside);
      values.add(new MeterValue(field.quantity(), null, null, phase, value, field.unit(), time));
    }
  }
}
