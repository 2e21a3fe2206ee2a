// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.stream.Collectors;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** A verdict for people and for programs. */
public final class VerdictText {
  /** The figure is proven to this reader. */
  public static final int PROVEN = 0;

  /** A link is broken. */
  public static final int BROKEN = 1;

  /** All holds by keys that only the bundle names. */
  public static final int NOT_BELIEVED = 3;

  private VerdictText() {}

  /** One line for each link, and what follows from them. */
  public static String lines(Verdict verdict) {
    return verdict.links().stream().map(Link::line).collect(Collectors.joining("\n"))
        + "\n"
        + result(verdict)
        + "\n";
  }

  private static String result(Verdict verdict) {
    return switch (exitCode(verdict)) {
      case PROVEN -> "PROVEN: every link holds by the policy given";
      case NOT_BELIEVED ->
          "NOT PROVEN: whole in itself, but by keys that the bundle itself names; give --policy";
      default -> "REFUSED: a link is broken, believe nothing of it";
    };
  }

  /** The same as JSON. */
  public static JsonObject json(Verdict verdict) {
    return JsonObject.builder()
        .put("proven", verdict.isProven())
        .put("whole", verdict.isWhole())
        .put("links", Json.of(verdict.links().stream().map(VerdictText::json).toList()))
        .build();
  }

  private static Json json(Link link) {
    return JsonObject.builder()
        .put("state", link.state().name())
        .put("name", link.name())
        .put("text", link.text())
        .build();
  }

  /** What a command ends with. */
  public static int exitCode(Verdict verdict) {
    return verdict.isProven() ? PROVEN : verdict.isWhole() ? NOT_BELIEVED : BROKEN;
  }
}
