// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A leaf as the database knows it.
 *
 * @param id in the order of the transactions that wrote it
 * @param leaf canonical JSON
 * @param index place in the log, null until it is there
 */
public record StoredLeaf(
    long id,
    String kind,
    String subject,
    @Nullable String result,
    String leaf,
    @Nullable Long index) {}
