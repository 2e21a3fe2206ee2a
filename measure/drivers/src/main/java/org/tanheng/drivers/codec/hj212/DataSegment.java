// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.hj212;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Frames;

/** The data segment: members parted by semicolons, and CP with those of the command inside. */
final class DataSegment {
  private static final String OPEN = "CP=&&";
  private static final String CLOSE = "&&";
  private static final Set<String> DIGITS = Set.of("QN", "CN", "ST", "PNUM", "PNO", "Flag");
  private static final int HIGHEST_FLAG = 255;
  private static final int MOST_PACKETS = 9999;

  private final String text;
  private final int offset;
  private final Map<String, String> head = new LinkedHashMap<>();
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final List<Hj212Value> values = new ArrayList<>();

  /** The text has one character a byte; offset is the place of the first in the frame. */
  DataSegment(String text, int offset) {
    this.text = text;
    this.offset = offset;
  }

  Hj212Message read() {
    int cp = text.indexOf(OPEN);
    int close = text.length() - CLOSE.length();
    if (cp >= 0 && (close < cp + OPEN.length() || !text.endsWith(CLOSE))) {
      throw Frames.layout(offset + text.length(), "end of CP", "&& at its end");
    }
    head(cp < 0 ? text.length() : cp);
    if (!head.containsKey("CN")) {
      throw Frames.coding(offset, "no CN", "CN=, the command");
    }
    if (cp >= 0) {
      inside(cp + OPEN.length(), close);
    }
    String flag = head.get("Flag");
    Integer number = flag == null ? null : Integer.valueOf(flag);
    var message = new Hj212Message(head, number, parameters, values);
    packets(message);
    return message;
  }

  private void packets(Hj212Message message) {
    if (message.split()) {
      boolean told = head.containsKey("PNUM") && head.containsKey("PNO");
      boolean range = told && message.packets() <= MOST_PACKETS;
      if (!range || message.packet() < 1 || message.packet() > message.packets()) {
        throw Frames.coding(
            offset,
            "PNO=" + head.get("PNO") + ", PNUM=" + head.get("PNUM"),
            "a packet's number of their count, as the flag says that the message is split");
      }
    }
  }

  private void head(int end) {
    int from = 0;
    while (from < end) {
      int semicolon = text.indexOf(';', from);
      int to = semicolon < 0 || semicolon > end ? end : semicolon;
      if (to > from) {
        int equals = equals(from, to);
        String name = text.substring(from, equals);
        String value = text.substring(equals + 1, to);
        check(name, value, from);
        head.put(name, clear(value));
      }
      from = to + 1;
    }
  }

  private void check(String name, String value, int at) {
    if (!name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
      throw Frames.coding(offset + at, '"' + clear(name) + '"', "a name of letters");
    }
    boolean digits =
        !value.isEmpty()
            && value.length() <= 20
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (DIGITS.contains(name) && !digits) {
      throw Frames.coding(offset + at, name + "=" + clear(value), "digits");
    }
    boolean small = value.length() <= 8;
    if ((name.equals("PNUM") || name.equals("PNO")) && !small
        || name.equals("Flag") && (value.length() > 3 || Integer.parseInt(value) > HIGHEST_FLAG)) {
      throw Frames.coding(offset + at, name + "=" + clear(value), "a smaller number");
    }
    if (head.containsKey(name)) {
      throw Frames.coding(offset + at, name + " again", "each member once");
    }
  }

  /** Groups parted by semicolons, members of a group by commas: a factor and its flag. */
  private void inside(int start, int end) {
    int from = start;
    while (from < end) {
      int semicolon = text.indexOf(';', from);
      int to = semicolon < 0 || semicolon > end ? end : semicolon;
      group(from, to);
      from = to + 1;
    }
  }

  private void group(int start, int end) {
    var members = new LinkedHashMap<String, String>();
    int from = start;
    while (from < end) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 || comma > end ? end : comma;
      if (to > from) {
        int equals = equals(from, to);
        members.put(clear(text.substring(from, equals)), clear(text.substring(equals + 1, to)));
      }
      from = to + 1;
    }
    members.forEach((name, value) -> member(name, value, members));
  }

  private void member(String name, String value, Map<String, String> group) {
    int dash = name.lastIndexOf('-');
    if (dash <= 0) {
      parameters.merge(
          name, value, (first, again) -> first.equals(again) ? first : first + "," + again);
      return;
    }
    String code = name.substring(0, dash);
    String field = name.substring(dash + 1);
    if (!field.equals("Flag")) {
      values.add(new Hj212Value(code, field, value, flag(code, group)));
    } else if (group.size() == 1) {
      values.add(new Hj212Value(code, field, value, null));
    }
  }

  private static @Nullable String flag(String code, Map<String, String> group) {
    return group.get(code + "-Flag");
  }

  private int equals(int from, int to) {
    int equals = text.indexOf('=', from);
    if (equals <= from || equals >= to) {
      String got = '"' + clear(text.substring(from, to)) + '"';
      throw Frames.coding(offset + from, got, "name=value");
    }
    return equals;
  }

  /** The bytes behind the characters, read as UTF-8. */
  private static String clear(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
