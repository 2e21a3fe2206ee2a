// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * The one byte form of a JSON value that is hashed and signed: RFC 8785 (JCS), members sorted by
 * UTF-16 code units, no blanks, UTF-8. Of numbers only whole ones up to 2^53 - 1 are allowed, so
 * that no rounding of binary fractions can change a hash; decimals are strings.
 */
public final class CanonicalJson {
  private static final BigDecimal LARGEST = BigDecimal.TWO.pow(53).subtract(BigDecimal.ONE);

  private final StringBuilder out = new StringBuilder();

  /** Where the value that is written stands. */
  private final StringBuilder path = new StringBuilder("$");

  private CanonicalJson() {}

  /** The canonical bytes; a number or text that has none is refused with its path. */
  public static Outcome<byte[]> tryBytes(Json value) {
    return Outcome.of(() -> bytes(value));
  }

  /**
   * The canonical bytes of a value that the product itself has built.
   *
   * @throws FindingException with code {@code json-not-canonical} if a number is no whole number of
   *     at most 2^53 - 1, or a text holds half of a surrogate pair
   */
  public static byte[] bytes(Json value) {
    CanonicalJson form = new CanonicalJson();
    form.write(value);
    return form.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Json json) {
    switch (json) {
      case JsonObject object -> object(object);
      case JsonArray array -> array(array);
      case JsonString string -> text(string.value());
      case JsonNumber number -> out.append(whole(number));
      case JsonBoolean bool -> out.append(bool.value());
      case JsonNull ignored -> out.append("null");
    }
  }

  private void object(JsonObject object) {
    out.append('{');
    int above = path.length();
    Map<String, Json> members = object.members();
    String[] names = members.keySet().toArray(String[]::new);
    Arrays.sort(names);
    for (int i = 0; i < names.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      text(names[i]);
      out.append(':');
      path.append('.').append(names[i]);
      write(Objects.requireNonNull(members.get(names[i])));
      path.setLength(above);
    }
    out.append('}');
  }

  private void array(JsonArray array) {
    out.append('[');
    int above = path.length();
    for (int i = 0; i < array.items().size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      path.append('[').append(i).append(']');
      write(array.items().get(i));
      path.setLength(above);
    }
    out.append(']');
  }

  private void text(String value) {
    if (JsonStrings.hasLoneSurrogate(value)) {
      throw refused("half of a surrogate pair", "complete Unicode characters");
    }
    JsonWriter.string(value, out);
  }

  private String whole(JsonNumber number) {
    BigDecimal value = number.decimal();
    if (!number.isInteger() || value.abs().compareTo(LARGEST) > 0) {
      throw refused(number.text(), "a whole number of at most 2^53 - 1");
    }
    return value.toBigInteger().toString();
  }

  private FindingException refused(String got, String wanted) {
    return new FindingException(
        Finding.error(
            "json-not-canonical",
            path.toString(),
            got,
            wanted,
            "Write decimals and large numbers as strings: only then is their form unique."));
  }
}
