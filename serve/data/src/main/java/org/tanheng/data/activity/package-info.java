// SPDX-License-Identifier: Apache-2.0
/** Emission sources and their activity data, kept with every correction. */
@NullMarked
package org.tanheng.data.activity;

import org.jspecify.annotations.NullMarked;
