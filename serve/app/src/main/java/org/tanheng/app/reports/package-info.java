// SPDX-License-Identifier: Apache-2.0
/** Reports of inventories: what they say, what is missing, and the files that were issued. */
@NullMarked
package org.tanheng.app.reports;

import org.jspecify.annotations.NullMarked;
