// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;

/**
 * VIF and VIFEs of a record (EN 13757-3, clause 6.4): what is measured, in which unit, and what
 * orthogonal codes add to it.
 *
 * @param meaning quantity, unit and factor with all multipliers in it
 * @param modifiers the codes that change neither, in order
 */
record ValueInformation(Meaning meaning, List<String> modifiers) {
  private static final int MOST = 10;
  private static final String[] ERRORS = {
    "no error",
    "too many DIFE",
    "storage number not there",
    "unit not there",
    "tariff not there",
    "function not there",
    "data class not there",
    "data size not there"
  };

  static ValueInformation read(Cursor in) {
    int vif = in.u8("VIF");
    String text = null;
    if ((vif & 0x7f) == 0x7C) {
      byte[] letters = in.take(in.u8("length of the unit"), "unit as text");
      text =
          new StringBuilder(new String(letters, StandardCharsets.ISO_8859_1)).reverse().toString();
    }
    List<Integer> extensions = extensions(vif, in);
    int code = vif & 0x7f;
    if (text != null) {
      var own = new Meaning(text, text, BigDecimal.ONE, false);
      return orthogonal(own, extensions);
    }
    if ((vif == 0xFD || vif == 0xFB) && !extensions.isEmpty()) {
      Meaning second = Meaning.of(Hex.of(vif), extensions.get(0) & 0x7f);
      return orthogonal(second, extensions.subList(1, extensions.size()));
    }
    if (code == 0x7F) {
      return new ValueInformation(Meaning.of("", code), hex(extensions));
    }
    return orthogonal(Meaning.of("", code), extensions);
  }

  private static List<Integer> extensions(int vif, Cursor in) {
    var extensions = new ArrayList<Integer>();
    int last = vif;
    while ((last & 0x80) != 0) {
      int at = in.position();
      last = in.u8("VIFE");
      extensions.add(last);
      if (extensions.size() > MOST) {
        throw Frames.coding(at, "VIFE number " + extensions.size(), "at most " + MOST + " VIFE");
      }
    }
    return extensions;
  }

  private static List<String> hex(List<Integer> codes) {
    return codes.stream().map(Hex::of).toList();
  }

  /** Applies the codes of table 15: multipliers, dates and names; what is the maker's ends it. */
  private static ValueInformation orthogonal(Meaning of, List<Integer> codes) {
    Meaning meaning = of;
    var modifiers = new ArrayList<String>();
    for (int i = 0; i < codes.size(); i++) {
      int code = codes.get(i) & 0x7f;
      if (code == 0x7F) {
        modifiers.add("manufacturer-defined");
        modifiers.addAll(hex(codes.subList(i + 1, codes.size())));
        break;
      } else if (code >= 0x70 && code <= 0x77) {
        meaning = meaning.times(BigDecimal.ONE.movePointRight(code - 0x76));
      } else if (code == 0x7D) {
        meaning = meaning.times(BigDecimal.valueOf(1000));
      } else if (code == 0x39 || date(code)) {
        meaning = meaning.asDate();
        modifiers.add(name(code));
      } else {
        modifiers.add(name(code));
      }
    }
    return new ValueInformation(meaning, modifiers);
  }

  /** Begin or end of a limit that was exceeded, first or last time. */
  private static boolean date(int code) {
    return (code & 0x72) == 0x42 || (code & 0x7A) == 0x6A;
  }

  private static String name(int code) {
    if (code < 0x20) {
      return code < ERRORS.length ? ERRORS[code] : error(code);
    }
    String named = named(code);
    return named != null ? named : "modifier " + Hex.of(code);
  }

  private static String error(int code) {
    return switch (code) {
      case 0x08 -> "too many VIFE";
      case 0x09 -> "illegal VIF group";
      case 0x0A -> "illegal VIF exponent";
      case 0x0B -> "VIF and DIF do not match";
      case 0x0C -> "unimplemented action";
      case 0x15 -> "no data available";
      case 0x16 -> "data overflow";
      case 0x17 -> "data underflow";
      case 0x18 -> "data error";
      case 0x1C -> "premature end of record";
      default -> "record error " + Hex.of(code);
    };
  }

  private static @Nullable String named(int code) {
    return switch (code) {
      case 0x20 -> "per second";
      case 0x21 -> "per minute";
      case 0x22 -> "per hour";
      case 0x23 -> "per day";
      case 0x24 -> "per week";
      case 0x25 -> "per month";
      case 0x26 -> "per year";
      case 0x27 -> "per revolution";
      case 0x28, 0x29 -> "increment per pulse at input " + (code & 1);
      case 0x2A, 0x2B -> "increment per pulse at output " + (code & 1);
      case 0x2C -> "per litre";
      case 0x2D -> "per m3";
      case 0x2E -> "per kg";
      case 0x2F -> "per K";
      case 0x30 -> "per kWh";
      case 0x31 -> "per GJ";
      case 0x32 -> "per kW";
      case 0x33 -> "per K and litre";
      case 0x34 -> "per V";
      case 0x35 -> "per A";
      case 0x36 -> "times s";
      case 0x37 -> "times s per V";
      case 0x38 -> "times s per A";
      case 0x39 -> "start date of";
      case 0x3A -> "uncorrected";
      case 0x3B -> "forward contribution";
      case 0x3C -> "backward contribution";
      default -> limits(code);
    };
  }

  private static @Nullable String limits(int code) {
    String which = (code & 8) != 0 ? "upper" : "lower";
    if (code == 0x40 || code == 0x48) {
      return which + " limit";
    }
    if (code == 0x41 || code == 0x49) {
      return "number of exceeds of " + which + " limit";
    }
    if (date(code)) {
      String turn = (code & 4) != 0 ? "last" : "first";
      return ((code & 1) != 0 ? "end" : "begin") + " of " + turn + " event";
    }
    return code >= 0x50 && code < 0x60 ? "duration beyond " + which + " limit" : null;
  }
}
