// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.background;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.FootprintJson;
import org.tanheng.footprint.model.Channel;

/** Tables of intensities as files: one product a line, numbers that are read back exactly. */
public final class IntensityJson {
  private static final String FORM = "intensities-1";

  private IntensityJson() {}

  /** The file. */
  public static String write(IntensityTable table) {
    var text = new StringBuilder("{\n");
    member(text, "form", Json.of(FORM));
    member(text, "database", Json.of(table.database()));
    member(text, "version", Json.of(table.version()));
    member(text, "method", Json.of(table.method()));
    member(text, "system", Json.of(table.system().hex()));
    member(text, "residual", FootprintJson.number(table.residual()));
    member(text, "cutOff", Json.of((long) table.cutOff()));
    member(text, "channels", FootprintJson.texts(Channel.ALL.stream().map(Channel::code).toList()));
    text.append("\"products\": [\n");
    for (int p = 0; p < table.products().size(); p++) {
      IntensityTable.Product product = table.products().get(p);
      var line = new ArrayList<Json>();
      line.add(Json.of(product.id()));
      line.add(Json.of(product.name()));
      line.add(Json.of(product.unit()));
      for (double[] row : table.values()) {
        line.add(FootprintJson.number(row[p]));
      }
      text.append(Json.of(line).write()).append(p + 1 < table.products().size() ? ",\n" : "\n");
    }
    return text.append("]}\n").toString();
  }

  private static void member(StringBuilder text, String name, Json value) {
    text.append('"').append(name).append("\": ").append(value.write()).append(",\n");
  }

  /** Reads a file; a number that is none, or a line of another length, refuses it. */
  public static Outcome<IntensityTable> read(String name, String text) {
    return Json.parse(text)
        .flatMap(
            json ->
                json instanceof JsonObject object && object.text("form").orElse("").equals(FORM)
                    ? table(name, object)
                    : refused(name, "no table of intensities", "form " + FORM));
  }

  private static Outcome<IntensityTable> table(String name, JsonObject object) {
    List<String> channels = Channel.ALL.stream().map(Channel::code).toList();
    if (!object.items("channels").equals(channels.stream().map(Json::of).toList())) {
      return refused(name, "other channels", String.join(", ", channels));
    }
    List<Json> lines = object.items("products");
    double[][] values = new double[channels.size()][lines.size()];
    var products = new ArrayList<IntensityTable.Product>();
    for (int p = 0; p < lines.size(); p++) {
      String place = name + " products[" + p + "]";
      if (!(lines.get(p) instanceof JsonArray line)
          || line.items().size() != channels.size() + 3
          || !(line.items().get(0) instanceof JsonString id)
          || !(line.items().get(1) instanceof JsonString title)
          || !(line.items().get(2) instanceof JsonString unit)) {
        return refused(place, "another line", "id, name, unit and a number for each channel");
      }
      products.add(new IntensityTable.Product(id.value(), title.value(), unit.value()));
      for (int k = 0; k < values.length; k++) {
        if (!(line.items().get(3 + k) instanceof JsonNumber number)) {
          return refused(place, "no number", "a number for each channel");
        }
        values[k][p] = Double.parseDouble(number.text());
        if (!Double.isFinite(values[k][p])) {
          return refused(place, number.text(), "a number within the range of doubles");
        }
      }
    }
    Outcome<Hash> system = Hash.parse(object.text("system").orElse(""));
    boolean named = object.text("database").isPresent() && object.text("version").isPresent();
    if (!named || !(system instanceof Outcome.Done<Hash> hash)) {
      return refused(name, "a table without its origin", "database, version and system");
    }
    return Outcome.done(
        new IntensityTable(
            object.text("database").orElse(""),
            object.text("version").orElse(""),
            object.text("method").orElse(""),
            hash.value(),
            products,
            values,
            number(object, "residual"),
            (int) number(object, "cutOff")));
  }

  private static double number(JsonObject object, String member) {
    return object.get(member).orElse(null) instanceof JsonNumber number
        ? Double.parseDouble(number.text())
        : 0;
  }

  private static <T> Outcome<T> refused(String place, String got, String wanted) {
    return Outcome.refused(
        Finding.error(
            "intensity-table", place, got, wanted, "Write the table anew with footprint tables."));
  }
}
