// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import org.jspecify.annotations.Nullable;

/**
 * What the store has for the evidence log.
 *
 * @param number counts up by one from 0
 * @param leaf canonical JSON, byte for byte as it stands in the log or will
 * @param index place in the log, null until it is known to be there
 */
public record LoggedEntry(long number, String leaf, @Nullable Long index) {}
