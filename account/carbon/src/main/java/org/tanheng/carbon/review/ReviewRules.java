// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.carbon.internal.PackReader;
import org.tanheng.carbon.review.Review.Colour;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;

/**
 * The table of review rules, {@code review-rules.json}: each rule with its colour, its codes and
 * where it runs. A code of no rule is red as an error and yellow as a warning.
 */
public final class ReviewRules {

  private static final List<Rule> RULES = read();
  private static final Map<String, Colour> COLOURS = colours();

  /**
   * A rule.
   *
   * @param id name in this table
   * @param colour what a finding of it makes of the whole
   * @param zh the rule in Chinese
   * @param en the same in English
   * @param codes finding codes
   * @param runs where: engine, board, review, laboratory, routes, readings, register, pack
   */
  public record Rule(
      String id, Colour colour, String zh, String en, List<String> codes, List<String> runs) {
    public Rule {
      codes = List.copyOf(codes);
      runs = List.copyOf(runs);
    }
  }

  private ReviewRules() {}

  /** All rules, red ones first. */
  public static List<Rule> all() {
    return RULES;
  }

  /** What one finding means. */
  public static Colour colour(Finding finding) {
    Colour bySeverity =
        switch (finding.severity()) {
          case ERROR -> Colour.RED;
          case WARNING -> Colour.YELLOW;
          case INFO -> Colour.GREEN;
        };
    Colour named = COLOURS.get(finding.code());
    return named == Colour.RED ? Colour.RED : bySeverity;
  }

  private static Map<String, Colour> colours() {
    var colours = new HashMap<String, Colour>();
    RULES.forEach(rule -> rule.codes().forEach(code -> colours.put(code, rule.colour())));
    return Map.copyOf(colours);
  }

  private static List<Rule> read() {
    var rules = new ArrayList<Rule>();
    for (Json item : PackReader.resource("review-rules").items("items")) {
      var rule = (JsonObject) item;
      rules.add(
          new Rule(
              rule.text("id").orElseThrow(),
              Colour.valueOf(rule.text("colour").orElseThrow()),
              rule.text("zh").orElseThrow(),
              rule.text("en").orElseThrow(),
              texts(rule, "codes"),
              texts(rule, "runs")));
    }
    return List.copyOf(rules);
  }

  private static List<String> texts(JsonObject rule, String key) {
    return rule.items(key).stream().map(text -> ((JsonString) text).value()).toList();
  }
}
