// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Feed;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.MemoryReadBack;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.poll.Job;
import org.tanheng.drivers.poll.Poller;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** Polls meters of a line and reads back what they stored. */
final class MeterDriver implements Driver {
  private final Clock clock = Clock.systemUTC();
  private final String id;
  private final MeterProtocol protocol;
  private final Line line;
  private final Duration patience;
  private final ZoneId zone;
  private final List<MeterJob.Wanted> points;
  private final ReadingSink sink;
  private final Poller poller;

  MeterDriver(
      String id,
      MeterProtocol protocol,
      Line line,
      Settings settings,
      List<MeterJob.Wanted> points,
      ReadingSink sink) {
    this.id = id;
    this.protocol = protocol;
    this.line = line;
    this.patience = settings.duration("wait");
    this.zone = settings.zone("zone");
    this.points = points;
    this.sink = sink;
    this.poller = new Poller(id, settings.duration("every"), jobs(), sink, clock);
  }

  private List<Job> jobs() {
    var items = new LinkedHashMap<List<String>, List<MeterJob.Wanted>>();
    for (MeterJob.Wanted point : points) {
      var key = List.of(point.place().device(), point.place().item());
      items.computeIfAbsent(key, k -> new ArrayList<>()).add(point);
    }
    var jobs = new ArrayList<Job>();
    items.forEach(
        (key, wanted) ->
            jobs.add(
                new MeterJob(id, protocol, line, patience, key.get(0), key.get(1), wanted, clock)));
    var clocks = new LinkedHashMap<String, List<MeterJob.Wanted>>();
    points.stream()
        .filter(point -> protocol.hasClock(point.place().item()))
        .forEach(
            point ->
                clocks.computeIfAbsent(point.place().device(), k -> new ArrayList<>()).add(point));
    clocks
        .values()
        .forEach(
            wanted ->
                jobs.add(
                    new ClockJob(
                        id,
                        protocol,
                        line,
                        patience,
                        wanted,
                        zone,
                        clock,
                        told -> sink.clock(id, told))));
    return jobs;
  }

  @Override
  public void start() {
    poller.start();
  }

  @Override
  public Health health() {
    return poller.health();
  }

  @Override
  public Outcome<Probe> probe(String address) {
    Place place = protocol.place(address);
    if (place == null) {
      return Outcome.refused(wrongAddress(protocol, address, address));
    }
    try {
      List<Found> values = protocol.ask(line, patience, place.device(), place.item());
      Found asked = place.select(values);
      String start = place.device() + (place.item().isEmpty() ? "" : "/" + place.item()) + "/#";
      var candidates = new ArrayList<Probe.Candidate>();
      for (int i = 0; i < values.size(); i++) {
        Found value = values.get(i);
        boolean mine = value == asked;
        var candidate =
            new Probe.Candidate(
                mine ? address : start + i, value.number(), value.unit(), value.number() != null);
        candidates.add(mine ? 0 : candidates.size(), candidate);
      }
      String raw = String.join(", ", values.stream().map(Found::label).toList());
      return Outcome.done(new Probe(address, raw, clock.instant(), candidates));
    } catch (FindingException e) {
      return Outcome.refused(e.findings());
    } catch (IOException e) {
      return Outcome.refused(silent(address, e));
    }
  }

  /** The only meter on the line; with a meter's address, what it offers. */
  @Override
  public Outcome<List<Discovered>> discover(String under) {
    try {
      String only = protocol.only(line, patience);
      return Outcome.done(
          only == null ? List.of() : List.of(new Discovered("", only, only, true, "", "")));
    } catch (IOException e) {
      return Outcome.refused(silent(id, e));
    }
  }

  @Override
  public Outcome<MemoryReadBack> readBack(List<String> pointIds, TimeRange range) {
    var samples = new ArrayList<Sample>();
    var unanswered = new ArrayList<String>();
    for (MeterJob.Wanted point : points) {
      PointMapping mapping = point.mapping();
      if (!pointIds.contains(mapping.pointId())) {
        continue;
      }
      int before = samples.size();
      try {
        for (var stored : protocol.stored(line, patience, point.place(), range, zone)) {
          var number = stored.value().number();
          Sample sample =
              number == null
                  ? null
                  : Sample.of(mapping, mapping.pointId(), stored.time(), number, Quality.READ_BACK);
          if (sample != null) {
            samples.add(sample);
          }
        }
      } catch (FindingException | IOException e) {
        samples.subList(before, samples.size()).clear();
      }
      if (samples.size() == before) {
        unanswered.add(mapping.pointId());
      }
    }
    return poller.feed().hand(samples)
        ? Outcome.done(new MemoryReadBack(samples.size(), unanswered))
        : Outcome.refused(Feed.notTaken(id, samples.size()));
  }

  static Finding wrongAddress(MeterProtocol protocol, String subject, String address) {
    return Finding.error(
        "meter-address",
        subject,
        address,
        protocol.form(),
        "The number stands on the meter's plate; find the value with a first reading.");
  }

  private static Finding silent(String subject, IOException e) {
    return Finding.error(
        "device-silent",
        subject,
        String.valueOf(e.getMessage()),
        "an answer",
        "Check address, wiring, speed and parity.");
  }

  @Override
  public void close() {
    poller.close();
    line.close();
  }
}
