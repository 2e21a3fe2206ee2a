// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.carbon.report.ReportContext;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;

class ReportYamlTest {

  @Test
  void everyKeyArrivesWhereItBelongs() {
    ReportContext context =
        read(
            """
            report:
              number: R-1
              date: 2024-03-20
              organisation: { description: a, credit-code: b, responsible: c }
              boundaries:
                organisational: d
                exclusions: [{ source: canteen, reason: below 0.1 % }]
              base-year: { period: 2020, total: 1234.5 tCO2e, source: report 2020 }
              methods: { reasons: e, data-management: f }
              statements: { conformity: g }
              sources: { gas: { name: Gas boiler, activity-source: bills } }
            """);
    assertThat(context.number()).isEqualTo("R-1");
    assertThat(context.date()).isEqualTo(LocalDate.of(2024, 3, 20));
    assertThat(context.entity().description()).isEqualTo("a");
    assertThat(context.entity().creditCode()).isEqualTo("b");
    assertThat(context.entity().responsible()).isEqualTo("c");
    assertThat(context.boundaries().organisational()).isEqualTo("d");
    assertThat(context.boundaries().exclusions())
        .containsExactly(new ReportContext.Exclusion("canteen", "below 0.1 %"));
    assertThat(context.baseYear())
        .isEqualTo(
            new ReportContext.BaseYear(
                "2020", null, Quantity.of("1234.5 tCO2e"), "report 2020", null, null));
    assertThat(context.methods().reasons()).isEqualTo("e");
    assertThat(context.methods().dataManagement()).isEqualTo("f");
    assertThat(context.statements().conformity()).isEqualTo("g");
    assertThat(context.remark("gas").name()).isEqualTo("Gas boiler");
    assertThat(context.remark("other").name()).isNull();
  }

  @Test
  void nothingSaidIsNotTheSameAsNothingLeftOut() {
    assertThat(read("report: { number: R-1 }").boundaries().exclusions()).isNull();
    assertThat(read("report: { boundaries: { exclusions: none } }").boundaries().exclusions())
        .isEmpty();
    assertThat(read("organisation: x")).isEqualTo(ReportContext.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "report: { numer: R }; unknown-key; report.numer",
        "report: { date: 20.3.2024 }; date-invalid; report.date",
        "report: { boundaries: { exclusions: some } }; value-type; report.boundaries.exclusions",
        "report: { boundaries: { exclusions: [{ source: a }] } }; missing-key;"
            + " report.boundaries.exclusions[0].reason",
        "report: { base-year: { reason: a } }; missing-key; report.base-year.period",
        "report: { base-year: { period: 2020, total: 5 apples } }; unit-unknown;"
            + " report.base-year.total",
        "report: text; value-type; report"
      })
  void whatIsWrongIsFoundAtItsPath(String yaml, String code, String subject) {
    Finding finding = ReportYaml.read(yaml).findings().getFirst();
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.subject()).isEqualTo(subject);
  }

  private static ReportContext read(String yaml) {
    return ReportYaml.read(yaml).orElseThrow();
  }
}
