// SPDX-License-Identifier: Apache-2.0
/** Inspection of all that the evidence log knows against all that the server has. */
@NullMarked
package org.tanheng.app.inspection;

import org.jspecify.annotations.NullMarked;
