// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt645;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.BcdFormat;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.MeterValue;

/**
 * A row of the identifier table.
 *
 * @param pattern hexadecimal digits, and letters where the identifier may vary
 * @param formats the value, and the time that belongs to it
 * @param series whether values of all rates follow each other
 * @param unit empty where there is none
 * @param quantity what the value is
 */
record Entry(
    String pattern, List<BcdFormat> formats, boolean series, String unit, String quantity) {
  private static final String LETTERS = "tspqn";
  private static final String[] PHASES = {"total", "A", "B", "C"};

  static Entry parse(String row) {
    String[] cells = row.split(",", -1);
    boolean series = cells[1].endsWith("..");
    String format = series ? cells[1].substring(0, cells[1].length() - 2) : cells[1];
    var formats = Arrays.stream(format.split("\\+")).map(BcdFormat::parse).toList();
    return new Entry(cells[0], formats, series, cells[2], cells[3]);
  }

  boolean matches(String identifier) {
    for (int i = 0; i < pattern.length(); i++) {
      char wanted = pattern.charAt(i);
      if (LETTERS.indexOf(wanted) < 0 && wanted != identifier.charAt(i)) {
        return false;
      }
    }
    return inRange(identifier);
  }

  private boolean inRange(String identifier) {
    int tariff = part(identifier, 't');
    int storage = part(identifier, 's');
    int phase = part(identifier, 'p');
    int line = part(identifier, 'q');
    boolean both = all('t', tariff) && all('s', storage);
    return !both
        && (tariff <= 0x3f || all('t', tariff))
        && (storage <= 12 || all('s', storage))
        && (phase == -1 || phase >= 1 && phase <= 3 || all('p', phase))
        && (line <= 3 || all('q', line));
  }

  private int part(String identifier, char letter) {
    int from = pattern.indexOf(letter);
    return from < 0
        ? -1
        : Integer.parseInt(identifier.substring(from, pattern.lastIndexOf(letter) + 1), 16);
  }

  /** Whether this part of the identifier asks for all of them: FF, or F in one digit. */
  private boolean all(char letter, int part) {
    int width = pattern.lastIndexOf(letter) - pattern.indexOf(letter) + 1;
    return part == (width == 1 ? 0xf : 0xff);
  }

  /** The values of an answer; the cursor holds the data behind the identifier and is used up. */
  List<MeterValue> read(String identifier, Cursor data) {
    var values = new ArrayList<MeterValue>();
    boolean block = series;
    for (char letter : LETTERS.substring(0, 4).toCharArray()) {
      block |= all(letter, part(identifier, letter));
    }
    do {
      values.add(value(identifier, values.size(), data));
      if (block && pattern.length() == 4 && data.left() == 1 && data.peek() == 0xAA) {
        data.u8("end of block");
      }
    } while (block && data.left() > 0);
    data.end();
    return values;
  }

  private MeterValue value(String identifier, int index, Cursor data) {
    String value = formats.get(0).read(data);
    String time = formats.size() > 1 ? formats.get(1).read(data) : null;
    Integer tariff = series ? Integer.valueOf(index) : place(identifier, 't', index);
    Integer storage = place(identifier, 's', index);
    if (storage == null) {
      storage = month(identifier);
    }
    Integer freeze = place(identifier, 'n', index);
    return new MeterValue(
        quantity,
        tariff,
        freeze == null ? storage : freeze,
        phase(identifier, index),
        value,
        unit.isEmpty() ? null : unit,
        time);
  }

  private @Nullable Integer place(String identifier, char letter, int index) {
    int part = part(identifier, letter);
    if (part < 0) {
      return null;
    }
    return all(letter, part) ? index : part;
  }

  /** 1997: the month stands in the second digit. */
  private @Nullable Integer month(String identifier) {
    boolean monthly = pattern.length() == 4 && pattern.indexOf('t') == 3;
    return monthly ? Integer.valueOf(Character.digit(identifier.charAt(1), 16) / 4) : null;
  }

  private @Nullable String phase(String identifier, int index) {
    int phase = part(identifier, 'p');
    int line = part(identifier, 'q');
    if (phase >= 0) {
      int of = all('p', phase) ? index + 1 : phase;
      return of < PHASES.length ? PHASES[of] : Integer.toString(of);
    }
    if (line >= 0) {
      int of = all('q', line) ? index : line;
      return of < PHASES.length ? PHASES[of] : Integer.toString(of);
    }
    return null;
  }
}
