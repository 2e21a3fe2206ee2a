// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt69845;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/**
 * A frame of DL/T 698.45.
 *
 * @param addressType single, wildcard, group or broadcast
 * @param address the server's address, high digits first; A where any digit fits
 * @param client the client's address, 0 where it does not matter
 * @param answer whether the server sent it
 * @param service what is asked or answered
 * @param number the number that pairs request and answer, null where the service has none
 * @param results one for each attribute asked for
 * @param apdu the application data, hexadecimal
 */
public record Dlt69845Message(
    String addressType,
    String address,
    int client,
    boolean answer,
    String service,
    @Nullable Integer number,
    List<Result> results,
    String apdu) {

  /**
   * An attribute.
   *
   * @param oad object, attribute and index, eight hexadecimal digits
   * @param error why there is none, null if there is
   * @param values its values; none in a request
   */
  public record Result(String oad, @Nullable String error, List<MeterValue> values) {
    public Result {
      values = List.copyOf(values);
    }

    JsonObject json() {
      return JsonObject.builder()
          .put("oad", oad)
          .put("error", error)
          .put("values", Json.of(values.stream().map(MeterValue::json).toList()))
          .build();
    }
  }

  static final String SPLIT = "part of a split message";

  public Dlt69845Message {
    results = List.copyOf(results);
  }

  /** Whether the answer did not fit one frame; the parts are not put together. */
  public boolean split() {
    return service.equals(SPLIT);
  }

  /** The frame for a program. */
  public JsonObject json() {
    var json =
        JsonObject.builder()
            .put("protocol", "DL/T 698.45")
            .put("addressType", addressType)
            .put("address", address)
            .put("client", client)
            .put("direction", answer ? "answer" : "request")
            .put("service", service);
    if (number != null) {
      json.put("number", number);
    }
    return json.put("results", Json.of(results.stream().map(Result::json).toList()))
        .put("data", apdu)
        .build();
  }
}
