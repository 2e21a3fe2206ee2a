// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.codec.modbus.RegisterType;
import org.tanheng.drivers.codec.modbus.Table;
import org.tanheng.drivers.codec.modbus.WordOrder;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * Every way to read what stands at an address: as holding and as input register, counted from 0 and
 * from 1, in each type and word order. The user compares with the meter's display.
 */
final class Candidates {
  private static final int WIDEST = 4;
  private static final BigDecimal SMALLEST = new BigDecimal("0.01");
  private static final BigDecimal LARGEST = new BigDecimal("1000000000");
  private static final List<RegisterType> LIKELY =
      List.of(
          RegisterType.FLOAT32,
          RegisterType.U32,
          RegisterType.U16,
          RegisterType.S32,
          RegisterType.FLOAT64,
          RegisterType.U64,
          RegisterType.S16,
          RegisterType.BCD32,
          RegisterType.BCD16,
          RegisterType.S64,
          RegisterType.BCD64);

  private Candidates() {}

  static Outcome<Probe> of(Master master, ModbusAddress asked, Clock clock) {
    var found = new ArrayList<Probe.Candidate>();
    var raw = new ArrayList<String>();
    var refused = new ArrayList<Finding>();
    List<Table> tables =
        asked.table().bits()
            ? List.of(asked.table())
            : List.of(asked.table(), asked.table() == Table.HOLDING ? Table.INPUT : Table.HOLDING);
    try {
      for (int base = 0; base < 2 && base <= asked.register(); base++) {
        for (Table table : tables) {
          int start = asked.register() - base;
          try {
            byte[] bytes = widest(master, asked.unit(), table, start);
            raw.add("%s (%s): %s".formatted(table.manual(start), table.code(), Hex.of(bytes)));
            read(asked.unit(), table, start, bytes, found);
          } catch (FindingException e) {
            refused.addAll(e.findings());
          }
        }
      }
    } catch (IOException e) {
      return Outcome.refused(
          Finding.error(
              "device-silent",
              asked.toString(),
              String.valueOf(e.getMessage()),
              "an answer",
              "Check address, wiring, speed and parity."));
    }
    if (found.isEmpty()) {
      return Outcome.refused(refused);
    }
    found.sort(
        Comparator.comparing((Probe.Candidate c) -> !c.address().equals(asked.toString()))
            .thenComparing(c -> !c.plausible()));
    return Outcome.done(
        new Probe(asked.toString(), String.join("\n", raw), clock.instant(), found));
  }

  /** Four registers, or as many as the device gives from here. */
  private static byte[] widest(Master master, int unit, Table table, int start) throws IOException {
    int count = table.bits() ? 1 : Math.min(WIDEST, 0x10000 - start);
    while (true) {
      try {
        return master.read(unit, table, start, count);
      } catch (FindingException e) {
        if (count == 1) {
          throw e;
        }
        count /= 2;
      }
    }
  }

  /** Every way to read registers from a place on. */
  static void read(int unit, Table table, int start, byte[] bytes, List<Probe.Candidate> found) {
    if (table.bits()) {
      var address = new ModbusAddress(unit, table, start, RegisterType.U16, WordOrder.ABCD, -1, -1);
      found.add(new Probe.Candidate(address.toString(), address.decode(start, bytes), "", true));
      return;
    }
    for (RegisterType type : LIKELY) {
      if (2 * type.registers() > bytes.length) {
        continue;
      }
      byte[] part = Arrays.copyOf(bytes, 2 * type.registers());
      for (WordOrder order : WordOrder.values()) {
        boolean same =
            type.registers() == 1 && (order == WordOrder.CDAB || order == WordOrder.DCBA);
        BigDecimal value = same ? null : type.decode(part, order);
        if (value != null) {
          var address = new ModbusAddress(unit, table, start, type, order, -1, -1);
          found.add(new Probe.Candidate(address.toString(), value, "", plausible(value)));
        }
      }
    }
  }

  private static boolean plausible(BigDecimal value) {
    BigDecimal size = value.abs();
    return size.compareTo(SMALLEST) >= 0 && size.compareTo(LARGEST) < 0;
  }
}
