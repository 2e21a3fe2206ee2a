// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt645;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;

/**
 * A frame of DL/T 645. Energy stands on the side that the meter keeps, mostly the secondary one.
 *
 * @param edition the standard's edition, told by the function code
 * @param address twelve digits, the meter's number; A where any digit fits
 * @param function what is asked or answered
 * @param answer whether the meter sent it
 * @param more whether the meter has more data than fitted
 * @param identifier hexadecimal digits, null where the function has none
 * @param values values of an answer to a read; one of quantity {@code unknown} with the bytes where
 *     the table has no such identifier
 * @param error what the meter refused and why, null if it did not
 * @param data the data behind the identifier, hexadecimal, 33H taken off
 */
public record Dlt645Message(
    Edition edition,
    String address,
    String function,
    boolean answer,
    boolean more,
    @Nullable String identifier,
    List<MeterValue> values,
    @Nullable String error,
    String data) {
  public Dlt645Message {
    values = List.copyOf(values);
  }

  /** The message for a program; a single value also stands at the top. */
  public JsonObject json() {
    var json =
        JsonObject.builder()
            .put("protocol", edition.title())
            .put("address", address)
            .put("direction", answer ? "answer" : "request")
            .put("function", function)
            .put("identifier", identifier)
            .put("more", more)
            .put("error", error);
    if (values.size() == 1) {
      MeterValue only = values.get(0);
      json.put("quantity", only.quantity()).put("value", only.value()).put("unit", only.unit());
    }
    return json.put("values", new JsonArray(values.stream().<Json>map(MeterValue::json).toList()))
        .put("data", data)
        .build();
  }
}
