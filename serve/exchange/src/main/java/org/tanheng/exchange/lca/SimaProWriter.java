// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.process.AllocatedSet;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.Parameter;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * Writes a set as SimaPro CSV with semicolons and decimal points. Shares are applied; where several
 * processes make one product, its name carries theirs and so does that of a stated supplier.
 */
final class SimaProWriter {
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> labels = new HashMap<>();
  private final Set<String> several = new HashSet<>();
  private final Map<String, UnitProcess> processes = new HashMap<>();
  private final Set<String> units = new TreeSet<>();

  private SimaProWriter() {}

  static byte[] write(ProcessSet whole) {
    var writer = new SimaProWriter();
    ProcessSet set = AllocatedSet.of(whole).set();
    writer.names(set);
    writer.line("{SimaPro 9.0.0.0}");
    writer.line("{processes}");
    writer.line("{CSV Format version: 9.0.0}");
    writer.line("{CSV separator: Semicolon}");
    writer.line("{Decimal separator: .}");
    writer.line("");
    set.processes().forEach(writer::process);
    set.factors().forEach(writer::method);
    writer.block("Project Input parameters", set.parameters(), p -> p.formula().isEmpty());
    writer.block("Project Calculated parameters", set.parameters(), p -> !p.formula().isEmpty());
    writer.line("Units");
    writer.units.forEach(u -> writer.row(u, u, "1", u));
    writer.line("End");
    return writer.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void line(String line) {
    text.append(line).append("\r\n");
  }

  private void row(String... fields) {
    for (int i = 0; i < fields.length; i++) {
      String field = fields[i].replace('\n', '\u007f').replace('\r', ' ');
      text.append(i == 0 ? "" : ";");
      text.append(field.matches("[^;\"]*") ? field : '"' + field.replace("\"", "\"\"") + '"');
    }
    text.append("\r\n");
  }

  private void names(ProcessSet set) {
    Map<String, Set<String>> makers = new HashMap<>();
    Map<String, Map<String, String>> flows = new HashMap<>();
    for (UnitProcess process : set.processes()) {
      processes.put(process.id(), process);
      for (Exchange e : process.exchanges()) {
        boolean nature = e.flow().kind() == Kind.ELEMENTARY;
        String name = (nature ? place(e) : "") + "|" + e.flow().name().strip();
        flows
            .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new HashMap<>())
            .put(e.flow().id(), e.flow().unit());
        if (e.product()) {
          makers.computeIfAbsent(e.flow().id(), f -> new HashSet<>()).add(process.id());
        }
      }
    }
    makers.forEach(
        (flow, by) -> {
          if (by.size() > 1) {
            several.add(flow);
          }
        });
    for (Map<String, String> alike : flows.values()) {
      boolean byUnit = Set.copyOf(alike.values()).size() == alike.size();
      if (alike.size() > 1) {
        alike.forEach(
            (id, unit) -> labels.put(id, " (" + (byUnit ? unit : Identities.uuid(id)) + ")"));
      }
    }
  }

  private String label(Flow flow, @Nullable UnitProcess maker) {
    String name = flow.name() + labels.getOrDefault(flow.id(), "");
    return maker == null || !several.contains(flow.id())
        ? name
        : name + " {" + maker.title() + " " + Identities.uuid(maker.id()).substring(0, 8) + "}";
  }

  private void section(String name, UnitProcess process, Predicate<Exchange> which) {
    line(name);
    for (Exchange e : process.exchanges()) {
      if (which.test(e)) {
        exchange(name, process, e);
      }
    }
    line("");
  }

  private void exchange(String section, UnitProcess process, Exchange e) {
    units.add(e.flow().unit());
    String unit = e.flow().unit();
    String amount = e.formula().isEmpty() ? String.valueOf(e.amount()) : e.formula();
    String category = e.flow().category().replace('/', '\\');
    switch (section) {
      case "Products" ->
          row(
              label(e.flow(), process),
              unit,
              amount,
              e.reference() ? "100" : "",
              "not defined",
              category,
              "");
      case "Waste treatment" ->
          row(label(e.flow(), process), unit, amount, "All waste types", category, "");
      default -> {
        String[] spread = spread(e.spread());
        if (e.flow().kind() == Kind.ELEMENTARY) {
          String sub = place(e).substring(Math.min(place(e).length(), section.length() + 1));
          row(
              label(e.flow(), null),
              sub,
              unit,
              amount,
              spread[0],
              spread[1],
              spread[2],
              spread[3],
              "");
        } else {
          @Nullable UnitProcess maker = processes.get(e.provider());
          String name =
              e.provider().isEmpty() || maker != null
                  ? label(e.flow(), maker)
                  : label(e.flow(), null) + " {not in the set: " + e.provider() + "}";
          row(name, unit, amount, spread[0], spread[1], spread[2], spread[3], "");
        }
      }
    }
  }

  private static String[] spread(@Nullable Distribution spread) {
    if (spread == null) {
      return new String[] {"Undefined", "0", "0", "0"};
    }
    String low = String.valueOf(spread.low());
    String high = String.valueOf(spread.high());
    return switch (spread.kind()) {
      case LOGNORMAL ->
          new String[] {"Lognormal", String.valueOf(Math.exp(2 * spread.low())), "0", "0"};
      case NORMAL -> new String[] {"Normal", String.valueOf(2 * spread.low()), "0", "0"};
      case TRIANGULAR -> new String[] {"Triangle", "0", low, high};
      case UNIFORM -> new String[] {"Uniform", "0", low, high};
    };
  }

  /** Section and sub-compartment; a path that SimaPro does not know is one as a whole. */
  static String place(Flow flow, boolean input) {
    String path = flow.category();
    String lower = path.toLowerCase(Locale.ROOT);
    for (String section : SimaProMethods.SECTIONS) {
      boolean named = path.equals(section) || path.startsWith(section + "/");
      if (named && section.equals("Resources") == input) {
        return path;
      }
    }
    String section =
        input
            ? "Resources"
            : lower.contains("air")
                ? "Emissions to air"
                : lower.contains("water")
                    ? "Emissions to water"
                    : lower.contains("soil") ? "Emissions to soil" : "Non material emissions";
    return path.isEmpty() ? section : section + "/" + path;
  }

  private static String place(Exchange e) {
    return place(e.flow(), e.input());
  }

  private void process(UnitProcess process) {
    line("Process");
    line("");
    boolean treats = process.reference().filter(r -> r.flow().kind() == Kind.WASTE).isPresent();
    field("Category type", treats ? "waste treatment" : "material");
    field("Process identifier", process.id());
    field("Type", "Unit process");
    field("Process name", process.name());
    field("Geography", process.location().isEmpty() ? "Unspecified" : process.location());
    Predicate<Exchange> product = e -> e.product() && e.flow().kind() == Kind.PRODUCT;
    section("Products", process, e -> product.test(e) && e.reference());
    text.setLength(text.length() - 2);
    process.exchanges().stream()
        .filter(e -> product.test(e) && !e.reference())
        .forEach(e -> exchange("Products", process, e));
    line("");
    if (treats) {
      section("Waste treatment", process, e -> e.product() && e.flow().kind() == Kind.WASTE);
    }
    section("Avoided products", process, e -> e.avoided() && e.flow().kind() != Kind.ELEMENTARY);
    nature(process, "Resources");
    section(
        "Materials/fuels",
        process,
        e -> e.flow().kind() == Kind.PRODUCT && e.input() && !e.avoided());
    SimaProMethods.SECTIONS.stream().skip(1).forEach(s -> nature(process, s));
    section(
        "Waste to treatment",
        process,
        e -> e.flow().kind() == Kind.WASTE && !e.input() && !e.avoided());
    line("Input parameters");
    parameters(process.parameters(), p -> p.formula().isEmpty());
    line("");
    line("Calculated parameters");
    parameters(process.parameters(), p -> !p.formula().isEmpty());
    line("");
    line("End");
    line("");
  }

  private void nature(UnitProcess process, String section) {
    section(
        section,
        process,
        e -> e.flow().kind() == Kind.ELEMENTARY && (place(e) + "/").startsWith(section + "/"));
  }

  private void field(String name, String value) {
    line(name);
    row(value);
    line("");
  }

  private void block(String name, List<Parameter> parameters, Predicate<Parameter> which) {
    line(name);
    parameters(parameters, which);
    line("End");
    line("");
  }

  private void parameters(List<Parameter> parameters, Predicate<Parameter> which) {
    for (Parameter p : parameters) {
      if (which.test(p) && p.formula().isEmpty()) {
        row(p.name(), String.valueOf(p.value()), "Undefined", "0", "0", "0", "No", p.comment());
      } else if (which.test(p)) {
        row(p.name(), p.formula(), p.comment());
      }
    }
  }

  private void method(ProcessSet.Category category) {
    line("Method");
    line("");
    field("Name", category.method());
    line("Impact category");
    row(category.name(), category.unit());
    line("");
    line("Substances");
    for (ProcessSet.Factor factor : category.factors()) {
      Flow flow = factor.flow();
      units.add(flow.unit());
      boolean input = flow.category().startsWith("Resources");
      String place = place(flow, input);
      int slash = place.indexOf('/');
      String section = slash < 0 ? place : place.substring(0, slash);
      row(
          SimaProMethods.COMPARTMENTS.get(SimaProMethods.SECTIONS.indexOf(section)),
          slash < 0 ? "(unspecified)" : place.substring(slash + 1),
          label(flow, null),
          "",
          String.valueOf(factor.value()),
          flow.unit());
    }
    line("");
    line("End");
    line("");
  }
}
