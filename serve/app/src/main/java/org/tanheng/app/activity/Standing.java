// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.data.boundary.UnitExclusion;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.data.organisation.OrgUnit;

/**
 * When each unit stood below the reporting one, and what was held of it in the sense of the
 * approach (GHG Protocol Corporate Standard, chapter 3). The reporting unit itself counts in full.
 */
final class Standing {

  /** A half-open span with the same facts throughout. */
  record Span(LocalDate from, LocalDate to, BigDecimal share, Control control, boolean excluded) {

    private boolean continues(Span before) {
      return before.to.equals(from)
          && before.share.compareTo(share) == 0
          && before.control == control
          && before.excluded == excluded;
    }

    boolean meets(LocalDate start, LocalDate end) {
      return from.isBefore(end) && start.isBefore(to);
    }

    boolean isWhole() {
      return share.compareTo(BigDecimal.ONE) == 0 && control == Control.FULL;
    }
  }

  private final Map<UUID, List<Span>> spans = new LinkedHashMap<>();

  private Standing() {}

  static Standing of(
      Collection<OrgUnit> versions,
      List<UnitExclusion> exclusions,
      UUID top,
      @Nullable Approach approach,
      LocalDate from,
      LocalDate to) {
    var standing = new Standing();
    List<LocalDate> days = List.copyOf(days(versions, exclusions, from, to));
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      LocalDate end = i + 1 < days.size() ? days.get(i + 1) : to;
      OrgTree tree = OrgTree.on(day, versions);
      for (UUID unit : tree.below(List.of(top))) {
        standing.add(unit, span(tree, exclusions, unit, top, approach, day, end));
      }
    }
    return standing;
  }

  /** Units that stood at or below the reporting one on any day. */
  Set<UUID> units() {
    return spans.keySet();
  }

  /** The spans of a unit in which it stood there, in order. */
  List<Span> of(UUID unit) {
    return spans.getOrDefault(unit, List.of());
  }

  private void add(UUID unit, Span span) {
    List<Span> known = spans.computeIfAbsent(unit, id -> new ArrayList<>());
    if (!known.isEmpty() && span.continues(known.getLast())) {
      Span before = known.removeLast();
      known.add(new Span(before.from(), span.to(), span.share(), span.control(), span.excluded()));
    } else {
      known.add(span);
    }
  }

  private static Span span(
      OrgTree tree,
      List<UnitExclusion> exclusions,
      UUID unit,
      UUID top,
      @Nullable Approach approach,
      LocalDate day,
      LocalDate end) {
    boolean excluded = false;
    for (UUID id : tree.above(unit)) {
      excluded |= exclusions.stream().anyMatch(e -> e.orgUnitId().equals(id) && e.isOn(day));
      if (id.equals(top)) {
        break;
      }
    }
    Holding held = Holdings.of(tree, unit, top, approach).orElseThrow();
    return new Span(day, end, held.share(), held.control(), excluded);
  }

  private static Set<LocalDate> days(
      Collection<OrgUnit> versions, List<UnitExclusion> exclusions, LocalDate from, LocalDate to) {
    var days = new TreeSet<LocalDate>();
    days.add(from);
    for (OrgUnit version : versions) {
      add(days, version.validFrom(), from, to);
      add(days, version.validTo(), from, to);
    }
    for (UnitExclusion exclusion : exclusions) {
      add(days, exclusion.validFrom(), from, to);
      add(days, exclusion.validTo(), from, to);
    }
    return days;
  }

  private static void add(
      Set<LocalDate> days, @Nullable LocalDate day, LocalDate from, LocalDate to) {
    if (day != null && day.isAfter(from) && day.isBefore(to)) {
      days.add(day);
    }
  }
}
