// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.tanheng.app.readings.UseChanged;
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

  @Test
  void overAnExchangeOfTheMeterNothingIsFilled() {
    StoredPoint known = point("exchanged-register");
    exchange(known);
    fill(known, NOW.minusSeconds(7_200));
    look(known, Duration.ZERO);
    assertThat(changes(known)).isEmpty();

    StoredPoint late = register("exchanged-later");
    look(late, Duration.ZERO);
    assertThat(kinds(late)).containsExactly("RULE");
    exchange(late);
    look(late, Duration.ZERO);
    assertThat(kinds(late)).containsExactlyInAnyOrder("RULE", "WITHDRAWAL");
    assertThat(values(late)).as("the reading before and the one after").hasSize(1);
  }

  @Test
  void anotherReadingAtItsEndTakesItBack() throws InterruptedException {
    StoredPoint point = register("corrected-register");
    look(point, Duration.ZERO);
    Thread.sleep(20); // it must be received later than the filling
    put(point, GAP + 6, counter(GAP + 6) - 30, Instant.now());
    look(point, Duration.ZERO);
    look(point, Duration.ZERO);
    assertThat(kinds(point)).containsExactlyInAnyOrder("RULE", "WITHDRAWAL", "RULE");
    assertThat(values(point).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("10");
  }

  /** It was written between the look at the gap and the filling. */
  @Test
  void aReadingThatEstimatesHideStandsAgain() {
    StoredPoint point = register("hidden-register");
    look(point, Duration.ZERO);
    put(point, GAP + 2, counter(GAP + 2), NOW.minusSeconds(3_600));
    assertThat(quality(point, GAP + 2)).isEqualTo(Quality.ESTIMATED);
    look(point, Duration.ZERO);
    look(point, Duration.ZERO);
    assertThat(quality(point, GAP + 2)).isEqualTo(Quality.MEASURED);
    assertThat(kinds(point)).containsExactlyInAnyOrder("RULE", "WITHDRAWAL", "RULE", "RULE");
  }

  /** Read just now, so that the server itself leaves it alone. */
  @Test
  void aRangeThatCouldNotBeLookedAtIsLookedAtAgain() throws InterruptedException {
    StoredPoint point = point("troubled-register");
    fill(point, NOW);
    var later = new Later(NOW.plus(20, ChronoUnit.MINUTES));
    var queue =
        new GapQueue(server.bean(GapKeeper.class), server.bean(PointRepository.class), later);
    queue.on(new UseChanged(point.id(), INSIDE));
    DSLContext sql = server.bean(DSLContext.class);
    sql.execute("alter table reading_change rename to reading_change_away");
    try {
      assertThatThrownBy(queue::run).isInstanceOf(RuntimeException.class);
    } finally {
      sql.execute("alter table reading_change_away rename to reading_change");
    }
    later.now = later.now.plus(6, ChronoUnit.MINUTES);
    Instant end = Instant.now().plusSeconds(180); // it rests long after a slow look
    while (changes(point).isEmpty() && Instant.now().isBefore(end)) {
      queue.run();
      Thread.sleep(100);
    }
    assertThat(kinds(point)).containsExactly("RULE");
  }

  private static final class Later extends Clock {
    private Instant now;

    Later(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static List<String> kinds(StoredPoint point) {
    return changes(point).valueStream().map(change -> change.path("kind").asString()).toList();
  }

  private static void put(StoredPoint point, int hour, long value, Instant receivedAt) {
    var batch = new ReadingBatch(receivedAt);
    batch.add(point.id().toString(), time(hour).toEpochMilli(), value, 1, Quality.MEASURED);
    store().upsert(batch);
  }

  private static Quality quality(StoredPoint point, int hour) {
    TimeRange instant = new TimeRange(time(hour), time(hour).plusMillis(1));
    return store().scan(point.id().toString(), instant, ReadingStore.NOW).quality(0);
  }

  /** The register is read at a meter whose device was exchanged in the gap. */
  private static void exchange(StoredPoint point) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("orgUnitId", server.plantA());
    facts.putAll(Map.of("code", "at-" + point.code(), "nameZh", "表", "nameEn", "meter"));
    facts.putAll(Map.of("carrier", "electricity", "level", 3, "side", "PRIMARY", "required", true));
    String meter =
        "/api/meters/"
            + recorder.post("/api/meters", facts).expect(201).json().at("/meter/id").asString();
    recorder.post(meter + "/points", Map.of("pointId", point.id().toString())).expect(200);
    for (Instant at : List.of(START, time(GAP + 3))) {
      Map<String, Object> device = new HashMap<>();
      device.putAll(Map.of("serial", "S" + at.toEpochMilli(), "condition", "GOOD"));
      device.putAll(Map.of("installedAt", at.toString(), "counters", List.of()));
      recorder.post(meter + "/devices", device).expect(200);
    }
  }

  private static boolean look(StoredPoint point, Duration grace) {
    return server.bean(GapKeeper.class).look(point, INSIDE, Instant.now(), grace);
  }

  private static StoredPoint register(String code) {
    StoredPoint point = point(code);
    fill(point, NOW.minusSeconds(7_200));
    return point;
  }

  private static StoredPoint point(String code) {
    Map<String, Object> facts = TestPoints.facts(server.plantA(), code);
    facts.put("kind", "REGISTER");
    facts.put("step", "1h");
    return stored(recorder.post("/api/points", facts).expect(201).json().path("id").asString());
  }

  private static void fill(StoredPoint point, Instant receivedAt) {
    var batch = new ReadingBatch(receivedAt);
    for (int i = 0; i < HOURS; i++) {
      if (i < GAP || i >= GAP + 6) {
        batch.add(point.id().toString(), time(i).toEpochMilli(), counter(i), 1, Quality.MEASURED);
      }
    }
    store().upsert(batch);
  }

  /** Use of the hours of the gap and that before it, from the readings that stand. */
  private static List<String> values(StoredPoint point) {
    Series series = store().scan(point.id().toString(), INSIDE, ReadingStore.NOW);
    return java.util.stream.IntStream.range(1, series.size())
        .mapToObj(i -> series.reading(i).value().subtract(series.reading(i - 1).value()))
        .map(BigDecimal::toPlainString)
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
