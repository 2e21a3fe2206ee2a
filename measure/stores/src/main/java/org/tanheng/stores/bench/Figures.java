// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a bench measured, line by line; a target that was missed says so. */
public final class Figures {
  private final List<String> lines = new ArrayList<>();
  private boolean allMet = true;

  /** A line of text: data, seed, remarks. */
  public Figures say(String text) {
    lines.add(text);
    return this;
  }

  /** A figure without a target. */
  public Figures add(String name, double value, String unit) {
    lines.add(line(name, value, unit, ""));
    return this;
  }

  /** A figure that should be at least {@code target}. */
  public Figures atLeast(String name, double value, String unit, double target) {
    return judged(name, value, unit, "at least ", target, value >= target);
  }

  /** A figure that should be at most {@code target}. */
  public Figures atMost(String name, double value, String unit, double target) {
    return judged(name, value, unit, "at most ", target, value <= target);
  }

  private Figures judged(
      String name, double value, String unit, String word, double target, boolean met) {
    allMet &= met;
    String judged = "  (target " + word + number(target) + ": " + (met ? "met)" : "MISSED)");
    lines.add(line(name, value, unit, judged));
    return this;
  }

  private static String line(String name, double value, String unit, String judged) {
    return String.format(Locale.ROOT, "%-46s %12s %s%s", name, number(value), unit, judged);
  }

  private static String number(double value) {
    String form = Math.abs(value) >= 1000 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
    return String.format(Locale.ROOT, form, value);
  }

  /** Whether every target was met. */
  public boolean allMet() {
    return allMet;
  }

  /** The lines so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
