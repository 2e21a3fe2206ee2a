// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.claims.ClaimChecker;
import org.tanheng.carbon.claims.ClaimText;
import org.tanheng.carbon.claims.PublishedValue;
import org.tanheng.carbon.claims.PublishedValues;
import org.tanheng.carbon.claims.Verdict;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.Unit;

/** The product's answer to a worked example, by the way a user takes. */
final class Answers {

  private static final ClaimChecker CHECKER =
      new ClaimChecker(PublishedValues.of(FactorLibrary.bundled()));

  private Answers() {}

  /** One text, or several where a claim matches several published values or findings. */
  static List<String> of(WorkedExample example) {
    return switch (example.word(0)) {
      case "inventory" -> inventory(example);
      case "claim" -> claim(example);
      case "formula" -> List.of(formula(example));
      default -> throw new IllegalArgumentException(example.route());
    };
  }

  private static List<String> inventory(WorkedExample example) {
    String input = example.input();
    String sources = input.startsWith("[") ? " " + input : "\n  - " + input;
    String gwp = example.word(2).isEmpty() ? "" : "gwp: " + example.word(2) + "\n";
    Outcome<Inventory> outcome =
        InventoryYaml.read(
                "organisation: x\nperiod: 2025-01-01/2026-01-01\nmethod: %s\n%ssources:%s\n"
                    .formatted(example.word(1), gwp, sources))
            .flatMap(
                yaml ->
                    MethodPacks.bundled()
                        .pack(yaml.method())
                        .flatMap(pack -> InventoryEngine.run(yaml, pack, FactorLibrary.bundled())));
    if (example.key().equals("finding")) {
      return outcome.isDone()
          ? List.of("no refusal")
          : outcome.findings().stream().map(Finding::code).toList();
    }
    if (example.key().equals("warning")) {
      return outcome.orElseThrow().findings().stream().map(Finding::code).toList();
    }
    return List.of(
        example.key().equals("cut")
            ? cut(outcome.orElseThrow())
            : InventoryJson.of(outcome.orElseThrow()).text(example.key()).orElseThrow());
  }

  /** The total of a report that prints each of its lines cut to whole tonnes. */
  private static String cut(Inventory inventory) {
    return inventory.by(line -> line.source().id()).values().stream()
        .map(amount -> amount.setScale(0, RoundingMode.DOWN))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toPlainString();
  }

  /** The unit of a number that {@link #of} answers. */
  static String unit(WorkedExample example) {
    return switch (example.word(0)) {
      case "inventory" -> "tCO2e";
      case "claim" -> verdict(example).implied().unit().toString();
      default -> formulaUnit(example);
    };
  }

  private static Verdict verdict(WorkedExample example) {
    return CHECKER.check(
        ClaimText.read(example.word(1), Arrays.asList(example.input().split(";"))).orElseThrow());
  }

  private static List<String> claim(WorkedExample example) {
    Verdict verdict = verdict(example);
    return switch (example.key()) {
      case "verdict" -> List.of(verdict.result().name());
      case "implied" -> List.of(verdict.implied().value().toPlainString());
      default -> verdict.matches().stream().map(PublishedValue::id).toList();
    };
  }

  private static String formula(WorkedExample example) {
    String unit = formulaUnit(example);
    return Formula.compile(example.input(), Map.of(), Unit.of(unit))
        .orElseThrow()
        .evaluate(Map.of())
        .value()
        .in(unit)
        .toPlainString();
  }

  private static String formulaUnit(WorkedExample example) {
    return example.route().substring("formula ".length());
  }
}
