// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt69845;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.drivers.codec.Table;

/** What the objects of a meter measure, and how their attribute 2 becomes values. */
final class MeterObjects {
  private record Row(int scaler, @Nullable String unit, char index, String quantity) {}

  private static final int WHOLE = 0;
  private static final String[] PHASES = {"total", "A", "B", "C"};
  private static final Map<String, Row> ROWS = new HashMap<>();

  static {
    for (String[] row : Table.read(MeterObjects.class, "objects.csv")) {
      String unit = row[2].isEmpty() ? null : row[2];
      ROWS.put(row[0], new Row(Integer.parseInt(row[1]), unit, row[3].charAt(0), row[4]));
    }
  }

  private MeterObjects() {}

  /** The values of an attribute; {@code oad} has eight hexadecimal digits. */
  static List<MeterValue> read(String oad, AxdrValue data) {
    int index = Integer.parseInt(oad.substring(6), 16);
    int attribute = Integer.parseInt(oad.substring(4, 6), 16) & 31;
    Row row = attribute == 2 ? ROWS.get(oad.substring(0, 4)) : null;
    var values = new ArrayList<MeterValue>();
    if (row != null && index == WHOLE && data.tag() == 1) {
      for (int i = 0; i < data.items().size(); i++) {
        add(values, row, i + 1, data.items().get(i));
      }
    } else {
      add(values, row, index, data);
    }
    return values;
  }

  private static void add(List<MeterValue> to, @Nullable Row row, int index, AxdrValue data) {
    boolean demand =
        data.tag() == 2 && data.items().size() == 2 && data.items().get(0).number() != null;
    if (demand && row != null) {
      to.add(value(row, index, data.items().get(0), data.items().get(1).text()));
    } else if (!data.items().isEmpty()) {
      data.items().forEach(item -> add(to, row, index, item));
    } else {
      to.add(value(row, index, data, null));
    }
  }

  private static MeterValue value(
      @Nullable Row row, int index, AxdrValue data, @Nullable String time) {
    if (row == null) {
      String plain = data.number() == null ? data.text() : data.number().toPlainString();
      return new MeterValue("unknown", null, null, null, plain, null, time);
    }
    String text =
        data.number() == null
            ? data.text()
            : data.number().scaleByPowerOfTen(row.scaler()).toPlainString();
    Integer tariff = row.index() == 't' && index > 0 ? Integer.valueOf(index - 1) : null;
    return new MeterValue(
        row.quantity(), tariff, null, phase(row.index(), index), text, row.unit(), time);
  }

  private static @Nullable String phase(char kind, int index) {
    int phase = kind == 'q' ? index - 1 : index;
    boolean phased = kind == 'p' || kind == 'q';
    return phased && index > 0 && phase < PHASES.length ? PHASES[phase] : null;
  }
}
