// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.AllocationMethod;
import org.tanheng.footprint.model.Boundary;
import org.tanheng.footprint.model.ModelInput;
import org.tanheng.footprint.model.ModelOutput;
import org.tanheng.footprint.model.ModelProcess;
import org.tanheng.footprint.model.Origin;
import org.tanheng.footprint.model.ProductModel;
import org.tanheng.footprint.model.Provenance;
import org.tanheng.footprint.model.Supply;
import org.tanheng.units.Unit;

/**
 * The footprint to be exchanged from a model and its result: the stages before the gate, in the
 * channels of PACT 3.0, for the model's own unit. Offsets stay out, and what a model does not know
 * is asked, never filled in.
 */
public final class ProductPcf {
  private static final Unit KILOGRAM = Unit.of("kg");

  /** Percent of the impact that has to be rated before ratings are told: our choice. */
  private static final BigDecimal RATED = BigDecimal.valueOf(80);

  private ProductPcf() {}

  /**
   * The footprint.
   *
   * @param result as {@link org.tanheng.footprint.model.ModelResultJson} writes it
   */
  public static Outcome<Pcf> of(ProductModel model, JsonObject result, PcfFacts facts) {
    List<Finding> findings = new ArrayList<>();
    Map<PcfFigure, BigDecimal> figures = new GateFigures(result, findings).figures(facts);
    JsonObject cut =
        result.members().get("cutOff") instanceof JsonObject object
            ? object
            : JsonObject.builder().build();
    figures.put(PcfFigure.EXEMPTED_PERCENT, percent(GateFigures.number(cut, "share")));
    if (model.boundary() == Boundary.CRADLE_TO_GATE) {
      figures.put(
          PcfFigure.PRIMARY_DATA_SHARE, percent(GateFigures.number(result, "primaryShare")));
    }
    Optional<DeclaredUnit> unit = unit(model, findings);
    BigDecimal mass = mass(model, facts, findings);
    if (!findings.isEmpty() || unit.isEmpty()) {
      return Outcome.refused(findings);
    }
    PcfBasis basis =
        new PcfBasis(
            unit.get(),
            model.unit().in(Unit.of(unit.get().symbol())),
            mass,
            midnight(facts.from()),
            midnight(facts.to()),
            null,
            facts.country(),
            null,
            model.processes().stream()
                .filter(p -> Boundary.CRADLE_TO_GATE.stages().contains(p.stage()))
                .map(p -> p.name())
                .collect(Collectors.joining("; ")));
    Pcf pcf =
        new Pcf(
            facts.id(),
            facts.preceding(),
            facts.created(),
            Pcf.Status.ACTIVE,
            null,
            until(model),
            product(model, result, facts),
            basis,
            figures,
            method(model, result, cut),
            List.of());
    return Pact.read(Pact.write(pcf));
  }

  private static PcfProduct product(ProductModel model, JsonObject result, PcfFacts facts) {
    BigDecimal share = percent(GateFigures.number(result, "illustrativeShare"));
    String shown =
        share.signum() == 0
            ? ""
            : " " + share.toPlainString() + " % of it rests on illustrative numbers.";
    String rated =
        ratings(model, result) == null
            ? ""
            : " The data of " + ratedShare(result).toPlainString() + " % of it are rated.";
    String name = model.nameEn().isBlank() ? model.id() : model.nameEn();
    return new PcfProduct(
        facts.company(),
        facts.companyIds(),
        facts.productIds(),
        List.of(),
        name,
        model.unitText().isBlank() ? name : model.unitText(),
        "Computed from the model with SHA-256 " + model.hash().hex() + "." + shown + rated);
  }

  private static PcfMethod method(ProductModel model, JsonObject result, JsonObject cut) {
    String left = texts(cut, "left", "name", "reason");
    String allocation = texts(result, "allocation", "process", "method");
    return new PcfMethod(
        List.of(model.gwp()),
        List.of("ISO14067"),
        List.of(),
        left.isEmpty() ? null : left,
        allocation.isEmpty() ? null : allocation,
        sources(model, result.text("release").orElse("")),
        null,
        null,
        null,
        null,
        null,
        ratings(model, result),
        null);
  }

  /**
   * The ratings of technology, place and time weighted by impact, where they are of the stages that
   * are told and most of the impact is rated; the comment says the share.
   */
  private static PcfMethod.@Nullable Ratings ratings(ProductModel model, JsonObject result) {
    return model.boundary() == Boundary.CRADLE_TO_GATE
            && ratedShare(result).compareTo(RATED) >= 0
            && quality(result).members().get("ratings") instanceof JsonObject ratings
        ? new PcfMethod.Ratings(
            rating(ratings, "technology"), rating(ratings, "geography"), rating(ratings, "time"))
        : null;
  }

  private static BigDecimal rating(JsonObject ratings, String key) {
    return GateFigures.number(ratings, key).setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal ratedShare(JsonObject result) {
    return percent(GateFigures.number(quality(result), "ratingsShare"));
  }

  private static JsonObject quality(JsonObject result) {
    return result.members().get("quality") instanceof JsonObject quality
        ? quality
        : JsonObject.builder().build();
  }

  /** Databases by name and version, and the factor library where a row of it is taken. */
  private static List<PcfMethod.Source> sources(ProductModel model, String release) {
    Set<PcfMethod.Source> sources = new LinkedHashSet<>();
    model.processes().stream()
        .flatMap(ProductPcf::supplies)
        .forEach(
            supply -> {
              switch (supply) {
                case Supply.OfDatabase of ->
                    sources.add(new PcfMethod.Source(of.database(), of.version()));
                case Supply.OfFactor of -> sources.add(library(release));
                case Supply.Power of -> sources.add(library(release));
                case Supply.OfProcess of -> {}
                case Supply.Stated of -> kept(of.provenance()).ifPresent(sources::add);
                case Supply.Supplied of -> {}
              }
            });
    return List.copyOf(sources);
  }

  /**
   * What inputs come from, what treats waste, and what outputs replace; a co-product replaces
   * something under system expansion alone.
   */
  private static Stream<Supply> supplies(ModelProcess process) {
    boolean expanded = process.allocation() == AllocationMethod.SYSTEM_EXPANSION;
    return Stream.concat(
        process.inputs().stream().map(ModelInput::supply),
        process.outputs().stream()
            .filter(output -> expanded || output.kind() != ModelOutput.Kind.CO_PRODUCT)
            .map(ModelOutput::supply)
            .flatMap(Stream::ofNullable));
  }

  /** The database whose product was taken with its values when the footprint was published. */
  private static Optional<PcfMethod.Source> kept(Provenance from) {
    String name = from.supplier();
    String document = from.document();
    return from.origin() == Origin.DATABASE && document.startsWith(name + " ")
        ? Optional.of(new PcfMethod.Source(name, document.substring(name.length() + 1)))
        : Optional.empty();
  }

  private static PcfMethod.Source library(String release) {
    return new PcfMethod.Source("Tanheng factor library", release);
  }

  private static String texts(JsonObject object, String list, String first, String second) {
    return object.members().get(list) instanceof JsonArray array
        ? array.items().stream()
            .flatMap(one -> one instanceof JsonObject row ? Stream.of(row) : Stream.empty())
            .map(row -> row.text(first).orElse("") + ": " + row.text(second).orElse(""))
            .collect(Collectors.joining("; "))
        : "";
  }

  private static Optional<DeclaredUnit> unit(ProductModel model, List<Finding> findings) {
    Unit own = model.unit().unit();
    Optional<DeclaredUnit> unit =
        Stream.of(DeclaredUnit.values())
            .filter(one -> one != DeclaredUnit.MEGABIT_SECOND)
            .filter(one -> Unit.of(one.symbol()).equals(own))
            .findFirst()
            .or(
                () ->
                    Stream.of(DeclaredUnit.values())
                        .filter(one -> one != DeclaredUnit.MEGABIT_SECOND)
                        .filter(one -> Unit.of(one.symbol()).isCommensurable(own))
                        .findFirst());
    if (unit.isEmpty()) {
      findings.add(
          Finding.error(
              "pcf-value",
              "declaredUnitOfMeasurement",
              own.symbol(),
              "one of " + DeclaredUnit.words(),
              "Choose a unit of the data model."));
    }
    return unit;
  }

  private static BigDecimal mass(ProductModel model, PcfFacts facts, List<Finding> findings) {
    if (model.unit().unit().isCommensurable(KILOGRAM)) {
      return model.unit().in(KILOGRAM);
    }
    BigDecimal stated = facts.mass();
    if (stated == null) {
      findings.add(
          Finding.error(
              "pcf-missing",
              "productMassPerDeclaredUnit",
              "",
              "kilograms of product in " + model.unit(),
              "State it: the data model asks for it."));
      return BigDecimal.ZERO;
    }
    return stated;
  }

  private static BigDecimal percent(BigDecimal share) {
    return share
        .movePointRight(2)
        .setScale(2, RoundingMode.HALF_UP)
        .max(BigDecimal.ZERO)
        .min(BigDecimal.valueOf(100));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static @Nullable Instant until(ProductModel model) {
    try {
      String text = model.statement().validUntil();
      return text.isBlank() ? null : midnight(LocalDate.parse(text).plusDays(1));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
