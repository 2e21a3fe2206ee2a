// SPDX-License-Identifier: Apache-2.0
/** Proof bundles: a figure with all that it follows from, checked without any server. */
@NullMarked
package org.tanheng.verify;

import org.jspecify.annotations.NullMarked;
