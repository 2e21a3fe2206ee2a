// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import org.tanheng.evidence.JsonObject;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.virtual.VirtualMeter;
import org.tanheng.units.Quantity;
import org.tanheng.verify.internal.Records;

/** What leaves commit to that calculations take as given, each in its one form. */
public final class Facts {

  private Facts() {}

  /** A point that is read, with its meter and counter. */
  public static JsonObject of(Metered metered) {
    return Records.write(metered);
  }

  /** The formula of a virtual meter. */
  public static JsonObject of(VirtualMeter formula) {
    return Records.write(formula);
  }

  /** A factor of the organisation's own: its value and the document that states it. */
  public static JsonObject ofFactor(Quantity value, String source) {
    return factor(Records.text(value), source);
  }

  static JsonObject factor(String value, String source) {
    return JsonObject.builder().put("value", value).put("source", source).build();
  }
}
