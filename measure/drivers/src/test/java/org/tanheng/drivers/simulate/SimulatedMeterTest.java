// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;

class SimulatedMeterTest {
  private static final LoadProfile PROFILE =
      new LoadProfile(new long[] {3170, 0, 4000, 12_345}, 900_000);
  private static final long START = 1_767_225_600_000L;

  private static Group group(Fault... faults) {
    return new Group(
        "g",
        1,
        "mqtt",
        Map.of(),
        Duration.ofSeconds(15),
        BigDecimal.ONE,
        BigDecimal.ONE,
        2,
        5,
        List.of(faults));
  }

  private static SimulatedMeter meter(Fault... faults) {
    return new SimulatedMeter(group(faults), 1, PROFILE, 7, START);
  }

  private static Fault fault(Fault.Kind kind, int after, int length, long amount) {
    return new Fault(kind, 0, Duration.ofSeconds(after), Duration.ofSeconds(length), amount);
  }

  /** A whole period is 19.515 kWh whatever the phase. */
  @Test
  void whatItCountsIsTheProfileToTheLastStep() {
    var meter = meter();
    assertThat(meter.counted(START + 3_600_000)).isEqualTo(1951);
    assertThat(meter.counted(START + 200 * 3_600_000L)).isEqualTo(390_300);
    var random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      long t = START + random.nextLong(10_000_000);
      assertThat(meter.counted(t + 1 + random.nextInt(60_000)))
          .isGreaterThanOrEqualTo(meter.counted(t));
    }
  }

  @Test
  void withoutFaultsTheShownDifferenceIsTheTruthAlsoThroughARollover() {
    var meter = meter();
    long modulus = 10_000_000;
    for (long hours : new long[] {1, 50, 700}) {
      long end = START + hours * 3_600_000;
      long shown = meter.show(end).register() - meter.firstShown();
      assertThat(Math.floorMod(shown - meter.counted(end), modulus)).isZero();
    }
  }

  @Test
  void aResetStartsAgainFromZeroAndStaysTrue() {
    var meter = meter(fault(Fault.Kind.RESET, 1800, 0, 0));
    assertThat(meter.show(START + 1_800_000).register()).isZero();
    long after = START + 7_200_000;
    assertThat(meter.show(after).register())
        .isEqualTo(meter.counted(after) - meter.counted(START + 1_800_000));
  }

  @Test
  void eachFaultBendsWhatItSaysItBends() {
    long at = START + 3_000_000;
    var plain = meter();
    assertThat(meter(fault(Fault.Kind.STUCK, 60, 5000, 0)).show(at).register())
        .isEqualTo(plain.show(START + 60_000).register());
    assertThat(meter(fault(Fault.Kind.DRIFT, 0, 5000, -90_000)).show(at).time())
        .isEqualTo(at - 90_000);
    assertThat(meter(fault(Fault.Kind.SWAPPED_WORDS, 0, 5000, 0)).show(at).swapped()).isTrue();
    assertThat(meter(fault(Fault.Kind.OUTAGE, 10, 5, 0)).silent(START + 12_000)).isTrue();
    assertThat(meter(fault(Fault.Kind.OUTAGE, 10, 5, 0)).silent(START + 15_000)).isFalse();
    var jitter = meter(fault(Fault.Kind.JITTER, 0, 5000, 3));
    long truth = plain.show(at).register();
    var seen = new TreeSet<Long>();
    for (int i = 0; i < 200; i++) {
      seen.add(truth - jitter.show(at).register());
    }
    assertThat(seen).contains(0L).hasSizeGreaterThan(1).allMatch(n -> n >= 0 && n <= 3);
    var replay = meter(fault(Fault.Kind.REPLAY, 10, 0, 20));
    assertThat(replay.replays(START + 9_999)).isZero();
    assertThat(replay.replays(START + 10_000)).isEqualTo(20);
    assertThat(replay.replays(START + 11_000)).isZero();
  }

  @Test
  void everyMistakeInAPlantFileIsNamed() {
    var json =
        (JsonObject)
            Json.parse(
                    """
                    {"sped": 2, "groups": [{"name": "a", "protocol": "pigeon", "meters": 0,
                    "size": "2..1", "faults": [{"kind": "fire", "after": "soon", "meter": 9}]}]}""")
                .orElseThrow();
    assertThat(PlantReader.read(json).findings())
        .extracting(Finding::subject)
        .containsExactlyInAnyOrder(
            "sped",
            "groups[0].protocol",
            "groups[0].meters",
            "groups[0].size",
            "groups[0].faults[0].kind",
            "groups[0].faults[0].after",
            "groups[0].faults[0].meter");
  }
}
