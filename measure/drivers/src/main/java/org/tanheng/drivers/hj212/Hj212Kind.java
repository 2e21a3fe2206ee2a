// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.hj212;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * HJ 212-2025, -2017 and -2005: listens for stations. A point's address is {@code
 * MN/CN/code-field}: {@code 88888880000001/2061/w01018-Cou}, the hourly sum of COD.
 */
public final class Hj212Kind implements DriverKind {
  @Override
  public String protocol() {
    return "hj212";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.text("bind", "0.0.0.0"),
        Setting.number("port", 9212),
        Setting.secret("password"),
        Setting.zone("zone"));
  }

  @Override
  public Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(
            settings -> points(config).flatMap(points -> open(config, settings, points, sink)));
  }

  private static Outcome<Driver> open(
      ConnectionConfig config, Settings settings, List<StationPoint> points, ReadingSink sink) {
    try {
      return Outcome.done(new Hj212Driver(config.id(), settings, points, sink));
    } catch (IOException e) {
      return settings.portTaken(config, e);
    }
  }

  private static Outcome<List<StationPoint>> points(ConnectionConfig config) {
    var findings = new ArrayList<Finding>();
    var points = new ArrayList<StationPoint>();
    for (PointMapping point : config.points()) {
      StationPoint read = StationPoint.read(point);
      if (read == null) {
        findings.add(
            Finding.error(
                "hj212-address",
                point.pointId(),
                point.address(),
                "MN/CN/code-field such as 88888880000001/2061/w01018-Cou",
                "MN is the station's number, CN 2011, 2051, 2061 or 2031."));
      } else {
        points.add(read);
      }
    }
    return findings.isEmpty() ? Outcome.done(points) : Outcome.refused(findings);
  }
}
