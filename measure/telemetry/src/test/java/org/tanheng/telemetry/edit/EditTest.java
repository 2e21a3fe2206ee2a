// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.MemoryStore;
import org.tanheng.telemetry.Meter;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.TransformerRatio;
import org.tanheng.telemetry.Transformers;
import org.tanheng.telemetry.ValueSide;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** Yesterday's bill can be told again after its readings and its transformers were corrected. */
class EditTest {
  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");
  private static final Instant BILLED = Instant.parse("2026-03-05T00:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Slots DAY = Slots.covering(START, START.plusSeconds(86_400), Step.DAY, ZONE);
  private static final Point POINT =
      new Point(
          "p", PointKind.REGISTER, Unit.of("kWh"), 2, 6, null, "m", "o", ZONE, TimeRange.ALWAYS);

  private final MemoryStore store = new MemoryStore();

  private static Meter meter(String ratio) {
    Transformers plates =
        new Transformers(
            START, TransformerRatio.parse(ratio).orElseThrow(), TransformerRatio.NONE, null);
    return new Meter("m", ValueSide.SECONDARY, List.of(plates), List.of());
  }

  private void read(long hours, long value) {
    long time = START.plusSeconds(3600 * hours).toEpochMilli();
    ReadingBatch batch = new ReadingBatch(BILLED.minusSeconds(60));
    store.upsert(batch.add("p", time, value, 2, Quality.MEASURED));
  }

  private IntervalSeries day(Meter meter, Instant knownAt) {
    return new Metered(POINT, meter, POINT.rules()).cut(store, DAY, knownAt).orElseThrow();
  }

  @Test
  void yesterdaysBillIsToldAgain() {
    read(0, 100);
    read(24, 350);
    Versions<Meter> meters =
        Versions.of(
            List.of(new Versions.Version<>(meter("100/5"), BILLED.minusSeconds(99), "a", "new")));
    ReadingEdit edit =
        ReadingEdit.manual(
                "p",
                List.of(new ReadingEdit.Entry(START.plusSeconds(86_400), new BigDecimal("4"))),
                "li",
                "misread")
            .orElseThrow();
    Metered before = new Metered(POINT, meters.knownAt(BILLED).orElseThrow(), POINT.rules());
    ReadingEdit.Effect effect = edit.effect(before, store, DAY).orElseThrow();
    assertThat(effect.before().decimal(0)).isEqualByComparingTo("50");
    assertThat(effect.after().decimal(0)).isEqualByComparingTo("60");
    assertThat(effect.after().quality(0)).isEqualTo(Quality.MANUAL);
    assertThat(day(before.meter(), ReadingStore.NOW).decimal(0)).isEqualByComparingTo("50");

    store.upsert(edit.batch(BILLED.plusSeconds(60)));
    Versions<Meter> corrected =
        meters.with(new Versions.Version<>(meter("200/5"), BILLED.plusSeconds(120), "li", "plate"));
    Meter now = corrected.knownAt(BILLED.plusSeconds(999)).orElseThrow();
    assertThat(day(now, ReadingStore.NOW).decimal(0)).isEqualByComparingTo("120");
    Meter then = corrected.knownAt(BILLED).orElseThrow();
    assertThat(day(then, BILLED).decimal(0)).isEqualByComparingTo("50");
    assertThat(corrected.knownAt(BILLED.minusSeconds(999))).isEmpty();
    assertThat(corrected.all()).hasSize(2);
  }

  @Test
  void aReadingTakenBackIsMissingAndAnEditNeedsAReason() {
    read(0, 100);
    read(24, 350);
    ReadingEdit edit =
        ReadingEdit.manual(
                "p",
                List.of(new ReadingEdit.Entry(START.plusSeconds(86_400), null)),
                "li",
                "wrong meter")
            .orElseThrow();
    store.upsert(edit.batch(BILLED));
    assertThat(day(meter("5/5"), ReadingStore.NOW).isMissing(0)).isTrue();
    assertThat(ReadingEdit.manual("p", edit.entries(), "li", " ").findings())
        .extracting(finding -> finding.code())
        .containsExactly("edit-without-reason");
  }
}
