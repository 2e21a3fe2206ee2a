// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection as values, the same in the server's database and in a gateway's file: which
 * protocol, its settings as text, and the points that are read over it.
 *
 * @param id stable name within the installation
 * @param protocol name of the {@link DriverKind} that opens it
 * @param settings by {@link Setting#key}
 * @param points what is read and where it goes
 */
public record ConnectionConfig(
    String id, String protocol, Map<String, String> settings, List<PointMapping> points) {

  public ConnectionConfig {
    settings = Map.copyOf(settings);
    points = List.copyOf(points);
  }

  /** What was entered for a key, or null. */
  public @Nullable String setting(String key) {
    return settings.get(key);
  }

  /** The same connection with other points. */
  public ConnectionConfig with(List<PointMapping> others) {
    return new ConnectionConfig(id, protocol, settings, others);
  }

  /** Without settings and points: what may be logged. */
  @Override
  public String toString() {
    return "connection %s (%s), %d points".formatted(id, protocol, points.size());
  }
}
