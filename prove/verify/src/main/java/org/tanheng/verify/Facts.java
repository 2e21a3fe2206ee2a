// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.Map;
import java.util.TreeMap;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.virtual.VirtualMeter;
import org.tanheng.units.Quantity;
import org.tanheng.verify.internal.Records;

/** What leaves commit to that calculations take as given, each in its one form. */
public final class Facts {
  /** How the evidence of an own factor begins in an input. */
  private static final String OWN = "own-factor:";

  private Facts() {}

  /** A point that is read, with its meter and counter. */
  public static JsonObject of(Metered metered) {
    return Records.write(metered);
  }

  /** The formula of a virtual meter. */
  public static JsonObject of(VirtualMeter formula) {
    return Records.write(formula);
  }

  /** Reads what {@link #of(Metered)} wrote. */
  public static Outcome<Metered> metered(Json facts) {
    return Records.read(facts, Metered.class, "metered");
  }

  /** Reads what {@link #of(VirtualMeter)} wrote. */
  public static Outcome<VirtualMeter> formula(Json facts) {
    return Records.read(facts, VirtualMeter.class, "formula");
  }

  /** A factor of the organisation's own: its value and the document that states it. */
  public static JsonObject ofFactor(Quantity value, String source) {
    return factor(Records.text(value), source);
  }

  /** Factors of its own that an input uses, with what a leaf of their approval commits to. */
  public static Map<String, JsonObject> ownFactors(InventoryInput input) {
    return ownFactors(Records.write(input));
  }

  static Map<String, JsonObject> ownFactors(Json input) {
    Map<String, JsonObject> found = new TreeMap<>();
    own(input, found);
    return found;
  }

  private static void own(Json json, Map<String, JsonObject> to) {
    switch (json) {
      case JsonObject object -> {
        String evidence = object.text("evidence").orElse("");
        if (evidence.startsWith(OWN) && object.get("source").isPresent()) {
          to.put(
              evidence.substring(OWN.length()),
              factor(object.text("value").orElse(""), object.text("source").orElse("")));
        }
        object.members().values().forEach(member -> own(member, to));
      }
      case JsonArray array -> array.items().forEach(item -> own(item, to));
      default -> {
        // single values name nothing
      }
    }
  }

  private static JsonObject factor(String value, String source) {
    return JsonObject.builder().put("value", value).put("source", source).build();
  }
}
