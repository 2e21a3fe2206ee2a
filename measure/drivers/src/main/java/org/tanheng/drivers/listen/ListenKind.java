// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.listen;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.line.LineSettings;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A protocol overheard on a line whose master is another: nothing is ever sent. The line is a
 * serial port of this machine or a converter that passes on all bytes it hears. Addresses are those
 * of the protocol; of each point one reading in {@code every} is taken.
 */
public abstract class ListenKind implements DriverKind {
  private final List<Setting> settings;
  private final Hearing<?, ?> hearing;

  /** Of a protocol, with the usual settings of its lines. */
  protected ListenKind(Hearing<?, ?> hearing, String baud, String parity) {
    this.hearing = hearing;
    var all = new ArrayList<>(LineSettings.either(4001, baud, parity));
    all.add(Setting.duration("every", "15s"));
    settings = List.copyOf(all);
  }

  @Override
  public final List<Setting> settings() {
    return settings;
  }

  @Override
  public final Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return open(hearing, config, sink);
  }

  private <A, H extends Heard> Outcome<Driver> open(
      Hearing<A, H> of, ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(
            read ->
                wanted(of, config)
                    .flatMap(
                        wanted ->
                            LineSettings.openEither(config.id(), read)
                                .map(
                                    line ->
                                        new ListenDriver<>(
                                            config.id(),
                                            of,
                                            line,
                                            read.duration("every"),
                                            wanted,
                                            sink,
                                            Clock.systemUTC()))));
  }

  private static <A, H extends Heard> Outcome<List<ListenDriver.Wanted<A>>> wanted(
      Hearing<A, H> hearing, ConnectionConfig config) {
    var findings = new ArrayList<Finding>();
    var wanted = new ArrayList<ListenDriver.Wanted<A>>();
    for (PointMapping point : config.points()) {
      A address = hearing.address(point.address());
      if (address == null) {
        findings.add(hearing.wrongAddress(point.pointId(), point.address()));
      } else {
        wanted.add(new ListenDriver.Wanted<>(point, address));
      }
    }
    return findings.isEmpty() ? Outcome.done(wanted) : Outcome.refused(findings);
  }
}
