// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.report.internal.docx;

import org.jspecify.annotations.NullMarked;
