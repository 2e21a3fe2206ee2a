// SPDX-License-Identifier: Apache-2.0
/** Readings in an Apache IoTDB cluster, behind the same port as the embedded store. */
@NullMarked
package org.tanheng.stores.iotdb;

import org.jspecify.annotations.NullMarked;
