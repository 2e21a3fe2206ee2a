// SPDX-License-Identifier: Apache-2.0
package org.tanheng.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The result of something a user asked for: done with a value and perhaps warnings, or refused with
 * at least one error.
 *
 * @param <T> the value of a done outcome
 */
public sealed interface Outcome<T> {

  /** What was found, in the order found; empty when all is well. */
  List<Finding> findings();

  /** The value with warnings at most. */
  record Done<T>(T value, List<Finding> findings) implements Outcome<T> {
    public Done {
      findings = List.copyOf(findings);
    }
  }

  /** No value, and why. */
  record Refused<T>(List<Finding> findings) implements Outcome<T> {
    public Refused {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a finding");
      }
    }
  }

  /** Done without anything to say. */
  static <T> Outcome<T> done(T value) {
    return new Done<>(value, List.of());
  }

  /** Done, with warnings. */
  static <T> Outcome<T> done(T value, List<Finding> findings) {
    return new Done<>(value, findings);
  }

  /** Refused for these reasons. */
  static <T> Outcome<T> refused(List<Finding> findings) {
    return new Refused<>(findings);
  }

  /** Refused for this reason. */
  static <T> Outcome<T> refused(Finding finding) {
    return new Refused<>(List.of(finding));
  }

  /** Runs a calculation at a module's edge, turning its {@link FindingException} into a refusal. */
  static <T> Outcome<T> of(Supplier<T> calculation) {
    try {
      return done(calculation.get());
    } catch (FindingException e) {
      return refused(e.findings());
    }
  }

  /** The same findings with another value. */
  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return flatMap(value -> done(change.apply(value)));
  }

  /** Goes on with the value; findings of both steps are kept in order. */
  default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
    return switch (this) {
      case Refused<T> refused -> new Refused<>(refused.findings());
      case Done<T> done -> prepend(done.findings(), next.apply(done.value()));
    };
  }

  /** The value, or the findings thrown; for callers inside a module that unwinds by exception. */
  default T orElseThrow() {
    return switch (this) {
      case Done<T> done -> done.value();
      case Refused<T> refused -> throw new FindingException(refused.findings());
    };
  }

  /** Whether there is a value. */
  default boolean isDone() {
    return this instanceof Done<T>;
  }

  private static <R> Outcome<R> prepend(List<Finding> first, Outcome<R> outcome) {
    if (first.isEmpty()) {
      return outcome;
    }
    var all = new ArrayList<>(first);
    all.addAll(outcome.findings());
    return switch (outcome) {
      case Done<R> done -> new Done<>(done.value(), all);
      case Refused<R> refused -> new Refused<>(all);
    };
  }
}
