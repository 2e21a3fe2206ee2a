// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.peers.Peer;

/** Against Debian's mosquitto. */
class MosquittoIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private final ListSink sink = new ListSink();
  @TempDir Path folder;

  private Driver open(int port, String version) {
    var config =
        new ConnectionConfig(
            "shop",
            "mqtt",
            Map.of("host", "127.0.0.1", "port", "" + port, "version", version, "sequence", "/n"),
            List.of(
                new PointMapping(
                    "{1}/kwh", "shop/+/energy::/kwh::time=/ts", new BigDecimal("0.01"), 2)));
    Driver driver = new MqttKind().open(config, sink).orElseThrow();
    driver.start();
    return driver;
  }

  private static Mqtt5BlockingClient publisher(int port) {
    var client =
        MqttClient.builder()
            .useMqttVersion5()
            .serverHost("127.0.0.1")
            .serverPort(port)
            .buildBlocking();
    client.connect();
    return client;
  }

  private static void publish(Mqtt5BlockingClient client, String meter, int n, int hundredths) {
    String json = "{\"ts\":%d,\"n\":%d,\"kwh\":%d}".formatted(1_767_225_600L + n, n, hundredths);
    client
        .publishWith()
        .topic("shop/" + meter + "/energy")
        .qos(MqttQos.AT_LEAST_ONCE)
        .payload(json.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .send();
  }

  private static void until(java.util.function.BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + SOON.toNanos();
    while (!holds.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.0", "3.1.1"})
  void readingsComeGapsAreCountedAndSamplesOffered(String version) throws Exception {
    try (var broker = Peer.mosquitto(folder, Peer.freePort());
        Driver driver = open(broker.port(), version)) {
      until(() -> driver.health().state() == Health.State.CONNECTED);
      Thread.sleep(200);
      var client = publisher(broker.port());
      for (int n : new int[] {1, 2, 5, 6}) {
        publish(client, "press", n, 12_345 + n);
      }
      assertThat(sink.await(4, SOON)).isTrue();
      assertThat(sink.of("press/kwh").stream().map(r -> r.value().toPlainString()))
          .containsExactly("123.46", "123.47", "123.50", "123.51");
      assertThat(driver.health().sequenceGaps()).isEqualTo(2);
      assertThat(driver.health().readings()).isEqualTo(4);
      assertThat(sink.findings()).extracting(f -> f.code()).containsExactly("sequence-gap");
      assertThat(driver.discover("shop/").orElseThrow())
          .extracting(Discovered::address)
          .contains("shop/press/energy::/kwh::time=/ts");
      var probe = driver.probe("shop/press/energy::/kwh::time=/ts").orElseThrow();
      assertThat(probe.candidates().getFirst().value()).isEqualByComparingTo("12351");
      client.disconnect();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.0", "3.1.1"})
  void whatIsNotStoredIsOfferedAgainAfterACrashOfTheBroker(String version) throws Exception {
    int port = Peer.freePort();
    Peer broker = Peer.mosquitto(folder, port);
    try (Driver driver = open(port, version)) {
      until(() -> driver.health().state() == Health.State.CONNECTED);
      Thread.sleep(200);
      sink.refuse(true);
      var client = publisher(port);
      for (int n = 1; n <= 50; n++) {
        publish(client, "press", n, n);
      }
      client.disconnect();
      assertThat(sink.readings()).isEmpty();
      Thread.sleep(1500); // its autosave
      broker.kill();
      until(() -> driver.health().state() == Health.State.DOWN);
      broker = Peer.mosquitto(folder, port);
      sink.refuse(false);
      until(() -> sink.of("press/kwh").stream().map(r -> r.time()).distinct().count() == 50);
    } finally {
      broker.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.0", "3.1.1"})
  void aMessageThatIsNoJsonIsAFindingAndTheNextOneStillCounts(String version) throws Exception {
    try (var broker = Peer.mosquitto(folder, Peer.freePort());
        Driver driver = open(broker.port(), version)) {
      until(() -> driver.health().state() == Health.State.CONNECTED);
      Thread.sleep(200);
      var client = publisher(broker.port());
      client
          .publishWith()
          .topic("shop/press/energy")
          .qos(MqttQos.AT_LEAST_ONCE)
          .payload(new byte[] {'{', (byte) 0xff, 0, '}'})
          .send();
      publish(client, "press", 1, 100);
      assertThat(sink.await(1, SOON)).isTrue();
      assertThat(sink.findings()).hasSize(1);
      assertThat(driver.health().failures()).isEqualTo(1);
      client.disconnect();
    }
  }
}
