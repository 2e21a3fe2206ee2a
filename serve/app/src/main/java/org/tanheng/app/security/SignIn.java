// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.data.security.SignInAttempts;
import org.tanheng.data.security.User;
import org.tanheng.data.security.UserRepository;

/** Checks user and password, and slows down whoever guesses. */
@Service
class SignIn {
  static final int FAILURES_PER_LOGIN = 10;
  static final int FAILURES_PER_ADDRESS = 50;
  static final Duration WINDOW = Duration.ofMinutes(15);

  private final UserRepository users;
  private final SignInAttempts attempts;
  private final Passwords passwords;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SignIn(
      UserRepository users,
      SignInAttempts attempts,
      Passwords passwords,
      ApplicationEventPublisher events,
      Clock clock) {
    this.users = users;
    this.attempts = attempts;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  sealed interface Result {
    record Welcome(User user) implements Result {}

    record Wrong() implements Result {}

    record TooMany(Duration retryAfter) implements Result {}
  }

  @Transactional
  public Result check(String login, String password, String address) {
    Instant since = clock.instant().minus(WINDOW);
    Optional<Duration> wait =
        longer(
            wait(attempts.failuresOf(login, since), FAILURES_PER_LOGIN),
            wait(attempts.failuresFrom(address, since), FAILURES_PER_ADDRESS));
    if (wait.isPresent()) {
      return new Result.TooMany(wait.get());
    }
    Optional<User> user = users.byLogin(login);
    boolean right = passwords.matches(password, user.flatMap(u -> users.passwordHash(u.id())));
    boolean welcome = right && user.orElseThrow().active();
    attempts.record(login, address, welcome);
    attempts.forgetBefore(since);
    events.publishEvent(
        new SecurityEvent(
            welcome ? "sign-in" : "sign-in-failed",
            user.map(User::id).orElse(null),
            user.map(User::login).orElse(login),
            address));
    return welcome ? new Result.Welcome(user.orElseThrow()) : new Result.Wrong();
  }

  /** A further try is open when the oldest of the last {@code limit} failures leaves the window. */
  private Optional<Duration> wait(List<Instant> failures, int limit) {
    if (failures.size() < limit) {
      return Optional.empty();
    }
    Instant open = failures.get(failures.size() - limit).plus(WINDOW);
    Duration rest = Duration.between(clock.instant(), open);
    return Optional.of(rest.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : rest);
  }

  private static Optional<Duration> longer(Optional<Duration> a, Optional<Duration> b) {
    return a.isPresent() && b.isPresent()
        ? Optional.of(a.get().compareTo(b.get()) > 0 ? a.get() : b.get())
        : a.or(() -> b);
  }
}
