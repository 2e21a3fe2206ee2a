// SPDX-License-Identifier: Apache-2.0
/** Readings that a device posts over HTTP; the server has the door, this reads the body. */
@NullMarked
package org.tanheng.drivers.push;

import org.jspecify.annotations.NullMarked;
