// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.verification;

/**
 * A posted line that the verifier looked at.
 *
 * @param version version of the inventory that the line belongs to
 * @param fault whether something was wrong
 */
public record CaseSample(int version, int lineNo, String source, boolean fault, String note) {}
