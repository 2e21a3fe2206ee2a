// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.listen.Ear;
import org.tanheng.drivers.listen.Hearing;
import org.tanheng.finding.Finding;

/** What a master of Modbus RTU asks and devices answer. */
final class ModbusHearing implements Hearing<ModbusAddress, Overheard.Pair> {
  @Override
  public Ear<Overheard.Pair> ear() {
    return new Overheard();
  }

  @Override
  public @Nullable ModbusAddress address(String text) {
    return ModbusAddress.parse(text);
  }

  @Override
  public Finding wrongAddress(String subject, String text) {
    return ModbusKind.wrongAddress(subject, text);
  }

  @Override
  public boolean holds(Overheard.Pair heard, ModbusAddress address) {
    return heard.holds(address);
  }

  @Override
  public @Nullable BigDecimal number(Overheard.Pair heard, ModbusAddress address) {
    return BlockJob.number(address, heard.start(), heard.data());
  }

  @Override
  public Probe shown(Overheard.Pair heard, ModbusAddress asked, Instant at) {
    int from = 2 * (asked.register() - heard.start());
    boolean bits = asked.table().bits();
    byte[] part =
        bits
            ? heard.data()
            : Arrays.copyOfRange(heard.data(), from, Math.min(heard.data().length, from + 8));
    int start = bits ? heard.start() : asked.register();
    String raw = "%s: %s".formatted(heard.place(), Hex.of(part));
    var found = new ArrayList<Probe.Candidate>();
    if (bits) {
      BigDecimal value = asked.decode(start, heard.data());
      found.add(new Probe.Candidate(asked.toString(), value, "", true));
    } else {
      Candidates.read(asked.unit(), asked.table(), start, part, found);
    }
    return new Probe(asked.toString(), raw, at, found);
  }

  @Override
  public Finding strange(
      String connection, PointMapping point, ModbusAddress address, @Nullable BigDecimal number) {
    return BlockJob.strange(connection, new Block.Wanted(point, address), number);
  }
}
