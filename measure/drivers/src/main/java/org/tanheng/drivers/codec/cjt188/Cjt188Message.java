// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.cjt188;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/**
 * A frame of CJ/T 188.
 *
 * @param edition the edition that the frame shows, {@code 2004 or 2018} where both write it so
 * @param meter kind of meter
 * @param address fourteen digits, the maker's code in front; A where any digit fits
 * @param function what is asked or answered
 * @param answer whether the meter sent it
 * @param more whether the meter has more data than fitted (2018)
 * @param identifier four hexadecimal digits, null where there is none
 * @param lowFirst whether the identifier stood low byte first (1F 90); meters of both editions do
 * @param sequence the number that pairs request and answer, null where there is none
 * @param values values of an answer to a read
 * @param error status of a meter that refused, null if it did not
 * @param data the data behind the sequence, hexadecimal
 */
public record Cjt188Message(
    String edition,
    String meter,
    String address,
    String function,
    boolean answer,
    boolean more,
    @Nullable String identifier,
    boolean lowFirst,
    @Nullable Integer sequence,
    List<MeterValue> values,
    @Nullable String error,
    String data) {
  public Cjt188Message {
    values = List.copyOf(values);
  }

  /** The message for a program. */
  public JsonObject json() {
    var json =
        JsonObject.builder()
            .put("protocol", "CJ/T 188")
            .put("edition", edition)
            .put("meter", meter)
            .put("address", address)
            .put("direction", answer ? "answer" : "request")
            .put("function", function)
            .put("more", more)
            .put("identifier", identifier);
    if (identifier != null) {
      json.put("identifierOrder", lowFirst ? "low first" : "high first");
    }
    if (sequence != null) {
      json.put("sequence", sequence);
    }
    return json.put("error", error)
        .put("values", Json.of(values.stream().map(MeterValue::json).toList()))
        .put("data", data)
        .build();
  }
}
