// SPDX-License-Identifier: Apache-2.0
/** What organisations state of their boundary: approach, significance, units left out. */
@NullMarked
package org.tanheng.data.boundary;

import org.jspecify.annotations.NullMarked;
