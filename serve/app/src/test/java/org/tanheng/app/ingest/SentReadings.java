// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.app.testing.TestClient;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;
import tools.jackson.databind.JsonNode;

/** What gateways g0, g1 ... have sent to a server that was not spared, and what is there of it. */
final class SentReadings {
  private SentReadings() {}

  /** Where the readings of each address lie, by gateway and address. */
  static Map<String, String> places(TestClient admin, String org) {
    Map<String, String> places = new HashMap<>();
    for (JsonNode gateway : admin.get("/api/gateways?org=" + org).expect(200).json()) {
      String code = gateway.path("gateway").path("code").asString();
      for (JsonNode point : gateway.path("points")) {
        JsonNode address = point.path("address");
        places.put(
            code + "/" + address.path("address").asString(), address.path("pointId").asString());
      }
    }
    return places;
  }

  /** Each acknowledged reading is there, and once. */
  static void expectEachOnce(
      Path folder, List<SendingGateway> senders, Map<String, String> places) {
    assertThat(places).hasSize(senders.size() * SendingGateway.POINTS);
    try (ReadingStore store = RocksReadingStore.open(folder)) {
      for (int i = 0; i < senders.size(); i++) {
        int batches = senders.get(i).acknowledged();
        for (int point = 0; point < SendingGateway.POINTS; point++) {
          var values = new ArrayList<Long>();
          store.versions(
              places.get("g" + i + "/p" + point),
              TimeRange.ALWAYS,
              reading -> values.add(reading.value().longValueExact()));
          assertThat(values)
              .as("gateway %d point %d after %d batches", i, point, batches)
              .containsExactlyElementsOf(SendingGateway.expected(point, batches));
        }
      }
    }
  }

  static long acknowledged(List<SendingGateway> senders) {
    return senders.stream().mapToLong(SendingGateway::acknowledged).sum();
  }

  static void until(List<SendingGateway> senders, long batches) throws InterruptedException {
    long end = System.nanoTime() + 180_000_000_000L;
    while (acknowledged(senders) < batches) {
      assertThat(System.nanoTime())
          .as("batches go on: %s", senders.stream().map(SendingGateway::last).toList())
          .isLessThan(end);
      Thread.sleep(20);
    }
  }
}
