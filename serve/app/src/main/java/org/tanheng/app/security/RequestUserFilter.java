// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tanheng.data.security.TokenRepository;

/**
 * Finds out who is asking: by the API token if the request bears one, else by the session. Roles
 * are never kept between requests, so that taking one away works at once.
 */
class RequestUserFilter extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final CurrentUsers users;
  private final TokenRepository tokens;
  private final Sessions sessions;

  RequestUserFilter(CurrentUsers users, TokenRepository tokens, Sessions sessions) {
    this.sessions = sessions;
    this.users = users;
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      Optional<CurrentUser> user = bearsToken(request) ? byToken(request) : bySession(request);
      user.ifPresent(RequestUserFilter::remember);
    }
    chain.doFilter(request, response);
  }

  /** Streams come back on another thread, where the user must be known again. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  static boolean bearsToken(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith(BEARER);
  }

  private static void remember(CurrentUser user) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    SecurityContextHolder.setContext(context);
  }

  private Optional<CurrentUser> byToken(HttpServletRequest request) {
    String token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()).strip();
    return tokens
        .use(Tokens.hash(token))
        .flatMap(user -> users.byId(user, request.getRemoteAddr()));
  }

  private Optional<CurrentUser> bySession(HttpServletRequest request) {
    return sessions
        .of(request)
        .flatMap(session -> users.bySession(session, request.getRemoteAddr()));
  }
}
