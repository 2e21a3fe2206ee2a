// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Feed;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.HealthBook;
import org.tanheng.drivers.MemoryReadBack;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Reporter;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.json.JsonMapping;
import org.tanheng.drivers.json.LastMessages;
import org.tanheng.drivers.json.MessageReader;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;

/**
 * Subscribes with a persistent session and acknowledges a message only when its readings are
 * durable, so that what the broker holds is offered again after a crash of either side.
 */
final class MqttDriver implements Driver {
  private final String id;
  private final Clock clock = Clock.systemUTC();
  private final HealthBook health = new HealthBook(clock);
  private final Reporter reporter;
  private final MessageReader reader;
  private final Feed feed;
  private final AtomicBoolean fresh = new AtomicBoolean();
  private volatile BrokerClient client;
  private final Settings settings;
  private final Deliveries deliveries = new Deliveries();
  private final LastMessages last;

  MqttDriver(String id, Settings settings, MessageReader reader, ReadingSink sink) {
    this.id = id;
    this.settings = settings;
    this.reader = reader;
    this.last = new LastMessages(reader);
    this.reporter = new Reporter(id, sink, health, clock);
    this.feed = new Feed(id, sink, health, clock);
    this.client = client();
  }

  private BrokerClient client() {
    BrokerClient made = Broker.client(id, settings, this::connected, this::lost);
    made.publishes(this::arrived);
    fresh.set(true);
    return made;
  }

  @Override
  public void start() {
    client.connect();
  }

  private void connected(boolean resumed) {
    deliveries.reconnected(resumed);
    if (!fresh.getAndSet(false) && !resumed) {
      renew();
      return;
    }
    health.become(Health.State.CONNECTED);
    List<String> filters = reader.filters();
    if (filters.isEmpty()) {
      return;
    }
    MqttQos qos = MqttQos.values()[settings.number("qos")];
    client
        .subscribe(filters, qos)
        .whenComplete(
            (ack, error) -> {
              if (error != null) {
                reporter.report(
                    Finding.error(
                        "mqtt-subscribe",
                        id,
                        String.valueOf(error.getMessage()),
                        String.join(", ", filters),
                        "Let the broker allow this user to subscribe to these topics."));
              }
            });
  }

  /**
   * A client that outlived the session at the broker may hand over nothing any more, for the
   * messages of the old session that it still holds: another one takes its place.
   */
  private void renew() {
    BrokerClient old = client;
    client = client();
    var unused =
        old.disconnect()
            .whenComplete(
                (done, error) -> {
                  if (health.health().state() != Health.State.CLOSED) {
                    client.connect();
                  }
                });
  }

  private void lost(Throwable cause) {
    health.become(Health.State.DOWN);
    health.failed(
        Finding.warning(
            "connection-lost",
            id,
            String.valueOf(cause.getMessage()),
            "a connection to the broker",
            "It is tried again by itself. Check address, port, user and network."));
  }

  private void arrived(BrokerClient.Arrived message) {
    health.requested();
    String topic = message.topic();
    byte[] payload = message.payload();
    if (message.qos() == MqttQos.AT_MOST_ONCE) {
      List<Sample> samples = read(topic, payload, message.isRetained());
      if (!samples.isEmpty() && !feed.offer(samples, () -> {})) {
        full(topic);
      }
      return;
    }
    Runnable durable = deliveries.arrived(topic, payload, message.acknowledge());
    if (durable != null) {
      List<Sample> samples = read(topic, payload, message.isRetained());
      if (samples.isEmpty()) {
        durable.run();
      } else if (!feed.take(samples, durable)) {
        hold(samples, durable);
      }
    }
  }

  private List<Sample> read(String topic, byte[] payload, boolean retained) {
    last.keep(topic, payload);
    var samples = new ArrayList<Sample>();
    long received = retained ? JsonMapping.NO_TIME : clock.millis();
    try {
      reader.read(topic, payload, received, samples::add, reporter::report, health::missed);
    } catch (RuntimeException e) {
      // One message must not end the subscription; acknowledged, it does not come for ever.
      samples.clear();
      reporter.report(
          Finding.warning(
              "driver-failed",
              topic,
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "a message that can be read",
              "Please report this with the device's model."));
    }
    return samples;
  }

  /**
   * The feed takes as many messages as a broker may have open. One that lost its session may come
   * with more: then the reading of the connection stops, and so the broker.
   */
  private void hold(List<Sample> samples, Runnable durable) {
    try {
      feed.put(samples, durable);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** QoS 0 has nobody who would offer the message again. */
  private void full(String topic) {
    health.missed(1);
    reporter.report(
        Finding.warning(
            "message-dropped",
            id,
            topic,
            "readings that are stored as fast as they come",
            "The store is slower than the devices; QoS 1 holds them back at the broker."));
  }

  @Override
  public Health health() {
    return health.health();
  }

  @Override
  public Outcome<Probe> probe(String address) {
    return last.probe(address, clock.instant());
  }

  @Override
  public Outcome<List<Discovered>> discover(String under) {
    return Outcome.done(last.discover(under));
  }

  @Override
  public Outcome<MemoryReadBack> readBack(List<String> pointIds, TimeRange range) {
    return Outcome.done(new MemoryReadBack(0, pointIds));
  }

  @Override
  public void close() {
    health.become(Health.State.CLOSED);
    feed.close();
    client.disconnect();
  }
}
