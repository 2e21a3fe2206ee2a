// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.cjt188;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.BcdFormat;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.drivers.codec.Table;
import org.tanheng.finding.FindingException;

/** What stands behind an identifier, by the kind of meter. */
final class Cjt188Data {
  private record Field(BcdFormat format, boolean coded, String quantity) {
    static Field parse(String text) {
      String[] parts = text.split(":");
      boolean coded = parts[0].endsWith("u");
      String format = coded ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
      return new Field(BcdFormat.parse(format), coded, parts[1]);
    }

    int bytes() {
      return format.bytes() + (coded ? 1 : 0);
    }
  }

  private record Layout(String meters, int first, int last, List<Field> fields) {
    boolean fits(int type, int identifier, int bytes) {
      return meters.indexOf('0' + type / 16) >= 0
          && identifier >= first
          && identifier <= last
          && fields.stream().mapToInt(Field::bytes).sum() == bytes;
    }

    boolean unitsInFront(byte[] data) {
      int at = 0;
      boolean known = true;
      for (Field field : fields) {
        known &= !field.coded() || Cjt188Units.of(data[at] & 0xff) != null;
        at += field.bytes();
      }
      return known;
    }
  }

  private static final List<Layout> LAYOUTS =
      Table.read(Cjt188Data.class, "data.csv").stream()
          .map(
              row ->
                  new Layout(
                      row[0],
                      Integer.parseInt(row[1], 16),
                      Integer.parseInt(row[2], 16),
                      Arrays.stream(row[3].split(";")).map(Field::parse).toList()))
          .toList();

  private Cjt188Data() {}

  /**
   * The values of an answer; the bytes themselves where no layout of this length is known. Meters
   * that write the unit code in front of its value are read so where the standard's order fails and
   * every code in front is one of the standard.
   */
  static List<MeterValue> read(int type, int identifier, byte[] data, int position) {
    for (Layout layout : LAYOUTS) {
      if (layout.fits(type, identifier, data.length)) {
        try {
          return read(layout, identifier, Cursor.of(data, position), false);
        } catch (FindingException e) {
          if (layout.unitsInFront(data)) {
            return read(layout, identifier, Cursor.of(data, position), true);
          }
          throw e;
        }
      }
    }
    return List.of(value("unknown", null, Hex.of(data), null));
  }

  private static List<MeterValue> read(Layout layout, int identifier, Cursor data, boolean front) {
    var values = new ArrayList<MeterValue>();
    for (Field field : layout.fields()) {
      values.addAll(values(field, storage(identifier), data, front));
    }
    return values;
  }

  /** D120 and D200 are the last settlement, D300 and D400 the last freeze. */
  private static @Nullable Integer storage(int identifier) {
    if (identifier >= 0xD120 && identifier <= 0xD12B) {
      return identifier - 0xD120 + 1;
    }
    return identifier >= 0xD200 && identifier <= 0xD4FF ? (identifier & 0xff) + 1 : null;
  }

  private static List<MeterValue> values(
      Field field, @Nullable Integer storage, Cursor data, boolean front) {
    int before = field.coded() && front ? data.u8("unit code") : 0;
    String text = field.format().read(data);
    if (field.coded()) {
      int code = front ? before : data.u8("unit code");
      return List.of(coded(field.quantity(), storage, text, code));
    }
    if (field.quantity().equals("status") && text != null) {
      return status(text);
    }
    return List.of(value(field.quantity(), storage, text, unit(field.quantity())));
  }

  private static MeterValue coded(
      String quantity, @Nullable Integer storage, @Nullable String text, int code) {
    Cjt188Units.Scale scale = Cjt188Units.of(code);
    if (scale == null) {
      return value(quantity, storage, text, "code " + Hex.of(code));
    }
    String scaled =
        text == null ? null : new BigDecimal(text).multiply(scale.factor()).toPlainString();
    return value(quantity, storage, scaled, scale.unit());
  }

  private static @Nullable String unit(String quantity) {
    return switch (quantity) {
      case "flow temperature", "return temperature", "temperature" -> "°C";
      case "working time" -> "h";
      case "pressure" -> "MPa";
      default -> null;
    };
  }

  /** Bits of the low byte, written first on the line: valve, battery; the rest is the maker's. */
  private static List<MeterValue> status(String bits) {
    String low = bits.substring(8);
    String valve =
        switch (low.substring(6)) {
          case "00" -> "open";
          case "01" -> "closed";
          case "11" -> "abnormal";
          default -> "reserved";
        };
    String battery = low.charAt(5) == '1' ? "low" : "normal";
    return List.of(
        value("status", null, bits, null),
        value("valve", null, valve, null),
        value("battery", null, battery, null));
  }

  private static MeterValue value(
      String quantity, @Nullable Integer storage, @Nullable String value, @Nullable String unit) {
    return new MeterValue(quantity, null, storage, null, value, unit, null);
  }
}
