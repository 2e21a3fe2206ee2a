// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tanheng.telemetry.vee.ClockOffset;

/**
 * Learns the clocks of devices from the stamps of their messages. A message that waited on its way
 * makes a clock look slow and never fast, so the largest difference of a span counts: the first ten
 * minutes, then each day. Safe for many threads.
 */
public final class StampedClocks {
  private static final long FIRST = Duration.ofMinutes(10).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final int MOST = 50_000;

  private final Duration within;
  private final Consumer<DeviceClock> to;
  private final Map<String, Span> spans = new ConcurrentHashMap<>();
  private final Set<String> begun = ConcurrentHashMap.newKeySet();

  /** The message of a span that came fastest, by when the span ends. */
  private record Span(long end, long at, long ahead) {}

  /**
   * @param within how exactly the devices write their stamps
   */
  public StampedClocks(Duration within, Consumer<DeviceClock> to) {
    this.within = within;
    this.to = to;
  }

  /**
   * A subscription begins: the first message is the value as it stood, whose stamp may be hours
   * old, and tells nothing of the clock.
   */
  public void begin(String device) {
    begun.add(device);
  }

  /**
   * Notes a message of a device that had just been made when it was sent.
   *
   * @param stamp the device's time, epoch milliseconds
   * @param received our time, epoch milliseconds
   */
  public void note(String device, List<String> points, long stamp, long received) {
    if (begun.remove(device) || (!spans.containsKey(device) && spans.size() >= MOST)) {
      return;
    }
    long ahead = stamp - received;
    spans.compute(device, (key, span) -> next(key, points, span, received, ahead));
  }

  private Span next(
      String device, List<String> points, @Nullable Span span, long received, long ahead) {
    if (span == null) {
      return new Span(received + FIRST, received, ahead);
    }
    if (received < span.end()) {
      return ahead > span.ahead() ? new Span(span.end(), received, ahead) : span;
    }
    var offset =
        new ClockOffset(Instant.ofEpochMilli(span.at()), Duration.ofMillis(span.ahead()), within);
    to.accept(new DeviceClock(device, points, offset, DeviceClock.Way.STAMPED));
    return new Span(received + DAY, received, ahead);
  }
}
