// SPDX-License-Identifier: Apache-2.0
/** Data sets of life cycle inventories as others exchange them: openLCA JSON-LD, EcoSpold. */
@NullMarked
package org.tanheng.exchange.lca;

import org.jspecify.annotations.NullMarked;
