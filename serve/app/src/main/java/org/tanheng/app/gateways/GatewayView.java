// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.gateways;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.metering.GatewayPoint;
import org.tanheng.data.metering.GatewayState;
import org.tanheng.data.metering.StoredGateway;
import org.tanheng.data.readings.StoredPoint;

/** A gateway with its health and all that it sends. */
record GatewayView(StoredGateway gateway, GatewayState state, List<Sent> points) {

  /**
   * What a gateway sends under one address.
   *
   * @param point the point that a person has made of it, null: nobody has yet
   */
  record Sent(
      GatewayPoint address,
      @Nullable StoredPoint point,
      @Nullable Instant lastAt,
      @Nullable BigDecimal lastValue) {}
}
