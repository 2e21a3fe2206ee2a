// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;

/**
 * Members of one object of a document, read with a finding for each that is not as it should be.
 */
final class Fields {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");
  private static final int MOST_DIGITS = 60;
  private static final int SHOWN = 80;
  private static final int LAST_YEAR = 9999;

  private final JsonObject object;
  private final String path;
  private final List<Finding> findings;

  Fields(JsonObject object, String path, List<Finding> findings) {
    this.object = object;
    this.path = path;
    this.findings = findings;
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  void refuse(String code, String name, String got, String wanted, String advice) {
    String shown = got.length() > SHOWN ? got.substring(0, SHOWN) + "…" : got;
    findings.add(Finding.error(code, at(name), shown, wanted, advice));
  }

  void missing(String name, String wanted) {
    refuse("pcf-missing", name, "", wanted, "State it: the data model asks for it.");
  }

  private void wrong(String name, Json got, String wanted) {
    refuse("pcf-value", name, got.write(), wanted, "Correct the value.");
  }

  /** The member; null if it is absent or JSON null. */
  @Nullable Json get(String name) {
    Json value = object.members().get(name);
    return value instanceof JsonNull ? null : value;
  }

  @Nullable String text(String name) {
    Json value = get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString string) {
      return string.value();
    }
    wrong(name, value, "text");
    return null;
  }

  /** Text that must be there and hold more than blanks; empty where it is not. */
  String wanted(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      if (text != null || get(name) == null) {
        missing(name, "text");
      }
      return "";
    }
    return text;
  }

  /** Text in one of the forms of the pattern. */
  @Nullable String matching(String name, Pattern form, String wanted) {
    String text = text(name);
    if (text == null || form.matcher(text).matches()) {
      return text;
    }
    wrong(name, Json.of(text), wanted);
    return null;
  }

  List<String> texts(String name, @Nullable Pattern form, String wanted, boolean required) {
    Json value = get(name);
    List<String> texts = new ArrayList<>();
    if (value == null || value instanceof JsonArray array && array.items().isEmpty()) {
      if (required) {
        missing(name, "at least one " + wanted);
      }
      return texts;
    }
    if (!(value instanceof JsonArray array)) {
      wrong(name, value, "a list of " + wanted);
      return texts;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < array.items().size(); i++) {
      Json item = array.items().get(i);
      String place = name + "[" + i + "]";
      if (!(item instanceof JsonString string)
          || string.value().isBlank()
          || form != null && !form.matcher(string.value()).matches()) {
        wrong(place, item, wanted);
      } else if (seen.add(string.value())) {
        texts.add(string.value());
      } else {
        refuse("pcf-twice", place, string.value(), "each value once", "Leave one of them out.");
      }
    }
    return texts;
  }

  @Nullable BigDecimal decimal(String name) {
    Json value = get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString string && DECIMAL.matcher(string.value()).matches()) {
      return new BigDecimal(string.value());
    }
    wrong(name, value, "a decimal number as text, such as \"0.5306\"");
    return null;
  }

  /** A decimal that stands as a JSON number. */
  @Nullable BigDecimal number(String name) {
    Json value = get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonNumber number) {
      BigDecimal decimal = number.decimal();
      if (decimal.precision() <= MOST_DIGITS && Math.abs(decimal.scale()) <= MOST_DIGITS) {
        return decimal;
      }
    }
    wrong(name, value, "a number of at most " + MOST_DIGITS + " digits");
    return null;
  }

  @Nullable Instant instant(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
      if (year >= 1 && year < LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeException e) {
      // Told below with the text itself.
    }
    wrong(name, Json.of(text), "a time with its offset, such as 2025-12-31T00:00:00Z");
    return null;
  }

  Instant wantedInstant(String name) {
    Instant time = instant(name);
    if (time == null) {
      if (get(name) == null) {
        missing(name, "a time");
      }
      return Instant.EPOCH;
    }
    return time;
  }

  @Nullable UUID uuid(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    UUID id = uuidOf(text);
    if (id == null) {
      wrong(name, Json.of(text), "a UUID");
    }
    return id;
  }

  static @Nullable UUID uuidOf(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) ? id : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  @Nullable Boolean truth(String name) {
    Json value = get(name);
    if (value == null || value instanceof JsonBoolean) {
      return value instanceof JsonBoolean bool ? bool.value() : null;
    }
    wrong(name, value, "true or false");
    return null;
  }

  /** The object of that name; null, and told if it must be there, where there is none. */
  @Nullable Fields object(String name, boolean required) {
    Json value = get(name);
    if (value instanceof JsonObject inner) {
      return new Fields(inner, at(name), findings);
    }
    if (value != null) {
      wrong(name, value, "an object");
    } else if (required) {
      missing(name, "an object");
    }
    return null;
  }

  /** The objects of a list; what is no object is told and left out. */
  List<Fields> objects(String name) {
    Json value = get(name);
    List<Fields> objects = new ArrayList<>();
    if (value != null && !(value instanceof JsonArray)) {
      wrong(name, value, "a list of objects");
    }
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        if (array.items().get(i) instanceof JsonObject inner) {
          objects.add(new Fields(inner, at(name) + "[" + i + "]", findings));
        } else {
          wrong(name + "[" + i + "]", array.items().get(i), "an object");
        }
      }
    }
    return objects;
  }
}
