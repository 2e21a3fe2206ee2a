// SPDX-License-Identifier: Apache-2.0
/** A plant that is played: thousands of meters from a real load profile, with faults on demand. */
@NullMarked
package org.tanheng.drivers.simulate;

import org.jspecify.annotations.NullMarked;
