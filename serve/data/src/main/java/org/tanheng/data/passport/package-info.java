// SPDX-License-Identifier: Apache-2.0
/** Digital passports of products and requests for certificates of their footprints. */
@NullMarked
package org.tanheng.data.passport;

import org.jspecify.annotations.NullMarked;
