// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.accounts;

import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;

/** What the texts of an account may be. */
final class AccountRules {
  private AccountRules() {}

  static void check(String login, String displayName, @Nullable String email, String locale) {
    var said = new Said(200, "Use the name by which colleagues know the person.");
    if (!login.matches("[\\p{L}\\p{N}._@+-]{1,100}")) {
      said.wrong(
          "login-form",
          "login",
          login,
          "1 to 100 letters, digits and . _ @ + -",
          "choose another login, for example the e-mail address");
    }
    said.text("displayName", displayName);
    if (email != null && !email.matches("[^\\s@]+@[^\\s@]+")) {
      said.wrong(
          "email-form", "email", email, "name@host", "Write the address as in a mail program.");
    }
    if (!locale.equals("zh-CN") && !locale.equals("en")) {
      said.wrong("locale", "locale", locale, "zh-CN or en", "Choose one of the two languages.");
    }
    said.orRefuse();
  }
}
