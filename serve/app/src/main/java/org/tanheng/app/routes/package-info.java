// SPDX-License-Identifier: Apache-2.0
/** Routes of activity data and second figures for them. */
@NullMarked
package org.tanheng.app.routes;

import org.jspecify.annotations.NullMarked;
