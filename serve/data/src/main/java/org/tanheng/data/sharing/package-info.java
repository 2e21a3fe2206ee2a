// SPDX-License-Identifier: Apache-2.0
/** What owners opened to partners for a purpose and a time, and who looked. */
@NullMarked
package org.tanheng.data.sharing;

import org.jspecify.annotations.NullMarked;
