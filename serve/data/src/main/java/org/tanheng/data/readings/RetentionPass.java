// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.readings;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one pass removed.
 *
 * @param oldest readings before the local month of this day were removed
 * @param points of which something was removed
 * @param removed readings with all their versions
 */
public record RetentionPass(LocalDate oldest, int points, long removed, Instant endedAt) {}
