// SPDX-License-Identifier: Apache-2.0
/** What validation rules object to, and changes that people made to readings. */
@NullMarked
package org.tanheng.data.quality;

import org.jspecify.annotations.NullMarked;
