// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import org.jspecify.annotations.Nullable;

/**
 * What the log says of a batch of readings: how many runs, their numbers and their root; no value.
 *
 * @param leaf canonical JSON of its leaf, byte for byte
 * @param proof that the leaf is in the log (C2SP tlog-proof)
 * @param policy that believes the log, to be compared with the one that the reader keeps
 */
record LoggedBatch(long index, String leaf, @Nullable String proof, String policy) {}
