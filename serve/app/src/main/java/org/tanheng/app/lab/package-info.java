// SPDX-License-Identifier: Apache-2.0
/** Laboratory results: recorded, corrected, converted and averaged by consumption. */
@NullMarked
package org.tanheng.app.lab;

import org.jspecify.annotations.NullMarked;
