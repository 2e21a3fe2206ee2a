// SPDX-License-Identifier: Apache-2.0
/** Statements of installations and default values for the carbon border adjustment mechanism. */
@NullMarked
package org.tanheng.exchange.cbam;

import org.jspecify.annotations.NullMarked;
