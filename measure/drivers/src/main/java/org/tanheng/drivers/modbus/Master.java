// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.io.IOException;
import java.time.Duration;
import org.tanheng.drivers.codec.modbus.Modbus;
import org.tanheng.drivers.codec.modbus.Table;
import org.tanheng.drivers.line.Line;
import org.tanheng.finding.FindingException;

/** Reads registers of devices on one line; a broken answer is asked for once more. */
record Master(Line line, Framing framing, Duration patience) {
  private static final int TRIES = 2;

  /** The bytes of registers or bits. A device that says no is a finding. */
  byte[] read(int unit, Table table, int start, int count) throws IOException {
    byte[] data = Modbus.read(table, start, count);
    IOException broken = new IOException("no answer");
    for (int i = 0; i < TRIES; i++) {
      byte[] request = framing.frame(unit, data);
      byte[] answer = line.exchange(request, framing.end(request), patience);
      byte[] unwrapped;
      try {
        unwrapped = framing.data(answer, request);
      } catch (FindingException e) {
        broken = new IOException(e.findings().getFirst().toString(), e);
        continue;
      }
      return Modbus.answer(table, count, unwrapped);
    }
    throw broken;
  }
}
