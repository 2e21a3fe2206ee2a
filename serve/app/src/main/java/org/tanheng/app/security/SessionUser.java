// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.io.Serializable;
import java.util.UUID;

/**
 * What a session remembers: the user, and a mark of the password at sign-in. A new password thus
 * ends all sessions that were opened with the old one.
 */
record SessionUser(UUID id, int passwordMark) implements Serializable {
  static final String ATTRIBUTE = "tanheng.user";
}
