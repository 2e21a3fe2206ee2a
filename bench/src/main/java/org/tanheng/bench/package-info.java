// SPDX-License-Identifier: Apache-2.0
/** Benchmarks with their data, seed and targets; each prints whether it met its target. */
@NullMarked
package org.tanheng.bench;

import org.jspecify.annotations.NullMarked;
