// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigInteger;

/**
 * How one line of the inventory was spread: what items bear and what belongs to none.
 *
 * @param line the line
 * @param items quanta on items
 * @param unallocated quanta on none
 */
public record GatePosting(GateLine line, BigInteger items, BigInteger unallocated) {}
