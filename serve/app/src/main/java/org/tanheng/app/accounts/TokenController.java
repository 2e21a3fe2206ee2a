// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.security.ApiToken;

/** The user's own API tokens; each acts with the user's roles until it is revoked or expires. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {
  private final ApiTokens tokens;

  TokenController(ApiTokens tokens) {
    this.tokens = tokens;
  }

  /** A token to make. */
  record NewToken(String name, @Nullable Instant expiresAt) {}

  /** A new token, shown this once. */
  record CreatedToken(UUID id, String token) {}

  @GetMapping
  List<ApiToken> mine(CurrentUser user) {
    return tokens.of(user);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CreatedToken create(CurrentUser user, @RequestBody NewToken wanted) {
    return tokens.create(user, wanted);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(CurrentUser user, @PathVariable UUID id) {
    tokens.revoke(user, id);
  }
}
