// SPDX-License-Identifier: Apache-2.0
/** DL/T 645-2007 and DL/T 645-1997: electricity meters on RS-485 in China. */
@NullMarked
package org.tanheng.drivers.codec.dlt645;

import org.jspecify.annotations.NullMarked;
