// SPDX-License-Identifier: Apache-2.0
/** The packaged server with its readings in an Apache IoTDB cluster. */
@NullMarked
package org.tanheng.app.iotdb;

import org.jspecify.annotations.NullMarked;
