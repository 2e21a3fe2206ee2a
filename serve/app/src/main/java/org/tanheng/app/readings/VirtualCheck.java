// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Said;
import org.tanheng.data.metering.StoredVirtual;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.PointKind;

/**
 * Checks the formula of a virtual meter before it is entered; all that is wrong is told at once.
 */
@Component
class VirtualCheck {
  private static final int MOST_INPUTS = 200;
  private static final int LONGEST = 4_000;
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,59}");

  private final PointRepository points;
  private final VirtualBook book;

  VirtualCheck(PointRepository points, VirtualBook book) {
    this.points = points;
    this.book = book;
  }

  /** The formula ready to be entered for a point that may not be there yet. */
  StoredVirtual checked(CurrentUser user, StoredPoint point, VirtualFacts facts) {
    List<Finding> findings = new ArrayList<>();
    Map<String, UUID> inputs = new HashMap<>();
    if (facts.formula().isBlank() || facts.formula().length() > LONGEST) {
      findings.add(
          wrong(
              "text-length",
              "formula",
              facts.formula().length() + " characters",
              "1 to " + LONGEST + " characters"));
    }
    if (facts.inputs().isEmpty() || facts.inputs().size() > MOST_INPUTS) {
      findings.add(
          wrong(
              "virtual-inputs",
              "inputs",
              facts.inputs().size() + " points",
              "1 to " + MOST_INPUTS));
    }
    for (VirtualFacts.VirtualInput input : facts.inputs()) {
      input(user, point, input, findings);
      if (inputs.put(input.name(), input.pointId()) != null) {
        findings.add(wrong("virtual-name", input.name(), "two points", "one point to a name"));
      }
    }
    refuse(findings);
    String reason = facts.reason();
    StoredVirtual draft =
        StoredVirtual.draft(
            point.id(), facts.formula().strip(), inputs, Said.orNull(reason), user.id());
    refuse(named(user, point, book.with(draft, point).findings()));
    return draft;
  }

  private void input(
      CurrentUser user,
      StoredPoint point,
      VirtualFacts.VirtualInput input,
      List<Finding> findings) {
    if (!NAME.matcher(input.name()).matches()) {
      findings.add(
          wrong(
              "virtual-name",
              input.name(),
              input.name(),
              "a letter, then letters, digits and underscores, 60 at most"));
    }
    boolean isSelf = input.pointId().equals(point.id());
    StoredPoint other = isSelf ? point : points.byId(input.pointId(), user.scope()).orElse(null);
    if (other == null) {
      findings.add(
          wrong(
              "virtual-point-unknown",
              input.name(),
              input.pointId().toString(),
              "a point that you may read"));
    } else if (!PointKind.valueOf(other.kind()).hasUse()) {
      findings.add(
          wrong(
              "gauge-has-no-sum",
              input.name(),
              other.code() + ", " + other.kind(),
              "a register, interval values or a virtual meter"));
    } else if (!other.zone().equals(point.zone())) {
      findings.add(
          wrong("zone-differs", input.name(), other.code() + ", " + other.zone(), point.zone()));
    }
  }

  /** Findings speak of codes where the engine speaks of ids. */
  private List<Finding> named(CurrentUser user, StoredPoint point, List<Finding> findings) {
    Map<String, String> codes = new HashMap<>();
    codes.put(point.id().toString(), point.code());
    points.all(user.scope()).forEach(each -> codes.put(each.id().toString(), each.code()));
    return findings.stream()
        .map(
            finding ->
                new Finding(
                    finding.code(),
                    finding.severity(),
                    replaced(finding.subject(), codes),
                    replaced(finding.got(), codes),
                    finding.wanted(),
                    finding.advice()))
        .toList();
  }

  private static String replaced(String text, Map<String, String> codes) {
    String made = text;
    for (Map.Entry<String, String> code : codes.entrySet()) {
      made = made.replace(code.getKey(), code.getValue());
    }
    return made;
  }

  private static void refuse(List<Finding> findings) {
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new FindingException(findings);
    }
  }

  private static Finding wrong(String code, String subject, String got, String wanted) {
    return Finding.error(code, subject, got, wanted, "Correct the virtual meter.");
  }
}
