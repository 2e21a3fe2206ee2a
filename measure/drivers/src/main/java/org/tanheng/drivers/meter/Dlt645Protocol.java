// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.codec.dlt645.Dlt645;
import org.tanheng.drivers.codec.dlt645.Dlt645Message;
import org.tanheng.drivers.codec.dlt645.Edition;
import org.tanheng.drivers.line.BusBudget;
import org.tanheng.drivers.line.FrameEnd;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.line.LineSettings;
import org.tanheng.telemetry.TimeRange;

/**
 * DL/T 645: {@code address/identifier}, {@code 000000000161/00010000}; four digits ask by the
 * edition of 1997. Energy is mostly that of the secondary side; see {@link Dlt645Memory} for what
 * the meter itself stored.
 */
final class Dlt645Protocol implements MeterProtocol {
  private static final String DATE = "04000101";
  private static final String TIME = "04000102";
  private static final String OLD_DATE = "C010";
  private static final String OLD_TIME = "C011";
  private static final FrameEnd END = Frame68.end(9, 12);

  @Override
  public List<Setting> line() {
    return LineSettings.either(4001, "2400", "even");
  }

  @Override
  public @Nullable Place place(String address) {
    return Place.of(address, "\\d{12}", "[0-9A-F]{4}|[0-9A-F]{8}");
  }

  @Override
  public String form() {
    return "address/identifier such as 000000000161/00010000, with /#2 for a value of a block";
  }

  @Override
  public List<Found> ask(Line line, Duration patience, String device, String item)
      throws IOException {
    return read(line, patience, device, item).values().stream().map(Answers::found).toList();
  }

  static Dlt645Message read(Line line, Duration patience, String device, String item)
      throws IOException {
    Edition edition = item.length() == 4 ? Edition.Y1997 : Edition.Y2007;
    return answer(line, patience, device, item, Dlt645.read(edition, device, item));
  }

  /** The answer of a device to a request, never that of another or a refusal. */
  static Dlt645Message answer(
      Line line, Duration patience, String device, String item, byte[] request) throws IOException {
    byte[] answer = line.exchange(request, END, patience);
    Dlt645Message message = Answers.whole(Dlt645.decode(Frame68.strip(answer)));
    if (!message.answer() || !message.address().equals(device)) {
      throw new IOException("an answer of " + message.address());
    }
    if (message.error() != null) {
      throw Answers.refusal(device, item, message.error());
    }
    return message;
  }

  @Override
  public BusBudget.Item cost(String item) {
    return new BusBudget.Item(4 + 12 + item.length() / 2, 4 + 12 + item.length() / 2 + 4);
  }

  @Override
  public List<Stored> stored(
      Line line, Duration patience, Place place, TimeRange range, ZoneId zone) throws IOException {
    return place.selector().isEmpty() && place.item().length() == 8
        ? new Dlt645Memory(line, patience, place.device(), zone).read(place.item(), range)
        : List.of();
  }

  @Override
  public boolean hasClock(String item) {
    return true;
  }

  /** Identifiers 04000102 and 04000101 of the edition of 2007, C011 and C010 of that of 1997. */
  @Override
  public @Nullable Shown clock(Line line, Duration patience, String device, String item)
      throws IOException {
    boolean old = item.length() == OLD_TIME.length();
    String time = shown(line, patience, device, old ? OLD_TIME : TIME);
    String date = shown(line, patience, device, old ? OLD_DATE : DATE);
    return time == null || date == null
        ? null
        : Shown.second(
            LocalDateTime.parse(date.substring(0, Math.min(10, date.length())) + "T" + time));
  }

  private static @Nullable String shown(Line line, Duration patience, String device, String item)
      throws IOException {
    return read(line, patience, device, item).values().getFirst().value();
  }

  @Override
  public String only(Line line, Duration patience) throws IOException {
    byte[] answer = line.exchange(Dlt645.readAddress(), END, patience);
    return Answers.whole(Dlt645.decode(Frame68.strip(answer))).address();
  }
}
