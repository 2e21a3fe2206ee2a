// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Shares of a footprint by what its data are worth, by hand. */
class ModelSharesTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** Own meter 2, half primary supplier 3, published 4 of which p makes its part by a meter, 1. */
  private static final String MODEL =
      Models.of(
          "",
          Models.process(
                  "p",
                  """
                  'outputs': [{'product': 'x', 'kind': 'reference', 'amount': '1 kg'}],
                  'inputs': [
                    {'name': 'bought', 'amount': '3 kg', 'source': {'origin': 'meter', 'id': 'M1'},
                     'from': {'supplier': 'S', 'pcf': 'P', 'values': '1 kgCO2e/kg', 'primary': '50 %'}},
                    {'name': 'published', 'amount': '4 kg', 'source': {'origin': 'meter', 'id': 'M2'},
                     'pedigree': [1, 2, 3, 4, 5],
                     'from': {'name': 'f', 'values': '1 kgCO2e/kg', 'source': 's',
                              'pedigree': [1, 1, 1, 1, 1]}},
                    {'name': 'own', 'amount': 'guess * 2', 'unit': 'kg', 'from': {'process': 'q'}}],
                  'emissions': [{'name': 'e', 'amount': '2 kgCO2e',
                    'source': {'origin': 'meter', 'id': 'M3'}}]
                  """)
              + ","
              + Models.process(
                  "q",
                  """
                  'outputs': [{'product': 'y', 'kind': 'reference', 'amount': '1 kg'}],
                  'emissions': [{'name': 'e', 'amount': '2 kgCO2e',
                    'source': {'origin': 'meter', 'id': 'M4'}}]
                  """));

  private static ModelResult result(String guess) {
    return Models.run(
            MODEL.replace(
                "'period': '2025'",
                "'period': '2025', 'parameters': [{'name': 'guess', 'value': '0.25 kg', %s}]"
                    .formatted(guess)))
        .orElseThrow();
  }

  @Test
  void primaryIsWhatStandsOnPrimaryAmountsAndAllBehind() {
    ModelResult guessed = result("'source': 's'");
    assertThat(guessed.total()).isCloseTo(10, EXACT);
    assertThat(guessed.primaryShare()).isCloseTo(0.35, EXACT);
    assertThat(guessed.illustrativeShare()).isZero();
    ModelResult metered = result("'source': {'origin': 'meter', 'id': 'M5'}");
    assertThat(metered.primaryShare()).isCloseTo(0.45, EXACT);
  }

  @Test
  void allBehindAnIllustrativeAmountIsIllustrative() {
    assertThat(result("'illustrative': true").illustrativeShare()).isCloseTo(0.1, EXACT);
  }

  /** Factor 1 and amount 3 on average make 2, for 4 of 10. */
  @Test
  void ratingsAreWeightedByTheBurden() {
    ModelResult result = result("'source': 's'");
    assertThat(result.quality().rating()).isCloseTo(2, EXACT);
    assertThat(result.quality().ratedShare()).isCloseTo(0.4, EXACT);
  }

  /**
   * Pedigrees stand for 4 of 10: technology (5 + 1) / 2, place (4 + 1) / 2, time (3 + 1) / 2;
   * stated ratings 1, 2 and 1.5 for 3 of 10; weighted (4 * 3 + 3 * 1) / 7 and so on.
   */
  @Test
  void technologyPlaceAndTimeAreRatedApart() {
    String stated =
        MODEL.replace(
            "'primary': '50 %'",
            "'primary': '50 %', 'ratings': {'technology': 1, 'geography': '2', 'time': 1.5}");
    DataQuality quality =
        Models.run(
                stated.replace(
                    "'period': '2025'",
                    "'period': '2025', 'parameters': [{'name': 'guess', 'value': '0.25 kg',"
                        + " 'source': 's'}]"))
            .orElseThrow()
            .quality();
    assertThat(quality.ratingsShare()).isCloseTo(0.7, EXACT);
    assertThat(quality.ratedShare()).isCloseTo(0.4, EXACT);
    Ratings ratings = Objects.requireNonNull(quality.ratings());
    assertThat(ratings.technology()).isCloseTo(15 / 7.0, EXACT);
    assertThat(ratings.geography()).isCloseTo(16 / 7.0, EXACT);
    assertThat(ratings.time()).isCloseTo(12.5 / 7.0, EXACT);
    assertThat(ratings.mean()).isCloseTo(43.5 / 21.0, EXACT);
  }

  @Test
  void theListOfDataHasEveryNumberOnceWithWhatRestsOnIt() {
    ModelResult result = result("'source': 's'");
    assertThat(result.data())
        .extracting(DatumShown::path)
        .doesNotHaveDuplicates()
        .contains(
            "parameters[0].value",
            "processes[0].inputs[1].amount",
            "processes[0].inputs[1].from",
            "processes[0].emissions[0].amount");
    assertThat(result.data())
        .filteredOn(d -> d.path().startsWith("processes[0].inputs[1]"))
        .extracting(DatumShown::impact)
        .allSatisfy(i -> assertThat(i).isCloseTo(4, EXACT));
    String json = ModelResultJson.of(result).write();
    assertThat(json).contains("\"pedigree\":[1,2,3,4,5]").contains("\"primaryShare\":0.35");
  }
}
