// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.util.List;
import org.tanheng.data.security.UserRepository;

/** Users as a request would see them, for tests that call a service without a request. */
public final class TestUsers {
  private TestUsers() {}

  /** The user of a login. */
  public static CurrentUser current(UserRepository users, OrgTrees trees, String login) {
    return new CurrentUser(
        users.byLogin(login).orElseThrow(), trees.today(), "127.0.0.1", scope -> List.of());
  }
}
