// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.baseyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.finding.Finding;

class AssessmentTest {

  private static final BigDecimal BASE = new BigDecimal("1000");

  @ParameterizedTest
  @CsvSource({
    "50, true, true", // 5 % exactly is reached
    "49.999999999999, true, false",
    "-50, true, true",
    "30 30, true, true",
    "30 30, false, false",
    "30 -30, true, false",
    "'', true, false",
    "0, true, false"
  })
  void dueAtTheThresholdAloneOrTogether(String effects, boolean cumulative, boolean due) {
    var changes = new ArrayList<Change>();
    for (String effect : effects.isEmpty() ? new String[0] : effects.split(" ")) {
      changes.add(new Change("c" + changes.size(), Trigger.STRUCTURE, new BigDecimal(effect)));
    }
    Policy policy = policy(cumulative, EnumSet.allOf(Trigger.class));
    Assessment assessment = Assessment.of(policy, BASE, changes);
    assertThat(assessment.due()).isEqualTo(due);
    assertThat(assessment.findings(policy).stream().map(Finding::code).toList())
        .isEqualTo(due ? List.of("restatement-due") : List.of());
  }

  @Test
  void aKindThatThePolicyDoesNotNameDoesNotCount() {
    Assessment assessment =
        Assessment.of(
            policy(true, EnumSet.of(Trigger.STRUCTURE, Trigger.ERROR)),
            BASE,
            List.of(
                new Change("gwp", Trigger.METHOD, new BigDecimal("80")),
                new Change("sale", Trigger.STRUCTURE, new BigDecimal("-20"))));
    assertThat(assessment.due()).isFalse();
    assertThat(assessment.effect()).isEqualByComparingTo("-20");
    assertThat(assessment.share()).isEqualByComparingTo("0.02");
    assertThat(assessment.rows().getFirst().share()).isEqualByComparingTo("0.08");
  }

  @Test
  void aBaseYearOfZeroHasNoShareAndAnyChangeIsDue() {
    Policy policy = policy(false, EnumSet.allOf(Trigger.class));
    Assessment assessment =
        Assessment.of(
            policy, BigDecimal.ZERO, List.of(new Change("a", Trigger.ERROR, BigDecimal.ONE)));
    assertThat(assessment.due()).isTrue();
    assertThat(assessment.share()).isNull();
  }

  private static Policy policy(boolean cumulative, EnumSet<Trigger> triggers) {
    return new Policy(new BigDecimal("0.05"), triggers, cumulative);
  }
}
