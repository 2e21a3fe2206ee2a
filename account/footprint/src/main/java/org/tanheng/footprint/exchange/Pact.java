// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;

/**
 * Footprints in the form of the PACT technical specification, version 3.0 (WBCSD): all figures are
 * decimal text, for the declared unit amount.
 */
public final class Pact {
  private Pact() {}

  /** Reads a footprint; sums that do not fit are warnings, all else that is wrong refuses it. */
  public static Outcome<Pcf> read(String text) {
    return Json.parse(text).flatMap(Pact::read);
  }

  /** Reads a footprint that is parsed already. */
  public static Outcome<Pcf> read(Json json) {
    return PactReader.read(json);
  }

  /** The footprint as an object of the data model. */
  public static JsonObject write(Pcf pcf) {
    return PactWriter.write(pcf);
  }
}
