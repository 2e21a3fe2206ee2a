// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quality;

/**
 * Readings of one point of a submission, as columns at one scale.
 *
 * @param sequence number of the first reading as the device counts, null if it does not
 * @param sent readings that were sent, kept or set aside
 */
record Part(
    Place place,
    @Nullable Long sequence,
    int sent,
    int scale,
    long[] times,
    long[] values,
    Quality[] qualities) {
  int size() {
    return times.length;
  }
}
