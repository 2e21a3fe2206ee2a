// SPDX-License-Identifier: Apache-2.0

/** Uncertainty and data quality of an inventory: published defaults, both IPCC approaches. */
@NullMarked
package org.tanheng.carbon.uncertainty;

import org.jspecify.annotations.NullMarked;
