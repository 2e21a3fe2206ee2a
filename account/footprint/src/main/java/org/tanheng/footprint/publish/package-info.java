// SPDX-License-Identifier: Apache-2.0
/** Published footprints as they are taken away, and how anybody checks them again. */
@NullMarked
package org.tanheng.footprint.publish;

import org.jspecify.annotations.NullMarked;
