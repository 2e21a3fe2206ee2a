// SPDX-License-Identifier: Apache-2.0
/**
 * The certified ladder of solvers: order by loops, sweeps, Krylov, sparse LU; each with its proof.
 */
@NullMarked
package org.tanheng.footprint.solve;

import org.jspecify.annotations.NullMarked;
