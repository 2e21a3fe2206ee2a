// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.line.BusBudget;
import org.tanheng.drivers.line.LineSettings;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** What the kinds of meters on a line have in common. */
abstract sealed class MeterKind implements DriverKind
    permits Dlt645Kind, Dlt698Kind, Cjt188Kind, MbusKind {
  private final MeterProtocol protocol;

  MeterKind(MeterProtocol protocol) {
    this.protocol = protocol;
  }

  @Override
  public final List<Setting> settings() {
    var all = new ArrayList<>(protocol.line());
    all.add(Setting.duration("every", "15m"));
    all.add(Setting.duration("wait", "2s"));
    all.add(Setting.duration("delay", "200ms"));
    all.add(Setting.zone("zone"));
    return all;
  }

  @Override
  public final Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(
            settings -> points(config, settings).flatMap(p -> open(config, settings, p, sink)));
  }

  private Outcome<Driver> open(
      ConnectionConfig config, Settings settings, List<MeterJob.Wanted> points, ReadingSink sink) {
    return LineSettings.openEither(config.id(), settings)
        .map(line -> new MeterDriver(config.id(), protocol, line, settings, points, sink));
  }

  private Outcome<List<MeterJob.Wanted>> points(ConnectionConfig config, Settings settings) {
    var findings = new ArrayList<Finding>();
    var wanted = new ArrayList<MeterJob.Wanted>();
    for (PointMapping point : config.points()) {
      Place place = protocol.place(point.address());
      if (place == null) {
        findings.add(MeterDriver.wrongAddress(protocol, point.pointId(), point.address()));
      } else {
        wanted.add(new MeterJob.Wanted(point, place));
      }
    }
    var items =
        wanted.stream()
            .map(w -> List.of(w.place().device(), w.place().item()))
            .distinct()
            .map(key -> protocol.cost(key.getLast()))
            .toList();
    if (!items.isEmpty()) {
      new BusBudget(settings.number("baud"), settings.duration("delay"))
          .check(config.id() + ".every", items, settings.duration("every"))
          .ifPresent(findings::add);
    }
    return findings.isEmpty() ? Outcome.done(wanted) : Outcome.refused(findings);
  }
}
