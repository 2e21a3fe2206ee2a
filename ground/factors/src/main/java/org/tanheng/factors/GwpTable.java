// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tanheng.factors.internal.Rows;
import org.tanheng.factors.internal.Tables;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/**
 * Global warming potentials over 100 years, in tCO2e per tonne of gas, from the IPCC assessment
 * reports. Methane has a value by origin; the bare name CH4 is refused.
 */
public final class GwpTable {

  private static final Map<String, String> SETS =
      Map.of("SAR", "sar", "AR4", "ar4", "AR5", "ar5", "AR5-CCF", "ar5_ccf", "AR6", "ar6");
  private static final List<String> ORDER = List.of("SAR", "AR4", "AR5", "AR5-CCF", "AR6");
  private static final Unit UNIT = Unit.of("tCO2e/t");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,40}(\\.\\d{1,40})?");

  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, FactorDocument> documents = new LinkedHashMap<>();

  private final String release;

  GwpTable(Tables tables, String release) {
    this.release = release;
    tables.gwp().forEach(row -> rows.put(row.getOrDefault("gas", ""), row));
    rows.keySet().forEach(name -> names.putIfAbsent(plain(name), name));
    new Rows(tables).documents().forEach(document -> documents.put(document.id(), document));
  }

  /**
   * Reads every value once, of tables that came from elsewhere.
   *
   * @throws IllegalStateException where names lead round, or a value is no plain number
   */
  void check() {
    rows.forEach(
        (gas, row) -> {
          String main = row.getOrDefault("alias_of", "");
          if (!main.isEmpty() && !cell(main, "alias_of").isEmpty()) {
            throw new IllegalStateException(gas + " is another name of another name");
          }
          String blend = row.getOrDefault("composition", "");
          if (!blend.isEmpty()) {
            Arrays.stream(blend.split("\\+")).forEach(part -> part(gas, part.split("=")));
          }
          SETS.values().stream()
              .map(set -> row.getOrDefault(set, ""))
              .filter(value -> !value.isEmpty())
              .forEach(GwpTable::number);
        });
  }

  private void part(String blend, String[] share) {
    String main = share.length == 2 ? name(share[0]).orElse("") : "";
    if (main.isEmpty() || !cell(main, "composition").isEmpty()) {
      throw new IllegalStateException(blend + " is of a part that is no gas");
    }
    number(share[1].replace("%", ""));
  }

  private String cell(String gas, String column) {
    return rows.getOrDefault(gas, Map.of()).getOrDefault(column, "");
  }

  private static void number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalStateException("no plain number");
    }
  }

  /** Names of the sets, oldest first. */
  public List<String> sets() {
    return ORDER;
  }

  /** Gases and blends in the order of the table. */
  public List<String> gases() {
    return List.copyOf(rows.keySet());
  }

  /**
   * The potential of a gas, in tCO2e/t. Findings: {@code gwp-set}, {@code gas-unknown}, {@code
   * methane-origin} for the bare CH4, {@code gwp-missing} where the report gives none.
   */
  public Outcome<Trace> value(String set, String gas) {
    String column = SETS.get(set);
    if (column == null) {
      return refuse("gwp-set", set, String.join(", ", ORDER), "Name an assessment report.");
    }
    if (gas.equals("CH4")) {
      return refuse(
          "methane-origin",
          gas,
          "CH4-fossil, CH4-non-fossil or CH4-unsplit",
          "Say where the methane comes from.");
    }
    Optional<String> known = name(gas);
    if (known.isEmpty()) {
      return refuse(
          "gas-unknown", gas, "a gas or blend such as SF6 or R410A", "Use the library's name.");
    }
    return potential(set, column, known.get(), rows.getOrDefault(known.get(), Map.of()))
        .map(Outcome::done)
        .orElseGet(
            () ->
                refuse(
                    "gwp-missing", gas + " in " + set, "a set that has it", "Choose another set."));
  }

  /**
   * The library's name of a gas, which trade writes with hyphens, blanks or in small letters; of
   * one that has two names the main one.
   */
  public Optional<String> name(String gas) {
    String name = rows.containsKey(gas) ? gas : names.get(plain(gas));
    if (name == null) {
      return Optional.empty();
    }
    String main = Objects.requireNonNull(rows.get(name)).getOrDefault("alias_of", "");
    return Optional.of(main.isEmpty() ? name : main);
  }

  private static String plain(String name) {
    return name.replaceAll("[-\\s]", "").toUpperCase(Locale.ROOT);
  }

  /** A value as printed; of another name of the gas; or of a blend by the masses of its parts. */
  private Optional<Trace> potential(
      String set, String column, String gas, Map<String, String> row) {
    String other = row.getOrDefault("alias_of", "");
    if (!other.isEmpty()) {
      return potential(set, column, other, rows.getOrDefault(other, Map.of()));
    }
    String blend = row.getOrDefault("composition", "");
    if (!blend.isEmpty()) {
      return blend(set, column, gas, blend, row);
    }
    String value = row.getOrDefault(column, "");
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Trace.published(
                label(set, gas),
                new Quantity(new BigDecimal(value), UNIT),
                Quality.SUBSTITUTED,
                citation(set, column, gas, row)));
  }

  private Optional<Trace> blend(
      String set, String column, String gas, String composition, Map<String, String> row) {
    var parts = new ArrayList<Trace>();
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : composition.split("\\+")) {
      String[] share = part.split("=");
      Optional<Trace> of = potential(set, column, share[0], rows.getOrDefault(share[0], Map.of()));
      if (of.isEmpty()) {
        return Optional.empty();
      }
      parts.add(of.get());
      BigDecimal percent = new BigDecimal(share[1].replace("%", ""));
      sum = sum.add(percent.movePointLeft(2).multiply(of.get().value().value()));
    }
    return Optional.of(
        new Trace(
            label(set, gas),
            new Quantity(sum.stripTrailingZeros(), UNIT),
            "by mass: " + composition.replace("=", " ").replace("+", " + "),
            Quality.SUBSTITUTED,
            citation(set, column, gas, row),
            parts));
  }

  private Citation citation(String set, String column, String gas, Map<String, String> row) {
    boolean verified = !List.of(row.getOrDefault("unverified", "").split(" ")).contains(column);
    return new Citation(
        "IPCC " + set + ", 100 years: " + title(row),
        set,
        gas,
        "gwp/" + set + "/" + gas,
        release,
        verified);
  }

  private static String label(String set, String gas) {
    return "GWP " + gas + " " + set;
  }

  /** The Chinese name of a gas, empty if it has none. */
  public String nameZh(String gas) {
    return rows.getOrDefault(gas, Map.of()).getOrDefault("name_zh", "");
  }

  private String title(Map<String, String> row) {
    FactorDocument document = documents.get(row.getOrDefault("document", ""));
    return document == null ? row.getOrDefault("document", "") : document.title();
  }

  private static Outcome<Trace> refuse(String code, String got, String wanted, String advice) {
    return Outcome.refused(Finding.error(code, "gwp", got, wanted, advice));
  }
}
