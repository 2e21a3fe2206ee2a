// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.pcf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.internal.TableFile;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.exchange.Pact;
import org.tanheng.footprint.exchange.Pcf;

/**
 * A footprint as a workbook of two columns that count, field and value: the names are those of PACT
 * 3.0, values are text, several are separated by a semicolon.
 */
public final class PcfSheet {
  private static final String FIELD = "field";
  private static final String VALUE = "value";
  private static final int VALUE_COLUMN = 1;

  private PcfSheet() {}

  /** What the request knows already. */
  public record Known(String company, String product, String unit, Instant from, Instant to) {}

  /** The workbook to be filled in. */
  public static byte[] template(Known known) {
    Map<String, String> given =
        Map.of(
            "companyName", known.company(),
            "productNameCompany", known.product(),
            "declaredUnitOfMeasurement", known.unit(),
            "declaredUnitAmount", "1",
            "referencePeriodStart", known.from().toString(),
            "referencePeriodEnd", known.to().toString());
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Tanheng", "1.0")) {
      Worksheet sheet = book.newWorksheet("产品碳足迹 footprint");
      List<String> titles = List.of(FIELD, VALUE, "说明", "what");
      for (int at = 0; at < titles.size(); at++) {
        sheet.value(0, at, titles.get(at));
        sheet.style(0, at).bold().fillColor(at == VALUE_COLUMN ? "C6E8D4" : "EEF2EF").set();
        sheet.width(at, at == 0 ? 36 : 44);
      }
      int row = 1;
      for (PcfSheetField field : PcfSheetField.values()) {
        sheet.value(row, 0, field.field());
        sheet.value(row, VALUE_COLUMN, given.getOrDefault(field.field(), field.usual()));
        sheet.style(row, VALUE_COLUMN).format("@").set();
        sheet.value(row, 2, field.zh());
        sheet.value(row, 3, field.en());
        row++;
      }
      sheet.freezePane(1, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads a workbook, or the same table as CSV; each value that is wrong is named by its field. */
  public static Outcome<Pcf> read(Path file, String name, Path work, UUID id, Instant now) {
    return TableFile.read(file, name, work).flatMap(lines -> document(lines, name, id, now));
  }

  private static Outcome<Pcf> document(
      List<TableFile.Line> lines, String name, UUID id, Instant now) {
    Map<String, String> values = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (TableFile.Line line : lines) {
      List<String> cells = line.cells();
      String key = cells.isEmpty() ? "" : cells.getFirst().strip();
      String value = cells.size() > VALUE_COLUMN ? cells.get(VALUE_COLUMN).strip() : "";
      boolean isKnown =
          Arrays.stream(PcfSheetField.values()).anyMatch(field -> field.field().equals(key));
      if (isKnown && !value.isEmpty() && values.put(key, value) != null) {
        findings.add(
            Finding.error(
                "pcf-twice", key, value, "each field once", "Leave one of the lines out."));
      } else if (!isKnown && !key.isEmpty() && !key.equals(FIELD)) {
        findings.add(
            Finding.warning(
                "pcf-value",
                name + " line " + line.number(),
                key,
                "a field of the template",
                "Fill in the template; other lines are left alone."));
      }
    }
    if (findings.stream().anyMatch(Finding::isError)) {
      return Outcome.refused(findings);
    }
    Outcome<Pcf> read = Pact.read(document(values, id, now));
    return Outcome.done(name, findings).flatMap(any -> read);
  }

  private static JsonObject document(Map<String, String> values, UUID id, Instant now) {
    JsonObject.Builder top =
        JsonObject.builder()
            .put("id", id.toString())
            .put("specVersion", "3.0.0")
            .put("created", now.toString())
            .put("status", "Active");
    JsonObject.Builder pcf = JsonObject.builder();
    JsonObject.Builder ratings = JsonObject.builder();
    boolean isRated = false;
    for (PcfSheetField field : PcfSheetField.values()) {
      String value = values.get(field.field());
      if (value != null) {
        isRated |= field.place() == PcfSheetField.Place.RATING;
        JsonObject.Builder into =
            switch (field.place()) {
              case TOP -> top;
              case PCF -> pcf;
              case RATING -> ratings;
            };
        into.put(field.field(), json(field, value));
      } else if (field == PcfSheetField.DESCRIPTION) {
        top.put(field.field(), "");
      }
    }
    if (isRated) {
      pcf.put("dqi", ratings.build());
    }
    return top.put("pcf", pcf.build()).build();
  }

  private static Json json(PcfSheetField field, String value) {
    List<String> parts =
        Arrays.stream(value.split("[;；]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    return switch (field.form()) {
      case TEXT -> Json.of(value);
      case TRUTH ->
          switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "是" -> Json.of(true);
            case "false", "no", "否" -> Json.of(false);
            default -> Json.of(value);
          };
      case LIST -> Json.of(parts.stream().map(Json::of).toList());
      case SOURCES -> Json.of(parts.stream().map(PcfSheet::source).toList());
    };
  }

  private static Json source(String text) {
    int blank = text.lastIndexOf(' ');
    return JsonObject.builder()
        .put("name", blank < 0 ? text : text.substring(0, blank))
        .put("version", blank < 0 ? "" : text.substring(blank + 1))
        .build();
  }
}
