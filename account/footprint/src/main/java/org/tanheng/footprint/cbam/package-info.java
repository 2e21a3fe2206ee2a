// SPDX-License-Identifier: Apache-2.0
/**
 * Embedded emissions of goods for the definitive regime of the carbon border adjustment mechanism,
 * as the operator of an installation states them.
 */
@NullMarked
package org.tanheng.footprint.cbam;

import org.jspecify.annotations.NullMarked;
