// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mail server in force.
 *
 * @param on whether there is one; the rest is empty without
 * @param secret whether a password is kept, which is told to nobody
 */
record MailView(
    boolean on,
    String host,
    int port,
    String security,
    String login,
    boolean secret,
    String sender,
    @Nullable Instant enteredAt) {
  static final MailView OFF = new MailView(false, "", 587, "STARTTLS", "", false, "", null);
}
