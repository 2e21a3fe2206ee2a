// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;

class LabConversionTest {

  @ParameterizedTest
  @CsvFileSource(resources = "conversions.csv", delimiter = '|', numLinesToSkip = 1)
  void knownAnswers(
      String source,
      String value,
      String from,
      String to,
      @Nullable String mt,
      @Nullable String mad,
      @Nullable String aad,
      BigDecimal answer) {
    Traced converted =
        LabConversion.convert(
                "value",
                input(value),
                LabBasis.of(from).orElseThrow(),
                LabBasis.of(to).orElseThrow(),
                new Moistures(share(mt), share(mad), share(aad)))
            .orElseThrow();
    assertThat(converted.value().value().setScale(answer.scale(), RoundingMode.HALF_EVEN))
        .as(source)
        .isEqualTo(answer);
    assertThat(converted.trace().rule()).isNotBlank();
    assertThat(converted.trace().source()).isNotNull();
  }

  @Test
  void aMeanIsWeightedByConsumption() {
    Trace mean =
        LabMean.of(
            "carbon",
            List.of(
                new LabMean.Weighted(input("0.50 tC/t"), Quantity.of("1000 t")),
                new LabMean.Weighted(input("0.60 tC/t"), Quantity.of("3000 t"))));
    assertThat(mean.value().value()).isEqualByComparingTo("0.575");
    assertThat(mean.inputs()).hasSize(4);
  }

  @Test
  void whatTheFormulaNeedsIsNamed() {
    assertThat(
            LabConversion.convert(
                    "carbon",
                    input("60 %"),
                    LabBasis.DRY_ASH_FREE,
                    LabBasis.AS_RECEIVED,
                    new Moistures(share("10 %"), null, null))
                .findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("lab-moisture-missing");
              assertThat(finding.got()).contains("aad", "mad").doesNotContain("mt");
            });
  }

  @Test
  void carbonForEachUnitOfHeatHasNoBasis() {
    assertThat(
            LabConversion.convert(
                    "carbon-content",
                    input("0.0258 tC/GJ"),
                    LabBasis.AIR_DRIED,
                    LabBasis.AS_RECEIVED,
                    new Moistures(share("10 %"), share("2 %"), null))
                .findings())
        .extracting(Finding::code)
        .containsExactly("lab-basis-unsuitable");
  }

  private static Trace input(String value) {
    return Trace.input("value", Quantity.of(value), Quality.MEASURED);
  }

  private static @Nullable Quantity share(@Nullable String text) {
    return text == null ? null : Quantity.of(text);
  }
}
