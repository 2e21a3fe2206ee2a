// SPDX-License-Identifier: Apache-2.0
/** Readings out of files that are dropped into a folder. */
@NullMarked
package org.tanheng.drivers.drop;

import org.jspecify.annotations.NullMarked;
