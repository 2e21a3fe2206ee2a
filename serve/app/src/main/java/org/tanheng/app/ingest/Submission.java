// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * What waits for the pipeline.
 *
 * @param batch numbered batch of a gateway, null for a plain push
 * @param answer completes when the readings are durable, or fails and nothing was acknowledged
 */
record Submission(
    UUID gateway,
    @Nullable Numbered batch,
    @Nullable Instant sentAt,
    @Nullable Long waiting,
    @Nullable String version,
    List<Part> parts,
    List<Finding> findings,
    CompletableFuture<IngestAnswer> answer) {

  /**
   * Name of a batch and what it holds.
   *
   * @param signed its signature, null where the gateway has no key
   */
  record Numbered(String epoch, long number, String sha256, Signatures.@Nullable Signed signed) {}

  /** Runs when the answer is there, whatever it is. */
  CompletableFuture<IngestAnswer> onEnd(Runnable work) {
    return answer.whenComplete((kept, failure) -> work.run());
  }

  int readings() {
    return parts.stream().mapToInt(Part::size).sum();
  }
}
