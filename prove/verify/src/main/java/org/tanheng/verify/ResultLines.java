// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;

/**
 * The hash by which a result is known in the log: of the method, the GWP set, and every posted line
 * with number, source, gas, basis and amount in tCO2e. It is the same from a ledger as from a
 * result in JSON; the traces are held against it by computing them again.
 */
public final class ResultLines {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private ResultLines() {}

  /** The hash of a computed inventory. */
  public static Hash hash(Inventory inventory) {
    List<Json> lines = new ArrayList<>();
    for (LedgerLine line : inventory.lines()) {
      lines.add(
          row(
              Integer.toString(lines.size() + 1),
              line.source().id(),
              line.gas(),
              line.basis().name().toLowerCase(Locale.ROOT),
              plain(line.amount())));
    }
    return rows(inventory.pack().id(), inventory.gwp(), lines);
  }

  /**
   * The hash of a ledger.
   *
   * @param lines of each line, in order: number, source, gas, basis in small letters, amount in
   *     tCO2e without trailing zeros
   */
  public static Hash hash(String method, String gwp, List<List<String>> lines) {
    return rows(method, gwp, lines.stream().map(l -> row(l.toArray(new String[0]))).toList());
  }

  /** The hash of a result in JSON; what is no result has another. */
  static Hash hash(JsonObject result) {
    record Numbered(int number, Json row) {}
    List<Numbered> lines = new ArrayList<>();
    for (Json item : result.items("lines")) {
      if (item instanceof JsonObject source) {
        for (Json posted : source.items("trace")) {
          if (posted instanceof JsonObject line
              && line.get("line").orElse(null) instanceof JsonNumber number
              && NUMBER.matcher(number.text()).matches()) {
            lines.add(
                new Numbered(
                    Integer.parseInt(number.text()),
                    row(
                        number.text(),
                        source.text("id").orElse(""),
                        line.text("gas").orElse(""),
                        line.text("basis").orElse(""),
                        line.text("posted").orElse(""))));
          }
        }
      }
    }
    lines.sort(Comparator.comparingInt(Numbered::number));
    return rows(
        result.text("method").orElse(""),
        result.text("gwp").orElse(""),
        lines.stream().map(Numbered::row).toList());
  }

  private static Json row(String... cells) {
    return Json.of(List.of(cells).stream().map(Json::of).toList());
  }

  private static Hash rows(String method, String gwp, List<Json> lines) {
    return Hash.of(
        JsonObject.builder()
            .put("method", method)
            .put("gwp", gwp)
            .put("lines", Json.of(lines))
            .build());
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
