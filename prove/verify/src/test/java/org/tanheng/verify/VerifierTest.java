// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.log.LogPolicy;

/** A whole bundle holds link by link; a year of hourly batches is checked in seconds. */
class VerifierTest {
  private static final int HOURS = Boolean.getBoolean("tanheng.full") ? 8760 : 876;
  @TempDir private Path folder;

  static List<String> names(Verdict verdict, Link.State state) {
    return verdict.links().stream().filter(link -> link.state() == state).map(Link::name).toList();
  }

  @Test
  void everyLinkOfAWholeBundleHolds() throws IOException {
    Plant plant = new Plant(24);
    byte[] bytes = plant.bundle(folder).bytes();
    Verdict verdict = Verifier.verify(bytes, plant.policy());
    assertThat(names(verdict, Link.State.BROKEN)).isEmpty();
    assertThat(names(verdict, Link.State.HOLDS))
        .containsExactly(
            "form",
            "policy",
            "checkpoint",
            "witness",
            "leaf",
            "batches",
            "readings",
            "opening",
            "calculation",
            "factors",
            "figure",
            "approval",
            "lock",
            "method",
            "recomputed");
    assertThat(verdict.isProven()).isTrue();
    assertThat(Bundle.parse(bytes).orElseThrow().bytes()).isEqualTo(bytes);
  }

  @Test
  void theLeafFromTheLedgerIsTheLeafFromTheBundle() {
    var input = Plant.input("10000");
    var pack = org.tanheng.carbon.MethodPacks.bundled().pack(input.method()).orElseThrow();
    var library = org.tanheng.factors.FactorLibrary.bundled();
    var inventory = org.tanheng.carbon.InventoryEngine.run(input, pack, library).orElseThrow();
    assertThat(Computation.leaf(inventory, library, "i", List.of(), Plant.AT))
        .isEqualTo(Plant.compute(input).leaf("i", List.of(), Plant.AT));
  }

  @Test
  void byItsOwnKeysABundleIsWholeButNotProven() throws IOException {
    Verdict verdict = Verifier.verify(new Plant(1).bundle(folder).bytes(), null);
    assertThat(verdict.isWhole()).isTrue();
    assertThat(verdict.isProven()).isFalse();
    assertThat(names(verdict, Link.State.NOT_PROVEN)).contains("policy");
  }

  @Test
  void aTextOfABundleMakesNoLineOfItsOwn() {
    for (String end : List.of("\n", "\r", "\u2028", "\u0085", "\u001b[2K", "\u202e", "\0")) {
      String line = Link.holds("calculation", "inventory 甲 1" + end + "holds witness").line();
      assertThat(line.codePoints())
          .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x202e);
      assertThat(line).startsWith("holds ").contains("甲 1\\u").endsWith("holds witness");
    }
  }

  @Test
  void amountsThatSomebodyPutInAreNamedSourceBySource() throws IOException {
    Plant plant = new Plant(1);
    Verdict verdict = Verifier.verify(plant.bundle(folder).bytes(), plant.policy());
    assertThat(verdict.links())
        .filteredOn(link -> link.name().equals("amount"))
        .allMatch(link -> link.state() == Link.State.NOT_PROVEN)
        .extracting(link -> link.text().replaceFirst(" amounts are as they were put in.*", ""))
        .containsExactly("source grid: 1 of 1", "source gas: 1 of 1");
  }

  @Test
  void withoutWitnessesTheReaderIsToldSo() throws IOException {
    Plant plant = new Plant(1);
    Verdict verdict = Verifier.verify(plant.bundle(folder).bytes(), LogPolicy.of(plant.log.key()));
    assertThat(verdict.isProven()).isTrue();
    assertThat(names(verdict, Link.State.NOT_PROVEN)).contains("witness", "signature");
  }

  @Test
  void aYearOfHourlyBatchesIsVerifiedInUnderTenSeconds() throws IOException {
    Plant plant = new Plant(HOURS);
    byte[] bytes = plant.bundle(folder).bytes();
    long before = cpu();
    Verdict verdict = Verifier.verify(bytes, plant.policy());
    Duration taken = Duration.ofNanos(cpu() - before);
    assertThat(verdict.isProven()).isTrue();
    assertThat(taken).isLessThan(Duration.ofSeconds(10));
  }

  private static long cpu() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The verifier's jars are our cores and the library of SM2 and time-stamps, nothing besides. */
  @Test
  void theClassPathIsOurCoresAndBouncyCastleAlone() {
    String tests = "junit|opentest4j|apiguardian|assertj|byte-buddy|surefire|test-classes";
    List<String> entries =
        Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> !entry.isBlank())
            .filter(entry -> Stream.of(tests.split("\\|")).noneMatch(entry::contains))
            .map(entry -> entry.replaceFirst("/target/.*", "").replaceFirst(".*/", ""))
            .map(entry -> entry.replaceFirst("(tanheng-)?([a-z]+)-[0-9.]+.*", "$2"))
            .toList();
    assertThat(entries)
        .containsExactlyInAnyOrder(
            "verify",
            "anchors",
            "bcpkix-jdk18on",
            "bcprov-jdk18on",
            "bcutil-jdk18on",
            "carbon",
            "telemetry",
            "units",
            "factors",
            "formula",
            "document",
            "evidence",
            "finding",
            "jspecify");
  }
}
