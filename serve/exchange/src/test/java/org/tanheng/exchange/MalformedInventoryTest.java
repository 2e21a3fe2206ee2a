// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Every named mistake in a real file gives its finding, whatever the numbers around it; two
 * mistakes give both. The full run makes 2,000 files.
 */
class MalformedInventoryTest {

  private static final int FILES = Boolean.getBoolean("tanheng.full") ? 2_000 : 300;
  private static final long SEED = 20261121;

  /** A named mistake. */
  private record Mutation(String name, String find, String replace, String code) {

    String apply(String text) {
      assertThat(text).as(name).contains(find);
      return text.replace(find, replace);
    }
  }

  @Test
  void thereAreEnoughKinds() throws IOException {
    assertThat(mutations()).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void theFileItselfIsRight() throws IOException {
    Inventory inventory = run(numbers(resource("base.yaml"), "10000", "21")).orElseThrow();
    assertThat(inventory.total()).isEqualByComparingTo("6006.474301916");
    assertThat(inventory.totalMarket()).isEqualByComparingTo("4358.074301916");
    assertThat(inventory.findings()).isEmpty();
  }

  @Test
  void everyMistakeGivesItsFinding() throws IOException {
    List<Mutation> mutations = mutations();
    String base = resource("base.yaml");
    var random = new Random(SEED);
    for (int i = 0; i < FILES; i++) {
      Mutation mutation = mutations.get(i % mutations.size());
      String use = amount(random);
      String text = numbers(mutation.apply(base), use, amount(random));
      Outcome<Inventory> outcome = run(text);
      assertThat(outcome.isDone()).as("%s refuses %s", mutation.name(), text).isFalse();
      assertThat(outcome.findings())
          .as("%s in %s", mutation.name(), text)
          .extracting(Finding::code)
          .contains(mutation.code());
      assertThat(outcome.findings())
          .allSatisfy(
              f -> {
                assertThat(f.subject()).isNotBlank();
                assertThat(f.wanted()).isNotBlank();
                assertThat(f.advice()).isNotBlank();
              });
    }
  }

  @Test
  void whatIsSubtractedNeverExceedsTheRest() throws IOException {
    String coal =
        "kind: stationary-combustion\n    fuel: bituminous coal\n    activity: { value: \"100\", unit: t }";
    String water =
        "kind: waste-water\n    activity: { value: \"100\", unit: m3 }\n    parameters: { cod-in: 2 kg/m3,"
            + " cod-out: 3 kg/m3, bo: 0.25 kgCH4/kg, mcf: 0.8 }";
    String steam =
        "kind: purchased-heat\n    activity: { value: \"10\", unit: t }\n    parameters: { enthalpy: 50 kJ/kg }";
    String base = numbers(resource("base.yaml"), "10000", "21");
    for (String other : List.of(water, steam)) {
      assertThat(base).contains(coal);
      assertThat(run(base.replace(coal, other)).findings())
          .extracting(Finding::code)
          .containsExactly("negative-emission");
    }
  }

  @Test
  void bracketsWithoutEndAreAFinding() {
    assertThat(run("sources: " + "[".repeat(100_000)).findings())
        .extracting(Finding::code)
        .containsExactly("yaml-syntax");
  }

  @Test
  void twoMistakesGiveBothFindings() throws IOException {
    String text =
        resource("base.yaml")
            .replace("cn-grid-average", "cn-om")
            .replace("bituminous coal", "moon dust");
    assertThat(run(numbers(text, "1", "2")).findings())
        .extracting(Finding::code)
        .containsExactly("factor-family", "fuel-unknown");
  }

  private static String amount(Random random) {
    return BigDecimal.valueOf(random.nextLong(1, 10_000_000_000L), random.nextInt(7))
        .toPlainString();
  }

  private static String numbers(String text, String use, String gas) {
    return text.replace("@", use).replace("#", gas);
  }

  private static Outcome<Inventory> run(String yaml) {
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.bundled()
                    .pack(input.method())
                    .flatMap(p -> InventoryEngine.run(input, p, FactorLibrary.bundled())));
  }

  private static List<Mutation> mutations() throws IOException {
    return resource("mutations.csv")
        .lines()
        .skip(1)
        .map(line -> line.replace("\\n", "\n").replace("\\t", "\t").split("\\|", -1))
        .map(cells -> new Mutation(cells[0], cells[1], cells[2], cells[3]))
        .toList();
  }

  private static String resource(String name) throws IOException {
    try (var in = MalformedInventoryTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
