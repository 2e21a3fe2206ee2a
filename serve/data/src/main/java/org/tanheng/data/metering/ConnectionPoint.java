// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a connection reads.
 *
 * @param name how the reading is called, the address of the gateway's point
 * @param address where it stands, in the words of the protocol
 * @param factor one unit of the device in units of the point
 * @param scale decimals that the readings keep
 */
public record ConnectionPoint(
    UUID connectionId, String name, String address, BigDecimal factor, int scale) {}
