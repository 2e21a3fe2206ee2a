// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.Sample;
import org.tanheng.evidence.Json;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** JSON messages by mappings {@code topic-filter::/path::time=/path}. */
public final class JsonMessages implements MessageReader {
  private final Map<String, List<JsonMapping>> exact = new HashMap<>();
  private final List<Wild> wild = new ArrayList<>();
  private final LinkedHashSet<String> filters;
  private final ZoneId zone;
  private final @Nullable SequenceWatch sequence;
  private final Map<String, List<Match>> seen = new ConcurrentHashMap<>();
  private static final int MOST_TOPICS = 100_000;

  private record Wild(TopicFilter filter, JsonMapping mapping) {}

  private record Match(JsonMapping mapping, List<String> captures) {}

  private JsonMessages(List<String> extra, ZoneId zone, @Nullable SequenceWatch sequence) {
    this.filters = new LinkedHashSet<>(extra);
    this.zone = zone;
    this.sequence = sequence;
  }

  /** Checks the addresses of all points. */
  public static Outcome<JsonMessages> of(
      List<PointMapping> points, List<String> extra, ZoneId zone, String sequencePath) {
    var watch = sequencePath.isEmpty() ? null : SequenceWatch.at(sequencePath);
    var reader = new JsonMessages(extra, zone, watch);
    var findings = new ArrayList<Finding>();
    for (PointMapping point : points) {
      int cut = point.address().indexOf("::");
      var filter = TopicFilter.parse(cut < 0 ? "" : point.address().substring(0, cut));
      if (filter == null) {
        findings.add(
            Finding.error(
                "mqtt-address",
                point.pointId(),
                point.address(),
                "topic/filter::/path/to/value",
                "Choose topic and value in a sample message."));
        continue;
      }
      switch (JsonMapping.read(point, point.address().substring(cut + 2))) {
        case Outcome.Refused<JsonMapping> refused -> findings.addAll(refused.findings());
        case Outcome.Done<JsonMapping> done -> reader.add(filter, done.value());
      }
    }
    return findings.isEmpty() ? Outcome.done(reader) : Outcome.refused(findings);
  }

  private void add(TopicFilter filter, JsonMapping mapping) {
    filters.add(filter.text());
    if (filter.wild()) {
      wild.add(new Wild(filter, mapping));
    } else {
      exact.computeIfAbsent(filter.text(), topic -> new ArrayList<>()).add(mapping);
    }
  }

  @Override
  public List<String> filters() {
    return List.copyOf(filters);
  }

  @Override
  public void read(
      String topic,
      byte[] payload,
      long received,
      Consumer<Sample> to,
      Consumer<Finding> strange,
      Consumer<Long> missed) {
    List<Match> matches = matches(topic);
    if (matches.isEmpty()) {
      return;
    }
    switch (Json.parse(new String(payload, StandardCharsets.UTF_8))) {
      case Outcome.Refused<Json> refused -> strange.accept(refused.findings().getFirst().at(topic));
      case Outcome.Done<Json> done -> {
        Json message = done.value();
        for (Match match : matches) {
          match.mapping().samples(message, match.captures(), zone, received, to, strange);
        }
        if (sequence != null) {
          sequence.see(topic, message, missed, strange);
        }
      }
    }
  }

  private List<Match> matches(String topic) {
    List<Match> known = seen.get(topic);
    if (known != null) {
      return known;
    }
    var found = new ArrayList<Match>();
    exact.getOrDefault(topic, List.of()).forEach(m -> found.add(new Match(m, List.of())));
    for (Wild each : wild) {
      List<String> captures = each.filter().match(topic);
      if (captures != null) {
        found.add(new Match(each.mapping().at(captures), captures));
      }
    }
    if (seen.size() < MOST_TOPICS) {
      seen.put(topic, found);
    }
    return found;
  }

  @Override
  public List<Discovered> offers(String topic, byte[] payload) {
    return switch (Json.parse(new String(payload, StandardCharsets.UTF_8))) {
      case Outcome.Refused<Json> refused -> List.of();
      case Outcome.Done<Json> done ->
          JsonSample.of(done.value(), zone).leaves().stream()
              .map(leaf -> offer(topic, leaf))
              .toList();
    };
  }

  private static Discovered offer(String topic, JsonSample.Leaf leaf) {
    String address = leaf.address().isEmpty() ? "" : topic + "::" + leaf.address();
    return new Discovered(address, topic + leaf.path(), leaf.path(), false, leaf.text(), "");
  }

  @Override
  public List<Probe.Candidate> candidates(String address, String topic, byte[] payload) {
    var found = new ArrayList<Probe.Candidate>();
    Outcome<JsonMessages> one =
        of(List.of(PointMapping.of("probe", address, 9)), List.of(), zone, "");
    if (one instanceof Outcome.Done<JsonMessages> done) {
      Consumer<Sample> take =
          s ->
              found.add(
                  new Probe.Candidate(
                      address, BigDecimal.valueOf(s.unscaled(), s.scale()), "", true));
      done.value().read(topic, payload, 0, take, f -> {}, n -> {});
    }
    return found;
  }
}
