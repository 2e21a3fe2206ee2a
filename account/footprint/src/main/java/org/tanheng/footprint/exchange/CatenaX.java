// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;

/**
 * Footprints as payloads of Catena-X, semantic model {@code urn:samm:io.catenax.pcf:9.0.0#Pcf}:
 * figures are JSON numbers, every group a list of one.
 */
public final class CatenaX {
  /** The model that payloads follow. */
  public static final String MODEL = "urn:samm:io.catenax.pcf:9.0.0#Pcf";

  private CatenaX() {}

  /** A payload: the footprint, and what the model asks beyond it. */
  public record Payload(Pcf pcf, CatenaFacts facts) {}

  /** Reads a payload; a list with more than one group is refused, for which one counts is open. */
  public static Outcome<Payload> read(String text) {
    return Json.parse(text).flatMap(CatenaReader::read);
  }

  /** Writes a payload; refused where the model wants what the footprint does not state. */
  public static Outcome<JsonObject> write(Payload payload) {
    return CatenaWriter.write(payload);
  }
}
