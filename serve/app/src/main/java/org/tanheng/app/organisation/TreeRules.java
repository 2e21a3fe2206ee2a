// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.finding.Finding;

/**
 * What must hold on every day of the tree: a parent that is there, of an outer kind, no circle, and
 * no code twice below one parent. The tree changes only on days on which a version begins or ends,
 * so those are looked at.
 */
final class TreeRules {
  private final Collection<OrgUnit> versions;

  TreeRules(Collection<OrgUnit> versions) {
    this.versions = versions;
  }

  /** Findings about the unit {@code id} and those directly below it, each said once. */
  List<Finding> check(UUID id) {
    Map<String, Finding> findings = new HashMap<>();
    for (LocalDate day : days()) {
      for (Finding finding : check(id, on(day), day)) {
        findings.putIfAbsent(finding.code() + finding.got(), finding);
      }
    }
    return List.copyOf(findings.values());
  }

  private static List<Finding> check(UUID id, Map<UUID, OrgUnit> tree, LocalDate day) {
    List<Finding> findings = new ArrayList<>();
    OrgUnit unit = tree.get(id);
    for (OrgUnit other : tree.values()) {
      if (unit == null) {
        if (id.equals(other.parentId())) {
          findings.add(childLeft(other, day));
        }
      } else if (id.equals(other.parentId()) && !unit.kind().mayHold(other.kind())) {
        findings.add(kind(unit, other));
      } else if (isTwin(unit, other)) {
        findings.add(
            Finding.error(
                "organisation-code-taken",
                "code",
                unit.code(),
                "a code that no other unit below the same parent has",
                "Choose another code."));
      }
    }
    if (unit != null && unit.parentId() != null) {
      checkParent(unit, unit.parentId(), tree, day, findings);
    }
    return findings;
  }

  private static Finding childLeft(OrgUnit child, LocalDate day) {
    return Finding.error(
        "organisation-child-left",
        child.code(),
        "no parent on " + day,
        "a parent on each day",
        "End or move " + child.code() + " first.");
  }

  private static void checkParent(
      OrgUnit unit, UUID parentId, Map<UUID, OrgUnit> tree, LocalDate day, List<Finding> findings) {
    OrgUnit parent = tree.get(parentId);
    if (parent == null) {
      findings.add(
          Finding.error(
              "organisation-parent-absent",
              "parentId",
              "no such unit on " + day,
              "a unit that is there as long as " + unit.code(),
              "Choose another parent or another period."));
    } else if (!parent.kind().mayHold(unit.kind())) {
      findings.add(kind(parent, unit));
    } else if (isCircle(unit, tree)) {
      findings.add(
          Finding.error(
              "organisation-cycle",
              "parentId",
              parent.code() + ", which stands below " + unit.code(),
              "a unit outside " + unit.code(),
              "Choose another parent."));
    }
  }

  private static boolean isTwin(OrgUnit unit, OrgUnit other) {
    return !other.id().equals(unit.id())
        && other.code().equals(unit.code())
        && Objects.equals(other.parentId(), unit.parentId());
  }

  private static boolean isCircle(OrgUnit unit, Map<UUID, OrgUnit> tree) {
    Set<UUID> seen = new HashSet<>();
    for (@Nullable OrgUnit at = unit;
        at != null;
        at = at.parentId() == null ? null : tree.get(at.parentId())) {
      if (!seen.add(at.id())) {
        return true;
      }
    }
    return false;
  }

  private static Finding kind(OrgUnit outer, OrgUnit inner) {
    return Finding.error(
        "organisation-kind",
        inner.code(),
        inner.kind() + " below " + outer.kind(),
        "GROUP, SITE, WORKSHOP, LINE, DEVICE from the outside in",
        "Change the kind or the parent.");
  }

  private Map<UUID, OrgUnit> on(LocalDate day) {
    Map<UUID, OrgUnit> tree = new HashMap<>();
    for (OrgUnit version : versions) {
      if (version.isValidOn(day)) {
        tree.put(version.id(), version);
      }
    }
    return tree;
  }

  private Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    for (OrgUnit version : versions) {
      days.add(version.validFrom());
      if (version.validTo() != null) {
        days.add(version.validTo());
      }
    }
    return days;
  }
}
