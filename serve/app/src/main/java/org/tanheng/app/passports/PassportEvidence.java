// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import java.util.UUID;
import org.tanheng.data.passport.StoredPassport;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.JsonObject;

/** What the log commits to of a version of a passport. */
public final class PassportEvidence {
  private PassportEvidence() {}

  /** The facts by the SHA-256 of their JSON, the rest in clear. */
  public static JsonObject content(StoredPassport kept) {
    UUID footprint = kept.footprintId();
    return JsonObject.builder()
        .put("gtin", kept.gtin())
        .put("batch", kept.batch())
        .put("footprint", footprint == null ? null : footprint.toString())
        .put("open", Boolean.toString(kept.open()))
        .put("body", Hash.ofText(kept.body()).hex())
        .build();
  }
}
