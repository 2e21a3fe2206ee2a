// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.report.internal;

import org.jspecify.annotations.NullMarked;
