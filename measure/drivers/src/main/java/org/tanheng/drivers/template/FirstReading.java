// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.template;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Drivers;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The wizard's first reading: opens the connection as it would be kept, bus budget included, asks
 * for every point of the device once, and stores nothing.
 *
 * @param connection the connection with the points of the device that answered
 * @param rows what each point said
 */
public record FirstReading(ConnectionConfig connection, List<Row> rows) {

  public FirstReading {
    rows = List.copyOf(rows);
  }

  /**
   * What a point said.
   *
   * @param probe every way to read it, none where the device did not answer
   * @param findings why there is no reading, empty where there is one
   */
  public record Row(PointMapping point, List<Probe> probe, List<Finding> findings) {
    /** Whether the device answered. */
    public boolean answered() {
      return !probe.isEmpty();
    }
  }

  /**
   * Tries a device of a known model.
   *
   * @param connection with the points that it already reads; the line has to carry all of them
   */
  public static Outcome<FirstReading> of(
      Drivers drivers,
      ConnectionConfig connection,
      DeviceTemplate template,
      String device,
      String prefix,
      ReadingSink sink) {
    List<PointMapping> fresh = template.mappings(device, prefix);
    var all = new ArrayList<>(connection.points());
    all.addAll(fresh);
    return drivers.open(connection.with(all), sink).map(driver -> ask(driver, connection, fresh));
  }

  private static FirstReading ask(
      Driver driver, ConnectionConfig connection, List<PointMapping> fresh) {
    var rows = new ArrayList<Row>();
    var kept = new ArrayList<>(connection.points());
    try (driver) {
      for (PointMapping point : fresh) {
        switch (driver.probe(point.address())) {
          case Outcome.Done<Probe> done -> {
            rows.add(new Row(point, List.of(done.value()), List.of()));
            kept.add(point);
          }
          case Outcome.Refused<Probe> refused ->
              rows.add(new Row(point, List.of(), refused.findings()));
        }
      }
    }
    return new FirstReading(connection.with(kept), rows);
  }
}
