// SPDX-License-Identifier: Apache-2.0
/** Verification cases with their samples, results and points. */
@NullMarked
package org.tanheng.data.verification;

import org.jspecify.annotations.NullMarked;
