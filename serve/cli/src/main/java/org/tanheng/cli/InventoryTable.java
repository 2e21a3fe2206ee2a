// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.Scope2Figure;
import org.tanheng.carbon.Totals;
import org.tanheng.carbon.uncertainty.MonteCarlo;
import org.tanheng.finding.Finding;

/** An inventory as lines of text; exact figures in tCO2e. */
final class InventoryTable {

  private static final int NAME = 34;
  private static final int VALUE = 24;

  private InventoryTable() {}

  static String of(Inventory inventory, @Nullable MonteCarlo simulation) {
    var text = new ArrayList<String>();
    text.add(
        "%s, %s to %s (exclusive)"
            .formatted(
                inventory.input().organisation(),
                inventory.input().start(),
                inventory.input().end()));
    text.add(
        "%s %s, GWP %s; all in tCO2e"
            .formatted(inventory.pack().document(), inventory.pack().edition(), inventory.gwp()));
    text.add("");
    var sources = new LinkedHashMap<String, BigDecimal>();
    inventory.lines().stream()
        .filter(line -> line.basis().isLocation())
        .forEach(line -> sources.merge(line.source().id(), line.amount(), BigDecimal::add));
    section(text, "source", sources);
    section(text, "scope", Totals.scopes(inventory));
    section(text, "ISO 14064-1 category", Totals.categories(inventory));
    section(text, "gas", Totals.gases(inventory));
    row(text, "total, location-based", inventory.total());
    row(text, "total, market-based", inventory.totalMarket());
    inventory.scope2().forEach(figure -> programme(text, figure));
    text.addAll(BoundaryText.of(inventory.input().boundary()));
    text.addAll(ProofText.of(inventory.input()));
    text.addAll(UncertaintyText.of(inventory, simulation));
    inventory.notes().forEach(note -> text.add("note: " + note));
    for (Finding finding : inventory.findings()) {
      text.add("%s %s: %s".formatted(finding.severity(), finding.subject(), finding.advice()));
    }
    return String.join(System.lineSeparator(), text);
  }

  private static void section(List<String> text, String title, Map<String, BigDecimal> values) {
    text.add(title);
    values.forEach((name, value) -> row(text, "  " + name, value));
    text.add("");
  }

  private static void row(List<String> text, String name, BigDecimal value) {
    String number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    text.add(pad(name) + " ".repeat(Math.max(1, VALUE - number.length())) + number);
  }

  /** Chinese characters are two columns wide in a terminal. */
  private static String pad(String name) {
    int width = name.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    return name + " ".repeat(Math.max(1, NAME - width));
  }

  private static void programme(List<String> text, Scope2Figure figure) {
    String late = figure.inForce() ? "" : " (not in force)";
    if (figure.value() != null) {
      row(text, "scope 2, " + figure.rule().id() + late, figure.value());
    } else if ("choose-factor".equals(figure.reason())) {
      text.add(
          "scope 2, "
              + figure.rule().id()
              + late
              + ": state the factor of the notice as provincial");
    }
  }
}
