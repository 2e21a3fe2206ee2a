// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.modbus.Modbus;
import org.tanheng.drivers.codec.modbus.Table;

/**
 * Meters of Modbus RTU, units 1 to 247, on a line behind a converter; see {@link ModbusRegisters}.
 */
final class ModbusRtuMeters implements FramePlayer.Meters {
  private static final int REQUEST = 8;
  private static final int ILLEGAL_FUNCTION = 1;
  private static final int ILLEGAL_ADDRESS = 2;
  private final ModbusRegisters registers;

  ModbusRtuMeters(Group group, List<SimulatedMeter> meters, PlantClock clock) {
    registers = new ModbusRegisters(group, meters, clock);
  }

  /** The request of a master for all that a unit shows. */
  static byte[] request(int unit) {
    return Modbus.rtu(unit, Modbus.read(Table.HOLDING, 0, ModbusRegisters.COUNT));
  }

  @Override
  public int requestLength(byte[] bytes, int length) {
    return REQUEST;
  }

  @Override
  public byte @Nullable [] answer(byte[] request) {
    int unit = request[0] & 0xff;
    byte[] data = Arrays.copyOfRange(request, 1, REQUEST - 2);
    if (!Arrays.equals(Modbus.rtu(unit, data), request)) {
      return null;
    }
    try {
      return Modbus.rtu(unit, answer(unit, data));
    } catch (IOException silent) {
      return null;
    }
  }

  private byte[] answer(int unit, byte[] data) throws IOException {
    for (Table table : List.of(Table.HOLDING, Table.INPUT)) {
      if (data[0] == table.function()) {
        byte[] answer = registers.answer(unit - 1, table, word(data, 1), word(data, 3));
        return answer == null ? refused(data, ILLEGAL_ADDRESS) : answer;
      }
    }
    return refused(data, ILLEGAL_FUNCTION);
  }

  private static byte[] refused(byte[] data, int why) {
    return new byte[] {(byte) (data[0] | 0x80), (byte) why};
  }

  private static int word(byte[] data, int at) {
    return (data[at] & 0xff) << 8 | data[at + 1] & 0xff;
  }
}
