// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.units.CoalEquivalent.Basis;

/** T14: 10.95 GWh are 3,394.5 tce by the 等价值 0.310 and 1,345.755 tce by the 当量值 0.1229. */
class CoalEquivalentTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final CoalEquivalent CALORIFIC =
      electricity(Basis.CALORIFIC, "0.1229 kgce/kWh", "GB/T 2589-2020");
  private static final CoalEquivalent PRIMARY =
      electricity(Basis.PRIMARY, "0.310 kgce/kWh", "CAICT");

  @Test
  void bothCoefficientsOfElectricity() {
    Quantity use = Quantity.of("1095 万kWh");
    assertThat(PRIMARY.of(use, DAY).orElseThrow()).isEqualTo(Quantity.of("3394.5 tce"));
    assertThat(CALORIFIC.of(use, DAY).orElseThrow()).isEqualTo(Quantity.of("1345.755 tce"));
    assertThat(CALORIFIC.of(Quantity.of("1e6 kWh"), DAY).orElseThrow())
        .isEqualTo(Quantity.of("122.9 tce"));
  }

  @Test
  void aDayOutsideTheValidityIsAFinding() {
    assertThat(CALORIFIC.of(Quantity.of("1 kWh"), LocalDate.of(2020, 12, 31)).findings())
        .extracting(Finding::code)
        .containsExactly("coefficient-out-of-date");
    assertThat(CALORIFIC.isValid(LocalDate.of(2021, 1, 1))).isTrue();
    assertThat(CALORIFIC.isValid(LocalDate.of(2026, 1, 1))).isFalse();
  }

  @Test
  void aCoefficientOfAnotherCarrierIsRefused() {
    assertThat(CALORIFIC.of(Quantity.of("1 t"), DAY).findings())
        .extracting(Finding::code)
        .containsExactly("unit-dimension");
  }

  @Test
  void theTraceSaysWhichCoefficient() {
    assertThat(PRIMARY.trace().label()).isEqualTo("electricity 等价值");
    assertThat(PRIMARY.trace().toJson())
        .isEqualTo(
            "{\"inputs\":[],\"label\":\"electricity 等价值\",\"quality\":\"measured\",\"rule\":null,"
                + "\"source\":{\"document\":\"CAICT\",\"edition\":null,\"id\":null,"
                + "\"locator\":\"electricity\",\"release\":null,\"verified\":true},"
                + "\"value\":{\"unit\":\"kgce/kWh\",\"value\":\"0.310\"}}");
  }

  private static CoalEquivalent electricity(Basis basis, String value, String document) {
    return new CoalEquivalent(
        "electricity",
        basis,
        Quantity.of(value),
        LocalDate.of(2021, 1, 1),
        LocalDate.of(2026, 1, 1),
        Citation.of(document, "electricity"));
  }
}
