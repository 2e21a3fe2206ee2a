// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorDocument;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.factors.Use;

/** Rows of the factor library as text. */
final class FactorText {

  private FactorText() {}

  /** One line a row; a row alone with all that is known of it. */
  static String table(List<Factor> rows, int all) {
    if (all == 1) {
      return whole(rows.getFirst());
    }
    String lines =
        rows.stream()
            .map(row -> "%s  %s  %s%n".formatted(row.id(), row.value(), name(row)))
            .collect(Collectors.joining());
    return rows.size() == all
        ? lines
        : lines
            + "%d of %d rows; add words, --family, --year or --limit 0%n"
                .formatted(rows.size(), all);
  }

  static String json(List<Factor> rows, int all) {
    return JsonObject.builder()
            .put("release", FactorLibrary.RELEASE)
            .put("total", String.valueOf(all))
            .put("rows", Json.of(rows.stream().map(FactorText::json).toList()))
            .build()
            .writeIndented()
        + System.lineSeparator();
  }

  private static String whole(Factor row) {
    FactorDocument document = row.document();
    var text = new StringBuilder(String.format(Locale.ROOT, "%s  %s%n", row.id(), row.value()));
    line(text, "name", name(row));
    line(text, "family", row.family().code());
    line(text, "region", row.region());
    line(text, "data year", row.dataYear() == null ? "" : String.valueOf(row.dataYear()));
    line(text, "gas", row.gas());
    line(text, "document", document.title());
    line(text, "publisher", document.publisher());
    line(text, "published", document.published());
    line(text, "licence", document.licence());
    line(text, "standing", row.standing().name().toLowerCase(Locale.ROOT));
    line(text, "serves", uses(row));
    for (Map.Entry<String, String> key : row.keys().entrySet()) {
      line(text, key.getKey(), key.getValue());
    }
    line(text, "note", row.note());
    line(text, "release", FactorLibrary.RELEASE);
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String value) {
    if (!value.isBlank()) {
      text.append(String.format(Locale.ROOT, "  %-10s %s%n", label, value));
    }
  }

  private static Json json(Factor row) {
    JsonObject.Builder keys = JsonObject.builder();
    row.keys().forEach(keys::put);
    return JsonObject.builder()
        .put("id", row.id())
        .put("family", row.family().code())
        .put("nameZh", row.nameZh())
        .put("nameEn", row.nameEn())
        .put("region", row.region())
        .put("dataYear", row.dataYear() == null ? "" : String.valueOf(row.dataYear()))
        .put("value", row.value().value().toPlainString())
        .put("unit", row.value().unit().symbol())
        .put("gas", row.gas())
        .put("document", row.document().title())
        .put("published", row.document().published())
        .put("licence", row.document().licence())
        .put("standing", row.standing().name().toLowerCase(Locale.ROOT))
        .put("serves", uses(row))
        .put("keys", keys.build())
        .put("note", row.note())
        .build();
  }

  private static String name(Factor row) {
    return row.nameEn().isBlank() || row.nameEn().equals(row.nameZh())
        ? row.nameZh()
        : row.nameZh().isBlank() ? row.nameEn() : row.nameZh() + " / " + row.nameEn();
  }

  private static String uses(Factor row) {
    return row.uses().stream().map(Use::code).collect(Collectors.joining(", "));
  }
}
