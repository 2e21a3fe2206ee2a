// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.accounts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** What the texts of an account may be. */
final class AccountRules {
  private AccountRules() {}

  static void check(String login, String displayName, @Nullable String email, String locale) {
    List<Finding> findings = new ArrayList<>();
    if (!login.matches("[\\p{L}\\p{N}._@+-]{1,100}")) {
      findings.add(
          Finding.error(
              "login-form",
              "login",
              login,
              "1 to 100 letters, digits and . _ @ + -",
              "choose another login, for example the e-mail address"));
    }
    if (displayName.isBlank() || displayName.length() > 200) {
      findings.add(
          Finding.error(
              "text-length",
              "displayName",
              displayName,
              "1 to 200 characters",
              "correct the name"));
    }
    if (email != null && !email.matches("[^\\s@]+@[^\\s@]+")) {
      findings.add(Finding.error("email-form", "email", email, "name@host", "correct the address"));
    }
    if (!locale.equals("zh-CN") && !locale.equals("en")) {
      findings.add(Finding.error("locale", "locale", locale, "zh-CN or en", "correct the locale"));
    }
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }
}
