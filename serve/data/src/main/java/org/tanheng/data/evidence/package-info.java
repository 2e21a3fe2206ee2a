// SPDX-License-Identifier: Apache-2.0
/** Leaves on their way into the evidence log, and what they only commit to. */
@NullMarked
package org.tanheng.data.evidence;

import org.jspecify.annotations.NullMarked;
