// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.hj212;

import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Feed;
import org.tanheng.drivers.Reporter;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.codec.hj212.Hj212;
import org.tanheng.drivers.codec.hj212.Hj212Assembler;
import org.tanheng.drivers.codec.hj212.Hj212Message;
import org.tanheng.finding.Outcome;

/** The connection of one station, or of a gateway that speaks for several. */
final class StationLink {
  private static final DateTimeFormatter NUMBER =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.ofHours(8));
  private static final int TRIES = 3;
  private static final int TRY_SECONDS = 20;
  private static final String RESULT = "9012";

  private final Hj212Driver driver;
  private final Socket socket;
  private final Feed feed;
  private final MessageTaker taker;
  private final Reporter reporter;
  private final Hj212Assembler assembler = new Hj212Assembler();
  private final Map<String, Request> requests = new ConcurrentHashMap<>();

  private static final class Request {
    final AtomicInteger readings = new AtomicInteger();
    final CountDownLatch over = new CountDownLatch(1);
  }

  StationLink(Hj212Driver driver, Socket socket, Feed feed, MessageTaker taker, Reporter reporter) {
    this.driver = driver;
    this.socket = socket;
    this.feed = feed;
    this.taker = taker;
    this.reporter = reporter;
  }

  void run() {
    try (socket) {
      var packets = new PacketStream(socket.getInputStream());
      byte[] packet = packets.next();
      while (packet != null) {
        switch (Hj212.decode(packet)) {
          case Outcome.Refused<Hj212Message> refused ->
              refused.findings().forEach(reporter::report);
          case Outcome.Done<Hj212Message> done -> {
            var whole = assembler.add(done.value());
            if (whole.isPresent() && !take(whole.get())) {
              return;
            }
          }
        }
        packet = packets.next();
      }
    } catch (IOException e) {
      socket.isClosed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      driver.gone(this);
    }
  }

  private boolean take(Hj212Message message) throws InterruptedException {
    if (!driver.came(message, this)) {
      return false;
    }
    Request request = requests.get(message.head().getOrDefault("QN", ""));
    if (request != null && RESULT.equals(message.head("CN"))) {
      feed.put(List.of(), request.over::countDown); // after the readings before it
      return true;
    }
    List<Sample> samples = taker.samples(message, request != null);
    Runnable answer = message.answerWanted() ? () -> answer(message) : () -> {};
    if (samples.isEmpty()) {
      answer.run();
    } else {
      feed.put(
          samples,
          () -> {
            if (request != null) {
              request.readings.addAndGet(samples.size());
            }
            answer.run();
          });
    }
    return true;
  }

  /** On a thread of its own: a station that does not read must not hold up the others. */
  private void answer(Hj212Message message) {
    Thread.ofVirtual().start(() -> send(Hj212.dataReceived(message)));
  }

  private synchronized void send(byte[] packet) {
    try {
      socket.getOutputStream().write(packet);
    } catch (IOException e) {
      close();
    }
  }

  /** Asks for history, again with the same number where no result comes; how many readings came. */
  int history(StationPoint point, @Nullable Hj212Message seen, String begin, String end) {
    String number = NUMBER.format(Instant.now());
    var request = new Request();
    requests.put(number, request);
    int version = seen == null || seen.flag() == null ? 1 : Math.max(1, seen.flag() >> 2);
    String system = seen == null ? "91" : seen.head().getOrDefault("ST", "91");
    String password = seen == null ? "" : seen.head().getOrDefault("PW", "");
    byte[] packet =
        Hj212.history(
            version, number, system, point.command(), password, point.station(), begin, end);
    try {
      for (int i = 0; i < TRIES; i++) {
        send(packet);
        if (request.over.await(TRY_SECONDS, TimeUnit.SECONDS)) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      requests.remove(number);
    }
    return request.readings.get();
  }

  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      socket.isClosed();
    }
  }
}
