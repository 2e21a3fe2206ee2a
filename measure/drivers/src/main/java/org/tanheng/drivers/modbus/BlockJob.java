// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.codec.modbus.RegisterType;
import org.tanheng.drivers.codec.modbus.WordOrder;
import org.tanheng.drivers.poll.Job;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quality;

/** Reads a block; its values carry the time between request and answer. */
record BlockJob(String id, Master master, Block block, Clock clock) implements Job {
  private static final int MOST_EXPONENT = 18;

  @Override
  public String device() {
    return "unit " + block.unit();
  }

  @Override
  public List<Sample> run() throws IOException {
    long asked = clock.millis();
    byte[] bytes;
    try {
      bytes = master.read(block.unit(), block.table(), block.start(), block.count());
    } catch (FindingException e) {
      throw new FindingException(e.findings().stream().map(f -> f.at(place())).toList());
    }
    long time = asked + (clock.millis() - asked) / 2;
    var samples = new ArrayList<Sample>();
    var strange = new ArrayList<Finding>();
    for (Block.Wanted value : block.values()) {
      BigDecimal number = number(value.address(), block.start(), bytes);
      Sample sample =
          number == null
              ? null
              : Sample.of(
                  value.mapping(), value.mapping().pointId(), time, number, Quality.MEASURED);
      if (sample == null) {
        strange.add(strange(id, value, number));
      } else {
        samples.add(sample);
      }
    }
    if (samples.isEmpty() && !strange.isEmpty()) {
      throw new FindingException(strange);
    }
    return samples;
  }

  private String place() {
    return id + "/" + block.unit() + "/" + block.table().code() + "/" + block.start();
  }

  static Finding strange(String id, Block.Wanted value, @Nullable BigDecimal number) {
    return Finding.warning(
        "register-value",
        id + "/" + value.address(),
        number == null ? "no number of this type" : number.toPlainString(),
        "a number that fits the point",
        "Look at type, word order and factor; some meters show this while a value is missing.");
  }

  static @Nullable BigDecimal number(ModbusAddress address, int start, byte[] bytes) {
    BigDecimal number = address.decode(start, bytes);
    if (number == null || address.exponent() < 0) {
      return number;
    }
    int from = 2 * (address.exponent() - start);
    BigDecimal power =
        RegisterType.S16.decode(new byte[] {bytes[from], bytes[from + 1]}, WordOrder.ABCD);
    return power == null || Math.abs(power.intValue()) > MOST_EXPONENT
        ? null
        : number.scaleByPowerOfTen(power.intValue());
  }
}
