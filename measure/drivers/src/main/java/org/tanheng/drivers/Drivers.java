// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The protocols that are there: Tanheng's own and those that a site added. */
public final class Drivers {
  private final Map<String, DriverKind> kinds;

  private Drivers(Map<String, DriverKind> kinds) {
    this.kinds = kinds;
  }

  /** All kinds on the class path. */
  public static Drivers installed() {
    var found = new TreeMap<String, DriverKind>();
    ServiceLoader.load(DriverKind.class).forEach(kind -> found.put(kind.protocol(), kind));
    return new Drivers(found);
  }

  /** By protocol, sorted. */
  public Map<String, DriverKind> kinds() {
    return Map.copyOf(kinds);
  }

  /** Opens a connection by its protocol. */
  public Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    DriverKind kind = kinds.get(config.protocol());
    if (kind == null) {
      return Outcome.refused(
          Finding.error(
              "driver-protocol",
              config.id() + ".protocol",
              config.protocol(),
              String.join(", ", kinds.keySet()),
              "Choose a protocol from the list, or add its driver to the class path."));
    }
    return kind.open(config, sink);
  }
}
