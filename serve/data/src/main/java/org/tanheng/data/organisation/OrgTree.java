// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.organisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every unit at its place on one day. A unit that has ended stays where it stood last, and one that
 * has not begun where it will stand, so that no unit's data are out of everybody's reach.
 */
public final class OrgTree {
  private static final Comparator<OrgUnit> BY_START = Comparator.comparing(OrgUnit::validFrom);

  private final Map<UUID, OrgUnit> units = new HashMap<>();
  private final Map<UUID, List<UUID>> children = new HashMap<>();

  private OrgTree() {}

  /** The tree that the versions known now make on a day. */
  public static OrgTree on(LocalDate day, Collection<OrgUnit> versions) {
    OrgTree tree = new OrgTree();
    for (OrgUnit version : versions) {
      tree.units.merge(version.id(), version, (a, b) -> closer(day, a, b));
    }
    for (OrgUnit unit : tree.units.values()) {
      if (unit.parentId() != null) {
        tree.children.computeIfAbsent(unit.parentId(), k -> new ArrayList<>()).add(unit.id());
      }
    }
    return tree;
  }

  private static OrgUnit closer(LocalDate day, OrgUnit a, OrgUnit b) {
    boolean ordered = BY_START.compare(a, b) <= 0;
    OrgUnit later = ordered ? b : a;
    return later.validFrom().isAfter(day) ? (ordered ? a : b) : later;
  }

  /** The unit, or empty if there is none of this id. */
  public Optional<OrgUnit> unit(UUID id) {
    return Optional.ofNullable(units.get(id));
  }

  /** All units, in no particular order. */
  public Collection<OrgUnit> units() {
    return List.copyOf(units.values());
  }

  /** Units without a parent. */
  public Set<UUID> roots() {
    Set<UUID> roots = new HashSet<>();
    for (OrgUnit unit : units.values()) {
      if (unit.parentId() == null) {
        roots.add(unit.id());
      }
    }
    return roots;
  }

  /** The given units and all that stand below them; unknown ids are left out. */
  public Set<UUID> below(Collection<UUID> tops) {
    Set<UUID> found = new HashSet<>();
    ArrayDeque<UUID> open = new ArrayDeque<>(tops);
    while (!open.isEmpty()) {
      UUID id = open.removeFirst();
      if (units.containsKey(id) && found.add(id)) {
        open.addAll(children.getOrDefault(id, List.of()));
      }
    }
    return found;
  }

  /** The unit and all that it stands in, from the inside out. */
  public List<UUID> above(UUID id) {
    List<UUID> path = new ArrayList<>();
    @Nullable OrgUnit unit = units.get(id);
    while (unit != null && !path.contains(unit.id())) {
      path.add(unit.id());
      unit = unit.parentId() == null ? null : units.get(unit.parentId());
    }
    return path;
  }
}
