// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.boundary.BoundaryRepository;
import org.tanheng.data.boundary.BoundaryStatement;
import org.tanheng.data.boundary.UnitExclusion;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/**
 * What is stated of the boundary of a reporting unit. The approach is the unit's own or that of the
 * nearest unit above that states one; judgements of categories are the unit's own only.
 *
 * @param statement the nearest statement, null where there is none
 * @param exclusions units left out that the reader may know of
 */
record StatedBoundary(
    UUID top, @Nullable BoundaryStatement statement, List<UnitExclusion> exclusions) {

  static StatedBoundary of(
      BoundaryRepository boundaries, OrgTree tree, UUID top, OrgScope readable) {
    @Nullable BoundaryStatement nearest =
        tree.above(top).stream()
            .flatMap(unit -> boundaries.statement(unit, readable).stream())
            .findFirst()
            .orElse(null);
    return new StatedBoundary(top, nearest, boundaries.exclusions(readable));
  }

  @Nullable Approach approach() {
    return statement == null ? null : Approach.valueOf(statement.approach());
  }

  /** Writes all but the shares of the sources. */
  void write(
      AssembledDocument document, OrgTree tree, Standing standing, LocalDate from, LocalDate to) {
    Approach approach = approach();
    if (approach != null) {
      document.put("consolidation", JsonObject.builder().put("approach", approach.code()).build());
    }
    List<Json> left =
        exclusions.stream()
            .filter(e -> standing.units().contains(e.orgUnitId()))
            .filter(e -> e.validFrom().isBefore(to))
            .filter(e -> e.validTo() == null || e.validTo().isAfter(from))
            .map(e -> left(e, tree, from, to))
            .toList();
    if (!left.isEmpty()) {
      document.put("exclusions", Json.of(left));
    }
    if (statement != null && statement.orgUnitId().equals(top)) {
      judgements(document, Json.parse(statement.judgements()).orElseThrow());
    }
  }

  /** The estimate is that of a year, so it is written for a year that is left out as a whole. */
  private static Json left(UnitExclusion left, OrgTree tree, LocalDate from, LocalDate to) {
    LocalDate start = left.validFrom().isAfter(from) ? left.validFrom() : from;
    LocalDate last = left.validTo();
    LocalDate end = last != null && last.isBefore(to) ? last : to;
    boolean year = start.equals(from) && end.equals(to) && from.plusYears(1).equals(to);
    BigDecimal estimate = left.estimate();
    String name = tree.unit(left.orgUnitId()).map(u -> u.code() + " " + u.nameZh()).orElse("");
    return JsonObject.builder()
        .put("unit", start.equals(from) && end.equals(to) ? name : name + " " + start + "/" + end)
        .put("reason", left.reason())
        .put("estimate", year && estimate != null ? estimate.toPlainString() + " tCO2e" : null)
        .put("basis", left.basis())
        .build();
  }

  private static void judgements(AssembledDocument document, Json stored) {
    var categories = JsonObject.builder();
    var list = JsonObject.builder().put("items", stored).build().items("items");
    for (Json item : list) {
      var judgement = (JsonObject) item;
      categories.put(
          judgement.text("category").orElseThrow(),
          JsonObject.builder()
              .put("verdict", judgement.text("verdict").orElseThrow())
              .put("criteria", judgement.get("criteria").orElseThrow())
              .put("reason", judgement.text("reason").orElseThrow())
              .build());
    }
    if (!list.isEmpty()) {
      document.put("significance", categories.build());
    }
  }

  /** The shares of a source, or null where it counts in full all the time. */
  static @Nullable Json shares(
      List<Standing.Span> spans, LocalDate from, LocalDate to, boolean stated) {
    List<Standing.Span> counted = spans.stream().filter(span -> !span.excluded()).toList();
    boolean always =
        counted.size() == 1
            && counted.getFirst().from().equals(from)
            && counted.getFirst().to().equals(to);
    if (always && counted.getFirst().isWhole()) {
      return null;
    }
    return Json.of(
        (stated ? closed(counted) : counted)
            .stream()
                .map(
                    span ->
                        (Json)
                            JsonObject.builder()
                                .put(
                                    "from",
                                    span.from().equals(from) ? null : span.from().toString())
                                .put("to", span.to().equals(to) ? null : span.to().toString())
                                .put("share", span.share().toPlainString())
                                .put(
                                    "control",
                                    span.control() == Control.FULL ? null : span.control().code())
                                .build())
                .toList());
  }

  /** Days between two spans as what they are: nothing is held, and it is said. */
  private static List<Standing.Span> closed(List<Standing.Span> spans) {
    var closed = new ArrayList<Standing.Span>();
    for (Standing.Span span : spans) {
      if (!closed.isEmpty() && closed.getLast().to().isBefore(span.from())) {
        closed.add(
            new Standing.Span(
                closed.getLast().to(), span.from(), BigDecimal.ZERO, Control.NONE, false));
      }
      closed.add(span);
    }
    return closed;
  }
}
