// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;

/** A store that can do without raw readings whose use stands in its rollups. */
public interface ThinningStore {
  /**
   * Removes readings with all their versions and marks nothing dirty. From then on {@link
   * ReadingStore#thinnedBefore} answers the boundary, and rollups before it are never made again.
   * Nothing is done while a day before the boundary is marked dirty.
   *
   * @param boundary start of a local month of the point
   * @param stays readings from here on stay, at or before the boundary
   * @return versions removed
   */
  long thin(String pointId, Instant boundary, Instant stays);
}
