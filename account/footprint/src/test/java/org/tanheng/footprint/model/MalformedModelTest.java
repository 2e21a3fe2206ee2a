// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanheng.footprint.model.RandomModel.below;
import static org.tanheng.footprint.model.RandomModel.item;
import static org.tanheng.footprint.model.RandomModel.items;
import static org.tanheng.footprint.model.RandomModel.list;
import static org.tanheng.footprint.model.RandomModel.map;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Models broken in named ways: the finding of that name, and never a number. */
class MalformedModelTest {
  private static final int COUNT = Boolean.getBoolean("tanheng.full") ? 10_000 : 1_000;

  private enum Way {
    UNKNOWN_KEY("unknown-key", m -> m.any().put("inptus", "x")),
    NO_NAME("missing-key", m -> m.root.remove("model")),
    NO_UNIT("missing-key", m -> m.root.remove("declared-unit")),
    UNIT_ZERO("unit-amount", m -> m.root.put("declared-unit", "0 kg")),
    UNIT_OTHER("unit-dimension", m -> m.root.put("declared-unit", "1 kWh")),
    UNIT_NO_WORD("unit-unknown", m -> m.root.put("declared-unit", "1 blurb")),
    BOUNDARY("word-unknown", m -> m.root.put("boundary", "gate-to-moon")),
    PRODUCT("process-unknown", m -> m.root.put("process", "nobody")),
    PROCESS_TWICE("duplicate-id", m -> m.processes.get(1).put("id", "p0")),
    PROCESS_ID("process-id", m -> m.any().put("id", "p0/x")),
    HUGE("number-out-of-range", m -> power(m).put("amount", "1e400 kWh")),
    HUGE_OUTPUT("number-out-of-range", m -> item(m.any(), "outputs", 0).put("amount", "1e400 kg")),
    INPUT_TWICE("duplicate-id", m -> power(m).put("name", "thing")),
    PARAMETER_TWICE("duplicate-id", m -> item(m.root, "parameters", 1).put("name", "a")),
    PARAMETER_NAME("parameter-name", m -> item(m.root, "parameters", 0).put("name", "a-b")),
    PARAMETER_RING("formula-cycle", m -> item(m.root, "parameters", 1).put("value", "b + a")),
    PARAMETER_NONE(
        "formula-parameter-unknown", m -> item(m.root, "parameters", 1).put("value", "c * 2")),
    FORMULA("formula-syntax", m -> item(m.root, "parameters", 1).put("value", "a * * 2")),
    FORMULA_UNIT("unit-dimension", m -> item(m.root, "parameters", 1).put("value", "a * a")),
    FORMULA_BARE("missing-key", m -> thing(m).remove("unit")),
    FORMULA_ZERO("division-by-zero", m -> thing(m).put("amount", "b * a / (b - 2 * a)")),
    NEGATIVE("amount-negative", m -> power(m).put("amount", "-1 kWh")),
    NEGATIVE_FORMULA("amount-negative", m -> thing(m).put("amount", "a - b")),
    UNSOURCED("amount-unsourced", m -> power(m).remove("source")),
    FACTOR_UNSOURCED("amount-unsourced", m -> below(thing(m), "from").remove("source")),
    AMOUNT_LIST("value-type", m -> power(m).put("amount", list("1 kWh"))),
    AMOUNT_NONE("missing-key", m -> power(m).remove("amount")),
    OUTPUT_ZERO("output-amount", m -> item(m.any(), "outputs", 0).put("amount", "0 kg")),
    NO_REFERENCE("process-reference", m -> item(m.any(), "outputs", 0).put("kind", "co-product")),
    TWO_REFERENCES("process-reference", m -> item(m.any(), "outputs", 1).put("kind", "reference")),
    STAGE("word-unknown", m -> m.any().put("stage", "later")),
    STAGE_OUTSIDE("stage-outside-boundary", m -> m.any().put("stage", "use")),
    NO_RULE("allocation-missing", m -> m.any().remove("allocation")),
    RULE("word-unknown", m -> below(m.any(), "allocation").put("method", "by-eye")),
    KEY_NONE("allocation-key", m -> item(m.any(), "outputs", 1).remove("price")),
    KEY_ZERO("allocation-key", m -> item(m.any(), "outputs", 1).put("price", "0 CNY/kg")),
    KEY_OTHER("allocation-key", m -> item(m.any(), "outputs", 1).put("price", "2 USD/kg")),
    KEY_ENERGY("allocation-key", m -> below(m.any(), "allocation").put("method", "energy")),
    EXPANSION(
        "expansion-unknown", m -> below(m.any(), "allocation").put("method", "system-expansion")),
    SUPPLY_NONE("missing-key", m -> power(m).remove("from")),
    SUPPLY_EMPTY("supply-unclear", m -> power(m).put("from", map())),
    SUPPLY_TWO("supply-unclear", m -> below(power(m), "from").put("factor", "f")),
    SUPPLY_NOBODY("process-unknown", m -> thing(m).put("from", map("process", "nobody"))),
    SUPPLY_PRODUCT(
        "process-unknown", m -> thing(m).put("from", map("process", "p0", "product", "z"))),
    SUPPLY_UNIT("unit-dimension", m -> power(m).put("from", map("process", "p0"))),
    VALUE_UNIT("unit-dimension", m -> below(thing(m), "from").put("values", "1 kgCO2e/kWh")),
    VALUE_MASS("unit-dimension", m -> below(thing(m), "from").put("values", "1 MJ/kg")),
    VALUE_NONE("missing-key", m -> below(thing(m), "from").put("values", map())),
    ROW("factor-not-found", m -> thing(m).put("from", map("factor", "nothing/like/it"))),
    ROW_SCOPE_2(
        "footprint-scope2-average",
        m -> power(m).put("from", map("factor", "cn-grid-average/全国/2022"))),
    TYPED_SCOPE_2(
        "footprint-scope2-average",
        m ->
            power(m).put("from", map("name", "grid", "values", "0.5306 tCO2e/MWh", "source", "s"))),
    CHANNEL("unknown-key", m -> below(thing(m), "from").put("values", map("fosil", "1 kgCO2e/kg"))),
    CHANNEL_SIGN(
        "channel-sign", m -> below(thing(m), "from").put("values", map("removal", "1 kgCO2e/kg"))),
    VALUE_NEGATIVE("channel-sign", m -> below(thing(m), "from").put("values", "-1 kgCO2e/kg")),
    SHARES("power-shares", m -> item(current(m), "parts", 0).put("share", "95 %")),
    SHARE("share-out-of-range", m -> item(current(m), "parts", 0).put("share", "130 %")),
    PART("power-part", m -> item(current(m), "parts", 1).put("certificate", "G1")),
    YEAR("year-invalid", m -> current(m).put("year", "last")),
    YEAR_LATER("factor-not-found", m -> current(m).put("year", "2090")),
    TECHNOLOGY("factor-not-found", m -> item(current(m), "parts", 1).put("own", "永动机")),
    ATTRIBUTE("word-unknown", m -> item(current(m), "parts", 1).put("attribute", "lent")),
    CERTIFICATE("certificate-unknown", m -> item(current(m), "parts", 0).put("certificate", "G2")),
    OVERSPENT("certificate-overspent", m -> item(m.root, "certificates", 0).put("amount", "1 Wh")),
    NO_PRODUCTION("production-missing", m -> m.root.remove("production")),
    NO_LEDGER("missing-key", m -> item(m.root, "certificates", 0).remove("ledger")),
    GAS("gas-unknown", m -> item(m.any(), "emissions", 0).put("gas", "XYZ9")),
    METHANE("methane-origin", m -> item(m.any(), "emissions", 0).put("gas", "CH4")),
    GWP("gwp-set", m -> m.root.put("gwp", "AR9")),
    GAS_UNIT("unit-dimension", m -> item(m.any(), "emissions", 0).put("amount", "3 kWh")),
    GAS_BARE("unit-dimension", m -> item(m.any(), "emissions", 0).put("gas", "CO2e")),
    PEDIGREE("pedigree-invalid", m -> power(m).put("pedigree", list("1", "2", "3", "4", "6"))),
    RATING(
        "rating-invalid",
        m -> power(m).put("ratings", map("technology", "1", "geography", "5.1", "time", "1"))),
    RATING_TEXT(
        "rating-invalid",
        m -> power(m).put("ratings", map("technology", "good", "geography", "2", "time", "1"))),
    RATING_SHORT("missing-key", m -> power(m).put("ratings", map("technology", "1"))),
    PEDIGREE_SHORT("pedigree-invalid", m -> power(m).put("pedigree", list("1", "2"))),
    SPREAD("word-unknown", m -> below(power(m), "spread").put("kind", "cauchy")),
    SPREAD_SHORT("spread-invalid", m -> below(power(m), "spread").put("kind", "uniform")),
    CUT_OFF(
        "cut-off-exceeded",
        m ->
            m.root.put(
                "cut-off",
                map(
                    "rule", "r",
                    "limit", "1 %",
                    "left", list(map("name", "n", "share", "2 %", "reason", "w"))))),
    DATE(
        "date-invalid",
        m ->
            thing(m)
                .put(
                    "from",
                    map(
                        "supplier",
                        "S",
                        "pcf",
                        "P",
                        "values",
                        "1 kgCO2e/kg",
                        "valid-from",
                        "2025-02-30"))),
    DATABASE(
        "background-unknown",
        m -> thing(m).put("from", map("database", "d", "version", "1", "process", "u"))),
    SINGULAR("loop-singular", m -> self(m, "200 kg")),
    BACKWARDS("loop-negative", m -> self(m, "300 kg"));

    private final String code;
    private final Consumer<RandomModel> change;

    Way(String code, Consumer<RandomModel> change) {
      this.code = code;
      this.change = change;
    }
  }

  private static Map<String, Object> power(RandomModel m) {
    return item(m.any(), "inputs", -1);
  }

  private static Map<String, Object> thing(RandomModel m) {
    return item(m.any(), "inputs", -2);
  }

  private static Map<String, Object> current(RandomModel m) {
    return below(below(power(m), "from"), "electricity");
  }

  /** The process of the product takes this much of itself, of 100 kg shared with as much again. */
  private static void self(RandomModel m, String amount) {
    Map<String, Object> p = m.processes.get(0);
    item(p, "outputs", 1).put("amount", "150 kg");
    items(p, "inputs")
        .add(0, map("name", "self", "amount", amount, "source", "s", "from", map("process", "p0")));
  }

  @Test
  void soundOnesHaveANumber() {
    for (int i = 0; i < 50; i++) {
      Outcome<ModelResult> result = run(new RandomModel(i));
      assertThat(result.isDone()).as(result.findings().toString()).isTrue();
      assertThat(result.orElseThrow().total()).isPositive();
      assertThat(result.orElseThrow().residual()).isLessThan(1e-14);
    }
  }

  @Test
  void brokenOnesHaveTheirFinding() {
    Way[] ways = Way.values();
    for (int i = 0; i < COUNT; i++) {
      Way way = ways[i % ways.length];
      var model = new RandomModel(i);
      way.change.accept(model);
      Outcome<ModelResult> result = run(model);
      assertThat(result.isDone()).as("%s, model %d", way, i).isFalse();
      assertThat(result.findings().stream().filter(Finding::isError).map(Finding::code))
          .as("%s, model %d", way, i)
          .contains(way.code);
      assertThat(result.findings())
          .allSatisfy(f -> assertThat(Set.of(f.subject(), f.advice())).doesNotContain(""));
    }
  }

  private static Outcome<ModelResult> run(RandomModel model) {
    return ModelReader.read(model.document())
        .flatMap(m -> ModelEngine.run(m, "", ModelSettings.PLAIN));
  }
}
