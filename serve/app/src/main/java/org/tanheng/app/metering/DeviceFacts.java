// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.data.metering.MeterDevice;

/**
 * What a user says about a device, as on its plate.
 *
 * @param digits digits of its counters before the decimal point
 * @param condition GOOD, LIMITED or FAULTY
 * @param installedAt when it was put in; the device before it is taken out at the same instant
 * @param counters for each register what the old counter showed last and the new one first
 */
record DeviceFacts(
    String serial,
    @Nullable String maker,
    @Nullable String model,
    @Nullable String accuracyClass,
    @Nullable String measuringRange,
    @Nullable String seal,
    @Nullable Integer digits,
    String condition,
    Instant installedAt,
    @Nullable UUID attachmentId,
    List<Counter> counters) {

  static final List<String> CONDITIONS = List.of("GOOD", "LIMITED", "FAULTY");
  private static final int MOST_DIGITS = 15;

  /** What the counters of a point showed at an exchange, in the unit of the point. */
  record Counter(UUID pointId, @Nullable BigDecimal last, @Nullable BigDecimal first) {}

  /** What is known of a device; of its counters nothing is said. */
  static DeviceFacts of(MeterDevice device) {
    return new DeviceFacts(
        device.serial(),
        device.maker(),
        device.model(),
        device.accuracyClass(),
        device.measuringRange(),
        device.seal(),
        device.digits(),
        device.condition(),
        device.installedAt(),
        device.attachmentId(),
        List.of());
  }

  MeterDevice draft(UUID id, UUID meter, UUID by) {
    var said = new Said(200, "Copy it from the plate of the device.");
    var draft =
        new MeterDevice(
            id,
            meter,
            said.text("serial", serial),
            said.maybe("maker", maker),
            said.maybe("model", model),
            said.maybe("accuracyClass", accuracyClass),
            said.maybe("measuringRange", measuringRange),
            said.maybe("seal", seal),
            said.between("digits", digits, 1, MOST_DIGITS),
            said.oneOf("condition", condition, CONDITIONS),
            installedAt,
            null,
            attachmentId,
            by,
            Instant.EPOCH);
    for (Counter counter : counters) {
      negative(said, "last", counter.last());
      negative(said, "first", counter.first());
    }
    said.orRefuse();
    return draft;
  }

  private static void negative(Said said, String key, @Nullable BigDecimal value) {
    if (value != null && value.signum() < 0) {
      said.wrong(
          "negative-parameter",
          key,
          value.toPlainString(),
          "zero or more",
          "A counter runs upwards from zero: check the sign.");
    }
  }
}
