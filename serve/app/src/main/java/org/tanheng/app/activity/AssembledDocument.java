// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.activity.Activity;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** Writes an inventory as code. Texts stand in JSON quotes, which YAML reads alike. */
final class AssembledDocument {

  private final StringBuilder text = new StringBuilder();
  private boolean hasSources;

  AssembledDocument(
      String organisation, LocalDate from, LocalDate to, String method, @Nullable String gwp) {
    line("organisation: " + quoted(organisation));
    line("period: " + from + "/" + to);
    if (gwp != null) {
      line("gwp: " + quoted(gwp));
    }
    line("method: " + quoted(method));
  }

  /** A key before the sources with its value; JSON reads as YAML. */
  void put(String key, Json value) {
    line(key + ": " + canonical(value));
  }

  /** Shares of the source that was written last. */
  void share(Json shares) {
    line("    share: " + canonical(shares));
  }

  void source(
      String id,
      String kind,
      @Nullable String unit,
      @Nullable String device,
      JsonObject definition) {
    if (!hasSources) {
      line("sources:");
      hasSources = true;
    }
    line("  - id: " + quoted(id));
    line("    kind: " + quoted(kind));
    if (unit != null) {
      line("    unit: " + quoted(unit));
    }
    if (device != null) {
      line("    device: " + quoted(device));
    }
    definition.members().forEach((key, value) -> line("    " + key + ": " + canonical(value)));
  }

  /** When the source that was written last was there, where that is not the whole period. */
  void active(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null || to != null) {
      line(
          "    active: "
              + canonical(
                  JsonObject.builder()
                      .put("from", from == null ? null : from.toString())
                      .put("to", to == null ? null : to.toString())
                      .build()));
    }
  }

  void whole(String amount, String unit) {
    line("    activity: { value: " + quoted(amount) + ", unit: " + quoted(unit) + " }");
  }

  void data(
      List<Written> data, String unit, List<Json> crossChecks, @Nullable BigDecimal tolerance) {
    line("    activity:");
    line("      unit: " + quoted(unit));
    if (tolerance != null) {
      line("      tolerance: " + quoted(tolerance.toPlainString() + " %"));
    }
    if (!crossChecks.isEmpty()) {
      line("      cross-checks: " + canonical(Json.of(crossChecks)));
    }
    line("      data:");
    data.forEach(this::datum);
  }

  /** Results of a laboratory, and stated values for spans without one. */
  void lab(List<Json> results, JsonObject missing) {
    line("    lab: " + canonical(Json.of(results)));
    if (!missing.members().isEmpty()) {
      line("    lab-missing: " + canonical(missing));
    }
  }

  private void datum(Written written) {
    Activity datum = written.datum();
    line(
        "        - { from: "
            + datum.periodStart()
            + ", to: "
            + datum.periodEnd()
            + (written.stock() == null
                ? ", value: " + quoted(written.amount())
                : ", stock: " + canonical(written.stock()))
            + (written.route() == null ? "" : ", route: " + written.route())
            + ", quality: "
            + datum.quality()
            + ", evidence: "
            + quoted(datum.evidence() == null ? "activity:" + datum.id() : datum.evidence())
            + (datum.note() == null ? "" : ", note: " + quoted(datum.note()))
            + " }");
  }

  void notes(List<String> notes) {
    if (!notes.isEmpty()) {
      line("notes:");
      notes.forEach(note -> line("  - " + quoted(note)));
    }
  }

  String text() {
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String quoted(String value) {
    return canonical(Json.of(value));
  }

  private static String canonical(Json value) {
    return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
  }
}
