// SPDX-License-Identifier: Apache-2.0
/** HJ 212 server side: stations connect, send and are asked for what they stored. */
@NullMarked
package org.tanheng.drivers.hj212;

import org.jspecify.annotations.NullMarked;
