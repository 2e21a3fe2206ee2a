// SPDX-License-Identifier: Apache-2.0
/** Sparse matrices and the MatrixMarket files they come from. */
@NullMarked
package org.tanheng.footprint.matrix;

import org.jspecify.annotations.NullMarked;
