// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who moved a version from one state to another, and what was said. */
public record StateChange(
    int version,
    InventoryState from,
    InventoryState to,
    UUID by,
    String byName,
    Instant at,
    @Nullable String comment) {}
