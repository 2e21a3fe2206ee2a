// SPDX-License-Identifier: Apache-2.0
/** Points that are read, and imports of files of readings. */
@NullMarked
package org.tanheng.data.readings;

import org.jspecify.annotations.NullMarked;
