// SPDX-License-Identifier: Apache-2.0
/** All tables as files of one instant, and back into an empty database. */
@NullMarked
package org.tanheng.data.backup;

import org.jspecify.annotations.NullMarked;
