// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import org.tanheng.evidence.Hash;
import org.tanheng.evidence.log.Checkpoint;

/** Checkpoints to anchor. */
final class Checkpoints {
  static final Checkpoint FIRST = of(8_760, "a year of hours");
  static final Checkpoint OTHER = of(8_760, "another year");

  private Checkpoints() {}

  static Checkpoint of(long size, String content) {
    return new Checkpoint("plant.example/log", size, Hash.ofText(content));
  }
}
