// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

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
 * Modbus RTU overheard on a line whose master is another: nothing is ever sent. The line is a
 * serial port of this machine or a converter that passes on all bytes it hears. Addresses are those
 * of Modbus; of each point one reading in {@code every} is taken.
 */
public final class ModbusListen implements DriverKind {
  @Override
  public String protocol() {
    return "modbus-rtu-listen";
  }

  @Override
  public List<Setting> settings() {
    var all = new ArrayList<>(LineSettings.either(4001, "9600", "none"));
    all.add(Setting.duration("every", "15s"));
    return all;
  }

  @Override
  public Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(
            settings ->
                wanted(config)
                    .flatMap(
                        wanted ->
                            LineSettings.openEither(config.id(), settings)
                                .map(
                                    line ->
                                        new ListenDriver(
                                            config.id(),
                                            line,
                                            settings.duration("every"),
                                            wanted,
                                            sink,
                                            Clock.systemUTC()))));
  }

  private static Outcome<List<Block.Wanted>> wanted(ConnectionConfig config) {
    var findings = new ArrayList<Finding>();
    var wanted = new ArrayList<Block.Wanted>();
    for (PointMapping point : config.points()) {
      ModbusAddress address = ModbusAddress.parse(point.address());
      if (address == null) {
        findings.add(ModbusKind.wrongAddress(point.pointId(), point.address()));
      } else {
        wanted.add(new Block.Wanted(point, address));
      }
    }
    return findings.isEmpty() ? Outcome.done(wanted) : Outcome.refused(findings);
  }
}
