// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;

/**
 * What a meter answered.
 *
 * @param address primary address
 * @param id identification number, eight digits
 * @param manufacturer three letters, null in the fixed structure
 * @param version generation of the meter, null in the fixed structure
 * @param medium device type
 * @param access access number, counts telegrams
 * @param status status byte: bit 2 power low, 3 permanent error, 4 temporary error
 * @param records data records in the order of the telegram
 * @param more whether further telegrams follow
 */
public record MbusTelegram(
    int address,
    String id,
    @Nullable String manufacturer,
    @Nullable Integer version,
    String medium,
    int access,
    int status,
    List<MbusRecord> records,
    boolean more) {
  public MbusTelegram {
    records = List.copyOf(records);
  }

  /** The telegram for a program. */
  public JsonObject json() {
    return JsonObject.builder()
        .put("protocol", "M-Bus")
        .put("address", address)
        .put("id", id)
        .put("manufacturer", manufacturer == null ? JsonNull.NULL : Json.of(manufacturer))
        .put("version", version == null ? JsonNull.NULL : Json.of(version))
        .put("medium", medium)
        .put("access", access)
        .put("status", status)
        .put("more", more)
        .put("records", Json.of(records.stream().map(MbusRecord::json).toList()))
        .build();
  }
}
