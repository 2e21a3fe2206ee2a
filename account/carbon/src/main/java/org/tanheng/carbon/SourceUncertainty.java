// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;

/**
 * Half-ranges of the 95 % interval of a source as shares: 0.05 is 5 % (IPCC 2006, volume 1, chapter
 * 3).
 */
public record SourceUncertainty(BigDecimal activity, BigDecimal factor) {}
