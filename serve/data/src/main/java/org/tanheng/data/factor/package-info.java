// SPDX-License-Identifier: Apache-2.0
/** Emission factors that an organisation brings itself, with every version and decision. */
@NullMarked
package org.tanheng.data.factor;

import org.jspecify.annotations.NullMarked;
