// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.finding.Severity;

/** Validation rules, at most one of each check, read from JSON. */
public record VeeRules(List<VeeRule> rules) {
  private static final VeeRules BUNDLED = bundledRules();

  public VeeRules {
    rules = List.copyOf(rules);
  }

  /** The rules that come with the product. */
  public static VeeRules bundled() {
    return BUNDLED;
  }

  private static VeeRules bundledRules() {
    try (var in = VeeRules.class.getResourceAsStream("vee-rules.json")) {
      if (in == null) {
        throw new IllegalStateException("no vee-rules.json");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<VeeRule> rule(Check check) {
    return rules.stream().filter(rule -> rule.check() == check).findFirst();
  }

  /**
   * Reads an array of rules. A rule must have exactly the numbers of the bundled one of its check;
   * all that is wrong is told.
   */
  public static Outcome<VeeRules> read(String text) {
    return Json.parse(text)
        .flatMap(
            json -> {
              List<Finding> findings = new ArrayList<>();
              List<VeeRule> rules = new ArrayList<>();
              if (json instanceof JsonObject object) {
                for (Json item : object.items("rules")) {
                  rule(item, findings).ifPresent(rules::add);
                }
              }
              if (rules.isEmpty() && findings.isEmpty()) {
                findings.add(wrong("rules", text.isBlank() ? "nothing" : "no rules", "a list"));
              }
              return findings.isEmpty()
                  ? Outcome.done(new VeeRules(rules))
                  : Outcome.refused(findings);
            });
  }

  private static Optional<VeeRule> rule(Json item, List<Finding> findings) {
    if (!(item instanceof JsonObject object)) {
      findings.add(wrong("rule", "something else", "an object"));
      return Optional.empty();
    }
    String id = object.text("id").orElse("");
    String word = object.text("check").orElse("");
    Optional<Check> check =
        Arrays.stream(Check.values()).filter(each -> each.code().equals(word)).findFirst();
    Optional<Severity> severity =
        Arrays.stream(Severity.values())
            .filter(each -> each.name().equalsIgnoreCase(object.text("severity").orElse("")))
            .findFirst();
    Map<String, Double> numbers = numbers(object, id, findings);
    if (id.isBlank() || check.isEmpty() || severity.isEmpty()) {
      findings.add(wrong("rule " + id, word, "an id, a known check and a severity"));
      return Optional.empty();
    }
    return Optional.of(
        new VeeRule(
            id,
            check.get(),
            severity.get(),
            numbers,
            object.text("zh").orElse(id),
            object.text("en").orElse(id)));
  }

  private static Map<String, Double> numbers(JsonObject object, String id, List<Finding> findings) {
    Map<String, Double> numbers = new HashMap<>();
    if (object.get("numbers").orElse(null) instanceof JsonObject given) {
      given
          .members()
          .forEach(
              (name, value) -> {
                if (value instanceof JsonNumber number && number.decimal().signum() >= 0) {
                  numbers.put(name, number.decimal().doubleValue());
                } else {
                  findings.add(wrong("rule " + id + ": " + name, "no number", "0 or more"));
                }
              });
    }
    return numbers;
  }

  private static Finding wrong(String subject, String got, String wanted) {
    return Finding.error("vee-rule-invalid", subject, got, wanted, "Correct the rule.");
  }
}
