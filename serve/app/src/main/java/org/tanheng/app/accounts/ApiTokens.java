// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.Tokens;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.security.ApiToken;
import org.tanheng.data.security.TokenRepository;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Makes and revokes API tokens. */
@Service
class ApiTokens {
  private final TokenRepository tokens;
  private final AuditTrail audit;
  private final Clock clock;

  ApiTokens(TokenRepository tokens, AuditTrail audit, Clock clock) {
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  List<ApiToken> of(CurrentUser user) {
    return tokens.of(user.id());
  }

  @Transactional
  public TokenController.CreatedToken create(CurrentUser user, TokenController.NewToken wanted) {
    if (wanted.name().isBlank() || wanted.name().length() > 100) {
      throw new FindingException(
          Finding.error(
              "text-length",
              "name",
              wanted.name(),
              "1 to 100 characters",
              "Name the program that will use the token."));
    }
    if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(clock.instant())) {
      throw new FindingException(
          Finding.error(
              "token-expiry",
              "expiresAt",
              wanted.expiresAt().toString(),
              "a time to come",
              "Choose a later time, or leave it out."));
    }
    String token = Tokens.token();
    UUID id = tokens.create(user.id(), wanted.name(), Tokens.hash(token), wanted.expiresAt());
    audit.record(user, "token-create", "token", id, null, null, Map.of("name", wanted.name()));
    return new TokenController.CreatedToken(id, token);
  }

  @Transactional
  public void revoke(CurrentUser user, UUID id) {
    if (!tokens.revoke(user.id(), id)) {
      throw ApiException.notFound("token", id);
    }
    audit.record(user, "token-revoke", "token", id, null, null, null);
  }
}
