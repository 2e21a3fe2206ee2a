// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityFigure;
import org.tanheng.data.activity.FigureRepository;
import org.tanheng.data.activity.FigureRole;
import org.tanheng.data.activity.StockTerms;
import org.tanheng.data.lab.LabRepository;
import org.tanheng.data.lab.LabStatus;
import org.tanheng.data.lab.StoredLabResult;
import org.tanheng.data.metering.Lapse;
import org.tanheng.data.metering.LapseRepository;
import org.tanheng.data.metering.ReadingProof;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.plan.PlanParameter;
import org.tanheng.data.plan.PlanRepository;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** What stands behind activity data, in the words of the inventory as code. */
@Component
class Proofs {

  private final FigureRepository figures;
  private final LabRepository lab;
  private final PlanRepository plans;
  private final LapseRepository lapses;

  Proofs(
      FigureRepository figures, LabRepository lab, PlanRepository plans, LapseRepository lapses) {
    this.lapses = lapses;
    this.figures = figures;
    this.lab = lab;
    this.plans = plans;
  }

  /** All that is known for a scope and half-open span, read once. */
  Known known(LocalDate from, LocalDate to, OrgScope scope) {
    return new Known(
        from, to, figures.known(from, to, scope), lab.known(from, to, scope), plans.known(scope));
  }

  /** Meters that some data were read from while their certificate had ended, in words. */
  List<String> lapses(List<Activity> data) {
    List<UUID> points =
        data.stream().flatMap(datum -> ReadingProof.point(datum).stream()).distinct().toList();
    if (points.isEmpty()) {
      return List.of();
    }
    List<Lapse> known = lapses.of(points);
    return data.stream()
        .flatMap(datum -> ReadingProof.lapses(datum, known).stream())
        .distinct()
        .map(
            lapse ->
                "read from meter "
                    + lapse.meterCode()
                    + " ("
                    + lapse.serial()
                    + ") after its certificate "
                    + lapse.number()
                    + " ended on "
                    + lapse.ended()
                    + ".")
        .toList();
  }

  /** What is known, by source. */
  record Known(
      LocalDate from,
      LocalDate to,
      List<ActivityFigure> figures,
      List<StoredLabResult> results,
      List<PlanParameter> plan) {

    /** How a datum was determined; a balance that no longer gives its amount does not count. */
    Optional<ActivityFigure> primary(Activity datum) {
      return figures.stream()
          .filter(
              figure ->
                  figure.role() == FigureRole.PRIMARY
                      && figure.sourceId().equals(datum.sourceId())
                      && figure.periodStart().equals(datum.periodStart())
                      && figure.periodEnd().equals(datum.periodEnd()))
          .findFirst();
    }

    /** Whether the terms of a figure give the amount of a datum. */
    static boolean gives(ActivityFigure figure, Activity datum) {
      return figure.terms() != null
          && new Quantity(figure.amount(), Unit.of(figure.unit()))
                  .compareTo(new Quantity(datum.amount(), Unit.of(datum.unit())))
              == 0;
    }

    /** Second figures of a source within the span. */
    List<Json> crossChecks(UUID source, Unit unit) {
      return figures.stream()
          .filter(
              figure ->
                  figure.role() == FigureRole.CROSS_CHECK
                      && figure.sourceId().equals(source)
                      && !figure.periodStart().isBefore(from)
                      && !figure.periodEnd().isAfter(to))
          .map(figure -> crossCheck(figure, unit))
          .toList();
    }

    /** What the control plan allows, the narrowest of its lines for the source. */
    Optional<BigDecimal> tolerance(UUID source) {
      return plan.stream()
          .filter(line -> source.equals(line.sourceId()))
          .map(PlanParameter::crossCheckPercent)
          .filter(Objects::nonNull)
          .min(BigDecimal::compareTo);
    }

    /** The results of a source that nobody rejected. */
    List<StoredLabResult> resultsOf(UUID source) {
      return results.stream()
          .filter(result -> result.sourceId().equals(source))
          .filter(result -> result.status() != LabStatus.REJECTED)
          .toList();
    }

    /** What is left out because another person rejected it. */
    List<StoredLabResult> rejectedOf(UUID source) {
      return results.stream()
          .filter(result -> result.sourceId().equals(source))
          .filter(result -> result.status() == LabStatus.REJECTED)
          .toList();
    }

    private static Json crossCheck(ActivityFigure figure, Unit unit) {
      var json =
          JsonObject.builder()
              .put("route", code(figure.route()))
              .put("from", figure.periodStart().toString())
              .put("to", figure.periodEnd().toString());
      if (figure.terms() == null) {
        json.put("value", in(figure.amount(), figure, unit));
      } else {
        json.put("stock", stock(figure, unit));
      }
      put(json, "evidence", evidence(figure));
      put(json, "note", figure.note());
      return json.build();
    }
  }

  /** The terms of a stock balance in a unit. */
  static JsonObject stock(ActivityFigure figure, Unit unit) {
    StockTerms terms = Objects.requireNonNull(figure.terms());
    return JsonObject.builder()
        .put("purchased", in(terms.purchased(), figure, unit))
        .put("opening", in(terms.opening(), figure, unit))
        .put("closing", in(terms.closing(), figure, unit))
        .put("sold", in(terms.sold(), figure, unit))
        .put("other-use", in(terms.otherUse(), figure, unit))
        .build();
  }

  /** A result in the words of the inventory as code. */
  static Json result(StoredLabResult result) {
    var json =
        JsonObject.builder()
            .put("sample", result.sample())
            .put("parameter", result.parameter())
            .put("value", result.amount().toPlainString() + " " + result.unit())
            .put("basis", code(result.basis()))
            .put("laboratory", result.laboratory())
            .put("from", result.periodStart().toString())
            .put("to", result.periodEnd().toString());
    put(json, "material", result.material());
    percent(json, "total-moisture", result.totalMoisture());
    percent(json, "analysis-moisture", result.analysisMoisture());
    percent(json, "ash", result.ash());
    marks(result.accreditation()).ifPresent(marks -> json.put("accreditation", marks));
    put(json, "sampled", text(result.sampledOn()));
    put(json, "received", text(result.receivedOn()));
    put(json, "tested", text(result.testedOn()));
    put(json, "reported", text(result.reportedOn()));
    if (result.mass() != null) {
      json.put("mass", result.mass().toPlainString() + " " + result.massUnit());
    }
    put(json, "file", result.sha256());
    put(json, "note", result.note());
    put(json, "review", code(result.status().name()));
    return json.build();
  }

  static String code(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Json> marks(@Nullable String accreditation) {
    if (accreditation == null) {
      return Optional.empty();
    }
    var marks = new ArrayList<Json>();
    for (String mark : accreditation.split("[,，;；、]", -1)) {
      if (!mark.isBlank()) {
        marks.add(Json.of(mark.strip()));
      }
    }
    return marks.isEmpty() ? Optional.empty() : Optional.of(Json.of(marks));
  }

  private static @Nullable String evidence(ActivityFigure figure) {
    return figure.attachmentId() == null
        ? figure.evidence()
        : Optional.ofNullable(figure.evidence()).map(e -> e + ", ").orElse("")
            + "attachment:"
            + figure.attachmentId();
  }

  private static String in(BigDecimal amount, ActivityFigure figure, Unit unit) {
    return new Quantity(amount, Unit.of(figure.unit())).in(unit).toPlainString();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static void percent(JsonObject.Builder json, String key, @Nullable BigDecimal percent) {
    if (percent != null) {
      json.put(key, percent.toPlainString() + " %");
    }
  }

  private static void put(JsonObject.Builder json, String key, @Nullable String value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
