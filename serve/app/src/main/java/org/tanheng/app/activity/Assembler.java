// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.ActivityStatus;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * Makes the inventory as code from the sources and activity data of a unit and all below it. What
 * is missing, excluded, not reviewed or held in part is said in the notes; nothing missing becomes
 * zero.
 */
@Service
public class Assembler {

  /** The unit with its subtree, the half-open period, and the method to account by. */
  public record Order(
      UUID orgUnitId, LocalDate from, LocalDate to, String method, @Nullable String gwp) {}

  private final SourceRepository sources;
  private final ActivityRepository activities;
  private final OrganisationRepository organisation;
  private final Proofs proofs;

  Assembler(
      SourceRepository sources,
      ActivityRepository activities,
      OrganisationRepository organisation,
      Proofs proofs) {
    this.sources = sources;
    this.activities = activities;
    this.organisation = organisation;
    this.proofs = proofs;
  }

  /** The document; refused where no source has data. */
  public String document(CurrentUser user, Order order) {
    user.requireRead(order.orgUnitId());
    return document(user.tree(), user.scope(), order, List.of());
  }

  /** What the document says, read back; nothing where no source has data. */
  public Optional<InventoryInput> input(CurrentUser user, UUID org, LocalDate from, LocalDate to) {
    try {
      var order = new Order(org, from, to, "ghg-protocol", null);
      return Optional.of(InventoryYaml.read(document(user, order)).orElseThrow());
    } catch (FindingException e) {
      if (e.findings().stream().allMatch(f -> f.code().equals("no-activity-data"))) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The same for work of the system itself, with remarks that go to the notes. */
  public String document(OrgTree tree, OrgScope readable, Order order, List<String> remarks) {
    OrgUnit top = tree.unit(order.orgUnitId()).orElseThrow();
    Set<UUID> below = tree.below(List.of(order.orgUnitId()));
    OrgScope scope = readable.and(OrgScope.of(below));
    Map<UUID, List<Activity>> data =
        activities.known(order.from(), order.to(), scope).stream()
            .collect(
                Collectors.groupingBy(Activity::sourceId, LinkedHashMap::new, Collectors.toList()));
    var document =
        new AssembledDocument(top.nameZh(), order.from(), order.to(), order.method(), order.gwp());
    var notes = new ArrayList<>(remarks);
    var counted = new HashSet<UUID>();
    Proofs.Known behind = proofs.known(order.from(), order.to(), scope);
    for (Source source : sources.known(scope)) {
      if (!source.meets(order.from(), order.to())) {
        continue;
      }
      String id = id(tree, source, order.orgUnitId());
      List<Activity> known = data.getOrDefault(source.id(), List.of());
      if (source.excluded()) {
        notes.add(id + ": excluded: " + source.exclusionReason());
      } else if (known.isEmpty()) {
        notes.add(id + ": no activity data; it is left out, not counted as zero.");
      } else {
        Gaps.of(source, known, order.from(), order.to())
            .forEach(
                gap -> notes.add(id + ": no activity data for " + gap + "; not counted as zero."));
        write(document, tree, source, id, known, behind);
        counted.addAll(tree.above(source.orgUnitId()));
      }
    }
    reviewed(data, notes);
    if (counted.isEmpty()) {
      throw new FindingException(
          Finding.error(
              "no-activity-data",
              "organisation " + top.code(),
              "no source with activity data",
              "data between " + order.from() + " and " + order.to(),
              "Enter or import activity data first."));
    }
    counted.retainAll(below);
    notes.addAll(Consolidation.notes(organisation.known(), counted, order.from(), order.to()));
    document.notes(notes);
    return document.text();
  }

  private static void write(
      AssembledDocument document,
      OrgTree tree,
      Source source,
      String id,
      List<Activity> known,
      Proofs.Known proofs) {
    Unit unit = Unit.of(source.activityUnit());
    String place = tree.unit(source.orgUnitId()).map(OrgUnit::nameZh).orElse(null);
    LabPart lab = LabPart.of(source, proofs.resultsOf(source.id()));
    document.source(id, source.kind(), place, source.device(), lab.definition());
    document.data(
        known.stream().map(datum -> written(datum, unit, proofs)).toList(),
        source.activityUnit(),
        proofs.crossChecks(source.id(), unit),
        proofs.tolerance(source.id()).orElse(null));
    if (!lab.results().isEmpty()) {
      document.lab(lab.results(), lab.missing());
    }
  }

  private static Written written(Activity datum, Unit unit, Proofs.Known proofs) {
    String amount = new Quantity(datum.amount(), Unit.of(datum.unit())).in(unit).toPlainString();
    return proofs
        .primary(datum)
        .map(
            figure ->
                Proofs.Known.gives(figure, datum)
                    ? new Written(datum, amount, null, Proofs.stock(figure, unit))
                    : new Written(datum, amount, Proofs.code(figure.route()), null))
        .orElse(new Written(datum, amount, null, null));
  }

  private static void reviewed(Map<UUID, List<Activity>> data, List<String> notes) {
    long open =
        data.values().stream()
            .flatMap(List::stream)
            .filter(
                datum ->
                    datum.status() == ActivityStatus.RECORDED
                        || datum.status() == ActivityStatus.RETURNED)
            .count();
    if (open > 0) {
      notes.add(open + " activity data are not reviewed yet.");
    }
  }

  /** The code alone where it is the unit's own, else with the code of its unit. */
  public static String id(OrgTree tree, Source source, UUID top) {
    return source.orgUnitId().equals(top)
        ? source.code()
        : tree.unit(source.orgUnitId()).map(OrgUnit::code).orElse("") + "/" + source.code();
  }
}
