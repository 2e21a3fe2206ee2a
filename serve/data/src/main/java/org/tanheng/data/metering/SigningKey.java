// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key with which a gateway signs or signed.
 *
 * @param key {@code name+id+key} of a signed note
 * @param endedAt when another took its place, null while it is in force
 */
public record SigningKey(String key, Instant since, @Nullable Instant endedAt) {}
