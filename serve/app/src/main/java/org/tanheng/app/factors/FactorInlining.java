// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.data.factor.OwnFactor;
import org.tanheng.data.factor.OwnFactorRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * Puts the value of an own factor where a source names it as {@code { own: ID }}, so that a frozen
 * inventory carries the figure with its document and does not change when the factor does.
 */
@Service
public class FactorInlining {

  private static final Set<String> PLACES =
      Set.of("factor", "residual", "provincial", "certificates");
  private static final String OWN = "own";

  private final OwnFactorRepository factors;

  FactorInlining(OwnFactorRepository factors) {
    this.factors = factors;
  }

  /**
   * The definition with values in place of names. Findings: {@code own-factor-unknown} where the
   * unit and those above it have no such factor, {@code own-factor-not-approved}, {@code
   * own-factor-validity} where it does not hold for the whole period.
   *
   * @param unit unit of the source
   * @param from first day of the period
   * @param to day after the last
   * @param isDraft whether any version will do, to check units while a source is written
   */
  public JsonObject inline(
      JsonObject definition,
      OrgTree tree,
      UUID unit,
      LocalDate from,
      LocalDate to,
      boolean isDraft) {
    var scope = new HashSet<>(tree.above(unit));
    scope.add(unit);
    return replace(definition, new Ask(OrgScope.of(scope), from, to, isDraft));
  }

  private record Ask(OrgScope scope, LocalDate from, LocalDate to, boolean isDraft) {}

  private JsonObject replace(JsonObject object, Ask ask) {
    var builder = JsonObject.builder();
    object
        .members()
        .forEach(
            (key, value) ->
                builder.put(
                    key,
                    PLACES.contains(key) && value instanceof JsonObject inner
                        ? value(inner, ask)
                        : value));
    return builder.build();
  }

  private Json value(JsonObject object, Ask ask) {
    Json own = object.members().get(OWN);
    return own == null ? replace(object, ask) : stated(own, ask);
  }

  private JsonObject stated(Json own, Ask ask) {
    OwnFactor factor = find(own, ask);
    if (!ask.isDraft() && !factor.covers(ask.from(), ask.to())) {
      throw refused(
          "own-factor-validity",
          factor.code(),
          factor.validFrom() + " to " + (factor.validTo() == null ? "…" : factor.validTo()),
          "a factor that holds from " + ask.from() + " to " + ask.to(),
          "Enter the factor of the period, or correct its validity.");
    }
    return JsonObject.builder()
        .put("value", factor.amount() + " " + factor.unit())
        .put("source", factor.document())
        .put("evidence", "own-factor:" + factor.id() + "/" + factor.versionId())
        .build();
  }

  private OwnFactor find(Json own, Ask ask) {
    @Nullable UUID id = id(own);
    var history = id == null ? java.util.List.<OwnFactor>of() : factors.history(id, ask.scope());
    if (id == null || history.isEmpty()) {
      throw refused(
          "own-factor-unknown",
          own instanceof JsonString text ? text.value() : "no id",
          "the id of a factor of this unit or one above",
          "a factor that is there",
          "Choose it from the list of own factors.");
    }
    return ask.isDraft()
        ? history.getLast()
        : factors
            .approved(id, ask.scope())
            .orElseThrow(
                () ->
                    refused(
                        "own-factor-not-approved",
                        history.getLast().code(),
                        history.getLast().state().name(),
                        "an approved version",
                        "Let another person approve it first."));
  }

  private static @Nullable UUID id(Json own) {
    try {
      return own instanceof JsonString text ? UUID.fromString(text.value()) : null;
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  private static FindingException refused(
      String code, String subject, String got, String wanted, String advice) {
    return new FindingException(Finding.error(code, "own factor " + subject, got, wanted, advice));
  }
}
