// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestPoints;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;
import tools.jackson.databind.JsonNode;

/** Events in the queue have the words of the standards, and of the maker by the user's template. */
class EventRowIT {
  private static final Instant AT = Instant.parse("2026-02-01T04:00:00Z");
  private static final String TEMPLATE =
      """
      {"id": "x", "maker": "Maker", "model": "X1", "protocol": "modbus-tcp", "source": "manual",
       "points": [{"name": "e", "address": "{device}/e", "unit": "1", "kind": "status"}],
       "events": [{"code": "17", "zh": "门开", "en": "door open"}]}
      """;

  @Test
  void aRowSaysWhatHappened() {
    try (TestServer server = TestServer.start()) {
      server.restart(() -> template(server.folder().resolve("templates")));
      TestClient recorder = server.user("recorder", server.plantA(), Role.RECORDER);
      Map<String, Object> facts = TestPoints.facts(server.plantA(), "told");
      facts.putAll(Map.of("kind", "EVENT", "unit", "1", "scale", 0));
      String point = id(recorder.post("/api/points", facts).expect(201).json().path("id"));
      Map<String, Object> place = new HashMap<>(Map.of("orgUnitId", server.plantA().toString()));
      place.putAll(Map.of("code", "x1", "nameZh", "表", "nameEn", "meter"));
      place.putAll(
          Map.of("carrier", "electricity", "level", 1, "side", "PRIMARY", "required", true));
      String meter =
          "/api/meters/"
              + id(recorder.post("/api/meters", place).expect(201).json().at("/meter/id"));
      recorder.post(meter + "/points", Map.of("pointId", point)).expect(200);
      Map<String, Object> device = new HashMap<>(Map.of("serial", "1", "condition", "GOOD"));
      device.putAll(Map.of("maker", "Maker", "model", "X1"));
      device.putAll(Map.of("installedAt", "2026-01-01T00:00:00Z", "counters", List.of()));
      recorder.post(meter + "/devices", device).expect(200);
      ReadingBatch batch = new ReadingBatch(Instant.now().minusSeconds(60));
      long[] codes = {17, 0x03010100, 18};
      for (int i = 0; i < codes.length; i++) {
        batch.add(point, AT.plusSeconds(i).toEpochMilli(), codes[i], 0, Quality.MEASURED);
      }
      server.bean(ReadingStore.class).upsert(batch);
      var look = Map.of("org", server.plantA(), "from", "2026-02-01", "to", "2026-02-03");
      JsonNode rows = recorder.post("/api/quality/check", look).expect(200).json();
      assertThat(rows.valueStream().map(EventRowIT::said))
          .containsExactlyInAnyOrder(
              "code 17 door open", "code 50397440 loss of voltage in phase A", "code 18 ");
    }
  }

  private static String said(JsonNode row) {
    return row.at("/item/got").asString() + " " + row.at("/words/en").asString("");
  }

  private static String id(JsonNode node) {
    return node.asString();
  }

  private static void template(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("x.json"), TEMPLATE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
