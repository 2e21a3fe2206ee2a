// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.util.List;

/**
 * Monitoring stations of HJ 212-2025 that connect to a platform, {@code host} and {@code port}, and
 * send; see {@link Hj212Station}. Their numbers (MN) are 88888880000001 and up.
 */
final class Hj212Player implements Player {
  private final String place;
  private final List<Hj212Station> stations;

  Hj212Player(Group group, List<SimulatedMeter> meters, PlantClock clock) {
    place = group.setting("host", "127.0.0.1") + ":" + group.setting("port", "9212");
    stations = meters.stream().map(meter -> new Hj212Station(group, meter, clock)).toList();
    stations.forEach(Hj212Station::start);
  }

  @Override
  public String place() {
    return "HJ 212 to " + place + ", " + stations.size() + " stations";
  }

  @Override
  public long count() {
    return stations.stream().mapToLong(Hj212Station::count).sum();
  }

  @Override
  public void close() throws IOException {
    for (Hj212Station station : stations) {
      station.close();
    }
  }
}
