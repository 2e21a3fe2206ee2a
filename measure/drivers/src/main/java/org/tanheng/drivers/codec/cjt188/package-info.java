// SPDX-License-Identifier: Apache-2.0
/** CJ/T 188-2004 and -2018: water, heat and gas meters of households and shops in China. */
@NullMarked
package org.tanheng.drivers.codec.cjt188;

import org.jspecify.annotations.NullMarked;
