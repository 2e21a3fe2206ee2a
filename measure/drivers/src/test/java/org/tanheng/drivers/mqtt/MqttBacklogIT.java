// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.peers.Cutter;
import org.tanheng.drivers.peers.Peer;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.Series;

/**
 * A store that stands still while the line to the broker breaks again and again: the messages under
 * way are more than a client may have open, taken over all connections, and yet all come through.
 */
class MqttBacklogIT {
  private static final int MESSAGES = Boolean.getBoolean("tanheng.full") ? 200_000 : 70_000;
  private static final int CUTS = 6;
  private static final long START = 1_767_225_600_000L;
  @TempDir Path folder;

  /** Stores nothing until it is let. */
  private static final class Gate implements ReadingSink {
    final CountDownLatch open = new CountDownLatch(1);
    final BitSet seen = new BitSet(MESSAGES);

    @Override
    public CompletableFuture<Ack> accept(String connectionId, ReadingBatch batch) {
      try {
        open.await();
      } catch (InterruptedException e) {
        return CompletableFuture.failedFuture(e);
      }
      synchronized (this) {
        for (String id : batch.pointIds()) {
          Series series = batch.series(id);
          for (int row = 0; row < series.size(); row++) {
            seen.set((int) (series.time(row) - START));
          }
        }
      }
      return CompletableFuture.completedFuture(new Ack(0, batch.size()));
    }

    synchronized int count() {
      return seen.cardinality();
    }

    @Override
    public void report(String connectionId, Finding finding) {}
  }

  @Test
  void aSlowStoreAndABadLineLoseNothingAndComeToAnEnd() throws Exception {
    var gate = new Gate();
    var point = PointMapping.of("{1}", "plant/+::/v::time=/ts", 0);
    try (var broker = Peer.mosquitto(folder, Peer.freePort(), 60);
        var line = new Cutter(broker.port())) {
      var settings = Map.of("host", "127.0.0.1", "port", "" + line.port());
      var config = new ConnectionConfig("backlog", "mqtt", settings, List.of(point));
      try (var driver = new MqttKind().open(config, gate).orElseThrow()) {
        driver.start();
        while (driver.health().state() != Health.State.CONNECTED) {
          Thread.sleep(10);
        }
        Thread.sleep(300);
        publish(broker.port());
        for (int i = 0; i < CUTS; i++) {
          line.cut();
          Thread.sleep(2_500);
        }
        assertThat(gate.count()).isZero();
        gate.open.countDown();
        long end = System.nanoTime() + 120_000_000_000L;
        while (gate.count() < MESSAGES && System.nanoTime() < end) {
          Thread.sleep(20);
        }
        assertThat(gate.count()).as(driver.health().toString()).isEqualTo(MESSAGES);
        assertThat(driver.health().failures()).as(driver.health().toString()).isLessThan(2 * CUTS);
      } finally {
        gate.open.countDown();
      }
    }
  }

  private static void publish(int port) throws Exception {
    Mqtt5AsyncClient client =
        MqttClient.builder()
            .useMqttVersion5()
            .serverHost("127.0.0.1")
            .serverPort(port)
            .buildAsync();
    client.connect().get();
    var window = new Semaphore(1_000);
    for (int n = 0; n < MESSAGES; n++) {
      window.acquire();
      byte[] json = "{\"ts\":%d,\"v\":%d}".formatted(START + n, n).getBytes(StandardCharsets.UTF_8);
      var unused =
          client
              .publishWith()
              .topic("plant/" + n % 100)
              .qos(MqttQos.AT_LEAST_ONCE)
              .payload(json)
              .send()
              .whenComplete((result, error) -> window.release());
    }
    window.acquire(1_000);
    client.disconnect().get();
  }
}
