// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestPoints;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;
import tools.jackson.databind.JsonNode;

/** Five weeks of hours, 1.0 by night and 4.0 by day, and a gap of six hours three days ago. */
@OnServer
class GapKeeperIT {
  private static final Instant NOW = Instant.now();
  private static final int HOURS = 24 * 35;
  private static final Instant START = NOW.truncatedTo(ChronoUnit.DAYS).minus(35, ChronoUnit.DAYS);
  private static final int GAP = 24 * 32 + 4;
  private static final TimeRange INSIDE = new TimeRange(time(GAP - 1), time(GAP + 7));

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @Test
  void aGapOfARegisterGetsTheShapeOfTheWeekday() {
    StoredPoint point = register("kept-register");
    assertThat(look(point, Duration.ofDays(1))).isTrue();
    assertThat(changes(point)).isEmpty();
    assertThat(look(point, Duration.ZERO)).isFalse();
    assertThat(values(point)).containsExactly("1.0", "1.0", "1.0", "1.0", "1.0", "4.0", "4.0");
    JsonNode change = changes(point).path(0);
    assertThat(change.path("kind").asString()).isEqualTo("RULE");
    assertThat(change.path("rules").asString()).isEqualTo("weekday-profile weekday");
    assertThat(change.path("enteredBy").isNull()).isTrue();
    assertThat(items(point)).containsExactly("filled OPEN filled by weekday-profile");
    assertThat(look(point, Duration.ZERO)).isFalse();
    assertThat(changes(point).size()).isEqualTo(1);
  }

  @Test
  void whatComesAfterAllTakesItBackAndTheRestIsFilledAnew() throws InterruptedException {
    StoredPoint point = register("late-register");
    look(point, Duration.ZERO);
    Thread.sleep(20); // it must be received later than the filling
    var late = new ReadingBatch(Instant.now());
    String id = point.id().toString();
    late.add(id, time(GAP + 2).toEpochMilli(), counter(GAP + 2), 1, Quality.READ_BACK);
    store().upsert(late);
    look(point, Duration.ZERO);
    assertThat(changes(point).valueStream().map(c -> c.path("kind").asString()))
        .containsExactlyInAnyOrder("RULE", "WITHDRAWAL", "RULE", "RULE");
    assertThat(values(point)).containsExactly("1.0", "1.0", "1.0", "1.0", "1.0", "4.0", "4.0");
    Series stands = store().scan(id, INSIDE, ReadingStore.NOW);
    assertThat(stands.quality(stands.rowAtOrAfter(time(GAP + 2).toEpochMilli())))
        .isEqualTo(Quality.READ_BACK);
  }

  @Test
  void whatAPersonTookBackIsNotFilledAgain() {
    StoredPoint point = register("refused-register");
    look(point, Duration.ZERO);
    String change = changes(point).path(0).path("id").asString();
    recorder
        .post("/api/quality/changes/" + change + "/withdraw", Map.of("reason", "it stood still"))
        .expect(200);
    look(point, Duration.ZERO);
    assertThat(changes(point).valueStream().map(c -> c.path("kind").asString()))
        .containsExactlyInAnyOrder("RULE", "WITHDRAWAL");
    assertThat(items(point)).containsExactly("filled GONE filled by weekday-profile");
  }

  @Test
  void intervalValuesGetTheMeanOfTheirWeekdays() {
    StoredPoint point = stored(TestPoints.hourly(recorder, server.plantA(), "kept-values", "kWh"));
    var batch = new ReadingBatch(NOW.minusSeconds(7_200));
    for (int i = 0; i < HOURS; i++) {
      if (i < GAP || i >= GAP + 6) {
        batch.add(point.id().toString(), time(i).toEpochMilli(), use(i), 1, Quality.MEASURED);
      }
    }
    store().upsert(batch);
    look(point, Duration.ZERO);
    Series filled = store().scan(point.id().toString(), INSIDE, ReadingStore.NOW);
    assertThat(filled.size()).isEqualTo(8);
    assertThat(List.of(filled.value(1), filled.value(6))).containsExactly(10L, 40L);
    assertThat(filled.quality(3)).isEqualTo(Quality.ESTIMATED);
  }

  private static boolean look(StoredPoint point, Duration grace) {
    return server.bean(GapKeeper.class).look(point, INSIDE, Instant.now(), grace);
  }

  private static StoredPoint register(String code) {
    Map<String, Object> facts = TestPoints.facts(server.plantA(), code);
    facts.put("kind", "REGISTER");
    facts.put("step", "1h");
    StoredPoint point =
        stored(recorder.post("/api/points", facts).expect(201).json().path("id").asString());
    var batch = new ReadingBatch(NOW.minusSeconds(7_200));
    for (int i = 0; i < HOURS; i++) {
      if (i < GAP || i >= GAP + 6) {
        batch.add(point.id().toString(), time(i).toEpochMilli(), counter(i), 1, Quality.MEASURED);
      }
    }
    store().upsert(batch);
    return point;
  }

  /** Use of the hours of the gap and that before it, from the readings that stand. */
  private static List<String> values(StoredPoint point) {
    Series series = store().scan(point.id().toString(), INSIDE, ReadingStore.NOW);
    return java.util.stream.IntStream.range(1, series.size())
        .mapToObj(i -> series.reading(i).value().subtract(series.reading(i - 1).value()))
        .map(java.math.BigDecimal::toPlainString)
        .toList();
  }

  private static JsonNode changes(StoredPoint point) {
    return recorder.get("/api/quality/points/" + point.id() + "/changes").expect(200).json();
  }

  private static List<String> items(StoredPoint point) {
    String days =
        "&from=" + START.toString().substring(0, 10) + "&to=" + NOW.toString().substring(0, 10);
    return recorder
        .get("/api/quality/items?settled=true&org=" + server.plantA() + days)
        .expect(200)
        .json()
        .valueStream()
        .map(row -> row.path("item"))
        .filter(item -> item.path("pointId").asString().equals(point.id().toString()))
        .filter(item -> item.path("rule").asString().equals("filled"))
        .map(
            item ->
                item.path("rule").asString()
                    + " "
                    + item.path("state").asString()
                    + " "
                    + item.path("got").asString())
        .toList();
  }

  private static StoredPoint stored(String id) {
    return server
        .bean(PointRepository.class)
        .byId(UUID.fromString(id), OrgScope.everything())
        .orElseThrow();
  }

  private static ReadingStore store() {
    return server.bean(ReadingStore.class);
  }

  private static Instant time(int hour) {
    return START.plus(hour, ChronoUnit.HOURS);
  }

  /** Tenths of a kWh in an hour. */
  private static long use(int hour) {
    return hour % 24 < 8 ? 10 : 40;
  }

  private static long counter(int hour) {
    long counter = 1_000;
    for (int i = 0; i < hour; i++) {
      counter += use(i);
    }
    return counter;
  }
}
