// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.LedgerRepository;
import org.tanheng.data.inventory.LedgerSums;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.finding.Outcome;

/** Puts the year of a unit together from what is posted; it computes nothing of its own. */
@Service
class Overviews {
  private final InventoryRepository inventories;
  private final LedgerRepository ledger;
  private final LedgerSums sums;
  private final SourceRepository sources;
  private final Todos todos;

  Overviews(
      InventoryRepository inventories,
      LedgerRepository ledger,
      LedgerSums sums,
      SourceRepository sources,
      Todos todos) {
    this.inventories = inventories;
    this.ledger = ledger;
    this.sums = sums;
    this.sources = sources;
    this.todos = todos;
  }

  @Transactional(readOnly = true)
  public Overview of(CurrentUser user, UUID org, int year, @Nullable String method) {
    user.requireRead(org);
    OrgTree tree = user.tree();
    OrgScope scope = user.scope().and(OrgScope.of(tree.below(List.of(org))));
    List<StoredInventory> all =
        inventories.newest(scope).stream()
            .filter(one -> user.sees(one.orgUnitId(), one.id()))
            .toList();
    List<StoredInventory> offered = of(year, all);
    Choice choice = Choice.of(offered, method, tree);
    Choice before = Choice.of(of(year - 1, all), choice.method(), tree);
    Figures figures = figures(choice.counted(), scope, tree);
    boolean some = !choice.counted().isEmpty();
    Overview.@Nullable Apart apart = some ? apart(choice, before) : null;
    Todos.Found found = todos.of(user, org, year, scope, choice);
    return new Overview(
        year,
        all.stream().map(one -> one.periodStart().getYear()).distinct().sorted().toList(),
        choice.method(),
        offered.stream().map(StoredInventory::method).distinct().sorted().toList(),
        some ? figures.total() : null,
        some ? figures.scopes() : List.of(),
        figures.largest(),
        figures.others(),
        figures.months(),
        figures.annual(),
        figures.qualities(),
        some && apart == null ? figures(before.counted(), scope, tree).total() : null,
        apart,
        offered.stream().map(one -> named(one, choice, tree)).toList(),
        found.todo(),
        found.steps());
  }

  private Figures figures(List<StoredInventory> counted, OrgScope scope, OrgTree tree) {
    return new Figures(
        counted, sums, unit -> sources.known(scope.and(OrgScope.of(tree.below(List.of(unit))))));
  }

  private static List<StoredInventory> of(int year, List<StoredInventory> all) {
    return all.stream().filter(one -> one.periodStart().getYear() == year).toList();
  }

  private static Overview.YearInventory named(StoredInventory one, Choice choice, OrgTree tree) {
    OrgUnit unit = tree.unit(one.orgUnitId()).orElseThrow();
    return new Overview.YearInventory(
        one,
        unit.nameZh(),
        unit.nameEn(),
        choice.places().getOrDefault(one.id(), Choice.Place.COVERED));
  }

  /** Years are compared only over the same units and span, by the same method and GWP set. */
  private Overview.@Nullable Apart apart(Choice now, Choice before) {
    if (before.counted().isEmpty()) {
      return Overview.Apart.NO_YEAR_BEFORE;
    }
    if (!Objects.equals(before.method(), now.method()) || !packs(now).equals(packs(before))) {
      return Overview.Apart.METHOD;
    }
    if (!gwps(now).equals(gwps(before))) {
      return Overview.Apart.GWP;
    }
    if (!units(now).equals(units(before))) {
      return Overview.Apart.UNITS;
    }
    return spans(now, 1).equals(spans(before, 0)) ? null : Overview.Apart.SPAN;
  }

  private static Set<UUID> units(Choice choice) {
    var units = new TreeSet<UUID>();
    choice.counted().forEach(one -> units.add(one.orgUnitId()));
    return units;
  }

  private static Set<String> spans(Choice choice, int back) {
    var spans = new TreeSet<String>();
    for (StoredInventory one : choice.counted()) {
      spans.add(
          one.orgUnitId()
              + " "
              + one.periodStart().minusYears(back)
              + "/"
              + one.periodEnd().minusYears(back));
    }
    return spans;
  }

  private Set<String> packs(Choice choice) {
    var packs = new TreeSet<String>();
    choice.counted().forEach(one -> packs.add(calculation(one).packHash()));
    return packs;
  }

  private Set<String> gwps(Choice choice) {
    var gwps = new TreeSet<String>();
    for (StoredInventory one : choice.counted()) {
      String pack =
          switch (MethodPacks.bundled().pack(one.method())) {
            case Outcome.Done<MethodPack> done -> done.value().gwp();
            case Outcome.Refused<MethodPack> refused -> one.method();
          };
      switch (InventoryYaml.read(calculation(one).input())) {
        case Outcome.Done<org.tanheng.carbon.InventoryInput> done -> {
          String own = done.value().gwp();
          MethodPack brought = done.value().own();
          gwps.add(own != null ? own : brought == null ? pack : brought.gwp());
        }
        case Outcome.Refused<org.tanheng.carbon.InventoryInput> refused -> gwps.add("?" + one.id());
      }
    }
    return gwps;
  }

  private StoredCalculation calculation(StoredInventory one) {
    return ledger.latest(one.id(), one.version()).orElseThrow();
  }
}
