// SPDX-License-Identifier: Apache-2.0
/** Energy attribute certificates: lots, and the sources and periods that use them. */
@NullMarked
package org.tanheng.app.certificates;

import org.jspecify.annotations.NullMarked;
