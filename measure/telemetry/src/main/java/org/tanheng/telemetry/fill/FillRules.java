// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Reads estimation rules from JSON: an object with the list {@code rules}, in order of choice. */
public final class FillRules {
  private FillRules() {}

  static List<FillRule> bundled() {
    try (var in = FillRules.class.getResourceAsStream("fill-rules.json")) {
      if (in == null) {
        throw new IllegalStateException("no fill-rules.json");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules, or all that is wrong with them. */
  public static Outcome<List<FillRule>> read(String text) {
    return Json.parse(text)
        .flatMap(
            json -> {
              List<Finding> findings = new ArrayList<>();
              List<FillRule> rules = new ArrayList<>();
              List<Json> items =
                  json instanceof JsonObject object ? object.items("rules") : List.of();
              items.forEach(item -> rule(item, findings).ifPresent(rules::add));
              if (items.isEmpty()) {
                findings.add(wrong("rules", "no rules"));
              }
              return findings.isEmpty()
                  ? Outcome.done(List.copyOf(rules))
                  : Outcome.refused(findings);
            });
  }

  private static Optional<FillRule> rule(Json item, List<Finding> findings) {
    if (!(item instanceof JsonObject object)) {
      findings.add(wrong("rule", "no object"));
      return Optional.empty();
    }
    String id = object.text("id").orElse("");
    String word = object.text("shape").orElse("");
    Optional<FillRule.Shape> shape =
        Arrays.stream(FillRule.Shape.values())
            .filter(each -> each.name().equalsIgnoreCase(word))
            .findFirst();
    Optional<Duration> longest = duration(object.text("longest").orElse(""));
    int donors =
        object.get("leastDonors").orElse(null) instanceof JsonNumber number && number.isInteger()
            ? number.decimal().intValue()
            : 0;
    if (id.isBlank() || shape.isEmpty() || longest.isEmpty() || donors < 0) {
      findings.add(wrong("rule " + id, word + " " + object.text("longest").orElse("")));
      return Optional.empty();
    }
    return Optional.of(
        new FillRule(
            id,
            shape.get(),
            longest.get(),
            donors,
            object.text("zh").orElse(id),
            object.text("en").orElse(id)));
  }

  private static Optional<Duration> duration(String text) {
    try {
      Duration duration = Duration.parse(text);
      return Optional.of(duration).filter(each -> each.toMillis() > 0);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Finding wrong(String subject, String got) {
    return Finding.error(
        "fill-rule-invalid",
        subject,
        got,
        "an id, the shape linear, profile or sibling, and the longest gap as in PT2H",
        "Correct the rule.");
  }
}
