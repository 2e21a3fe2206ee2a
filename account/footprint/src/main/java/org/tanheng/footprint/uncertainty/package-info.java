// SPDX-License-Identifier: Apache-2.0
/** How sure a footprint is: first order with correlations, and Monte Carlo that can be repeated. */
@NullMarked
package org.tanheng.footprint.uncertainty;

import org.jspecify.annotations.NullMarked;
