// SPDX-License-Identifier: Apache-2.0
/** Gateways and devices that send readings: their keys, their health, what they send as points. */
@NullMarked
package org.tanheng.app.gateways;

import org.jspecify.annotations.NullMarked;
