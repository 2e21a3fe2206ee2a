// SPDX-License-Identifier: Apache-2.0
/** Products, the versions of their models, and their published footprints. */
@NullMarked
package org.tanheng.data.product;

import org.jspecify.annotations.NullMarked;
