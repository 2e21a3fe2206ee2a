// SPDX-License-Identifier: Apache-2.0
/** The mail server that the installation sends by. */
@NullMarked
package org.tanheng.data.mail;

import org.jspecify.annotations.NullMarked;
