// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.finding.Finding;

class VerificationTest {

  @ParameterizedTest
  @CsvSource({"12,0,4", "12,1,6", "12,2,12", "1,0,1", "0,0,0", "10,0,3", "365,0,110"})
  void thirtyPerCentThenHalfThenAll(int population, int faults, int size) {
    assertThat(SamplingPlan.draw(population, faults, 7).drawn()).hasSize(size);
  }

  @Test
  void theDrawRepeatsAndAWiderSampleContainsTheNarrower() {
    var first = SamplingPlan.draw(12, 0, 42);
    assertThat(SamplingPlan.draw(12, 0, 42)).isEqualTo(first);
    assertThat(SamplingPlan.draw(12, 1, 42).drawn()).containsAll(first.drawn());
  }

  @Test
  void errorsThatCancelAreStillErrors() {
    var checks =
        List.of(
            check("grid", "600", "540", false),
            check("gas", "400", "460", false),
            check("coal", "0", "500", true));
    var materiality = Materiality.of(Materiality.DEFAULT_THRESHOLD, new BigDecimal("1000"), checks);
    assertThat(materiality.net()).isEqualByComparingTo("0");
    assertThat(materiality.gross()).isEqualByComparingTo("120");
    assertThat(materiality.limit()).isEqualByComparingTo("50");
    assertThat(materiality.isMaterial()).isTrue();
    assertThat(materiality.share()).isEqualByComparingTo("0.12");
  }

  @Test
  void exactlyAtTheLimitIsNotMaterial() {
    var checks = List.of(check("grid", "1000", "950", false));
    assertThat(
            Materiality.of(Materiality.DEFAULT_THRESHOLD, new BigDecimal("1000"), checks)
                .isMaterial())
        .isFalse();
  }

  @Test
  void aStatementWaitsForEveryPoint() {
    var open =
        new Nonconformity(
            "N1",
            Nonconformity.Kind.NONCONFORMITY,
            Nonconformity.Grade.MAJOR,
            "gas",
            "reading and bill differ",
            "li",
            LocalDate.of(2026, 5, 1),
            null,
            null,
            Nonconformity.State.OPEN);
    var fine = Materiality.of(Materiality.DEFAULT_THRESHOLD, BigDecimal.TEN, List.of());
    assertThat(Statement.obstacles(true, true, true, true, List.of(open), fine))
        .extracting(Finding::code)
        .containsExactly("case-open-major");
    assertThat(Statement.obstacles(true, true, true, false, List.of(), fine))
        .extracting(Finding::code)
        .containsExactly("case-not-checked");
    assertThat(Statement.obstacles(false, false, false, true, List.of(), fine))
        .extracting(Finding::code)
        .containsExactly("case-independence", "case-plan", "case-sampling");
    assertThat(open.closable()).isFalse();
  }

  @Test
  void aMinorNonconformityBlocksOnlyUntilItIsAnswered() {
    Nonconformity.Grade minor = Nonconformity.Grade.MINOR;
    assertThat(point(minor, Nonconformity.State.OPEN).blocks()).isTrue();
    assertThat(point(minor, Nonconformity.State.ANSWERED).blocks()).isFalse();
    assertThat(point(minor, Nonconformity.State.ANSWERED).closable()).isTrue();
    Nonconformity.Grade major = Nonconformity.Grade.MAJOR;
    assertThat(point(major, Nonconformity.State.ANSWERED).blocks()).isTrue();
    assertThat(point(major, Nonconformity.State.ANSWERED).closable()).isFalse();
    assertThat(point(null, Nonconformity.State.ANSWERED).blocks()).isTrue();
    assertThat(point(null, Nonconformity.State.CLOSED).blocks()).isFalse();
  }

  private static Nonconformity point(
      Nonconformity.@Nullable Grade grade, Nonconformity.State state) {
    return new Nonconformity(
        "1",
        grade == null ? Nonconformity.Kind.CLARIFICATION : Nonconformity.Kind.NONCONFORMITY,
        grade,
        "gas",
        "label",
        "li",
        LocalDate.of(2026, 5, 1),
        state == Nonconformity.State.OPEN ? null : "done",
        null,
        state);
  }

  private static SourceCheck check(String id, String reported, String verified, boolean adjusted) {
    return new SourceCheck(id, new BigDecimal(reported), new BigDecimal(verified), adjusted);
  }
}
