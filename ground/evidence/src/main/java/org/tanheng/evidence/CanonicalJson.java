// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * The one byte form of a JSON value that is hashed and signed: RFC 8785 (JCS), members sorted by
 * UTF-16 code units, no blanks, UTF-8. Of numbers only whole ones up to 2^53 - 1 are allowed, so
 * that no rounding of binary fractions can change a hash; decimals are strings.
 */
public final class CanonicalJson {
  private static final BigInteger LARGEST = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);

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
    StringBuilder out = new StringBuilder();
    write(value, "$", out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Json json, String path, StringBuilder out) {
    switch (json) {
      case JsonObject object -> object(object, path, out);
      case JsonArray array -> array(array, path, out);
      case JsonString string -> text(string.value(), path, out);
      case JsonNumber number -> out.append(whole(number, path));
      case JsonBoolean bool -> out.append(bool.value());
      case JsonNull ignored -> out.append("null");
    }
  }

  private static void object(JsonObject object, String path, StringBuilder out) {
    out.append('{');
    Iterator<Map.Entry<String, Json>> members =
        new TreeMap<>(object.members()).entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<String, Json> member = members.next();
      text(member.getKey(), path, out);
      out.append(':');
      write(member.getValue(), path + "." + member.getKey(), out);
      if (members.hasNext()) {
        out.append(',');
      }
    }
    out.append('}');
  }

  private static void array(JsonArray array, String path, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < array.items().size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(array.items().get(i), path + "[" + i + "]", out);
    }
    out.append(']');
  }

  private static void text(String value, String path, StringBuilder out) {
    if (JsonStrings.hasLoneSurrogate(value)) {
      throw refused(path, "half of a surrogate pair", "complete Unicode characters");
    }
    JsonWriter.string(value, out);
  }

  private static String whole(JsonNumber number, String path) {
    BigDecimal value = number.decimal();
    if (!number.isInteger() || value.abs().compareTo(new BigDecimal(LARGEST)) > 0) {
      throw refused(path, number.text(), "a whole number of at most 2^53 - 1");
    }
    return value.toBigInteger().toString();
  }

  private static FindingException refused(String path, String got, String wanted) {
    return new FindingException(
        Finding.error(
            "json-not-canonical",
            path,
            got,
            wanted,
            "Write decimals and large numbers as strings: only then is their form unique."));
  }
}
