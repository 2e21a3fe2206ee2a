// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.document;

import org.jspecify.annotations.NullMarked;
