// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tanheng.factors.internal.FuelNames;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Trace;

/**
 * Defaults of fuels: net calorific value, carbon content, oxidation, or emissions per heat. Each
 * guideline has a table of its own and they differ on purpose, so a table is always named.
 */
public final class FuelTables {

  private static final String HUB = "us-epa-hub-";
  private static final String IPCC = "ipcc-2006-";
  private static final String CONTEXT = ", ";
  private static final Pattern EITHER =
      Pattern.compile("bio|ethanol|wood|wast|municipal|tire|tyre|生物|乙醇|木|沼|废|垃圾|轮胎");

  private final Map<String, Map<String, Map<String, Factor>>> tables = new TreeMap<>();
  private final Map<String, Factor> ipccNcv = new LinkedHashMap<>();

  private final FuelNames names;
  private final String release;

  FuelTables(Collection<Factor> factors, FuelNames names, String release) {
    this.names = names;
    this.release = release;
    factors.forEach(this::add);
    tables.values().forEach(FuelTables::shorten);
  }

  /** Names of the tables. */
  public List<String> names() {
    return List.copyOf(tables.keySet());
  }

  /** Fuels of a table as it names them, in its order; empty if there is no such table. */
  public List<String> fuels(String table) {
    return List.copyOf(tables.getOrDefault(table, Map.of()).keySet());
  }

  /**
   * Defaults of a fuel by its Chinese or English name: {@code ncv}, {@code carbon-content}, {@code
   * oxidation-factor}, or {@code co2-factor}, {@code ch4-factor}, {@code n2o-factor} per heat. A
   * fuel whose factors depend on the equipment is named with it: {@code natural gas, boilers}.
   * Finding {@code fuel-unknown} with the fuels of the table.
   */
  public Outcome<Map<String, Trace>> defaults(String table, String fuel) {
    Map<String, Map<String, Factor>> fuels = tables.getOrDefault(table, Map.of());
    return match(fuels, fuel)
        .map(name -> Outcome.done(traces(table, fuels.getOrDefault(name, Map.of()))))
        .orElseGet(
            () ->
                Outcome.refused(
                    Finding.error(
                        "fuel-unknown",
                        "fuel",
                        fuel,
                        "a fuel of " + table + ": " + known(fuels, fuel),
                        "Use a name of the table, or state the parameters.")));
  }

  /** Whether the table marks the CO2 of a fuel as biogenic; false for a fuel that it lacks. */
  public boolean isBiogenic(String table, String fuel) {
    Map<String, Map<String, Factor>> fuels = tables.getOrDefault(table, Map.of());
    return match(fuels, fuel)
        .map(name -> fuels.getOrDefault(name, Map.of()).values().stream())
        .stream()
        .flatMap(rows -> rows)
        .anyMatch(row -> !row.key("biogenic").isEmpty());
  }

  /**
   * The row of a fuel that a table knows and does not mark as biogenic, as {@code table/fuel};
   * empty for wastes and blends, which may be either.
   */
  public Optional<String> fossil(String table, String fuel) {
    Map<String, Map<String, Factor>> fuels = tables.getOrDefault(table, Map.of());
    return match(fuels, fuel)
        .filter(name -> !isBiogenic(table, fuel) && !EITHER.matcher(lower(name)).find())
        .map(name -> table + "/" + name);
  }

  /** Fuels of a table that it marks as biogenic. */
  public List<String> biogenic(String table) {
    return fuels(table).stream().filter(name -> isBiogenic(table, name)).toList();
  }

  private void add(Factor factor) {
    switch (factor.family()) {
      case IPCC_NCV -> ipccNcv.put(lower(factor.key("fuel")), factor);
      case FUEL_NCV, FUEL_CARBON_CONTENT, FUEL_OXIDATION, FUEL_CO2, IPCC_COMBUSTION ->
          put(factor.key("table"), fuel(factor), factor.key("parameter"), factor);
      case US_EPA_HUB -> {
        String name = factor.key("fuel").isEmpty() ? factor.key("level2") : factor.key("fuel");
        String parameter = factor.id().substring(factor.id().lastIndexOf('/') + 1) + "-factor";
        put(HUB + factor.dataYear(), name, parameter, factor);
      }
      default -> {}
    }
  }

  private void put(String table, String fuel, String parameter, Factor factor) {
    tables
        .computeIfAbsent(table, t -> new LinkedHashMap<>())
        .computeIfAbsent(fuel, f -> new LinkedHashMap<>())
        .putIfAbsent(parameter, factor);
  }

  private static String fuel(Factor factor) {
    String context = factor.key("context");
    return context.isEmpty() ? factor.key("fuel") : factor.key("fuel") + CONTEXT + context;
  }

  /** A fuel that occurs in one context only needs no context in its name. */
  private static void shorten(Map<String, Map<String, Factor>> fuels) {
    Map<String, Long> contexts =
        fuels.values().stream()
            .map(row -> row.values().iterator().next().key("fuel"))
            .collect(Collectors.groupingBy(f -> f, Collectors.counting()));
    for (String name : List.copyOf(fuels.keySet())) {
      Map<String, Factor> row = fuels.remove(name);
      String plain = row == null ? name : row.values().iterator().next().key("fuel");
      if (row != null) {
        fuels.put(!plain.isEmpty() && contexts.getOrDefault(plain, 0L) == 1 ? plain : name, row);
      }
    }
  }

  private Optional<String> match(Map<String, Map<String, Factor>> fuels, String fuel) {
    String wanted = lower(fuel);
    for (var entry : fuels.entrySet()) {
      Factor first = entry.getValue().values().iterator().next();
      if (lower(entry.getKey()).equals(wanted) || lower(first.key("fuel-en")).equals(wanted)) {
        return Optional.of(entry.getKey());
      }
    }
    var also = names.alike(wanted);
    return fuels.keySet().stream().filter(name -> also.contains(lower(name))).findFirst();
  }

  private Map<String, Trace> traces(String table, Map<String, Factor> row) {
    var defaults = new LinkedHashMap<String, Trace>();
    if (table.startsWith(IPCC)) {
      String plain = row.values().iterator().next().key("fuel");
      ncv(plain).ifPresent(f -> defaults.put("ncv", f.trace("ncv", release)));
    }
    row.forEach((name, f) -> defaults.put(name, f.trace(name, release)));
    return defaults;
  }

  private Optional<Factor> ncv(String fuel) {
    Factor own = ipccNcv.get(lower(fuel));
    if (own != null) {
      return Optional.of(own);
    }
    return names.alike(lower(fuel)).stream()
        .filter(ipccNcv::containsKey)
        .findFirst()
        .map(ipccNcv::get);
  }

  private static String known(Map<String, Map<String, Factor>> fuels, String fuel) {
    var contexts = new TreeSet<String>();
    fuels.keySet().stream()
        .filter(name -> lower(name).startsWith(lower(fuel) + CONTEXT))
        .forEach(contexts::add);
    if (!contexts.isEmpty()) {
      return String.join("; ", contexts);
    }
    return fuels.entrySet().stream()
        .map(
            e ->
                (e.getKey() + " " + e.getValue().values().iterator().next().key("fuel-en")).strip())
        .collect(Collectors.joining("; "));
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
