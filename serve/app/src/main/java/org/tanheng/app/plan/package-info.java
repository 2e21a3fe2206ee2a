// SPDX-License-Identifier: Apache-2.0
/** The data-quality control plan: how each parameter is determined, in versions. */
@NullMarked
package org.tanheng.app.plan;

import org.jspecify.annotations.NullMarked;
