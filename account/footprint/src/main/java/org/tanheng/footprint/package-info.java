// SPDX-License-Identifier: Apache-2.0
/** Footprints of products: product systems as matrices, solved with a certificate. */
@NullMarked
package org.tanheng.footprint;

import org.jspecify.annotations.NullMarked;
