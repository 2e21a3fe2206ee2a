// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

class MemoryRollupTest extends RollupContract {
  @Override
  protected ReadingStore open() {
    return new MemoryStore();
  }
}
