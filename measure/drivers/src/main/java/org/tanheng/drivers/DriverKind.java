// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.util.List;
import org.tanheng.finding.Outcome;

/**
 * A protocol that Tanheng speaks; found by {@link java.util.ServiceLoader}, so that a site adds one
 * of its own by a jar on the class path.
 */
public interface DriverKind {
  /** Stable kebab-case name, for example {@code modbus-tcp}. */
  String protocol();

  /** What a connection of this kind must be told. */
  List<Setting> settings();

  /**
   * Checks settings and points and gives a driver that is not started yet; refused where the
   * connection cannot work, for example where the line cannot carry the poll rate.
   */
  Outcome<Driver> open(ConnectionConfig config, ReadingSink sink);
}
