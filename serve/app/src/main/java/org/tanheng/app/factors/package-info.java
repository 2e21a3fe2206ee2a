// SPDX-License-Identifier: Apache-2.0
/** The factor library and the method packs, for reading. */
@NullMarked
package org.tanheng.app.factors;

import org.jspecify.annotations.NullMarked;
