// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.tanheng.data.security.User;
import org.tanheng.data.security.UserRepository;

/**
 * Ends a sign-in by OpenID Connect. The person must be a user already, known by issuer and subject;
 * the first time, a user whose login is the verified e-mail address is tied to the subject.
 */
@Component
class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

  private final UserRepository users;
  private final CurrentUsers current;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;

  OidcSignIn(
      UserRepository users,
      CurrentUsers current,
      Sessions sessions,
      ApplicationEventPublisher events) {
    this.current = current;
    this.users = users;
    this.sessions = sessions;
    this.events = events;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    Optional<User> user =
        authentication.getPrincipal() instanceof OidcUser oidc ? known(oidc) : Optional.empty();
    if (user.isEmpty() || !user.get().active()) {
      response.sendRedirect("/sign-in?error=oidc-unknown-user");
      return;
    }
    @Nullable HttpSession handshake = request.getSession(false);
    if (handshake != null) {
      handshake.invalidate();
    }
    sessions.open(request, response, current.forSession(user.get().id()));
    events.publishEvent(
        new SecurityEvent("sign-in", user.get().id(), user.get().login(), request.getRemoteAddr()));
    response.sendRedirect("/");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    LOG.warn("sign-in by OpenID Connect failed: {}", e.getMessage());
    response.sendRedirect("/sign-in?error=oidc-failed");
  }

  private Optional<User> known(OidcUser oidc) {
    String subject = oidc.getIssuer() + "|" + oidc.getSubject();
    Optional<User> tied = users.byOidcSubject(subject);
    String email = oidc.getEmail();
    if (tied.isPresent() || email == null || !Boolean.TRUE.equals(oidc.getEmailVerified())) {
      return tied;
    }
    Optional<User> named = users.byLogin(email);
    named.ifPresent(user -> users.setOidcSubject(user.id(), subject));
    return named;
  }
}
