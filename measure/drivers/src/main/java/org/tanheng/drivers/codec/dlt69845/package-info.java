// SPDX-License-Identifier: Apache-2.0
/** DL/T 698.45: the object protocol of newer Chinese electricity meters; the read subset. */
@NullMarked
package org.tanheng.drivers.codec.dlt69845;

import org.jspecify.annotations.NullMarked;
