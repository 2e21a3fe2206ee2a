// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.codec.modbus.Modbus;
import org.tanheng.drivers.line.BusBudget;
import org.tanheng.drivers.line.Line;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** What the three kinds of Modbus have in common. */
abstract sealed class ModbusKind implements DriverKind
    permits ModbusTcp, ModbusRtuOverTcp, ModbusRtu {
  private static final int WIDEST = 4;
  private static final List<Setting> POLLING =
      List.of(
          Setting.duration("every", "15s"),
          Setting.duration("wait", "1s"),
          Setting.duration("delay", "20ms"),
          Setting.number("gap", 8),
          Setting.number("most-registers", Modbus.MOST_REGISTERS));

  abstract List<Setting> lineSettings();

  abstract Framing framing();

  abstract Line line(Settings settings);

  abstract int baud(Settings settings);

  @Override
  public final List<Setting> settings() {
    var all = new ArrayList<>(lineSettings());
    all.addAll(POLLING);
    return all;
  }

  @Override
  public final Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(settings -> blocks(config, settings).map(b -> open(config, settings, b, sink)));
  }

  private Driver open(
      ConnectionConfig config, Settings settings, List<Block> blocks, ReadingSink sink) {
    return new ModbusDriver(
        config.id(),
        line(settings),
        framing(),
        settings.duration("wait"),
        settings.duration("every"),
        blocks,
        sink);
  }

  private Outcome<List<Block>> blocks(ConnectionConfig config, Settings settings) {
    var findings = new ArrayList<Finding>();
    var wanted = new ArrayList<Block.Wanted>();
    for (PointMapping point : config.points()) {
      ModbusAddress address = ModbusAddress.parse(point.address());
      if (address == null || tooWide(address)) {
        findings.add(wrongAddress(point.pointId(), point.address()));
      } else {
        wanted.add(new Block.Wanted(point, address));
      }
    }
    int most = Math.max(WIDEST, settings.number("most-registers"));
    var blocks = Block.plan(wanted, Math.max(0, settings.number("gap")), most);
    Duration every = settings.duration("every");
    if (every.isZero()) {
      findings.add(zero(config));
    } else if (!blocks.isEmpty()) {
      var budget = new BusBudget(baud(settings), settings.duration("delay"));
      var items = blocks.stream().map(Framing::cost).toList();
      budget.check(config.id() + ".every", items, every).ifPresent(findings::add);
    }
    return findings.isEmpty() ? Outcome.done(blocks) : Outcome.refused(findings);
  }

  private static boolean tooWide(ModbusAddress address) {
    return address.exponent() >= 0
        && Math.abs(address.exponent() - address.register()) > Modbus.MOST_REGISTERS - WIDEST;
  }

  private static Finding zero(ConnectionConfig config) {
    return Finding.error(
        "setting-form",
        config.id() + ".every",
        "0",
        "a duration such as 15s or 1m",
        "Reading without a pause fills the line: say how often.");
  }

  static Finding wrongAddress(String subject, String address) {
    return Finding.error(
        "modbus-address",
        subject,
        address,
        "unit/table/register/type/order such as 3/holding/0/float32/CDAB or 3/40001/u16",
        "Registers count from 0; 40001 in a manual is holding/0.");
  }
}
