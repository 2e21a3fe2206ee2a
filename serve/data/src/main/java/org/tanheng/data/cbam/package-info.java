// SPDX-License-Identifier: Apache-2.0
/** Statements of installations for the carbon border adjustment mechanism, and default values. */
@NullMarked
package org.tanheng.data.cbam;

import org.jspecify.annotations.NullMarked;
