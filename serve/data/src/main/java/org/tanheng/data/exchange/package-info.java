// SPDX-License-Identifier: Apache-2.0
/** Footprints that are exchanged, the companies they are exchanged with, and what passes. */
@NullMarked
package org.tanheng.data.exchange;

import org.jspecify.annotations.NullMarked;
