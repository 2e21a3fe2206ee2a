// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.math.BigDecimal;

/** One more thing that a connection reads, in the words of its protocol. */
record PointOrder(String name, String address, BigDecimal factor, int scale) {}
