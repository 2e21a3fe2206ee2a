// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the mail server's setting.
 *
 * @param security {@code TLS}, {@code STARTTLS} or {@code NONE}
 * @param login empty for a server that asks nobody
 * @param secret sealed password, null for none
 * @param sender address that mails come from
 */
public record StoredMailSetting(
    UUID id,
    String host,
    int port,
    String security,
    String login,
    byte @Nullable [] secret,
    String sender,
    UUID enteredBy,
    Instant enteredAt) {}
