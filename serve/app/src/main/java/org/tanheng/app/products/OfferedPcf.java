// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.List;
import java.util.UUID;

/**
 * A footprint that partners may see now.
 *
 * @param replaced earlier ones of the same published footprint
 */
record OfferedPcf(UUID pfId, List<UUID> replaced) {}
