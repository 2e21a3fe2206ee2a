// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.PointMapping;
import org.tanheng.telemetry.PointKind;

/**
 * What a meter model gives and where it stands, so that a device is added by its number alone.
 *
 * @param source where the addresses are written
 * @param device what to enter as the device: a unit id, the digits on the plate
 * @param side whether the meter's values are of the primary or the secondary side, empty if it is
 *     set at the meter
 * @param events what the maker's own codes of events say
 */
public record DeviceTemplate(
    String id,
    String maker,
    String model,
    String protocol,
    String source,
    String device,
    String side,
    List<Entry> points,
    Map<Long, EventWords.Words> events) {
  /** Stands for the device in an address. */
  public static final String DEVICE = "{device}";

  public DeviceTemplate {
    points = List.copyOf(points);
    events = Map.copyOf(events);
  }

  /**
   * One point of the model.
   *
   * @param name last part of the point's name
   * @param address with {@code {device}} in it
   * @param digits digits before the point after which a register starts again, null if unknown
   * @param factor one unit of the device in units of the point
   */
  public record Entry(
      String name,
      String address,
      String unit,
      PointKind kind,
      @Nullable Integer digits,
      BigDecimal factor,
      int scale) {}

  /** The mappings of one device; the points are named {@code prefix/name}. */
  public List<PointMapping> mappings(String deviceId, String prefix) {
    return points.stream()
        .map(
            entry ->
                new PointMapping(
                    prefix + "/" + entry.name(),
                    entry.address().replace(DEVICE, deviceId),
                    entry.factor(),
                    entry.scale()))
        .toList();
  }
}
