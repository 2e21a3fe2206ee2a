// SPDX-License-Identifier: Apache-2.0
/** Long tasks with progress and cancel. */
@NullMarked
package org.tanheng.app.jobs;

import org.jspecify.annotations.NullMarked;
