// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

/** A factor and why it was chosen, in one sentence. */
public record Resolution(Factor factor, String reason) {}
