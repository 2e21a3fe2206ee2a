// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.MemoryReadBack;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.codec.modbus.Table;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.poll.Poller;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;

/** Polls the blocks of a line. Discovery asks every unit for its first registers. */
final class ModbusDriver implements Driver {
  private static final int LAST_UNIT = 247;
  private final Clock clock = Clock.systemUTC();
  private final Line line;
  private final Master master;
  private final Framing framing;
  private final Poller poller;

  ModbusDriver(
      String id,
      Line line,
      Framing framing,
      Duration wait,
      Duration every,
      List<Block> blocks,
      ReadingSink sink) {
    this.line = line;
    this.framing = framing;
    this.master = new Master(line, framing, wait);
    var jobs = blocks.stream().map(block -> new BlockJob(id, master, block, clock)).toList();
    this.poller = new Poller(id, every, jobs, sink, clock);
  }

  @Override
  public void start() {
    poller.start();
  }

  @Override
  public Health health() {
    return poller.health();
  }

  @Override
  public Outcome<Probe> probe(String address) {
    ModbusAddress asked = ModbusAddress.parse(address);
    return asked == null
        ? Outcome.refused(ModbusKind.wrongAddress(address, address))
        : Candidates.of(master, asked, clock);
  }

  /** Units that answer, whatever they answer; {@code under} may hold {@code 1-32}. */
  @Override
  public Outcome<List<Discovered>> discover(String under) {
    String[] ends = under.split("-", 2);
    boolean given = under.matches("\\d{1,3}(-\\d{1,3})?");
    int first = given ? Integer.parseInt(ends[0]) : 1;
    int last = given ? Integer.parseInt(ends[ends.length - 1]) : LAST_UNIT;
    var quick = new Master(line, framing, Duration.ofMillis(500));
    var found = new ArrayList<Discovered>();
    for (int unit = Math.max(1, first); unit <= Math.min(last, LAST_UNIT); unit++) {
      String answer = answer(quick, unit);
      if (!answer.isEmpty()) {
        found.add(new Discovered(unit + "/holding/0", "" + unit, "unit " + unit, true, answer, ""));
      }
    }
    return Outcome.done(found);
  }

  private static String answer(Master quick, int unit) {
    try {
      quick.read(unit, Table.HOLDING, 0, 1);
      return "answers";
    } catch (FindingException e) {
      Finding said = e.findings().getFirst();
      boolean there = !said.got().contains("gateway");
      return there ? said.got() : "";
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public Outcome<MemoryReadBack> readBack(List<String> pointIds, TimeRange range) {
    return Outcome.done(new MemoryReadBack(0, pointIds));
  }

  @Override
  public void close() {
    poller.close();
    line.close();
  }
}
