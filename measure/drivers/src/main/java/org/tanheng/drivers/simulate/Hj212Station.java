// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.hj212.Hj212;
import org.tanheng.drivers.codec.hj212.Hj212Message;
import org.tanheng.finding.Outcome;

/**
 * A station: every interval its load as {@code w00000-Rtd} (2011), and what it counted in each ten
 * minutes (2051), hour (2061) and day (2031) as {@code w00000-Cou} with the time at which the
 * period began. A message is sent again until the platform has answered it; a request for history
 * is answered from what the meter counted. In an outage it is away.
 */
final class Hj212Station {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
  private static final Map<String, Long> PERIODS =
      Map.of("2051", 600_000L, "2061", 3_600_000L, "2031", 86_400_000L);
  private static final long AGAIN_MILLIS = 5_000;
  private static final int NO_ANSWER_WANTED = 8;
  private static final int ANSWER_WANTED = 9;

  private final Group group;
  private final SimulatedMeter meter;
  private final PlantClock clock;
  private final String station;
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong number = new AtomicLong(System.currentTimeMillis());
  private final Map<String, byte[]> waiting = new LinkedHashMap<>();
  private final List<byte[]> sent = new ArrayList<>();
  private final Map<String, Long> told = new LinkedHashMap<>();
  private volatile @Nullable Socket socket;
  private volatile boolean closed;

  Hj212Station(Group group, SimulatedMeter meter, PlantClock clock) {
    this.group = group;
    this.meter = meter;
    this.clock = clock;
    this.station = "%014d".formatted(88_888_880_000_000L + meter.number());
  }

  void start() {
    Thread.ofVirtual().name("station " + station).start(this::run);
  }

  long count() {
    return count.get();
  }

  private void run() {
    try {
      while (!closed) {
        if (!meter.silent(clock.now())) {
          connect();
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void connect() throws InterruptedException {
    int port = Integer.parseInt(group.setting("port", "9212"));
    try (var open = new Socket(group.setting("host", "127.0.0.1"), port)) {
      socket = open;
      Thread.ofVirtual().start(() -> listen(open));
      PERIODS.forEach((command, length) -> told.put(command, began(clock.now(), length)));
      long again = System.nanoTime() + AGAIN_MILLIS * 1_000_000;
      while (!closed && !open.isClosed() && !meter.silent(clock.now())) {
        speak(open);
        if (System.nanoTime() > again) {
          again = System.nanoTime() + AGAIN_MILLIS * 1_000_000;
          repeat(open);
        }
        Thread.sleep(clock.real(group.every().toMillis()));
      }
    } catch (IOException e) {
      Thread.sleep(AGAIN_MILLIS / 10);
    }
  }

  private static long began(long millis, long length) {
    long shift = ZONE.getTotalSeconds() * 1_000L;
    return Math.floorDiv(millis + shift, length) * length - shift;
  }

  private void speak(Socket open) throws IOException {
    SimulatedMeter.Shown shown = meter.show(clock.now());
    long again = meter.replays(clock.now());
    for (byte[] old : sent.stream().skip(Math.max(0, sent.size() - again)).toList()) {
      send(open, old);
    }
    tell(open, "2011", shown.time(), "Rtd", BigDecimal.valueOf(shown.watts(), 3));
    for (var period : PERIODS.entrySet()) {
      long last = began(shown.time(), period.getValue());
      long from = told.getOrDefault(period.getKey(), last);
      if (from < last) {
        long begin = last - period.getValue();
        tell(open, period.getKey(), begin, "Cou", counted(begin, last));
        told.put(period.getKey(), last);
      }
    }
  }

  private BigDecimal counted(long from, long to) {
    return BigDecimal.valueOf(meter.counted(to) - meter.counted(from), group.scale());
  }

  private void tell(Socket open, String command, long time, String field, BigDecimal value)
      throws IOException {
    String own = NUMBER.format(Instant.ofEpochMilli(number.incrementAndGet()).atOffset(ZONE));
    byte[] packet = packet(own, command, ANSWER_WANTED, time, field, value);
    synchronized (waiting) {
      waiting.put(own, packet);
    }
    sent.add(packet);
    if (sent.size() > 500) {
      sent.removeFirst();
    }
    send(open, packet);
  }

  private byte[] packet(
      String own, String command, int flag, long time, String field, BigDecimal value) {
    String stamp = STAMP.format(Instant.ofEpochMilli(time).atOffset(ZONE));
    String inside =
        "DataTime=%s;w00000-%s=%s,w00000-Flag=N".formatted(stamp, field, value.toPlainString());
    return framed(own, command, flag, inside);
  }

  private byte[] framed(String own, String command, int flag, String inside) {
    return Hj212.packet(
        "QN=%s;ST=32;CN=%s;PW=%s;MN=%s;Flag=%d;CP=&&%s&&"
            .formatted(own, command, group.setting("password", "123456"), station, flag, inside));
  }

  private void repeat(Socket open) throws IOException {
    List<byte[]> unanswered;
    synchronized (waiting) {
      unanswered = List.copyOf(waiting.values());
    }
    for (byte[] packet : unanswered) {
      send(open, packet);
    }
  }

  private synchronized void send(Socket open, byte[] packet) throws IOException {
    open.getOutputStream().write(packet);
    count.incrementAndGet();
  }

  private void listen(Socket open) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(open.getInputStream(), StandardCharsets.ISO_8859_1))) {
      String line = in.readLine();
      while (line != null) {
        if (Hj212.decode(line) instanceof Outcome.Done<Hj212Message> done) {
          take(open, done.value());
        }
        line = in.readLine();
      }
    } catch (IOException | DateTimeParseException e) {
      open.isClosed();
    } finally {
      shut(open);
    }
  }

  private void take(Socket open, Hj212Message message) throws IOException {
    String own = message.head().getOrDefault("QN", "");
    String command = message.head().getOrDefault("CN", "");
    Long length = PERIODS.get(command);
    String begin = message.parameters().get("BeginTime");
    String end = message.parameters().get("EndTime");
    if (command.equals("9014")) {
      synchronized (waiting) {
        waiting.remove(own);
      }
    } else if (length != null && begin != null && end != null) {
      send(open, framed(own, "9011", NO_ANSWER_WANTED, "QnRtn=1"));
      history(open, own, command, length, millis(begin), millis(end));
      send(open, framed(own, "9012", NO_ANSWER_WANTED, "ExeRtn=1"));
    }
  }

  private static long millis(String stamp) {
    return LocalDateTime.parse(stamp, STAMP).toInstant(ZONE).toEpochMilli();
  }

  private void history(Socket open, String own, String command, long length, long from, long to)
      throws IOException {
    long last = Math.min(to, began(clock.now(), length));
    long begin = began(Math.max(from, clock.kept()) + length - 1, length);
    for (; begin + length <= last; begin += length) {
      BigDecimal value = counted(begin, begin + length);
      send(open, packet(own, command, NO_ANSWER_WANTED, begin, "Cou", value));
    }
  }

  private static void shut(Socket open) {
    try {
      open.close();
    } catch (IOException e) {
      open.isClosed();
    }
  }

  void close() {
    closed = true;
    Socket open = socket;
    if (open != null) {
      shut(open);
    }
  }
}
