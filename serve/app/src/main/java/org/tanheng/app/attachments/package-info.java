// SPDX-License-Identifier: Apache-2.0
/** Evidence files by REST. */
@NullMarked
package org.tanheng.app.attachments;

import org.jspecify.annotations.NullMarked;
