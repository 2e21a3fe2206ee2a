// SPDX-License-Identifier: Apache-2.0
/** Embedded emissions of installations for the carbon border adjustment mechanism. */
@NullMarked
package org.tanheng.app.cbam;

import org.jspecify.annotations.NullMarked;
