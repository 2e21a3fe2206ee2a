// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.peers.Peer;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.Series;

/**
 * How fast messages of QoS 1 come through mosquitto and the driver, and that none is lost. Broker,
 * publisher and driver share the machine; the publisher's processor time is in the figure printed.
 */
class MqttRateIT {
  private static final int MESSAGES = Boolean.getBoolean("tanheng.full") ? 100_000 : 20_000;
  private static final int TOPICS = 100;
  private static final long START = 1_767_225_600_000L;
  @TempDir Path folder;

  /** Notes each reading once; what a broker sends a second time changes nothing. */
  private static final class Notes implements ReadingSink {
    final Map<String, BitSet> seen = new HashMap<>();
    final AtomicLong readings = new AtomicLong();
    final AtomicLong again = new AtomicLong();

    @Override
    public synchronized CompletableFuture<Ack> accept(String connectionId, ReadingBatch batch) {
      long fresh = 0;
      for (String id : batch.pointIds()) {
        Series series = batch.series(id);
        BitSet mine = seen.computeIfAbsent(id, i -> new BitSet(MESSAGES / TOPICS));
        for (int row = 0; row < series.size(); row++) {
          long n = series.time(row) - START;
          assertThat(series.value(row)).isEqualTo(n);
          fresh += mine.get((int) n / TOPICS) ? 0 : 1;
          mine.set((int) n / TOPICS);
        }
      }
      again.addAndGet(batch.size() - fresh);
      readings.addAndGet(fresh);
      return CompletableFuture.completedFuture(new Ack(0, batch.size()));
    }

    @Override
    public void report(String connectionId, Finding finding) {
      System.out.println(finding);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void noneIsLostAtFullSpeed(int readings) throws Exception {
    var notes = new Notes();
    var points = new ArrayList<PointMapping>();
    for (int i = 0; i < readings; i++) {
      points.add(PointMapping.of("{1}/" + i, "plant/+::/v/" + i + "::time=/ts", 0));
    }
    try (var broker = Peer.mosquitto(folder, Peer.freePort(), 60)) {
      var settings = Map.of("host", "127.0.0.1", "port", "" + broker.port());
      try (var driver =
          new MqttKind()
              .open(new ConnectionConfig("rate", "mqtt", settings, points), notes)
              .orElseThrow()) {
        driver.start();
        while (driver.health().state() != Health.State.CONNECTED) {
          Thread.sleep(10);
        }
        Thread.sleep(300);
        long start = System.nanoTime();
        long cpu = cpu();
        long driven = cpuOf("(mqtt|feed) rate");
        double generator = publish(broker.port(), readings);
        long expected = (long) MESSAGES * readings;
        while (notes.readings.get() < expected && System.nanoTime() - start < 60_000_000_000L) {
          Thread.sleep(2);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            Locale.ROOT,
            "mosquitto, QoS 1, %d readings a message: %d messages in %.2f s = %.0f messages/s,"
                + " %.0f readings/s, %d offered again; seconds of processor: driver %.2f, mosquitto %.2f,"
                + " publisher %.2f, driver, publisher and this test %.2f; load %.1f%n",
            readings,
            MESSAGES,
            seconds,
            MESSAGES / seconds,
            expected / seconds,
            notes.again.get(),
            (cpuOf("(mqtt|feed) rate") - driven) / 1e9,
            broker.processorSeconds(),
            generator,
            (cpu() - cpu) / 1e9,
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        assertThat(notes.readings.get()).isEqualTo(expected);
      }
    }
  }

  /** Publishes all; the seconds of processor that its threads used. */
  private static double publish(int port, int readings) throws Exception {
    try (var publisher = new RawPublisher(port)) {
      long before = cpuOf("main|publisher acks");
      for (int n = 0; n < MESSAGES; n++) {
        String values = (n + ",").repeat(readings);
        String json =
            "{\"ts\":" + (START + n) + ",\"v\":[" + values.substring(0, values.length() - 1) + "]}";
        publisher.publish("plant/" + n % TOPICS, json);
      }
      publisher.finish();
      return (cpuOf("main|publisher acks") - before) / 1e9;
    }
  }

  /** What threads of these names used since they began. */
  private static long cpuOf(String names) {
    var threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> thread.getThreadName().matches(names))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
