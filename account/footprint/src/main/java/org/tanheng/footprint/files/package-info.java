// SPDX-License-Identifier: Apache-2.0
/** Product systems as a folder of files: matrices, labels, demands, spreads. */
@NullMarked
package org.tanheng.footprint.files;

import org.jspecify.annotations.NullMarked;
