// SPDX-License-Identifier: Apache-2.0
/** Points, their readings and intervals, and the import of files of readings. */
@NullMarked
package org.tanheng.app.readings;

import org.jspecify.annotations.NullMarked;
