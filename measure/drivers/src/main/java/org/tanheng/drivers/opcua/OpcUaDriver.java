// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.SessionActivityListener;
import org.eclipse.milo.opcua.sdk.client.UaSession;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Feed;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.HealthBook;
import org.tanheng.drivers.MemoryReadBack;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Reporter;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.StampedClocks;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** Subscribes to nodes; each change comes once with the server's stamp and status. */
final class OpcUaDriver implements Driver {
  private static final int QUEUE = 1_000;
  private static final long AGAIN_SECONDS = 5;
  private static final Duration STAMP_WITHIN = Duration.ofMillis(100);
  private final String id;
  private final Settings settings;
  private final Map<NodeId, List<PointMapping>> nodes;
  private final Clock clock = Clock.systemUTC();
  private final HealthBook health = new HealthBook(clock);
  private final Reporter reporter;
  private final Feed feed;
  private final StampedClocks clocks;
  private @Nullable OpcUaClient client;
  private @Nullable Thread starter;
  private volatile boolean closed;

  OpcUaDriver(
      String id, Settings settings, Map<NodeId, List<PointMapping>> nodes, ReadingSink sink) {
    this.id = id;
    this.settings = settings;
    this.nodes = nodes;
    this.reporter = new Reporter(id, sink, health, clock);
    this.feed = new Feed(id, sink, health, clock);
    this.clocks = new StampedClocks(STAMP_WITHIN, told -> sink.clock(id, told));
  }

  @Override
  public synchronized void start() {
    if (starter == null && !closed) {
      starter = Thread.ofVirtual().name("opc ua " + id).start(this::begin);
    }
  }

  private void begin() {
    try {
      while (!closed) {
        try {
          subscribe(connected());
          return;
        } catch (UaException e) {
          health.become(Health.State.DOWN);
          reporter.report(lost(e));
          TimeUnit.SECONDS.sleep(AGAIN_SECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized OpcUaClient connected() throws UaException {
    if (closed) {
      throw new UaException(new StatusCode(0x80000000L), "the connection is closed");
    }
    OpcUaClient now = client;
    if (now == null) {
      now = Session.connect(settings);
      now.addSessionActivityListener(
          new SessionActivityListener() {
            @Override
            public void onSessionActive(UaSession session) {
              health.become(Health.State.CONNECTED);
            }

            @Override
            public void onSessionInactive(UaSession session) {
              health.become(Health.State.DOWN);
            }
          });
      client = now;
      health.become(Health.State.CONNECTED);
    }
    return now;
  }

  private void subscribe(OpcUaClient to) throws UaException {
    if (nodes.isEmpty()) {
      return;
    }
    double millis = settings.duration("every").toMillis();
    var subscription = new OpcUaSubscription(to, millis);
    subscription.setSubscriptionListener(
        new OpcUaSubscription.SubscriptionListener() {
          @Override
          public void onTransferFailed(OpcUaSubscription lost, StatusCode status) {
            Thread.ofVirtual().start(OpcUaDriver.this::begin);
          }

          @Override
          public void onNotificationDataLost(OpcUaSubscription lost) {
            health.missed(1);
          }
        });
    subscription.create();
    nodes.forEach(
        (node, points) -> {
          clocks.begin(node.toParseableString());
          var item = OpcUaMonitoredItem.newDataItem(node);
          item.setSamplingInterval(millis);
          item.setQueueSize(uint(QUEUE));
          item.setDataValueListener((i, value) -> arrived(node, points, value));
          subscription.addMonitoredItem(item);
        });
    subscription.createMonitoredItems().stream()
        .filter(result -> !result.isGood())
        .forEach(
            result -> {
              var node = result.monitoredItem().getReadValueId().getNodeId();
              reporter.report(bad(node, "refused by the server"));
            });
  }

  private void arrived(NodeId node, List<PointMapping> points, DataValue value) {
    health.requested();
    Quality quality = Values.quality(value);
    BigDecimal number = quality == null ? null : Values.number(value);
    if (quality == null || number == null) {
      reporter.report(bad(node, quality == null ? value.statusCode().toString() : "no number"));
      return;
    }
    long now = clock.millis();
    long time = Values.time(value, now);
    DateTime source = value.getSourceTime();
    if (source != null) {
      List<String> read = points.stream().map(PointMapping::pointId).toList();
      clocks.note(node.toParseableString(), read, source.getJavaTime(), now);
    }
    var samples = new ArrayList<Sample>();
    for (PointMapping point : points) {
      Sample sample = Sample.of(point, point.pointId(), time, number, quality);
      if (sample == null) {
        reporter.report(bad(node, number.toPlainString()));
      } else {
        samples.add(sample);
      }
    }
    try {
      feed.put(samples, () -> {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Finding bad(NodeId node, String got) {
    return Finding.warning(
        "opcua-value",
        id + "/" + node.toParseableString(),
        got,
        "a good number that fits the point",
        "Nothing is stored for it. Look at the server's source of this node.");
  }

  private Finding lost(UaException e) {
    if (e instanceof MessageSecurity.Stranger stranger) {
      return Finding.warning(
          "opcua-certificate",
          id,
          stranger.fingerprint(),
          "the certificate that this connection trusts",
          "Compare this SHA-256 fingerprint with the one at the server itself; if it is the same,"
              + " enter it as trust.");
    }
    return Finding.warning(
        "connection-lost",
        id,
        String.valueOf(e.getMessage()),
        "a session with " + settings.text("url"),
        "It is tried again by itself. Check address, port, user and network.");
  }

  @Override
  public Health health() {
    return health.health();
  }

  @Override
  public Outcome<Probe> probe(String address) {
    NodeId node = NodeId.parseOrNull(address);
    if (node == null) {
      return Outcome.refused(OpcUaKind.wrongNode(address, address));
    }
    try {
      DataValue value = connected().readValue(0, TimestampsToReturn.Both, node);
      BigDecimal number = Values.number(value);
      boolean good = number != null && Values.quality(value) == Quality.MEASURED;
      var candidate = new Probe.Candidate(address, number, "", good);
      Instant at = Instant.ofEpochMilli(Values.time(value, clock.millis()));
      return Outcome.done(new Probe(address, value.toString(), at, List.of(candidate)));
    } catch (UaException e) {
      return Outcome.refused(lost(e));
    }
  }

  @Override
  public Outcome<List<Discovered>> discover(String under) {
    NodeId node = under.isEmpty() ? NodeIds.ObjectsFolder : NodeId.parseOrNull(under);
    if (node == null) {
      return Outcome.refused(OpcUaKind.wrongNode(under, under));
    }
    try {
      return Outcome.done(Tree.below(connected(), node));
    } catch (UaException e) {
      return Outcome.refused(lost(e));
    }
  }

  @Override
  public Outcome<MemoryReadBack> readBack(List<String> pointIds, TimeRange range) {
    var samples = new ArrayList<Sample>();
    var unanswered = new ArrayList<>(pointIds);
    for (Map.Entry<NodeId, List<PointMapping>> entry : nodes.entrySet()) {
      List<PointMapping> asked =
          entry.getValue().stream().filter(point -> pointIds.contains(point.pointId())).toList();
      if (!asked.isEmpty() && kept(entry.getKey(), asked, range, samples)) {
        asked.forEach(point -> unanswered.remove(point.pointId()));
      }
    }
    return feed.hand(samples)
        ? Outcome.done(new MemoryReadBack(samples.size(), unanswered))
        : Outcome.refused(Feed.notTaken(id, samples.size()));
  }

  /** Whether the server keeps a history of the node and has something for the range. */
  private boolean kept(
      NodeId node, List<PointMapping> points, TimeRange range, List<Sample> samples) {
    int before = samples.size();
    try {
      for (DataValue value : History.read(connected(), node, range)) {
        BigDecimal number = Values.quality(value) == null ? null : Values.number(value);
        long time = Values.time(value, Long.MIN_VALUE);
        if (number == null || time == Long.MIN_VALUE) {
          continue;
        }
        Quality quality =
            Values.quality(value) == Quality.MEASURED ? Quality.READ_BACK : Quality.ESTIMATED;
        for (PointMapping point : points) {
          Sample sample = Sample.of(point, point.pointId(), time, number, quality);
          if (sample != null) {
            samples.add(sample);
          }
        }
      }
    } catch (UaException e) {
      samples.subList(before, samples.size()).clear();
    }
    return samples.size() > before;
  }

  @Override
  public void close() {
    closed = true;
    health.become(Health.State.CLOSED);
    Thread begun = starter;
    if (begun != null) {
      begun.interrupt();
    }
    OpcUaClient now = client;
    if (now != null) {
      var unused = now.disconnectAsync();
    }
    feed.close();
  }
}
