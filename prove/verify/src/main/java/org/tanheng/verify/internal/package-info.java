// SPDX-License-Identifier: Apache-2.0
/** The JSON form of inputs, and the single links that a verifier checks. */
@NullMarked
package org.tanheng.verify.internal;

import org.jspecify.annotations.NullMarked;
