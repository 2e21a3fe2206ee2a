// SPDX-License-Identifier: Apache-2.0
/** Lines whose master is another: what it asks and devices answer is overheard, nothing is sent. */
@NullMarked
package org.tanheng.drivers.listen;

import org.jspecify.annotations.NullMarked;
