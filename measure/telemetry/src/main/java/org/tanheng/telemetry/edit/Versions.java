// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that a fact has ever been, such as a meter's transformers, with who changed it, when it
 * became known and why; so that a bill can be told again as it was known then.
 */
public final class Versions<T> {
  /** One state of the fact, in force from when it was recorded until the next. */
  public record Version<T>(T value, Instant recordedAt, String user, String reason) {
    public Version {
      if (user.isBlank() || reason.isBlank()) {
        throw new IllegalArgumentException("a version has a user and a reason");
      }
    }
  }

  private final List<Version<T>> versions;

  private Versions(List<Version<T>> versions) {
    this.versions = versions;
  }

  public static <T> Versions<T> of(List<Version<T>> versions) {
    List<Version<T>> sorted = new ArrayList<>(versions);
    sorted.sort(Comparator.comparing(Version::recordedAt));
    return new Versions<>(List.copyOf(sorted));
  }

  /** These and one more. */
  public Versions<T> with(Version<T> version) {
    List<Version<T>> more = new ArrayList<>(versions);
    more.add(version);
    return of(more);
  }

  /** What was known at an instant, empty before the first was recorded. */
  public Optional<T> knownAt(Instant instant) {
    T known = null;
    for (Version<T> version : versions) {
      if (!version.recordedAt().isAfter(instant)) {
        known = version.value();
      }
    }
    return Optional.ofNullable(known);
  }

  public List<Version<T>> all() {
    return versions;
  }
}
