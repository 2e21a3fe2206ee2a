// SPDX-License-Identifier: Apache-2.0
/** What units say of their dated duties, and their frozen evidence packs. */
@NullMarked
package org.tanheng.data.duty;

import org.jspecify.annotations.NullMarked;
