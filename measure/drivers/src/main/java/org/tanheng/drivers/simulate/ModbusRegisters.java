// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.modbus.RegisterType;
import org.tanheng.drivers.codec.modbus.Table;
import org.tanheng.drivers.codec.modbus.WordOrder;

/**
 * What meters show over Modbus. Holding and input registers are the same: 0-1 the register in steps
 * as u32, 2-3 the load in kW and 4-5 the register in kWh as float32, 6-9 the register as BCD, 10 a
 * decimal exponent.
 */
final class ModbusRegisters {
  static final int COUNT = 11;
  private final Group group;
  private final List<SimulatedMeter> meters;
  private final PlantClock clock;
  private final AtomicLong count = new AtomicLong();

  ModbusRegisters(Group group, List<SimulatedMeter> meters, PlantClock clock) {
    this.group = group;
    this.meters = meters;
    this.clock = clock;
  }

  /** Answers given so far. */
  long count() {
    return count.get();
  }

  byte @Nullable [] read(int index, Table table, int start, int number) throws IOException {
    if (index < 0 || index >= meters.size() || meters.get(index).silent(clock.now())) {
      throw new IOException("silent");
    }
    if (table.bits() || start + number > COUNT) {
      return null;
    }
    count.incrementAndGet();
    return Arrays.copyOfRange(registers(meters.get(index)), 2 * start, 2 * (start + number));
  }

  /** The data unit of an answer; null where there is no such register. */
  byte @Nullable [] answer(int index, Table table, int start, int number) throws IOException {
    byte[] values = read(index, table, start, number);
    if (values == null) {
      return null;
    }
    byte[] answer = new byte[2 + values.length];
    answer[0] = (byte) table.function();
    answer[1] = (byte) values.length;
    System.arraycopy(values, 0, answer, 2, values.length);
    return answer;
  }

  private byte[] registers(SimulatedMeter meter) {
    SimulatedMeter.Shown shown = meter.show(clock.now());
    WordOrder order = shown.swapped() ? WordOrder.CDAB : WordOrder.ABCD;
    BigDecimal steps = BigDecimal.valueOf(shown.register());
    byte[] all = new byte[2 * COUNT];
    put(all, 0, RegisterType.U32.encode(steps, order));
    put(all, 2, RegisterType.FLOAT32.encode(BigDecimal.valueOf(shown.watts(), 3), order));
    put(all, 4, RegisterType.FLOAT32.encode(steps.movePointLeft(group.scale()), order));
    put(all, 6, RegisterType.BCD64.encode(steps, order));
    put(all, 10, RegisterType.S16.encode(BigDecimal.valueOf(-group.scale()), WordOrder.ABCD));
    return all;
  }

  private static void put(byte[] all, int register, byte[] value) {
    System.arraycopy(value, 0, all, 2 * register, value.length);
  }
}
