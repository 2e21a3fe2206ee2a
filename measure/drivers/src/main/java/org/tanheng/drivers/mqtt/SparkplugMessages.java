// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import java.math.BigDecimal;
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
import org.tanheng.drivers.json.JsonMapping;
import org.tanheng.drivers.json.MessageReader;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quality;

/**
 * Sparkplug B messages. A point's address is {@code group/node/device::metric}, or {@code
 * group/node::metric} for a metric of the node. A birth names aliases; the sequence of a node runs
 * over all its messages from 0 to 255 and around.
 */
final class SparkplugMessages implements MessageReader {
  private static final String SPACE = "spBv1.0";
  private final Map<String, List<PointMapping>> points = new HashMap<>();
  private final LinkedHashSet<String> filters;
  private final Map<String, Map<Long, String>> aliases = new ConcurrentHashMap<>();
  private final Map<String, Integer> sequences = new ConcurrentHashMap<>();

  private SparkplugMessages(List<String> extra) {
    this.filters = new LinkedHashSet<>(extra);
  }

  static Outcome<SparkplugMessages> of(List<PointMapping> points, List<String> extra) {
    var reader = new SparkplugMessages(extra);
    var findings = new ArrayList<Finding>();
    for (PointMapping point : points) {
      String[] parts = point.address().split("::", 2);
      String[] levels = parts[0].split("/", -1);
      boolean fits = parts.length == 2 && !parts[1].isEmpty() && levels.length >= 2;
      if (!fits || levels.length > 3 || parts[0].matches(".*[+#].*|.*//.*|/.*|.*/")) {
        findings.add(
            Finding.error(
                "sparkplug-address",
                point.pointId(),
                point.address(),
                "group/node/device::metric or group/node::metric",
                "Choose the metric in a message of the node."));
      } else {
        reader.points.computeIfAbsent(point.address(), a -> new ArrayList<>()).add(point);
        reader.filters.add(SPACE + "/" + levels[0] + "/+/" + levels[1] + "/#");
      }
    }
    return findings.isEmpty() ? Outcome.done(reader) : Outcome.refused(findings);
  }

  @Override
  public List<String> filters() {
    return List.copyOf(filters);
  }

  /** A topic taken apart. */
  private record Topic(String kind, String node, String source) {
    static @Nullable Topic of(String topic) {
      String[] levels = topic.split("/", -1);
      if (levels.length < 4 || levels.length > 5 || !levels[0].equals(SPACE)) {
        return null;
      }
      String node = levels[1] + "/" + levels[3];
      return new Topic(levels[2], node, levels.length == 5 ? node + "/" + levels[4] : node);
    }

    boolean birth() {
      return kind.endsWith("BIRTH");
    }

    boolean data() {
      return birth() || kind.endsWith("DATA");
    }
  }

  @Override
  public void read(
      String topic,
      byte[] payload,
      long received,
      Consumer<Sample> to,
      Consumer<Finding> strange,
      Consumer<Long> missed) {
    Topic parsed = Topic.of(topic);
    if (parsed == null || !parsed.data()) {
      return;
    }
    SparkplugPayload message;
    try {
      message = SparkplugPayload.read(payload);
    } catch (Protobuf.Broken e) {
      strange.accept(broken(topic, e));
      return;
    }
    sequence(parsed, message.sequence(), strange, missed);
    learn(parsed, message);
    for (SparkplugPayload.Metric metric : message.metrics()) {
      String name = name(parsed, metric);
      if (name == null) {
        strange.accept(unnamed(parsed, metric));
        continue;
      }
      for (PointMapping point : points.getOrDefault(parsed.source() + "::" + name, List.of())) {
        give(point, metric, message, received, to, strange);
      }
    }
  }

  private static void give(
      PointMapping point,
      SparkplugPayload.Metric metric,
      SparkplugPayload message,
      long received,
      Consumer<Sample> to,
      Consumer<Finding> strange) {
    long time =
        metric.time() >= 0 ? metric.time() : message.time() >= 0 ? message.time() : received;
    var number = metric.number();
    if (number == null || time == JsonMapping.NO_TIME) {
      return;
    }
    Quality quality = metric.historical() ? Quality.READ_BACK : Quality.MEASURED;
    Sample sample = Sample.of(point, point.pointId(), time, number, quality);
    if (sample == null) {
      strange.accept(
          Finding.warning(
              "message-value",
              point.pointId(),
              number.toPlainString(),
              "a number that fits the point",
              "The value was left out. Look at the message and at the mapping."));
    } else {
      to.accept(sample);
    }
  }

  private void sequence(
      Topic topic, int sequence, Consumer<Finding> strange, Consumer<Long> missed) {
    if (sequence < 0) {
      return;
    }
    Integer last = sequences.put(topic.node(), sequence);
    int missing = last == null ? 0 : Math.floorMod(sequence - last - 1, 256);
    if (missing > 0 && !topic.kind().equals("NBIRTH")) {
      missed.accept((long) missing);
      strange.accept(
          Finding.warning(
              "sequence-gap",
              topic.node(),
              last + " -> " + sequence,
              Integer.toString(Math.floorMod(last + 1, 256)),
              "Messages are missing. Read the time back from the meter, or look at broker limits."));
    }
  }

  private void learn(Topic topic, SparkplugPayload message) {
    if (topic.birth()) {
      var known = aliases.computeIfAbsent(topic.source(), n -> new ConcurrentHashMap<>());
      for (SparkplugPayload.Metric metric : message.metrics()) {
        String name = metric.name();
        if (metric.alias() >= 0 && name != null) {
          known.put(metric.alias(), name);
        }
      }
    }
  }

  private @Nullable String name(Topic topic, SparkplugPayload.Metric metric) {
    String name = metric.name();
    return name != null && !name.isEmpty()
        ? name
        : aliases.getOrDefault(topic.source(), Map.of()).get(metric.alias());
  }

  private static Finding unnamed(Topic topic, SparkplugPayload.Metric metric) {
    return Finding.warning(
        "sparkplug-alias",
        topic.source(),
        "alias " + metric.alias(),
        "an alias that a birth named",
        "Let the node send its birth again; nothing is stored for it until then.");
  }

  private static Finding broken(String topic, Protobuf.Broken e) {
    return Finding.warning(
        "sparkplug-payload",
        topic,
        String.valueOf(e.getMessage()),
        "a payload of Sparkplug B",
        "The message was left out. Look at the node's encoder.");
  }

  @Override
  public List<Discovered> offers(String topic, byte[] payload) {
    Topic parsed = Topic.of(topic);
    var found = new ArrayList<Discovered>();
    if (parsed != null && parsed.data()) {
      try {
        for (SparkplugPayload.Metric metric : SparkplugPayload.read(payload).metrics()) {
          String name = name(parsed, metric);
          var number = metric.number();
          if (name != null && number != null) {
            String address = parsed.source() + "::" + name;
            found.add(new Discovered(address, address, name, false, number.toPlainString(), ""));
          }
        }
      } catch (Protobuf.Broken e) {
        return List.of();
      }
    }
    return found;
  }

  @Override
  public List<Probe.Candidate> candidates(String address, String topic, byte[] payload) {
    return offers(topic, payload).stream()
        .filter(offer -> offer.address().equals(address))
        .map(o -> new Probe.Candidate(address, new BigDecimal(o.value()), "", true))
        .toList();
  }
}
