// SPDX-License-Identifier: Apache-2.0
/** Digital passports of products: open page, code and label, certificates of third parties. */
@NullMarked
package org.tanheng.app.passports;

import org.jspecify.annotations.NullMarked;
