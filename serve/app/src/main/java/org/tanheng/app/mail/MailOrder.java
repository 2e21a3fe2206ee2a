// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.mail;

import org.jspecify.annotations.Nullable;

/**
 * The mail server that an administrator names.
 *
 * @param security {@code TLS}, {@code STARTTLS} or {@code NONE}
 * @param password null: the one before, if host and login are as before
 * @param sender address that mails come from
 */
record MailOrder(
    String host,
    int port,
    String security,
    String login,
    @Nullable String password,
    String sender) {}
