// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.security.Tokens;
import org.tanheng.data.exchange.Partner;
import org.tanheng.data.exchange.PartnerRepository;

/** Lets partners in: over HTTPS only, by their secret for a token, by the token for all else. */
@Component
class PactGate {
  static final Duration TOKEN_LIFE = Duration.ofHours(1);
  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";

  private final PartnerRepository partners;
  private final Clock clock;

  PactGate(PartnerRepository partners, Clock clock) {
    this.partners = partners;
    this.clock = clock;
  }

  /** A token for who knows the secret (OAuth 2.0, client credentials; RFC 6749, 2.3.1 and 4.4). */
  @Transactional
  String token(HttpServletRequest request) {
    requireSecure(request);
    String grant = request.getParameter("grant_type");
    if (!"client_credentials".equals(grant)) {
      throw PactRefusal.malformed("grant_type must be client_credentials");
    }
    String header = header(request);
    if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      throw PactRefusal.wrongCredentials();
    }
    String pair = decoded(header.substring(BASIC.length()).strip());
    int colon = pair.indexOf(':');
    if (colon < 1) {
      throw PactRefusal.wrongCredentials();
    }
    Partner partner =
        partners
            .bySecret(pair.substring(0, colon), Tokens.hash(pair.substring(colon + 1)))
            .orElseThrow(PactRefusal::wrongCredentials);
    String token = Tokens.token();
    Instant now = clock.instant();
    partners.token(Tokens.hash(token), partner.id(), now, now.plus(TOKEN_LIFE));
    return token;
  }

  /** The partner who holds the token of the request. */
  Partner partner(HttpServletRequest request) {
    requireSecure(request);
    String header = header(request);
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw PactRefusal.unknownToken();
    }
    return partners
        .byToken(Tokens.hash(header.substring(BEARER.length()).strip()), clock.instant())
        .orElseThrow(PactRefusal::unknownToken);
  }

  private static String header(HttpServletRequest request) {
    @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header == null ? "" : header;
  }

  static void requireSecure(HttpServletRequest request) {
    if (!request.isSecure()) {
      throw PactRefusal.plain();
    }
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw PactRefusal.wrongCredentials();
    }
  }
}
