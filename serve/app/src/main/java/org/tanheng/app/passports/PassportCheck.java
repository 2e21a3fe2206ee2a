// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tanheng.app.passports.PassportBody.BatteryFacts;
import org.tanheng.app.passports.PassportBody.BatteryStage;
import org.tanheng.app.passports.PassportBody.PassportFact;
import org.tanheng.finding.Finding;

/** What is wrong or strange in a passport. */
final class PassportCheck {
  private static final int MOST_FACTS = 50;
  private static final int LONGEST = 300;
  private static final Set<String> CATEGORIES = Set.of("EV", "LMT", "INDUSTRIAL");
  private static final Set<String> STAGES =
      Set.of("RAW_MATERIAL", "PRODUCTION", "DISTRIBUTION", "END_OF_LIFE");

  private final List<Finding> findings = new ArrayList<>();

  private PassportCheck() {}

  static List<Finding> of(PassportBody body) {
    var check = new PassportCheck();
    if (body.facts().size() > MOST_FACTS) {
      check.error("passport-text", "facts", body.facts().size() + " facts", "at most 50");
    }
    for (PassportFact fact : body.facts()) {
      check.words("facts." + fact.label(), fact.label());
      check.words("facts." + fact.label(), fact.value());
      check.words("facts." + fact.label(), fact.source());
    }
    BatteryFacts battery = body.battery();
    if (battery != null) {
      check.battery(battery);
    }
    return check.findings;
  }

  private void battery(BatteryFacts battery) {
    if (!CATEGORIES.contains(battery.category())) {
      error("choice-invalid", "battery.category", battery.category(), "EV, LMT, INDUSTRIAL");
    }
    words("battery.model", battery.model());
    words("battery.plant", battery.plant());
    amount("battery.lifeEnergy", battery.lifeEnergy(), battery.lifeEnergySource());
    if (!battery.declared().isEmpty()) {
      amount("battery.declared", battery.declared(), battery.declaredSource());
    }
    if (!battery.study().isEmpty() && !battery.study().startsWith("https://")) {
      error("passport-text", "battery.study", battery.study(), "an address with https://");
    }
    Set<String> seen = new HashSet<>();
    for (BatteryStage stage : battery.stages()) {
      if (!STAGES.contains(stage.stage()) || !seen.add(stage.stage())) {
        error(
            "battery-stage",
            "battery.stages",
            stage.stage(),
            "RAW_MATERIAL, PRODUCTION, DISTRIBUTION, END_OF_LIFE, each once");
      }
      amount("battery.stages." + stage.stage(), stage.value(), stage.source());
    }
    if (findings.isEmpty() && seen.size() == STAGES.size() && !battery.declared().isEmpty()) {
      sum(battery);
    }
  }

  private void sum(BatteryFacts battery) {
    BigDecimal sum =
        battery.stages().stream()
            .map(stage -> new BigDecimal(stage.value()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(new BigDecimal(battery.declared())) != 0) {
      findings.add(
          Finding.warning(
              "battery-sum",
              "battery.declared",
              battery.declared() + " kgCO2e/kWh",
              sum.toPlainString() + " kgCO2e/kWh, the sum of the stages",
              "Compare both with the study."));
    }
  }

  private void amount(String place, String value, String source) {
    if (!value.matches("\\d{1,15}(\\.\\d{1,12})?")) {
      error("cell-number", place, value, "a number without sign, 61.5 for example");
    }
    if (source.isBlank()) {
      error("battery-source", place, "no source", "the document that states it");
    }
  }

  private void words(String place, String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      error("passport-text", place, text, "1 to 300 characters");
    }
  }

  private void error(String code, String place, String got, String wanted) {
    findings.add(Finding.error(code, place, got, wanted, "Correct it and save again."));
  }
}
