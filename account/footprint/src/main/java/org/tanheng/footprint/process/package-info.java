// SPDX-License-Identifier: Apache-2.0
/** Unit processes as they are exchanged, and how their inputs find who supplies them. */
@NullMarked
package org.tanheng.footprint.process;

import org.jspecify.annotations.NullMarked;
