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
import org.tanheng.app.activity.Standing.Span;
import org.tanheng.app.certificates.CertificateLots;
import org.tanheng.app.factors.FactorInlining;
import org.tanheng.app.factors.OwnPackService;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.ActivityStatus;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.boundary.BoundaryRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.evidence.Json;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * Makes the inventory as code from the sources and activity data of a unit and all that stood below
 * it in the period, each for its time and by the consolidation approach. What is missing, excluded
 * or not reviewed is said in the notes; nothing missing becomes zero.
 */
@Service
public class Assembler {

  /** The unit with its subtree, the half-open period, and the method to account by. */
  public record Order(
      UUID orgUnitId, LocalDate from, LocalDate to, String method, @Nullable String gwp) {}

  private static final Set<String> NOT_YET =
      Set.of("no-activity-data", "own-factor-not-approved", "own-factor-validity");

  private final SourceRepository sources;
  private final ActivityRepository activities;
  private final OrganisationRepository organisation;
  private final Proofs proofs;
  private final BoundaryRepository boundaries;
  private final FactorInlining factors;
  private final CertificateLots certificates;
  private final OwnPackService packs;

  Assembler(
      SourceRepository sources,
      ActivityRepository activities,
      OrganisationRepository organisation,
      BoundaryRepository boundaries,
      Proofs proofs,
      FactorInlining factors,
      CertificateLots certificates,
      OwnPackService packs) {
    this.packs = packs;
    this.certificates = certificates;
    this.factors = factors;
    this.boundaries = boundaries;
    this.sources = sources;
    this.activities = activities;
    this.organisation = organisation;
    this.proofs = proofs;
  }

  /** The document; refused where no source has data. */
  public String document(CurrentUser user, Order order) {
    user.requireRead(order.orgUnitId());
    return document(user.scope(), order, List.of());
  }

  /** What the document says, read back; nothing where it cannot be written yet. */
  public Optional<InventoryInput> input(CurrentUser user, UUID org, LocalDate from, LocalDate to) {
    try {
      var order = new Order(org, from, to, "ghg-protocol", null);
      return Optional.of(InventoryYaml.read(document(user, order)).orElseThrow());
    } catch (FindingException e) {
      if (e.findings().stream().allMatch(f -> NOT_YET.contains(f.code()))) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The same for work of the system itself, with remarks that go to the notes. */
  public String document(OrgScope readable, Order order, List<String> remarks) {
    List<OrgUnit> versions = organisation.known();
    OrgTree tree = OrgTree.on(order.to().minusDays(1), versions);
    OrgUnit top = tree.unit(order.orgUnitId()).orElseThrow();
    StatedBoundary boundary = StatedBoundary.of(boundaries, tree, top.id(), readable);
    Standing standing =
        Standing.of(
            versions,
            boundary.exclusions(),
            top.id(),
            boundary.approach(),
            order.from(),
            order.to());
    OrgScope scope = readable.and(OrgScope.of(standing.units()));
    Map<UUID, List<Activity>> data =
        activities.known(order.from(), order.to(), scope).stream()
            .filter(datum -> counts(datum, standing))
            .collect(
                Collectors.groupingBy(Activity::sourceId, LinkedHashMap::new, Collectors.toList()));
    var document =
        new AssembledDocument(top.nameZh(), order.from(), order.to(), order.method(), order.gwp());
    packs
        .find(order.method(), tree, top.id())
        .ifPresent(pack -> document.put("pack", Json.of(pack.body())));
    boundary.write(document, tree, standing, order.from(), order.to());
    var notes = new ArrayList<>(remarks);
    var counted = new HashSet<UUID>();
    Proofs.Known behind = proofs.known(order.from(), order.to(), scope);
    for (Source source : sources.known(scope)) {
      List<Span> spans =
          standing.of(source.orgUnitId()).stream().filter(span -> !span.excluded()).toList();
      if (!spans.isEmpty() && source.meets(spans.getFirst().from(), spans.getLast().to())) {
        List<Activity> known = data.getOrDefault(source.id(), List.of());
        String id = id(tree, source, top.id());
        said(source, id, known, spans, notes);
        behind
            .rejectedOf(source.id())
            .forEach(lab -> notes.add(id + rejected(lab.sample(), lab.reviewNote())));
        if (!source.excluded() && !known.isEmpty()) {
          proofs.lapses(known).forEach(lapse -> notes.add(id + ": " + lapse));
          write(document, tree, order, source, id, known, behind);
          active(document, source, spans, order);
          @Nullable Json shares =
              StatedBoundary.shares(spans, order.from(), order.to(), boundary.approach() != null);
          if (shares != null) {
            document.share(shares);
          }
          counted.addAll(tree.above(source.orgUnitId()));
        }
      }
    }
    reviewed(data, notes);
    unreadable(standing, readable, tree, notes);
    if (counted.isEmpty()) {
      throw new FindingException(
          Finding.error(
              "no-activity-data",
              "organisation " + top.code(),
              "no source with activity data",
              "data between " + order.from() + " and " + order.to(),
              "Enter or import activity data first."));
    }
    if (boundary.approach() == null) {
      counted.retainAll(standing.units());
      notes.addAll(Consolidation.notes(versions, counted, order.from(), order.to()));
    }
    document.notes(notes);
    return document.text();
  }

  private static void active(
      AssembledDocument document, Source source, List<Span> spans, Order order) {
    LocalDate from = spans.getFirst().from();
    LocalDate to = spans.getLast().to();
    LocalDate first = source.validFrom().isAfter(from) ? source.validFrom() : from;
    LocalDate last = source.validTo();
    LocalDate end = last != null && last.isBefore(to) ? last : to;
    document.active(
        first.isAfter(order.from()) ? first : null, end.isBefore(order.to()) ? end : null);
  }

  /** Whether any day of a datum lies in a time in which its unit counts. */
  private static boolean counts(Activity datum, Standing standing) {
    return standing.of(datum.orgUnitId()).stream()
        .anyMatch(span -> !span.excluded() && span.meets(datum.periodStart(), datum.periodEnd()));
  }

  private static void said(
      Source source, String id, List<Activity> known, List<Span> spans, List<String> notes) {
    if (source.excluded()) {
      notes.add(id + ": excluded: " + source.exclusionReason());
    } else if (known.isEmpty()) {
      notes.add(id + ": no activity data; it is left out, not counted as zero.");
    } else {
      Gaps.of(source, known, spans.getFirst().from(), spans.getLast().to())
          .forEach(
              gap -> notes.add(id + ": no activity data for " + gap + "; not counted as zero."));
    }
  }

  private static String rejected(String sample, @Nullable String why) {
    return ": laboratory result " + sample + " was rejected and is left out: " + why;
  }

  /** A unit that has since moved to where the reader may not look. */
  private static void unreadable(
      Standing standing, OrgScope readable, OrgTree tree, List<String> notes) {
    standing.units().stream()
        .filter(unit -> !readable.contains(unit))
        .flatMap(unit -> tree.unit(unit).stream())
        .map(unit -> unit.code() + ": stood here in the period; you may not read its data.")
        .sorted()
        .forEach(notes::add);
  }

  private void write(
      AssembledDocument document,
      OrgTree tree,
      Order order,
      Source source,
      String id,
      List<Activity> known,
      Proofs.Known proofs) {
    Unit unit = Unit.of(source.activityUnit());
    String place = tree.unit(source.orgUnitId()).map(OrgUnit::nameZh).orElse(null);
    LabPart lab = LabPart.of(source, proofs.resultsOf(source.id()));
    document.source(
        id,
        source.kind(),
        place,
        source.device(),
        certificates.in(
            factors.inline(
                lab.definition(), tree, source.orgUnitId(), order.from(), order.to(), false),
            source.id(),
            order.from(),
            order.to()));
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
