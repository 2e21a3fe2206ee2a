// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.verification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.verification.Nonconformity;
import org.tanheng.data.verification.CasePoint;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * A point as the verifier raises it, with who is to answer and by when.
 *
 * @param grade weight of a nonconformity, major if left out; nothing for a clarification
 */
record NewPoint(
    Nonconformity.Kind kind,
    Nonconformity.@Nullable Grade grade,
    String subject,
    String observation,
    String owner,
    LocalDate due) {

  CasePoint numbered(int number) {
    for (String text : List.of(subject, observation, owner)) {
      if (text.isBlank()) {
        throw new FindingException(
            Finding.error(
                "key-missing",
                "subject, observation, owner",
                "",
                "all three",
                "Say what, why and who is to answer."));
      }
    }
    return new CasePoint(
        number,
        kind.name(),
        weight(),
        subject.strip(),
        observation.strip(),
        owner.strip(),
        due,
        "OPEN",
        null,
        null);
  }

  private @Nullable String weight() {
    if (kind == Nonconformity.Kind.CLARIFICATION) {
      return null;
    }
    return grade == null ? Nonconformity.Grade.MAJOR.name() : grade.name();
  }
}
