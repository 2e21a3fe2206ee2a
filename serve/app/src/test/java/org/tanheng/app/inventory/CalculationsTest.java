// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.tanheng.data.inventory.KeptBasisRepository;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.ResultRule;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.finding.FindingException;

class CalculationsTest {
  private static final String YAML =
      """
      organisation: Example works
      period: 2023-01-01/2024-01-01
      method: ghg-protocol
      sources:
        - id: grid
          kind: purchased-electricity
          activity: { value: "10000", unit: MWh }
          factor: { family: cn-grid-average, region: 全国, year: 2023 }
          certificates: { value: "4000", unit: MWh }
          residual: cn-grid-excluding-traded
        - id: gas
          kind: stationary-combustion
          activity: { value: "21", unit: 1e4 Nm3 }
          parameters: { ncv: "389.31 GJ/1e4 Nm3", carbon-content: "0.01532 tC/GJ", oxidation-factor: "0.99" }
        - id: diesel
          kind: mobile-combustion
          fuel: diesel
          activity: { value: "12", unit: t }
      """;

  private final Calculations calculations = calculations();

  @Test
  void aChangeComputesItsDependantsAloneAndGivesTheVeryResultOfAWholeRun() {
    StoredCalculation before = calculations.of(YAML).stored();
    for (String changed :
        List.of(
            YAML.replace("value: \"21\"", "value: \"22\""),
            YAML.replace("0.01532 tC/GJ", "0.0155 tC/GJ"))) {
      Calculation after = calculations.after(changed, before);
      assertThat(after.evaluated()).containsExactly("gas");
      assertThat(after.json()).isEqualTo(calculation(changed).json());
      assertThat(after.resultHash()).isEqualTo(calculation(changed).resultHash());
    }
    String otherMethod = YAML.replace("method: ghg-protocol", "method: iso-14064-1");
    assertThat(calculations.after(otherMethod, before).evaluated()).hasSize(3);
    String renamed = YAML.replace("organisation: Example", "organisation: Other");
    assertThat(calculations.after(renamed, before).json()).isEqualTo(calculation(renamed).json());
    assertThat(calculations.after(renamed, before).evaluated()).isEmpty();
    assertThat(calculations().after(renamed, before).evaluated()).hasSize(3);
  }

  @Test
  void theHashIsOfTheLinesAndOfNothingBesides() {
    Calculation made = calculation(YAML);
    List<PostedLine> lines = made.lines();
    String hash = made.resultHash();
    assertThat(ResultHash.of("another input", made.inventory(), lines)).isNotEqualTo(hash);
    for (int i = 0; i < lines.size(); i++) {
      var moved = new ArrayList<>(lines);
      moved.set(i, withFactorKey(lines.get(i), "another"));
      assertThat(ResultHash.of(made.stored().inputHash(), made.inventory(), moved))
          .isNotEqualTo(hash);
    }
    assertThat(ResultHash.of(made.stored().inputHash(), made.inventory(), lines)).isEqualTo(hash);
  }

  @Test
  void whatWasPostedIsOpenedByTheRuleThatItWasPostedBy() {
    Calculation made = calculation(YAML);
    List<PostedLine> lines = made.lines();
    var other = List.of(withFactorKey(lines.getFirst(), "another"));
    open(stored(ResultRule.LINES, made.resultHash()), List.of());
    open(stored(ResultRule.JSON, ResultHash.whole(made.inventory())), List.of());
    open(stored(ResultRule.JSON, "of a release that wrote other keys"), lines);
    refuse(stored(ResultRule.LINES, "of other lines"), lines);
    refuse(stored(ResultRule.JSON, "of other lines"), other);
  }

  private static Calculations calculations() {
    return new Calculations(new Bases(new KeptBasisRepository(DSL.using(SQLDialect.POSTGRES))));
  }

  private static Calculation calculation(String yaml) {
    return Calculation.of(yaml, Basis.CURRENT);
  }

  private static void open(StoredCalculation stored, List<PostedLine> posted) {
    var fresh = calculations();
    Calculation opened = fresh.again(stored, () -> posted);
    assertThat(opened.json()).isEqualTo(calculation(YAML).json());
    assertThat(fresh.again(stored, () -> posted)).isSameAs(opened);
  }

  private static void refuse(StoredCalculation stored, List<PostedLine> posted) {
    var fresh = calculations();
    fresh.of(YAML);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> fresh.again(stored, () -> posted))
          .isInstanceOf(FindingException.class)
          .hasMessageContaining("calculation-changed");
    }
  }

  private static StoredCalculation stored(ResultRule rule, String hash) {
    StoredCalculation now = calculation(YAML).stored();
    return new StoredCalculation(
        7,
        now.input(),
        now.inputHash(),
        now.packId(),
        now.packHash(),
        now.factorRelease(),
        now.factorHash(),
        now.periodStart(),
        now.periodEnd(),
        now.total(),
        now.totalMarket(),
        hash,
        rule);
  }

  private static PostedLine withFactorKey(PostedLine line, String key) {
    return new PostedLine(
        line.lineNo(),
        line.source(),
        line.kind(),
        line.unit(),
        line.device(),
        line.month(),
        line.gas(),
        line.basis(),
        line.scope(),
        line.category(),
        line.tableRow(),
        line.counted(),
        line.amount(),
        line.quality(),
        key);
  }
}
