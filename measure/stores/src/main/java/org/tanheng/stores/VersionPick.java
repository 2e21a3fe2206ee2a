// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

/** Of the versions of a reading, newest first, picks the one that was known at an instant. */
final class VersionPick {
  private final long knownAt;
  private long lastTime;
  private boolean any;

  VersionPick(long knownAt) {
    this.knownAt = knownAt;
  }

  boolean holds(byte[] key) {
    if (Keys.received(key) > knownAt) {
      return false;
    }
    long time = Keys.time(key);
    if (any && time == lastTime) {
      return false;
    }
    any = true;
    lastTime = time;
    return true;
  }
}
