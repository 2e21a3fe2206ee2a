// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

/** The contract suite itself, proven on the plainest store there is. */
class MemoryStoreTest extends ReadingStoreContract {
  private final MemoryStore kept = new MemoryStore();

  @Override
  protected ReadingStore open() {
    return kept;
  }
}
