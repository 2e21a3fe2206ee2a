// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.peers.Peer;
import org.tanheng.telemetry.Reading;

/**
 * kill -9 of the broker at random times under load. A broker forgets what came since its last save,
 * so nothing is promised for plain devices but this: what is missing is counted as missing, what is
 * there is right and there once, and the driver goes on by itself.
 */
class BrokerKillIT {
  private static final int KILLS = Boolean.getBoolean("tanheng.full") ? 50 : 3;
  private static final long START = 1_767_225_600_000L;
  @TempDir Path folder;

  private final AtomicInteger published = new AtomicInteger();
  private volatile boolean running = true;

  @Test
  void nothingIsMissingUnseenAndNothingIsWrong() throws Exception {
    int port = Peer.freePort();
    var random = new SplittableRandom(20_261_121);
    var sink = new ListSink();
    var config =
        new ConnectionConfig(
            "killed",
            "mqtt",
            Map.of("host", "127.0.0.1", "port", "" + port, "sequence", "/n"),
            List.of(PointMapping.of("{1}", "plant/+::/v::time=/ts", 0)));
    Peer broker = Peer.mosquitto(folder, port);
    try (var driver = new MqttKind().open(config, sink).orElseThrow()) {
      driver.start();
      awaitSession(driver);
      Thread device = Thread.ofPlatform().daemon(true).start(() -> publish(port));
      for (int kill = 0; kill < KILLS; kill++) {
        int before = sink.readings().size();
        until(before + 50, sink);
        Thread.sleep(random.nextInt(1_500));
        broker.kill();
        broker = Peer.mosquitto(folder, port);
      }
      int before = sink.readings().size();
      until(before + 200, sink);
      running = false;
      device.join(60_000);
      Thread.sleep(2_000);
      var values = new TreeMap<Long, Long>();
      for (Reading reading : sink.of("m")) {
        long n = reading.time().toEpochMilli() - START;
        Long other = values.put(n, reading.unscaled());
        assertThat(reading.unscaled()).isEqualTo(n);
        assertThat(other == null || other == n).isTrue();
      }
      long last = values.lastKey();
      long missing = last - values.firstKey() + 1 - values.size();
      System.out.printf(
          "%d kills of the broker: %d messages published, %d missing, %d counted as gaps%n",
          KILLS, last, missing, driver.health().sequenceGaps());
      assertThat(driver.health().sequenceGaps()).isGreaterThanOrEqualTo(missing);
      assertThat(last).isGreaterThanOrEqualTo(published.get() - 1L);
    } finally {
      running = false;
      broker.close();
    }
  }

  private static void awaitSession(Driver driver) throws InterruptedException {
    while (driver.health().state() != Health.State.CONNECTED) {
      Thread.sleep(10);
    }
    Thread.sleep(300);
  }

  private static void until(int readings, ListSink sink) throws InterruptedException {
    assertThat(sink.await(readings, Duration.ofSeconds(90))).as("%d readings", readings).isTrue();
  }

  /** A device that counts its messages and sends each until the broker has it. */
  private void publish(int port) {
    @Nullable Mqtt5BlockingClient client = null;
    while (running) {
      try {
        if (client == null) {
          client =
              MqttClient.builder()
                  .useMqttVersion5()
                  .serverHost("127.0.0.1")
                  .serverPort(port)
                  .buildBlocking();
          client.connect();
        }
        int n = published.get() + 1;
        client
            .publishWith()
            .topic("plant/m")
            .qos(MqttQos.AT_LEAST_ONCE)
            .payload(
                "{\"ts\":%d,\"n\":%d,\"v\":%d}"
                    .formatted(START + n, n, n)
                    .getBytes(StandardCharsets.UTF_8))
            .send();
        published.set(n);
      } catch (RuntimeException e) {
        client = null;
      }
    }
  }
}
