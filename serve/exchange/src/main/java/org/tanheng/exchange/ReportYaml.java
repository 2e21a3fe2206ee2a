// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.report.ReportContext;
import org.tanheng.carbon.report.ReportContext.SourceRemark;
import org.tanheng.exchange.internal.YamlMap;
import org.tanheng.exchange.internal.YamlTree;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * Reads the part {@code report} of an inventory file: what a report says beyond its figures. A file
 * without it gives an empty context, and its report is a draft.
 */
public final class ReportYaml {
  private static final Set<String> KEYS =
      keys(
          "number",
          "date",
          "organisation",
          "boundaries",
          "base-year",
          "methods",
          "statements",
          "sources");
  private static final Set<String> ENTITY =
      keys(
          "description",
          "credit-code",
          "legal-representative",
          "address",
          "industry",
          "products",
          "processes",
          "responsible",
          "contact");
  private static final Set<String> BOUNDARIES =
      keys("organisational", "reporting", "significance", "exclusions", "biogenic", "removals");
  private static final Set<String> BASE_YEAR =
      keys("period", "reason", "total", "source", "recalculation", "changes");
  private static final Set<String> METHODS =
      keys("reasons", "changes", "uncertainty", "data-management");
  private static final Set<String> STATEMENTS = keys("purpose", "conformity", "verification");
  private static final Set<String> SOURCE =
      keys("name", "activity-source", "instrument", "factor-source");

  private ReportYaml() {}

  /** The context, or all findings of this part with the path of each key. */
  public static Outcome<ReportContext> read(String text) {
    var findings = new ArrayList<Finding>();
    try {
      var root = new YamlMap("", YamlTree.root(text), Set.of(), findings);
      ReportContext context =
          root.map("report", KEYS).map(ReportYaml::context).orElse(ReportContext.EMPTY);
      return findings.stream().noneMatch(Finding::isError)
          ? Outcome.done(context, findings)
          : Outcome.refused(findings);
    } catch (FindingException e) {
      return Outcome.refused(e.findings());
    }
  }

  private static ReportContext context(YamlMap map) {
    ReportContext none = ReportContext.EMPTY;
    return new ReportContext(
        text(map, "number"),
        date(map),
        map.map("organisation", ENTITY).map(ReportYaml::entity).orElse(none.entity()),
        map.map("boundaries", BOUNDARIES).map(ReportYaml::boundaries).orElse(none.boundaries()),
        map.map("base-year", BASE_YEAR).map(ReportYaml::baseYear).orElse(null),
        map.map("methods", METHODS)
            .map(
                m ->
                    new ReportContext.Methods(
                        text(m, "reasons"),
                        text(m, "changes"),
                        text(m, "uncertainty"),
                        text(m, "data-management")))
            .orElse(none.methods()),
        map.map("statements", STATEMENTS)
            .map(
                s ->
                    new ReportContext.Statements(
                        text(s, "purpose"), text(s, "conformity"), text(s, "verification")))
            .orElse(none.statements()),
        map.map("sources", Set.of()).map(ReportYaml::sources).orElse(Map.of()));
  }

  private static ReportContext.Entity entity(YamlMap map) {
    return new ReportContext.Entity(
        text(map, "description"),
        text(map, "credit-code"),
        text(map, "legal-representative"),
        text(map, "address"),
        text(map, "industry"),
        text(map, "products"),
        text(map, "processes"),
        text(map, "responsible"),
        text(map, "contact"));
  }

  private static ReportContext.Boundaries boundaries(YamlMap map) {
    return new ReportContext.Boundaries(
        text(map, "organisational"),
        text(map, "reporting"),
        text(map, "significance"),
        exclusions(map),
        text(map, "biogenic"),
        text(map, "removals"));
  }

  /** {@code exclusions: none} says that nothing was left out; without the key nothing is said. */
  private static @Nullable List<ReportContext.Exclusion> exclusions(YamlMap map) {
    if (!map.has("exclusions")) {
      return null;
    }
    if (map.isText("exclusions")) {
      String text = map.text("exclusions").orElse("");
      if (!text.equals("none")) {
        map.add(
            "value-type",
            map.path("exclusions"),
            text,
            "none, or a list of { source: ..., reason: ... }",
            "Write 'none' only if nothing was left out.");
      }
      return List.of();
    }
    var exclusions = new ArrayList<ReportContext.Exclusion>();
    for (YamlMap item : map.maps("exclusions", keys("source", "reason"))) {
      exclusions.add(
          new ReportContext.Exclusion(
              item.required("source", "what was left out").orElse(""),
              item.required("reason", "why").orElse("")));
    }
    return exclusions;
  }

  private static ReportContext.BaseYear baseYear(YamlMap map) {
    return new ReportContext.BaseYear(
        map.required("period", "a year such as 2020").orElse(""),
        text(map, "reason"),
        map.quantity("total").orElse(null),
        text(map, "source"),
        text(map, "recalculation"),
        text(map, "changes"));
  }

  private static Map<String, SourceRemark> sources(YamlMap map) {
    var remarks = new LinkedHashMap<String, SourceRemark>();
    for (String id : map.keys()) {
      map.map(id, SOURCE)
          .ifPresent(
              s ->
                  remarks.put(
                      id,
                      new SourceRemark(
                          text(s, "name"),
                          text(s, "activity-source"),
                          text(s, "instrument"),
                          text(s, "factor-source"))));
    }
    return remarks;
  }

  private static @Nullable LocalDate date(YamlMap map) {
    String text = text(map, "date");
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      map.add("date-invalid", map.path("date"), text, "a date such as 2024-03-20", "Correct it.");
      return null;
    }
  }

  private static @Nullable String text(YamlMap map, String key) {
    return map.text(key).orElse(null);
  }

  private static Set<String> keys(String... names) {
    return new TreeSet<>(Set.of(names));
  }
}
