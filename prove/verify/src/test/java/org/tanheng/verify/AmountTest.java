// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.SourceInput;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.ReadingBatch;
import org.tanheng.evidence.leaf.ReadingRun;
import org.tanheng.evidence.leaf.RunReading;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.telemetry.Meter;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Replacement;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.TransformerRatio;
import org.tanheng.telemetry.Transformers;
import org.tanheng.telemetry.ValueSide;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * A counter behind transformers of 200/5 and 10000/100 (factor 4000) that moves 0.5 kWh each hour
 * of January 2023: 744 hours make 744 x 0.5 x 4000 = 1,488,000 kWh.
 */
class AmountTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Instant START = LocalDate.of(2023, 1, 1).atStartOfDay(ZONE).toInstant();
  private static final int DAYS = 32;
  static final String EVIDENCE = "readings:m1/2023-01-01/2023-02-01";

  static final FactorChoice OFFICIAL = new FactorChoice.Library("cn-grid-average", "全国", 2023);

  private final NoteSigner log = NoteSigner.generate("plant.example/log", KeyType.ED25519);

  @TempDir private Path folder;

  static Metered metered(String primary) {
    Point point =
        new Point(
            "m1", PointKind.REGISTER, Unit.of("kWh"), 1, 6, null, "d", "o", ZONE, TimeRange.ALWAYS);
    var ratio = new TransformerRatio(new BigDecimal(primary), new BigDecimal("5"));
    var voltage = new TransformerRatio(new BigDecimal("10000"), new BigDecimal("100"));
    var exchange = new Replacement.Exchange(new BigDecimal("1.5"), BigDecimal.ZERO);
    Meter meter =
        new Meter(
            "d",
            ValueSide.SECONDARY,
            List.of(new Transformers(START.minusSeconds(1000), ratio, voltage, null)),
            List.of(
                new Replacement(START.minusSeconds(9_000_000), "S2", 6, Map.of("m1", exchange))));
    return new Metered(point, meter, point.rules());
  }

  /** A day of hourly readings, in tenths of kWh; one batch a day. */
  static ReadingBatch day(int day) {
    List<RunReading> readings = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      long at = 24L * day + hour;
      readings.add(new RunReading(START.plusSeconds(3600 * at), 1000 + 5 * at, 1, 0));
    }
    return new ReadingBatch("store", day, List.of(new ReadingRun("m1", 24L * day, readings)));
  }

  static Computation computation(String kilowattHours) {
    return computation(kilowattHours, EVIDENCE, OFFICIAL);
  }

  static Computation computation(String kilowattHours, String evidence, FactorChoice factor) {
    var datum =
        new ActivityDatum(
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2023, 2, 1),
            Quantity.of(kilowattHours, "kWh"),
            Quality.MEASURED,
            evidence,
            null);
    var source =
        new SourceInput(
            "grid",
            "purchased-electricity",
            List.of(datum),
            null,
            null,
            null,
            Map.of(),
            factor,
            null,
            null,
            null,
            SourceInput.Place.NONE,
            List.of());
    return Plant.compute(
        new InventoryInput(
            "示例工厂",
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2024, 1, 1),
            "AR6",
            "ghg-protocol",
            List.of(source),
            List.of()));
  }

  private Verdict verdict(String amount, Metered shown, int daysShown) throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    Hash previous = ReadingBatch.NONE;
    for (int day = 0; day < DAYS; day++) {
      leaves.add(day(day).leaf(previous, START.plusSeconds(86_400L * (day + 1))));
      previous = leaves.getLast().hash();
    }
    Computation computation = computation(amount);
    leaves.add(computation.leaf("inv", List.of(previous), START.plusSeconds(86_400L * 60)));
    try (TileLog tiles = TileLog.open(folder.resolve(amount + daysShown), log).orElseThrow()) {
      tiles.append(leaves.stream().map(Leaf::bytes).toList());
    }
    LogReader reader = LogReader.open(folder.resolve(amount + daysShown), log.key()).orElseThrow();
    List<ProvenLeaf> proven = new ArrayList<>();
    List<ShownRun> runs = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      proven.add(ProvenLeaf.of(reader, i));
      if (i < daysShown) {
        runs.add(new ShownRun(i, 0, day(i).runs().getFirst(), day(i).path(0)));
      }
    }
    Bundle bundle =
        new Bundle(
            Figure.of(computation.result(), "total").orElseThrow(),
            computation,
            proven,
            List.of(),
            runs,
            reader.note(),
            "log " + log.key().encoded() + "\nquorum none\n",
            shown == null ? List.of() : List.of(new Amount(EVIDENCE, shown)),
            List.of());
    assertThat(Bundle.parse(bundle.bytes()).orElseThrow()).isEqualTo(bundle);
    return Verifier.verify(bundle.bytes(), LogPolicy.of(log.key()));
  }

  @Test
  void theAmountFollowsFromTheReadings() throws IOException {
    Verdict verdict = verdict("1488000", metered("200"), DAYS);
    assertThat(verdict.isProven()).as(verdict.links().toString()).isTrue();
    assertThat(verdict.links())
        .anyMatch(
            link ->
                link.state() == Link.State.HOLDS
                    && link.text().startsWith(EVIDENCE + " = 1488000.0 kWh from 768 readings"));
  }

  @Test
  void anotherAmountOrOtherFactsOfTheMeterAreBroken() throws IOException {
    assertThat(broken(verdict("1488001", metered("200"), DAYS))).contains("amount");
    assertThat(broken(verdict("1488000", metered("300"), DAYS))).contains("amount");
    assertThat(broken(verdict("1488000", metered("200"), 20))).contains("amount");
  }

  private static List<String> broken(Verdict verdict) {
    assertThat(verdict.isProven()).isFalse();
    return VerifierTest.names(verdict, Link.State.BROKEN);
  }
}
