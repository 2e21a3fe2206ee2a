// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.Contributions;
import org.tanheng.footprint.Contributions.Part;
import org.tanheng.footprint.FootprintJson;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.UpstreamTree;
import org.tanheng.footprint.files.DemandFile;
import org.tanheng.footprint.files.SpreadFile;
import org.tanheng.footprint.files.SystemFolder;

/** Adds what is asked of one functional unit to a printed system. */
record FootprintUnits(
    SystemFolder system,
    Footprints footprints,
    boolean requirements,
    int top,
    int depth,
    double share) {
  private static final int DEEPEST = 30;

  Outcome<JsonObject.Builder> add(
      JsonObject.Builder text,
      @Nullable Path demand,
      @Nullable Path compare,
      @Nullable Path uncertainty,
      int runs,
      long seed) {
    if (demand == null) {
      return uncertainty == null && compare == null ? Outcome.done(text) : refused("--demand");
    }
    boolean deep = depth > 0 && (depth > DEEPEST || !(share >= 1e-6));
    if (runs < 0 || runs > 10_000_000 || top < 0 || depth < 0 || deep) {
      return refused("--runs to 10000000, --tree to 30, --share from 1e-6");
    }
    var wanted = new ArrayList<Path>(List.of(demand));
    if (compare != null) {
      wanted.add(compare);
    }
    Outcome<List<Contributions>> units = Outcome.done(new ArrayList<>());
    for (Path file : wanted) {
      units = units.flatMap(before -> unit(file).map(unit -> joined(before, unit)));
    }
    return units.flatMap(
        all -> {
          text.put("demand", contributions(all.get(0)));
          if (compare != null) {
            text.put("comparedWith", contributions(all.get(1)));
          }
          return uncertainty == null
              ? Outcome.done(text)
              : Files.bytes(uncertainty)
                  .flatMap(
                      file ->
                          SpreadFile.read(
                              uncertainty.toString(), file, system, footprints, requirements))
                  .map(
                      spreads ->
                          text.put(
                              "uncertainty",
                              new FootprintSpreads(system, spreads, all, top).json(runs, seed)));
        });
  }

  /** The contributions to one functional unit as rows; more than these need JSON. */
  Outcome<String> csv(Path demand, @Nullable Path compare, @Nullable Path uncertainty) {
    if (compare != null || uncertainty != null || depth > 0) {
      return Outcome.refused(
          Finding.error(
              "option-invalid",
              "--format",
              "csv with --compare, --uncertainty or --tree",
              "json",
              "Rows hold the contributions of one functional unit alone."));
    }
    return unit(demand)
        .map(
            unit -> {
              var text = new StringBuilder("category,part,name,amount,impact\n");
              List<String> categories = system.categories();
              for (int k = 0; k < categories.size(); k++) {
                String category = FootprintText.cell(categories.get(k));
                text.append(category).append(",total,,,").append(unit.total(k)).append('\n');
                for (Part part : unit.processes(k)) {
                  String name = system.system().names().process(part.index());
                  row(text, category, "process", name, part);
                }
                text.append(category).append(",direct,,,").append(unit.direct(k)).append('\n');
                for (Part part : unit.inputs(k)) {
                  row(text, category, "input", product(part.index()), part);
                }
              }
              return text.toString();
            });
  }

  private static void row(
      StringBuilder text, String category, String part, String name, Part values) {
    text.append(category).append(',').append(part).append(',').append(FootprintText.cell(name));
    text.append(',').append(values.amount()).append(',').append(values.impact()).append('\n');
  }

  private static List<Contributions> joined(List<Contributions> before, Contributions unit) {
    var all = new ArrayList<>(before);
    all.add(unit);
    return all;
  }

  private Outcome<Contributions> unit(Path file) {
    return Files.bytes(file)
        .flatMap(bytes -> DemandFile.read(file.toString(), bytes, system))
        .flatMap(f -> Contributions.of(footprints, f));
  }

  private static <T> Outcome<T> refused(String wanted) {
    return Outcome.refused(
        Finding.error(
            "option-invalid",
            "--uncertainty, --compare",
            "",
            wanted,
            "Uncertainty and comparison are those of a functional unit: give one."));
  }

  private Json contributions(Contributions unit) {
    var lines = new ArrayList<Json>();
    for (int r = 0; r < unit.demand().length; r++) {
      if (unit.demand()[r] != 0) {
        lines.add(
            JsonObject.builder()
                .put("product", product(r))
                .put("amount", FootprintJson.number(unit.demand()[r]))
                .build());
      }
    }
    var totals = new ArrayList<Json>();
    var parts = new ArrayList<Json>();
    List<String> categories = system.categories();
    for (int k = 0; k < categories.size(); k++) {
      double total = unit.total(k);
      totals.add(FootprintJson.number(total));
      JsonObject.Builder part =
          JsonObject.builder()
              .put("category", categories.get(k))
              .put("total", FootprintJson.number(total))
              .put("processes", parts("process", "activity", unit.processes(k), total))
              .put("direct", FootprintJson.number(unit.direct(k)))
              .put("inputs", parts("product", "amount", unit.inputs(k), total));
      if (depth > 0) {
        part.put("tree", tree(UpstreamTree.of(footprints, k, unit.demand(), depth, share), total));
      }
      parts.add(part.build());
    }
    return JsonObject.builder()
        .put("lines", Json.of(lines))
        .put("total", Json.of(totals))
        .put("residual", FootprintJson.number(unit.activities().certificate().backwardError()))
        .put("contributions", Json.of(parts))
        .build();
  }

  private Json tree(List<UpstreamTree> nodes, double total) {
    var lines = new ArrayList<Json>();
    for (UpstreamTree node : nodes) {
      JsonObject.Builder line = JsonObject.builder();
      if (node.product() < 0) {
        line.put("rest", true);
      } else {
        line.put("product", product(node.product()))
            .put("amount", FootprintJson.number(node.amount()));
      }
      line.put("impact", FootprintJson.number(node.impact()))
          .put("share", FootprintJson.number(node.impact() / total));
      if (node.product() >= 0) {
        line.put("direct", FootprintJson.number(node.direct()))
            .put("inputs", tree(node.inputs(), total));
      }
      lines.add(line.build());
    }
    return Json.of(lines);
  }

  private String product(int row) {
    return system.product(system.system().producer(row));
  }

  private Json parts(String what, String amount, List<Part> all, double total) {
    var lines = new ArrayList<Json>();
    double rest = 0;
    for (int i = 0; i < all.size(); i++) {
      Part part = all.get(i);
      if (i >= top) {
        rest += part.impact();
        continue;
      }
      boolean process = what.equals("process");
      lines.add(
          JsonObject.builder()
              .put(
                  what,
                  process ? system.system().names().process(part.index()) : product(part.index()))
              .put(amount, FootprintJson.number(part.amount()))
              .put("impact", FootprintJson.number(part.impact()))
              .put("share", FootprintJson.number(part.impact() / total))
              .build());
    }
    if (all.size() > top) {
      lines.add(
          JsonObject.builder()
              .put("rest", all.size() - top)
              .put("impact", FootprintJson.number(rest))
              .put("share", FootprintJson.number(rest / total))
              .build());
    }
    return Json.of(lines);
  }
}
