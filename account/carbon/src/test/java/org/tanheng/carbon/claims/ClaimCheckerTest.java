// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;

class ClaimCheckerTest {

  private final ClaimChecker checker =
      new ClaimChecker(PublishedValues.of(FactorLibrary.bundled()));

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "claims.csv", delimiter = '|', numLinesToSkip = 1)
  void eachKindHasItsBorders(String name, String kind, String figures, String verdict) {
    Verdict result = checker.check(ClaimText.read(kind, split(figures)).orElseThrow());
    assertThat(result.result()).as("%s: %s", name, result).hasToString(verdict);
    assertThat(result.reason()).isNotBlank();
    assertThat(result.question() == null).isEqualTo(result.result() == Verdict.Result.MATCHES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          guess   | 1 kWh; 1 tCO2               | claim-incomplete
          factor  | 1 kWh                       | claim-incomplete
          factor  | 0 kWh; 1 tCO2               | claim-incomplete
          factor  | 1 kWh; -1 tCO2              | claim-incomplete
          factor  | 1 kWh; 1 tCO2; 2 tCO2       | claim-incomplete
          factor  | 1 kg; 1 tCO2                | unit-dimension
          factor  | 1 kWh; 1 m3                 | unit-dimension
          several | 1 kg; 1 tce; 1 tCO2         | unit-dimension
          product | 1 kW; 1 h; 1 m3             | unit-dimension
          sum     | 1 kWh; 1 kg; 2 kWh          | unit-dimension
          missing | 1 t; 2 %                    | claim-incomplete
          missing | 1 t; 2 %; 3 t               | claim-incomplete
          missing | 1 t; 2 %; ? kWh             | unit-dimension
          missing | 1 t; 2 %; ? blub            | unit-unknown
          bounded | 1 MWh; 1 MW; 1 kg; 2 kg     | unit-dimension
          shares  | 1 kWh; 2 kWh                | unit-dimension
          fall    | 2 kWh; 1 kg; 3 %            | unit-dimension
          same    | 2 kWh; 1 kg                 | unit-dimension
          index   | COP; 3                      | claim-incomplete
          index   | PUE; 3 kWh                  | unit-dimension
          """)
  void whatMakesNoClaimIsRefused(String kind, String figures, String code) {
    assertThat(ClaimText.read(kind, split(figures)).findings())
        .extracting(Finding::code)
        .containsExactly(code);
  }

  private static List<String> split(String figures) {
    return Arrays.asList(figures.split(";"));
  }
}
