// SPDX-License-Identifier: Apache-2.0
/** Laboratory results in the store. */
@NullMarked
package org.tanheng.data.lab;

import org.jspecify.annotations.NullMarked;
