// SPDX-License-Identifier: Apache-2.0
/** Dated duties, where they stand, and the monthly evidence packs. */
@NullMarked
package org.tanheng.app.duties;

import org.jspecify.annotations.NullMarked;
