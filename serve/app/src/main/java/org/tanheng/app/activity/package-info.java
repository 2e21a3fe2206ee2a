// SPDX-License-Identifier: Apache-2.0
/** Emission sources, their activity data and review, and the inventory assembled from them. */
@NullMarked
package org.tanheng.app.activity;

import org.jspecify.annotations.NullMarked;
