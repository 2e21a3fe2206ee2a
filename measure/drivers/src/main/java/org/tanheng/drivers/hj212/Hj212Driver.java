// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.hj212;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Feed;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.HealthBook;
import org.tanheng.drivers.MemoryReadBack;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Reporter;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.StampedClocks;
import org.tanheng.drivers.codec.hj212.Hj212Message;
import org.tanheng.drivers.codec.hj212.Hj212Value;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;

/**
 * Takes the messages of stations and answers a message only when its readings are durable, so that
 * a station that waits for the answer sends again what was lost.
 */
final class Hj212Driver implements Driver {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final Duration STAMP_WITHIN = Duration.ofSeconds(1);
  private final String id;
  private final ZoneId zone;
  private final ServerSocket server;
  private final Clock clock = Clock.systemUTC();
  private final HealthBook health = new HealthBook(clock);
  private final Reporter reporter;
  private final Feed feed;
  private final MessageTaker taker;
  private final Settings settings;
  private final List<StationPoint> points;
  private final Map<String, StationLink> stations = new ConcurrentHashMap<>();
  private final Map<String, Hj212Message> last = new ConcurrentHashMap<>();

  Hj212Driver(String id, Settings settings, List<StationPoint> points, ReadingSink sink)
      throws IOException {
    this.id = id;
    this.settings = settings;
    this.points = points;
    this.zone = settings.zone("zone");
    this.reporter = new Reporter(id, sink, health, clock);
    this.feed = new Feed(id, sink, health, clock);
    var clocks = new StampedClocks(STAMP_WITHIN, told -> sink.clock(id, told));
    this.taker = new MessageTaker(id, points, zone, reporter, clock, clocks);
    this.server =
        new ServerSocket(
            settings.number("port"), 200, InetAddress.getByName(settings.text("bind")));
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void start() {
    Thread.ofVirtual().name("hj212 " + id).start(this::listen);
  }

  private void listen() {
    try {
      while (true) {
        Socket socket = server.accept();
        var link = new StationLink(this, socket, feed, taker, reporter);
        Thread.ofVirtual().start(link::run);
      }
    } catch (IOException e) {
      stations.values().forEach(StationLink::close);
    }
  }

  /** A whole message came over a link; false where the station may not speak here. */
  boolean came(Hj212Message message, StationLink link) {
    health.requested();
    String station = message.head().getOrDefault("MN", "");
    String password = settings.text("password");
    if (!password.isEmpty() && !password.equals(message.head("PW"))) {
      reporter.report(
          Finding.error(
              "hj212-password",
              id + "/" + station,
              "another password",
              "the password of this connection",
              "Set the same password at the station."));
      return false;
    }
    stations.put(station, link);
    last.put(station + "/" + message.head().getOrDefault("CN", ""), message);
    health.become(Health.State.CONNECTED);
    return true;
  }

  void gone(StationLink link) {
    stations.values().remove(link);
    if (stations.isEmpty()) {
      health.become(Health.State.DOWN);
    }
  }

  @Override
  public Health health() {
    return health.health();
  }

  @Override
  public Outcome<Probe> probe(String address) {
    String[] parts = address.split("/", -1);
    Hj212Message message = parts.length == 3 ? last.get(parts[0] + "/" + parts[1]) : null;
    if (message != null) {
      for (Hj212Value value : message.values()) {
        if (parts[2].equals(value.code() + "-" + value.field())) {
          var number = value.number().orElse(null);
          var candidate = new Probe.Candidate(address, number, "", number != null);
          Instant at = clock.instant();
          return Outcome.done(new Probe(address, message.json().write(), at, List.of(candidate)));
        }
      }
    }
    return Outcome.refused(
        Finding.error(
            "no-message",
            address,
            last.size() + " kinds of messages seen",
            "a message with this value",
            "Wait until the device sends, or choose another topic."));
  }

  @Override
  public Outcome<List<Discovered>> discover(String under) {
    var found = new ArrayList<Discovered>();
    last.entrySet().stream()
        .filter(e -> e.getKey().startsWith(under))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> {
              for (Hj212Value value : e.getValue().values()) {
                String address = e.getKey() + "/" + value.code() + "-" + value.field();
                found.add(new Discovered(address, address, address, false, value.value(), ""));
              }
            });
    return Outcome.done(found);
  }

  /** Asks each station for the history of the commands that its points are read by. */
  @Override
  public Outcome<MemoryReadBack> readBack(List<String> pointIds, TimeRange range) {
    int readings = 0;
    var unanswered = new ArrayList<String>();
    var asked = new ConcurrentHashMap<String, Integer>();
    for (StationPoint point : points) {
      if (pointIds.contains(point.mapping().pointId())) {
        String key = point.station() + "/" + point.command();
        StationLink link = stations.get(point.station());
        boolean stores = !point.command().equals("2011");
        int got =
            asked.computeIfAbsent(
                key, k -> link == null || !stores ? 0 : history(link, point, range));
        if (got == 0) {
          unanswered.add(point.mapping().pointId());
        }
      }
    }
    for (int got : asked.values()) {
      readings += got;
    }
    return Outcome.done(new MemoryReadBack(readings, unanswered));
  }

  /** Stamps have no fractions of a second: the first that lies in the range. */
  private int history(StationLink link, StationPoint point, TimeRange range) {
    @Nullable Hj212Message seen = last.get(point.station() + "/" + point.command());
    Instant begin = range.start().plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    return link.history(
        point, seen, STAMP.format(begin.atZone(zone)), STAMP.format(range.end().atZone(zone)));
  }

  @Override
  public void close() {
    health.become(Health.State.CLOSED);
    try {
      server.close();
    } catch (IOException e) {
      reporter.report(Finding.warning("listen-port", id, String.valueOf(e.getMessage()), "", ""));
    }
    stations.values().forEach(StationLink::close);
    feed.close();
  }
}
