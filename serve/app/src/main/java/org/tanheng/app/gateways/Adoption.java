// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.gateways;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.readings.PointFacts;

/**
 * What an address of a gateway shall be.
 *
 * @param pointId a point that is there; its readings go on with what was sent
 * @param facts a new point, which takes over all that was sent
 */
record Adoption(String address, @Nullable UUID pointId, @Nullable PointFacts facts) {}
