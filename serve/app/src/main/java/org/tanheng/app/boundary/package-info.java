// SPDX-License-Identifier: Apache-2.0
/** What an organisation states of its boundary: approach, significance, units left out. */
@NullMarked
package org.tanheng.app.boundary;

import org.jspecify.annotations.NullMarked;
