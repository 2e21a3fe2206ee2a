// SPDX-License-Identifier: Apache-2.0
/** Readings of an OPC UA server: browse, tick, subscribe. */
@NullMarked
package org.tanheng.drivers.opcua;

import org.jspecify.annotations.NullMarked;
