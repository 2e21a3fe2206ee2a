// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.Source;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** The activity data of a pack, once as JSON and once as CSV that Excel reads. */
final class PackTables {
  private final List<Map<String, String>> rows = new ArrayList<>();

  void add(
      Source source,
      Activity datum,
      String recorder,
      @Nullable String reviewer,
      List<String> hashes) {
    var row = new LinkedHashMap<String, String>();
    row.put("source", source.code());
    row.put("nameZh", source.nameZh());
    row.put("nameEn", source.nameEn());
    row.put("kind", source.kind());
    row.put("from", datum.periodStart().toString());
    row.put("to", datum.periodEnd().toString());
    row.put("amount", datum.amount().toPlainString());
    row.put("unit", datum.unit());
    row.put("quality", datum.quality());
    row.put("status", datum.status().name());
    row.put("evidence", datum.evidence() == null ? "" : datum.evidence());
    row.put("note", datum.note() == null ? "" : datum.note());
    row.put("recordedBy", recorder);
    row.put("recordedAt", datum.recordedAt().toString());
    row.put("reviewedBy", reviewer == null ? "" : reviewer);
    row.put("reviewedAt", datum.reviewedAt() == null ? "" : datum.reviewedAt().toString());
    row.put("files", String.join(" ", hashes));
    row.put("id", id(datum.id()));
    rows.add(row);
  }

  Json json() {
    return Json.of(
        rows.stream()
            .map(
                row -> {
                  var object = JsonObject.builder();
                  row.forEach(object::put);
                  return object.build();
                })
            .toList());
  }

  /** RFC 4180 with a byte order mark; a text that a spreadsheet would compute is kept a text. */
  String csv() {
    var text = new StringBuilder("\uFEFF");
    if (!rows.isEmpty()) {
      text.append(String.join(",", rows.getFirst().keySet())).append("\r\n");
    }
    rows.forEach(
        row ->
            text.append(String.join(",", row.values().stream().map(PackTables::cell).toList()))
                .append("\r\n"));
    return text.toString();
  }

  private static String cell(String value) {
    String safe = value.matches("(?s)[=+@\\-\t\r].*") ? "'" + value : value;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String id(UUID id) {
    return "activity:" + id;
  }
}
