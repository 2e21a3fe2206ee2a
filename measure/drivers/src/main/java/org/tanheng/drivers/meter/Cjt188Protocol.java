// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.drivers.codec.cjt188.Cjt188;
import org.tanheng.drivers.codec.cjt188.Cjt188Message;
import org.tanheng.drivers.line.BusBudget;
import org.tanheng.drivers.line.FrameEnd;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.line.LineSettings;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.TimeRange;

/**
 * CJ/T 188: {@code type/address/identifier} and the name of the value, {@code
 * 10/00000000000161/901F/volume}. Type 10 to 19 water, 20 to 29 heat, 30 to 39 gas.
 */
final class Cjt188Protocol implements MeterProtocol {
  private static final FrameEnd END = Frame68.end(10, 13);
  private static final int FRAME = 16;
  private static final int LONGEST_DATA = 43;
  private final AtomicInteger sequence = new AtomicInteger();

  @Override
  public List<Setting> line() {
    return LineSettings.either(4001, "2400", "even");
  }

  @Override
  public @Nullable Place place(String address) {
    String[] parts = address.split("/", 4);
    boolean fits =
        parts.length >= 3
            && parts[0].matches("[1-4][0-9]")
            && parts[1].matches("\\d{14}")
            && parts[2].matches("[0-9A-F]{4}");
    return fits
        ? new Place(parts[0] + "/" + parts[1], parts[2], parts.length == 4 ? parts[3] : "")
        : null;
  }

  @Override
  public String form() {
    return "type/address/identifier/value such as 10/00000000000161/901F/volume";
  }

  @Override
  public List<Found> ask(Line line, Duration patience, String device, String item)
      throws IOException {
    int type = Integer.parseInt(device.substring(0, 2), 16);
    String address = device.substring(3);
    int number = sequence.incrementAndGet() & 0xff;
    byte[] request = Cjt188.read(type, address, item, true, number);
    Cjt188Message message =
        Dlt645Protocol.whole(Cjt188.decode(Frame68.strip(line.exchange(request, END, patience))));
    Integer echoed = message.sequence();
    if (!message.address().equals(address) || (echoed != null && echoed != number)) {
      throw new IOException("an answer of " + message.address());
    }
    if (message.error() != null) {
      throw new FindingException(
          Finding.warning(
              "meter-refuses",
              device + "/" + item,
              message.error(),
              "a value",
              "Choose an identifier that this meter knows."));
    }
    var found = new ArrayList<Found>();
    for (MeterValue value : message.values()) {
      String unit = value.unit() == null ? "" : value.unit();
      found.add(new Found(value.quantity(), value.number().orElse(null), unit));
    }
    return found;
  }

  @Override
  public BusBudget.Item cost(String item) {
    return new BusBudget.Item(4 + FRAME, 4 + FRAME + LONGEST_DATA);
  }

  @Override
  public List<Stored> stored(
      Line line, Duration patience, Place place, TimeRange range, ZoneId zone) {
    return List.of();
  }

  @Override
  public String only(Line line, Duration patience) throws IOException {
    byte[] request = Cjt188.readAddress(true, sequence.incrementAndGet() & 0xff);
    return Dlt645Protocol.whole(Cjt188.decode(Frame68.strip(line.exchange(request, END, patience))))
        .address();
  }
}
