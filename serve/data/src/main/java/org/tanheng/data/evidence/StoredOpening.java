// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.evidence;

/**
 * The content behind a commitment.
 *
 * @param leaf id of the leaf
 * @param content canonical JSON
 */
public record StoredOpening(long leaf, String field, String salt, String content) {}
