// SPDX-License-Identifier: Apache-2.0
/** Mails that the server sends, by the mail server that its administrator names. */
@NullMarked
package org.tanheng.app.mail;

import org.jspecify.annotations.NullMarked;
