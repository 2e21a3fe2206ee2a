// SPDX-License-Identifier: Apache-2.0
/** Systems of known shape and what solving them costs here. */
@NullMarked
package org.tanheng.footprint.bench;

import org.jspecify.annotations.NullMarked;
