// SPDX-License-Identifier: Apache-2.0
/** HJ 212-2025, HJ 212-2017 and HJ/T 212-2005: emission monitoring data as text over TCP. */
@NullMarked
package org.tanheng.drivers.codec.hj212;

import org.jspecify.annotations.NullMarked;
