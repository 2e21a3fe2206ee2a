// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.footprint.FootprintJson;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.Linking;
import org.tanheng.footprint.process.Linking.Open;
import org.tanheng.footprint.process.Linking.Reason;
import org.tanheng.footprint.process.UnitProcess;

/** Prints what was read of a data set, what was linked, and every exchange that was not. */
final class LinkingText {

  private LinkingText() {}

  private static long exchanges(Linking links, Kind kind) {
    return links.set().processes().stream()
        .flatMap(p -> p.exchanges().stream())
        .filter(e -> e.flow().kind() == kind)
        .count();
  }

  private static String reason(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String json(Linking links) {
    JsonObject.Builder read = JsonObject.builder().put("processes", links.set().processes().size());
    for (Kind kind : Kind.values()) {
      read.put(kind.name().toLowerCase(Locale.ROOT) + "Exchanges", exchanges(links, kind));
    }
    read.put("categories", links.set().factors().size());
    read.put("dividedProcesses", links.divided());
    JsonObject.Builder counts = JsonObject.builder();
    var lines = new ArrayList<Json>();
    for (Reason reason : Reason.values()) {
      counts.put(reason(reason), count(links, reason));
    }
    for (Open open : links.open()) {
      lines.add(line(links, open));
    }
    return JsonObject.builder()
            .put("format", links.set().format())
            .put("read", read.build())
            .put(
                "linked",
                JsonObject.builder()
                    .put("exchanges", links.links().size())
                    .put("byProvider", links.byProvider())
                    .put("byOnlySupplier", (long) links.links().size() - links.byProvider())
                    .build())
            .put("open", counts.build())
            .put("unlinked", Json.of(lines))
            .build()
            .writeIndented()
        + "\n";
  }

  private static long count(Linking links, Reason reason) {
    return links.open().stream().filter(o -> o.reason() == reason).count();
  }

  private static Json line(Linking links, Open open) {
    UnitProcess process = links.set().processes().get(open.process());
    Exchange e = open.exchange();
    return JsonObject.builder()
        .put("reason", reason(open.reason()))
        .put("process", process.title())
        .put("processId", process.id())
        .put("flow", e.flow().name())
        .put("flowId", e.flow().id())
        .put("direction", e.input() ? "input" : "output")
        .put("amount", FootprintJson.number(e.amount()))
        .put("unit", e.flow().unit())
        .put("candidates", FootprintJson.texts(open.candidates()))
        .build();
  }

  static String table(Linking links) {
    var text = new ArrayList<String>();
    text.add("Format: " + links.set().format());
    text.add("Processes read: " + links.set().processes().size());
    text.add("Processes spread over their products: " + links.divided());
    for (Kind kind : Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      text.add("Exchanges of %s flows: %d".formatted(name, exchanges(links, kind)));
    }
    text.add(
        "Linked: %d, of them %d by a stated provider and %d to the only supplier"
            .formatted(
                links.links().size(),
                links.byProvider(),
                links.links().size() - links.byProvider()));
    for (Reason reason : Reason.values()) {
      text.add("Open, %s: %d".formatted(reason(reason), count(links, reason)));
    }
    for (Open open : links.open()) {
      Exchange e = open.exchange();
      List<String> candidates = open.candidates();
      text.add(
          "  %s: %s: %s %s %s %s%s"
              .formatted(
                  reason(open.reason()),
                  links.set().processes().get(open.process()).title(),
                  e.input() ? "takes" : "gives",
                  e.amount(),
                  e.flow().unit(),
                  e.flow().name(),
                  candidates.isEmpty() ? "" : " (" + String.join("; ", candidates) + ")"));
    }
    return String.join("\n", text) + "\n";
  }
}
