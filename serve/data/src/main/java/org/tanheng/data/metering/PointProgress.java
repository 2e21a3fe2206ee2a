// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

/**
 * How far a point has come with a batch.
 *
 * @param sequence number of its last reading, as its device counts
 * @param gaps readings that the numbering says are missing before it
 * @param refused readings that were set aside
 */
public record PointProgress(String address, long sequence, long gaps, long refused) {}
