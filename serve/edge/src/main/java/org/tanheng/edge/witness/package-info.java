// SPDX-License-Identifier: Apache-2.0
/** A witness of evidence logs as a small server of its own. */
@NullMarked
package org.tanheng.edge.witness;

import org.jspecify.annotations.NullMarked;
