// SPDX-License-Identifier: Apache-2.0
/** Verification cases: plan, sample, reported against verified, points, statement. */
@NullMarked
package org.tanheng.app.verification;

import org.jspecify.annotations.NullMarked;
