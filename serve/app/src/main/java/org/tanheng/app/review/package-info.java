// SPDX-License-Identifier: Apache-2.0
/** The red, yellow and green rules over an inventory, its data, its files and the year before. */
@NullMarked
package org.tanheng.app.review;

import org.jspecify.annotations.NullMarked;
