// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Meters of one protocol that are played alike.
 *
 * @param name part of every meter's name
 * @param meters how many
 * @param protocol one of {@link Players#PROTOCOLS}
 * @param settings port, host and so on of the protocol
 * @param every how often a meter that sends by itself does so
 * @param smallest load of the smallest meter as a share of the profile
 * @param largest load of the largest
 * @param scale decimals of the register in kWh
 * @param digits digits before the point after which the register starts again
 */
public record Group(
    String name,
    int meters,
    String protocol,
    Map<String, String> settings,
    Duration every,
    BigDecimal smallest,
    BigDecimal largest,
    int scale,
    int digits,
    List<Fault> faults) {
  public Group {
    settings = Map.copyOf(settings);
    faults = List.copyOf(faults);
  }

  /** A register as a meter shows it that has six digits and two decimals. */
  String eightDigits(long register) {
    BigDecimal shown = BigDecimal.valueOf(register, scale).setScale(2, RoundingMode.DOWN);
    return "%08d".formatted(shown.unscaledValue().longValueExact() % 100_000_000);
  }

  String setting(String key, String otherwise) {
    return settings.getOrDefault(key, otherwise);
  }
}
