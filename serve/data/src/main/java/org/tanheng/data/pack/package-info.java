// SPDX-License-Identifier: Apache-2.0
/** Method packs that an organisation wrote, with every version. */
@NullMarked
package org.tanheng.data.pack;

import org.jspecify.annotations.NullMarked;
