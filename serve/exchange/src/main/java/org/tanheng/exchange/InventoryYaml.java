// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.boundary.Boundary;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.exchange.internal.BoundaryYaml;
import org.tanheng.exchange.internal.SourceYaml;
import org.tanheng.exchange.internal.SpanYaml;
import org.tanheng.exchange.internal.YamlMap;
import org.tanheng.exchange.internal.YamlTree;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * Inventory as code: reads an inventory from YAML. Numbers are taken by their text, never through a
 * binary fraction; all that is wrong in the file is found in one go.
 */
public final class InventoryYaml {

  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "organisation",
              "period",
              "gwp",
              "method",
              "pack",
              "consolidation",
              "exclusions",
              "significance",
              "sources",
              "notes",
              "report"));

  private InventoryYaml() {}

  /** The inventory, or all findings of the file with the path of each key. */
  public static Outcome<InventoryInput> read(String text) {
    var findings = new ArrayList<Finding>();
    try {
      var root = new YamlMap("", YamlTree.root(text), KEYS, findings);
      String organisation = root.required("organisation", "a name").orElse("");
      Period period = period(root);
      @Nullable String gwp = root.text("gwp").orElse(null);
      String method = root.required("method", "a method pack").orElse("");
      var shares = new LinkedHashMap<String, List<Holding>>();
      List<SourceInput> sources = sources(root, shares, findings);
      Boundary boundary = BoundaryYaml.read(root, shares);
      List<String> notes = root.texts("notes");
      @Nullable MethodPack own = own(root, method);
      return findings.stream().noneMatch(Finding::isError)
          ? Outcome.done(
              new InventoryInput(
                  organisation,
                  period.start(),
                  period.end(),
                  gwp,
                  method,
                  sources,
                  notes,
                  boundary,
                  own),
              findings)
          : Outcome.refused(findings);
    } catch (FindingException e) {
      return Outcome.refused(e.findings());
    }
  }

  /** A pack that the inventory brings stands in it as the text of its JSON. */
  private static @Nullable MethodPack own(YamlMap root, String method) {
    Optional<String> text = root.text("pack");
    if (text.isEmpty()) {
      return null;
    }
    return switch (OwnPacks.read(text.get())) {
      case Outcome.Refused<MethodPack> refused -> {
        refused
            .findings()
            .forEach(
                f -> root.add(f.code(), "pack." + f.subject(), f.got(), f.wanted(), f.advice()));
        yield null;
      }
      case Outcome.Done<MethodPack> done -> {
        if (!done.value().id().equals(method)) {
          root.add(
              "pack-id",
              "pack",
              done.value().id(),
              "the method of the inventory: " + method,
              "Write the id of the pack as the method.");
        }
        yield done.value();
      }
    };
  }

  private static List<SourceInput> sources(
      YamlMap root, Map<String, List<Holding>> shares, List<Finding> findings) {
    var sources = new ArrayList<SourceInput>();
    var ids = new HashSet<String>();
    for (YamlMap map : root.maps("sources", SourceYaml.KEYS)) {
      List<Holding> share = BoundaryYaml.share(map);
      SourceYaml.read(map, findings)
          .ifPresent(
              source -> {
                if (!ids.add(source.id().toLowerCase(Locale.ROOT))) {
                  map.add(
                      "duplicate-id",
                      map.path("id"),
                      source.id(),
                      "an id used once; capitals do not make another",
                      "Give each source an id of its own.");
                }
                sources.add(source);
                if (map.has("share")) {
                  shares.put(source.id(), share);
                }
              });
    }
    if (sources.isEmpty() && findings.isEmpty()) {
      root.add("missing-key", "sources", "an empty list", "at least one source", "Add a source.");
    }
    return sources;
  }

  private static Period period(YamlMap root) {
    String text = root.required("period", "2023-01-01/2024-01-01").orElse("");
    String[] parts = text.split("/", -1);
    try {
      if (parts.length == 2) {
        var period =
            new Period(LocalDate.parse(parts[0].strip()), LocalDate.parse(parts[1].strip()));
        if (period.end().isAfter(period.start())
            && SpanYaml.isYear(period.start().getYear())
            && SpanYaml.isYear(period.end().getYear())) {
          return period;
        }
      }
    } catch (DateTimeException e) {
      // said below
    }
    if (!text.isEmpty()) {
      root.add(
          "period-invalid",
          "period",
          text,
          "first day/day after the last, as 2023-01-01/2024-01-01",
          "The period is half-open: a year ends on 1 January of the next.");
    }
    return new Period(LocalDate.EPOCH, LocalDate.EPOCH.plusYears(1));
  }

  private record Period(LocalDate start, LocalDate end) {}
}
