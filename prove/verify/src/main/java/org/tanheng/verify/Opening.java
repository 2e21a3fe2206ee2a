// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import org.tanheng.evidence.leaf.Commitment;

/**
 * What the holder chose to show of a leaf: the content behind a salted commitment.
 *
 * @param leaf place of the leaf in the bundle, from 0
 * @param field field of the leaf
 */
public record Opening(int leaf, String field, Commitment commitment) {}
