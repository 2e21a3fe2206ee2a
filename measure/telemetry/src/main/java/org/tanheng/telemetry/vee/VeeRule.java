// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.util.Map;
import org.tanheng.finding.Severity;

/**
 * One validation rule with its numbers, such as how many times the usual use makes a spike. The
 * names of the numbers are those of the bundled rules.
 */
public record VeeRule(
    String id, Check check, Severity severity, Map<String, Double> numbers, String zh, String en) {
  public VeeRule {
    numbers = Map.copyOf(numbers);
  }

  /** A number of the rule; a rule without it is a programming error. */
  double number(String name) {
    Double number = numbers.get(name);
    if (number == null) {
      throw new IllegalStateException("rule " + id + " has no " + name);
    }
    return number;
  }
}
