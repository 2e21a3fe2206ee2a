// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.util.UUID;
import org.tanheng.data.metering.GatewayPoint;

/** Where the readings of one address of a gateway lie, and how far its numbering has come. */
final class Place {
  private final String address;
  private volatile UUID pointId;
  private long sequence;

  Place(GatewayPoint known) {
    this.address = known.address();
    this.pointId = known.pointId();
    this.sequence = known.sequence();
  }

  String address() {
    return address;
  }

  /** Name of its readings in the store. */
  String storeId() {
    return pointId.toString();
  }

  void move(UUID to) {
    pointId = to;
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
