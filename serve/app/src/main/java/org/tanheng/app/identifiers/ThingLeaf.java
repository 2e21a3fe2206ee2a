// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the log about a thing: hashes and times, no content.
 *
 * @param leaf canonical JSON, byte for byte
 * @param proof that it is in the log (C2SP tlog-proof), null while it waits
 */
record ThingLeaf(String kind, Instant at, String leaf, @Nullable String proof) {}
