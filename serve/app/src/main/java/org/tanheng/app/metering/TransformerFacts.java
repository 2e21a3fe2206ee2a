// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.data.metering.StoredTransformers;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TransformerRatio;

/**
 * Transformers before a meter from an instant on, ratios as on their plates.
 *
 * @param current such as 400/5; null: none
 * @param voltage such as 10000/100; null: none
 * @param attachmentId photo of the plates
 */
record TransformerFacts(
    Instant from,
    @Nullable String current,
    @Nullable String voltage,
    @Nullable UUID attachmentId,
    @Nullable String reason) {

  StoredTransformers draft(UUID meter, UUID by) {
    var said = new Said(200, "Say it in a few words.");
    TransformerRatio ct = ratio(said, "current", current);
    TransformerRatio vt = ratio(said, "voltage", voltage);
    String why = said.maybe("reason", reason);
    said.orRefuse();
    return new StoredTransformers(
        new UUID(0, 0),
        meter,
        from,
        ct.primary(),
        ct.secondary(),
        vt.primary(),
        vt.secondary(),
        attachmentId,
        why,
        by,
        Instant.EPOCH,
        null);
  }

  private static TransformerRatio ratio(Said said, String key, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return TransformerRatio.NONE;
    }
    return switch (TransformerRatio.parse(text)) {
      case Outcome.Done<TransformerRatio> done -> done.value();
      case Outcome.Refused<TransformerRatio> refused -> {
        said.all(refused.findings().stream().map(finding -> finding.at(key)).toList());
        yield TransformerRatio.NONE;
      }
    };
  }
}
