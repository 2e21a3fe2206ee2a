// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tanheng.app.baseyear.BaseYearView.BaseChange;
import org.tanheng.app.baseyear.BaseYearView.BaseInventory;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.baseyear.Assessment;
import org.tanheng.carbon.baseyear.Change;
import org.tanheng.carbon.baseyear.Policy;
import org.tanheng.carbon.baseyear.Trigger;
import org.tanheng.data.baseyear.BaseYearChange;
import org.tanheng.data.baseyear.StoredBaseYear;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.finding.Finding;

/** Puts the base year, its inventories and the changes since on one page. */
@Component
class BaseYearReading {
  private static final Set<InventoryState> APPROVED =
      Set.of(InventoryState.APPROVED, InventoryState.LOCKED);

  private final InventoryRepository inventories;

  BaseYearReading(InventoryRepository inventories) {
    this.inventories = inventories;
  }

  BaseYearView view(StoredBaseYear year, List<BaseYearChange> changes, OrgScope scope) {
    List<BaseInventory> base =
        year.inventories().stream().map(reference -> inventory(reference, scope)).toList();
    BigDecimal restated = mean(base, BaseInventory::restated);
    Policy policy = policy(year);
    List<BaseYearChange> open = changes.stream().filter(c -> c.includedIn() == null).toList();
    Assessment assessment =
        Assessment.of(
            policy,
            restated,
            open.stream()
                .map(c -> new Change(c.description(), Trigger.valueOf(c.kind()), c.effect()))
                .toList());
    var rows = new ArrayList<BaseChange>();
    for (BaseYearChange change : changes) {
      int at = open.indexOf(change);
      if (at < 0) {
        rows.add(new BaseChange(change, true, null, false));
      } else {
        Assessment.Row row = assessment.rows().get(at);
        rows.add(new BaseChange(change, row.counts(), row.share(), row.significant()));
      }
    }
    var findings = new ArrayList<>(assessment.findings(policy));
    method(year, base, scope, findings);
    return new BaseYearView(
        year.versionId(),
        year.reason(),
        year.threshold(),
        year.triggers().stream().map(Trigger::valueOf).toList(),
        year.cumulative(),
        year.recordedBy(),
        year.knownAt(),
        base,
        mean(base, BaseInventory::original),
        restated,
        rows,
        assessment.effect(),
        assessment.share(),
        assessment.due(),
        findings);
  }

  private BaseInventory inventory(StoredBaseYear.Reference reference, OrgScope scope) {
    List<StoredInventory> versions = inventories.versions(reference.id(), scope);
    StoredInventory original =
        versions.stream()
            .filter(v -> v.version() == reference.version())
            .findFirst()
            .orElseThrow(() -> ApiException.notFound("inventory", reference.id()));
    StoredInventory restated =
        versions.stream()
            .filter(v -> v.version() > original.version() && APPROVED.contains(v.state()))
            .max(Comparator.comparingInt(StoredInventory::version))
            .orElse(original);
    StoredInventory newest = versions.getFirst();
    return new BaseInventory(
        original.id(),
        original.title(),
        restated.method(),
        original.periodStart(),
        original.periodEnd(),
        original.version(),
        original.total(),
        restated.version(),
        restated.total(),
        newest.version() > restated.version() ? newest.version() : null,
        restated.version() > original.version() ? restated.reason() : null);
  }

  /** The newest inventory of the unit by another method: the years are not comparable. */
  private void method(
      StoredBaseYear year, List<BaseInventory> base, OrgScope scope, List<Finding> findings) {
    Set<String> methods = base.stream().map(BaseInventory::method).collect(Collectors.toSet());
    inventories.newest(scope).stream()
        .filter(i -> i.orgUnitId().equals(year.orgUnitId()))
        .max(Comparator.comparing(StoredInventory::periodStart))
        .filter(newest -> !methods.contains(newest.method()))
        .ifPresent(
            newest ->
                findings.add(
                    Finding.warning(
                        "base-year-method",
                        newest.title(),
                        newest.method(),
                        String.join(", ", methods),
                        "A change of method is a change since the base year: record it with its"
                            + " effect.")));
  }

  /** The policy that a stated base year shows. */
  static Policy policy(BaseYearView year) {
    return new Policy(
        Objects.requireNonNull(year.threshold()), Set.copyOf(year.triggers()), year.cumulative());
  }

  private static Policy policy(StoredBaseYear year) {
    return new Policy(
        year.threshold(),
        year.triggers().stream().map(Trigger::valueOf).collect(Collectors.toSet()),
        year.cumulative());
  }

  private static BigDecimal mean(
      List<BaseInventory> base, Function<BaseInventory, BigDecimal> total) {
    BigDecimal sum = base.stream().map(total).reduce(BigDecimal.ZERO, BigDecimal::add);
    return base.size() == 1
        ? sum
        : sum.divide(BigDecimal.valueOf(base.size()), MathContext.DECIMAL128);
  }
}
