// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2025, 2025-01-01, 2025-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2025-03-05, 2025-03-05, 2025-03-05",
    "2024/2025, 2024-01-01, 2025-12-31",
    "2025-01/2025-06, 2025-01-01, 2025-06-30",
    "2025-01-01 / 2025-06-15, 2025-01-01, 2025-06-15"
  })
  void daysOfAText(String text, LocalDate first, LocalDate last) {
    assertThat(ModelPeriod.of(text)).contains(new ModelPeriod(first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-07-01, true",
    "2024-06-01, 2025-01-02, true",
    "2024-01-01, 2025-01-01, false",
    "2025-12-31, 2026-12-31, true",
    "2026-01-01, 2027-01-01, false"
  })
  void daysThatAYearShares(LocalDate from, LocalDate until, boolean shared) {
    assertThat(ModelPeriod.of("2025").orElseThrow().meets(from, until)).isEqualTo(shared);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "whenever", "2025-13", "25", "2025/2024", "2025/2026/2027", "2025-2-3"})
  void textsThatSayNone(String text) {
    assertThat(ModelPeriod.of(text)).isEmpty();
  }
}
