// SPDX-License-Identifier: Apache-2.0
/** Measures a store of readings with data of known count and sum. */
@NullMarked
package org.tanheng.stores.bench;

import org.jspecify.annotations.NullMarked;
