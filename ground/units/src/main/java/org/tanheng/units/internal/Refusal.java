// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Dimension;
import org.tanheng.units.Language;

/** The findings of this module, each worded in one place. */
public final class Refusal {
  private Refusal() {}

  static FindingException malformed(String text, int position, String wanted) {
    String got = position >= text.length() ? "the end" : text.substring(position);
    return error(
        "unit-malformed",
        "unit \"" + text + "\", character " + (position + 1),
        got,
        wanted,
        "Write a unit such as tCO2/MWh, GJ/1e4 Nm3 or 元/千瓦时.");
  }

  static FindingException unknown(String text, String part, List<String> near) {
    String advice =
        near.isEmpty()
            ? "Use a unit of the catalogue, or ask for this one to be added."
            : "Did you mean " + String.join(", ", near) + "?";
    return error("unit-unknown", "unit \"" + text + "\"", part, "a known unit", advice);
  }

  static FindingException ambiguous(String text, String part, List<String> choices) {
    return error(
        "unit-ambiguous",
        "unit \"" + text + "\"",
        part,
        (choices.size() > 1 ? "one of " : "") + String.join(", ", choices),
        "Write the unit that is meant; this spelling is read in different ways.");
  }

  static Finding spelling(String text, String part, String name) {
    return Finding.info(
        "unit-spelling", "unit \"" + text + "\"", part, name, "It was read as " + name + ".");
  }

  static Finding assumed(String text, String part, List<String> reading) {
    return Finding.warning(
        "gas-state-assumed",
        "unit \"" + text + "\"",
        part,
        reading.get(0),
        "It was read as " + reading.get(0) + "; " + reading.get(1) + " if that is meant.");
  }

  /** Two dimensions that should be equal and are not; both are named in words. */
  public static Finding dimensionFinding(
      String subject, String got, Dimension gotDimension, String wanted, Dimension wantedOne) {
    return Finding.error(
        "unit-dimension",
        subject,
        got + " (" + gotDimension.words(Language.EN) + ")",
        wanted + " (" + wantedOne.words(Language.EN) + ")",
        DimensionAdvice.of(gotDimension, wantedOne));
  }

  public static FindingException dimension(
      String subject, String got, Dimension gotDimension, String wanted, Dimension wantedOne) {
    return new FindingException(dimensionFinding(subject, got, gotDimension, wanted, wantedOne));
  }

  public static FindingException error(
      String code, String subject, String got, String wanted, String advice) {
    return new FindingException(Finding.error(code, subject, got, wanted, advice));
  }
}
