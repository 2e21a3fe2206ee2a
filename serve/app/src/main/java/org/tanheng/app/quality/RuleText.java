// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.fill.FillRule;
import org.tanheng.telemetry.fill.FillRules;
import org.tanheng.telemetry.vee.VeeRule;
import org.tanheng.telemetry.vee.VeeRules;
import tools.jackson.databind.json.JsonMapper;

/** Rules as they are kept: JSON that the engine itself reads, so that what is stored can be run. */
@Component
class RuleText {
  private static final int MOST_DIGITS = 9;
  private static final long MOST_HOURS = 24 * 366L;
  private static final int MOST_DONORS = 52;

  /** Numbers as numbers, unlike the server's own, which writes decimals as text. */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The validation rules that are on; refused with all that is wrong. */
  String checks(List<RuleOrder.CheckOrder> orders) {
    List<Finding> findings = new ArrayList<>();
    List<Map<String, Object>> rules = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (RuleOrder.CheckOrder order : orders) {
      Optional<VeeRule> known = bundled(order.check());
      if (known.isEmpty() || !seen.add(order.check())) {
        findings.add(wrong(order.check(), order.check(), "each check of the product once"));
      } else {
        numbers(order, known.get(), findings);
        if (order.on()) {
          rules.add(rule(order, known.get()));
        }
      }
    }
    if (rules.isEmpty() && findings.isEmpty()) {
      findings.add(wrong("checks", "nothing", "at least one rule that is on"));
    }
    refuse(findings);
    String text = JSON.writeValueAsString(Map.of("rules", rules));
    refuse(VeeRules.read(text).findings());
    return text;
  }

  private static void numbers(RuleOrder.CheckOrder order, VeeRule known, List<Finding> findings) {
    if (!order.numbers().keySet().equals(known.numbers().keySet())) {
      findings.add(
          wrong(order.check(), order.numbers().keySet().toString(), known.numbers().keySet() + ""));
    }
    order
        .numbers()
        .forEach(
            (name, value) -> {
              boolean fits =
                  value.signum() >= 0
                      && value.scale() <= MOST_DIGITS
                      && value.precision() - value.scale() <= MOST_DIGITS;
              if (!fits) {
                findings.add(
                    wrong(order.check() + ": " + name, value.toString(), "0 to 999999999"));
              }
            });
  }

  private static Map<String, Object> rule(RuleOrder.CheckOrder order, VeeRule known) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", known.id());
    rule.put("check", order.check());
    rule.put("severity", order.severity().toLowerCase(Locale.ROOT));
    rule.put("numbers", new LinkedHashMap<String, BigDecimal>(order.numbers()));
    rule.put("zh", known.zh());
    rule.put("en", known.en());
    return rule;
  }

  /** The estimation rules that are on, in their order. */
  String fills(List<RuleSet.GapRule> orders) {
    List<Finding> findings = new ArrayList<>();
    List<Map<String, Object>> rules = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (RuleSet.GapRule order : orders) {
      FillRule known = fill(order.id()).orElse(null);
      boolean fits =
          order.hours() >= 1
              && order.hours() <= MOST_HOURS
              && order.leastDonors() >= 0
              && order.leastDonors() <= MOST_DONORS;
      if (known == null || !seen.add(order.id())) {
        findings.add(wrong(order.id(), order.id(), "each estimation rule of the product once"));
      } else if (!fits) {
        findings.add(
            wrong(
                order.id(),
                order.hours() + " h, " + order.leastDonors(),
                "1 to " + MOST_HOURS + " h, 0 to " + MOST_DONORS + " weeks"));
      } else if (order.on()) {
        rules.add(
            Map.of(
                "id",
                known.id(),
                "shape",
                known.shape().name().toLowerCase(Locale.ROOT),
                "longest",
                Duration.ofHours(order.hours()).toString(),
                "leastDonors",
                order.leastDonors(),
                "zh",
                known.zh(),
                "en",
                known.en()));
      }
    }
    if (rules.isEmpty() && findings.isEmpty()) {
      findings.add(wrong("fills", "nothing", "at least one rule that is on"));
    }
    refuse(findings);
    String text = JSON.writeValueAsString(Map.of("rules", rules));
    refuse(FillRules.read(text).findings());
    return text;
  }

  private static Optional<VeeRule> bundled(String check) {
    return VeeRules.bundled().rules().stream()
        .filter(rule -> rule.check().code().equals(check))
        .findFirst();
  }

  private static Optional<FillRule> fill(String id) {
    return FillRule.DEFAULT.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }

  private static Finding wrong(String subject, String got, String wanted) {
    return Finding.error("vee-rule-invalid", subject, got, wanted, "Correct the rule.");
  }
}
