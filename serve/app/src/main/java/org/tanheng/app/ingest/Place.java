// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.util.UUID;
import org.tanheng.data.metering.GatewayPoint;

/** Where the readings of one address of a gateway lie, and how far its numbering has come. */
final class Place {
  private final String address;
  private volatile String storeId;
  private long sequence;

  Place(GatewayPoint known) {
    this.address = known.address();
    this.storeId = known.pointId().toString();
    this.sequence = known.sequence();
  }

  String address() {
    return address;
  }

  /** Name of its readings in the store. */
  String storeId() {
    return storeId;
  }

  void move(UUID to) {
    storeId = to.toString();
  }

  /** Takes the numbers {@code first} to {@code first + count - 1}; readings missing before them. */
  synchronized long advance(long first, int count) {
    long missing = sequence == 0 || first <= sequence + 1 ? 0 : first - sequence - 1;
    sequence = first + count - 1;
    return missing;
  }

  synchronized long sequence() {
    return sequence;
  }
}
