// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Variance by hand, draws that can be repeated, and scenarios that share their draws. */
class ModelUncertaintyTest {
  /** g = net / (1 - scrap) * 2: slopes 2 / (1 - scrap) and net * 2 / (1 - scrap)^2. */
  private static final String MODEL =
      Models.of(
          """
          'parameters': [
            {'name': 'net', 'value': '8 kg', 'source': 's',
             'spread': {'kind': 'normal', 'deviation': '5 %'}},
            {'name': 'scrap', 'value': '20 %', 'source': 's',
             'spread': {'kind': 'normal', 'deviation': '10 %'}},
            {'name': 'sheet', 'value': 'net / (1 - scrap)', 'unit': 'kg'}],
          'scenarios': [
            {'id': 'less', 'set': {'scrap': {'value': '19.9 %'}}},
            {'id': 'other', 'inputs': [{'process': 'p', 'input': 'sheet', 'from': {
              'name': 'steel', 'values': '2.02 kgCO2e/kg', 'source': 's',
              'pedigree': [1, 1, 1, 1, 3]}}]},
            {'id': 'wrong', 'set': {'nothing': '1 kg'}}]
          """,
          Models.process(
              "p",
              """
              'outputs': [{'product': 'x', 'kind': 'reference', 'amount': '1 kg'}],
              'inputs': [{'name': 'sheet', 'amount': 'sheet', 'unit': 'kg', 'from': {
                'name': 'steel', 'values': '2 kgCO2e/kg', 'source': 's',
                'pedigree': [1, 1, 1, 1, 3]}}]
              """));

  private static ModelResult run(int runs, int threads) {
    return Models.read(MODEL)
        .flatMap(m -> ModelEngine.run(m, "", ModelSettings.PLAIN.withRuns(runs, 7, threads)))
        .orElseThrow();
  }

  @Test
  void firstOrderGoesThroughFormulas() {
    ModelResult result = run(0, 1);
    assertThat(result.total()).isCloseTo(20, within(1e-12));
    UncertaintyShown sure = Objects.requireNonNull(result.uncertainty());
    double net = 2.5 * 0.4;
    double scrap = 25 * 0.02;
    double factor = 400 * Math.expm1(0.008) * Math.exp(0.008);
    double variance = net * net + scrap * scrap + factor;
    assertThat(sure.deviation()).isCloseTo(Math.sqrt(variance), within(1e-7));
    assertThat(sure.parts())
        .extracting(UncertaintyShown.Part::path)
        .containsExactly(
            "processes[0].inputs[0].from", "parameters[0].value", "parameters[1].value");
    assertThat(sure.parts().get(1).share()).isCloseTo(net * net / variance, within(1e-8));
  }

  @Test
  void drawsAgreeWithFirstOrderAndDoNotDependOnThreads() {
    UncertaintyShown one = Objects.requireNonNull(run(4000, 1).uncertainty());
    UncertaintyShown two = Objects.requireNonNull(run(4000, 2).uncertainty());
    assertThat(one.drawn()).isEqualTo(two.drawn());
    assertThat(one.failed()).isZero();
    double drawn = Objects.requireNonNull(one.drawn()).deviation();
    assertThat(drawn).isCloseTo(one.deviation(), within(0.05 * one.deviation()));
  }

  /** A little less of the same is surely less; another factor has the same draws as well. */
  @Test
  void scenariosShareTheirDraws() {
    ModelComparison compared =
        Models.read(MODEL)
            .flatMap(
                m ->
                    ModelEngine.compare(
                        m, List.of("", "less", "other"), ModelSettings.PLAIN.withRuns(500, 7, 2)))
            .orElseThrow();
    assertThat(compared.results())
        .extracting(ModelResult::scenario)
        .containsExactly("", "less", "other");
    assertThat(compared.below().get(1)).isGreaterThan(0.99);
    assertThat(compared.below().get(2)).isZero();
    assertThat(compared.results().get(2).total()).isCloseTo(20.2, within(1e-12));
    assertThat(compared.json().write()).contains("\"sureThatSecondBelow\":0.0");
  }

  @Test
  void scenariosThatChangeNothingKnownAreRefused() {
    assertThat(Models.run(MODEL, "wrong").findings())
        .anySatisfy(f -> assertThat(f.code()).isEqualTo("scenario-change"));
    assertThat(Models.run(MODEL, "none").findings())
        .anySatisfy(f -> assertThat(f.code()).isEqualTo("scenario-unknown"));
  }

  @Test
  void theVersionIsThatOfTheContentNotOfItsOrder() {
    ProductModel model = Models.read(MODEL).orElseThrow();
    String turned = MODEL.replace("{'model': 'm', ", "{").replaceFirst("}\\s*$", ", 'model': 'm'}");
    assertThat(Models.read(turned).orElseThrow().hash()).isEqualTo(model.hash());
    assertThat(Models.read(MODEL.replace("'8 kg'", "'9 kg'")).orElseThrow().hash())
        .isNotEqualTo(model.hash());
  }
}
