// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of sign-in that the audit trail keeps; published inside the transaction that it belongs
 * to.
 *
 * @param userId null: nobody signed in
 */
public record SecurityEvent(
    String action, @Nullable UUID userId, String login, @Nullable String address) {}
