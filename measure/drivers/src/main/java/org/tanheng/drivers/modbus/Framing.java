// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.util.concurrent.atomic.AtomicInteger;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.modbus.Modbus;
import org.tanheng.drivers.line.BusBudget;
import org.tanheng.drivers.line.FrameEnd;

/** The two frames around a data unit. */
enum Framing {
  TCP {
    private static final AtomicInteger LAST = new AtomicInteger();

    @Override
    byte[] frame(int unit, byte[] data) {
      return Modbus.tcp(LAST.incrementAndGet() & 0xffff, unit, data);
    }

    @Override
    FrameEnd end(byte[] request) {
      return (bytes, length) -> {
        if (length < 6) {
          return 0;
        }
        int whole = 6 + Modbus.pair(bytes, 4);
        return Modbus.pair(bytes, 2) != 0 || whole < 8 || whole > 260 ? FrameEnd.NEVER : whole;
      };
    }

    @Override
    byte[] data(byte[] answer, byte[] request) {
      byte[] data = Modbus.fromTcp(answer, Modbus.pair(request, 0), request[6] & 0xff);
      if (data == null) {
        throw Frames.layout(0, "an answer to another request", "an answer to this one");
      }
      return data;
    }
  },
  RTU {
    @Override
    byte[] frame(int unit, byte[] data) {
      return Modbus.rtu(unit, data);
    }

    @Override
    FrameEnd end(byte[] request) {
      return (bytes, length) -> {
        if (length < 3) {
          return 0;
        }
        return (bytes[1] & 0x80) != 0 ? 5 : 5 + (bytes[2] & 0xff);
      };
    }

    @Override
    byte[] data(byte[] answer, byte[] request) {
      return Modbus.fromRtu(answer, request[0] & 0xff);
    }
  };

  abstract byte[] frame(int unit, byte[] data);

  /** Where the answer to a request ends. */
  abstract FrameEnd end(byte[] request);

  /** The data unit of an answer to this request, or a finding. */
  abstract byte[] data(byte[] answer, byte[] request);

  /** What a block costs on the line; behind a converter every frame is one of a serial line. */
  static BusBudget.Item cost(Block block) {
    int data = block.table().bits() ? (block.count() + 7) / 8 : 2 * block.count();
    return new BusBudget.Item(8, 5 + data);
  }
}
